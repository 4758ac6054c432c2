import {
  type Denominator,
  denominators,
  engagementsOf,
  halfLivesOf,
  overOf,
  type Pace,
  paceOf,
  type Rate,
  rateOf,
  type Traits,
  traitsIn,
  usualBefore,
} from '../insights';
import { median } from '../metrics/median';
import type { NetworkId } from '../model/network';
import type { Growth, PostFormat, Published } from '../model/published';
import { sameWords } from './same-words';

/** A post of our own with what can be said of it. What its words and its age tell is worked out when it is first asked for: twenty thousand at once take seconds. */
export interface PostLine {
  readonly post: Published;
  readonly traits: Traits;
  readonly engagements: number | undefined;
  /** Against our own usual at the same age; `undefined`: fewer than five posts to compare with, or no time. */
  readonly pace: Pace | undefined;
}

/** Every post as a line of the table, in the order given. `growth` moves the half-lives that paces are measured by; without it they are the published ones. */
export function postLines(posts: readonly Published[], { growth, zone, now }: { growth: readonly Growth[]; zone: string; now: number }): PostLine[] {
  const traits = traitsIn(zone);
  const paceOfPost = pacesOf(posts, { growth, now });
  return posts.map((post) => {
    const [ownTraits, ownPace] = [once(() => traits(post)), once(() => paceOfPost(post))];
    return {
      post,
      engagements: engagementsOf(post.results),
      get traits() {
        return ownTraits();
      },
      get pace() {
        return ownPace();
      },
    };
  });
}

/** Only the newest of those before it are what is usual (lib/insights/growth.ts compares with 30). */
const looked = 60;

function pacesOf(posts: readonly Published[], { growth, now }: { growth: readonly Growth[]; now: number }): (post: Published) => Pace | undefined {
  const halfLives = once(() => halfLivesOf(posts, growth));
  const places = once(() => {
    const inTime = posts.filter(({ at }) => at !== undefined).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    const alike = Map.groupBy(inTime, ({ network, account, isReply }) => `${network} ${account ?? ''} ${isReply ?? false}`);
    return new Map([...alike.values()].flatMap((group) => group.map((post, at) => [post.id, { group, at }] as const)));
  });
  return (post) => {
    const place = places().get(post.id);
    if (!place) return undefined;
    const before = place.group.slice(Math.max(0, place.at - looked), place.at);
    return paceOf(post, usualBefore(post, before, { halfLives: halfLives(), now }), halfLives());
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What of all posts is shown. A part that is absent lets every post through. */
export interface PostFilter {
  network?: NetworkId | undefined;
  account?: string | undefined;
  /** Milliseconds, from <= time < to. */
  from?: number | undefined;
  to?: number | undefined;
  format?: PostFormat | undefined;
  /** An id; "none": those without. */
  pillar?: string | undefined;
  campaign?: string | undefined;
  words?: string | undefined;
  replies?: 'without' | 'only' | undefined;
}

export function filterLines(lines: readonly PostLine[], filter: PostFilter): PostLine[] {
  const { network, account, from, to, format, pillar, campaign, replies } = filter;
  const words = sameWords(filter.words ?? '').toLowerCase();
  const isWanted = ({ post }: PostLine): boolean =>
    (network === undefined || post.network === network) &&
    (account === undefined || post.account === account) &&
    (from === undefined || (post.at !== undefined && post.at >= from)) &&
    (to === undefined || (post.at !== undefined && post.at < to)) &&
    (format === undefined || post.format === format) &&
    (pillar === undefined || (post.pillar ?? 'none') === pillar) &&
    (campaign === undefined || (post.campaign ?? 'none') === campaign) &&
    (replies === undefined || (replies === 'only') === (post.isReply === true)) &&
    (words === '' || (post.text ?? '').toLowerCase().includes(words));
  return lines.filter(isWanted);
}

/** Sums of the lines shown: of each count how many posts tell it and what they come to; rates are summed, then divided. */
export function sumsOf(lines: readonly PostLine[]): {
  counts: Partial<Record<keyof Published['results'], { sum: number; posts: number }>>;
  rates: Record<Denominator, Rate>;
} {
  const counts: ReturnType<typeof sumsOf>['counts'] = {};
  for (const { post } of lines)
    for (const [name, value] of Object.entries(post.results) as [keyof Published['results'], number][]) {
      const sum = counts[name] ?? { sum: 0, posts: 0 };
      sum.sum += value;
      sum.posts += 1;
      counts[name] = sum;
    }
  const posts = lines.map(({ post }) => post);
  return { counts, rates: Object.fromEntries(denominators.map((by) => [by, rateOf(posts, by)])) as Record<Denominator, Rate> };
}

/** Of each count that this post tells: the median of our other posts on its network that tell it too, and how many those are. */
export function usualOf({ post }: PostLine, lines: readonly PostLine[]): Partial<Record<keyof Published['results'], { median: number; posts: number }>> {
  const others = lines.filter(
    (line) => line.post.id !== post.id && line.post.network === post.network && (line.post.isReply ?? false) === (post.isReply ?? false),
  );
  const entries = (Object.keys(post.results) as (keyof Published['results'])[]).flatMap((name) => {
    const values = others.flatMap((line) => line.post.results[name] ?? []);
    const middle = median(values);
    return middle === undefined ? [] : [[name, { median: middle, posts: values.length }] as const];
  });
  return Object.fromEntries(entries);
}

/** Engagements over what is named, of one post; `undefined`: one of both is unknown. */
export function rateOfLine({ post, engagements }: PostLine, by: Denominator): number | undefined {
  const over = overOf(post, by);
  return engagements === undefined || over === undefined || over <= 0 ? undefined : engagements / over;
}
