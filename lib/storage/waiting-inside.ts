import type { Waiting } from '../model/waiting';
import { count } from './counters';
import * as kinds from './kinds';
import type { WaitingSeen } from './repositories';
import { nextRevision, withPast } from './revision';
import { readInside } from './rows';
import type { Past, Row, StoreName, Transaction, Writing } from './schema';

export const storesOfWaiting: readonly StoreName[] = ['waiting', 'waits', 'counters', 'rejected'];
export const storesOfSeeing: readonly StoreName[] = [...storesOfWaiting, 'replies'];

export const waitingRows = async (tx: Transaction, ids: readonly string[]): Promise<Row[]> => {
  const store = (tx as Writing).objectStore('waiting');
  return (await Promise.all(ids.map((id) => store.get(id)))).filter((row) => row !== undefined);
};

/** See `WaitingList.see`. Needs `storesOfSeeing`. */
export async function seeWaiting(tx: Writing, list: readonly WaitingSeen[], newWrite: () => string): Promise<string[]> {
  const changed: string[] = [];
  for (const seen of list) {
    const id = seen.post.id;
    const before = await readInside(tx, kinds.waiting, { id, at: seen.at });
    const record = before ? refreshed(before.record, seen, newWrite) : await arrived(tx, seen, newWrite);
    if (!record) continue;
    await putWaiting(tx, { record, before });
    changed.push(id);
  }
  return changed;
}

/** Writes the record, its slim wait and the counters. Needs `waiting`, `waits` and `counters`. */
export async function putWaiting(
  tx: Writing,
  { record, before, ...own }: { record: Waiting; before: { record: Waiting; row: Row } | undefined; past?: Past[] | undefined },
): Promise<Waiting> {
  const { id, state, priority, since, snoozedUntil, endedAt } = record;
  const past = own.past ?? pastOf(before, record);
  const keys = { priority: [state, -priority, since, id], age: [state, since, id], ...(snoozedUntil !== undefined && { snoozed: snoozedUntil }) };
  await tx.objectStore('waiting').put({ id, record, past, keys });
  await tx.objectStore('waits').put({ id, since, ended: endedAt ?? Infinity });
  if (before?.record.state !== state) await count(tx, { [`waiting.${state}`]: 1, ...(before && { [`waiting.${before.record.state}`]: -1 }) });
  return record;
}

const pastOf = (before: { record: Waiting; row: Row } | undefined, { rev, since }: Waiting): Past[] =>
  before && before.record.rev !== rev ? withPast(before.row.past, { rev: before.record.rev, at: since }) : (before?.row.past ?? []);

/** One of our replies to this post: it waits no longer. Needs what `putWaiting` needs, and `rejected`. */
export async function answerWaiting(tx: Writing, { post, write, at, sentAt }: { post: string; write: string; at: number; sentAt: number }): Promise<void> {
  const before = await readInside(tx, kinds.waiting, { id: post, at });
  if (!before || before.record.state === 'answered' || before.record.state === 'done') return;
  const { snoozedUntil: _, ...rest } = before.record;
  await putWaiting(tx, { record: { ...rest, rev: nextRevision(write, rest.rev), state: 'answered', endedAt: sentAt }, before });
}

function refreshed(before: Waiting, { post, hints, priority, since }: WaitingSeen, newWrite: () => string): Waiting | undefined {
  if (before.state !== 'new' && before.state !== 'snoozed') return undefined;
  const told = { post, hints, priority, since: Math.min(before.since, since) };
  const stands = { post: before.post, hints: before.hints, priority: before.priority, since: before.since };
  return isEqual(told, stands) ? undefined : { ...before, ...told, rev: nextRevision(newWrite(), before.rev) };
}

async function arrived(tx: Writing, { post, hints, priority, since, at }: WaitingSeen, newWrite: () => string): Promise<Waiting> {
  const reply = await tx.objectStore('replies').index('post').get(post.id);
  const answeredAt = (reply?.record as { sentAt?: number } | undefined)?.sentAt;
  const ending = reply === undefined ? { state: 'new' as const } : { state: 'answered' as const, endedAt: answeredAt ?? at };
  return { id: post.id, rev: nextRevision(newWrite()), post, hints, priority, since, seenAt: at, ...ending };
}

/** Equal whatever the order of their keys, and whether an absent field is missing or undefined. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
