/**
 * Which of many looks may be believed so that, of those believed, no more than the share `q` is expected to be chance (Benjamini and
 * Hochberg 1995). In the order given.
 */
export function benjaminiHochberg(chances: readonly number[], q: number): boolean[] {
  const inOrder = [...chances].sort((a, b) => a - b);
  const last = inOrder.findLastIndex((p, at) => p <= ((at + 1) / inOrder.length) * q);
  const limit = last < 0 ? -1 : (inOrder[last] ?? -1);
  return chances.map((p) => p <= limit);
}
