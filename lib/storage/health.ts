import { fields, type Health, type ReadingCounts } from '../model/health';
import type { NetworkId } from '../model/network';
import * as kinds from './kinds';
import type { HealthRecords } from './repositories';
import { moveAside, readInside, sift } from './rows';
import type { StoreName, Writing } from './schema';
import { reading, writingRelaxed } from './transact';
import type { Base } from './words-of';

/** Above this many posts the older ones fade: a network that breaks today is not covered by a good month, and one that is whole again is soon back. */
const window = 100;

/** A page's process could make names up. */
const mostLists = 60;

export const storesOfHealth: readonly StoreName[] = ['health', 'rejected'];

export const createHealth = ({ open, now }: Base): HealthRecords => ({
  get: async (network) => (await readAll(open, now)).find((health) => health.network === network),
  all: () => readAll(open, now),
  add: (network, counts, at) => writingRelaxed(open, storesOfHealth, (tx) => addHealth(tx, { network, counts, at })),
});

async function readAll(open: Base['open'], now: Base['now']): Promise<Health[]> {
  const { records, unreadable } = sift(kinds.health, await reading(open, ['health'], (tx) => tx.objectStore('health').getAll()));
  await moveAside(open, kinds.health, { ids: unreadable, at: now() });
  return records;
}

export async function addHealth(tx: Writing, { network, counts, at }: { network: NetworkId; counts: ReadingCounts; at: number }): Promise<Health> {
  const before = (await readInside(tx, kinds.health, { id: network, at }))?.record;
  const health = withReport(before ?? { network, seen: 0, missing: {}, missingSince: {}, updatedAt: at }, counts, at);
  await tx.objectStore('health').put({ id: network, record: health, past: [], keys: {} });
  return health;
}

function withReport(before: Health, counts: ReadingCounts, at: number): Health {
  const fade = before.seen + counts.seen > window ? 0.5 : 1;
  const seen = Math.round(before.seen * fade) + counts.seen;
  const missing: Health['missing'] = {};
  const missingSince: Health['missingSince'] = {};
  for (const field of fields) {
    const gone = Math.round((before.missing[field] ?? 0) * fade) + (counts.missing[field] ?? 0);
    if (gone > 0) missing[field] = gone;
    if (gone * 2 > seen) missingSince[field] = before.missingSince[field] ?? at;
  }
  const matched = withMatches(before.matched ?? {}, { now: counts.matched ?? {}, fade, at });
  return {
    network: before.network,
    seen,
    missing,
    missingSince,
    ...(Object.keys(matched).length > 0 && { matched }),
    updatedAt: Math.max(before.updatedAt, at),
  };
}

type Matched = NonNullable<Health['matched']>;

/** A list that has another length than before is another list: an update changed the adapter, and it is counted from the start. */
function withMatches(before: Matched, { now, fade, at }: { now: NonNullable<ReadingCounts['matched']>; fade: number; at: number }): Matched {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].slice(0, mostLists);
  return Object.fromEntries(
    names.map((name) => {
      const told = now[name];
      const known = told && told.length !== before[name]?.counts.length ? undefined : before[name];
      const faded = known?.counts.map((count) => Math.floor(count * fade)) ?? [];
      if (!told) return [name, { counts: faded, last: known?.last ?? [] }];
      return [
        name,
        {
          counts: told.map((count, place) => (faded[place] ?? 0) + count),
          last: told.map((count, place) => (count > 0 ? at : (known?.last[place] ?? 0))),
        },
      ];
    }),
  );
}
