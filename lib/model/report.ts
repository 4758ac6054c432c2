import * as z from 'zod/mini';
import { envelope, Id, Time } from './record';

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What a report tells of: a calendar week, a month, or a campaign. */
export const ReportKind = z.enum(['week', 'month', 'campaign']);
export type ReportKind = z.infer<typeof ReportKind>;

/** A part of a report that its writer changed: `words` in Markdown take the place of what would be said by itself; `hidden`: left out. */
const ReportPart = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  words: z.optional(z.string().check(z.maxLength(20_000))),
  hidden: z.optional(z.boolean()),
});

/** A report that somebody works on. Its numbers are read anew each time; only what was chosen and written by hand is kept. */
export const Report = z.object({
  ...envelope,
  title: z.string().check(z.maxLength(300)),
  kind: ReportKind,
  /** First and last local calendar day, both within. */
  from: Day,
  to: Day,
  campaign: z.optional(Id),
  /** Of the report, BCP 47; absent: that of the screen. */
  language: z.optional(z.string().check(z.maxLength(35))),
  parts: z.array(ReportPart).check(z.maxLength(60)),
  /** Own posts to show. */
  showcase: z.optional(z.array(Id).check(z.maxLength(20))),
  exportedAt: z.optional(Time),
});
export type Report = z.infer<typeof Report>;
