import { randomInt } from 'node:crypto';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { compose } from '../support/server/compose.ts';
import { type Removed, removePerson } from '../support/server/remove-person.ts';
import { type Admin, ServerTrouble } from '../support/server/server-answers.ts';
import { type SetUp, type Somebody, setUpTeam } from '../support/server/set-up-team.ts';
import { type TeamAddress, teamAddress } from '../support/server/team-address.ts';

/**
 * `npm run team -- setup URL [--lead NAME] [--member NAME] [--guest NAME] …`: makes a team on a CouchDB; again: adds whoever is new.
 * `npm run team -- remove URL NAME …`: takes people out of it.
 * `npm run team -- compose`: prints a file for `docker compose`.
 * The administrator's name and password come from COUCHDB_USER and COUCHDB_PASSWORD, a member's from TEAM_PASSWORD_<NAME>; otherwise they are asked for.
 */
const usage = `npm run team -- setup https://couch.example.org/acme --lead NAME --member NAME --guest NAME
  makes the database, who may come in, the rules, and these people; each of the three as often as you like
npm run team -- remove https://couch.example.org/acme NAME
  takes people out of the team; as many names as you like
npm run team -- compose
  prints a file for docker compose`;
const said = { made: 'made', changed: 'changed', stands: 'stands already' };
const saidOf: Record<Removed, string> = {
  gone: 'removed; the server no longer knows this name',
  left: 'out of the team; the server keeps the name for other teams',
  none: 'was not in the team',
};

try {
  const { values, positionals } = readArguments();
  const [act, address, ...names] = positionals;
  if (act === 'compose') console.log(compose);
  else if (act === 'setup' && address) await setUp(address, values);
  else if (act === 'remove' && address && names.length > 0) await remove(address, names);
  else throw new ServerTrouble(usage);
} catch (error) {
  if (!(error instanceof ServerTrouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments() {
  const names = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { lead: names, member: names, guest: names } });
  } catch (error) {
    throw new ServerTrouble(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function setUp(typed: string, named: Record<Somebody['role'], string[]>): Promise<void> {
  const address = teamAddress(typed);
  const people = (['lead', 'member', 'guest'] as const).flatMap((role) => named[role].map((name) => ({ name, role, password: undefined })));
  for (const { name } of people) {
    if (!/^[^\s:/_][^\s:/]*$/.test(name)) throw new ServerTrouble(`“${name}” can’t be a name: no blanks, : or /, and no _ in front.`);
    if (people.filter((other) => other.name === name).length > 1) throw new ServerTrouble(`${name} is named twice.`);
  }
  const done = await setUpTeam(address, {
    admin: await adminOf(address),
    people: people.map((each) => ({ ...each, password: process.env[variableOf(each.name)] || undefined })),
    makePassword,
  });
  tell(done, `${address.server}/${address.database}`);
}

async function remove(typed: string, names: readonly string[]): Promise<void> {
  const address = teamAddress(typed);
  const admin = await adminOf(address);
  for (const name of names) console.log(`${name}: ${saidOf[await removePerson(address, { admin, name })]}`);
  console.log(`
They know the passphrase, and have what they had. So now, in Feedside’s workbench under Team:
  1. A lead presses “Change the passphrase”. What is written from then on can’t be read with the old one.
  2. Everybody who stays types the new one once on each of their devices.`);
}

/** @throws ServerTrouble where nobody says who that is */
async function adminOf(address: TeamAddress): Promise<Admin> {
  const name = address.name ?? process.env.COUCHDB_USER ?? 'admin';
  const password = address.password ?? process.env.COUCHDB_PASSWORD ?? (await askSecretly(`Password of ${name}, the server’s administrator: `));
  if (!password) throw new ServerTrouble('Whose server is it? Give the administrator’s name as COUCHDB_USER and the password as COUCHDB_PASSWORD.');
  return { name, password };
}

function variableOf(name: string): string {
  return `TEAM_PASSWORD_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}

/** 100 bits, without letters that look alike. */
function makePassword(): string {
  return Array.from({ length: 20 }, () => '23456789abcdefghjkmnpqrstuvwxyzA'[randomInt(32)]).join('');
}

function tell({ steps, people }: SetUp, address: string): void {
  for (const { what, did } of steps) console.log(`${what}: ${said[did]}`);
  for (const { name, role, did } of people) console.log(`${name}, ${role}: ${said[did]}`);
  if (people.length === 0) {
    console.log('\nNobody was named. Add people with --lead NAME, --member NAME or --guest NAME, as often as you like.');
    return;
  }
  console.log(`\nTell each of them, in a way that nobody else reads:\n  Address of the database: ${address}`);
  for (const { name, role, password } of people)
    console.log(`  ${role}: name ${name}, password ${password ?? `as it was (a new one: set ${variableOf(name)} and run this again)`}`);
  console.log(`
Then, in Feedside’s workbench under Team:
  1. A lead connects with “I set up a new team” and thinks of a passphrase. It never goes to the server.
  2. The lead makes an invitation for each of the others, and reads it to them.
  3. They connect “With an invitation”: the code, their name and their password.`);
}

/** What is typed is not shown. Without somebody at a keyboard: an empty answer. */
async function askSecretly(question: string): Promise<string> {
  if (!process.stdin.isTTY) return '';
  process.stderr.write(question);
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: nothing, terminal: true });
  const answer = await line.question('');
  line.close();
  process.stderr.write('\n');
  return answer;
}
