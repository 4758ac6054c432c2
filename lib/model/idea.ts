import * as z from 'zod/mini';
import { NetworkId } from './network';
import { envelope, Id, Time } from './record';

const Words = z.string().check(z.maxLength(100_000));

/** Where an idea came from, as far as the page said. */
export const Source = z.object({
  network: z.optional(NetworkId),
  post: z.optional(Id),
  author: z.optional(z.string().check(z.maxLength(1000))),
  permalink: z.optional(z.string().check(z.maxLength(4000))),
  title: z.optional(z.string().check(z.maxLength(1000))),
  time: z.optional(Time),
});
export type Source = z.infer<typeof Source>;

/** How far an idea is: worth doing, being made into a draft, used, or put away. */
export const IdeaStatus = z.enum(['chosen', 'making', 'used', 'away']);
export type IdeaStatus = z.infer<typeof IdeaStatus>;

/** A post, a selection or a thought worth keeping; `comment` is the person's own word on it. */
export const Idea = z.object({
  ...envelope,
  text: Words,
  comment: z.optional(Words),
  source: z.optional(Source),
  /** Absent: caught and not looked at again. */
  status: z.optional(IdeaStatus),
  /** A pillar of the playbook, by id. */
  pillar: z.optional(Id),
  tags: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50))),
  /** Its place in its column of the board, smaller above; absent: by time, below those with one. */
  order: z.optional(z.number()),
});
export type Idea = z.infer<typeof Idea>;
