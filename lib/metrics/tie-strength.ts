const day = 86_400_000;
/** An exchange counts half after so long. */
const halfLife = 90 * day;
/** Somebody who wrote less often than this, or was answered less often, is still new. */
const fewest = 3;
/** Layers of ego networks on Facebook and Twitter: 5, 15, 50, 150 (Dunbar, Arnaboldi, Conti & Passarella 2015). */
const layers = [5, 15, 50, 150] as const;

/** When they wrote to us and when we answered, in milliseconds; and how often in all, where more is counted than dated. */
export interface Exchanges {
  theirs: readonly number[];
  ours: readonly number[];
  counted: { theirs: number; ours: number };
}

export interface TieStrength {
  /** `ln(1 + recent) * (0.5 + 0.5 * reciprocity)`: 0 for strangers, about 2 for ten recent exchanges in both directions. */
  strength: number;
  /** The sum of the dated exchanges, each worth 1 today and half after 90 days. */
  recent: number;
  /** 1: as many in each direction; 0: all in one. */
  reciprocity: number;
  theirs: number;
  ours: number;
  lastAt: number | undefined;
  /** Too little in one direction to speak of a tie. */
  isNew: boolean;
  /** Silent for more than three times their usual gap, after at least 4 dated exchanges. */
  isQuiet: boolean;
}

/**
 * How close somebody is: recency, frequency and reciprocity, with exponential decay (RFM; Fader, Hardie & Lee 2005). Of likes, shares and
 * profile visits nothing is known, so they count nothing.
 */
export function tieStrength({ theirs, ours, counted }: Exchanges, now: number): TieStrength {
  const all = [...theirs, ...ours].sort((a, b) => a - b);
  const recent = all.reduce((sum, at) => sum + 2 ** (-Math.max(0, now - at) / halfLife), 0);
  const total = counted.theirs + counted.ours;
  const reciprocity = total === 0 ? 0 : (2 * Math.min(counted.theirs, counted.ours)) / total;
  return {
    strength: Math.log(1 + recent) * (0.5 + 0.5 * reciprocity),
    recent,
    reciprocity,
    ...counted,
    lastAt: all.at(-1),
    isNew: counted.theirs < fewest || counted.ours < fewest,
    isQuiet: isQuiet(all, now),
  };
}

/** At most this strong, from counts and last dates alone: what is below it needs no look at each exchange. */
export function strengthAtMost(last: { theirs: number | undefined; ours: number | undefined }, counted: Exchanges['counted'], now: number): number {
  const dated = (at: number | undefined, count: number) => (at === undefined ? [] : Array.from({ length: Math.min(count, 10_000) }, () => at));
  return tieStrength({ theirs: dated(last.theirs, counted.theirs), ours: dated(last.ours, counted.ours), counted }, now).strength;
}

/** The layer of somebody's place by strength, 0 being the closest: 5, 15, 50 or 150; `undefined` beyond. */
export const tieLayer = (place: number): TieLayer | undefined => layers.find((size) => place < size);
export type TieLayer = (typeof layers)[number];

function isQuiet(inOrder: readonly number[], now: number): boolean {
  const last = inOrder.at(-1);
  if (last === undefined || inOrder.length < 4) return false;
  const gaps = inOrder
    .slice(1)
    .map((at, index) => at - (inOrder[index] ?? at))
    .sort((a, b) => a - b);
  const [low, high] = [gaps[Math.ceil(gaps.length / 2) - 1] ?? 0, gaps[Math.floor(gaps.length / 2)] ?? 0];
  // Several posts of one afternoon are no rhythm.
  return now - last > 3 * Math.max((low + high) / 2, day);
}
