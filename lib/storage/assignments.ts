import * as kinds from './kinds';
import type { Assignments, Reviews } from './repositories';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createAssignments = (base: Base): Assignments => ({
  ...wordsOf(base, kinds.assignments),
  all: async () =>
    readable(base.open, kinds.assignments, { rows: await reading(base.open, ['assignments'], (tx) => fromIndex(tx, 'assignments', 'live')), at: base.now() }),
});

export const createReviews = (base: Base): Reviews => ({
  ...wordsOf(base, kinds.reviews),
  all: async () =>
    readable(base.open, kinds.reviews, { rows: await reading(base.open, ['reviews'], (tx) => fromIndex(tx, 'reviews', 'live')), at: base.now() }),
});
