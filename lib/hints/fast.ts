import { median } from '../metrics/median';
import { isTied, isToUs, notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { halfLives, reactionsOf, shareAt } from './growth';
import { points } from './points';
import { thresholdOf } from './thresholds';

const minute = 60_000;
const fewestPosts = 5;
const fewestReactions = 10;

/**
 * A post of somebody known that gains reactions faster than this author's posts usually do at the same age. `values.times` the usual,
 * `values.posts` it is compared with. Said where joining in is worth it, not where somebody waits for us anyway. What is usual is
 * the median; by chance one of fifty ordinary posts is that far out (z ≥ 2, and as unlikely by count: Poisson-gamma, p < 0.01).
 */
export const fast = defineHint({
  id: 'fast',
  // Source: growth of reactions on a log scale (Szabo and Huberman 2010); modified z-score (Iglewicz and Hoaglin 1993).
  judge(post, memory, now) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (isToUs(post, memory)) return 'to-us';
    if (memory.answered) return 'answered';
    if (memory.person === undefined || !isTied(memory)) return 'stranger';
    const halfLife = halfLives[post.network];
    const count = reactionsOf(post);
    if (halfLife === undefined || count === undefined || post.time === undefined) return 'unknown';
    const others = (memory.person.usual ?? []).filter((each) => each.post !== post.id);
    if (others.length < fewestPosts) return 'too-few';
    const age = now - post.time;
    if (age < 10 * minute || age > 3 * halfLife || count < fewestReactions) return 'not-so';
    const sizes = others.map((each) => each.count / shareAt(each.age, halfLife));
    const times = timesUsual(count, shareAt(age, halfLife), sizes);
    if (times === undefined || times < thresholdOf('fast', memory.thresholds)) return 'not-so';
    return { points: Math.min(points.fast, Math.max(1, Math.round(Math.log2(times)))), values: { times: Math.round(times * 10) / 10, posts: others.length } };
  },
});

/** How many times the usual, or `undefined` where chance could have made it. */
function timesUsual(count: number, share: number, sizes: readonly number[]): number | undefined {
  const usual = median(sizes) ?? 0;
  const logs = sizes.map((size) => Math.log1p(size));
  const middle = median(logs) ?? 0;
  const spread = Math.max(0.35, 1.4826 * (median(logs.map((log) => Math.abs(log - middle))) ?? 0));
  const z = (Math.log1p(count / share) - Math.log1p(usual)) / spread;
  return z >= 2 && chanceOfSoMany(count, usual * share, spread) < 0.01 ? (count + 1) / (usual * share + 1) : undefined;
}

/** Above so many the spread between posts decides, and the sum would be long. */
const countedUpTo = 2000;

/** The chance of `count` or more where `mean` are usual and whole posts differ by `spread` on the log scale (negative binomial). */
function chanceOfSoMany(count: number, mean: number, spread: number): number {
  if (count > countedUpTo) return 0;
  if (mean <= 0) return 0;
  const size = 1 / (Math.exp(spread * spread) - 1);
  const chance = mean / (mean + size);
  let term = size * Math.log1p(-chance);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += Math.exp(term);
    term += Math.log(((size + k) / (k + 1)) * chance);
  }
  return Math.max(0, 1 - below);
}
