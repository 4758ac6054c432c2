import type { HintId } from '../model/hint';

/** What makes a post wait. The waiting time itself is said only together with one of these. */
export const reasonsToWait: ReadonlySet<HintId> = new Set<HintId>(['question', 'complaint', 'comment', 'mention']);
