/** One day on the person's calendar: `from <= t < to`, in milliseconds. 23 or 25 hours long when the clocks change. */
export interface LocalDay {
  from: number;
  to: number;
}

/** The last `count` days of an IANA zone, oldest first; the last one is the day of `now`. */
export function localDays(now: number, zone: string, count: number): LocalDay[] {
  const clock = clockOf(zone);
  const today = clock.dayOf(now);
  const starts = Array.from({ length: count + 1 }, (_, index) => clock.startOf(today - count + 1 + index));
  return starts.slice(0, -1).map((from, index) => ({ from, to: starts[index + 1] ?? from }));
}

/** The hour on the clock of an IANA zone, 0 to 23. */
export const localHour = (time: number, zone: string): number => new Date(time + clockOf(zone).offset(time)).getUTCHours();

const dayLength = 86_400_000;

/** Days are counted since 1 January 1970 on the zone's own calendar. */
function clockOf(zone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** Milliseconds that the zone's clock is ahead of UTC at `time`. */
  const offset = (time: number): number => {
    const parts = new Map(format.formatToParts(time).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return shown - Math.floor(time / 1000) * 1000;
  };
  const dayOf = (time: number): number => Math.floor((time + offset(time)) / dayLength);
  /**
   * The first moment of a day. Midnight may not exist (Cairo skips it once a year) or come twice (Havana), so both offsets around it
   * are tried and the earliest moment that falls on the day wins.
   */
  const startOf = (day: number): number => {
    const midnight = day * dayLength;
    const candidates = [offset(midnight - dayLength), offset(midnight + dayLength)].map((ahead) => midnight - ahead);
    return Math.min(...candidates.filter((time) => dayOf(time) >= day), Math.max(...candidates));
  };
  return { offset, dayOf, startOf };
}
