import * as z from 'zod/mini';
import { Day } from './playbook';
import { envelope, Id } from './record';

const line = z.string().check(z.minLength(1), z.maxLength(300));

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
  /** Days worth a word, such as a birthday; `yearly` ones come again. */
  moments: z.array(z.object({ what: line, on: Day, yearly: z.boolean() })).check(z.maxLength(100)),
});
export type Profile = z.infer<typeof Profile>;
