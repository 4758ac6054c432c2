import { keysOf, makeKeyring } from '../../lib/sync/crypto';

/** A team's keys with their ring, made in no time: one round of PBKDF2. */
export async function teamKeys() {
  const { ring, open } = await makeKeyring('a passphrase of the team', 1);
  const keys = await keysOf(ring, open);
  if (!keys) throw new Error('A new key does not open its own ring');
  return { keys, ring };
}
