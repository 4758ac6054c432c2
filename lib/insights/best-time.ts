import { median } from '../metrics/median';
import { spreadOf } from './growth';
import { type Random, shuffle } from './random';

/** A post's place in the week, and how it did (`Level.above`). */
export interface Timed {
  /** 0: Monday. */
  weekday: number;
  hour: number;
  above: number;
}

/** One hour of the week. */
export interface Slot {
  weekday: number;
  hour: number;
  /** Posts of this very hour; 0: not tried. */
  posts: number;
  /** Natural logarithm: 0.4 is half as much again as usual. Shrunk towards 0 where little is known. */
  effect: number;
  /**
   * Standard deviation of that, of the hour's and the day's part together. (Of the hour's alone, days of few posts would win by luck: in simulations
   * the best hour was truly above average in 94 of 100 worlds instead of 98.)
   */
  error: number;
  /** How many posts speak for this hour of the day: near ones count less. */
  weight: number;
}

export interface BestTime {
  /** 168, Monday midnight first. */
  slots: readonly Slot[];
  posts: number;
  /**
   * The chance that the best hour comes out as good where the hour makes no difference: so often did posts dealt out at random to the same
   * hours do it. `undefined`: fewer than 20 posts.
   */
  chance: number | undefined;
  /** Hours that may be named, best first; empty: no clear best time. */
  best: readonly Slot[];
}

export const fewestPosts = 20;
const gate = 0.1;
const fewestWeight = 5;
const width = 2.5;
/** Noise over effect: so many posts are needed to be believed half. */
const doubt = 10;
const deals = 200;

/** How much an hour says of another so many hours away, around the clock. */
const kernel = Array.from({ length: 24 }, (_, away) => Math.exp(-((Math.min(away, 24 - away) / width) ** 2) / 2));

/**
 * When posts do better. Hours by a circular kernel with shrinkage (Efron and Morris 1975; Robinson 1991), days on top, both once more without
 * each other; nothing is named unless the best hour beats 90 % of the deals in which the same results were shuffled over the
 * same posts. It is association: at other hours other things were posted.
 */
export function bestTime(posts: readonly Timed[], random: Random): BestTime {
  const { values, error } = clipped(posts.map(({ above }) => above));
  const places = posts.map(({ weekday, hour }) => weekday * 24 + hour);
  const counts = new Float64Array(168);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  const weights = weightsOf(counts);
  const days = Array.from({ length: 7 }, (_, day) => counts.subarray(day * 24, day * 24 + 24).reduce((sum, count) => sum + count, 0));
  const errors = Array.from(
    counts,
    (_, place) => error * Math.sqrt(1 / ((weights[place % 24] ?? 0) + doubt) + 1 / ((days[Math.floor(place / 24)] ?? 0) + doubt)),
  );
  const used = [...counts.keys()].filter((place) => (counts[place] ?? 0) > 0 && (weights[place % 24] ?? 0) >= fewestWeight);
  const tables: Tables = { places, counts, weights };
  const effects = effectsOf(values, tables);
  const slots = Array.from(effects, (effect, place): Slot => {
    const hour = place % 24;
    return { weekday: Math.floor(place / 24), hour, posts: counts[place] ?? 0, effect, error: errors[place] ?? 0, weight: weights[hour] ?? 0 };
  });
  const isEnough = posts.length >= fewestPosts && used.length > 0 && error > 0;
  const highest = (of: Float64Array): number => Math.max(...used.map((place) => (of[place] ?? 0) / (errors[place] || 1)));
  const chance = isEnough ? chanceOf(values, { tables, highest, reached: highest(effects), random }) : undefined;
  const best = chance !== undefined && chance <= gate ? used.flatMap((place) => slots[place] ?? []).filter(({ effect }) => effect > 0) : [];
  return { slots, posts: posts.length, chance, best: best.sort((a, b) => b.effect / b.error - a.effect / a.error) };
}

interface Tables {
  places: readonly number[];
  counts: Float64Array;
  /** By hour of the day. */
  weights: readonly number[];
}

/** Around their middle, cut at two deviations: one post that went round the world is no rhythm. */
function clipped(above: readonly number[]): { values: Float64Array; error: number } {
  const middle = median(above) ?? 0;
  const error = spreadOf(above);
  return { values: Float64Array.from(above, (value) => Math.max(-2 * error, Math.min(2 * error, value - middle))), error };
}

function weightsOf(counts: Float64Array): number[] {
  const byHour = new Float64Array(24);
  for (const [place, count] of counts.entries()) byHour[place % 24] = (byHour[place % 24] ?? 0) + count;
  return kernel.map((_, hour) => byHour.reduce((sum, count, other) => sum + count * (kernel[(hour - other + 24) % 24] ?? 0), 0));
}

/** By hour of the week: `f(hour) + g(day)`. */
function effectsOf(values: Float64Array, { places, counts, weights }: Tables): Float64Array {
  const sums = new Float64Array(168);
  for (const [index, place] of places.entries()) sums[place] = (sums[place] ?? 0) + (values[index] ?? 0);
  const days = new Float64Array(7);
  const hours = new Float64Array(24);
  for (let turn = 0; turn < 2; turn += 1) {
    const byHour = new Float64Array(24);
    for (let place = 0; place < 168; place += 1)
      byHour[place % 24] = (byHour[place % 24] ?? 0) + (sums[place] ?? 0) - (counts[place] ?? 0) * (days[Math.floor(place / 24)] ?? 0);
    for (let hour = 0; hour < 24; hour += 1) {
      let sum = 0;
      for (let other = 0; other < 24; other += 1) sum += (byHour[other] ?? 0) * (kernel[(hour - other + 24) % 24] ?? 0);
      hours[hour] = sum / ((weights[hour] ?? 0) + doubt);
    }
    if (turn > 0) break;
    for (let day = 0; day < 7; day += 1) {
      let [sum, posts] = [0, 0];
      for (let hour = 0; hour < 24; hour += 1) {
        const place = day * 24 + hour;
        sum += (sums[place] ?? 0) - (counts[place] ?? 0) * (hours[hour] ?? 0);
        posts += counts[place] ?? 0;
      }
      days[day] = sum / (posts + doubt);
    }
  }
  return Float64Array.from({ length: 168 }, (_, place) => (hours[place % 24] ?? 0) + (days[Math.floor(place / 24)] ?? 0));
}

/** The share of deals, the true one among them, that do as well (Phipson and Smyth 2010: never 0). */
function chanceOf(
  values: Float64Array,
  { tables, highest, reached, random }: { tables: Tables; highest(of: Float64Array): number; reached: number; random: Random },
): number {
  const dealt = Float64Array.from(values);
  let asGood = 0;
  for (let deal = 0; deal < deals; deal += 1) {
    shuffle(dealt, random);
    if (highest(effectsOf(dealt, tables)) >= reached) asGood += 1;
  }
  return (asGood + 1) / (deals + 1);
}
