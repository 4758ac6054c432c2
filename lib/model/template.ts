import * as z from 'zod/mini';
import { envelope, Time } from './record';

export const longestTemplate = 50_000;

/**
 * Words kept for the next time. `text` holds slots (`{{first_name}}`), fallbacks (`{{first_name ?? "there"}}`) and at
 * most one `{cursor}` mark.
 */
export const Template = z.object({
  ...envelope,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What it is for, such as "thanks" or "complaint". */
  label: z.string().check(z.maxLength(60)),
  shortcut: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}_-]{1,40}$/u))),
  text: z.string().check(z.minLength(1), z.maxLength(longestTemplate)),
  uses: z.number(),
  lastUsedAt: z.optional(Time),
});
export type Template = z.infer<typeof Template>;

/** A template as the picker shows it for one post: already filled as far as the post allows. */
export interface Offer {
  id: string;
  name: string;
  label: string;
  shortcut: string | undefined;
  text: string;
  /** UTF-16 offset in `text` where the caret goes; the end when the template has no mark. */
  cursor: number;
  /** Names of slots with neither a value nor a fallback: to be asked for before anything is inserted. */
  unfilled: string[];
}
