import type { Assignment, Decision, Review } from '../model/team';
import * as kinds from './kinds';
import type { Assignments, Decisions, Reviews } from './repositories';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import type { WordKind } from './words-inside';
import { type Base, wordsOf } from './words-of';

export const createAssignments = (base: Base): Assignments => withAll(base, kinds.assignments);
export const createReviews = (base: Base): Reviews => withAll(base, kinds.reviews);
export const createDecisions = (base: Base): Decisions => withAll(base, kinds.decisions);

/** There are few of each, so that whoever asks gets every living one. */
const withAll = <Of extends Assignment | Review | Decision>(base: Base, kind: WordKind<Of>) => ({
  ...wordsOf(base, kind),
  all: async () => readable(base.open, kind, { rows: await reading(base.open, [kind.store], (tx) => fromIndex(tx, kind.store, 'live')), at: base.now() }),
});
