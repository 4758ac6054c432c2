import type { Role } from '../model/team';
import type { Transaction, Writing } from './schema';
import { configKey, fileKey } from './sharing';

/** This person's name and role in the team, over a server or by files; `undefined` without a team. Needs `meta`. */
export async function ownInTeam(tx: Transaction): Promise<{ name: string; role: Role } | undefined> {
  const meta = (tx as Writing).objectStore('meta');
  const own = ((await meta.get(configKey)) ?? (await meta.get(fileKey))) as { name: string; role: Role } | undefined;
  return own && { name: own.name, role: own.role };
}
