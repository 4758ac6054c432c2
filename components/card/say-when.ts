/** "4:30 PM" today, else "Monday 9:00 AM": snoozing goes no further than a week. In the device's own time zone. */
export function sayWhen(time: number, now: number, locale: string): string {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...(!today && { weekday: 'long' }) }).format(time);
}
