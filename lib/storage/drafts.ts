import * as kinds from './kinds';
import type { Drafts } from './repositories';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import { type Base, wordsOf } from './words-of';

export function createDrafts(base: Base): Drafts {
  const within = async (index: 'due' | 'planned', range: IDBKeyRange) => {
    const rows = await reading(base.open, ['drafts'], (tx) => fromIndex(tx, 'drafts', index, range));
    return readable(base.open, kinds.drafts, { rows, at: base.now() });
  };
  return {
    ...wordsOf(base, kinds.drafts),
    async all() {
      const rows = await reading(base.open, ['drafts'], (tx) => fromIndex(tx, 'drafts', 'live'));
      return readable(base.open, kinds.drafts, { rows, at: base.now() });
    },
    dueBefore: (time) => within('due', IDBKeyRange.upperBound(time, true)),
    plannedBetween: (from, to) => within('planned', IDBKeyRange.bound(from, to, false, true)),
  };
}
