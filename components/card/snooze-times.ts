export interface SnoozeTime {
  id: 'hour' | 'tomorrow' | 'monday';
  /** Milliseconds since 1970. */
  until: number;
}

/** In the device's own time zone: in one hour, tomorrow at 9:00, next Monday at 9:00. On a Sunday the last two are one. */
export function snoozeTimes(now: number): SnoozeTime[] {
  const hour: SnoozeTime = { id: 'hour', until: now + 3_600_000 };
  const tomorrow: SnoozeTime = { id: 'tomorrow', until: morningIn(now, 1) };
  const monday: SnoozeTime = { id: 'monday', until: morningIn(now, daysToMonday(now)) };
  return monday.until === tomorrow.until ? [hour, tomorrow] : [hour, tomorrow, monday];
}

/** By the calendar, not by adding 24 hours: a day may have 23 or 25 of them. */
const morningIn = (now: number, days: number): number => {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 9).getTime();
};

/** 7 on a Monday: "next Monday" is never today. */
const daysToMonday = (now: number): number => (8 - new Date(now).getDay()) % 7 || 7;
