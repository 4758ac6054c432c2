import { reasonsToWait, waitingPoints } from '../hints';
import type { Hint, HintId } from '../model/hint';
import type { Waiting } from '../model/waiting';

/**
 * Hints as a waiting post keeps them: without what grows by the minute, so that the same post judged again is the same
 * record. `hintsAsOf` puts it back.
 */
export const hintsToKeep = (hints: readonly Hint[], now: number): Hint[] =>
  hints.map((hint) => {
    const { waited: _, ago, ...values } = hint.values;
    return { ...hint, values: typeof ago === 'number' ? { ...values, last: now - ago } : values };
  });

/** A waiting post as it stands now: ages and points of today, without muted hints. `undefined`: nothing unmuted makes it wait. */
export function waitingAsOf<Row extends Pick<Waiting, 'hints' | 'since' | 'endedAt'>>(
  row: Row,
  { now, targetHours, muted }: { now: number; targetHours: number; muted: readonly HintId[] },
): (Row & { priority: number }) | undefined {
  const target = targetHours * 3_600_000;
  const waited = Math.max(0, (row.endedAt ?? now) - row.since);
  const hints = row.hints
    .filter((hint) => !muted.includes(hint.id))
    .map((hint) => {
      if (hint.id === 'waiting') return { ...hint, points: waitingPoints(waited / target), values: { ...hint.values, waited, target } };
      const { last, ...values } = hint.values;
      return typeof last === 'number' ? { ...hint, values: { ...values, ago: Math.max(0, now - last) } } : hint;
    })
    .sort((a, b) => b.points - a.points);
  if (row.hints.some((hint) => reasonsToWait.has(hint.id)) && !hints.some((hint) => reasonsToWait.has(hint.id))) return undefined;
  return { ...row, hints, priority: hints.reduce((sum, hint) => sum + hint.points, 0) };
}
