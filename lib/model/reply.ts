import * as z from 'zod/mini';
import { NetworkId } from './network';
import { envelope, Id, Time } from './record';

/**
 * How we know that a reply was sent. `seen`: it stands on the page under our name. `submitted`: the person pressed the
 * network's own button (or its keys) and the composer was cleared; the network may still have refused it.
 */
export const Evidence = z.enum(['submitted', 'seen']);
export type Evidence = z.infer<typeof Evidence>;

/** An answer that the person sent, as far as this device could tell. */
export const Reply = z.object({
  ...envelope,
  network: NetworkId,
  /** The post that was answered, and its author's person id. */
  post: Id,
  person: z.optional(Id),
  text: z.string().check(z.maxLength(100_000)),
  sentAt: Time,
  evidence: Evidence,
  /** Our own post's id, once seen. */
  ownPost: z.optional(Id),
  template: z.optional(Id),
  /** 0 = sent as the template gave it, 1 = nothing of it left (edit distance over the longer length). */
  rewritten: z.optional(z.number()),
  /** Chance had put the template first in the picker (`Settings.exploring`), so that its use is part of a test. */
  drawn: z.optional(z.boolean()),
  /** Milliseconds from the post to this reply, where the post's time is known; first replies to a post only. */
  responseTime: z.optional(z.number()),
});
export type Reply = z.infer<typeof Reply>;
