import * as z from 'zod/mini';

/** One per file in lib/hints, equal to the file's name. */
export const HintId = z.enum(['question', 'waiting', 'mention', 'comment', 'first-time', 'regular', 'noted']);
export type HintId = z.infer<typeof HintId>;

/** What a rule found: points for the priority, and the values that its sentence in the locale file needs. */
export const Finding = z.object({
  points: z.number(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

export const Hint = z.object({ id: HintId, points: z.number(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Hint = z.infer<typeof Hint>;
