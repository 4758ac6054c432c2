import * as z from 'zod/mini';
import { NetworkId } from './network';
import { envelope, Id, Time } from './record';

export const DraftStatus = z.enum(['writing', 'ready', 'posted']);
export type DraftStatus = z.infer<typeof DraftStatus>;

/** Something to post one day. It is due when `plannedAt` is today or past and it is not posted. */
export const Draft = z.object({
  ...envelope,
  title: z.string().check(z.maxLength(300)),
  text: z.string().check(z.maxLength(100_000)),
  status: DraftStatus,
  networks: z.array(NetworkId),
  plannedAt: z.optional(Time),
  idea: z.optional(Id),
  /** Ids of parts of the playbook. */
  pillar: z.optional(Id),
  campaign: z.optional(Id),
});
export type Draft = z.infer<typeof Draft>;
