import type { Assignment, Decision, Review } from '../model/team';
import { lapseInside } from './answering';
import { assignInside, livingOf, openInside, storesOfAssigning, takenInside } from './assign-inside';
import * as kinds from './kinds';
import { ownInTeam } from './own-in-team';
import type { Assignments, Decisions, Reviews } from './repositories';
import { reading, writingRelaxed, writingStrictly } from './transact';
import { fromIndex, readable } from './words';
import type { WordKind } from './words-inside';
import { type Base, wordsOf } from './words-of';

export const createAssignments = (base: Base): Assignments => ({
  ...withAll(base, kinds.assignments),
  open: () => reading(base.open, ['assignments'], openInside),
  many: async (ids) => {
    const rows = await reading(base.open, ['assignments'], (tx) => Promise.all(ids.map((id) => tx.objectStore('assignments').get(id))));
    return new Map(rows.flatMap(livingOf).map((record) => [record.id, record]));
  },
  taken: (at) => reading(base.open, storesOfTaking, (tx) => takenInside(tx, at)),
  lapse: (at) => writingRelaxed(base.open, ['members'], (tx) => lapseInside(tx, at)),
  us: () => reading(base.open, ['meta'], ownInTeam),
  assign: (list, act) =>
    writingStrictly(base.open, storesOfAssigning, async (tx) => {
      const ids: string[] = [];
      for (const each of list) if (await assignInside(tx, each, act)) ids.push(each.post);
      return ids;
    }),
});
export const createReviews = (base: Base): Reviews => withAll(base, kinds.reviews);
export const createDecisions = (base: Base): Decisions => withAll(base, kinds.decisions);

export const storesOfTaking = ['assignments', 'counters', 'members', 'meta'] as const;

/** There are few of each, so that whoever asks gets every living one. */
const withAll = <Of extends Assignment | Review | Decision>(base: Base, kind: WordKind<Of>) => ({
  ...wordsOf(base, kind),
  all: async () => readable(base.open, kind, { rows: await reading(base.open, [kind.store], (tx) => fromIndex(tx, kind.store, 'live')), at: base.now() }),
});
