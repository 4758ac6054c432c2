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

/** A post, a selection or a thought worth keeping; `comment` is the person's own word on it. */
export const Idea = z.object({ ...envelope, text: Words, comment: z.optional(Words), source: z.optional(Source) });
export type Idea = z.infer<typeof Idea>;
