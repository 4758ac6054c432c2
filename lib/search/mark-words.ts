import type { Stretch } from '../model/found';

/** Around the first hit, so that it stands in view. */
const before = 60;

/**
 * The text in stretches, those that hold a wanted word marked, cut to about `longest` characters around the first. `fold` is how words are
 * compared; it is asked per character (with its combining marks), so a hit is marked in the text as it was written. `wanted`: folded words.
 */
export function markWords(text: string, { wanted, fold, longest }: { wanted: readonly string[]; fold(text: string): string; longest: number }): Stretch[] {
  const { folded, starts } = foldedWithStarts(text, fold);
  const hits = hitsIn(folded, wanted);
  const first = hits[0]?.from ?? 0;
  const cutFrom = (starts[first] ?? 0) > before && text.length > longest ? charactersBack(text, (starts[first] ?? 0) - before) : 0;
  const cutTo = Math.min(text.length, cutFrom + longest);
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, hit: boolean) => {
    if (to > from) stretches.push({ text: text.slice(from, to), hit });
  };
  let at = cutFrom;
  for (const { from, to } of hits) {
    const [start, end] = [Math.max(at, starts[from] ?? text.length), Math.min(cutTo, starts[to] ?? text.length)];
    if (start >= cutTo) break;
    add(at, start, false);
    add(start, end, true);
    at = Math.max(at, end);
  }
  add(at, cutTo, false);
  return [...(cutFrom > 0 ? [{ text: '…', hit: false }] : []), ...stretches, ...(cutTo < text.length ? [{ text: '…', hit: false }] : [])];
}

/** Where each folded character began in the text. */
function foldedWithStarts(text: string, fold: (text: string) => string): { folded: string; starts: number[] } {
  const starts: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}/gsu)) {
    const plain = /\s/u.test(cluster) ? ' ' : fold(cluster);
    for (let count = 0; count < plain.length; count += 1) starts.push(index);
    folded += plain;
  }
  return { folded, starts: [...starts, text.length] };
}

/** Where the words stand, from the front, without overlaps. */
function hitsIn(folded: string, wanted: readonly string[]): { from: number; to: number }[] {
  const all = wanted.flatMap((word) => {
    const found: { from: number; to: number }[] = [];
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) found.push({ from: at, to: at + word.length });
    return found;
  });
  const sorted = all.sort((one, other) => one.from - other.from || other.to - one.to);
  const apart: { from: number; to: number }[] = [];
  for (const hit of sorted) {
    const last = apart.at(-1);
    if (last && hit.from < last.to) last.to = Math.max(last.to, hit.to);
    else apart.push({ ...hit });
  }
  return apart;
}

/** Not inside a surrogate pair. */
const charactersBack = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
