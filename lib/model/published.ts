import * as z from 'zod/mini';
import { NetworkId } from './network';
import { longestText, MediaKind } from './post';
import { Id, Time } from './record';

/**
 * What can be known of how a post of our own did, under one name whatever its network calls it (`shares`: reposts; `comments`: replies; `saves`:
 * bookmarks). Counts; `watchSeconds` is the average time watched. `engagements`: as the network adds them up itself.
 */
const resultNames = [
  'likes',
  'comments',
  'shares',
  'quotes',
  'saves',
  'views',
  'impressions',
  'reach',
  'clicks',
  'profileVisits',
  'follows',
  'engagements',
  'negative',
  'watchSeconds',
] as const;
export const ResultName = z.enum(resultNames);
export type ResultName = z.infer<typeof ResultName>;

/** Only what is known: an absent count is unknown, never 0. */
export const Results = z.partialRecord(ResultName, z.number());
export type Results = z.infer<typeof Results>;

/** Where a fact about a post of our own comes from. */
const ResultSource = z.enum(['screen', 'export', 'draft']);

/** What a post mainly is, for comparing like with like. */
export const PostFormat = z.enum(['text', 'image', 'video', 'link', 'poll', 'document', 'story', 'other']);
export type PostFormat = z.infer<typeof PostFormat>;

/** How a text sounds, as read on the device; absent where that is not sure. */
const Tone = z.enum(['negative', 'positive']);

const Short = z.string().check(z.maxLength(1000));

/**
 * A post of our own that is out, joined from what passed on the screen, the network's own export and a draft. `id` is that of `Post`; where an
 * export names none: `<network>:export:<32 hex digits of account, time and text>`. `pillar` and `campaign` are the person's own choice, else the draft's.
 */
export const Published = z.object({
  id: Id,
  network: NetworkId,
  /** Handle or name of the account that it was posted from, as the source writes it. */
  account: z.optional(Short),
  at: z.optional(Time),
  /** Milliseconds that `at` may be off by: a day for an export that gives only the date. */
  atUncertainty: z.optional(z.number()),
  text: z.optional(z.string().check(z.maxLength(longestText))),
  permalink: z.optional(z.string().check(z.maxLength(4000))),
  /** BCP 47. */
  language: z.optional(Short),
  format: z.optional(PostFormat),
  media: z.optional(z.array(MediaKind)),
  /** An answer to somebody, not a post of its own. */
  isReply: z.optional(z.boolean()),
  promoted: z.optional(z.boolean()),
  tone: z.optional(Tone),
  draft: z.optional(Id),
  pillar: z.optional(Id),
  campaign: z.optional(Id),
  /** Said by the person, so that a draft or an import does not change them. */
  chosen: z.optional(z.object({ pillar: z.optional(z.boolean()), campaign: z.optional(z.boolean()), format: z.optional(z.boolean()) })),
  /** When the post was meant to go out, where a draft says so. */
  plannedAt: z.optional(Time),
  /** Of the account when it was posted, where known. */
  followers: z.optional(z.number()),
  /** The last known of each, and when that was. */
  results: Results,
  resultsAt: z.optional(Time),
  sources: z.array(ResultSource),
});
export type Published = z.infer<typeof Published>;

/** How a post stood at one moment. */
export const Look = z.object({ at: Time, source: ResultSource, results: Results });
export type Look = z.infer<typeof Look>;

/** All looks at one post, oldest first; at most 60. `id`: the post's. */
export const Growth = z.object({ id: Id, looks: z.array(Look).check(z.maxLength(60)) });
export type Growth = z.infer<typeof Growth>;

const dayNames = [
  'followers',
  'newFollowers',
  'lostFollowers',
  'impressions',
  'reach',
  'views',
  'engagements',
  'likes',
  'comments',
  'shares',
  'clicks',
  'profileVisits',
  'posts',
] as const;
export const DayResultName = z.enum(dayNames);
export type DayResultName = z.infer<typeof DayResultName>;

/** One account on one day, from its network's overview export or its profile page. `id`: `<network>:<account>:<day>`, the account lower-case. A count may be negative where the network says so. */
export const AccountDay = z.object({
  id: Id,
  network: NetworkId,
  account: Short,
  /** Local calendar day, "2026-11-22". */
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  results: z.partialRecord(DayResultName, z.number()),
  sources: z.array(ResultSource),
});
export type AccountDay = z.infer<typeof AccountDay>;
