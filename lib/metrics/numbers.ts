import type { DayNumber, Numbers } from '../model/numbers';
import { type LocalDay, localDays } from './local-days';
import { median } from './median';

/** A wait with its end, where it has one. */
interface Wait {
  since: number;
  endedAt: number | undefined;
}

/** A draft with a planned time. `postedAt`: when it was marked as posted. */
export interface PlannedDraft {
  plannedAt: number;
  createdAt: number;
  postedAt: number | undefined;
}

/** What the numbers are counted over. Everything "of what was seen on this device"; times in milliseconds. */
export interface DayRecords {
  /** Every wait that was open at some moment of the last 14 days, those snoozed now included. */
  waits: readonly Wait[];
  /** Waits that are open now, not snoozed ones. */
  waitingNow: { count: number; oldestSince: number | undefined };
  /** Replies sent in the last 14 days. */
  replies: readonly { post: string; sentAt: number; responseTime?: number | undefined }[];
  /** When ideas were caught, of the last 14 days. */
  ideas: readonly number[];
  /** Planned drafts that were open at some moment of the last 14 days, or are planned for today. */
  drafts: readonly PlannedDraft[];
  /** Since when this device reads pages and keeps words; days before are unknown, not 0. `undefined`: it never did. */
  since: { read: number | undefined; kept: number | undefined };
}

export const daysShown = 14;

/**
 * The popup's numbers. A day's count is of what happened on it; of states (waiting, oldest, drafts due), what stood at its end,
 * for today: now. `zone`: IANA name; days are the person's calendar days, 23 or 25 hours long when the clocks change.
 */
export function countNumbers(records: DayRecords, now: number, zone: string): Numbers {
  const days = localDays(now, zone, daysShown);
  const lineSince = (since: number | undefined, count: (day: LocalDay) => number | undefined): DayNumber => {
    const values = days.map((day) => (since === undefined || day.to <= since ? undefined : count(day)));
    return { value: values.at(-1), days: values };
  };
  const line = (count: (day: LocalDay) => number | undefined) => lineSince(records.since.read, count);
  const ownLine = (count: (day: LocalDay) => number | undefined) => lineSince(records.since.kept, count);
  const upTo = (day: LocalDay): number => Math.min(day.to - 1, now);
  const open = (day: LocalDay): Wait[] => records.waits.filter((wait) => wait.since <= upTo(day) && (wait.endedAt === undefined || wait.endedAt > upTo(day)));
  const sentOn = (day: LocalDay) => records.replies.filter((reply) => isIn(reply.sentAt, day));
  const responsesOn = (day: LocalDay): number[] => sentOn(day).flatMap((reply) => reply.responseTime ?? []);
  const today = days.at(-1) ?? { from: now, to: now };

  return {
    waiting: withToday(
      line((day) => open(day).length),
      records.since.read === undefined ? undefined : records.waitingNow.count,
    ),
    oldestWaiting: withToday(
      line((day) => ageOfOldest(open(day), upTo(day))),
      ageOf(records.waitingNow.oldestSince, now),
    ),
    answered: line((day) => new Set(sentOn(day).map((reply) => reply.post)).size),
    medianFirstResponse: line((day) => median(responsesOn(day))),
    ideas: ownLine((day) => records.ideas.filter((caughtAt) => isIn(caughtAt, day)).length),
    draftsDue: ownLine((day) => records.drafts.filter((draft) => isDue(draft, day, upTo(day))).length),
    responses: responsesOn(today).length,
    at: now,
  };
}

const isIn = (time: number, day: LocalDay): boolean => time >= day.from && time < day.to;

/** Due on a day: planned for it or before, written by its end, and not posted by then. */
const isDue = (draft: PlannedDraft, day: LocalDay, end: number): boolean =>
  draft.plannedAt < day.to && draft.createdAt <= end && (draft.postedAt === undefined || draft.postedAt > end);

const ageOf = (since: number | undefined, now: number): number | undefined => (since === undefined ? undefined : Math.max(0, now - since));
const ageOfOldest = (waits: readonly Wait[], at: number): number | undefined =>
  waits.length === 0 ? undefined : at - Math.min(...waits.map((wait) => wait.since));

/** Today's state is known better than its line: snoozed posts do not wait now. */
const withToday = (number: DayNumber, value: number | undefined): DayNumber => ({ value, days: [...number.days.slice(0, -1), value] });
