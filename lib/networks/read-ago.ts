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
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const lengths = [1000, minute, 3_600_000, day, 7 * day, 30.4375 * day, 365.25 * day];

/** A length in milliseconds times a count; without a count, the text's own number. A length of 0: a whole day of the calendar, so many ago. */
type Span = readonly [length: number, count?: number];

interface Words {
  tag: string | undefined;
  /** Written forms, made at once: enough for most of what feeds show. */
  short: ReadonlyMap<string, Span>;
  /** Words for "1". */
  one: readonly string[];
  /** Forms of the browser's own tables, made at the first text that needs them. */
  long?: ReadonlyMap<string, Span>;
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

/** Read everywhere, where the page's own language does not use the letter otherwise (Turkish "2h" is two weeks). */
const everywhere = 's|min|h,hr|d|w|mo|y,yr';

/**
 * What networks write beside the forms of the browser's tables, by language: second | minute | hour | day | week | month | year | now | one.
 * The letter alone in Indonesian "3 h" is a day (hari).
 */
const written: Readonly<Record<string, string>> = {
  en: 's,sec,secs|m,min,mins|h,hr,hrs|d|w,wk,wks|mo,mos|y,yr,yrs|now,justnow|a,an,one',
  de: '|||||||jetzt,gerade,geradeeben,soeben|ein,eine,einer,einem',
  fr: '|||||||maintenant,àlinstant|un,une',
  es: '|||||||ahora,ahoramismo,justoahora|un,una',
  pt: '|||||||agora,agoramesmo|um,uma',
  it: '|||g||||ora,adesso,proprioora|un,una',
  nl: '|||||||nu,zojuist|een',
  pl: '|||||||teraz,przedchwilą|',
  tr: '|||||||şimdi,azönce|bir',
  ru: '|||||||сейчас,толькочто|',
  uk: '|||||||зараз,щойно|',
  ar: '|||||||الآن|',
  fa: '|||||||اکنون,هماکنون,همینالان|یک',
  hi: '||||हफ़्ते,हफ़्ता|महीने,महीना|साल|अब,अभी,अभीअभी|',
  id: '|||h||||sekarang,barusaja|',
  ja: '|||||||今,たった今|',
  ko: '|||||달||지금,방금,방금전|',
  zh: '|分|个小时,個小時|日|星期,个星期,個星期|||现在,刚刚,刚才,現在,剛剛,剛才|',
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

function find(hashed: string, words: Words): Span | undefined {
  const bare = hashed.replace(past, '');
  const known = words.short.get(hashed) ?? words.short.get(bare);
  if (known) return known;
  words.long ??= longForms(words.tag);
  return words.long.get(hashed) ?? (bare.startsWith('#') ? (words.long.get(bare) ?? others.get(bare)) : undefined);
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
  const language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  const [one = '', ...forms] = (Object.hasOwn(written, language) ? written[language] : undefined)?.split('|').reverse() ?? [];
  const words: Words = { tag: localeTag(locale), short: shortForms(forms.reverse()), one: one.split(',') };
  known.set(locale, words);
  return words;
}

function shortForms(forms: readonly string[]): ReadonlyMap<string, Span> {
  const entries = forms.flatMap((list, unit) =>
    list.split(',').map((form): [string, Span] => (unit < 7 ? [`#${form}`, [lengths[unit] ?? 0]] : [form, [minute, 0]])),
  );
  return new Map(entries.filter(([form]) => form !== '' && form !== '#'));
}

const others = shortForms(everywhere.split('|'));

/** Numbers of every plural that a language has. */
const plurals = [1, 2, 3, 5, 11, 21, 100];

function longForms(tag: string | undefined): ReadonlyMap<string, Span> {
  const forms = new Map<string, Span>();
  if (tag === undefined) return forms;
  const add = (text: string, span: Span): void => {
    const form = key(folded(text).replace(/\d+/, '#'));
    // Minutes come before months: what is said of both is said of the minute.
    if (!forms.has(form)) forms.set(form, form.includes('#') ? [span[0]] : span);
  };
  for (const [place, unit] of units.entries()) {
    const length = lengths[place] ?? 0;
    for (const style of ['long', 'short', 'narrow'] as const) {
      const relative = new Intl.RelativeTimeFormat(tag, { style, numberingSystem: 'latn' } as Intl.RelativeTimeFormatOptions);
      const alone = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: style, numberingSystem: 'latn' });
      for (const count of plurals) {
        const text = relative.format(-count, unit);
        // The browser's Arabic calls three months ago "in three months" (CLDR 48).
        if (text !== relative.format(count, unit)) add(text, [length, count]);
        const bare = alone.format(count);
        if (/\d/.test(bare) || count === 1) add(/\d/.test(bare) ? bare : `#${bare}`, [length]);
      }
    }
  }
  const named = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  for (const count of [0, 1, 2]) add(named.format(-count, 'day'), [0, count]);
  for (const [form, [length]] of forms) if (length > day && /^#[mм]$/.test(form.replace(past, ''))) forms.delete(form);
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
  year?: number;
  /** From 1 on. */
  month?: number;
  day?: number;
}

function inOrder(numbers: readonly string[], order: string): Day {
  const [first = '', second] = numbers;
  if (numbers.length < 3) return { month: Number(first), day: Number(second) };
  const kinds = first.length > 2 ? 'ymd' : order;
  const [year = 0, month = 0, dayOfMonth = 0] = [...'ymd'].map((kind) => Number(numbers[kinds.indexOf(kind)]));
  return { year: year < 100 ? 2000 + year : year, month, day: dayOfMonth };
}

const clock = /(?<![\d.])(\d{1,2})[:.](\d\d)(?![\d.])/;
const ideographic = /^(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일号號]/;

function readWords(text: string, words: Words, calendar: Calendar, now: number): Ago | undefined {
  const date: Day = {};
  let rest = text.replace(ideographic, (_, year: string | undefined, month: string, dayOfMonth: string) => {
    Object.assign(date, { ...(year && { year: Number(year) }), month: Number(month), day: Number(dayOfMonth) });
    return '';
  });
  const [shown = '', hours, minutes] = clock.exec(rest) ?? [];
  rest = rest.replace(shown, ' ');
  let half = -1;
  const unknown: string[] = [];
  for (const token of tokens(rest)) {
    const month = calendar.months.get(token);
    if (hours && half < 0 && calendar.halves.includes(token)) half = calendar.halves.indexOf(token);
    else if (month && !date.month) date.month = month;
    else if (/^\d{4}$/.test(token) && !date.year) date.year = Number(token);
    else if (/^\d{1,2}$/.test(token) && !date.day) date.day = Number(token);
    else if (!calendar.between.has(token)) unknown.push(token);
  }
  const time = hours === undefined ? undefined : { hours: half < 0 ? Number(hours) : (Number(hours) % 12) + 12 * half, minutes: Number(minutes) };
  if (unknown.length === 0) return when(date, now, time);
  const span = Object.keys(date).length === 0 && time ? find(key(unknown.join('')), words) : undefined;
  const start = span?.[0] === 0 ? new Date(midnight(now, span[1] ?? 0)) : undefined;
  return start && when({ year: start.getFullYear(), month: start.getMonth() + 1, day: start.getDate() }, now, time);
}

/** `undefined` for a day that the calendar does not have, and for one still to come. */
function when({ year, month = 0, day: dayOfMonth }: Day, now: number, time?: { hours: number; minutes: number }): Ago | undefined {
  const { hours, minutes } = time ?? { hours: 12, minutes: 0 };
  const make = (inYear: number): Date => new Date(inYear, month - 1, dayOfMonth, hours, minutes);
  const thisYear = new Date(now).getFullYear();
  let date = make(year ?? thisYear);
  if (year === undefined && date.getTime() > now + day) date = make(thisYear - 1);
  const isReal = date.getMonth() === month - 1 && date.getDate() === dayOfMonth && date.getHours() === hours && minutes < 60 && date.getFullYear() > 1990;
  if (!isReal || date.getTime() > now + day) return undefined;
  const uncertainty = time ? minute / 2 : day;
  return { time: Math.min(date.getTime() + (time ? uncertainty : 0), now), uncertainty };
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
