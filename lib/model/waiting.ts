import * as z from 'zod/mini';
import { Hint } from './hint';
import { Post } from './post';
import { Id, Revision, Time } from './record';

/** `muted`: its author was muted while it waited; unmuted, it is new again. */
export const WaitingState = z.enum(['new', 'snoozed', 'answered', 'done', 'muted']);
export type WaitingState = z.infer<typeof WaitingState>;

/** Kind of case, and how pressing the person says it is (words of Sprout Social's cases). */
export const CaseType = z.enum(['general', 'support', 'question', 'feedback', 'lead']);
export type CaseType = z.infer<typeof CaseType>;
export const Urgency = z.enum(['low', 'medium', 'high', 'critical']);
export type Urgency = z.infer<typeof Urgency>;

/** What the person says about a case; `assignee`: who takes it, in any words. */
export const caseDetails = { caseType: z.optional(CaseType), urgency: z.optional(Urgency), assignee: z.optional(z.string().check(z.maxLength(200))) };

/** A post that was seen and wants an answer; `id` is the post's. It moves by itself when an answer is seen. */
export const Waiting = z.object({
  id: Id,
  rev: Revision,
  state: WaitingState,
  post: Post,
  hints: z.array(Hint),
  priority: z.number(),
  /** Since when it waits: the post's own time where known, else when it was first seen. */
  since: Time,
  seenAt: Time,
  snoozedUntil: z.optional(Time),
  /** When it stopped waiting (answered or done). */
  endedAt: z.optional(Time),
  /** When we answered it first, as far as known; stays, whatever becomes of it later. */
  answeredAt: z.optional(Time),
  /** When a page showed it last, give or take six hours; `seenAt` where absent. */
  lastSeenAt: z.optional(Time),
  /** The post of theirs that we answered, where this one stands under that answer: the talk goes on. */
  follows: z.optional(Id),
  /** The post of theirs under our answer to this one: this one is no longer theirs to answer. */
  followedBy: z.optional(Id),
  ...caseDetails,
});
export type Waiting = z.infer<typeof Waiting>;

/** What a page showed is remembered with the quarter of the day, not with every scroll. */
const seenAgainAfter = 6 * 3_600_000;

/** Whether it is time to note that a page showed it once more. */
export const isSeenAgain = ({ seenAt, lastSeenAt = seenAt }: Pick<Waiting, 'seenAt' | 'lastSeenAt'>, at: number): boolean => at - lastSeenAt >= seenAgainAfter;

const ranks: Record<Urgency, number> = { low: -1, medium: 0, high: 1, critical: 2 };

/** What the person calls pressing comes before what adds up to it; a case without a word on it stands with the medium ones. */
export const urgencyRank = ({ urgency = 'medium' }: Pick<Waiting, 'urgency'>): number => ranks[urgency];

/** What lists of thousands are sorted, filtered and counted by: a waiting post without its words. */
export const WaitingGlance = z.object({
  id: Id,
  state: WaitingState,
  hints: z.array(Hint),
  since: Time,
  seenAt: Time,
  endedAt: z.optional(Time),
  answeredAt: z.optional(Time),
  snoozedUntil: z.optional(Time),
  follows: z.optional(Id),
  ...caseDetails,
  post: z.object({
    network: Post.shape.network,
    author: z.object({ handle: z.string() }),
    language: Post.shape.language,
    time: Post.shape.time,
    timeUncertainty: Post.shape.timeUncertainty,
  }),
});
export type WaitingGlance = z.infer<typeof WaitingGlance>;
