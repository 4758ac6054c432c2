import type { Metric } from '../model/post';
import { readCount } from './read-count';

/** Digits of any script with single separators between them. Every step takes a character: no backtracking. */
const number = /\p{Nd}(?:[.,٫٬'’ \u00a0\u202f]?\p{Nd})*/u;
const numbers = new RegExp(number, 'gu');
/** A unit that is glued to the number, or the short form of one: the number is not the whole count. */
const unitBehind = /^[a-z%万萬億亿만억천]/i;
/** No label is longer; a hostile page may show megabytes. */
const longest = 200;

/**
 * The count that a button's label states in full ("1831 Replies. Reply", "0 reposts. Repost"), in whatever language.
 * Where the words around the number are not English they could still be a unit ("12 mil"), so there the number must
 * agree with what is `shown` beside the icon ("1.8K", "" for 0). Else what is shown counts, as far as it is understood.
 */
export function readLabel(label: string, shown: () => string, locale: string): Metric | undefined {
  const isEnglish = locale === 'en' || locale.startsWith('en-');
  const plain = isEnglish ? readPlain(label) : undefined;
  return plain ?? readAny(label, shown(), locale, isEnglish);
}

/** "1831 Replies. Reply", as nearly every label begins, without any expression: this runs five times for each post. */
function readPlain(label: string): Metric | undefined {
  let end = 0;
  while (isDigit(label, end)) end++;
  return end > 0 && end <= 9 && label[end] === ' ' && !isDigit(label, end + 1) ? { value: Number(label.slice(0, end)), exact: true } : undefined;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

function readAny(label: string, shown: string, locale: string, isEnglish: boolean): Metric | undefined {
  const match = label.length > longest ? undefined : (number.exec(label) ?? undefined);
  const stated = match && !unitBehind.test(label.slice(match.index + match[0].length)) ? readCount(match[0], locale) : undefined;
  if (stated && isEnglish) return stated;
  const seen = shown === '' || shown.length > longest ? undefined : readCount(shown, locale);
  if (!stated) return seen;
  return seen ? (agree(stated.value, seen) ? stated : seen) : shown === '' || stated.value >= 1000 ? stated : undefined;
}

/** Every whole number in a label, in order: "40 replies, 19 likes, 1 bookmark, 2756 views" → 40, 19, 1, 2756. */
export const readNumbers = (label: string, locale: string): number[] =>
  label.length > longest ? [] : [...label.matchAll(numbers)].flatMap(([found]) => readCount(found, locale)?.value ?? []);

/** Networks cut short forms off, never up: 1193 is shown as "1.1K", 149312 as "149K". */
const agree = (stated: number, seen: Metric): boolean => (seen.exact ? seen.value === stated : stated >= seen.value && stated <= seen.value * 1.25);
