import * as z from 'zod/mini';
import { HintId } from './hint';
import { NetworkId } from './network';
import { Revision } from './record';

/** What the person chose. One record; unknown keys of a later version are dropped, missing ones get the default. */
export const Settings = z.object({
  rev: Revision,
  ownName: z._default(z.string().check(z.maxLength(200)), ''),
  brand: z._default(z.string().check(z.maxLength(200)), ''),
  /** Hours until a first response is late (PRODUCT part 5: 4). */
  targetHours: z._default(z.number().check(z.minimum(0.25), z.maximum(240)), 4),
  mutedHints: z._default(z.array(HintId), []),
  /** Own handles per network, learnt from the pages and kept so that the waiting list can tell what is ours. */
  ownHandles: z._default(z.array(z.object({ network: NetworkId, handle: z.string() })), []),
  /** Hosts of Mastodon instances that were granted. */
  instances: z._default(z.array(z.string()), []),
});
export type Settings = z.infer<typeof Settings>;
