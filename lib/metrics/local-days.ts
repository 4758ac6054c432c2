import { zoneClock } from './zone-clock';

/** One day on the person's calendar: `from <= t < to`, in milliseconds. 23 or 25 hours long when the clocks change. */
export interface LocalDay {
  from: number;
  to: number;
}

/** The last `count` days of an IANA zone, oldest first; the last one is the day of `now`. */
export function localDays(now: number, zone: string, count: number): LocalDay[] {
  const clock = zoneClock(zone);
  const today = clock.dayOf(now);
  const starts = Array.from({ length: count + 1 }, (_, index) => clock.startOf(today - count + 1 + index));
  return starts.slice(0, -1).map((from, index) => ({ from, to: starts[index + 1] ?? from }));
}

/** The hour on the clock of an IANA zone, 0 to 23. */
export const localHour = (time: number, zone: string): number => new Date(time + zoneClock(zone).offset(time)).getUTCHours();
