import type { AccountDay, Growth, Published } from '../model/published';
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
        for (const id of ids) await Promise.all([tx.objectStore('published').delete(id), tx.objectStore('growth').delete(id)]);
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
        const looks = (await readInside(tx, kinds.growth, { id: drop, at: now() }))?.record.looks ?? [];
        const record = { ...mergePublished(dropped.record, kept.record), id: keep };
        await tx.objectStore('published').put(publishedRow(record));
        for (const look of looks) await putLook(tx, { id: keep, look, postedAt: record.at, at: now() });
        await Promise.all([tx.objectStore('published').delete(drop), tx.objectStore('growth').delete(drop)]);
      }),
    bringDays: (list, { dryRun } = {}) =>
      writingStrictly(open, ['days', 'rejected'], async (tx) => {
        const brought: Brought[] = [];
        for (const day of list) {
          const known = (await readInside(tx, kinds.days, { id: day.id, at: now() }))?.record;
          const record = mergeDay(known, day);
          const did = whatIsNew(known, record);
          brought.push(did);
          if (did !== 'same' && !dryRun) await tx.objectStore('days').put(dayRow(record));
        }
        return brought;
      }),
    removeDays: (ids) =>
      writingStrictly(open, ['days'], async (tx) => {
        await Promise.all(ids.map((id) => tx.objectStore('days').delete(id)));
      }),
  };
}

/** Needs `storesOfResults`. */
export async function putPublished(
  tx: Writing,
  list: readonly PublishedSeen[],
  { at, dryRun }: { at: number; dryRun?: boolean | undefined },
): Promise<Brought[]> {
  const brought: Brought[] = [];
  for (const { post, look } of list) {
    const known = (await readInside(tx, kinds.published, { id: post.id, at }))?.record;
    const record = mergePublished(known, post);
    const did = whatIsNew(known, record);
    brought.push(did);
    if (dryRun) continue;
    if (did !== 'same') await tx.objectStore('published').put(publishedRow(record));
    if (look) await putLook(tx, { id: post.id, look, postedAt: record.at, at });
  }
  return brought;
}

const whatIsNew = (known: unknown, told: unknown): Brought =>
  known === undefined ? 'new' : JSON.stringify(known) === JSON.stringify(told) ? 'same' : 'changed';

async function putLook(
  tx: Writing,
  { id, look, postedAt, at }: { id: string; look: NonNullable<PublishedSeen['look']>; postedAt: number | undefined; at: number },
) {
  const known = (await readInside(tx, kinds.growth, { id, at }))?.record.looks ?? [];
  const looks = withLook(known, look, postedAt);
  if (looks.length !== known.length || looks.some((each, index) => each !== known[index])) await tx.objectStore('growth').put(growthRow({ id, looks }));
}

export const publishedRow = (record: Published): Row => ({ id: record.id, record, past: [], keys: record.at === undefined ? {} : { at: record.at } });
export const growthRow = (record: Growth): Row => ({ id: record.id, record, past: [], keys: {} });
export const dayRow = (record: AccountDay): Row => ({ id: record.id, record, past: [], keys: { day: record.day } });
