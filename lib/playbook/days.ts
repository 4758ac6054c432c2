/** Whether "2026-11-22" is a day of the calendar: "2026-02-30" is not. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** "2026-11-22" on the calendar of an IANA zone; the device's own where none is given. */
export const dayOf = (time: number, zone?: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);
