/** A moment on a zone's clock: "2026", "11", "22", "14", "05". */
export function localParts(time: number, zone: string): { year: string; month: string; day: string; hour: string; minute: string } {
  const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(time)
    .split(' ');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = ''] = clock.split(':');
  return { year, month, day, hour, minute };
}

/** "2026-11-22 14:05" */
export function localMinute(time: number, zone: string): string {
  const { year, month, day, hour, minute } = localParts(time, zone);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}
