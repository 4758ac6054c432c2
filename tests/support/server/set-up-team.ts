import { rules } from '../../../lib/sync/rules.ts';
import { type Admin, type Ask, asking, basic, ServerTrouble } from './server-answers.ts';
import type { TeamAddress } from './team-address.ts';

/** Somebody of the team. `password`: to be theirs; `undefined`: whoever is new gets one made up, whoever is there keeps theirs. */
export interface Somebody {
  name: string;
  role: 'lead' | 'member' | 'guest';
  password: string | undefined;
}

type Did = 'made' | 'changed' | 'stands';

export interface SetUp {
  steps: { what: string; did: Did }[];
  /** `password`: where it was given or made up now; nobody can read one that is there. */
  people: (Somebody & { did: Did })[];
}

/** What a CouchDB that runs as a single node needs of its own (CouchDB 3.5 manual, 2.1 “Single Node Setup”). */
const systemDatabases = ['_users', '_replicator', '_global_changes'];

/**
 * Makes the database of a team with who may come in and the rules of lib/sync/rules.ts, and its people. Twice comes to the same as once: what stands
 * already is left alone, and nobody's password changes unless another one is given.
 * @throws ServerTrouble
 */
export async function setUpTeam(
  { server, database }: Pick<TeamAddress, 'server' | 'database'>,
  { admin, people, makePassword }: { admin: Admin; people: readonly Somebody[]; makePassword(): string },
): Promise<SetUp> {
  const ask = asking(server, admin);
  await checkAdmin(ask, { server, admin });
  const steps: SetUp['steps'] = [];
  for (const name of systemDatabases) steps.push({ what: `Database ${name} of the server`, did: await ensureDatabase(ask, name) });
  steps.push({ what: `Database ${database}`, did: await ensureDatabase(ask, database) });
  steps.push({ what: `Who comes in: ${database} and ${database}-lead only`, did: await ensureSecurity(ask, database) });
  steps.push({ what: 'The rules for writing', did: await ensureRules(ask, database) });
  const done: SetUp['people'] = [];
  for (const somebody of people) done.push(await ensurePerson(ask, { server, database, somebody, makePassword }));
  return { steps, people: done };
}

/** @throws ServerTrouble unless this is an administrator of a CouchDB */
export async function checkAdmin(ask: Ask, { server, admin }: { server: string; admin: Admin }): Promise<void> {
  const { status, json } = await ask('/_session');
  if (status === 401 || status === 403) throw new ServerTrouble(`The server does not know ${admin.name} with this password.`);
  const roles = (json as { userCtx?: { roles?: unknown } } | null)?.userCtx?.roles;
  if (status !== 200 || !Array.isArray(roles)) throw new ServerTrouble(`What answers at ${server} is no CouchDB.`);
  if (!roles.includes('_admin')) throw new ServerTrouble(`${admin.name} is no administrator of this server. Databases and users are made by one.`);
}

async function ensureDatabase(ask: Ask, name: string): Promise<Did> {
  if ((await ask(`/${name}`)).status === 200) return 'stands';
  const { status } = await taken(ask, `/${name}`, {}, 412);
  return status === 412 ? 'stands' : 'made';
}

/** What others put there stays; an empty list of members would let everybody in. */
async function ensureSecurity(ask: Ask, database: string): Promise<Did> {
  type Group = { names?: string[]; roles?: string[] };
  const now = (await ask(`/${database}/_security`)).json as { admins?: Group; members?: Group };
  const having = (group: Group | undefined, role: string): Group => ({ names: group?.names ?? [], roles: [...new Set([...(group?.roles ?? []), role])] });
  const next = { ...now, admins: having(now.admins, `${database}-lead`), members: having(now.members, database) };
  if (now.admins?.roles?.includes(`${database}-lead`) && now.members?.roles?.includes(database)) return 'stands';
  await taken(ask, `/${database}/_security`, next);
  return 'changed';
}

async function ensureRules(ask: Ask, database: string): Promise<Did> {
  const path = `/${database}/_design/feedside`;
  const known = await ask(path);
  const there = known.status === 200 ? (known.json as { _rev: string; validate_doc_update?: string }) : undefined;
  const text = rules(database);
  if (there?.validate_doc_update === text) return 'stands';
  await taken(ask, path, { ...there, language: 'javascript', validate_doc_update: text });
  return there ? 'changed' : 'made';
}

interface Standing {
  _rev: string;
  roles: string[];
}

async function ensurePerson(
  ask: Ask,
  { server, database, somebody, makePassword }: { server: string; database: string; somebody: Somebody; makePassword(): string },
): Promise<SetUp['people'][number]> {
  const { name, role } = somebody;
  const id = `org.couchdb.user:${name}`;
  const path = `/_users/${encodeURIComponent(id)}`;
  const known = await ask(path);
  const there = known.status === 200 ? (known.json as Standing) : undefined;
  const password = somebody.password ?? (there ? undefined : makePassword());
  const others = (there?.roles ?? []).filter((each) => ![database, `${database}-lead`, `${database}-guest`].includes(each));
  const roles = [...others, database, ...(role === 'member' ? [] : [`${database}-${role}`])];
  const isSame = there !== undefined && [...there.roles].sort().join() === [...roles].sort().join();
  if (isSame && (password === undefined || (await opens(server, { name, password })))) return { ...somebody, password, did: 'stands' };
  await taken(ask, path, { ...there, _id: id, name, type: 'user', roles, ...(password !== undefined && { password }) });
  return { ...somebody, password, did: there ? 'changed' : 'made' };
}

/** Whether the server knows them with this password. */
const opens = async (server: string, who: Admin): Promise<boolean> =>
  (await fetch(`${server}/_session`, { headers: { authorization: basic(who) }, redirect: 'error', signal: AbortSignal.timeout(30_000) })).ok;

async function taken(ask: Ask, path: string, body: unknown, ...alsoFine: number[]): Promise<{ status: number }> {
  const { status, json } = await ask(path, { method: 'PUT', body });
  if (status < 300 || alsoFine.includes(status)) return { status };
  const { error = '', reason = '' } = json as { error?: string; reason?: string };
  throw new ServerTrouble(`The server did not take ${path} (${status} ${error}: ${reason}).`);
}
