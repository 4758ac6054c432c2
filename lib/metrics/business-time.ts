import type { BusinessHours } from '../model/playbook';
import { dayLength, zoneClock } from './zone-clock';

/** `days`: Monday first, minutes since midnight, `null` on a day off; a span whose end is not after its start ends on the next day. */
export type WorkingHours = Pick<BusinessHours, 'days' | 'holidays'>;

const minutesOfDay = 24 * 60;
const nineToFive = { from: 9 * 60, to: 17 * 60 };

/** Where nobody set hours: Monday to Friday, 9 to 17 (Sprout Social's default). */
export const usualHours: WorkingHours = { days: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null, null], holidays: [] };

/** Milliseconds of `from <= t < to` within business hours, by the clock of an IANA zone. 0 where `to` is not after `from`. */
export const workingTime = (from: number, to: number, hours: WorkingHours, zone: string): number => workingClock(hours, zone)(from, to);

/** The same for many spans: asking a zone's clock costs microseconds, and each day is asked for once. */
export function workingClock(hours: WorkingHours, zone: string): (from: number, to: number) => number {
  const clock = zoneClock(zone);
  const holidays = new Set(hours.holidays);
  const known = new Map<number, Span | null>();
  const spanOf = (day: number): Span | null => {
    const stands = known.get(day);
    const span = stands === undefined ? workOf(day) : stands;
    known.set(day, span);
    return span;
  };
  const workOf = (day: number): Span | null => {
    const span = hours.days[weekday(day)];
    if (!span || span.from === span.to || holidays.has(dayName(day))) return null;
    const last = span.to > span.from ? day : day + 1;
    // A day ends with its last hour, also where the next one's midnight comes twice.
    return { from: clock.momentOf(day, span.from, 'first'), to: span.to === minutesOfDay ? clock.startOf(last + 1) : clock.momentOf(last, span.to, 'last') };
  };
  return (from, to) => {
    if (!(to > from)) return 0;
    let worked = 0;
    let counted = from;
    // The shift of the day before may go over midnight, and into the next one.
    for (let day = Math.floor(from / dayLength) - 2; day <= Math.floor(to / dayLength) + 1; day++) {
      const span = spanOf(day);
      if (!span) continue;
      worked += Math.max(0, Math.min(span.to, to) - Math.max(span.from, counted));
      counted = Math.max(counted, span.to);
    }
    return worked;
  };
}

interface Span {
  from: number;
  to: number;
}

/** 0: Monday. 1 January 1970 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
const dayName = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
