/** What a filter may know beside the value: nothing of the browser's. */
export interface FilterWorld {
  /** BCP 47: the language in which days are written. */
  locale: string;
  /** Lower-case name of the network, as campaign links carry it. */
  network: string;
}

type Filter = (value: string, values: readonly string[], world: FilterWorld) => string;

const longest = 100_000;

/** Each gives a text for any text, never throws, and never grows a value beyond 100,000 characters. `default` is the fallback's other name. */
const filters: Readonly<Record<string, Filter>> = {
  default: (value) => value,
  upcase: (value) => value.toUpperCase(),
  downcase: (value) => value.toLowerCase(),
  capitalize: (value) => [...value].map((char, place) => (place === 0 ? char.toUpperCase() : char)).join(''),
  append: (value, [more = '']) => value + more,
  prepend: (value, [more = '']) => more + value,
  replace: (value, [from = '', to = '']) => (from === '' ? value : value.split(from).join(to)),
  truncate: (value, [length = '50']) => cut(value, Number(length)),
  later: (value, [span = '']) => later(value, span) ?? value,
  weekday: (value, _values, world) => sayDay(value, { weekday: 'long' }, world),
  date: (value, [form = 'long'], world) => sayDay(value, dateForms[form] ?? { day: 'numeric', month: 'long', year: 'numeric' }, world),
  tagged: (value, [campaign = '', medium = 'social'], world) => tagged(value, { campaign, medium, source: world.network }),
};

export const filterNames = Object.keys(filters);
export const isFilter = (name: string): boolean => Object.hasOwn(filters, name);

/** The value after one filter; unchanged where the filter can do nothing with it. */
export const applyFilter = (name: string, value: string, { values, world }: { values: readonly string[]; world: FilterWorld }): string =>
  (isFilter(name) ? (filters[name]?.(value, values, world) ?? value) : value).slice(0, longest);

const dateForms: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'numeric', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  iso: {},
};

/** Days go as "2026-11-22" and are counted in UTC, so that no change of clocks moves them. */
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/u;

function dayOf(value: string): Date | undefined {
  const [, year, month, day] = isoDay.exec(value) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function sayDay(value: string, form: Intl.DateTimeFormatOptions, { locale }: FilterWorld): string {
  const date = dayOf(value);
  if (date === undefined || form === dateForms.iso) return value;
  return new Intl.DateTimeFormat(knownLocale(locale), { ...form, timeZone: 'UTC' }).format(date);
}

/** A page may state any nonsense as its language. */
function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const span = /^\s*([+-]?)\s*(\d{1,4})\s*(day|week|month|year)s?\s*$/u;

/** "2026-11-22" and "+3 days" → "2026-11-25". The 31st of a month that has none becomes its last day. */
function later(value: string, words: string): string | undefined {
  const date = dayOf(value);
  const [, sign, digits, unit] = span.exec(words) ?? [];
  if (date === undefined || unit === undefined) return undefined;
  const by = Number(digits) * (sign === '-' ? -1 : 1);
  if (unit === 'day' || unit === 'week') date.setUTCDate(date.getUTCDate() + by * (unit === 'week' ? 7 : 1));
  else {
    const day = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + by * (unit === 'year' ? 12 : 1), 1);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** A web address with utm_source, utm_medium and utm_campaign; what it carries already stays. Anything but http(s) stays as it is. */
export function tagged(value: string, { campaign, medium, source }: { campaign: string; medium: string; source: string }): string {
  if (!/^https?:\/\//iu.test(value) || !URL.canParse(value)) return value;
  const url = new URL(value);
  const tags = { utm_source: source, utm_medium: medium, utm_campaign: campaign };
  for (const [name, tag] of Object.entries(tags)) if (tag !== '' && !url.searchParams.has(name)) url.searchParams.set(name, tag);
  return url.href;
}

function cut(value: string, length: number): string {
  const chars = [...value];
  return !Number.isInteger(length) || length < 1 || chars.length <= length ? value : `${chars.slice(0, length - 1).join('')}…`;
}
