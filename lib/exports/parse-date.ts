import type { zoneClock } from '../metrics/zone-clock';

/** In which order a file writes day and month where both are numbers. */
export type DateOrder = 'dmy' | 'mdy';

/** A day on the calendar, `minute` of it where the file says so (`second` beside it), and `offset`: minutes ahead of UTC where it says that. */
export interface FileDate {
  year: number | undefined;
  month: number;
  day: number;
  minute?: number | undefined;
  second?: number | undefined;
  offset?: number | undefined;
}

/**
 * In which order the numbers stand, told over all dates of a file: one above 12 decides. `unclear`: every date could be both, so the person is to be
 * asked; `mixed`: some can only be the one and some only the other. `undefined`: no date needs it.
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder | 'unclear' | 'mixed' | undefined {
  let any = false;
  let dmy = false;
  let mdy = false;
  for (const cell of cells) {
    const [, first, mark, second] = numeric.exec(cell.trim()) ?? [];
    if (first === undefined) continue;
    any = true;
    if (Number(first) > 12 || mark === '.') dmy = true;
    else if (Number(second) > 12) mdy = true;
  }
  if (dmy && mdy) return 'mixed';
  if (dmy) return 'dmy';
  if (mdy) return 'mdy';
  return any ? 'unclear' : undefined;
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(.+))?$/u;
const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[\s,]+(.+))?$/u;
const numeric = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{2}|\d{4})(?:[\s,]+(.+))?$/u;
/** X's archive: "Mon Apr 15 10:00:00 +0000 2024". */
const old = /^\p{L}{3} (\p{L}{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/u;
/** "Jul 14, 2026", "Tue, Jul 14, 2026 10:30 AM". */
const monthFirst = /^(?:\p{L}{2,10}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?:,?\s+(\d{1,2}:.+))?$/u;
/** "14 July 2026", "14. Juli 2026", "23 August", "14 de julio de 2026". */
const dayFirst = /^(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})\.?\s+(?:de\s+)?(\p{L}{3,12})\.?(?:,?\s+(?:de\s+)?(\d{4}))?(?:,?\s+(\d{1,2}:.+))?$/u;

/** A date as a file writes it; `undefined` where this is none. */
export function parseDate(cell: string, order: DateOrder): FileDate | undefined {
  const text = cell.replace(/[\u00a0\u202f]/gu, ' ').trim();
  const past = old.exec(text);
  if (past) return whole({ year: Number(past[5]), month: monthOf(past[1]), day: Number(past[2]), ...timeOf(`${past[3]}${past[4]}`) });
  const direct = iso.exec(text) ?? slashed.exec(text);
  if (direct) return whole({ year: Number(direct[1]), month: Number(direct[2]), day: Number(direct[3]), ...timeOf(direct[4]) });
  const numbers = numeric.exec(text);
  if (numbers) {
    const [, one = '', , other = '', year = '', time] = numbers;
    const [day, month] = order === 'dmy' ? [one, other] : [other, one];
    return whole({ year: year.length === 2 ? 2000 + Number(year) : Number(year), month: Number(month), day: Number(day), ...timeOf(time) });
  }
  const named = monthFirst.exec(text);
  if (named)
    return whole({ year: named[3] === undefined ? undefined : Number(named[3]), month: monthOf(named[1]), day: Number(named[2]), ...timeOf(named[4]) });
  const other = dayFirst.exec(text);
  if (other)
    return whole({ year: other[3] === undefined ? undefined : Number(other[3]), month: monthOf(other[2]), day: Number(other[1]), ...timeOf(other[4]) });
  return undefined;
}

/** The moment, by the file's own offset, else on the clock of `zone`; the start of the day where it gives no time. */
export function momentOf({ year = 1970, month, day, minute, second = 0, offset }: FileDate, clock: ReturnType<typeof zoneClock>): number {
  const start = Date.UTC(year, month - 1, day) / 86_400_000;
  if (offset !== undefined) return start * 86_400_000 + ((minute ?? 0) - offset) * 60_000 + second * 1000;
  return minute === undefined ? clock.startOf(start) : clock.momentOf(start, minute, 'first') + second * 1000;
}

/** "2026-07-14" */
export const dayName = ({ year = 1970, month, day }: FileDate): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date without a year is the last such day that is not after the file was made. */
export function withYear(date: FileDate, madeAt: number): FileDate {
  if (date.year !== undefined) return date;
  const made = new Date(madeAt);
  const year = made.getUTCFullYear();
  return { ...date, year: Date.UTC(year, date.month - 1, date.day) > madeAt + 86_400_000 ? year - 1 : year };
}

const whole = (date: Omit<FileDate, 'month'> & { month: number | undefined }): FileDate | undefined => {
  const { month, day, year } = date;
  if (month === undefined || month < 1 || month > 12 || day < 1 || (year !== undefined && (year < 1990 || year > 2100))) return undefined;
  const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  return day > last ? undefined : { ...date, month };
};

/** "10:30", "10:30:15", "5:03 PM", "10:00:00 UTC", "10:00:00+0000", "…Z". */
function timeOf(text: string | undefined): Pick<FileDate, 'minute' | 'second' | 'offset'> {
  const [, hour, minute, second, half, zone] =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu.exec(text?.trim() ?? '') ?? [];
  if (hour === undefined) return {};
  const late = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0);
  const offset = zone === undefined ? undefined : offsetOf(zone);
  return { minute: late * 60 + Number(minute), ...(second !== undefined && { second: Number(second) }), ...(offset !== undefined && { offset }) };
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const plainName = (name: string): string => name.toLowerCase().replace(/\.$/u, '');

/** Languages whose names of months are known; the names are the browser's own. */
const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl'] as const;
const months: ReadonlyMap<string, number> = /* @__PURE__ */ namesOfMonths();

function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = format.formatToParts(Date.UTC(2026, month - 1, 15)).find(({ type }) => type === 'month')?.value;
        if (name !== undefined && !names.has(plainName(name))) names.set(plainName(name), month);
      }
    }
  return names;
}

/** "Sept" and "Sep" alike: the first letters are enough where they are one month's only. */
const monthOf = (name = ''): number | undefined => months.get(plainName(name)) ?? months.get(plainName(name).slice(0, 3));
