import * as kinds from './kinds';
import type { Outcomes } from './repositories';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createOutcomes = (base: Base): Outcomes => ({
  ...wordsOf(base, kinds.outcomes),
  all: async () =>
    readable(base.open, kinds.outcomes, { rows: await reading(base.open, ['outcomes'], (tx) => fromIndex(tx, 'outcomes', 'live')), at: base.now() }),
});
