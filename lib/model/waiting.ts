import * as z from 'zod/mini';
import { Hint } from './hint';
import { Post } from './post';
import { Id, Revision, Time } from './record';

/** `muted`: its author was muted while it waited; unmuted, it is new again. */
export const WaitingState = z.enum(['new', 'snoozed', 'answered', 'done', 'muted']);
export type WaitingState = z.infer<typeof WaitingState>;

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
});
export type Waiting = z.infer<typeof Waiting>;
