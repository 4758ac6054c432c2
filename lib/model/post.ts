import * as z from 'zod/mini';
import { NetworkId, PageKind } from './network';
import { Id, Time } from './record';

/** Longer texts are cut here when read: no network allows more, and a hostile page may show megabytes. */
export const longestText = 30_000;

const Handle = z.string().check(z.minLength(1), z.maxLength(320));
const Short = z.string().check(z.maxLength(1000));
const Address = z.string().check(z.maxLength(4000));

/** A number as the page states it. `exact: false` for "1.2K", which is kept as 1200. */
export const Metric = z.object({ value: z.number().check(z.nonnegative()), exact: z.boolean() });
export type Metric = z.infer<typeof Metric>;

const metricNames = ['replies', 'reposts', 'quotes', 'likes', 'bookmarks', 'views'] as const;
export type MetricName = (typeof metricNames)[number];

/** What hangs from a post beside its words, as far as the page shows it. */
export const MediaKind = z.enum(['image', 'video', 'gif', 'audio', 'poll', 'link', 'document']);
export type MediaKind = z.infer<typeof MediaKind>;

/** Whoever wrote something: the handle as the network writes it, without the leading "@". */
export const Author = z.object({ handle: Handle, name: z.optional(Short), url: z.optional(Address) });
export type Author = z.infer<typeof Author>;

/** Another post or person that this post points at; each part only where the page says it. */
export const Reference = z.object({ post: z.optional(Id), handle: z.optional(Handle) });
export type Reference = z.infer<typeof Reference>;

/**
 * A post or comment as a network's page shows it. Unknown is `undefined`, never 0 and never "".
 * `id` is `<network>:<what the network calls it>`, the same wherever the post is met.
 */
export const Post = z.object({
  id: Id,
  network: NetworkId,
  page: PageKind,
  author: Author,
  /** The page's text with its line breaks; "" for a post of pictures alone. */
  text: z.string().check(z.maxLength(longestText)),
  /** BCP 47, as the page states it. */
  language: z.optional(Short),
  permalink: z.optional(Address),
  time: z.optional(Time),
  /** Milliseconds that `time` may be off by: 0 for a time stamp, more for "2 h". */
  timeUncertainty: z.optional(z.number()),
  replyTo: z.optional(Reference),
  /** The opened post of the thread in view. */
  thread: z.optional(Reference),
  quote: z.optional(z.object({ post: z.optional(Id), handle: z.optional(Handle), text: z.optional(z.string().check(z.maxLength(longestText))) })),
  /** Kinds, each once, in the page's order; absent where nothing hangs from the post or the page is not read for it. */
  media: z.optional(z.array(MediaKind)),
  /** Who brought it into this feed. */
  repostedBy: z.optional(Short),
  /** Handles named in the text, without "@". */
  mentions: z.array(Handle),
  promoted: z.optional(z.boolean()),
  pinned: z.optional(z.boolean()),
  /** Written by the signed-in person; `undefined` where the page does not tell who that is. */
  mine: z.optional(z.boolean()),
  metrics: z.object({
    replies: z.optional(Metric),
    reposts: z.optional(Metric),
    quotes: z.optional(Metric),
    likes: z.optional(Metric),
    bookmarks: z.optional(Metric),
    views: z.optional(Metric),
  }),
});
export type Post = z.infer<typeof Post>;
