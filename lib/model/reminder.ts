import * as z from 'zod/mini';
import { About } from './note';
import { envelope, Id, Time } from './record';

/** `promise`: we said we would; `touch`: to keep in touch; `own`: whatever else. Snoozes and planned drafts ring from their own records. */
const ReminderKind = z.enum(['promise', 'touch', 'own']);

/** Something to come back to at `dueAt`. It is over when `doneAt` is set. */
export const Reminder = z.object({
  ...envelope,
  kind: ReminderKind,
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  dueAt: Time,
  about: z.optional(About),
  /** The reply in which it was promised. */
  reply: z.optional(Id),
  doneAt: z.optional(Time),
});
export type Reminder = z.infer<typeof Reminder>;
