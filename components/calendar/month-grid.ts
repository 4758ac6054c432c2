/*
 * Context: days are 23 to 25 hours long where clocks change, and weeks begin on Saturday, Sunday or Monday.
 * Decision: days are words ("2026-11-22") and are counted on a calendar without hours (UTC); moments are made of them only on the device's own
 * clock, by its own rules.
 * Consequence: no day is left out or shown twice, whatever the zone; a time of day that a change of clocks skips becomes the next one there is.
 */
const aDay = 86_400_000;

/** Midnight UTC of a day: for counting days only. */
const countOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (count: number): string => new Date(count).toISOString().slice(0, 10);

/** "2026-11" of "2026-11-22". */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Whether the address names a month: "2026-13" is none. */
export const isMonth = (month: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month);

export function addMonths(month: string, n: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export const addDays = (day: string, n: number): string => dayAt(countOf(day) + n * aDay);

/** The same day of another month, or its last where it is shorter. */
export function addMonthsToDay(day: string, n: number): string {
  const month = addMonths(monthOf(day), n);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** Whole weeks that hold every day of the month, with the days of its neighbours that fill them. `firstDay`: 0 Sunday to 6 Saturday. */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const before = (weekdayOf(first) - firstDay + 7) % 7;
  const weeks: string[][] = [];
  for (let start = addDays(first, -before); start <= last; start = addDays(start, 7)) weeks.push(Array.from({ length: 7 }, (_, n) => addDays(start, n)));
  return weeks;
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(countOf(day)).getUTCDay();

/* First days by region (CLDR 46, supplemental/weekData): for browsers without `getWeekInfo`. */
const saturday = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));
const sunday = new Set(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);

/** On which day a week begins where a language is spoken: 0 Sunday to 6 Saturday. */
export function firstDayOf(locale: string): number {
  const of = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  const told = of.getWeekInfo?.().firstDay;
  if (told !== undefined) return told % 7;
  const { region = '' } = of.maximize();
  return saturday.has(region) ? 6 : sunday.has(region) ? 0 : 1;
}

/** The moment of a day and a time (minutes since midnight) on the device's own clock. */
export function timeOn(day: string, minutes: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, Math.floor(minutes / 60), minutes % 60).getTime();
}

/** Minutes since midnight on the device's own clock. */
export function minutesOf(time: number): number {
  const at = new Date(time);
  return at.getHours() * 60 + at.getMinutes();
}
