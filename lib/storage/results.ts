import type { AccountDay, Growth, Look, Published } from '../model/published';
import * as kinds from './kinds';
import { mergeDay, mergePublished, withLook } from './merge-results';
import type { Brought, PublishedSeen, Results } from './repositories';
import { type Kind, moveAside, readInside, sift } from './rows';
import type { Row, StoreName, Writing } from './schema';
import { reading, writingStrictly } from './transact';
import type { Base } from './words-of';

export const storesOfResults: readonly StoreName[] = ['published', 'growth', 'rejected'];
const pageSize = 2000;

export function createResults({ open, now }: Base): Results {
  const readable = async <Value>(kind: Kind<Value>, rows: readonly unknown[]): Promise<Value[]> => {
    const { records, unreadable } = sift(kind, rows);
    await moveAside(open, kind, { ids: unreadable, at: now() });
    return records;
  };
  return {
    async page({ after, limit = pageSize }) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const rows = await reading(open, ['published'], (tx) => tx.objectStore('published').getAll(range, limit));
      return { rows: await readable(kinds.published, rows), next: rows.length === limit ? rows.at(-1)?.id : undefined };
    },
    async many(ids) {
      const rows = await reading(open, ['published'], (tx) => Promise.all(ids.map((id) => tx.objectStore('published').get(id))));
      return new Map((await readable(kinds.published, rows.filter(Boolean))).map((post) => [post.id, post]));
    },
    async growth(ids) {
      const rows = await reading(open, ['growth'], (tx) => Promise.all(ids.map((id) => tx.objectStore('growth').get(id))));
      return new Map((await readable(kinds.growth, rows.filter(Boolean))).map(({ id, looks }) => [id, looks]));
    },
    async everyGrowth({ after, limit = pageSize }) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const rows = await reading(open, ['growth'], (tx) => tx.objectStore('growth').getAll(range, limit));
      return { rows: await readable(kinds.growth, rows), next: rows.length === limit ? rows.at(-1)?.id : undefined };
    },
    bring: (list, { dryRun } = {}) => writingStrictly(open, storesOfResults, (tx) => putPublished(tx, list, { at: now(), dryRun })),
    change: (ids, change) =>
      writingStrictly(open, ['published', 'rejected'], async (tx) => {
        const changed: Published[] = [];
        for (const id of ids) {
          const known = await readInside(tx, kinds.published, { id, at: now() });
          if (!known) continue;
          const record = change(known.record);
          await tx.objectStore('published').put(publishedRow(record));
          changed.push(record);
        }
        return changed;
      }),
    remove: (ids) =>
      writingStrictly(open, storesOfResults, async (tx) => {
        const known = await knownOf(tx, kinds.published, { ids, at: now() });
        const looks = await knownOf(tx, kinds.growth, { ids, at: now() });
        await Promise.all(ids.flatMap((id) => [tx.objectStore('published').delete(id), tx.objectStore('growth').delete(id)]));
        return [...known.values()].map((post) => ({ post, looks: looks.get(post.id)?.looks ?? [] }));
      }),
    async days({ from, to }) {
      const rows = await reading(open, ['days'], (tx) => tx.objectStore('days').index('day').getAll(IDBKeyRange.bound(from, to)));
      return readable(kinds.days, rows);
    },
    merge: ({ keep, drop }) =>
      writingStrictly(open, storesOfResults, async (tx) => {
        const [kept, dropped] = [
          await readInside(tx, kinds.published, { id: keep, at: now() }),
          await readInside(tx, kinds.published, { id: drop, at: now() }),
        ];
        if (!kept || !dropped) return;
        const growth = await knownOf(tx, kinds.growth, { ids: [keep, drop], at: now() });
        const record = { ...mergePublished(dropped.record, kept.record), id: keep };
        const looks = (growth.get(drop)?.looks ?? []).reduce((all, look) => withLook(all, look, record.at), growth.get(keep)?.looks ?? []);
        await tx.objectStore('published').put(publishedRow(record));
        if (looks.length > 0) await tx.objectStore('growth').put(growthRow({ id: keep, looks }));
        await Promise.all([tx.objectStore('published').delete(drop), tx.objectStore('growth').delete(drop)]);
      }),
    bringDays: (list, { dryRun } = {}) =>
      writingStrictly(open, ['days', 'rejected'], async (tx) => {
        const known = await knownOf(tx, kinds.days, { ids: list.map(({ id }) => id), at: now() });
        const writes: Promise<unknown>[] = [];
        const brought = list.map((day) => {
          const record = mergeDay(known.get(day.id), day);
          const did = whatIsNew(known.get(day.id), record);
          known.set(day.id, record);
          if (did !== 'same' && !dryRun) writes.push(tx.objectStore('days').put(dayRow(record)));
          return did;
        });
        await Promise.all(writes);
        return brought;
      }),
    removeDays: (ids) =>
      writingStrictly(open, ['days'], async (tx) => {
        await Promise.all(ids.map((id) => tx.objectStore('days').delete(id)));
      }),
  };
}

/** Needs `storesOfResults`. All is read before anything is written: one by one it takes three times as long. */
export async function putPublished(
  tx: Writing,
  list: readonly PublishedSeen[],
  { at, dryRun }: { at: number; dryRun?: boolean | undefined },
): Promise<Brought[]> {
  const known = await knownOf(tx, kinds.published, { ids: list.map(({ post }) => post.id), at });
  const looks = await knownOf(tx, kinds.growth, { ids: dryRun ? [] : list.flatMap(({ post, look }) => (look ? [post.id] : [])), at });
  const writes: Promise<unknown>[] = [];
  const brought = list.map(({ post, look }) => {
    const record = mergePublished(known.get(post.id), post);
    const did = whatIsNew(known.get(post.id), record);
    known.set(post.id, record);
    if (dryRun) return did;
    if (did !== 'same') writes.push(tx.objectStore('published').put(publishedRow(record)));
    if (look) {
      const before = looks.get(post.id)?.looks ?? [];
      const after = withLook(before, look, record.at);
      looks.set(post.id, { id: post.id, looks: after });
      if (isOther(before, after)) writes.push(tx.objectStore('growth').put(growthRow({ id: post.id, looks: after })));
    }
    return did;
  });
  await Promise.all(writes);
  return brought;
}

async function knownOf<Value>(tx: Writing, kind: Kind<Value>, { ids, at }: { ids: readonly string[]; at: number }): Promise<Map<string, Value>> {
  const found = await Promise.all([...new Set(ids)].map(async (id) => [id, (await readInside(tx, kind, { id, at }))?.record] as const));
  return new Map(found.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined));
}

const isOther = (before: readonly Look[], after: readonly Look[]): boolean =>
  before.length !== after.length || JSON.stringify(before) !== JSON.stringify(after);

const whatIsNew = (known: unknown, told: unknown): Brought =>
  known === undefined ? 'new' : JSON.stringify(known) === JSON.stringify(told) ? 'same' : 'changed';

export const publishedRow = (record: Published): Row => ({ id: record.id, record, past: [], keys: record.at === undefined ? {} : { at: record.at } });
export const growthRow = (record: Growth): Row => ({ id: record.id, record, past: [], keys: {} });
export const dayRow = (record: AccountDay): Row => ({ id: record.id, record, past: [], keys: { day: record.day } });
