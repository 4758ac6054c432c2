import * as z from 'zod/mini';

/** `practice` is the feed on the welcome page: real code, invented people. */
export const NetworkId = z.enum([
  'x',
  'bluesky',
  'mastodon',
  'linkedin',
  'facebook',
  'instagram',
  'threads',
  'tiktok',
  'youtube',
  'reddit',
  'discourse',
  'hackernews',
  'practice',
]);
export type NetworkId = z.infer<typeof NetworkId>;

/** `composer`: a page that only writes. `other`: a page of the network where nothing is read. */
export const PageKind = z.enum(['feed', 'thread', 'profile', 'notifications', 'composer', 'other']);
export type PageKind = z.infer<typeof PageKind>;
