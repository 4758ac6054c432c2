import * as z from 'zod/mini';
import { NetworkId } from './network';
import { Time } from './record';

/** `posts`: there was not one on a page that should hold some. */
export const fields = ['id', 'author', 'text', 'time', 'permalink', 'metrics', 'me', 'posts'] as const;
export const Field = z.enum(fields);
export type Field = z.infer<typeof Field>;

/** By the name of what is looked for (`Network.alternatives`): how often each alternative matched, in their order. */
const Matches = z.record(z.string().check(z.maxLength(60)), z.array(z.number()).check(z.maxLength(40)));

/** How many posts were looked at since the last report, in how many each field was missing, and which alternatives matched. */
export const ReadingCounts = z.object({ seen: z.number(), missing: z.partialRecord(Field, z.number()), matched: z.optional(Matches) });
export type ReadingCounts = z.infer<typeof ReadingCounts>;

/** What a network's adapter found lately. `missingSince` is when a field that was found before went missing. */
export const Health = z.object({
  network: NetworkId,
  seen: z.number(),
  missing: z.partialRecord(Field, z.number()),
  missingSince: z.partialRecord(Field, Time),
  /** Of each list of alternatives: how often each matched (older ones fade), and when it did last (0: never). */
  matched: z.optional(z.record(z.string(), z.object({ counts: z.array(z.number()), last: z.array(Time) }))),
  updatedAt: Time,
});
export type Health = z.infer<typeof Health>;

/** `unknown`: nothing was read yet. */
export type HealthColour = 'unknown' | 'green' | 'amber' | 'red';
