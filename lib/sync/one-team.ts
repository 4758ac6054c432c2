import { randomBytes } from './bytes';
import { hiddenId, type Keyring, type TeamKeys } from './crypto';

/** Keys as a device has them, and how newcomers come to them. */
export interface HeldKeys {
  keys: TeamKeys;
  ring: Keyring;
}

/**
 * Whether both are of one team. The names of keys stand in the open, so whoever made a ring shows that they had the team's key: at least one is in both, and
 * under each name that both have there lies the same key, and documents are called the same.
 */
export async function areOfOneTeam(ours: TeamKeys, theirs: TeamKeys): Promise<boolean> {
  const names = Object.keys(ours.keys).filter((name) => Object.hasOwn(theirs.keys, name));
  const same = await Promise.all(names.map((name) => isSameKey(ours.keys[name], theirs.keys[name])));
  return names.length > 0 && same.every(Boolean) && (await hiddenId(ours, 'team')) === (await hiddenId(theirs, 'team'));
}

/**
 * Every key of both; none that is here is replaced. New things are sealed by the ring that was changed more often. Where two leads changed it at once, by the
 * one whose key's name is the smaller: everybody comes to the same in whatever order files go.
 */
export function joinedKeys(ours: HeldKeys, theirs: HeldKeys): HeldKeys {
  const [deep, deeper] = [ours.ring.older.length, theirs.ring.older.length];
  const { ring } = deeper > deep || (deeper === deep && theirs.ring.key < ours.ring.key) ? theirs : ours;
  return { ring, keys: { current: ring.key, keys: { ...theirs.keys.keys, ...ours.keys.keys }, ids: ours.keys.ids } };
}

/** What one seals, the other opens. Neither can be read out. */
async function isSameKey(one: CryptoKey | undefined, other: CryptoKey | undefined): Promise<boolean> {
  if (!one || !other) return false;
  const by = { name: 'AES-GCM', iv: randomBytes(12) };
  const sealed = await crypto.subtle.encrypt(by, one, randomBytes(32));
  return crypto.subtle.decrypt(by, other, sealed).then(
    () => true,
    () => false,
  );
}
