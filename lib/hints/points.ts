/**
 * What each finding is worth. Judgement, not fitted to data: a question outweighs a plain comment, an old question a new one,
 * and nobody outranks a long wait by being known. Small, so that the sum can be read at a glance:
 *
 * | a post                                           | points                                  | priority |
 * |--------------------------------------------------|-----------------------------------------|----------|
 * | question under our post, 3 of 4 hours            | question 3 + waiting 3 + comment 1      | 7        |
 * | the same from somebody new                       | … + first time 1                        | 8        |
 * | the same after a day                             | question 3 + waiting 6 + comment 1 + 1  | 11       |
 * | a mention just now                               | mention 1 + waiting 1                   | 2        |
 * | a post of somebody we answered six times         | regular 2                               | 2        |
 */
export const points = { question: 3, comment: 1, mention: 1, firstTime: 1, known: 1, regular: 2, noted: 1 } as const;

/** From so many replies on, someone known counts as a regular. */
export const regularFrom = 5;

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
