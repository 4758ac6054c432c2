import type { Metric } from '../model/post';
import { readCount } from './read-count';

/** No count with its noun is longer; a hostile page may show megabytes. */
const longest = 80;
const spaces = /[\s\u00a0\u2009\u202f]+/;
/** First words of nouns that are more than one word: "3 Mal geteilt", "2 veces compartido", "17 bình luận". */
const firstOfTwo: ReadonlySet<string> = new Set(['mal', 'veces', 'vez', 'bình', 'lượt', 'lần']);
/** Scripts that set no space between number, unit and noun: "コメント17件", "댓글 1.2만개". */
const unspaced = /^[^\p{Nd}]*(\p{Nd}[\p{Nd}.,]*\s?[万萬億亿천만억]?)[^\p{Nd}]*$/u;

/**
 * The count in "17 comments", "1,2 Tsd. Kommentare", "コメント17件": a number, its unit, and what is counted in any language.
 * `undefined` where two numbers stand, or where what follows the number could be a unit that the locale's table does not hold.
 */
export function readCounted(text: string, locale: string): Metric | undefined {
  if (text.length > longest) return undefined;
  const words = text.trim().split(spaces);
  const bare = readCount(words.join(' '), locale);
  if (bare) return bare;
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) return readCount(unspaced.exec(text.trim())?.[1]?.trim() ?? '', locale);
  for (let end = words.length - 1; end > 0; end--) {
    const rest = words.slice(end);
    if (rest.some((word) => /\p{Nd}/u.test(word))) continue;
    if (rest.length > 1 && !firstOfTwo.has(rest[0]?.toLowerCase() ?? '')) continue;
    const found = readCount(words.slice(0, end).join(' '), locale);
    if (found) return found;
  }
  return undefined;
}
