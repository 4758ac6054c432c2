import type { Brought } from '../../../lib/exports';
import type { Brought as Did, Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';

/** What each row did or would do, in the rows' order. */
export interface Told {
  posts: Did[];
  days: Did[];
}

/** A message holds so many: each is one transaction of about 30 ms, after which the page draws. */
const batch = 500;

/** Brings rows to the background, or asks what they would do; `isWhole: false` where it was stopped between two batches, or `why` it could not go on. */
export async function bringRows(
  { posts, days }: Brought,
  { dryRun, until, tell }: { dryRun: boolean; until: AbortSignal; tell(done: number): void },
): Promise<{ told: Told; isWhole: boolean; why?: Error }> {
  const told: Told = { posts: [], days: [] };
  for (let from = 0; from < Math.max(posts.length, days.length); from += batch) {
    if (until.aborted) return { told, isWhole: false };
    tell(Math.min(from, posts.length) + Math.min(from, days.length));
    try {
      const answer = await request('results.bring', {
        posts: posts.slice(from, from + batch).map(({ post, look }) => ({ post, ...(look && { look }) })),
        days: days.slice(from, from + batch).map(({ day }) => day),
        dryRun,
        tell: 'later',
      });
      told.posts.push(...answer.posts);
      told.days.push(...answer.days);
    } catch (error) {
      return { told, isWhole: false, why: error instanceof Error ? error : new Error(String(error)) };
    }
  }
  return { told, isWhole: true };
}

/** Who shows own posts reads them all anew: once, after the last batch. */
export const tellOfRows = () => request('results.bring', { posts: [], days: [], tell: 'now' });

const mostAtOnce = 1000;

/** Takes posts and days away; gives what `bringBack` needs. */
export async function takeAway({ posts, days }: { posts: readonly string[]; days: readonly string[] }): Promise<Removed[]> {
  const removed: Removed[] = [];
  for (let from = 0; from < Math.max(posts.length, days.length); from += mostAtOnce) {
    const answer = await request('results.remove', { posts: posts.slice(from, from + mostAtOnce), days: days.slice(from, from + mostAtOnce) });
    removed.push(...answer.removed);
  }
  return removed;
}

export type Removed = Output<'results.remove'>['removed'][number];

/** A row brings one look: a post with several comes in as several rows. */
export async function bringBack(removed: readonly Removed[]): Promise<void> {
  const rows = removed.flatMap(({ post, looks }) => (looks.length === 0 ? [{ post }] : looks.map((look) => ({ post, look }))));
  for (let from = 0; from < rows.length; from += batch) await request('results.bring', { posts: rows.slice(from, from + batch), days: [], tell: 'later' });
  await tellOfRows();
}
