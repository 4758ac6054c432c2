import * as z from 'zod/mini';
import { NetworkId } from './network';
import { envelope, Id } from './record';

/**
 * What a campaign brought, typed by the person or read from an analytics file: of one network, variant and day as far as they are named. Unknown is
 * absent. Money in the person's own currency.
 */
export const Outcome = z.object({
  ...envelope,
  campaign: Id,
  network: z.optional(NetworkId),
  /** The `utm_content` of its links. */
  variant: z.optional(z.string().check(z.maxLength(200))),
  /** Local calendar day, "2026-11-22". */
  day: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  clicks: z.optional(z.number().check(z.nonnegative())),
  conversions: z.optional(z.number().check(z.nonnegative())),
  cost: z.optional(z.number()),
  value: z.optional(z.number()),
  note: z.optional(z.string().check(z.maxLength(2000))),
  source: z.enum(['typed', 'file']),
});
export type Outcome = z.infer<typeof Outcome>;
