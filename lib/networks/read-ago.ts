import { localeTag } from './locale-tag';
import { plainDigits } from './plain-digits';

/** When, in milliseconds since 1970, and by how much that may be wrong to either side. */
interface Ago {
  time: number;
  uncertainty: number;
}

/**
 * "2 h", "vor 3 Tagen", "منذ ٣ ساعات", "yesterday at 14:05", "5. März", "3-5" → when that was, in the zone of the browser.
 * `locale` is BCP 47, the page's own (`<html lang>`); `now` is in milliseconds. What stands behind "•", "·" or in brackets
 * ("• Edited", "(bearbeitet)") is set aside. `undefined` for words that the locale's table does not hold: never a guess.
 *
 * Pages cut off, they don't round: "2h" is anything from two hours to just under three, so its middle is 2½ hours ago, half an hour to either
 * side. A date without a clock is its noon, a day to either side. "m" is minutes where the language writes minutes so
 * (months are "mo"); where it writes only its months so (Spanish, French, Russian …), "m" can't be told and is not read.
 */
export function readAgo(text: string, locale: string, now: number): Ago | undefined {
  const plain = folded(plainDigits(text));
  if (plain === '') return undefined;
  const words = wordsOf(locale || 'en');
  for (const piece of plain.split(/[•·|(（]/)) {
    const found = readSpan(piece.trim(), words, now) ?? readDate(piece.trim(), words, now);
    if (found) return found;
  }
  return undefined;
}

/** Without the joiner that Persian writes inside words. */
const folded = (text: string): string => text.toLowerCase().normalize().replaceAll('\u200c', '');

const minute = 60_000;
const day = 86_400_000;
/** The units that networks write, and their lengths. */
const units = { second: 1000, minute, hour: 3_600_000, day, week: 7 * day, month: 30.4375 * day, year: 365.25 * day };

/** A length in milliseconds times a count; without a count, the text's own number. A length of 0: a whole day of the calendar, so many ago. */
type Span = readonly [length: number, count?: number];

interface Words {
  tag: string | undefined;
  /** "vor#std" → an hour, and so on. */
  forms: ReadonlyMap<string, Span>;
  /** Words for "1". */
  one: readonly string[];
  calendar?: Calendar;
}

interface Calendar {
  months: ReadonlyMap<string, number>;
  /** Weekdays and the small words between a date's parts. */
  between: ReadonlySet<string>;
  /** The words for morning and afternoon behind a clock of twelve hours. */
  halves: readonly string[];
  /** The order of day, month and year in numbers: "dmy". */
  order: string;
}

/** Read everywhere, where the page's own language does not use the letter otherwise (Turkish "2h" is two weeks); the digit is the place in `units`. */
const everywhere = '0s,1min,2h,2hr,3d,4w,5mo,6y,6yr';

/** What networks write beside the forms of the browser's tables, by language: now | one | units. The letter alone in Indonesian "3 h" is a day (hari). */
const written: Readonly<Record<string, string>> = {
  en: 'justnow|a,an,one|0secs,1mins,2hrs,5mos',
  de: 'gerade,geradeeben|ein,eine,einer,einem',
  fr: 'àlinstant|un,une',
  es: 'ahoramismo|un,una',
  pt: 'agoramesmo|um,uma',
  it: 'adesso|un,una',
  nl: 'zojuist|een',
  pl: 'przedchwilą',
  tr: 'azönce|bir',
  ru: 'толькочто',
  uk: 'щойно',
  ar: '||2سا',
  fa: 'هماکنون|یک',
  hi: 'अभी||4हफ़्ते,4हफ़्ता,5महीने,5महीना,6साल',
  id: 'barusaja||3h',
  ja: 'たった今',
  ko: '방금,방금전||5달',
  zh: '刚刚,剛剛||1分,2个小时,2個小時,3日,4个星期,4個星期',
};

/** What makes a length of time one that has passed, with spaces set aside. */
const past = /^(?:about|vor(?:etwa)?|ilya(?:environ)?|hace|há|قبل)|(?:ago|atrás|fa|geleden|temu|önce|назад|тому|پیش|قبل|पहले|yanglalu|lalu|前|전)$/g;

/** "2 Std." and "2Std", "1ヶ月" and "1か月", "à l’instant" are one; Arabic says "before" with either of two words. */
const key = (text: string): string =>
  text
    .replace(/[\s.'’॰-]/g, '')
    .replace(/[ヶヵカ]月/, 'か月')
    .replace(/^منذ/, 'قبل');

function readSpan(text: string, words: Words, now: number): Ago | undefined {
  const digits = /\d+/.exec(text)?.[0];
  const hashed = digits ? key(text.replace(digits, '#')) : key(text);
  if (/\d/.test(hashed) || (digits?.length ?? 0) > 4) return undefined;
  const span = find(hashed, words) ?? (digits ? undefined : findOne(text, words));
  return span && ago(span, Number(digits ?? 1), now);
}

function find(hashed: string, { forms }: Words): Span | undefined {
  const bare = hashed.replace(past, '');
  return forms.get(hashed) ?? (bare.startsWith('#') ? forms.get(bare) : undefined);
}

/** "an hour ago", "il y a une heure", "час назад": one, by a word or by none. */
function findOne(text: string, words: Words): Span | undefined {
  const parts = text.replace(/['’]/, ' ').split(' ');
  const place = parts.findLastIndex((part) => words.one.includes(part));
  const hashed = key(place < 0 ? text : parts.with(place, '#').join(''));
  const bare = hashed.replace(past, '');
  if (place < 0) return bare === hashed ? undefined : (find(`#${hashed}`, words) ?? find(`#${bare}`, words));
  return find(hashed, words);
}

function ago([length, count]: Span, number: number, now: number): Ago {
  if (length > 0) return { time: now - ((count ?? number) + 0.5) * length, uncertainty: length / 2 };
  const start = midnight(now, count ?? 0);
  const end = Math.min(midnight(now, (count ?? 0) - 1), now);
  return { time: (start + end) / 2, uncertainty: (end - start) / 2 };
}

function midnight(now: number, daysAgo: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysAgo).getTime();
}

const known = new Map<string, Words>();

function wordsOf(locale: string): Words {
  const found = known.get(locale);
  if (found) return found;
  const tag = localeTag(locale);
  const [nows = '', one = '', own = ''] = tag ? (written[tag.split('-', 1)[0]?.toLowerCase() ?? '']?.split('|') ?? []) : [];
  const now = split(nows).map((form): [string, Span] => [form, [minute, 0]]);
  const words: Words = { tag, forms: new Map([...unitForms(everywhere), ...(tag ? browserForms(tag) : []), ...now, ...unitForms(own)]), one: split(one) };
  known.set(locale, words);
  return words;
}

const split = (list: string): string[] => (list === '' ? [] : list.split(','));

const unitForms = (list: string): [string, Span][] => split(list).map((form) => [`#${form.slice(1)}`, [Object.values(units)[Number(form[0])] ?? 0]]);

/** Numbers of every plural that a language has. */
const plurals = [1, 2, 3, 5, 11, 21, 100];

/** Minutes come before months: what is said of both is said of the minute. */
function browserForms(tag: string): ReadonlyMap<string, Span> {
  const forms = new Map<string, Span>();
  const add = (text: string, span: Span): void => {
    const form = key(folded(text).replace(/\d+/, '#'));
    const isMonthAsM = span[0] > day && /^#[mм]$/.test(form.replace(past, ''));
    if (!forms.has(form) && !isMonthAsM) forms.set(form, form.includes('#') ? [span[0]] : span);
  };
  for (const [unit, length] of Object.entries(units)) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      const relative = new Intl.RelativeTimeFormat(tag, { style, numberingSystem: 'latn' } as Intl.RelativeTimeFormatOptions);
      const alone = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: style, numberingSystem: 'latn' });
      for (const count of plurals) {
        const text = relative.format(-count, unit as 'day');
        // The browser's Arabic calls three months ago "in three months" (CLDR 48).
        if (text !== relative.format(count, unit as 'day')) add(text, [length, count]);
        const bare = alone.format(count);
        if (/\d/.test(bare)) add(bare, [length]);
        else if (count === 1) add(`#${bare}`, [length]);
      }
    }
  }
  const named = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  add(named.format(0, 'second'), [minute, 0]);
  for (const count of [0, 1, 2]) add(named.format(-count, 'day'), [0, count]);
  return forms;
}

/** "5 Mar", "Mar 5, 2025 at 2:05 PM", "3月5日", "gestern um 14:05", "06/14/25", and "3-5" as TikTok writes March 5 in every language. */
function readDate(text: string, words: Words, now: number): Ago | undefined {
  const numbers = numeric.test(text) ? text.match(/\d+/g) : undefined;
  if (!numbers && !/\d/.test(text)) return undefined;
  words.calendar ??= calendarOf(words.tag ?? 'en');
  return numbers ? when(inOrder(numbers, words.calendar.order), now) : readWords(text, words, words.calendar, now);
}

const numeric = /^(?:\d{1,2}([-/.]) ?\d{1,2}\1 ?(?:\d\d|\d{4})|\d{4}([-/.]) ?\d{1,2}\2 ?\d{1,2}\.?|\d{1,2}-\d{1,2})$/;

interface Day {
  year?: number | undefined;
  /** From 1 on. */
  month?: number | undefined;
  day?: number | undefined;
}

function inOrder(numbers: readonly string[], order: string): Day {
  const [first = '', second] = numbers;
  if (numbers.length < 3) return { month: Number(first), day: Number(second) };
  const at = (kind: string): number => Number(numbers[(first.length > 2 ? 'ymd' : order).indexOf(kind)]);
  return { year: (at('y') % 2000) + 2000, month: at('m'), day: at('d') };
}

const clock = /(?<![\d.])(\d{1,2})[:.](\d\d)(?![\d.])/;
const ideographic = /^(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일号號]/;

function readWords(text: string, words: Words, { months, between, halves }: Calendar, now: number): Ago | undefined {
  const front = ideographic.exec(text);
  const date: Day = front ? { year: Number(front[1]) || undefined, month: Number(front[2]), day: Number(front[3]) } : {};
  const behind = text.slice(front?.[0].length ?? 0);
  const [shown = '', hours, minutes] = clock.exec(behind) ?? [];
  let half = -1;
  let unknown = '';
  for (const token of tokens(behind.replace(shown, ' '))) {
    if (hours && half < 0 && halves.includes(token)) half = halves.indexOf(token);
    else if (!date.month && months.has(token)) date.month = months.get(token);
    else if (!date.year && /^\d{4}$/.test(token)) date.year = Number(token);
    else if (!date.day && /^\d\d?$/.test(token)) date.day = Number(token);
    else if (!between.has(token)) unknown += token;
  }
  const time = hours ? ([half < 0 ? Number(hours) : (Number(hours) % 12) + 12 * half, Number(minutes)] as const) : undefined;
  if (!unknown) return when(date, now, time);
  // "Yesterday at 14:05"
  const [length, count = 0] = find(unknown, words) ?? [];
  if (length !== 0 || !time || date.day) return undefined;
  const start = new Date(midnight(now, count));
  return when({ month: start.getMonth() + 1, day: start.getDate() }, now, time);
}

/** `undefined` for a day that the calendar does not have, and for one still to come. */
function when({ year, month = 0, day: date }: Day, now: number, time?: readonly [hours: number, minutes: number]): Ago | undefined {
  const [hours, minutes] = time ?? [12, 0];
  const make = (inYear: number): Date => new Date(inYear, month - 1, date, hours, minutes);
  const thisYear = make(new Date(now).getFullYear());
  const found = year ? make(year) : thisYear.getTime() > now + day ? make(thisYear.getFullYear() - 1) : thisYear;
  const isReal = found.getMonth() === month - 1 && found.getDate() === date && found.getHours() === hours && found.getMinutes() === minutes;
  if (!isReal || found.getTime() > now + day || found.getFullYear() < 1990) return undefined;
  const uncertainty = time ? minute / 2 : day;
  return { time: Math.min(found.getTime() + (time ? uncertainty : 0), now), uncertainty };
}

const tokens = (text: string): string[] => folded(text).match(/\d+|[^\d\s.,،:/()-]+/g) ?? [];

function calendarOf(tag: string): Calendar {
  const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', numberingSystem: 'latn' });
  const clockOf = formatOf({ hour: 'numeric', hour12: true });
  const halves = [1, 13].map(
    (hour) =>
      clockOf
        .formatToParts(new Date(2025, 0, 1, hour))
        .find((part) => part.type === 'dayPeriod')
        ?.value.toLowerCase() ?? '',
  );
  const order = formatOf({ day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map((part) => part.type[0] ?? '');
  const months = new Map<string, number>([['sept', 9]]);
  // Spanish pages write "a las 14:05" where the browser's table has a comma.
  const between = new Set(['a', 'la', 'las']);
  const styles = (['long', 'short'] as const).map((style) => formatOf({ weekday: style, day: 'numeric', month: style, year: 'numeric' }));
  const formats = [...styles, formatOf({ day: 'numeric', month: 'short' }), formatOf({ dateStyle: 'full', timeStyle: 'short' })];
  // The first days of 2025's months fall on all seven weekdays.
  for (let month = 0; month < 12; month++) {
    for (const { type, value } of formats.flatMap((format) => format.formatToParts(new Date(2025, month, 1)))) {
      if (type === 'literal' || type === 'weekday') for (const token of tokens(value)) between.add(token);
      else if (type === 'month' && !/\d/.test(value)) months.set(tokens(value)[0] ?? '', month + 1);
    }
  }
  return { months, between, halves, order: order.filter((kind) => 'dmy'.includes(kind)).join('') };
}
