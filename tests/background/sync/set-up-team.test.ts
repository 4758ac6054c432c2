import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberId } from '../../../lib/sync/member-id';
import { rules } from '../../../lib/sync/rules';
import { type CouchServer, realCouch, startCouch } from '../../support/couch';
import { basic } from '../../support/server/server-answers';
import { teamAddress } from '../../support/server/team-address';

const command = fileURLToPath(new URL('../../commands/team.ts', import.meta.url));
const held = {} as { couch: CouchServer };
beforeAll(async () => {
  held.couch = await startCouch();
}, 60_000);
afterAll(() => held.couch.stop());

const given = new URL(realCouch ?? 'http://admin:secret@127.0.0.1');
const admin = { COUCHDB_USER: given.username, COUCHDB_PASSWORD: given.password };

const run = (args: readonly string[], env: Record<string, string> = admin) =>
  new Promise<{ code: number; said: string; wrong: string }>((resolve) => {
    const { COUCHDB_USER: _, COUCHDB_PASSWORD: __, ...rest } = process.env;
    const child = execFile(process.execPath, [command, ...args], { env: { ...rest, ...env } }, (_error, said, wrong) =>
      resolve({ code: child.exitCode ?? -1, said, wrong }),
    );
    child.stdin?.end();
  });

const signIn = async (name: string, password: string): Promise<{ status: number; roles: string[] }> => {
  const response = await fetch(`${held.couch.url}/_session`, { headers: { authorization: basic({ name, password }) } });
  const told = (await response.json()) as { userCtx?: { roles: string[] } };
  return { status: response.status, roles: told.userCtx?.roles ?? [] };
};
const got = async (path: string) => (await held.couch.ask('GET', path)).json as Record<string, unknown>;

describe('setting a team up on a server', () => {
  it('makes database, roles, people and rules, twice the same as once', async () => {
    const { couch } = held;
    const team = `setup-${Date.now().toString(36)}`;
    const address = `${couch.url}/${team}`;
    const people = ['--lead', `${team}.ana`, '--member', `${team}.ben`, '--guest', `${team}.cleo`];
    const variable = `TEAM_PASSWORD_${team.toUpperCase().replaceAll('-', '_')}_ANA`;

    const first = await run(['setup', address, ...people], { ...admin, [variable]: 'given to ana' });
    expect(first).toMatchObject({ code: 0, wrong: '' });
    expect(first.said).toContain(`Database ${team}: made`);
    expect(first.said).toContain(`Address of the database: ${address}`);
    const passwordOfBen = /name \S+\.ben, password ([2-9A-Za-z]{20})\n/.exec(first.said)?.[1] ?? '';

    const before = { rules: await got(`/${team}/_design/feedside`), ben: await got(`/_users/org.couchdb.user:${team}.ben`) };
    const second = await run(['setup', address, ...people], { ...admin, [variable]: 'given to ana' });
    expect(second).toMatchObject({ code: 0, wrong: '' });
    expect(second.said).not.toMatch(/: (made|changed)$/m);
    expect({ rules: await got(`/${team}/_design/feedside`), ben: await got(`/_users/org.couchdb.user:${team}.ben`) }).toEqual(before);

    expect(before.rules.validate_doc_update).toBe(rules(team));
    expect(await got(`/${team}/_security`)).toMatchObject({
      admins: { roles: expect.arrayContaining([`${team}-lead`]) },
      members: { roles: expect.arrayContaining([team]) },
    });
    expect(await signIn(`${team}.ana`, 'given to ana')).toEqual({ status: 200, roles: [team, `${team}-lead`] });
    expect(await signIn(`${team}.ben`, passwordOfBen)).toEqual({ status: 200, roles: [team] });

    // Ben becomes a lead and keeps his password; Ana gets another one.
    const third = await run(['setup', address, '--lead', `${team}.ben`, '--lead', `${team}.ana`], { ...admin, [variable]: 'another for ana' });
    expect(third.said).toContain(`${team}.ben, lead: changed`);
    expect(await signIn(`${team}.ben`, passwordOfBen)).toEqual({ status: 200, roles: [team, `${team}-lead`] });
    expect((await signIn(`${team}.ana`, 'another for ana')).status).toBe(200);
    expect((await signIn(`${team}.ana`, 'given to ana')).status).toBe(401);

    // What replicates is stored, later revisions too, with the rules in the database.
    const send = (rev: string, ids: string[]) =>
      fetch(`${address}/_bulk_docs`, {
        method: 'POST',
        headers: { authorization: basic({ name: `${team}.ben`, password: passwordOfBen }), 'content-type': 'application/json' },
        body: JSON.stringify({ new_edits: false, docs: [{ _id: 'ideas:1', _rev: rev, _revisions: { start: ids.length, ids }, by: `${team}.ben` }] }),
      });
    const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
    await send(`1-${a}`, [a]);
    await send(`2-${b}`, [b, a]);
    expect((await got(`/${team}/ideas:1`))._rev).toBe(`2-${b}`);
    await couch.ask('DELETE', `/${team}`);
  });

  it('says what is wrong in one sentence and changes nothing', async () => {
    const { couch } = held;
    const address = `${couch.url}/not-made`;
    const wrong = async (args: string[], env?: Record<string, string>) => {
      const told = await run(args, env);
      expect(told.code).toBe(1);
      expect(told.said).toBe('');
      expect(told.wrong).not.toMatch(/\n\s+at /);
      return told.wrong;
    };
    expect(await wrong(['setup', address], { COUCHDB_USER: 'admin', COUCHDB_PASSWORD: 'wrong' })).toContain('does not know admin with this password');
    expect(await wrong(['setup', address], {})).toContain('COUCHDB_PASSWORD');
    expect(await wrong(['setup', address], { COUCHDB_USER: 'tom', COUCHDB_PASSWORD: 'pw-tom' })).toContain('tom is no administrator');
    expect(await wrong(['setup', 'http://127.0.0.1:9/acme'])).toContain('Nobody answers at http://127.0.0.1:9');
    expect(await wrong(['setup', address, '--boss', 'ana'])).toContain('--boss');
    expect(await wrong(['setup', address, '--lead', 'a b'])).toContain('“a b” can’t be a name');
    expect(await wrong(['setup', address, '--lead', 'ana', '--guest', 'ana'])).toContain('ana is named twice');
    expect(await wrong([])).toContain('npm run team -- setup');
    expect((await couch.ask('GET', '/not-made')).status).toBe(404);
  });

  it.each([
    'acme',
    'http://couch.example.org/acme',
    'https://couch.example.org',
    'https://couch.example.org/Acme',
    'https://couch.example.org/a/b',
    'https://couch.example.org/acme-lead',
    "https://couch.example.org/a'b",
  ])('refuses the address %s', (address) => {
    expect(() => teamAddress(address)).toThrow();
  });

  it('takes somebody out, for good or for this team only, and says that the passphrase is to be changed', async () => {
    const { couch } = held;
    const team = `leaving-${Date.now().toString(36)}`;
    const address = `${couch.url}/${team}`;
    const [ana, ben] = [`${team}.ana`, `${team}.ben`];
    const variable = `TEAM_PASSWORD_${team.toUpperCase().replaceAll('-', '_')}_BEN`;
    await run(['setup', address, '--lead', ana, '--member', ben], { ...admin, [variable]: 'given to ben' });
    expect((await signIn(ben, 'given to ben')).status).toBe(200);

    const hers = `/${team}/${encodeURIComponent(memberId(ben, 'laptop'))}`;
    await couch.ask('PUT', hers, { by: ben });

    const first = await run(['remove', address, ben, `${team}.nobody`]);
    expect(first).toMatchObject({ code: 0, wrong: '' });
    expect(first.said).toContain(`${ben}: removed`);
    expect(first.said).toContain(`${team}.nobody: was not in the team`);
    expect(first.said).toContain('Change the passphrase');
    expect((await signIn(ben, 'given to ben')).status).toBe(401);
    expect((await couch.ask('GET', hers)).status, 'what the device told of itself').toBe(404);
    // A run that was cut off after the name: the next one takes the devices away.
    await couch.ask('PUT', hers, { by: ben });
    expect((await couch.ask('GET', hers)).status).toBe(200);
    expect((await run(['remove', address, ben])).said).toContain(`${ben}: was not in the team`);
    expect((await couch.ask('GET', hers)).status).toBe(404);

    // Ana is of another team, too: there she stays.
    await run(['setup', `${address}-two`, '--member', ana]);
    expect((await run(['remove', address, ana])).said).toContain(`${ana}: out of the team`);
    expect((await got(`/_users/org.couchdb.user:${ana}`)).roles).toEqual([`${team}-two`]);

    // Somebody who left can come back.
    await run(['setup', address, '--guest', ben], { ...admin, [variable]: 'another for ben' });
    expect(await signIn(ben, 'another for ben')).toEqual({ status: 200, roles: [team, `${team}-guest`] });
    expect((await run(['remove', address])).code).toBe(1);
  }, 60_000);
});

describe('the file for docker compose', () => {
  it('keeps the data in a volume, the port on this machine and the password out of the file', async () => {
    const { code, said } = await run(['compose'], {});
    expect(code).toBe(0);
    const { parse } = await import('yaml');
    const { services, volumes } = parse(said);
    expect(services.couchdb).toMatchObject({ image: 'couchdb:3', volumes: ['couchdb:/opt/couchdb/data'], ports: ['127.0.0.1:5984:5984'] });
    expect(services.couchdb.environment.COUCHDB_PASSWORD).toMatch(/^\$\{COUCHDB_PASSWORD:\?/);
    expect(Object.keys(volumes)).toEqual(['couchdb', 'certificates']);
  });
});
