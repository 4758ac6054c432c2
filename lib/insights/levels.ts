import { median } from '../metrics/median';

import type { Published } from '../model/published';
import { type Denominator, engagementsOf, overOf } from './engagement';
import { type HalfLives, shareAt } from './growth';

/** What posts are compared by: a count, or engagements over something. */
export const measures = [
  'engagements',
  'rate-views',
  'rate-impressions',
  'rate-reach',
  'rate-followers',
  'likes',
  'comments',
  'shares',
  'saves',
  'views',
  'clicks',
  'follows',
] as const;
export type Measure = (typeof measures)[number];

/** How a post did, on a scale on which "twice as much" is the same step everywhere (natural logarithm). */
export interface Level {
  post: Published;
  at: number;
  /** Above (or below) what was usual for the same account, network and kind just before; 0.69: twice the usual. */
  above: number;
  /** The same without taking the network's usual away, for comparing networks: above the usual of all posts. */
  aboveAll: number;
}

/** Posts that are not compared, by why. `young`: less than half of what they will have has come. `unknown`: the measure is not known of them. */
export interface LeftOut {
  undated: number;
  promoted: number;
  young: number;
  unknown: number;
}

const before = 30;
const fewest = 5;

/**
 * `ln(1 + count) − median of the 30 posts before`, the count brought to all that will come by the network's growth curve. The first few posts
 * are compared with those around them, or there would be nothing to compare them with. Oldest first.
 */
export function levelsOf(
  posts: readonly Published[],
  { measure, halfLives, now }: { measure: Measure; halfLives: HalfLives; now: number },
): { levels: Level[]; leftOut: LeftOut } {
  const leftOut: LeftOut = { undated: 0, promoted: 0, young: 0, unknown: 0 };
  const told: { post: Published; at: number; raw: number }[] = [];
  for (const post of posts) {
    const { at } = post;
    if (at === undefined) leftOut.undated += 1;
    else if (post.promoted) leftOut.promoted += 1;
    else {
      const age = Math.min(post.resultsAt ?? Number.POSITIVE_INFINITY, now) - at;
      const halfLife = halfLives[post.network].length;
      const raw = rawOf(post, measure, post.resultsAt === undefined ? 1 : shareAt(age, halfLife));
      if (raw === undefined) leftOut.unknown += 1;
      else if (age < halfLife) leftOut.young += 1;
      else told.push({ post, at, raw });
    }
  }
  told.sort((a, b) => a.at - b.at || (a.post.id < b.post.id ? -1 : 1));
  const overAll = usuals(told.map(({ raw }) => raw));
  const levels = told.map(({ post, at, raw }, index): Level => ({ post, at, above: 0, aboveAll: raw - (overAll[index] ?? 0) }));
  for (const places of groups(told.map(({ post }) => post))) {
    const usual = usuals(places.map((place) => told[place]?.raw ?? 0));
    for (const [index, place] of places.entries()) {
      const level = levels[place];
      if (level) level.above = (told[place]?.raw ?? 0) - (usual[index] ?? 0);
    }
  }
  return { levels, leftOut };
}

function rawOf(post: Published, measure: Measure, share: number): number | undefined {
  const by = rateBy(measure);
  if (by === undefined) {
    const count = measure === 'engagements' ? engagementsOf(post.results) : post.results[measure as Exclude<Measure, 'engagements' | `rate-${Denominator}`>];
    return count === undefined || share <= 0 ? undefined : Math.log1p(Math.max(0, count) / share);
  }
  const [count, over] = [engagementsOf(post.results), overOf(post, by)];
  if (count === undefined || over === undefined || over <= 0 || share <= 0) return undefined;
  // Views come as engagements do, followers were there before.
  return Math.log((count + 0.5) / (over + 1) / (by === 'followers' ? share : 1));
}

/** "views" of "rate-views"; `undefined` of a count. */
export const rateBy = (measure: Measure): Denominator | undefined => (measure.startsWith('rate-') ? (measure.slice(5) as Denominator) : undefined);

/** Places of the posts of each network, account and kind, in their order. */
function groups(posts: readonly Published[]): number[][] {
  const known = new Map<string, number[]>();
  for (const [place, { network, account, isReply }] of posts.entries()) {
    const key = `${network} ${isReply === true} ${account?.toLowerCase() ?? ''}`;
    const group = known.get(key);
    if (group) group.push(place);
    else known.set(key, [place]);
  }
  return [...known.values()];
}

/** For each, the median of the 30 before it; where there are fewer than five, of those around it, itself left out. */
function usuals(values: readonly number[]): number[] {
  const first = values.slice(0, before + 1);
  return values.map((own, at) => {
    const compared = at >= fewest ? values.slice(Math.max(0, at - before), at) : first.filter((_, other) => other !== at);
    return median(compared) ?? own;
  });
}
