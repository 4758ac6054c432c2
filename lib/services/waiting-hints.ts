import { type Memory, reasonsToWait, takenBy, targetHoursOf, waitingPoints, weigh } from '../hints';
import type { Hint, HintId } from '../model/hint';
import type { Settings } from '../model/settings';
import type { Taken } from '../model/team';
import type { Waiting } from '../model/waiting';

/**
 * Hints as a waiting post keeps them: without what grows by the minute, without who of the team is on it and with the points that they come with, so
 * that the same post judged again is the same record. `waitingAsOf` puts all of it back.
 */
export const hintsToKeep = (hints: readonly Hint[], now: number): Hint[] =>
  hints.filter(isKept).map((hint) => {
    const { waited: _, worked: __, ago, ...values } = hint.values;
    return { ...hint, values: typeof ago === 'number' ? { ...values, last: now - ago } : values };
  });

/** Who is on it stands elsewhere and ends by itself; earlier versions kept it with the post. */
const isKept = ({ id }: Hint): boolean => id !== 'teammate';

/** By what a waiting post is brought up to date: the clock, and what the person chose. */
export interface Terms {
  now: number;
  targetHours: number;
  muted: readonly HintId[];
  points?: Settings['points'];
  thresholds?: Settings['thresholds'];
  /** As in `Memory`. */
  worked?: Memory['worked'];
  /** Who of the team has to do with which posts. */
  taken?: ReadonlyMap<string, Taken>;
}

/** A waiting post as it stands now: ages and points of today, without muted hints. `undefined`: nothing unmuted makes it wait. */
export function waitingAsOf<Row extends Pick<Waiting, 'id' | 'hints' | 'since' | 'endedAt' | 'assignee'>>(
  row: Row,
  terms: Terms,
): (Row & { priority: number }) | undefined {
  const { now, muted, points = {}, taken } = terms;
  const by = row.endedAt === undefined ? takenBy({ ...taken?.get(row.id), assignee: row.assignee }) : undefined;
  const told: Hint[] = [...row.hints.filter(isKept), ...(by ? [{ id: 'teammate' as const, ...by }] : [])];
  const kept = told.filter(({ id }) => !muted.includes(id));
  const makesWait = ({ id }: Hint) => reasonsToWait.has(id);
  if (row.hints.some(makesWait) && !kept.some(makesWait)) return undefined;
  const hints = kept
    .map((hint) => (hint.id === 'waiting' ? waitAsOf(hint, row, { ...terms, isComplaint: kept.some(({ id }) => id === 'complaint') }) : agedAsOf(hint, now)))
    .map((hint) => weigh(hint, points))
    .sort((a, b) => b.points - a.points);
  return { ...row, hints, priority: hints.reduce((sum, hint) => sum + hint.points, 0) };
}

function waitAsOf(
  hint: Hint,
  { since, endedAt }: Pick<Waiting, 'since' | 'endedAt'>,
  { now, isComplaint, worked, ...chosen }: Terms & { isComplaint: boolean },
): Hint {
  const until = endedAt ?? now;
  const target = targetHoursOf(isComplaint, chosen) * 3_600_000;
  const waited = Math.max(0, until - since);
  const inHours = worked?.(since, until);
  return {
    ...hint,
    points: waitingPoints((inHours ?? waited) / target),
    values: { ...hint.values, waited, target, ...(inHours !== undefined && { worked: inHours }) },
  };
}

function agedAsOf(hint: Hint, now: number): Hint {
  const { last, ...values } = hint.values;
  return typeof last === 'number' ? { ...hint, values: { ...values, ago: Math.max(0, now - last) } } : hint;
}
