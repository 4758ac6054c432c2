import type { useWords } from '../ui/words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "42 min", "1 h 34 min", and by the wall "3 d 4 h"; business hours make no days of 24 hours. "Under 1 min" below that. */
export function sayLength(length: number, { t }: Pick<ReturnType<typeof useWords>, 't'>, isWall: boolean): string {
  const minutes = Math.round(length / minute);
  if (minutes === 0) return t('clock.underAMinute');
  if (minutes < 60) return t('unit.minute.short', { n: minutes });
  if (isWall && length >= 3 * day)
    return both(t('unit.day.short', { n: Math.floor(length / day) }), Math.floor((length % day) / hour), (n) => t('unit.hour.short', { n }));
  return both(t('unit.hour.short', { n: Math.floor(minutes / 60) }), minutes % 60, (n) => t('unit.minute.short', { n }));
}

const both = (first: string, rest: number, say: (rest: number) => string): string => (rest === 0 ? first : `${first} ${say(rest)}`);
