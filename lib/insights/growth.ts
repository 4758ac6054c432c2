import { median } from '../metrics/median';
import type { NetworkId } from '../model/network';
import type { Growth, Published } from '../model/published';
import { engagementsOf } from './engagement';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * After how long a post has half of its engagements, before own posts tell better. X, Facebook, Instagram, LinkedIn, YouTube: averages over many
 * studies (Graffius, "Lifespan of social media posts", 2018 to 2026); the others: no figure is known, a middle is taken.
 */
const published: Readonly<Record<NetworkId, number>> = {
  x: 49 * minute,
  facebook: 81 * minute,
  instagram: 19.75 * hour,
  linkedin: 24.3 * hour,
  youtube: 8.8 * day,
  bluesky: 75 * minute,
  mastodon: 75 * minute,
  threads: 75 * minute,
  reddit: 75 * minute,
  tiktok: day,
  discourse: day,
  hackernews: 75 * minute,
  practice: 75 * minute,
};

/** The published figure counts as much as so many own posts. */
const worthOfPublished = 4;
/** A count is final from ten half-lives on. */
const final = 10;

interface HalfLife {
  /** Milliseconds. */
  length: number;
  /** Own posts that it is read off, beside the published figure. */
  posts: number;
  /** Standard deviation of its logarithm: 0.7 at first, less with own posts. */
  error: number;
}
export type HalfLives = Readonly<Record<NetworkId, HalfLife>>;

/** The share of its engagements that a post of this age has: half at the half-life (log-logistic). */
export const shareAt = (age: number, halfLife: number): number => (age <= 0 ? 0 : age / (age + halfLife));

/** Published half-lives, moved by what own posts with at least three looks and a final count show. */
export function halfLivesOf(posts: readonly Published[], growth: readonly Growth[]): HalfLives {
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const own = new Map<NetworkId, number[]>();
  for (const { id, looks } of growth) {
    const post = postOf.get(id);
    if (post?.at === undefined || looks.length < 3 || (post.atUncertainty ?? 0) > published[post.network] / 4) continue;
    const { at, network } = post;
    const half = halfIn(
      looks.flatMap(({ at: seen, results }) => {
        const count = engagementsOf(results);
        return count === undefined ? [] : [{ age: seen - at, count }];
      }),
      published[network],
    );
    if (half === undefined) continue;
    const halves = own.get(network);
    if (halves) halves.push(half);
    else own.set(network, [half]);
  }
  const entries = Object.entries(published) as [NetworkId, number][];
  return Object.fromEntries(entries.map(([network, length]) => [network, blend(length, own.get(network) ?? [])])) as unknown as HalfLives;
}

/** A log-normal belief of spread 0.7 around the published figure, and the posts' own median: `(4 ln h₀ + n ln h) / (4 + n)`. */
function blend(before: number, own: readonly number[]): HalfLife {
  const middle = median(own);
  const posts = own.length;
  const length = middle === undefined ? before : Math.exp((worthOfPublished * Math.log(before) + posts * Math.log(middle)) / (worthOfPublished + posts));
  return { length, posts, error: 0.7 * Math.sqrt(worthOfPublished / (worthOfPublished + posts)) };
}

/**
 * The half-life that one post's looks show. At ten half-lives a tenth is still to come, so the age at half of what was seen last is too
 * young; on the curve above, with `a` the age at that half and `f` the age at the end, `h = a·f / (f − 2a)`.
 */
function halfIn(looks: readonly { age: number; count: number }[], before: number): number | undefined {
  const last = looks.at(-1);
  // Few engagements come in lumps: half of six says nothing of when.
  if (last === undefined || last.age < final * before || last.count < 10) return undefined;
  const half = last.count / 2;
  const above = looks.findIndex(({ count }) => count >= half);
  const to = looks[above];
  const from = looks[above - 1] ?? { age: 0, count: 0 };
  // A gap that holds nearly everything says only that half lies somewhere in it.
  if (!to || to.age <= 0 || to.count - from.count > 0.8 * last.count) return undefined;
  const age = from.age + ((half - from.count) / Math.max(1, to.count - from.count)) * (to.age - from.age);
  return last.age > 2 * age && age > 0 ? (age * last.age) / (last.age - 2 * age) : undefined;
}

/** What posts of the same account and network come to, and how much they scatter: of the last 30 before it. */
export interface Usual {
  posts: number;
  /** Engagements once all have come. */
  median: number;
  /** Of the logarithm; at least 0.35. */
  spread: number;
}

const longestUsual = 30;
const fewestUsual = 5;

/** `undefined`: fewer than five posts before it to compare with. */
export function usualBefore(post: Published, posts: readonly Published[], { halfLives, now }: { halfLives: HalfLives; now: number }): Usual | undefined {
  const { at } = post;
  if (at === undefined) return undefined;
  const before = posts
    .filter((other) => other.id !== post.id && isLike(other, post) && other.at !== undefined && other.at < at && other.promoted !== true)
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .slice(0, longestUsual);
  const totals = before.flatMap((other) => totalOf(other, engagementsOf(other.results), { halfLives, now }) ?? []);
  const middle = median(totals);
  if (middle === undefined || totals.length < fewestUsual) return undefined;
  return { posts: totals.length, median: middle, spread: Math.max(0.35, spreadOf(totals.map((total) => Math.log1p(total)))) };
}

/** Posts and answers are read by others, and so are different accounts. */
const isLike = (one: Published, other: Published): boolean =>
  one.network === other.network && (one.account ?? other.account) === (other.account ?? one.account) && (one.isReply ?? false) === (other.isReply ?? false);

/** What a count comes to once all have come; `undefined`: it is younger than a half-life, so more is guessed than known. */
function totalOf(
  { at, resultsAt, network }: Pick<Published, 'at' | 'resultsAt' | 'network'>,
  count: number | undefined,
  { halfLives, now }: { halfLives: HalfLives; now: number },
): number | undefined {
  if (count === undefined) return undefined;
  if (at === undefined || resultsAt === undefined) return count;
  const age = Math.min(resultsAt, now) - at;
  const { length } = halfLives[network];
  return age < length ? undefined : count / shareAt(age, length);
}

/** The median deviation from the median, made comparable to a standard deviation. */
export function spreadOf(values: readonly number[]): number {
  const middle = median(values) ?? 0;
  return 1.4826 * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
}

export interface Pace {
  /** 3.1: three times the usual at the same age. */
  ratio: number;
  /** 80 %: from the scatter of the usual, the half-life's doubt and the count's own chance. */
  low: number;
  high: number;
  /** Milliseconds, when the count was seen. */
  age: number;
  /** What it was compared with, at that age. */
  usual: number;
  posts: number;
}

/** Earlier a count is mostly luck. */
const youngest = 10 * minute;
const normal80 = 1.2815515655446004;

/** How a post does against the account's usual at the same age (linear growth on the log scale: Szabo and Huberman 2010). */
export function paceOf(post: Published, usual: Usual | undefined, halfLives: HalfLives): Pace | undefined {
  const count = engagementsOf(post.results);
  const { at, resultsAt, network } = post;
  if (usual === undefined || count === undefined || at === undefined || resultsAt === undefined) return undefined;
  const age = resultsAt - at;
  if (age < youngest || (post.atUncertainty ?? 0) > age / 4) return undefined;
  const { length, error } = halfLives[network];
  const share = shareAt(age, length);
  const expected = usual.median * share;
  const ratio = (count + 1) / (expected + 1);
  const ofMedian = (1.2533 * usual.spread) / Math.sqrt(usual.posts);
  const doubt = Math.sqrt(ofMedian ** 2 + ((1 - share) * error) ** 2 + 1 / (count + 1));
  return { ratio, low: ratio * Math.exp(-normal80 * doubt), high: ratio * Math.exp(normal80 * doubt), age, usual: expected, posts: usual.posts };
}
