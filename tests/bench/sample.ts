/** The value below which `share` of the numbers lie (nearest rank); NaN for none. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Least, middle, and the one that nineteen of twenty stay under. */
export const spread = (numbers: readonly number[]) => ({ min: Math.min(...numbers), p50: median(numbers), p95: quantile(numbers, 0.95) });
