import { type Unsent, unsentDays } from '../model/unsent';
import * as kinds from './kinds';
import type { UnsentWords } from './repositories';
import { moveAside, parseRow, sift } from './rows';
import type { Row, Writing } from './schema';
import { reading, writingRelaxed, writingStrictly } from './transact';
import type { Base } from './words-of';

const day = 86_400_000;

export const createUnsent = ({ open, now }: Base): UnsentWords => ({
  keep: (unsent) => writingRelaxed(open, ['unsent'], async (tx) => void (await tx.objectStore('unsent').put(unsentRow(unsent)))),
  async get(id) {
    const row = await reading(open, ['unsent'], (tx) => tx.objectStore('unsent').get(id));
    const read = row === undefined ? undefined : parseRow(kinds.unsent, row);
    return read?.ok && read.record.at >= now() - unsentDays * day ? read.record : undefined;
  },
  async all() {
    const since = IDBKeyRange.lowerBound(now() - unsentDays * day);
    const { records, unreadable } = sift(kinds.unsent, await reading(open, ['unsent'], (tx) => tx.objectStore('unsent').index('at').getAll(since)));
    await moveAside(open, kinds.unsent, { ids: unreadable, at: now() });
    return records.reverse();
  },
  remove: (id) => writingStrictly(open, ['unsent'], (tx) => tx.objectStore('unsent').delete(id)),
});

/** How one lies in its store; `at` is its index. */
export const unsentRow = (unsent: Unsent): Row => ({ id: unsent.id, record: unsent, past: [], keys: { at: unsent.at } });

/** Needs `unsent`. */
export async function pruneUnsent(tx: Writing, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - unsentDays * day, true);
  for (const id of await tx.objectStore('unsent').index('at').getAllKeys(old)) await tx.objectStore('unsent').delete(id);
}
