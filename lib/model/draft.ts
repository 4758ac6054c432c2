import * as z from 'zod/mini';
import { NetworkId } from './network';
import { envelope, Id, Time } from './record';

export const DraftStatus = z.enum(['writing', 'ready', 'posted']);
export type DraftStatus = z.infer<typeof DraftStatus>;

/** The words for one network, where they are not the common ones. One per network. */
export const DraftVersion = z.object({ network: NetworkId, text: z.string().check(z.maxLength(100_000)) });
export type DraftVersion = z.infer<typeof DraftVersion>;

/** Where it was posted: the post's own address, by network where that is known. */
export const DraftLink = z.object({ network: z.optional(NetworkId), url: z.string().check(z.maxLength(4000)) });
export type DraftLink = z.infer<typeof DraftLink>;

/** Something to post one day. It is due when `plannedAt` is today or past and it is not posted. */
export const Draft = z.object({
  ...envelope,
  title: z.string().check(z.maxLength(300)),
  text: z.string().check(z.maxLength(100_000)),
  status: DraftStatus,
  networks: z.array(NetworkId),
  plannedAt: z.optional(Time),
  idea: z.optional(Id),
  versions: z.optional(z.array(DraftVersion).check(z.maxLength(20))),
  /** Ids of parts of the playbook. */
  pillar: z.optional(Id),
  campaign: z.optional(Id),
  links: z.optional(z.array(DraftLink).check(z.maxLength(40))),
  /** When the person said that it is posted. */
  postedAt: z.optional(Time),
});
export type Draft = z.infer<typeof Draft>;
