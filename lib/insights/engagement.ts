import type { Published, ResultName, Results } from '../model/published';

/** What a rate can be over. */
export const denominators = ['views', 'impressions', 'reach', 'followers'] as const;
export type Denominator = (typeof denominators)[number];

/** What people do with a post for all to see. Quotes are shares with words. */
const reactions = ['likes', 'comments', 'shares', 'quotes', 'saves'] as const satisfies readonly ResultName[];

/**
 * Likes, comments, shares, quotes and saves, as far as they are known; where none is, what the network adds up itself. `undefined`: nothing is
 * known, which is not 0. Networks' own sums count clicks and opened pictures too, so they stand in only where there is no other.
 */
export function engagementsOf(results: Results): number | undefined {
  const known = reactions.flatMap((name) => results[name] ?? []);
  return known.length === 0 ? results.engagements : known.reduce((sum, count) => sum + count, 0);
}

/** How many it could have been, by that name. Followers: of the account when it was posted. */
export const overOf = ({ results, followers }: Pick<Published, 'results' | 'followers'>, by: Denominator): number | undefined =>
  by === 'followers' ? followers : results[by];

/** Engagements of some posts, divided by the sum of their denominators. */
export interface Rate {
  by: Denominator;
  /** 0.05: five of a hundred. `undefined`: no post tells both. */
  value: number | undefined;
  /** 95 %; `undefined` where there are too few: fewer than 5 posts, or fewer than 500 to divide by. */
  low: number | undefined;
  high: number | undefined;
  engagements: number;
  over: number;
  /** That tell both, and that do not. */
  posts: number;
  unknown: number;
}

const fewestPosts = 5;
const fewestOver = 500;

/**
 * Sum, then divide: a post that few saw counts little (Hootsuite and Rival IQ name the denominators; a mean of rates would be another number). Posts
 * that do not tell both are left out of both sums. The interval: Wilson's (1927), with as many looks as the posts' own scatter
 * leaves worth (Kish 1965, design effect), since a hundred views of one post are no hundred posts.
 */
export function rateOf(posts: readonly Pick<Published, 'results' | 'followers'>[], by: Denominator): Rate {
  const told = posts.flatMap((post) => {
    const [count, over] = [engagementsOf(post.results), overOf(post, by)];
    return count === undefined || over === undefined || over <= 0 ? [] : [{ count, over }];
  });
  const engagements = told.reduce((sum, { count }) => sum + count, 0);
  const over = told.reduce((sum, each) => sum + each.over, 0);
  const value = over > 0 ? engagements / over : undefined;
  const isThin = told.length < fewestPosts || over < fewestOver || value === undefined || value <= 0 || value >= 1;
  const [low, high] = isThin ? [undefined, undefined] : wilson(value, over / designEffect(told, value));
  return { by, value, low, high, engagements, over, posts: told.length, unknown: posts.length - told.length };
}

/** The denominator that most of these posts tell; of equal ones that which says most of who saw it. `undefined`: none tells any. */
export function usualDenominator(posts: readonly Pick<Published, 'results' | 'followers'>[]): Denominator | undefined {
  const told = denominators.map((by) => ({ by, count: posts.filter((post) => (overOf(post, by) ?? 0) > 0).length }));
  const best = told.reduce((most, each) => (each.count > most.count ? each : most), { by: undefined as Denominator | undefined, count: 0 });
  return best.by;
}

const normal95 = 1.959963984540054;

/** Wilson's interval of a share over `n`. */
export function wilson(share: number, n: number): [number, number] {
  const square = normal95 ** 2 / n;
  const middle = (share + square / 2) / (1 + square);
  const half = (normal95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n))) / (1 + square);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** How much wider than by chance alone the posts scatter (variance of the ratio estimate, Cochran 1977), at least 1. */
function designEffect(told: readonly { count: number; over: number }[], rate: number): number {
  const over = told.reduce((sum, each) => sum + each.over, 0);
  const n = told.length;
  const scatter = (told.reduce((sum, each) => sum + (each.count - rate * each.over) ** 2, 0) * n) / (n - 1) / over ** 2;
  return Math.max(1, scatter / ((rate * (1 - rate)) / over));
}
