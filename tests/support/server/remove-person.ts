import { memberId } from '../../../lib/sync/member-id.ts';
import { type Admin, type Ask, asking, ServerTrouble } from './server-answers.ts';
import { checkAdmin } from './set-up-team.ts';
import type { TeamAddress } from './team-address.ts';

/** `gone`: the server no longer knows the name. `left`: it does, for other teams. `none`: there was nobody of this name in the team. */
export type Removed = 'gone' | 'left' | 'none';

interface Listed {
  rows?: { id: string; value: { rev: string } }[];
}

interface Known {
  _rev: string;
  roles?: string[];
}

/**
 * Takes somebody out of a team: the roles of this team go, with the last role the name itself, then what their devices told of themselves. Where it is cut
 * off, the next time does the rest. What they wrote stays.
 * @throws ServerTrouble
 */
export async function removePerson(
  { server, database }: Pick<TeamAddress, 'server' | 'database'>,
  { admin, name }: { admin: Admin; name: string },
): Promise<Removed> {
  const ask = asking(server, admin);
  await checkAdmin(ask, { server, admin });
  const removed = await removeName(ask, { database, name });
  await removeDevices(ask, { database, name });
  return removed;
}

type Who = Pick<TeamAddress, 'database'> & { name: string };

async function removeName(ask: Ask, { database, name }: Who): Promise<Removed> {
  const path = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const known = await ask(path);
  if (known.status === 404) return 'none';
  if (known.status !== 200) throw new ServerTrouble(`The server did not show who ${name} is (${known.status}).`);
  const there = known.json as Known;
  const ours = [database, `${database}-lead`, `${database}-guest`];
  const others = (there.roles ?? []).filter((role) => !ours.includes(role));
  if (others.length === (there.roles ?? []).length) return 'none';
  const next = others.length > 0 ? { ...there, roles: others } : { ...there, roles: [], _deleted: true };
  const { status } = await ask(path, { method: 'PUT', body: next });
  if (status >= 300) throw new ServerTrouble(`The server did not take ${name} away (${status}).`);
  return others.length > 0 ? 'left' : 'gone';
}

async function removeDevices(ask: Ask, { database, name }: Who): Promise<void> {
  const prefix = memberId(name, '');
  const range = [prefix, `${prefix}\uffff`].map((each) => encodeURIComponent(JSON.stringify(each)));
  const devices = await ask(`/${database}/_all_docs?startkey=${range[0]}&endkey=${range[1]}`);
  if (devices.status === 404) return; // no such database, no devices
  if (devices.status !== 200) throw new ServerTrouble(`The server did not show the devices of ${name} (${devices.status}). Once more does the rest.`);
  for (const { id, value } of (devices.json as Listed).rows ?? []) {
    const { status } = await ask(`/${database}/${encodeURIComponent(id)}`, { method: 'PUT', body: { _rev: value.rev, _deleted: true } });
    if (status >= 300) throw new ServerTrouble(`The server did not take the devices of ${name} away (${status}). Once more does the rest.`);
  }
}
