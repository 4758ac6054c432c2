import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintRules, judgePost } from '../../../lib/hints';
import type { Memory } from '../../../lib/hints/define-hint';
import { HintId } from '../../../lib/model/hint';
import type { Labels } from '../../../lib/model/labels';
import { Post } from '../../../lib/model/post';
import { aMemory, aPerson, aPost } from '../../support/a-post';

const handle = fc.oneof(fc.constantFrom('team.example', 'ana.example', 'bo.example'), fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }));
const time = fc.oneof(fc.integer({ min: -1e6, max: 1e9 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', 'Do you open?', 'how do i pay', 'https://example.com/?q=1', 'Braga Roastery passed away'),
);
const reference = fc.record({ post: fc.string({ minLength: 1 }), handle }, { requiredKeys: [] });

const metric = fc.record({ value: fc.nat(1e6), exact: fc.boolean() });

const posts: fc.Arbitrary<Post> = fc
  .record(
    {
      author: fc.record({ handle }),
      text,
      mentions: fc.array(handle, { maxLength: 3 }),
      time,
      language: fc.constantFrom('en', 'el', 'de', 'en-GB', 'zz'),
      replyTo: reference,
      promoted: fc.boolean(),
      mine: fc.boolean(),
      media: fc.subarray(['image', 'link', 'poll'] as const),
      metrics: fc.record({ likes: metric, replies: metric }, { requiredKeys: [] }),
    },
    { requiredKeys: ['author', 'text', 'mentions'] },
  )
  .map((parts) => aPost(parts as Partial<Post>));

const people = fc
  .record(
    {
      contacts: fc.nat(9),
      answered: fc.nat(9),
      lastAnsweredAt: time,
      lastContactAt: time,
      firstContactPost: fc.constantFrom('bluesky:p1', 'bluesky:p2'),
      said: fc.array(fc.record({ post: fc.constantFrom('bluesky:p1', 'bluesky:p2'), at: time, tone: fc.constantFrom('good', 'bad', 'plain') }), {
        maxLength: 12,
      }),
      usual: fc.array(fc.record({ post: fc.constantFrom('bluesky:p1', 'bluesky:p2'), age: fc.nat(1e8), count: fc.nat(1e5) }), { maxLength: 12 }),
    },
    { requiredKeys: ['contacts', 'answered'] },
  )
  .map((parts) => aPerson(parts as object));

const labels: fc.Arbitrary<Labels> = fc.record(
  {
    intents: fc.subarray(['question', 'help', 'complaint', 'thanks', 'praise', 'buying', 'recommendation', 'abuse', 'spam'] as const),
    language: fc.constantFrom('en', 'de', 'hi-Latn'),
    tone: fc.constantFrom('negative' as const, 'positive' as const),
    moment: fc.constantFrom('launch', 'birth'),
  },
  { requiredKeys: ['intents'] },
) as fc.Arbitrary<Labels>;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const started = fc.record({ count: fc.integer({ min: 1, max: 99 }), since: time, text: text });

const memories: fc.Arbitrary<Memory> = fc
  .record({
    labels: maybe(labels),
    worked: maybe(fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (from: number, to: number) => Math.max(0, to - from) * share)),
    profile: maybe(fc.record({ isVip: fc.boolean(), days: fc.array(text, { maxLength: 2 }) })),
    segments: maybe(fc.array(fc.record({ name: text, points: fc.integer({ min: -10, max: 10 }) }), { maxLength: 4 })),
    due: maybe(started),
    open: maybe(started),
    assignee: maybe(text),
    answering: maybe(text),
    templateLanguages: maybe(fc.subarray(['en', 'de', 'pt'])),
    ownNames: maybe(fc.array(fc.constantFrom('Braga Roastery', 'Acme', ''), { maxLength: 2 })),
    earlier: maybe(fc.record({ count: fc.nat(1e5), at: time })),
    answered: fc.boolean(),
    underOwnPost: fc.boolean(),
    person: fc.option(people, { nil: undefined }),
    noted: fc.constantFrom(undefined, 'person' as const, 'post' as const),
    targetHours: fc.double({ min: 0.25, max: 240, noNaN: true }),
    firstSeenAt: time,
  })
  .map((parts) => aMemory(parts));

const mutes = fc.subarray([...HintId.options]);
const chosen = fc.dictionary(fc.constantFrom(...HintId.options), fc.integer({ min: -10, max: 10 })) as fc.Arbitrary<Partial<Record<HintId, number>>>;
/** Said on answered posts, too; and the one about our own posts, which nobody answers. */
const evenAnswered = new Set<string>(['noted', 'promise', 'slowing']);

describe('judgePost, on any post and memory', () => {
  it('never throws, and its points are whole, within ten, and add up to the priority', () => {
    fc.assert(
      fc.property(posts, memories, time, mutes, chosen, (post, memory, now, muted, points) => {
        const { hints, priority, silent } = judgePost(post, memory, { now, muted, points });
        expect(hints.reduce((sum, hint) => sum + hint.points, 0)).toBe(priority);
        for (const hint of hints) expect(Number.isInteger(hint.points) && Math.abs(hint.points) <= 10).toBe(true);
        expect(new Set([...hints, ...silent.map(({ hint }) => ({ id: hint }))].map(({ id }) => id)).size).toBeGreaterThanOrEqual(hintRules.length - 1);
        expect(hints.map((hint) => hint.points)).toEqual(hints.map((hint) => hint.points).sort((a, b) => b - a));
        expect(hints.some((hint) => muted.includes(hint.id))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('moves a priority only upward as time passes, and an answered post has nothing to say but its note and what is due', () => {
    fc.assert(
      fc.property(posts, memories, time, fc.nat(1e10), (post, memory, now, later) => {
        const before = judgePost(post, memory, { now, muted: [] });
        const after = judgePost(post, memory, { now: now + later, muted: [] });
        // A post that goes fast or slow is as its numbers say at that age: the same numbers later say less. Neither waits.
        const byAge = ({ hints }: typeof before) => hints.filter(({ id }) => id === 'fast' || id === 'slowing').reduce((sum, { points }) => sum + points, 0);
        expect(after.priority - byAge(after)).toBeGreaterThanOrEqual(before.priority - byAge(before));
        if (before.waits) expect(byAge(before)).toBe(0);
        const { hints } = judgePost(post, { ...memory, answered: true }, { now: now + later, muted: [] });
        expect(hints.filter((hint) => !evenAnswered.has(hint.id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer to the same question and changes nothing of it', () => {
    fc.assert(
      fc.property(posts, memories, time, (post, memory, now) => {
        const asked = JSON.stringify([post, memory]);
        expect(judgePost(post, memory, { now, muted: [] })).toEqual(judgePost(post, memory, { now, muted: [] }));
        expect(JSON.stringify([post, memory])).toBe(asked);
      }),
    );
  });
});

describe('a rule', () => {
  it('looks at nothing that a post can’t hold', () => {
    const known = new Set(Object.keys(Post.shape));
    fc.assert(
      fc.property(posts, memories, time, (post, memory, now) => {
        const watched = new Proxy(post, {
          get: (target, key) => {
            expect(known).toContain(key);
            return Reflect.get(target, key);
          },
        });
        for (const rule of hintRules) rule.judge(watched, memory, now);
      }),
    );
  });
  it('is silent on a post without words, numbers or ties of a stranger', () => {
    fc.assert(
      fc.property(memories, time, (memory, now) => {
        const stranger = { ownHandles: memory.ownHandles, targetHours: memory.targetHours, firstSeenAt: memory.firstSeenAt, answered: false };
        const nothing = { ...stranger, underOwnPost: false, person: undefined, noted: undefined, worked: memory.worked, ownNames: memory.ownNames };
        expect(judgePost(aPost({ text: '' }), nothing, { now, muted: [] }).hints).toEqual([]);
      }),
    );
  });
});

describe('the registry', () => {
  it('holds every id of the vocabulary once, each in the file of its name', () => {
    const files = Object.keys(import.meta.glob('../../../lib/hints/*.ts'));
    expect(hintRules.map((rule) => rule.id).sort()).toEqual([...HintId.options].sort());
    for (const { id } of hintRules) expect(files).toContain(`../../../lib/hints/${id}.ts`);
  });
});
