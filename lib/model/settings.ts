import * as z from 'zod/mini';
import { CheckId } from './check';
import { Expansion, expansionAtFirst } from './expansion';
import { HintId } from './hint';
import { Mode } from './mode';
import { NetworkId } from './network';
import { Id, Revision, Time } from './record';
import { Suggested } from './template';

const name = z.string().check(z.maxLength(200));
/** One letter or digit, as a keyboard event names it. */
const oneKey = z.string().check(z.regex(/^[\p{Ll}\p{Lo}\d]$/u));

/** What the first run leads through, in its order; the last one only says what to press. */
export const SetupStep = z.enum(['networks', 'practice', 'accounts', 'brand', 'import', 'ready']);
export type SetupStep = z.infer<typeof SetupStep>;

export const listKeysAtFirst = { done: 'd', snooze: 's', undo: 'u' };

/** Each thing that a person can choose. */
const choices = {
  ownName: name,
  brand: name,
  /** Hours until a first response is late (PRODUCT part 5: 4). */
  targetHours: z.number().check(z.minimum(0.25), z.maximum(240)),
  mutedHints: z.array(HintId),
  /** The most points that a hint gives, where it is not what the hint comes with; its lower ones follow in proportion. */
  points: z.partialRecord(HintId, z.number().check(z.minimum(-10), z.maximum(10))),
  /** From when on a hint speaks, where it is not what the hint comes with; what is counted stands in lib/hints/thresholds.ts. */
  thresholds: z.partialRecord(HintId, z.number().check(z.minimum(0), z.maximum(10_000))),
  /** How shortcuts become words while typing. */
  expansion: Expansion,
  /** Whether there is a line below the box that one writes in. */
  line: z.boolean(),
  mutedChecks: z.array(CheckId),
  /** Phrases to avoid beside those of the brand card; `null`: the list that comes along. */
  cliches: z.nullable(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500))),
  /** Own handles per network, learnt from the pages and kept so that the waiting list can tell what is ours. */
  ownHandles: z.array(z.object({ network: NetworkId, handle: z.string() })),
  /** Where each network's hints are shown; one that is absent is as it starts (`modeOf`). */
  modes: z.partialRecord(NetworkId, Mode),
  /** Who is to stay forgotten, by `stableHex` of the person's id alone; and pairs of accounts that are not one human being, in the same way. */
  forgotten: z.array(z.object({ hash: z.string(), at: Time })),
  apart: z.array(z.string()),
  /** Whether what falls due is told by a notification; the browser has to allow it, too. */
  notifies: z.boolean(),
  /** Nobody's posts of these give hints or wait: person ids, with the name they were muted under. */
  mutedPeople: z.array(z.object({ id: Id, label: name, at: Time })),
  /** No chips and no new hints before this time; 0: not paused. */
  pausedUntil: Time,
  /** Servers and forums on hosts of their own that told what they are when their pages were read. */
  hosts: z.array(z.object({ host: z.string(), network: NetworkId })),
  /** Whether the picker lets chance order the templates of a hint, so that what works is found out. */
  exploring: z.boolean(),
  /** Replies written often that shall not become templates. */
  declinedTemplates: z.array(Suggested).check(z.maxLength(200)),
  /** Letters or digits that act on a row of the waiting list. */
  listKeys: z.object({ done: oneKey, snooze: oneKey, undo: oneKey }),
  /** How far the first run came: what was done, where it was left, and whether it is over (gone through or put away). */
  setup: z.object({ done: z.array(SetupStep), at: z.optional(SetupStep), over: z.boolean() }),
};

/** What the person chose. One record; unknown keys of a later version are dropped, missing ones get the default. */
export const Settings = z.object({
  rev: Revision,
  ownName: z._default(choices.ownName, ''),
  brand: z._default(choices.brand, ''),
  targetHours: z._default(choices.targetHours, 4),
  mutedHints: z._default(choices.mutedHints, []),
  points: z._default(choices.points, {}),
  thresholds: z._default(choices.thresholds, {}),
  expansion: z._default(choices.expansion, expansionAtFirst),
  line: z._default(choices.line, true),
  mutedChecks: z._default(choices.mutedChecks, []),
  cliches: z._default(choices.cliches, null),
  ownHandles: z._default(choices.ownHandles, []),
  modes: z._default(choices.modes, {}),
  forgotten: z._default(choices.forgotten, []),
  apart: z._default(choices.apart, []),
  notifies: z._default(choices.notifies, false),
  mutedPeople: z._default(choices.mutedPeople, []),
  pausedUntil: z._default(choices.pausedUntil, 0),
  hosts: z._default(choices.hosts, []),
  exploring: z._default(choices.exploring, false),
  declinedTemplates: z._default(choices.declinedTemplates, []),
  listKeys: z._default(choices.listKeys, listKeysAtFirst),
  setup: z._default(choices.setup, { done: [], over: false }),
});
export type Settings = z.infer<typeof Settings>;

/** Some of the choices. Without defaults: zod would fill in those that nobody changed, and saving one would reset the others. */
export const SettingsChanges = z.partial(z.object(choices));
export type SettingsChanges = { [Name in keyof typeof choices]?: Settings[Name] };
