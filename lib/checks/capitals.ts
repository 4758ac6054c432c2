import { defineCheck } from './define-check';

/** Some screen readers spell capitals letter by letter, and to most readers they shout. Three words in a row: acronyms seldom are so many. */
export const capitals = defineCheck({
  id: 'capitals',
  judge({ text }) {
    const found = [...text.matchAll(shouted)].filter(([words]) => isShouted(words));
    if (found.length === 0) return undefined;
    const n = found.reduce((sum, [words]) => sum + words.split(/\s+/).length, 0);
    return { values: { n, words: `“${(found[0]?.[0] ?? '').slice(0, 40)}”` }, fixed: text.replace(shouted, lower) };
  },
});

/** Words of capitals, no hashtags, names or addresses. */
const shouted = /(?<![\p{L}\p{N}#@/._&-])\p{Lu}[\p{Lu}'’-]*(?:[ \t]+\p{Lu}[\p{Lu}'’-]*){2,}(?![\p{L}\p{N}/@_])/gu;

/** "I A B" and three acronyms are none: one word of five letters must be among them. */
const isShouted = (words: string): boolean => words.split(/\s+/).some((word) => word.replace(/[^\p{Lu}]/gu, '').length >= 5);

function lower(words: string, at: number, text: string): string {
  if (!isShouted(words)) return words;
  const small = words.toLowerCase().replace(/(?<=^|\s)i(?=$|[\s'’])/g, 'I');
  const startsSentence = /(?:^|[.!?…]\s+|\n\s*)$/u.test(text.slice(0, at));
  return startsSentence ? small.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : small;
}
