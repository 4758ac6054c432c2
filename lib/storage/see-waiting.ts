import { Reply } from '../model/reply';
import { isSeenAgain, type Waiting } from '../model/waiting';
import * as kinds from './kinds';
import type { WaitingSeen } from './repositories';
import { nextRevision } from './revision';
import { readInside } from './rows';
import type { StoreName, Writing } from './schema';
import { cameUnder, storesOfTalks, tie } from './talks';
import { putWaiting } from './waiting-inside';

export const storesOfSeeing: readonly StoreName[] = storesOfTalks;

/** See `WaitingList.see`. Needs `storesOfSeeing`. */
export async function seeWaiting(tx: Writing, list: readonly WaitingSeen[], newWrite: () => string): Promise<string[]> {
  const changed: string[] = [];
  for (const seen of list) {
    const { post, at, under } = seen;
    const before = await readInside(tx, kinds.waiting, { id: post.id, at });
    const replies = before ? [] : await repliesTo(tx, post.id);
    const record = before ? refreshed(before.record, seen, newWrite) : arrived(seen, replies, newWrite);
    if (record) {
      await putWaiting(tx, { record, before });
      changed.push(post.id);
    }
    if (under !== undefined) await cameUnder(tx, { own: under, post, at, newWrite });
    for (const { ownPost } of replies) if (ownPost !== undefined) await tie(tx, { own: ownPost, at, newWrite });
  }
  return changed;
}

function refreshed(before: Waiting, { post, hints, priority, since, at }: WaitingSeen, newWrite: () => string): Waiting | undefined {
  if (before.state !== 'new' && before.state !== 'snoozed') return undefined;
  const told = { post, hints, priority, since: Math.min(before.since, since) };
  const stands = { post: before.post, hints: before.hints, priority: before.priority, since: before.since };
  const isAgain = isSeenAgain(before, at);
  if (isEqual(told, stands) && !isAgain) return undefined;
  return { ...before, ...told, ...(isAgain && { lastSeenAt: at }), rev: nextRevision(newWrite(), before.rev) };
}

function arrived({ post, hints, priority, since, at }: WaitingSeen, replies: readonly Reply[], newWrite: () => string): Waiting {
  const answeredAt = replies.length > 0 ? Math.min(...replies.map(({ sentAt }) => sentAt)) : undefined;
  const ending = answeredAt === undefined ? { state: 'new' as const } : { state: 'answered' as const, endedAt: answeredAt, answeredAt };
  return { id: post.id, rev: nextRevision(newWrite()), post, hints, priority, since, seenAt: at, ...ending };
}

/** Living ones; what can't be read is found by whoever lists replies. */
async function repliesTo(tx: Writing, post: string): Promise<Reply[]> {
  const rows = await tx.objectStore('replies').index('post').getAll(post);
  return rows.flatMap(({ record }) => {
    const reply = Reply.safeParse(record);
    return reply.success ? [reply.data] : [];
  });
}

/** Equal whatever the order of their keys, and whether an absent field is missing or undefined. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
