import type { Settings } from '../model/settings';
import type { Context } from './context';
import { workedBy } from './remembered';
import type { Terms } from './waiting-hints';

/** By what a waiting post is brought up to date: the clock, business hours where they are set, and what the person chose. */
export const waitingTerms = async ({ repositories, now, zone }: Context, { targetHours, mutedHints, points, thresholds }: Settings): Promise<Terms> => ({
  now: now(),
  targetHours,
  muted: mutedHints,
  points,
  thresholds,
  worked: workedBy(await repositories.playbook.all(), zone),
  taken: await repositories.assignments.taken(now()),
});
