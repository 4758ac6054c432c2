import { zoneClock } from '../../metrics/zone-clock';
import type { PromiseWords } from './define-promise';

const hour = 3_600_000;
const morning = 9 * 60;
const evening = 17 * 60;

/** When a promise falls due: by its words, in the morning of that day; `undefined`: it names no time. */
export function dueAt(sentence: string, words: PromiseWords, { now, zone }: { now: number; zone: string }): number | undefined {
  const clock = zoneClock(zone);
  const today = clock.dayOf(now);
  const inMorning = (day: number) => clock.momentOf(day, morning, 'first');
  const count = (pattern: RegExp): number | undefined => {
    const said = pattern.exec(sentence)?.[1]?.toLowerCase();
    return said === undefined ? undefined : (words.numbers[said] ?? Number(said));
  };
  const hours = count(words.inHours);
  if (hours !== undefined) return now + hours * hour;
  const days = count(words.inDays);
  if (days !== undefined) return inMorning(today + days);
  const weeks = count(words.inWeeks);
  if (weeks !== undefined) return inMorning(today + 7 * weeks);
  if (words.dayAfterTomorrow.test(sentence)) return inMorning(today + 2);
  if (words.tomorrow.test(sentence)) return inMorning(today + 1);
  const weekday = words.weekdays.findIndex((name) => name.test(sentence));
  if (weekday >= 0) return inMorning(nextWeekday(today, weekday));
  if (words.nextWeek.test(sentence)) return inMorning(nextWeekday(today, 0));
  if (words.endOfWeek.test(sentence)) return inMorning(nextWeekday(today, 4));
  if (words.today.test(sentence)) return Math.max(clock.momentOf(today, evening, 'first'), now + hour);
  return undefined;
}

/** The next one after today; Monday is 0. 1 January 1970 was a Thursday. */
const nextWeekday = (today: number, weekday: number): number => today + (((weekday - ((today + 3) % 7) + 6) % 7) + 1);

/** Tomorrow morning: for a promise that names no time. */
export function tomorrowMorning({ now, zone }: { now: number; zone: string }): number {
  const clock = zoneClock(zone);
  return clock.momentOf(clock.dayOf(now) + 1, morning, 'first');
}
