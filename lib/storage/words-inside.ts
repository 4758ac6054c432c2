import type * as z from 'zod/mini';
import { putEntry, removeEntry } from './blocks';
import { count } from './counters';
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
  ...(kind.searched ? (['folded'] as const) : []),
];

export interface Put<Value> {
  record: Value;
  before: { record: Value; row: Row } | undefined;
  did: LogLine['did'];
  /** Its earlier revisions, where it comes with its own; else those of `before`, and `before` itself. */
  past?: readonly Past[];
}

/** Writes a record, what the indexes need, the counters, the search text and the log line. */
export async function put<Value extends Envelope>(tx: Writing, kind: WordKind<Value>, change: Put<Value>): Promise<Value> {
  const { record, before, did } = change;
  const past = change.past ?? (before ? withPast(before.row.past, { rev: before.record.rev, at: before.record.updatedAt }) : []);
  const block = await putSearched(tx, kind, { record, block: before?.row.block });
  await tx.objectStore(kind.store).put({ id: record.id, record, past: [...past], keys: keysOf(kind, record), ...(block !== undefined && { block }) });
  await count(tx, { [placeOf(kind.store, record)]: 1 });
  if (before) await count(tx, { [placeOf(kind.store, before.record)]: -1 });
  await tx.objectStore('log').add({ kind: kind.store, id: record.id, rev: record.rev, at: record.updatedAt, did });
  return record;
}

/** Takes a record away for good, with its search text; the log line that told of its removal stays. */
export async function erase<Value extends Envelope>(tx: Writing, kind: WordKind<Value>, { record, row }: { record: Value; row: Row }): Promise<void> {
  if (row.block !== undefined) await removeEntry(tx, record.id, row.block);
  await tx.objectStore(kind.store).delete(record.id);
  await count(tx, { [placeOf(kind.store, record)]: -1 });
}

/** A removed record is in no index but the trash's. Minus the time: ascending keys are newest first. */
const keysOf = <Value extends Envelope>(kind: WordKind<Value>, record: Value): Row['keys'] =>
  record.deletedAt === undefined ? { ...present(kind.keys(record)), live: [-record.updatedAt, record.id] } : { binned: [-record.deletedAt, record.id] };

const present = (keys: Row['keys']): Row['keys'] => Object.fromEntries(Object.entries(keys).filter(([, key]) => key !== undefined));

const placeOf = (store: WordStore, record: Envelope): string => `${store}.${record.deletedAt === undefined ? 'live' : 'binned'}`;

async function putSearched<Value extends Envelope>(
  tx: Writing,
  kind: WordKind<Value>,
  { record, block }: { record: Value; block: number | undefined },
): Promise<number | undefined> {
  if (!kind.searched) return undefined;
  if (record.deletedAt === undefined) return putEntry(tx, { id: record.id, time: record.updatedAt, text: fold(kind.searched(record)) }, block);
  if (block !== undefined) await removeEntry(tx, record.id, block);
  return block;
}
