import * as z from 'zod/mini';
import { envelope, Id } from './record';

const longestNote = 100_000;
export const NoteText = z.string().check(z.minLength(1), z.maxLength(longestNote));

/** What a note is about; shown again wherever that person or post appears. */
export const About = z.object({
  kind: z.enum(['person', 'post']),
  id: Id,
  /** How to call it in a list: "@ana" or the first words of the post. */
  label: z.string().check(z.maxLength(300)),
  permalink: z.optional(z.string().check(z.maxLength(4000))),
});
export type About = z.infer<typeof About>;

export const Note = z.object({ ...envelope, about: About, text: NoteText });
export type Note = z.infer<typeof Note>;
