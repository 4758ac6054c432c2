import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import { createTeam } from '../../../lib/services';
import { createRuledCouch } from '../../support/ruled-couch';
import { aWrite, freshStorage, kept } from '../storage/fresh-storage';

const passphrase = 'a long passphrase of the team';
const address = 'https://couch.test/db';
const nobody = { tab: undefined, window: undefined };
const hour = 3_600_000;

/** A server that keeps to the rules. `roles`: who is what on it, to be changed at will. */
function aServer() {
  const roles: Record<string, string[]> = { lena: ['acme', 'acme-lead'], tom: ['acme'] };
  const rolesOf = (name: string): string[] => roles[name] ?? [];
  const couch = createRuledCouch(rolesOf);
  return { couch, roles };
}

function aMember({ couch }: ReturnType<typeof aServer>, name: string) {
  const around = { status: undefined as number | undefined, asked: 0 };
  const clock = { at: 1_790_000_000_000 };
  const storage = freshStorage({ now: () => clock.at });
  const { sync, handlers } = createTeam(
    { repositories: storage, announce: async () => undefined, now: () => clock.at, zone: 'UTC', words: words('en', { zone: 'UTC' }) },
    {
      fetch: async (input, init) => {
        around.asked += 1;
        return around.status === undefined ? couch.fetchFor()(input, init) : new Response('{"error":"x"}', { status: around.status });
      },
      isPermitted: async () => true,
      rounds: 10,
    },
  );
  const act = () => {
    clock.at += 1;
    return { write: aWrite(), at: clock.at };
  };
  return {
    storage,
    around,
    clock,
    act,
    byItself: () => sync.sync(),
    sync: () => handlers['team.sync']({}, nobody),
    signIn: (token: string) => handlers['team.signIn']({ secret: { token } }, nobody),
    refused: () => handlers['team.refused']({}, nobody),
    async connect() {
      kept(await handlers['team.connect']({ address, name, secret: { password: 'x' }, open: { passphrase, isNew: name === 'lena' } }, nobody));
      return handlers['team.sync']({}, nobody);
    },
    /** Written, or written over what stands. */
    async template(id: string, text: string) {
      const base = (await storage.templates.get(id))?.rev;
      kept(await storage.templates.save({ id, ...act(), ...(base !== undefined && { base }), name: 'Thanks', label: '', text }));
    },
  };
}

async function two() {
  const server = aServer();
  const [lena, tom] = [aMember(server, 'lena'), aMember(server, 'tom')];
  expect(await lena.connect()).toMatchObject({ phase: 'in-sync', role: 'lead' });
  expect(await tom.connect()).toMatchObject({ phase: 'in-sync', role: 'member' });
  return { server, lena, tom };
}

describe('a role that changes on the server', () => {
  it('from member to lead lets what was refused go, and what they kept to themselves, within the hour', async () => {
    const { server, lena, tom } = await two();
    await lena.template('t', 'Thank you');
    await lena.sync();
    await tom.sync();
    await tom.template('t', 'Cheers');
    await tom.template('u', 'Good morning');
    expect(await tom.sync()).toMatchObject({ refused: 1, role: 'member' });
    server.roles.tom = ['acme', 'acme-lead'];
    expect(await tom.sync(), 'it is not asked every time').toMatchObject({ refused: 1, role: 'member' });
    tom.clock.at += hour;
    expect(await tom.sync()).toMatchObject({ phase: 'in-sync', refused: 0, role: 'lead', waiting: 0 });
    await lena.sync();
    expect(await lena.storage.templates.get('t')).toMatchObject({ text: 'Cheers' });
    expect(await lena.storage.templates.get('u')).toMatchObject({ text: 'Good morning' });
  });

  it('from lead to member is noticed by the first write that is refused', async () => {
    const { server, lena } = await two();
    await lena.template('t', 'Thank you');
    await lena.sync();
    server.roles.lena = ['acme'];
    await lena.template('t', 'Cheers');
    expect(await lena.sync()).toMatchObject({ role: 'member' });
    expect(await lena.sync()).toMatchObject({ phase: 'in-sync', role: 'member', refused: 1 });
    expect(await lena.refused()).toMatchObject([{ store: 'templates', id: 't', why: { kind: 'rule', said: 'only a lead changes this' } }]);
  });

  it('from member to guest: the others are still read, and what is written stays here', async () => {
    const { server, lena, tom } = await two();
    server.roles.tom = ['acme', 'acme-guest'];
    tom.clock.at += 7 * hour; // time to tell the others that he is there, which the server refuses
    kept(await lena.storage.ideas.save({ id: 'i', ...lena.act(), text: 'Bread' }));
    await lena.sync();
    kept(await tom.storage.ideas.save({ id: 'j', ...tom.act(), text: 'Rolls' }));
    expect(await tom.sync()).toMatchObject({ phase: 'in-sync', role: 'guest', refused: 0 });
    expect(await tom.storage.ideas.get('i')).toMatchObject({ text: 'Bread' });
    server.roles.tom = ['acme'];
    tom.clock.at += hour;
    expect(await tom.sync()).toMatchObject({ phase: 'in-sync', role: 'member' });
    await lena.sync();
    expect(await lena.storage.ideas.get('j')).toMatchObject({ text: 'Rolls' });
  });
});

describe('a database that was made anew', () => {
  it('gets from a member what is theirs to write; what leads wrote is no refusal of theirs, and comes with the lead', async () => {
    const { server, lena, tom } = await two();
    await lena.template('t', 'Thank you');
    kept(await lena.storage.ideas.save({ id: 'i', ...lena.act(), text: 'Bread' }));
    await lena.sync();
    await tom.sync();
    server.couch.erase();
    expect(await tom.sync()).toMatchObject({ phase: 'in-sync', refused: 0 });
    await tom.sync();
    const ids = () => server.couch.living().map(({ id }) => id.slice(0, id.indexOf(':') < 0 ? undefined : id.indexOf(':')));
    expect(ids().sort()).toEqual(['ideas', 'member']);
    expect(await lena.sync()).toMatchObject({ phase: 'in-sync', refused: 0 });
    await lena.sync();
    expect(ids().sort()).toEqual(['ideas', 'member', 'member', 'team', 'templates']);
    // What he changes of it is his, and refused.
    await tom.template('t', 'Cheers');
    expect(await tom.sync()).toMatchObject({ refused: 1 });
    expect(await tom.refused()).toMatchObject([{ store: 'templates', why: { kind: 'rule', said: 'only a lead changes this' } }]);
  });
});

describe('a token', () => {
  it('of somebody else does not sign this person in: the server would refuse what they wrote', async () => {
    const { lena } = await two();
    kept(await lena.storage.ideas.save({ id: 'i', ...lena.act(), text: 'Bread' }));
    expect(await lena.signIn('tom')).toEqual({ ok: false, problem: { kind: 'sign-in' } });
    expect(await lena.sync()).toMatchObject({ phase: 'in-sync', role: 'lead', refused: 0 });
    expect(await lena.signIn('lena')).toMatchObject({ ok: true, value: { role: 'lead', phase: 'in-sync' } });
  });
});

describe('a password that is not taken', () => {
  it('is not tried again by itself, since a server shuts the name after a few times; the person may', async () => {
    const { lena } = await two();
    lena.around.status = 401;
    expect(await lena.sync()).toMatchObject({ phase: 'sign-in' });
    lena.around.asked = 0;
    await lena.byItself();
    kept(await lena.storage.ideas.save({ id: 'i', ...lena.act(), text: 'Bread' }));
    await lena.byItself();
    expect(lena.around.asked).toBe(0);
    lena.around.status = undefined;
    expect(await lena.sync()).toMatchObject({ phase: 'in-sync' });
  });
});
