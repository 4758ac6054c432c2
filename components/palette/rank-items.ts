/** Something that the palette finds. Records (notes, people …) come after places and acts that fit as well. */
export interface Findable {
  label: string;
  /** Looked at too: the text of a note, a template's shortcut. */
  words?: string;
  isRecord?: boolean;
}

/**
 * Those that hold every typed word, best first: at the start of the label, at the start of one of its words, inside it, elsewhere; among equals the
 * given order. Case and accents don't matter. Nothing typed: all but the records.
 */
export function rankItems<Item extends Findable>(items: readonly Item[], typed: string): Item[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.filter(({ isRecord }) => !isRecord);
  return items
    .map((item) => ({ item, rank: Math.max(...words.map((word) => placeOf(word, item))) * 2 + (item.isRecord ? 1 : 0) }))
    .filter(({ rank }) => rank < 2 * nowhere)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

const nowhere = 100;

function placeOf(word: string, { label, words = '' }: Findable): number {
  const name = fold(label);
  if (name.startsWith(word)) return 0;
  if (name.split(/[\s,.:;!?()[\]"“”@#/-]+/).some((part) => part.startsWith(word))) return 1;
  if (name.includes(word)) return 2;
  return fold(words).includes(word) ? 3 : nowhere;
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
