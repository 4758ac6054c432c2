/** Something that was written. `at`: milliseconds since 1970. */
export interface Written {
  text: string;
  at: number;
}

/** The same words, written again and again; `text` is as it was last written. */
export interface Repeated {
  text: string;
  times: number;
  lastAt: number;
}

/** Judgement: three quarters of the words of both together; a name or a number that differs is not another answer. */
const near = 0.75;
/** "Thank you!" is quicker typed than found. */
const fewestWords = 4;

/**
 * Texts that were written at least `least` times in nearly the same words, most often first. Case, accents, links, handles, digits and slots don't
 * count. Each text is compared only with those that share one of its rare words: of two that are near, some must (prefix filtering, Bayardo 2007).
 */
export function findRepeated(written: readonly Written[], least: number): Repeated[] {
  const newestFirst = [...written].sort((a, b) => b.at - a.at).map((one) => ({ ...one, words: wordsIn(one.text) }));
  const counts = new Map<string, number>();
  for (const { words } of newestFirst) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const groups: (Repeated & { words: Set<string> })[] = [];
  const byWord = new Map<string, number[]>();
  for (const { text, at, words } of newestFirst) {
    if (words.size < fewestWords) continue;
    const rare = [...words]
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, words.size - Math.ceil(near * words.size) + 1);
    const asked = new Set(rare.flatMap((word) => byWord.get(word) ?? []));
    const group = [...asked].map((place) => groups[place]).find((one) => one !== undefined && likeness(one.words, words) >= near);
    if (group) group.times += 1;
    else {
      for (const word of rare) byWord.set(word, [...(byWord.get(word) ?? []), groups.length]);
      groups.push({ text, times: 1, lastAt: at, words });
    }
  }
  return groups
    .filter(({ times }) => times >= least)
    .sort((a, b) => b.times - a.times || b.lastAt - a.lastAt)
    .map(({ text, times, lastAt }) => ({ text, times, lastAt }));
}

/** Whether both say nearly the same, in the sense of `findRepeated`. */
export const isNearly = (one: string, other: string): boolean => likeness(wordsIn(one), wordsIn(other)) >= near;

/** The words of a text, the second "the" apart from the first; at most 300. */
function wordsIn(text: string): Set<string> {
  const plain = text
    .slice(0, 5000)
    .replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{cursor\}|\S+:\/\/\S+|@\S+/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const seen = new Map<string, number>();
  const words = new Set<string>();
  for (const word of (plain ?? []).slice(0, 300)) {
    const masked = word.replace(/\p{N}+/gu, '0');
    const times = (seen.get(masked) ?? 0) + 1;
    seen.set(masked, times);
    words.add(`${masked}/${times}`);
  }
  return words;
}

/** The words that both have, of all that they have together: 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / (one.size + other.size - both);
}
