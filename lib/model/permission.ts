import * as z from 'zod/mini';
import { envelope, Id, Time } from './record';

const words = z.string().check(z.maxLength(2000));

export const PermissionState = z.enum(['asked', 'granted', 'declined', 'revoked']);
export type PermissionState = z.infer<typeof PermissionState>;

/** Whether somebody lets us use what they made. `scope`: in their words, for what. Each change of state stays in `history`. */
export const Permission = z.object({
  ...envelope,
  person: Id,
  post: z.optional(Id),
  permalink: z.optional(z.string().check(z.maxLength(4000))),
  what: words,
  state: PermissionState,
  scope: z.optional(words),
  until: z.optional(Time),
  history: z.array(z.object({ state: PermissionState, at: Time, note: z.optional(words) })).check(z.maxLength(200)),
});
export type Permission = z.infer<typeof Permission>;
