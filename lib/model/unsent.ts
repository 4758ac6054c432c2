import * as z from 'zod/mini';
import { NetworkId } from './network';
import { Id, Time } from './record';

/** Kept so long after the last key press. */
export const unsentDays = 30;

/**
 * What stands in a network's composer and was not sent, as it was after the last key press. `id`: `<network>:reply:<post's id>` or
 * `<network>:new:<address of the page>`, a space, and the name of this act of writing: two windows at one box lose nothing.
 */
export const Unsent = z.object({
  id: Id,
  network: NetworkId,
  text: z.string().check(z.minLength(1), z.maxLength(100_000)),
  /** Where it was typed. */
  page: z.string().check(z.maxLength(4000)),
  post: z.optional(Id),
  /** Where the post answered stands, as far as its page said. */
  permalink: z.optional(z.string().check(z.maxLength(4000))),
  /** How to call it in a list: whom it answers, in few words. */
  label: z.string().check(z.maxLength(300)),
  at: Time,
});
export type Unsent = z.infer<typeof Unsent>;
