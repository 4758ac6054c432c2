import type { WorkingHours } from '../metrics';
import { dayLength, type ZoneClock, zoneClock } from '../metrics/zone-clock';
import type { Moment } from '../model/profile';

/** Something that will need the person at `at` (milliseconds). `key` names it the same each time it is planned. */
export interface Planned<Thing> {
  key: string;
  at: number;
  thing: Thing;
}

/** The clock by which days and business hours go. */
export interface Calendar {
  clock: ZoneClock;
  hours: WorkingHours;
}

export const calendarOf = (zone: string, hours: WorkingHours): Calendar => ({ clock: zoneClock(zone), hours });

/** Nine o'clock, where a day has no business hours of its own. */
const usualStart = 9 * 60;
/** Days off in a row that are looked across; who has no working day at all is reminded as if each were one. */
const longestBreak = 60;

/** When keeping in touch is due: `days` after the last exchange, at the start of that business day or of the next one. */
export function touchDue(
  { clock, hours }: Calendar,
  { lastAt, days, notBefore = 0 }: { lastAt: number; days: number; notBefore?: number | undefined },
): number {
  const due = clock.dayOf(lastAt) + Math.round(days);
  const open = Array.from({ length: longestBreak }, (_, index) => due + index).find((day) => startOfWork(hours, day) !== undefined) ?? due;
  return Math.max(clock.momentOf(open, startOfWork(hours, open) ?? usualStart, 'first'), notBefore);
}

/**
 * When a moment is next worth a word: at the start of its day, today's included unless it was told; `undefined` when it is over.
 * A birthday of 29 February is kept on the 28th of other years.
 */
export function momentDue({ clock, hours }: Calendar, { on, yearly, told }: Moment, now: number): { day: string; at: number } | undefined {
  const today = clock.dayOf(now);
  const year = Number(dayName(today).slice(0, 4));
  const days = yearly ? [year, year + 1].map((each) => onDay(each, on)) : [Date.parse(`${on}T00:00:00Z`) / dayLength];
  const next = days.find((day) => day >= today && dayName(day) !== told);
  return next === undefined ? undefined : { day: dayName(next), at: clock.momentOf(next, startOfWork(hours, next) ?? usualStart, 'first') };
}

/** Splits what is planned at `now`, each part earliest first. */
export function dueAt<Thing>(planned: readonly Planned<Thing>[], now: number): { due: Planned<Thing>[]; ahead: Planned<Thing>[] } {
  const inOrder = [...planned].sort((a, b) => a.at - b.at || a.key.localeCompare(b.key));
  return { due: inOrder.filter(({ at }) => at <= now), ahead: inOrder.filter(({ at }) => at > now) };
}

/** Minutes since midnight; over midnight where `from` is later than `to`. */
export interface Quiet {
  from: number;
  to: number;
}

/** The end of the quiet hours in which `time` lies; `undefined` where it lies in none. */
function quietUntil(clock: ZoneClock, quiet: Quiet | undefined, time: number): number | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const today = clock.dayOf(time);
  for (const day of [today - 1, today]) {
    const from = clock.momentOf(day, quiet.from, 'first');
    const to = clock.momentOf(quiet.to > quiet.from ? day : day + 1, quiet.to, 'last');
    if (from <= time && time < to) return to;
  }
  return undefined;
}

/** What is told of now by a notification (each thing once, nothing in quiet hours), and when to look again. */
export function planWake(
  planned: readonly Planned<unknown>[],
  { now, toldUntil, quiet, zone }: { now: number; toldUntil: number; quiet: Quiet | undefined; zone: string },
): { tell: string[]; toldUntil: number; wakeAt: number } {
  const clock = zoneClock(zone);
  const quietEnd = quietUntil(clock, quiet, now);
  const untold = planned.filter(({ at }) => at <= now && at > toldUntil);
  const ahead = planned.flatMap(({ at }) => (at > now ? [at] : []));
  const daily = clock.momentOf(clock.dayOf(now) + 1, usualStart, 'first');
  return {
    tell: quietEnd === undefined ? untold.map(({ key }) => key) : [],
    toldUntil: quietEnd === undefined ? now : toldUntil,
    wakeAt: Math.min(daily, ...ahead, ...(quietEnd !== undefined && untold.length > 0 ? [quietEnd] : [])),
  };
}

const dayName = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

function startOfWork({ days, holidays }: WorkingHours, day: number): number | undefined {
  const span = holidays.includes(dayName(day)) ? null : days[(((day + 3) % 7) + 7) % 7];
  return span && span.from !== span.to ? span.from : undefined;
}

function onDay(year: number, on: string): number {
  const [, month = 1, date = 1] = on.split('-').map(Number);
  const isShort = month === 2 && date === 29 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1;
  return Date.UTC(year, month - 1, isShort ? 28 : date) / dayLength;
}
