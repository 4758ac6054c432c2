import { describe, expect, it, vi } from 'vitest';
import { words } from '../../../lib/i18n';
import type { Topic } from '../../../lib/live/topics';
import { createTeam } from '../../../lib/services';
import type { TeamConfig } from '../../../lib/storage';
import { createCouch } from '../../../lib/sync/couch';
import { seal } from '../../../lib/sync/crypto';
import { memberId } from '../../../lib/sync/member-id';
import { type Cut, createMemoryCouch } from '../../support/memory-couch';
import { aWrite, freshStorage, kept } from '../storage/fresh-storage';

const passphrase = 'a long passphrase of the team';
const address = 'https://couch.test/db';
const nobody = { tab: undefined, window: undefined };

/** A device with its services, in front of a server in memory. `status`: what the server answers instead, while it is set. */
function aMember(couch = createMemoryCouch()) {
  const clock = { at: 1_790_000_000_000 };
  const around = { status: undefined as number | undefined, cut: undefined as Cut, isPermitted: true, asked: 0 };
  const storage = freshStorage({ now: () => clock.at });
  const announced: Topic[] = [];
  const team = createTeam(
    {
      repositories: storage,
      announce: async (...topics) => void announced.push(...topics),
      now: () => clock.at,
      zone: 'UTC',
      words: words('en', { zone: 'UTC' }),
    },
    {
      fetch: async (input, init) => {
        around.asked += 1;
        return around.status === undefined ? couch.fetchFor(() => around.cut)(input, init) : new Response('{"error":"x"}', { status: around.status });
      },
      isPermitted: async () => around.isPermitted,
      rounds: 10,
    },
  );
  const { handlers } = team;
  const act = () => {
    clock.at += 1;
    return { write: aWrite(), at: clock.at };
  };
  return {
    couch,
    storage,
    team,
    handlers,
    around,
    clock,
    act,
    announced,
    connect: (open: Parameters<(typeof handlers)['team.connect']>[0]['open'] = { passphrase, isNew: true }) =>
      handlers['team.connect']({ address, name: 'lena', secret: { password: 'x' }, open }, nobody),
    state: () => handlers['team.state']({}, nobody),
    sync: () => handlers['team.sync']({}, nobody),
  };
}

describe('a team that is not set up', () => {
  it('asks nobody anything, whoever wakes it', async () => {
    const { handlers, storage, team, around, act, state, sync } = aMember();
    kept(await storage.ideas.save({ id: 'i', ...act(), text: 'Bread' }));
    await team.sync.sync();
    expect((await sync()).phase).toBe('off');
    expect(await handlers['team.follow']({}, nobody)).toEqual({ followed: false });
    expect(await handlers['team.answering']({ post: 'p', on: true }, nobody)).toEqual({ done: false });
    expect(await handlers['team.choose']({ share: { notes: true } }, nobody)).toMatchObject({ phase: 'off' });
    expect(await handlers['team.leave']({ forget: false }, nobody)).toEqual({ removed: 0 });
    expect(await team.sync.nextIn(1000)).toBeUndefined();
    expect(await state()).toMatchObject({ phase: 'off', waiting: 0, members: [] });
    expect(around.asked).toBe(0);
  });

  it('says what is wrong before anybody is asked', async () => {
    const { handlers, around, connect } = aMember();
    const given = { name: 'lena', secret: { password: 'x' }, open: { passphrase, isNew: true } };
    expect(await handlers['team.connect']({ address: 'http://couch.test/db', ...given }, nobody)).toEqual({ ok: false, problem: { kind: 'address' } });
    around.isPermitted = false;
    expect(await connect()).toEqual({ ok: false, problem: { kind: 'permission' } });
    expect(around.asked).toBe(0);
  });
});

describe('the state of a team', () => {
  it('is in sync, then waiting for what was written, then offline with pauses that grow, and in sync again', async () => {
    const { storage, team, around, act, connect, state, sync, announced } = aMember();
    expect(await connect()).toMatchObject({ ok: true });
    expect(await sync()).toMatchObject({ phase: 'in-sync', role: 'member', address, conflicts: 0 });
    expect(await team.sync.nextIn(1000)).toBe(1000);
    kept(await storage.ideas.save({ id: 'i', ...act(), text: 'Bread' }));
    expect(await state()).toMatchObject({ phase: 'waiting', waiting: 1 });
    around.cut = 'before';
    expect(await sync()).toMatchObject({ phase: 'offline', waiting: 1 });
    const first = (await team.sync.nextIn(1000)) ?? 0;
    for (let time = 0; time < 5; time += 1) await sync();
    expect((await team.sync.nextIn(1000)) ?? 0).toBeGreaterThan(2 * first);
    around.cut = undefined;
    announced.length = 0;
    expect(await sync()).toMatchObject({ phase: 'in-sync', waiting: 0 });
    expect(announced).toContain('team');
    announced.length = 0;
    await sync();
    expect(announced, 'nothing new is no news').toEqual([]);
  });

  it.each([
    [401, { phase: 'sign-in' }],
    [403, { phase: 'trouble', trouble: { kind: 'forbidden' } }],
    [400, { phase: 'trouble', trouble: { kind: 'answer' } }],
  ])('after an answer of %i waits for the person, and tries no more by itself', async (status, told) => {
    const { team, around, connect, sync } = aMember();
    await connect();
    await sync();
    around.status = status;
    expect(await sync()).toMatchObject(told);
    expect(await team.sync.nextIn(1000)).toBeUndefined();
    around.status = undefined;
    expect(await sync()).toMatchObject({ phase: 'in-sync' });
  });

  it('says when the browser took the permission back, and asks nobody then', async () => {
    const { around, connect, sync } = aMember();
    await connect();
    await sync();
    const { asked } = around;
    around.isPermitted = false;
    expect(await sync()).toMatchObject({ phase: 'trouble', trouble: { kind: 'permission' } });
    expect(around.asked).toBe(asked);
  });

  it.each([
    ['what was sent', false],
    ['anything at all', true],
  ])('says that the disk is full where %s can’t be written down, and goes on once there is room', async (_, isAll) => {
    const { storage, handlers, team, act, announced, connect, state, sync } = aMember();
    await connect();
    await sync();
    kept(await storage.ideas.save({ id: 'i', ...act(), text: 'Bread' }));
    const outOfRoom = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(storage.team.replica, 'sent').mockRejectedValue(outOfRoom);
    if (isAll) vi.spyOn(storage.team, 'setStatus').mockRejectedValue(outOfRoom);
    announced.length = 0;
    expect(await sync()).toMatchObject({ phase: 'trouble', trouble: { kind: 'full' } });
    expect(await state()).toMatchObject({ phase: 'trouble', trouble: { kind: 'full' }, waiting: 1 });
    expect(announced).toEqual(['team']);
    await team.sync.sync();
    expect(announced, 'said once').toEqual(['team']);
    expect(await team.sync.nextIn(1000)).toBeUndefined();
    expect(await handlers['team.follow']({}, nobody)).toEqual({ followed: false });
    vi.restoreAllMocks();
    announced.length = 0;
    expect(await sync()).toMatchObject({ phase: 'in-sync', trouble: undefined, waiting: 0 });
    expect(announced).toContain('team');
    expect(await team.sync.nextIn(1000)).toBe(1000);
  });
});

describe('two members', () => {
  it('see each other, and which post is being answered, until that is over', async () => {
    const ana = aMember();
    const ben = aMember(ana.couch);
    await ana.connect();
    await ana.sync();
    expect(await ben.connect({ passphrase: 'another one altogether', isNew: false })).toEqual({ ok: false, problem: { kind: 'passphrase' } });
    expect(await ben.connect({ passphrase, isNew: false })).toMatchObject({ ok: true });
    await ben.handlers['team.answering']({ post: 'x:1', on: true }, nobody);
    await ben.sync();
    expect((await ana.sync()).members).toMatchObject([{ name: 'lena', answering: ['x:1'] }]);
    ana.clock.at += 10 * 60_000;
    expect((await ana.state()).members).toMatchObject([{ answering: [] }]);
    expect((await ana.storage.sightings.recall({ posts: ['x:1'], people: [] })).answering, 'our own other device').toEqual(new Map());
    await ben.handlers['team.leave']({ forget: false }, nobody);
    expect((await ben.state()).phase).toBe('off');
    expect((await ana.sync()).members, 'who left is no longer among the others').toEqual([]);
  });

  it('who lost the passphrase set the team up anew in an empty database, and come with all that they have', async () => {
    const ana = aMember();
    const ben = aMember(ana.couch);
    await ana.connect();
    kept(await ana.storage.ideas.save({ id: 'idea-1', ...ana.act(), text: 'Ana’s' }));
    await ana.sync();
    await ben.connect({ passphrase, isNew: false });
    await ben.sync();
    kept(await ben.storage.ideas.save({ id: 'idea-2', ...ben.act(), text: 'Ben’s' }));
    for (const each of [ana, ben]) await each.handlers['team.leave']({ forget: false }, nobody);
    ana.couch.erase();
    await ana.connect({ passphrase: 'the next long passphrase', isNew: true });
    await ana.sync();
    await ben.connect({ passphrase: 'the next long passphrase', isNew: false });
    for (const each of [ben, ana]) expect(await each.sync()).toMatchObject({ phase: 'in-sync', conflicts: 0 });
    for (const { storage } of [ana, ben]) {
      expect((await storage.ideas.get('idea-1'))?.text).toBe('Ana’s');
      expect((await storage.ideas.get('idea-2'))?.text).toBe('Ben’s');
    }
  });

  it('tell which post they answer, and chips hear of it when it begins and when it ends', async () => {
    const ana = aMember();
    await ana.connect();
    await ana.sync();
    const ben = aMember(ana.couch);
    await ben.handlers['team.connect']({ address, name: 'ben', secret: { password: 'x' }, open: { passphrase, isNew: false } }, nobody);
    const heard = async () => {
      ana.announced.length = 0;
      await ana.sync();
      return ana.announced.includes('chips');
    };
    await ben.sync();
    expect(await heard(), 'somebody is there').toBe(false);
    await ben.handlers['team.answering']({ post: 'x:1', on: true }, nobody);
    await ben.sync();
    expect(await heard()).toBe(true);
    expect(await heard()).toBe(false);
    expect((await ana.storage.sightings.recall({ posts: ['x:1', 'x:2'], people: [] })).answering).toEqual(new Map([['x:1', 'ben']]));
    await ben.handlers['team.answering']({ post: 'x:1', on: false }, nobody);
    await ben.sync();
    expect(await heard()).toBe(true);
    expect((await ana.storage.sightings.recall({ posts: ['x:1', 'x:2'], people: [] })).answering).toEqual(new Map());
  });

  it('speak for themselves only, whatever device they name, and in measure', async () => {
    const ana = aMember();
    await ana.connect();
    await ana.sync();
    const ben = aMember(ana.couch);
    await ben.handlers['team.connect']({ address, name: 'ben', secret: { password: 'x' }, open: { passphrase, isNew: false } }, nobody);
    const seen = async () => (await ben.sync()).members.map(({ name, answering }) => [name, answering.length]).sort();
    expect(await seen()).toEqual([['lena', 0]]);
    const { device, keys } = (await ana.storage.team.config()) as TeamConfig;
    const mallory = createCouch({ address, signIn: { name: 'mallory', password: 'x' }, fetch: ana.couch.fetchFor() });
    const tell = async (id: string, posts: number) => {
      const answering = Array.from({ length: posts }, (_, at) => `x:${at}`);
      const rev = (await mallory.list(id))[0]?.rev;
      await mallory.write(id, { e: await seal(keys, id, { body: { role: 'lead', answering, stamp: `${posts}` } }) }, rev);
    };
    const onHers = memberId('mallory', device);
    await tell(onHers, 1);
    expect(await seen()).toEqual([
      ['lena', 0],
      ['mallory', 1],
    ]);
    await mallory.remove(onHers, (await mallory.list(onHers))[0]?.rev ?? '');
    expect(await seen(), 'Lena is there as before').toEqual([['lena', 0]]);
    await tell(memberId('mallory', 'own'), 21);
    expect(await seen(), 'too many at once').toEqual([['lena', 0]]);

    for (let at = 0; at < 30; at += 1) await ana.handlers['team.answering']({ post: `x:${at}`, on: true }, nobody);
    await ana.sync();
    expect(await seen(), 'the last ones').toEqual([['lena', 20]]);
    expect((await ben.storage.team.members())[0]?.answering).toContain('x:29');
  });

  it('tell nobody which post they answer where who takes what is not shared, and those who read only never', async () => {
    const couch = createMemoryCouch({ rolesOf: (name) => (name === 'gus' ? ['acme', 'acme-guest'] : ['acme']) });
    const ana = aMember(couch);
    await ana.connect();
    await ana.sync();
    const [ben, gus] = [aMember(couch), aMember(couch)];
    const comes = (of: typeof ben, name: string) =>
      of.handlers['team.connect']({ address, name, secret: { password: 'x' }, open: { passphrase, isNew: false } }, nobody);
    const answers = (of: typeof ben, post: string) => of.handlers['team.answering']({ post, on: true }, nobody);
    expect(await answers(ben, 'x:0'), 'without a team').toEqual({ done: false });
    await comes(ben, 'ben');
    const seen = async () => (await ana.sync()).members.map(({ name, answering }) => [name, answering]);
    expect(await answers(ben, 'x:1')).toEqual({ done: true });
    await ben.sync();
    expect(await seen()).toEqual([['ben', ['x:1']]]);
    await ben.handlers['team.choose']({ share: { assignments: false } }, nobody);
    await ben.sync();
    expect(await seen(), 'what was told is taken back').toEqual([['ben', []]]);
    expect(await answers(ben, 'x:2')).toEqual({ done: false });
    await ben.sync();
    expect(await seen()).toEqual([['ben', []]]);

    await comes(gus, 'gus');
    expect(await answers(gus, 'x:3')).toEqual({ done: false });
    await gus.sync();
    expect(couch.living().filter(({ id }) => id.startsWith('member:gus:'))).toEqual([]);
  });

  it('come by an invitation, until it is over', async () => {
    const ana = aMember();
    await ana.connect();
    const made = await ana.handlers['team.invite']({ passphrase, days: 2 }, nobody);
    const code = made.ok ? made.value.code : '';
    const ben = aMember(ana.couch);
    expect(await ben.connect({ code })).toMatchObject({ ok: true });
    const late = aMember(ana.couch);
    late.clock.at += 5 * 86_400_000;
    expect(await late.connect({ code })).toEqual({ ok: false, problem: { kind: 'expired' } });
    expect(await late.connect({ code: 'ABCD-EFGH' })).toEqual({ ok: false, problem: { kind: 'invitation' } });
    expect(await ana.handlers['team.invite']({ passphrase: 'wrong', days: 2 }, nobody)).toEqual({ ok: false, problem: { kind: 'passphrase' } });
  });
});

describe('two leads who decide at once', () => {
  it('are both heard: the conflict is called by the draft, and one of them stands once it is chosen', async () => {
    const lena = aMember(createMemoryCouch({ rolesOf: () => ['acme', 'acme-lead'] }));
    await lena.connect();
    const other = aMember(lena.couch);
    await other.connect({ passphrase, isNew: false });
    const asking = { subject: 'draft' as const, about: 'd', title: 'Five spoons', by: 'tom', state: 'asked' as const, times: 1 };
    kept(await lena.storage.reviews.save({ id: 'd', ...lena.act(), ...asking }));
    await lena.sync();
    await other.sync();
    const decision = { id: 'd', about: 'd', times: 1 };
    kept(await lena.storage.decisions.save({ ...decision, ...lena.act(), verdict: 'approved', by: 'lena' }));
    kept(await other.storage.decisions.save({ ...decision, ...other.act(), verdict: 'rejected', by: 'lena', note: 'Shorter' }));
    await lena.sync();
    await other.sync();
    await lena.sync();
    const [conflict] = await lena.handlers['team.conflicts']({}, nobody);
    expect(conflict).toMatchObject({ store: 'decisions', label: 'Five spoons' });
    expect(conflict?.differ).toContain('verdict');
    const seen = conflict?.versions.map(({ rev }) => rev) ?? [];
    expect(
      await lena.handlers['team.resolve']({ store: 'decisions', id: 'd', write: aWrite(), seen, fields: { verdict: 'rejected', note: 'Shorter' } }, nobody),
    ).toMatchObject({ ok: true });
    expect(await lena.storage.decisions.get('d')).toMatchObject({ verdict: 'rejected', note: 'Shorter' });
    expect(await lena.handlers['team.conflicts']({}, nobody)).toEqual([]);
  });
});
