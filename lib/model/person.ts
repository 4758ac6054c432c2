import * as z from 'zod/mini';
import { NetworkId } from './network';
import { Id, Time } from './record';

/** Someone met on a network: `id` is `<network>:<handle in lower case>`. Counts are of what this device saw. */
export const Person = z.object({
  id: Id,
  network: NetworkId,
  handle: z.string(),
  name: z.optional(z.string()),
  url: z.optional(z.string()),
  firstSeenAt: Time,
  lastSeenAt: Time,
  /** Posts of theirs that were meant for us: the first one, and how many. */
  firstContactPost: z.optional(Id),
  contacts: z.number(),
  lastContactAt: z.optional(Time),
  /** Our replies to them. */
  answered: z.number(),
  lastAnsweredAt: z.optional(Time),
  /** How their last posts to us sounded, oldest first; "plain" where nothing is sure. At most 12. */
  said: z.optional(z.array(z.object({ post: Id, at: Time, tone: z.enum(['good', 'bad', 'plain']) }))),
  /** Their last posts, oldest first: all reactions at an age in milliseconds, as the page showed them. At most 12. */
  usual: z.optional(z.array(z.object({ post: Id, age: z.number(), count: z.number() }))),
});
export type Person = z.infer<typeof Person>;

/** `<network>:<handle in lower case>` */
export const personId = (network: NetworkId, handle: string): string => `${network}:${handle.toLowerCase()}`;

/** A person at a glance, fit for a page that is not ours: no note's text, no label. */
export interface PersonGlance {
  handle: string;
  name: string | undefined;
  answered: number;
  lastAnsweredAt: number | undefined;
  hasNote: boolean;
}

/** How many records there are about somebody. `posts`: of theirs, seen by this device and meant for us. */
export interface AboutPeople {
  posts: number;
  replies: number;
  notes: number;
  ideas: number;
  permissions: number;
  reminders: number;
  /** How many fewer records of the person's own words there are without them. */
  records: number;
}
