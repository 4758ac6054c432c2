import type { Part } from '../model/playbook';

/** A draft as the meter sees it: the pillar it belongs to, and when it was posted or is planned for. */
export interface MixedDraft {
  pillar: string | undefined;
  at: number;
}

/** How many drafts of the days counted fell on one name, and which share of them should. `undefined`: no share is wanted. */
export interface MixRow {
  name: string;
  count: number;
  /** 0 to 1, of those that have a place. */
  share: number | undefined;
  wanted: number | undefined;
}

export interface MixMeter {
  pillars: MixRow[];
  /** By the shares of the mix rule, through the share that each pillar counts towards. */
  rule: MixRow[];
  /** All drafts of these days. */
  total: number;
  withoutPillar: number;
  /** With a pillar that counts towards no share of the rule. */
  withoutShare: number;
}

const month = 30 * 86_400_000;

/** What was posted in the 30 days up to `now`, and what is planned for then or the 30 days to come, against what the playbook wants. */
export function mixMeter(
  drafts: readonly MixedDraft[],
  { pillars, mix, now }: { pillars: readonly Part<'pillar'>[]; mix: Pick<Part<'mix'>, 'shares'> | undefined; now: number },
): MixMeter {
  const counted = drafts.filter(({ at }) => at > now - month && at <= now + month);
  const known = new Map(pillars.map((pillar) => [pillar.id, pillar]));
  const placed = counted.flatMap(({ pillar }) => known.get(pillar ?? '') ?? []);
  const shares = mix?.shares ?? [];
  const kinds = placed.filter(({ kind }) => shares.some(({ name }) => name === kind));
  return {
    pillars: pillars.map(({ id, name, share }) => row(name, placed.filter((pillar) => pillar.id === id).length, { of: placed.length, wanted: share })),
    rule: shares.map(({ name, share }) => row(name, kinds.filter(({ kind }) => kind === name).length, { of: kinds.length, wanted: share })),
    total: counted.length,
    withoutPillar: counted.length - placed.length,
    withoutShare: placed.length - kinds.length,
  };
}

const row = (name: string, count: number, { of, wanted }: { of: number; wanted: number | undefined }): MixRow => ({
  name,
  count,
  share: of === 0 ? undefined : count / of,
  wanted,
});
