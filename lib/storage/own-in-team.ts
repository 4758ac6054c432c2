import type { Role } from '../model/team';
import type { Transaction, Writing } from './schema';
import { configKey } from './sharing';

/** Where a team without a server keeps who this person is. */
const withoutServer = 'team-file';

/** This person's name and role in the team, over a server or by files; `undefined` without a team. Needs `meta`. */
export async function ownInTeam(tx: Transaction): Promise<{ name: string; role: Role } | undefined> {
  const meta = (tx as Writing).objectStore('meta');
  const own = ((await meta.get(configKey)) ?? (await meta.get(withoutServer))) as { name: string; role: Role } | undefined;
  return own && { name: own.name, role: own.role };
}
