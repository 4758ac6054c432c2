import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WaitingState } from '../../../lib/model/waiting';
import type { WaitingSeen } from '../../../lib/storage';
import { aPost } from '../../support/a-post';
import { aWrite, counters, freshStorage, kept, recounted, spoil } from './fresh-storage';

/** Milliseconds that a property may take on a machine that does much else. */
const slow = 60_000;

const seen = (id: string, parts: Partial<WaitingSeen> = {}): WaitingSeen => ({
  post: aPost({ id }),
  hints: [{ id: 'question', points: 3, values: {} }],
  priority: 3,
  since: 10,
  at: 20,
  ...parts,
});

describe('the waiting list', () => {
  it('orders by priority then age, or by age, and says how many there are', async () => {
    const { waiting } = freshStorage();
    await waiting.see([seen('a', { priority: 1, since: 1 }), seen('b', { priority: 5, since: 9 }), seen('c', { priority: 5, since: 4 })]);
    expect((await waiting.list({ state: 'new', order: 'priority' })).rows.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect((await waiting.list({ state: 'new', order: 'age', limit: 2 })).rows.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(await waiting.list({ state: 'new', order: 'age', limit: 2 })).toMatchObject({ total: 3 });
  });

  it('changes nothing when the same is judged again, and tells what it changed', async () => {
    const { waiting } = freshStorage();
    expect(await waiting.see([seen('a'), seen('b')])).toEqual(['a', 'b']);
    const before = await waiting.many(['a', 'b']);
    expect(await waiting.see([seen('a', { at: 30 }), seen('b', { at: 30, since: 15 })])).toEqual([]);
    expect(await waiting.many(['a', 'b'])).toEqual(before);
    expect(await waiting.see([seen('a', { priority: 4, at: 30, since: 5 })])).toEqual(['a']);
    expect((await waiting.many(['a'])).get('a')).toMatchObject({ priority: 4, seenAt: 20, since: 5 });
  });

  it.each(['answered', 'done'] as const)('leaves one that is %s alone', async (state) => {
    const { waiting } = freshStorage();
    await waiting.see([seen('a')]);
    const moved = await waiting.move({ id: 'a', state, write: aWrite(), at: 40 });
    expect(moved).toMatchObject({ state, endedAt: 40 });
    expect(await waiting.see([seen('a', { priority: 9 })])).toEqual([]);
    expect((await waiting.many(['a'])).get('a')).toEqual(moved);
  });

  it('adds a post that was answered before it was seen as answered', async () => {
    const { waiting, replies } = freshStorage();
    kept(await replies.record({ id: 'r', write: aWrite(), at: 9, network: 'bluesky', post: 'a', text: 'Hi', sentAt: 8, evidence: 'submitted' }));
    await waiting.see([seen('a')]);
    expect((await waiting.many(['a'])).get('a')).toMatchObject({ state: 'answered', endedAt: 8 });
    expect(await waiting.counts()).toEqual({ new: 0, snoozed: 0, answered: 1, done: 0, muted: 0 });
  });

  it('snoozes, judges on meanwhile, and wakes when it is time', async () => {
    const { waiting } = freshStorage();
    await waiting.see([seen('a'), seen('b')]);
    await waiting.move({ id: 'a', state: 'snoozed', write: aWrite(), at: 30, snoozedUntil: 100 });
    await waiting.move({ id: 'b', state: 'snoozed', write: aWrite(), at: 30, snoozedUntil: 200 });
    await waiting.see([seen('a', { priority: 8 })]);
    expect((await waiting.many(['a'])).get('a')).toMatchObject({ state: 'snoozed', snoozedUntil: 100, priority: 8 });
    expect(await waiting.wake(99)).toEqual([]);
    expect(await waiting.wake(100)).toEqual(['a']);
    const woken = (await waiting.many(['a'])).get('a');
    expect(woken).toMatchObject({ state: 'new' });
    expect(woken).not.toHaveProperty('snoozedUntil');
    expect(await waiting.counts()).toEqual({ new: 1, snoozed: 1, answered: 0, done: 0, muted: 0 });
  });

  it('moves once for a move told twice, also after another one', async () => {
    const { waiting } = freshStorage();
    await waiting.see([seen('a')]);
    const done = { id: 'a', state: 'done' as const, write: aWrite(), at: 30 };
    await waiting.move(done);
    const reopened = await waiting.move({ id: 'a', state: 'new', write: aWrite(), at: 31 });
    expect(reopened).not.toHaveProperty('endedAt');
    expect(await waiting.move(done)).toEqual(reopened);
    expect(await waiting.move({ ...done, id: 'unknown' })).toBeUndefined();
  });

  it('knows which waits were open in a span of time', async () => {
    const { waiting } = freshStorage();
    await waiting.see([seen('open', { since: 10 }), seen('ended', { since: 10 }), seen('later', { since: 90 }), seen('snoozed', { since: 20 })]);
    await waiting.move({ id: 'ended', state: 'answered', write: aWrite(), at: 50 });
    await waiting.move({ id: 'snoozed', state: 'snoozed', write: aWrite(), at: 50, snoozedUntil: 99 });
    const open = async (from: number, to: number) => (await waiting.openDuring(from, to)).map(({ since, endedAt }) => `${since}-${endedAt ?? ''}`).sort();
    expect(await open(0, 10)).toEqual([]);
    expect(await open(40, 60)).toEqual(['10-', '10-50', '20-']);
    expect(await open(51, 91)).toEqual(['10-', '20-', '90-']);
  });

  it('moves an unreadable wait aside and counts on', async () => {
    const storage = freshStorage();
    await storage.waiting.see([seen('a'), seen('b')]);
    await spoil(storage, 'waiting', { id: 'a', record: { state: 'new' }, past: [], keys: { age: ['new', 1, 'a'] } } as { id: string });
    expect((await storage.waiting.list({ state: 'new', order: 'age' })).rows.map(({ id }) => id)).toEqual(['b']);
    expect(await storage.waiting.counts()).toMatchObject({ new: 1 });
    expect(await storage.waiting.openDuring(0, 100)).toHaveLength(1);
    expect(await storage.rejected.count()).toBe(1);
  });

  it(
    'counts as a recount would, whatever happens at once',
    async () => {
      const step = fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        did: fc.constantFrom<WaitingState | 'see' | 'wake' | 'reply'>('see', 'see', 'new', 'snoozed', 'done', 'answered', 'wake', 'reply'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
          const storage = freshStorage();
          const { waiting, replies } = storage;
          await Promise.all(
            steps.map(({ id, did }, at): Promise<unknown> => {
              if (did === 'see') return waiting.see([seen(id, { priority: at, at })]);
              if (did === 'wake') return waiting.wake(at);
              if (did === 'reply')
                return replies.record({ id: `r${at}`, write: aWrite(), at, network: 'bluesky', post: id, text: `${at}`, sentAt: at, evidence: 'submitted' });
              return waiting.move({ id, state: did, write: aWrite(), at, snoozedUntil: did === 'snoozed' ? at + 2 : undefined });
            }),
          );
          expect(await counters(storage)).toEqual(await recounted(storage));
          const counts = await waiting.counts();
          const unended = (await waiting.openDuring(0, 1000)).filter(({ endedAt }) => endedAt === undefined);
          expect(unended).toHaveLength(counts.new + counts.snoozed);
        }),
        { numRuns: 80 },
      );
    },
    slow,
  );
});
