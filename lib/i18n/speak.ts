import type { Key, Locale } from './en';
import { fillMessage, type Grammar, type Values } from './fill-message';

/** Words, numbers and times in the person's language. */
export interface Words {
  /** BCP 47, of what is spoken. */
  locale: string;
  t(key: Key, values?: Values): string;
  /** "3 hours", "2 days": the largest whole unit, rounded down; "less than a minute" below one. Milliseconds. */
  duration(length: number): string;
  /** "3 h", "2 d", "now". */
  shortDuration(length: number): string;
  /** "3 hours ago", "yesterday", "12 days ago". Milliseconds before now. */
  ago(length: number): string;
  number(value: number): string;
  /** "21 Nov 2025", in the zone given to `words`. */
  date(time: number): string;
  /** "21 Nov 2025, 14:05". */
  moment(time: number): string;
  /** "Friday". */
  weekday(time: number): string;
  /** "a, b and c". */
  list(parts: readonly string[]): string;
  /** "German" of a BCP 47 tag; the tag itself where nobody knows it. */
  language(tag: string): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Speaks from tables, the first that has a key: what none has is said as the key. `locale`: whose numbers, dates and plurals. `zone`: IANA
 * name; the device's own when left out. Holds no words itself, so that a script in a page carries only those that it says.
 */
export function speak(locale: string, tables: readonly Partial<Locale>[], zone?: string): Words {
  const grammar = grammarOf(locale);
  const dates = datesOf(locale, zone);
  const t = (key: Key, values: Values = {}): string => fillMessage(tables.find((table) => table[key] !== undefined)?.[key] ?? key, values, grammar);
  const length = (form: 'long' | 'short', { n, unit }: Length): string => t(`unit.${unit}.${form}`, { n });
  return {
    locale,
    t,
    duration: (ms) => length('long', lengthOf(ms)),
    shortDuration: (ms) => length('short', lengthOf(ms)),
    ago: (ms) => {
      const { n, unit } = lengthOf(ms);
      return grammar.relative().format(unit === 'now' ? 0 : -n, unit === 'now' ? 'second' : unit);
    },
    number: grammar.number,
    date: (time) => dates().date.format(time),
    moment: (time) => dates().moment.format(time),
    weekday: (time) => dates().weekday.format(time),
    list: (parts) => grammar.list().format(parts),
    language: grammar.language,
  };
}

interface Length {
  n: number;
  unit: 'now' | 'minute' | 'hour' | 'day';
}

function lengthOf(ms: number): Length {
  if (ms >= day) return { n: Math.floor(ms / day), unit: 'day' };
  if (ms >= hour) return { n: Math.floor(ms / hour), unit: 'hour' };
  if (ms >= minute) return { n: Math.floor(ms / minute), unit: 'minute' };
  return { n: 0, unit: 'now' };
}

/** Intl objects cost up to a millisecond to make: each is made once, when it is first needed. */
function grammarOf(locale: string): Grammar & { relative(): Intl.RelativeTimeFormat; list(): Intl.ListFormat; language(tag: string): string } {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  const languages = once(() => new Intl.DisplayNames(locale, { type: 'language' }));
  return {
    number: (value) => numbers().format(value),
    plural: (value) => plurals().select(value),
    relative: once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })),
    list: once(() => new Intl.ListFormat(locale)),
    language: (tag) => {
      try {
        return languages().of(tag) ?? tag;
      } catch {
        return tag; // no tag at all
      }
    },
  };
}

const datesOf = (locale: string, timeZone: string | undefined) =>
  once(() => ({
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }),
  }));

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
