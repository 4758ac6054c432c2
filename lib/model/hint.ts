import * as z from 'zod/mini';

/** One per file in lib/hints, equal to the file's name. */
export const HintId = z.enum([
  'question',
  'waiting',
  'complaint',
  'mention',
  'comment',
  'lead',
  'recommendation',
  'praise',
  'moment',
  'named',
  'fast',
  'slowing',
  'promise',
  'owed',
  'vip',
  'segment',
  'first-time',
  'advocate',
  'regular',
  'long-quiet',
  'noted',
  'sensitive',
  'untranslated',
  'teammate',
  'spam',
  'abuse',
]);
export type HintId = z.infer<typeof HintId>;

/** What a rule found: points for the priority, and the values that its sentence in the locale file needs. */
export const Finding = z.object({
  points: z.number(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

export const Hint = z.object({ id: HintId, points: z.number(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Hint = z.infer<typeof Hint>;

/**
 * Why a rule that looked has nothing to say. `not-so`: what it looks for is not there (each rule says it in its own words);
 * `unknown`: the page does not tell what it would need; `unlabelled`: the words are too few, of another language, or can't be read at all.
 */
export type Silence =
  | 'own'
  | 'not-own'
  | 'promoted'
  | 'not-to-us'
  | 'to-us'
  | 'answered'
  | 'stranger'
  | 'unknown'
  | 'unlabelled'
  | 'too-few'
  | 'not-so'
  | 'muted'
  | 'beside';

/** A rule that looked and said nothing. */
export interface Silent {
  hint: HintId;
  why: Silence;
}
