import type { Metric } from '../model/post';
import { localeTag } from './locale-tag';
import { longestNumber, marks, plainDigits } from './plain-digits';

/**
 * "1,2 Tsd." → about 1200; "9 876" → exactly 9876. `locale` is BCP 47, the page's own (`<html lang>`).
 * `undefined` when there is no number, or a word beside it that the locale's table does not hold: never a guess.
 */
export function readCount(text: string, locale: string): Metric | undefined {
  // Nearly every count on a page: worth a shortcut, as this runs several times for each post.
  if (/^\d{1,9}$/.test(text)) return { value: Number(text), exact: true };
  const clean = plainDigits(text);
  const found = firstNumber(clean);
  if (!found) return undefined;
  const unit = unitKey(clean.slice(0, found.start) + clean.slice(found.end));
  if (unit === '') return whole(found.text);
  const factor = unitsOf(locale).get(unit) ?? everywhere.get(unit);
  const mantissa = factor === undefined ? undefined : decimal(found.text, locale);
  return factor === undefined || mantissa === undefined ? undefined : { value: Math.round(mantissa * factor), exact: false };
}

/**
 * The whole number between the last brackets of a label: "Gefällt mir (9.876 Gefällt mir)", "返信する（12件の返信）".
 * The words around it may be of any language. `undefined` without brackets, or with no number or two in them.
 */
export function readBracketed(label: string): Metric | undefined {
  const start = Math.max(label.lastIndexOf('('), label.lastIndexOf('（'));
  if (start < 0 || label.length - start > longestNumber) return undefined;
  const inside = plainDigits(label.slice(start + 1));
  const found = firstNumber(inside);
  if (!found || /\d/.test(inside.slice(found.end))) return undefined;
  return whole(found.text);
}

/** Digits with single separators between them: "9.876", "12,34,567", "1٫2", "9 876", "9’876". */
function firstNumber(text: string): { text: string; start: number; end: number } | undefined {
  const match = /\d+(?:[.,٫٬'’ ]\d+)*/.exec(text);
  return match ? { text: match[0], start: match.index, end: match.index + match[0].length } : undefined;
}

/** An integer, grouped by one kind of separator or not at all. "1.2" without a unit is no count. */
function whole(number: string): Metric | undefined {
  if (!isGrouped(number)) return undefined;
  const value = Number(number.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? { value, exact: true } : undefined;
}

/** Threes behind the first group; twos before the last three as in India ("12,34,567"). */
function isGrouped(number: string): boolean {
  const separators = new Set(number.replace(/\d/g, ''));
  return separators.size === 0 || (separators.size === 1 && !separators.has('٫') && /^\d{1,3}(?:\D\d{2,3})*\D\d{3}$/.test(number));
}

/** The number before a unit: "1,2", "12", "1,234" (of 万). Three digits behind a separator are a group, unless the locale's own decimal mark stands there. */
function decimal(number: string, locale: string): number | undefined {
  const match = /^(.*)([.,٫])(\d+)$/.exec(number);
  if (!match || (isGrouped(number) && match[2] !== decimalMarkOf(locale))) return whole(number)?.value;
  const [, front = '', , fraction = ''] = match;
  const integer = whole(front);
  return integer && Number(`${integer.value}.${fraction}`);
}

/** "тыс." and "тыс" are one, "mil M" is "milM". Case stays: a thousand can be "m" where a million is "M". */
const unitKey = (text: string): string => text.replace(/[.\s॰]/g, '');

/** Written so by networks in languages whose own form is another. */
const everywhere: ReadonlyMap<string, number> = new Map([
  ['K', 1e3],
  ['k', 1e3],
  ['M', 1e6],
]);

/** Forms that networks use beside the ones the browser's own tables hold, by language (Mastodon 4.7 locales `units.short.*`, pages seen 2026-11). */
const written: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ar: { ألف: 1e3, مليون: 1e6, مليار: 1e9 },
  de: { Tsd: 1e3, Mio: 1e6, Mrd: 1e9 },
  en: { B: 1e9 },
  es: { mil: 1e3 },
  fa: { هزار: 1e3, میلیون: 1e6, میلیارد: 1e9 },
  hi: { हज़ार: 1e3, लाख: 1e5, क: 1e7, करोड़: 1e7 },
  it: { mila: 1e3, mln: 1e6, mld: 1e9 },
  ja: { 万: 1e4, 億: 1e8 },
  ko: { 천: 1e3, 만: 1e4, 억: 1e8 },
  pt: { mil: 1e3, mi: 1e6, bi: 1e9 },
  ru: { тыс: 1e3, млн: 1e6, млрд: 1e9 },
  zh: { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 },
};

const known = new Map<string, ReadonlyMap<string, number>>();

/** Unit → factor of one locale, made at the first number that has a unit. */
function unitsOf(locale: string): ReadonlyMap<string, number> {
  const language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  const units = known.get(locale) ?? new Map([...unitsOfBrowser(locale), ...Object.entries(written[language] ?? {}).map(normal)]);
  known.set(locale, units);
  return units;
}

/** Letters with a dot below come composed or not ("ज़"). */
const normal = ([unit, factor]: [string, number]): [string, number] => [unitKey(unit.normalize()), factor];

/**
 * The browser's compact forms: Bluesky's and others' pages make theirs with the same tables (`notation: 'compact'`).
 * Several numbers of each size, because the word may follow the plural ("1 ألف", "3 آلاف").
 * Smaller sizes win: Bengali's table holds "কো" a second time, for ten thousand times as much (CLDR 48).
 */
function unitsOfBrowser(locale: string): [string, number][] {
  const format = formatFor(locale);
  if (!format) return [];
  return [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].flatMap((size) => [1, 1.2, 2, 3, 5].flatMap((times) => unitOf(format, times * 10 ** size)));
}

function unitOf(format: Intl.NumberFormat, value: number): [string, number][] {
  const parts = format.formatToParts(value);
  const unit = parts.find((part) => part.type === 'compact');
  const mantissa = Number(
    parts.map((part) => (part.type === 'integer' || part.type === 'fraction' ? part.value : part.type === 'decimal' ? '.' : '')).join(''),
  );
  return unit && mantissa > 0 ? [normal([unit.value.replace(marks, ''), 10 ** Math.round(Math.log10(value / mantissa))])] : [];
}

function decimalMarkOf(locale: string): string | undefined {
  return formatFor(locale)
    ?.formatToParts(1.2)
    .find((part) => part.type === 'decimal')?.value;
}

function formatFor(locale: string): Intl.NumberFormat | undefined {
  const tag = localeTag(locale);
  return tag === undefined ? undefined : new Intl.NumberFormat(tag, { notation: 'compact', numberingSystem: 'latn', maximumFractionDigits: 1 });
}
