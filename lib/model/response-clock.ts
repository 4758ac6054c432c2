import type { HintId } from './hint';
import type { NetworkId } from './network';

/**
 * How long people waited for an answer, and how many still wait. Lengths in milliseconds. `undefined`: it can't be told.
 * Shares and medians take those who still wait into account; mean, quickest and slowest are of the answered ones.
 */
export interface ClockLine {
  answered: number;
  waiting: number;
  /** Of both together: posts that did not tell (well enough) when they were written. They count in `rate` alone. */
  untimed: number;
  /** Answered, of all that wanted an answer: 0 to 1. */
  rate: number | undefined;
  /** Half of them had their answer by then (Kaplan and Meier 1958), with its 95 % interval. Only of ten timed ones or more. */
  median: number | undefined;
  low: number | undefined;
  high: number | undefined;
  ninetieth: number | undefined;
  /** Where more than half still waited at the last moment that is known: after so long. */
  beyond: number | undefined;
  mean: number | undefined;
  quickest: number | undefined;
  slowest: number | undefined;
  /** Fewer than ten timed ones: each answered time, shortest first. */
  single: number[] | undefined;
  /** By the edges of `clockEdges`, one more than there are edges. */
  spread: { answered: number; waiting: number }[];
}

/** The same by the clock on the wall, and within business hours. */
export interface ClockMeasure {
  wall: ClockLine;
  business: ClockLine;
}

/** Everything "of those seen on this device" that were written in `from <= t < to`. */
export interface ResponseClock {
  from: number;
  to: number;
  /** Whose business hours: the playbook's, or the usual ones where none are set. */
  hours: 'own' | 'usual';
  /** First responses: to what somebody wrote first, not to what they wrote under our answer. */
  first: ClockMeasure;
  /** Replies at any point of a talk. */
  replies: ClockMeasure;
  /** Marked as done without an answer, or of muted people: in no count above. */
  putAway: number;
  /** First responses by network, by hint (a post may have several) and by segment (a person may be in several); most posts first. */
  networks: { id: NetworkId; first: ClockMeasure }[];
  hints: { id: HintId; first: ClockMeasure }[];
  segments: { id: string; name: string; first: ClockMeasure }[];
}

const minute = 60_000;
const hour = 60 * minute;
/** 15 minutes, 1, 4, 8 and 24 hours, 3 days. */
export const clockEdges: readonly number[] = [15 * minute, hour, 4 * hour, 8 * hour, 24 * hour, 72 * hour];
