import * as kinds from './kinds';
import type { Ideas } from './repositories';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createIdeas = (base: Base): Ideas => ({
  ...wordsOf(base, kinds.ideas),
  async caughtBetween(from, to) {
    const rows = await reading(base.open, ['ideas'], (tx) => fromIndex(tx, 'ideas', 'made', IDBKeyRange.bound(from, to, false, true)));
    return (await readable(base.open, kinds.ideas, { rows, at: base.now() })).map(({ createdAt }) => createdAt);
  },
});
