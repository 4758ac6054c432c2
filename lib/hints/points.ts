import type { Hint, HintId } from '../model/hint';

/**
 * The most that each finding gives, before the person changes it. Judgement, not fitted to data: who complains or asks outweighs who
 * comments, an old question a new one, and nobody outranks a long wait by being known. Small, so that the sum can be read at a glance:
 *
 * | a post                                           | points                                  | priority |
 * |--------------------------------------------------|-----------------------------------------|----------|
 * | question under our post, 3 of 4 hours            | question 3 + waiting 3 + comment 1      | 7        |
 * | the same from somebody new                       | … + first time 1                        | 8        |
 * | the same after a day                             | question 3 + waiting 6 + comment 1 + 1  | 11       |
 * | a complaint that names us, 1 hour                | complaint 4 + waiting 4 + mention 1     | 9        |
 * | a mention just now                               | mention 1 + waiting 1                   | 2        |
 * | a post of somebody we answered six times         | regular 2                               | 2        |
 * | what looks like spam under our post              | comment 1 + waiting 1 + spam −6         | −4       |
 *
 * Cautions (0) change no order. What lowers a post never takes it out of the list: words are misread now and then.
 */
export const points: Readonly<Record<HintId, number>> = {
  question: 3,
  waiting: 6,
  complaint: 4,
  mention: 1,
  comment: 1,
  lead: 2,
  recommendation: 2,
  praise: 1,
  moment: 2,
  named: 1,
  fast: 3,
  slowing: 2,
  promise: 3,
  owed: 2,
  vip: 3,
  segment: 1,
  'first-time': 1,
  advocate: 2,
  regular: 2,
  'long-quiet': 1,
  noted: 1,
  sensitive: 0,
  untranslated: 0,
  teammate: -2,
  spam: -6,
  abuse: -4,
};

/** From which share of the target a wait is worth how much. 0.75: the field's usual warning line; 6: a day, at the usual 4 hours. */
const steps = [
  [6, 6],
  [2, 5],
  [1, 4],
  [0.75, 3],
  [0.5, 2],
] as const;

/** Points for a wait of `share` times the target: 1 to 6, never falling as time passes. */
export const waitingPoints = (share: number): number => steps.find(([from]) => share >= from)?.[1] ?? 1;

/** So many points weigh as much as anything may. */
const most = 10;

/** What grows while somebody waits can't count against them. */
const growing: ReadonlySet<HintId> = new Set<HintId>(['waiting', 'long-quiet']);

/** A hint with the points that the person gives it: as many as chosen where it gives its most, in proportion where it gives less. */
export function weigh(hint: Hint, chosen: Readonly<Partial<Record<HintId, number>>>): Hint {
  const top = chosen[hint.id];
  const usual = points[hint.id];
  if (top === undefined || top === usual) return hint;
  const weighed = usual === 0 ? top : Math.round((hint.points * top) / usual);
  return { ...hint, points: Math.min(most, Math.max(growing.has(hint.id) ? 0 : -most, weighed)) + 0 };
}
