import { distance } from 'fastest-levenshtein';
import type { Template } from '../model/template';

export type Findable = Pick<Template, 'name' | 'label' | 'text'> & { shortcut?: string | undefined; folder?: string | undefined };

/**
 * The templates that hold every typed word in shortcut, name, label, folder or text, the best place first; the given order decides between
 * equals, and stands as it is while nothing is typed. Case and accents don't matter. Where none does, a slip of the finger is forgiven in
 * name, label, folder and shortcut (one letter in words of 4, two in words of 6), and so are letters left out ("thx" for "thanks, Xenia").
 */
export function findTemplates<Row extends Findable>(templates: readonly Row[], typed: string): Row[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...templates];
  const exact = best(templates, (row) => Math.max(...words.map((word) => placeOf(word, foldedOf(row)))));
  return exact.length > 0 ? exact : best(templates, (row) => Math.max(...words.map((word) => slipOf(word, foldedOf(row)))));
}

interface Folded {
  shortcut: string;
  name: string;
  label: string;
  folder: string;
  text: string;
}

/** A list of two thousand is searched at every key: each row is folded once. */
const folded = new WeakMap<Findable, Folded>();

function foldedOf(row: Findable): Folded {
  const known = folded.get(row);
  if (known) return known;
  const { shortcut = '', name, label, folder = '', text } = row;
  const fresh = { shortcut: fold(shortcut), name: fold(name), label: fold(label), folder: fold(folder), text: fold(text) };
  folded.set(row, fresh);
  return fresh;
}

const nowhere = 100;

function best<Row>(rows: readonly Row[], placeIn: (row: Row) => number): Row[] {
  return rows
    .map((row) => ({ row, place: placeIn(row) }))
    .filter(({ place }) => place < nowhere)
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
}

function placeOf(word: string, { shortcut, name, label, folder, text }: Folded): number {
  if (shortcut === word) return 0;
  if (name.startsWith(word) || shortcut.startsWith(word)) return 1;
  if (name.includes(word) || shortcut.includes(word)) return 2;
  if (label.includes(word) || folder.includes(word)) return 3;
  return text.includes(word) ? 4 : nowhere;
}

function slipOf(word: string, { shortcut, name, label, folder }: Folded): number {
  const named = `${name} ${label} ${shortcut} ${folder}`.split(/[\s/_-]+/u);
  if (named.some((one) => isNear(word, one))) return 0;
  return word.length >= 3 && [shortcut, name].some((one) => holdsLetters(one, word)) ? 1 : nowhere;
}

/** Typed so far, so the other word may go on. */
function isNear(word: string, whole: string): boolean {
  const slips = word.length >= 6 ? 2 : word.length >= 4 ? 1 : 0;
  return whole.startsWith(word) || (slips > 0 && [-1, 0, 1].some((more) => distance(word, whole.slice(0, word.length + more)) <= slips));
}

/** Its letters in their order, from the first letter of a word on. */
function holdsLetters(whole: string, letters: string): boolean {
  const [first = '', ...rest] = letters;
  for (const start of whole.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    if (start[0] !== first) continue;
    const end = rest.reduce((at, letter) => (at < 0 ? at : whole.indexOf(letter, at + 1)), start.index);
    if (end >= 0) return true;
  }
  return false;
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
