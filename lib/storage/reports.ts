import * as kinds from './kinds';
import type { Reports } from './repositories';
import { type Base, wordsOf } from './words-of';

export const createReports = (base: Base): Reports => wordsOf(base, kinds.reports);
