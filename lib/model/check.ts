import * as z from 'zod/mini';

/** One per file in lib/checks, equal to the file's name. */
export const CheckId = z.enum([
  'unfilled-slot',
  'avoided-word',
  'long-sentence',
  'exclamations',
  'emoji-count',
  'alt-text',
  'hashtag-case',
  'capitals',
  'fake-letters',
  'emoji-row',
  'repeats-itself',
  'nothing-of-post',
  'cliche',
  'promise',
]);
export type CheckId = z.infer<typeof CheckId>;

/** What a check says of a text: the values that its sentence in the locale file needs, and what can be done with one press. */
export interface Remark {
  check: CheckId;
  values: Readonly<Record<string, string | number>>;
  /** The whole text, mended. Judged again, it is not mended further. */
  fixed?: string;
  /** Something that can be remembered: the sentence, and when it is due (ms). */
  promise?: { text: string; dueAt: number };
}
