import * as z from 'zod/mini';
import { HintId } from './hint';
import { NetworkId } from './network';
import { Revision } from './record';

const name = z.string().check(z.maxLength(200));

/** Each thing that a person can choose. */
const choices = {
  ownName: name,
  brand: name,
  /** Hours until a first response is late (PRODUCT part 5: 4). */
  targetHours: z.number().check(z.minimum(0.25), z.maximum(240)),
  mutedHints: z.array(HintId),
  /** Own handles per network, learnt from the pages and kept so that the waiting list can tell what is ours. */
  ownHandles: z.array(z.object({ network: NetworkId, handle: z.string() })),
};

/** What the person chose. One record; unknown keys of a later version are dropped, missing ones get the default. */
export const Settings = z.object({
  rev: Revision,
  ownName: z._default(choices.ownName, ''),
  brand: z._default(choices.brand, ''),
  targetHours: z._default(choices.targetHours, 4),
  mutedHints: z._default(choices.mutedHints, []),
  ownHandles: z._default(choices.ownHandles, []),
});
export type Settings = z.infer<typeof Settings>;

/** Some of the choices. Without defaults: zod would fill in those that nobody changed, and saving one would reset the others. */
export const SettingsChanges = z.partial(z.object(choices));
export type SettingsChanges = { [Name in keyof typeof choices]?: Settings[Name] };
