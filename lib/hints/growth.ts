import type { NetworkId } from '../model/network';
import type { Post } from '../model/post';

const minute = 60_000;
const hour = 60 * minute;

/**
 * After how long a post has half of its reactions, in milliseconds. X, Facebook, Instagram, LinkedIn, YouTube: averages over many studies
 * (Graffius, "Lifespan of social media posts", 2018 to 2026); Bluesky, Mastodon, Threads, Reddit: no figure is known, a middle of
 * 60 to 90 minutes is taken. The others are left out: their talks live for days or come back.
 */
export const halfLives: Readonly<Partial<Record<NetworkId, number>>> = {
  x: 49 * minute,
  facebook: 81 * minute,
  instagram: 19.75 * hour,
  linkedin: 24.3 * hour,
  youtube: 8.8 * 24 * hour,
  bluesky: 75 * minute,
  mastodon: 75 * minute,
  threads: 75 * minute,
  reddit: 75 * minute,
};

/** The share of its reactions that a post of this age has: half at the half-life (log-logistic). */
export const shareAt = (age: number, halfLife: number): number => age / (age + halfLife);

/** All reactions that the page shows; `undefined` where it shows none of them. */
export function reactionsOf({ metrics }: Pick<Post, 'metrics'>): number | undefined {
  const shown = [metrics.replies, metrics.reposts, metrics.quotes, metrics.likes].filter((metric) => metric !== undefined);
  return shown.length === 0 ? undefined : shown.reduce((sum, { value }) => sum + value, 0);
}
