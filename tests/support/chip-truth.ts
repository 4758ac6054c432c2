import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type FeedView, lookAtFeed, type SeenPost, type SiteId } from './feed-view.ts';

/**
 * Whether Feedside has something to say about a post of the invented world once our answer to Mara was seen: it names us
 * or answers us and nobody answered it, or Mara wrote it.
 */
function hasSomethingToSay({ author, text, toUs, promoted }: SeenPost, underOurPost: boolean): boolean {
  if (promoted || /feedside[-_]team/.test(author) || text.includes('Is there room for cargo bikes?')) return false;
  return toUs || underOurPost || /@feedside[-_]team/.test(text) || /mara[-_]lind/.test(author);
}

/** Ages grow while a test runs; everything else of a chip's name stays. */
const withoutAges = (name: string): string => name.replace(/(waiting|last) [^,]+/g, '$1 …');

/**
 * Remembers each post's chip as it was first met, and says what is wrong in a later view: a chip too many or too few,
 * one that says what another post's said, one where no post is.
 */
export function createTruth() {
  const met = new Map<string, string>();
  return function faultsOf({ posts, strays, hosts }: FeedView, underOurPost: (post: SeenPost) => boolean = () => false): string[] {
    const faults = strays.map((stray) => `chip without a post: ${stray}`);
    if (hosts > posts.length) faults.push(`${hosts} hosts for ${posts.length} posts`);
    for (const post of posts) {
      const wanted = hasSomethingToSay(post, underOurPost(post)) ? 1 : 0;
      // Far from the view a chip may stand, or not.
      if (post.inView ? post.chips.length !== wanted : post.chips.length > wanted)
        faults.push(`${post.chips.length} chips, not ${wanted}, on ${post.author}: ${post.text}`);
      const [name] = post.chips.map(withoutAges);
      const first = met.get(post.id) ?? name;
      if (name !== undefined && name !== first) faults.push(`"${name}", at first "${first}", on ${post.author}: ${post.text}`);
      if (name !== undefined && wanted === 1) met.set(post.id, first ?? name);
    }
    return faults.slice(0, 8);
  };
}

/** Waits until nothing is wrong with the feed; then gives the view, so that a test can say how much it looked at. */
export async function untilRight(page: Page, site: SiteId, faultsOf: (view: FeedView) => string[]): Promise<FeedView> {
  let view = await lookAtFeed(page, site);
  await expect
    .poll(
      async () => {
        view = await lookAtFeed(page, site);
        return view.posts.some(({ inView }) => inView) ? faultsOf(view) : ['no post in view'];
      },
      { timeout: 15_000, interval: 150 },
    )
    .toEqual([]);
  return view;
}
