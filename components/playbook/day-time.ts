/** Noon of "2026-11-22" on the device's own clock, in milliseconds; `undefined` for no day. */
export function dayTime(day: string): number | undefined {
  const time = new Date(`${day}T12:00:00`).getTime();
  return Number.isNaN(time) ? undefined : time;
}
