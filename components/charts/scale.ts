/** From the lowest to the highest that a chart shows, with the round numbers to write beside it. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

/** Steps of 1, 2 or 5 times a power of ten, about `count` of them (Heckbert, Nice numbers for graph labels, 1990). `whole`: never halves of a thing that is counted. */
export function niceScale(
  values: readonly number[],
  { count = 4, zero = false, whole = false }: { count?: number; zero?: boolean; whole?: boolean } = {},
): Scale {
  let low = zero ? 0 : Number.POSITIVE_INFINITY;
  let high = zero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 1];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 2, high + Math.abs(high) / 2];
  const step = Math.max(whole ? 1 : 0, niceStep((high - low) / count));
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => clean((first + at) * step));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Where a value stands between two ends, in the pixels of `to`. */
export const along = ({ low, high }: Pick<Scale, 'low' | 'high'>, [start, end]: readonly [number, number], value: number): number =>
  Math.round((start + ((value - low) / (high - low || 1)) * (end - start)) * 10) / 10;

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const part = rough / power;
  return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
}

/** 0.30000000000000004 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12));
