import type { Idea } from '../model/idea';
import { bad, good } from '../model/result';
import { orderBelow } from './idea-order';
import { isStorageFull } from './is-storage-full';
import * as kinds from './kinds';
import type { IdeaMove, Ideas } from './repositories';
import { madeBy, nextRevision } from './revision';
import { parseRow, readInside } from './rows';
import type { Row, Writing } from './schema';
import { reading, writingStrictly } from './transact';
import { fromIndex, readable } from './words';
import { putMany, storesOf } from './words-inside';
import { type Base, wordsOf } from './words-of';

export const createIdeas = (base: Base): Ideas => ({
  ...wordsOf(base, kinds.ideas, withDetails),
  async caughtBetween(from, to) {
    const rows = await reading(base.open, ['ideas'], (tx) => fromIndex(tx, 'ideas', 'made', IDBKeyRange.bound(from, to, false, true)));
    return (await readable(base.open, kinds.ideas, { rows, at: base.now() })).map(({ createdAt }) => createdAt);
  },
  async all() {
    const rows = await reading(base.open, ['ideas'], (tx) => fromIndex(tx, 'ideas', 'live'));
    return readable(base.open, kinds.ideas, { rows, at: base.now() });
  },
  async place(move) {
    try {
      return await writingStrictly(base.open, storesOf(kinds.ideas), (tx) => placeInside(tx, move));
    } catch (error) {
      if (isStorageFull(error)) return bad({ kind: 'full' });
      throw error;
    }
  },
});

const details = ['status', 'pillar', 'tags', 'order'] as const;

/** A detail that was not sent stays as it was; `null` or an empty list takes it away. */
function withDetails(written: object, before: Idea | undefined): object {
  const sent = written as Partial<Record<string, unknown>>;
  const kept = details.map((name) => [name, sent[name] === undefined ? before?.[name] : sent[name]] as const);
  return { ...written, ...Object.fromEntries(kept.map(([name, value]) => [name, isNothing(value) ? undefined : value])) };
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

async function placeInside(tx: Writing, { id, write, at, by, after, ...changes }: IdeaMove): ReturnType<Ideas['place']> {
  const before = await readInside(tx, kinds.ideas, { id, at });
  if (!before || before.record.deletedAt !== undefined) return bad({ kind: 'missing' });
  const known = [{ rev: before.record.rev, at: before.record.updatedAt }, ...before.row.past];
  if (madeBy(write, known)) return good(before.record);
  const record = changed(before.record, { changes, write, at });
  if (after === undefined) {
    await putMany(tx, kinds.ideas, [{ record, before, did: 'saved' }]);
    return good(record);
  }
  const column = (await livingIdeas(tx)).filter((other) => other.record.id !== id && other.record[by] === record[by]);
  const { order, moved } = orderBelow(
    column.map((other) => other.record),
    after,
  );
  const placed = { ...record, order };
  const others = column.flatMap((other) => {
    const place = moved.get(other.record.id);
    return place === undefined ? [] : [{ record: changed(other.record, { changes: { order: place }, write, at }), before: other, did: 'saved' as const }];
  });
  await putMany(tx, kinds.ideas, [{ record: placed, before, did: 'saved' }, ...others]);
  return good(placed);
}

function changed(before: Idea, { changes, write, at }: { changes: object; write: string; at: number }): Idea {
  const record = { ...before, ...withDetails(changes, before), rev: nextRevision(write, before.rev), updatedAt: at };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Idea;
}

async function livingIdeas(tx: Writing): Promise<{ record: Idea; row: Row }[]> {
  return (await fromIndex(tx, 'ideas', 'live')).flatMap((row) => {
    const read = parseRow(kinds.ideas, row);
    return read.ok ? [read] : [];
  });
}
