import * as z from 'zod/mini';
import { NetworkId } from './network';
import { Change, envelope, Time } from './record';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const words = z.string().check(z.maxLength(20_000));
const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500));
/** A local calendar day, "2026-11-22". */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** -2 (wholly the first) to 2 (wholly the second); 0: neither. */
const Dimension = z.number().check(z.minimum(-2), z.maximum(2));

/** Who the brand is, and how she speaks. Tone: the four dimensions of the Nielsen Norman Group (2016). There is one, with the id "brand". */
const Brand = z.object({
  ...envelope,
  part: z.literal('brand'),
  who: words,
  believes: words,
  does: words,
  tone: z.object({ casual: Dimension, funny: Dimension, irreverent: Dimension, enthusiastic: Dimension }),
  wordsToUse: phrases,
  wordsToAvoid: phrases,
  examples: z.array(words).check(z.maxLength(50)),
  /** The most of them that one text should have; absent: no limit. */
  exclamations: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  emoji: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  /** Longest sentence, in words. */
  sentence: z.optional(z.number().check(z.minimum(3), z.maximum(200))),
});

/** What to talk about again and again. `share`: how much of the posts it should be, 0 to 1. `kind`: the share of the mix rule that its posts count towards, by name. */
const Pillar = z.object({
  ...envelope,
  part: z.literal('pillar'),
  name,
  about: words,
  share: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  kind: z.optional(name),
});

/** A number to reach by a day; `reached` is what the person counted last. */
const Goal = z.object({
  ...envelope,
  part: z.literal('goal'),
  name,
  target: z.number(),
  reached: z.optional(z.number()),
  by: Day,
  network: z.optional(NetworkId),
});

/** A tagged link that was made: for which network, and which `utm_content`. */
const MadeLink = z.object({
  url: z.string().check(z.maxLength(2500)),
  network: NetworkId,
  variant: z.optional(z.string().check(z.maxLength(200))),
  at: Time,
});

/** `slug`, `url`: of its UTM-tagged links. `links`: those that were made, newest first. Money in the person's own currency. */
const Campaign = z.object({
  ...envelope,
  part: z.literal('campaign'),
  name,
  slug: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(100)),
  goal: words,
  from: z.optional(Day),
  to: z.optional(Day),
  url: z.optional(z.string().check(z.maxLength(2000))),
  hashtag: z.optional(z.string().check(z.maxLength(200))),
  cost: z.optional(z.number()),
  value: z.optional(z.number()),
  links: z.optional(z.array(MadeLink).check(z.maxLength(200))),
});

/** Whom a segment takes in by itself: all that is given must hold. Words stand in the name or the profile line. */
export const SegmentRule = z.object({
  words: z.optional(phrases),
  networks: z.optional(z.array(NetworkId)),
  contactsAtLeast: z.optional(z.number()),
  answeredAtLeast: z.optional(z.number()),
});
export type SegmentRule = z.infer<typeof SegmentRule>;

/** A kind of people. `points`: what the hint that names it is worth; `cadence`: days until keeping in touch is due. */
const Segment = z.object({
  ...envelope,
  part: z.literal('segment'),
  name,
  rule: z.optional(SegmentRule),
  points: z.optional(z.number().check(z.minimum(-10), z.maximum(10))),
  cadence: z.optional(z.number().check(z.minimum(1), z.maximum(3650))),
});

/** Minutes since midnight. */
const Minute = z.number().check(z.minimum(0), z.maximum(1440));
const Span = z.object({ from: Minute, to: Minute });

/** When the team answers, in this device's own zone. `days`: Monday first, `undefined` (null) on a day off. One, with the id "hours". */
const Hours = z.object({
  ...envelope,
  part: z.literal('hours'),
  days: z.array(z.nullable(Span)).check(z.length(7)),
  holidays: z.array(Day).check(z.maxLength(1000)),
  /** No notification between them; over midnight where `from` is later than `to`. */
  quiet: z.optional(Span),
});

/** How posts should be mixed, such as 80/20; each share 0 to 1. And how many a week, by network. One, with the id "mix". */
const Mix = z.object({
  ...envelope,
  part: z.literal('mix'),
  rule: z.string().check(z.maxLength(60)),
  shares: z.array(z.object({ name, share: z.number().check(z.minimum(0), z.maximum(1)) })).check(z.maxLength(20)),
  perWeek: z.partialRecord(NetworkId, z.number()),
});

/** What holds in every talk, and what to do when it burns. `since`: a crisis is on. One, with the id "crisis". */
const Crisis = z.object({
  ...envelope,
  part: z.literal('crisis'),
  houseRules: words,
  holding: words,
  names: words,
  steps: words,
  since: z.optional(Time),
  timeline: z.array(z.object({ at: Time, text: words })).check(z.maxLength(2000)),
});

/** The team's strategy: each part one record, so that two people can change two parts at once. */
export const PlaybookPart = z.discriminatedUnion('part', [Brand, Pillar, Goal, Campaign, Segment, Hours, Mix, Crisis]);
export type PlaybookPart = z.infer<typeof PlaybookPart>;
export type PartName = PlaybookPart['part'];
export type Part<Name extends PartName> = Extract<PlaybookPart, { part: Name }>;

/** Ids of the parts of which there is one. */
export const singleParts = ['brand', 'hours', 'mix', 'crisis'] as const satisfies readonly PartName[];

export type BrandCard = Part<'brand'>;
export type BusinessHours = Part<'hours'>;

const stored = { rev: true, createdAt: true, updatedAt: true, deletedAt: true } as const;

/** One part as an editor sends it. Of the crisis only what is planned: begun, ended and noted it is by acts of their own. */
export const PartSent = z.discriminatedUnion('part', [
  z.extend(z.omit(Brand, stored), Change.shape),
  z.extend(z.omit(Pillar, stored), Change.shape),
  z.extend(z.omit(Goal, stored), Change.shape),
  z.extend(z.omit(Campaign, stored), Change.shape),
  z.extend(z.omit(Segment, stored), Change.shape),
  z.extend(z.omit(Hours, stored), Change.shape),
  z.extend(z.omit(Mix, stored), Change.shape),
  z.extend(z.omit(Crisis, { ...stored, since: true, timeline: true }), Change.shape),
]);
export type PartSent = z.infer<typeof PartSent>;
/** A line of the timeline. */
export const CrisisNote = words.check(z.minLength(1));
