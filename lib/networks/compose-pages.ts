import type { NetworkId } from '../model/network';

/**
 * Where a new post is written: a whole address, or a path where the network has many hosts. All of them open empty: no word of the
 * person's is put into an address. Those with a page of their own are known to their adapters as pages that only write; for the
 * others it is the page from which one begins, as far as is known.
 */
export const composePages: Readonly<Partial<Record<NetworkId, string>>> = {
  x: 'https://x.com/compose/post',
  bluesky: 'https://bsky.app/intent/compose',
  mastodon: '/publish',
  discourse: '/new-topic',
  hackernews: 'https://news.ycombinator.com/submit',
  reddit: 'https://www.reddit.com/submit',
  threads: 'https://www.threads.com/intent/post',
  linkedin: 'https://www.linkedin.com/feed/',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  tiktok: 'https://www.tiktok.com/tiktokstudio/upload',
  youtube: 'https://studio.youtube.com/',
};
