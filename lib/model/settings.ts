import * as z from 'zod/mini';
import { HintId } from './hint';
import { Mode } from './mode';
import { NetworkId } from './network';
import { Id, Revision, Time } from './record';

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
  /** Where each network's hints are shown; one that is absent is as it starts (`modeOf`). */
  modes: z.partialRecord(NetworkId, Mode),
  /** Nobody's posts of these give hints or wait: person ids, with the name they were muted under. */
  mutedPeople: z.array(z.object({ id: Id, label: name, at: Time })),
  /** No chips and no new hints before this time; 0: not paused. */
  pausedUntil: Time,
  /** Servers and forums on hosts of their own that told what they are when their pages were read. */
  hosts: z.array(z.object({ host: z.string(), network: NetworkId })),
};

/** What the person chose. One record; unknown keys of a later version are dropped, missing ones get the default. */
export const Settings = z.object({
  rev: Revision,
  ownName: z._default(choices.ownName, ''),
  brand: z._default(choices.brand, ''),
  targetHours: z._default(choices.targetHours, 4),
  mutedHints: z._default(choices.mutedHints, []),
  ownHandles: z._default(choices.ownHandles, []),
  modes: z._default(choices.modes, {}),
  mutedPeople: z._default(choices.mutedPeople, []),
  pausedUntil: z._default(choices.pausedUntil, 0),
  hosts: z._default(choices.hosts, []),
});
export type Settings = z.infer<typeof Settings>;

/** Some of the choices. Without defaults: zod would fill in those that nobody changed, and saving one would reset the others. */
export const SettingsChanges = z.partial(z.object(choices));
export type SettingsChanges = { [Name in keyof typeof choices]?: Settings[Name] };
