/** When to be reminded again, by the device's own clock: in an hour, tomorrow at 9, in a week at 9. */
export function laterTimes(now: number): { id: 'hour' | 'tomorrow' | 'week'; at: number }[] {
  return [
    { id: 'hour', at: now + 3_600_000 },
    { id: 'tomorrow', at: morningIn(now, 1) },
    { id: 'week', at: morningIn(now, 7) },
  ];
}

/** By the calendar, not by adding 24 hours: a day may have 23 or 25 of them. */
export const morningIn = (now: number, days: number): number => {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 9).getTime();
};
