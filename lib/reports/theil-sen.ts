/** The middle of the slopes between all pairs of points, with its 95 % interval. */
export interface Trend {
  /** In units of y for each unit of x. */
  slope: number;
  low: number;
  high: number;
  /** Where the line stands at `x = 0`. */
  start: number;
  points: number;
}

/** More than so many points are thinned evenly: the slopes of all pairs grow with the square. */
const most = 200;
const normal95 = 1.959963984540054;

/**
 * Theil 1950, Sen 1968: a slope that single odd days do not bend. The interval is of Kendall's rank statistic (Sen 1968, without ties).
 * `undefined`: fewer than three points, or all at one x.
 */
export function theilSen(points: readonly { x: number; y: number }[]): Trend | undefined {
  const used = thin([...points].sort((one, other) => one.x - other.x));
  const slopes: number[] = [];
  for (const [at, from] of used.entries()) {
    for (const to of used.slice(at + 1)) if (to.x !== from.x) slopes.push((to.y - from.y) / (to.x - from.x));
  }
  const count = used.length;
  if (count < 3 || slopes.length === 0) return undefined;
  slopes.sort((one, other) => one - other);
  const slope = middle(slopes);
  const width = normal95 * Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  const place = (rank: number) => slopes[Math.min(slopes.length - 1, Math.max(0, rank))] ?? slope;
  return {
    slope,
    low: place(Math.floor((slopes.length - width) / 2) - 1),
    high: place(Math.ceil((slopes.length + width) / 2)),
    start: middle(used.map(({ x, y }) => y - slope * x).sort((one, other) => one - other)),
    points: count,
  };
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function thin<Value>(all: readonly Value[]): readonly Value[] {
  if (all.length <= most) return all;
  const step = (all.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => all[Math.round(at * step)] as Value);
}
