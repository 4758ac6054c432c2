import type { Settings } from '../model/settings';
import type { Context } from './context';
import type { waitingAsOf } from './waiting-hints';

/** By what a waiting post is brought up to date: the clock, and what the person chose. */
export const waitingTerms = async ({ now }: Context, { targetHours, mutedHints }: Settings): Promise<Parameters<typeof waitingAsOf>[1]> => ({
  now: now(),
  targetHours,
  muted: mutedHints,
});
