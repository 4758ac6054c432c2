import * as z from 'zod/mini';
import { NetworkId } from './network';
import { Time } from './record';

export const fields = ['id', 'author', 'text', 'time', 'permalink', 'metrics', 'me'] as const;
export const Field = z.enum(fields);
export type Field = z.infer<typeof Field>;

/** How many posts were looked at since the last report, and in how many each field was missing. */
export const ReadingCounts = z.object({ seen: z.number(), missing: z.partialRecord(Field, z.number()) });
export type ReadingCounts = z.infer<typeof ReadingCounts>;

/** What a network's adapter found lately. `missingSince` is when a field that was found before went missing. */
export const Health = z.object({
  network: NetworkId,
  seen: z.number(),
  missing: z.partialRecord(Field, z.number()),
  missingSince: z.partialRecord(Field, Time),
  updatedAt: Time,
});
export type Health = z.infer<typeof Health>;

/** `unknown`: nothing was read yet. */
export type HealthColour = 'unknown' | 'green' | 'amber' | 'red';
