import type { Field } from '../../lib/model/health';
import type { NetworkId } from '../../lib/model/network';

/** What must be read from one page saved from a real network, where such pages stand beside the project. */
export interface RealPage {
  network: NetworkId;
  file: string;
  url: string;
  /** Counted by hand in the file. */
  posts: number;
  skipped: number;
  /** Handles in the page's order. */
  authors?: string[];
  /** Fields that the saved page truly lacks, and in how many posts. Default: none. */
  missing?: Partial<Record<Field, number>>;
}

/** One line per saved page. */
export const realPages: readonly RealPage[] = [
  { network: 'mastodon', file: 'home-4.7.html', url: 'https://mastodon.social/home', posts: 20, skipped: 2 },
  { network: 'mastodon', file: 'home-reply-open-4.7.html', url: 'https://mastodon.social/home', posts: 3, skipped: 19 },
  { network: 'mastodon', file: 'thread-4.7.html', url: 'https://mastodon.social/@alice/114000000000001000', posts: 5, skipped: 0 },
];
