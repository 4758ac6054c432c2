import type { Brought } from '../../../lib/exports';
import type { Brought as Did } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';

/** What each row did or would do, in the rows' order. */
export interface Told {
  posts: Did[];
  days: Did[];
}

/** A message holds so many: each is one transaction of about 30 ms, after which the page draws. */
const batch = 500;

/** Brings rows to the background, or asks what they would do; `isWhole: false` where it was stopped between two batches. */
export async function bringRows(
  { posts, days }: Brought,
  { dryRun, until, tell }: { dryRun: boolean; until: AbortSignal; tell(done: number): void },
): Promise<{ told: Told; isWhole: boolean }> {
  const told: Told = { posts: [], days: [] };
  for (let from = 0; from < Math.max(posts.length, days.length); from += batch) {
    if (until.aborted) return { told, isWhole: false };
    tell(Math.min(from, posts.length) + Math.min(from, days.length));
    const answer = await request('results.bring', {
      posts: posts.slice(from, from + batch).map(({ post, look }) => ({ post, ...(look && { look }) })),
      days: days.slice(from, from + batch).map(({ day }) => day),
      dryRun,
    });
    told.posts.push(...answer.posts);
    told.days.push(...answer.days);
  }
  return { told, isWhole: true };
}

const mostAtOnce = 5000;

/** Takes away what an import added. */
export async function takeBack({ posts, days }: { posts: readonly string[]; days: readonly string[] }): Promise<void> {
  for (let from = 0; from < Math.max(posts.length, days.length); from += mostAtOnce)
    await request('results.remove', { posts: posts.slice(from, from + mostAtOnce), days: days.slice(from, from + mostAtOnce) });
}
