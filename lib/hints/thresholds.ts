import type { HintId } from '../model/hint';

/** From when on a rule speaks: a number that the person can change. */
export interface Threshold {
  usual: number;
  least: number;
  most: number;
  step: number;
}

/**
 * complaint: hours until an answer is late (customers wait an hour; field's usual). regular: our replies to them. advocate: their
 * posts with thanks or praise in 90 days. long-quiet: days since the last exchange. fast: times the author's usual. praise: likes from which it is worth sharing.
 */
export const thresholds = {
  complaint: { usual: 1, least: 0.25, most: 240, step: 0.25 },
  regular: { usual: 5, least: 1, most: 1000, step: 1 },
  advocate: { usual: 2, least: 1, most: 10, step: 1 },
  'long-quiet': { usual: 30, least: 1, most: 1000, step: 1 },
  fast: { usual: 2, least: 1.5, most: 20, step: 0.5 },
  praise: { usual: 10, least: 1, most: 10_000, step: 1 },
} as const satisfies Partial<Record<HintId, Threshold>>;

export type Thresholded = keyof typeof thresholds;

/** What holds now: the person's own number, else the usual one. */
export const thresholdOf = (id: Thresholded, chosen: Readonly<Partial<Record<HintId, number>>> | undefined): number => {
  const { usual, least, most } = thresholds[id];
  return Math.min(most, Math.max(least, chosen?.[id] ?? usual));
};

/** Hours until an answer is late. A complaint never waits longer than anything else. */
export const targetHoursOf = (
  isComplaint: boolean,
  { targetHours, thresholds: chosen }: { targetHours: number; thresholds?: Readonly<Partial<Record<HintId, number>>> | undefined },
): number => (isComplaint ? Math.min(targetHours, thresholdOf('complaint', chosen)) : targetHours);
