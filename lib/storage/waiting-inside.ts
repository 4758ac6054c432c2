import { urgencyRank, type Waiting } from '../model/waiting';
import { count } from './counters';
import * as kinds from './kinds';
import { nextRevision, withPast } from './revision';
import { readInside } from './rows';
import type { Past, Row, StoreName, Transaction, Writing } from './schema';

export const storesOfWaiting: readonly StoreName[] = ['waiting', 'waits', 'counters', 'rejected'];

export const waitingRows = async (tx: Transaction, ids: readonly string[]): Promise<Row[]> => {
  const store = (tx as Writing).objectStore('waiting');
  return (await Promise.all(ids.map((id) => store.get(id)))).filter((row) => row !== undefined);
};

/** Points add up to some dozens. */
const aboveAnyPriority = 1000;

/** Writes the record, its slim wait and the counters. Needs `waiting`, `waits` and `counters`. */
export async function putWaiting(
  tx: Writing,
  { record, before, ...own }: { record: Waiting; before: { record: Waiting; row: Row } | undefined; past?: Past[] | undefined },
): Promise<Waiting> {
  const { id, state, priority, since, snoozedUntil, endedAt } = record;
  const past = own.past ?? pastOf(before, record);
  const keys = {
    priority: [state, -priority - urgencyRank(record) * aboveAnyPriority, since, id],
    age: [state, since, id],
    ...(snoozedUntil !== undefined && { snoozed: snoozedUntil }),
  };
  await tx.objectStore('waiting').put({ id, record, past, keys });
  await tx.objectStore('waits').put({ id, since, ended: endedAt ?? Infinity });
  if (before?.record.state !== state) await count(tx, { [`waiting.${state}`]: 1, ...(before && { [`waiting.${before.record.state}`]: -1 }) });
  return record;
}

const pastOf = (before: { record: Waiting; row: Row } | undefined, { rev, since }: Waiting): Past[] =>
  before && before.record.rev !== rev ? withPast(before.row.past, { rev: before.record.rev, at: since }) : (before?.row.past ?? []);

/**
 * One of our replies to this post: it waits no longer. It is their turn (`answered`), or was: they wrote again under our answer (`done`).
 * Needs what `putWaiting` needs, and `rejected`.
 */
export async function answerWaiting(tx: Writing, { post, write, at, sentAt }: { post: string; write: string; at: number; sentAt: number }): Promise<void> {
  const before = await readInside(tx, kinds.waiting, { id: post, at });
  if (!before) return;
  const { snoozedUntil: _, ...rest } = before.record;
  const answeredAt = Math.min(sentAt, rest.answeredAt ?? sentAt);
  const rev = nextRevision(write, rest.rev);
  if (rest.state !== 'answered' && rest.state !== 'done') {
    const state = rest.followedBy === undefined ? 'answered' : 'done';
    await putWaiting(tx, { record: { ...rest, rev, state, endedAt: sentAt, answeredAt }, before });
  } else if (answeredAt !== rest.answeredAt) {
    // An earlier answer came to light, or one to a post that was put away.
    const ended = rest.state === 'answered' ? { endedAt: Math.min(answeredAt, rest.endedAt ?? answeredAt) } : {};
    await putWaiting(tx, { record: { ...rest, rev, answeredAt, ...ended }, before });
  }
}
