/** Rows are drawn by the eight: a scroll of one row draws nothing new. */
const step = 8;

/** Where each row of a list begins, CSS pixels from its top; the last entry is the length of all. */
export function offsetsOf(keys: readonly string[], heights: ReadonlyMap<string, number>, estimate: number): Float64Array {
  const offsets = new Float64Array(keys.length + 1);
  for (const [at, key] of keys.entries()) offsets[at + 1] = (offsets[at] ?? 0) + (heights.get(key) ?? estimate);
  return offsets;
}

/** The rows between two heights: the first, and the one after the last. */
export function rowsBetween(offsets: Float64Array, from: number, to: number): { first: number; end: number } {
  const count = offsets.length - 1;
  const first = Math.max(0, rowAt(offsets, from));
  const last = Math.min(count - 1, rowAt(offsets, to));
  return { first: Math.floor(first / step) * step, end: Math.min(count, Math.ceil((last + 1) / step) * step) };
}

/** The last row that begins at this height or above it; -1: above the list. By halves: ten thousand rows are fourteen looks. */
function rowAt(offsets: Float64Array, height: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A row by its place in the list, or the room that rows beside it would take, CSS pixels. */
export type Piece = { at: number } | { gap: number };

/** What stands in the list, from top to bottom: a window of rows, those that are kept wherever they are, and gaps for all others. */
export function piecesOf(offsets: Float64Array, { first, end }: { first: number; end: number }, kept: Iterable<number>): Piece[] {
  const count = offsets.length - 1;
  const beside = [...kept].filter((at) => at >= 0 && at < count && (at < first || at >= end));
  const drawn = [...new Set([...beside, ...Array.from({ length: Math.max(0, end - first) }, (_, n) => first + n)])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  for (const at of [...drawn, count]) {
    if (at > next) pieces.push({ gap: (offsets[at] ?? 0) - (offsets[next] ?? 0) });
    if (at < count) pieces.push({ at });
    next = at + 1;
  }
  return pieces;
}
