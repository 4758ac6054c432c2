import type * as z from 'zod/mini';
import { type Blocks, openBlocks } from './blocks';
import { count } from './counters';
import { eraseShared } from './erase-shared';
import { fold } from './fold';
import { withPast } from './revision';
import { type Kind, storesOfAside } from './rows';
import type { LogLine, Past, Row, StoreName, WordStore, Writing } from './schema';

export interface Envelope {
  id: string;
  rev: string;
  createdAt: number;
  updatedAt: number;
  deletedAt?: number | undefined;
  shared?: boolean | undefined;
}

/** What tells one kind of words from another; everything else about changing them is the same. */
export interface WordKind<Value> extends Kind<Value> {
  store: WordStore;
  /** Index keys of a living record, besides its place in the list. */
  keys(record: Value): Record<string, IDBValidKey | undefined>;
  /** What search looks into. */
  searched?(record: Value): string;
}

export const wordKind = <Value>(kind: { store: WordStore; schema: z.ZodMiniType<Value> } & Pick<WordKind<Value>, 'keys' | 'searched'>): WordKind<Value> => ({
  ...kind,
  beside: ['counters'],
  async recount(tx) {
    for (const index of ['live', 'binned'] as const)
      await tx.objectStore('counters').put(await tx.objectStore(kind.store).index(index).count(), `${kind.store}.${index}`);
  },
});

/** What a change of this kind writes to: all of it in one transaction, or nothing. */
export const storesOf = (kind: Pick<WordKind<never>, 'store' | 'beside' | 'searched'>): StoreName[] => [
  ...storesOfAside(kind),
  'log',
  'shared',
  ...(kind.searched ? (['folded'] as const) : []),
];

export interface Put<Value> {
  record: Value;
  before: { record: Value; row: Row } | undefined;
  did: LogLine['did'];
  /** Its earlier revisions, where it comes with its own; else those of `before`, and `before` itself. */
  past?: readonly Past[];
  /** It came from the team: the log, which tells what the team has to hear, is silent about it. */
  isToldElsewhere?: boolean;
}

/** Writes a record, what the indexes need, the counters, the search text and the log line. */
export async function put<Value extends Envelope>(tx: Writing, kind: WordKind<Value>, change: Put<Value>): Promise<Value> {
  await putMany(tx, kind, [change]);
  return change.record;
}

/** The same for many different records: counters and search text are written once for all. */
export async function putMany<Value extends Envelope>(tx: Writing, kind: WordKind<Value>, changes: readonly Put<Value>[]): Promise<void> {
  const blocks = openBlocks(tx);
  const tally: Record<string, number> = {};
  const writes: Promise<unknown>[] = [];
  const later = (write: Promise<unknown>) => {
    write.catch(() => undefined); // awaited below with the others; should an earlier line throw, that is what counts
    writes.push(write);
  };
  for (const { record, before, did, past = pastOf(before), isToldElsewhere = false } of changes) {
    const block = await putSearched(blocks, kind, { record, block: before?.row.block });
    later(tx.objectStore(kind.store).put({ id: record.id, record, past: [...past], keys: keysOf(kind, record), ...(block !== undefined && { block }) }));
    if (!isToldElsewhere) later(tx.objectStore('log').add({ kind: kind.store, id: record.id, rev: record.rev, at: record.updatedAt, did }));
    add(tally, placeOf(kind.store, record), 1);
    if (before) add(tally, placeOf(kind.store, before.record), -1);
  }
  await Promise.all([...writes, blocks.close(), count(tx, tally)]);
}

/** Takes records away for good, with their search text; the log lines that told of their removal stay. */
export async function eraseMany<Value extends Envelope>(tx: Writing, kind: WordKind<Value>, list: readonly { record: Value; row: Row }[]): Promise<void> {
  const blocks = openBlocks(tx);
  const tally: Record<string, number> = {};
  for (const { record, row } of list) {
    if (row.block !== undefined) await blocks.remove(record.id, row.block);
    await tx.objectStore(kind.store).delete(record.id);
    await eraseShared(tx, `${kind.store}:${record.id}`);
    add(tally, placeOf(kind.store, record), -1);
  }
  await Promise.all([blocks.close(), count(tx, tally)]);
}

const pastOf = <Value extends Envelope>(before: { record: Value; row: Row } | undefined): Past[] =>
  before ? withPast(before.row.past, { rev: before.record.rev, at: before.record.updatedAt }) : [];

const add = (tally: Record<string, number>, name: string, change: number): void => {
  tally[name] = (tally[name] ?? 0) + change;
};

/** A removed record is in no index but the trash's. Minus the time: ascending keys are newest first. */
const keysOf = <Value extends Envelope>(kind: WordKind<Value>, record: Value): Row['keys'] =>
  record.deletedAt === undefined ? { ...present(kind.keys(record)), live: [-record.updatedAt, record.id] } : { binned: [-record.deletedAt, record.id] };

const present = (keys: Row['keys']): Row['keys'] => Object.fromEntries(Object.entries(keys).filter(([, key]) => key !== undefined));

const placeOf = (store: WordStore, record: Envelope): string => `${store}.${record.deletedAt === undefined ? 'live' : 'binned'}`;

async function putSearched<Value extends Envelope>(
  blocks: Blocks,
  kind: WordKind<Value>,
  { record, block }: { record: Value; block: number | undefined },
): Promise<number | undefined> {
  if (!kind.searched) return undefined;
  if (record.deletedAt === undefined) return blocks.put({ id: record.id, time: record.updatedAt, text: fold(kind.searched(record)) }, block);
  if (block !== undefined) await blocks.remove(record.id, block);
  return block;
}
