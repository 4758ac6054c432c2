import { beforeAll, describe, expect, it } from 'vitest';
import type { NetworkId } from '../../lib/model/network';
import type { Post } from '../../lib/model/post';
import type { ResponseClock } from '../../lib/model/response-clock';
import { aPost } from '../support/a-post';
import { aBackground } from './services/a-background';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday to Sunday, all by the clock of Greenwich. */
const start = Date.parse('2026-11-16T00:00Z');
const end = start + 7 * day;
const networks = [
  ['bluesky', 'bsky.app'],
  ['mastodon', 'mastodon.social'],
  ['x', 'x.com'],
] as const satisfies readonly (readonly [NetworkId, string])[];

/** Somebody's post that wants an answer, and what became of it. `under`: our answer that it stands under. */
interface Case {
  post: Post;
  person: string;
  /** Minutes until our answer; `undefined`: none came. */
  delay: number | undefined;
  under: Case | undefined;
  next: Case | undefined;
}

interface Event {
  at: number;
  told(background: ReturnType<typeof aBackground>): Promise<unknown>;
}

const us = 'team.example';
const week = aWeek(20261122);

/**
 * 400 posts of 40 people: 300 that begin a talk, of which 240 are answered after 1 to 240 minutes, each once; 40 that go on with one under our
 * answer, of which every other is answered after 30 minutes; 60 that are none of our business.
 */
function aWeek(seed: number) {
  const random = seeded(seed);
  const people = Array.from({ length: 40 }, (_, n) => ({ handle: `p${n}.example`, network: networks[n % 3]?.[0] ?? 'x' }));
  const aCase = (n: number, { who, at, delay, under }: { who: number; at: number; delay: number | undefined; under?: Case }): Case => {
    const { handle, network } = people[who] ?? { handle: '', network: 'x' };
    const replyTo = { handle: us, ...(under && { post: ownId(under) }) };
    const post = aPost({
      id: `${network}:c${n}`,
      network,
      author: { handle, name: `Person ${who}` },
      text: `Do you open on Sunday, at ${n}?`,
      replyTo,
      time: at,
    });
    return { post, person: `${network}:${handle}`, delay, under, next: undefined };
  };
  const delays = shuffled([...Array.from({ length: 240 }, (_, n) => n + 1), ...Array.from({ length: 60 }, () => undefined)], random);
  // Whoever still waits wrote by Wednesday, and so has waited longer than anybody who was answered, in business hours too.
  const firsts = delays.map((delay, n) =>
    aCase(n, { who: Math.floor(random() * 40), at: start + Math.floor(random() * (delay === undefined ? 3 : 6) * 24 * 60) * minute, delay }),
  );
  const followed = firsts.filter(({ delay }) => delay !== undefined).slice(0, 40);
  const nexts = followed.map((before, n) => {
    const who = people.findIndex(({ handle }) => handle === before.post.author.handle);
    const next = aCase(300 + n, { who, at: answeredAt(before) + 20 * minute, delay: n % 2 === 0 ? 30 : undefined, under: before });
    before.next = next;
    return next;
  });
  const passing = Array.from({ length: 60 }, (_, n) => {
    const { handle, network } = people[Math.floor(random() * 40)] ?? { handle: '', network: 'x' as const };
    return aPost({
      id: `${network}:n${n}`,
      network,
      author: { handle },
      text: 'Bread came out of the oven.',
      time: start + Math.floor(random() * 7 * 24 * 60) * minute,
    });
  });
  const cases = [...firsts, ...nexts];
  const events: Event[] = [
    ...cases.flatMap((each) => [see(each.post), ...(each.delay === undefined ? [] : [answer(each), seeAnswer(each)])]),
    ...passing.map(see),
  ].sort((a, b) => a.at - b.at);
  return { cases, firsts, nexts, passing, people, events, random };
}

function ownId({ post }: Case): string {
  return `${post.id}-answer`;
}
function answeredAt({ post, delay = 0 }: Case): number {
  return (post.time ?? 0) + delay * minute;
}

/** A page shows it a minute after it was written. */
function see(post: Post): Event {
  return {
    at: (post.time ?? 0) + minute / 2,
    told: ({ ask }) => ask('posts.judge', { network: post.network, host: hostOf(post), me: us, posts: [post], counts: { seen: 1, missing: {} } }),
  };
}
function answer(each: Case): Event {
  const id = each.post.id.replace(':', '-');
  const sent = {
    id: `r-${id}`,
    network: each.post.network,
    post: each.post,
    text: `From nine, ${id}.`,
    sentAt: answeredAt(each),
    evidence: 'submitted' as const,
  };
  return { at: answeredAt(each), told: ({ ask }) => ask('replies.record', { write: hex(`${id} sent`), ...sent }) };
}
/** Our answer stands on the page ten minutes later. */
function seeAnswer(each: Case): Event {
  const { post } = each;
  const own = aPost({
    id: ownId(each),
    network: post.network,
    author: { handle: us },
    mine: true,
    text: `From nine, ${post.id.replace(':', '-')}.`,
    replyTo: { post: post.id, handle: post.author.handle },
    time: answeredAt(each),
  });
  return { ...see(own), at: answeredAt(each) + 10 * minute };
}
const hostOf = ({ network }: Post): string => networks.find(([id]) => id === network)?.[1] ?? '';

/** What is known after the week: every list, the response clock, and everybody's ties. */
async function lived(background: ReturnType<typeof aBackground>) {
  background.clock.at = end;
  const list = async (state: 'new' | 'answered' | 'snoozed' | 'done') => {
    const { rows } = await background.ask('waiting.find', { state, order: 'age', limit: 1000 });
    return rows.map(({ id, since, endedAt, answeredAt: first, follows, followedBy }) => ({ id, since, endedAt, first, follows, followedBy })).sort(byId);
  };
  const clock = await background.ask('clock.read', { days: 7 });
  const ties = await Promise.all(
    week.people.map(async ({ network, handle }) => {
      const { tie } = await background.ask('people.get', { id: `${network}:${handle}` });
      return { id: `${network}:${handle}`, theirs: tie.theirs, ours: tie.ours, strength: Number(tie.strength.toFixed(9)) };
    }),
  );
  return { lists: { new: await list('new'), answered: await list('answered'), snoozed: await list('snoozed'), done: await list('done') }, clock, ties };
}

async function play(background: ReturnType<typeof aBackground>, events: readonly Event[], clock?: number) {
  for (const event of events) {
    background.clock.at = clock ?? event.at;
    await event.told(background);
  }
}

describe('a simulated week', () => {
  const background = aBackground({ at: start, zone: 'UTC' });
  let known: Awaited<ReturnType<typeof lived>>;
  beforeAll(async () => {
    await play(background, week.events);
    known = await lived(background);
  }, 120_000);

  it('is of 400 posts, 40 people and 3 networks', () =>
    expect([week.cases.length + week.passing.length, new Set(week.people.map(({ handle }) => handle)).size, networks.length]).toEqual([400, 40, 3]));

  it('gives the lists that the schedule says', () => {
    const rows = (wanted: readonly Case[], ended?: true) =>
      wanted
        .map((each) => ({
          id: each.post.id,
          since: each.post.time,
          endedAt: ended && answeredAt(each),
          first: ended && answeredAt(each),
          follows: each.under?.post.id,
          followedBy: each.next?.post.id,
        }))
        .sort(byId);
    const answered = week.cases.filter(({ delay }) => delay !== undefined);
    expect(known.lists.new).toEqual(rows(week.cases.filter(({ delay }) => delay === undefined)));
    expect(known.lists.answered).toEqual(
      rows(
        answered.filter(({ next }) => !next),
        true,
      ),
    );
    expect(known.lists.done).toEqual(
      rows(
        answered.filter(({ next }) => next),
        true,
      ),
    );
    expect([known.lists.new.length, known.lists.answered.length, known.lists.done.length, known.lists.snoozed.length]).toEqual([80, 220, 40, 0]);
  });

  it('gives the medians and rates that the schedule says', () => {
    const { first, replies, putAway } = known.clock;
    // 240 of 300 answered, after 1 to 240 minutes: half of the 300 had their answer after 150, and a fifth has none.
    expect(first.wall).toMatchObject({
      answered: 240,
      waiting: 60,
      untimed: 0,
      rate: 0.8,
      median: 150 * minute,
      ninetieth: undefined,
      quickest: minute,
      slowest: 240 * minute,
    });
    expect(first.wall.mean).toBeCloseTo(120.5 * minute, 6);
    expect(replies.wall).toMatchObject({ answered: 260, waiting: 80, rate: 260 / 340 });
    expect(first.business).toMatchObject({ answered: 240, waiting: 60, median: middle(week.firsts, worked), slowest: slowest(week.firsts, worked) });
    expect([putAway, known.clock.hours]).toEqual([0, 'usual']);
  });

  it('gives them for each network, and for questions', () => {
    expect(known.clock.networks.map(({ id }) => id).sort()).toEqual(['bluesky', 'mastodon', 'x']);
    for (const { id, first } of known.clock.networks) {
      const there = week.firsts.filter(({ post }) => post.network === id);
      const answered = there.filter(({ delay }) => delay !== undefined).length;
      expect(first.wall).toMatchObject({ answered, waiting: there.length - answered, rate: answered / there.length, median: middle(there, wall) });
      expect(first.business.median).toBe(middle(there, worked));
    }
    expect(known.clock.hints.find(({ id }) => id === 'question')?.first.wall).toMatchObject({ answered: 240, waiting: 60, median: 150 * minute });
  });

  it('gives everybody’s ties', () => {
    const expected = week.people.map(({ network, handle }) => {
      const theirs = week.cases.filter(({ person }) => person === `${network}:${handle}`);
      const ours = theirs.filter(({ delay }) => delay !== undefined);
      const times = [...theirs.map(({ post }) => post.time ?? 0), ...ours.map(answeredAt)];
      const recent = times.reduce((sum, at) => sum + 2 ** (-(end - at) / (90 * day)), 0);
      const mutual = theirs.length === 0 ? 0 : (2 * ours.length) / (theirs.length + ours.length);
      return {
        id: `${network}:${handle}`,
        theirs: theirs.length,
        ours: ours.length,
        strength: Number((Math.log(1 + recent) * (0.5 + 0.5 * mutual)).toFixed(9)),
      };
    });
    expect(known.ties).toEqual(expected);
  });

  it('is the same when every message is told twice', async () => {
    await play(background, week.events);
    const again = await lived(background);
    expect(again.lists).toEqual(known.lists);
    expect(timesOf(again.clock)).toEqual(timesOf(known.clock));
    expect(again.ties).toEqual(known.ties);
  }, 120_000);

  it.each([1, 2])(
    'is the same when it comes in another order (%i)',
    async (seed) => {
      const other = aBackground({ at: end, zone: 'UTC' });
      await play(other, shuffled(week.events, seeded(seed)), end);
      const again = await lived(other);
      expect(again.lists).toEqual(known.lists);
      expect(timesOf(again.clock)).toEqual(timesOf(known.clock));
      expect(again.ties).toEqual(known.ties);
    },
    120_000,
  );
});

/** Of hints, only those that the post itself gives: who is a first-time writer or a regular depends on what was met before. */
const timesOf = ({ hints, ...clock }: ResponseClock) => ({ ...clock, hints: hints.filter(({ id }) => id === 'question' || id === 'comment') });

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

const wall = ({ delay = 0 }: Case): number => delay * minute;
/** Monday to Friday, 9 to 17, counted minute by minute. */
function worked({ post, delay = 0 }: Case): number {
  const isWorked = (at: number) => new Date(at).getUTCDay() % 6 !== 0 && new Date(at).getUTCHours() >= 9 && new Date(at).getUTCHours() < 17;
  return Array.from({ length: delay }, (_, n) => (post.time ?? 0) + n * minute).filter(isWorked).length * minute;
}

/** By rank, with whoever waits behind all who were answered: true where each of those waited longer than any of these, by this measure too. */
function middle(cases: readonly Case[], length: (each: Case) => number): number | undefined {
  const still = cases.filter(({ delay }) => delay === undefined).map((each) => ({ ...each, delay: (end - (each.post.time ?? 0)) / minute }));
  const answered = cases
    .filter(({ delay }) => delay !== undefined)
    .map(length)
    .sort((a, b) => a - b);
  const median = answered[Math.ceil(cases.length / 2) - 1];
  expect(still.every((each) => length(each) >= (median ?? 0))).toBe(true);
  return median;
}
const slowest = (cases: readonly Case[], length: (each: Case) => number): number => Math.max(...cases.filter(({ delay }) => delay !== undefined).map(length));

function shuffled<Value>(list: readonly Value[], random: () => number): Value[] {
  return list
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Mulberry32: the same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 32 hex digits of a text: the same write each time it is told. */
function hex(text: string): string {
  const random = seeded([...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7));
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
