export const dayLength = 86_400_000;
const minuteLength = 60_000;

export type ZoneClock = ReturnType<typeof zoneClock>;

/** The clock and calendar of an IANA zone. Days are counted since 1 January 1970 on the zone's own calendar. */
export function zoneClock(zone: string) {
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
  const shownAt = (time: number): number => time + offset(time);
  const dayOf = (time: number): number => Math.floor(shownAt(time) / dayLength);
  /** When the clock shows `shown`, by the offset of the day before and that of the day after. */
  const candidates = (shown: number): number[] => [offset(shown - dayLength), offset(shown + dayLength)].map((ahead) => shown - ahead);
  /**
   * The first moment of a day. Midnight may not exist (Cairo skips it once a year) or come twice (Havana), so both offsets around it
   * are tried and the earliest moment that falls on the day wins.
   */
  const startOf = (day: number): number => {
    const both = candidates(day * dayLength);
    return Math.min(...both.filter((time) => dayOf(time) >= day), Math.max(...both));
  };
  /**
   * When the clock shows that minute (since midnight) of the day. What comes twice as the clocks go back: the `first` or the `last`
   * time. What never comes as they go forward: the moment in which they do.
   */
  const momentOf = (day: number, minute: number, which: 'first' | 'last'): number => {
    const shown = day * dayLength + minute * minuteLength;
    const both = candidates(shown);
    const exact = both.filter((time) => shownAt(time) === shown);
    if (exact.length > 0) return which === 'first' ? Math.min(...exact) : Math.max(...exact);
    let [before, after] = [Math.min(...both), Math.max(...both)];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (shownAt(middle) < shown) before = middle;
      else after = middle;
    }
    return after;
  };
  return { offset, dayOf, startOf, momentOf };
}
