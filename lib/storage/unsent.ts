import { type Unsent, unsentDays } from '../model/unsent';
import * as kinds from './kinds';
import type { UnsentWords } from './repositories';
import { moveAside, parseRow, sift } from './rows';
import type { Row, Writing } from './schema';
import { reading, writingRelaxed, writingStrictly } from './transact';
import type { Base } from './words-of';

const day = 86_400_000;

export const createUnsent = ({ open, now }: Base): UnsentWords => {
  const isFresh = ({ at }: Unsent) => at >= now() - unsentDays * day;
  const readable = async (rows: readonly unknown[]): Promise<Unsent[]> => {
    const { records, unreadable } = sift(kinds.unsent, rows);
    await moveAside(open, kinds.unsent, { ids: unreadable, at: now() });
    return records.filter(isFresh).sort((one, other) => other.at - one.at);
  };
  return {
    keep: (unsent) =>
      writingRelaxed(open, ['unsent'], async (tx) => {
        const store = tx.objectStore('unsent');
        const before = parseRow(kinds.unsent, await store.get(unsent.id));
        if (before.ok && before.record.at > unsent.at) return false;
        await store.put(unsentRow(unsent));
        return !before.ok;
      }),
    async get(id) {
      const row = await reading(open, ['unsent'], (tx) => tx.objectStore('unsent').get(id));
      return row === undefined ? undefined : (await readable([row]))[0];
    },
    ofBox: async (id) => readable(await reading(open, ['unsent'], (tx) => tx.objectStore('unsent').getAll(boxRange(id)))),
    async all() {
      const since = IDBKeyRange.lowerBound(now() - unsentDays * day);
      return readable(await reading(open, ['unsent'], (tx) => tx.objectStore('unsent').index('at').getAll(since)));
    },
    remove: (id) => writingStrictly(open, ['unsent'], (tx) => tx.objectStore('unsent').delete(id)),
  };
};

/** "!" comes next after the space. */
const boxRange = (id: string): IDBKeyRange => IDBKeyRange.bound(id, `${id}!`, false, true);

/** How one lies in its store; `at` is its index. */
export const unsentRow = (unsent: Unsent): Row => ({ id: unsent.id, record: unsent, past: [], keys: { at: unsent.at } });

/** Needs `unsent`. */
export async function pruneUnsent(tx: Writing, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - unsentDays * day, true);
  for (const id of await tx.objectStore('unsent').index('at').getAllKeys(old)) await tx.objectStore('unsent').delete(id);
}
