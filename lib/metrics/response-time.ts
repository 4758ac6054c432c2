import type { Post } from '../model/post';

/** A time on a page may be off by this share of the response time ("2 h") before the response time is called unknown. */
const tolerated = 0.25;
const alwaysTolerated = 60_000;

/**
 * Milliseconds from a post to the first reply. `undefined` where the page does not tell the post's time, tells it too roughly,
 * or tells one after the reply (a wrong clock).
 */
export function responseTime(post: Pick<Post, 'time' | 'timeUncertainty'>, sentAt: number): number | undefined {
  if (post.time === undefined || sentAt < post.time) return undefined;
  const length = sentAt - post.time;
  const uncertainty = post.timeUncertainty ?? 0;
  return uncertainty > Math.max(alwaysTolerated, length * tolerated) ? undefined : length;
}
