import * as z from 'zod/mini';
import type { Row, RowStore, StoreName, Writing } from './schema';
import { type Open, writingStrictly } from './transact';

/** How to know a store's records: the schema that each must satisfy. */
export interface Kind<Value> {
  store: RowStore;
  schema: z.ZodMiniType<Value>;
  /** Sets right what is kept beside the rows, after an unreadable one went; needs `beside` in the transaction. */
  recount?(tx: Writing, gone: string): Promise<void>;
  beside?: readonly StoreName[];
}

export type Read<Value> = { ok: true; record: Value; row: Row } | { ok: false; why: string; value: unknown };

/** A stored value as what it should be. A damaged row is an answer, never a throw. */
export function parseRow<Value>(kind: Kind<Value>, value: unknown): Read<Value> {
  const row = RowShape.safeParse(value);
  if (!row.success) return { ok: false, why: describe(row.error), value };
  const record = kind.schema.safeParse(row.data.record);
  return record.success ? { ok: true, record: record.data, row: row.data as Row } : { ok: false, why: describe(record.error), value };
}

/** The good ones of what was read, and the ids of the others, to be moved aside when the reading is over. */
export function sift<Value>(kind: Kind<Value>, values: readonly unknown[]): { records: Value[]; unreadable: string[] } {
  const records: Value[] = [];
  const unreadable: string[] = [];
  for (const value of values) {
    const read = parseRow(kind, value);
    if (read.ok) records.push(read.record);
    else unreadable.push(String((value as { id?: unknown } | null)?.id));
  }
  return { records, unreadable };
}

/** Moves records that can't be read to `rejected`, word for word, so that they trouble no list and no backup loses them. */
export async function moveAside<Value>(open: Open, kind: Kind<Value>, { ids, at }: { ids: readonly string[]; at: number }): Promise<void> {
  if (ids.length === 0) return;
  await writingStrictly(open, storesOfAside(kind), async (tx) => {
    for (const id of ids) await readInside(tx, kind, { id, at });
  });
}

export const storesOfAside = ({ store, beside = [] }: Pick<Kind<unknown>, 'store' | 'beside'>): StoreName[] => [store, 'rejected', ...beside];

/** The row of this id within a writing transaction; an unreadable one is moved aside and counts as absent. */
export async function readInside<Value>(
  tx: Writing,
  kind: Kind<Value>,
  { id, at }: { id: string; at: number },
): Promise<{ record: Value; row: Row } | undefined> {
  const value: unknown = await tx.objectStore(kind.store).get(id);
  if (value === undefined) return undefined;
  const read = parseRow(kind, value);
  if (read.ok) return read;
  await tx.objectStore('rejected').add({ store: kind.store, key: id, value, why: read.why, at });
  await tx.objectStore(kind.store).delete(id);
  await kind.recount?.(tx, id);
  return undefined;
}

/** The readable rows of these ids; to be called before anything is written to them, since what is kept beside them may be counted anew. */
export async function readMany<Value>(
  tx: Writing,
  kind: Kind<Value>,
  { ids, at }: { ids: readonly string[]; at: number },
): Promise<{ record: Value; row: Row }[]> {
  const found = await Promise.all(ids.map((id) => readInside(tx, kind, { id, at })));
  return found.filter((row) => row !== undefined);
}

const RowShape = z.object({
  id: z.string(),
  record: z.unknown(),
  past: z.array(z.object({ rev: z.string(), at: z.number() })),
  keys: z.record(z.string(), z.unknown()),
  block: z.optional(z.number()),
});

const describe = (error: z.core.$ZodError): string => error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
