import * as z from 'zod/mini';
import { Day } from './playbook';
import { envelope, Id, Time } from './record';

const line = z.string().check(z.minLength(1), z.maxLength(300));

export const Moment = z.object({ what: line, on: Day, yearly: z.boolean(), told: z.optional(Day) });
export type Moment = z.infer<typeof Moment>;

/**
 * What the person decided about somebody. One per account, with the account's id as its own; what accounts of one human being say
 * is taken together (`Join`).
 */
export const Profile = z.object({
  ...envelope,
  isVip: z.boolean(),
  /** Segments (ids of the playbook's parts) put on by hand, and those taken off though a rule gives them: the hand wins. */
  segments: z.array(Id).check(z.maxLength(50)),
  notSegments: z.array(Id).check(z.maxLength(50)),
  /** Days until keeping in touch is due; the segment's where absent. */
  cadence: z.optional(z.number().check(z.minimum(1), z.maximum(3650))),
  /** When we were last in touch where this device could not see it, by the person's word; and no reminder of the cadence before then. */
  touchedAt: z.optional(Time),
  notBefore: z.optional(Time),
  /** Days worth a word, such as a birthday; `yearly` ones come again. `told`: the last of these days that was dealt with. */
  moments: z.array(Moment).check(z.maxLength(100)),
});
export type Profile = z.infer<typeof Profile>;
