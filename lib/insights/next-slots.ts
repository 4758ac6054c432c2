import { type WorkingHours, workingTime } from '../metrics/business-time';
import { dayLength, zoneClock } from '../metrics/zone-clock';
import type { Slot } from './best-time';
import { drawNormal, type Random } from './random';

export interface Suggested {
  at: number;
  slot: Slot;
}

export interface Wishes {
  now: number;
  /** IANA name: hours are the person's, also when the clocks change on the way. */
  zone: string;
  /** Only within these; absent: at any hour. */
  hours?: WorkingHours | undefined;
  /** Planned already: nothing is suggested within three hours of these. */
  taken: readonly number[];
}

const daysAhead = 14;
const hourLength = 3_600_000;
const soonest = hourLength / 2;
const apart = 3 * hourLength;
const most = 5;

/** The next times of these slots within 14 days, best first, at most one a day and five in all. */
export const nextSlots = (slots: readonly Slot[], wishes: Wishes): Suggested[] =>
  pick(
    comingTimes(slots, wishes).map((time) => ({ ...time, worth: time.slot.effect })),
    wishes.taken,
  );

/**
 * Times worth trying to learn something: each hour is judged by one draw from what is believed of it, so that good ones come up often and little
 * known ones get their turn (Thompson 1933).
 */
export const slotsToTry = (slots: readonly Slot[], wishes: Wishes, random: Random): Suggested[] => {
  const draws = new Map(slots.map((slot) => [slot, slot.effect + slot.error * drawNormal(random)]));
  return pick(
    comingTimes(slots, wishes).map((time) => ({ ...time, worth: draws.get(time.slot) ?? 0 })),
    wishes.taken,
  );
};

function pick(times: readonly (Suggested & { worth: number; day: number })[], taken: readonly number[]): Suggested[] {
  const days = new Set<number>();
  return [...times]
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .filter(({ at, day }) => {
      if (days.size >= most || days.has(day) || taken.some((other) => Math.abs(other - at) < apart)) return false;
      days.add(day);
      return true;
    })
    .map(({ at, slot }) => ({ at, slot }));
}

function comingTimes(slots: readonly Slot[], { now, zone, hours }: Wishes): (Suggested & { day: number })[] {
  const clock = zoneClock(zone);
  const today = clock.dayOf(now);
  const times: (Suggested & { day: number })[] = [];
  for (let day = today; day < today + daysAhead; day += 1) {
    for (const slot of slots) {
      if (slot.weekday !== (((day + 3) % 7) + 7) % 7) continue;
      const at = clock.momentOf(day, slot.hour * 60, 'first');
      // An hour that the clocks skip is no hour to post at.
      const isThere = new Date(at + clock.offset(at)).getTime() === day * dayLength + slot.hour * hourLength;
      if (!isThere || at < now + soonest) continue;
      if (hours && workingTime(at, at + hourLength, hours, zone) < hourLength / 2) continue;
      times.push({ at, slot, day });
    }
  }
  return times;
}
