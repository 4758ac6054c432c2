import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintRules, judgePost } from '../../../lib/hints';
import type { Memory } from '../../../lib/hints/define-hint';
import { HintId } from '../../../lib/model/hint';
import type { Post } from '../../../lib/model/post';
import { aMemory, aPerson, aPost } from '../../support/a-post';

const handle = fc.oneof(fc.constantFrom('team.example', 'ana.example', 'bo.example'), fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }));
const time = fc.oneof(fc.integer({ min: -1e6, max: 1e9 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', 'Do you open?', 'how do i pay', 'https://example.com/?q=1'));
const reference = fc.record({ post: fc.string({ minLength: 1 }), handle }, { requiredKeys: [] });

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
    },
    { requiredKeys: ['author', 'text', 'mentions'] },
  )
  .map((parts) => aPost(parts as Partial<Post>));

const people = fc
  .record(
    { contacts: fc.nat(9), answered: fc.nat(9), lastAnsweredAt: time, firstContactPost: fc.constantFrom('bluesky:p1', 'bluesky:p2') },
    { requiredKeys: ['contacts', 'answered'] },
  )
  .map((parts) => aPerson(parts as object));

const memories: fc.Arbitrary<Memory> = fc
  .record({
    answered: fc.boolean(),
    underOwnPost: fc.boolean(),
    person: fc.option(people, { nil: undefined }),
    noted: fc.constantFrom(undefined, 'person' as const, 'post' as const),
    targetHours: fc.double({ min: 0.25, max: 240, noNaN: true }),
    firstSeenAt: time,
  })
  .map((parts) => aMemory(parts));

const mutes = fc.subarray([...HintId.options]);

describe('judgePost, on any post and memory', () => {
  it('never throws, and its points are whole, positive and add up to the priority', () => {
    fc.assert(
      fc.property(posts, memories, time, mutes, (post, memory, now, muted) => {
        const { hints, priority } = judgePost(post, memory, { now, muted });
        expect(hints.reduce((sum, hint) => sum + hint.points, 0)).toBe(priority);
        for (const hint of hints) expect(Number.isInteger(hint.points) && hint.points > 0).toBe(true);
        expect(hints.map((hint) => hint.points)).toEqual(hints.map((hint) => hint.points).sort((a, b) => b - a));
        expect(hints.some((hint) => muted.includes(hint.id))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('moves a priority only upward as time passes, and an answered post has nothing to say but its note', () => {
    fc.assert(
      fc.property(posts, memories, time, fc.nat(1e10), (post, memory, now, later) => {
        const before = judgePost(post, memory, { now, muted: [] });
        const after = judgePost(post, memory, { now: now + later, muted: [] });
        expect(after.priority).toBeGreaterThanOrEqual(before.priority);
        const { hints } = judgePost(post, { ...memory, answered: true }, { now: now + later, muted: [] });
        expect(hints.filter((hint) => hint.id !== 'noted')).toEqual([]);
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

describe('the registry', () => {
  it('holds every id of the vocabulary once, each in the file of its name', () => {
    const files = Object.keys(import.meta.glob('../../../lib/hints/*.ts'));
    expect(hintRules.map((rule) => rule.id).sort()).toEqual([...HintId.options].sort());
    for (const { id } of hintRules) expect(files).toContain(`../../../lib/hints/${id}.ts`);
  });
});
