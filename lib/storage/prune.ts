import { count } from './counters';
import * as kinds from './kinds';
import { readInside, readMany } from './rows';
import type { Writing } from './schema';
import { reading, writingRelaxed, writingStrictly } from './transact';
import { pruneUnsent } from './unsent';
import { storesOfWaiting } from './waiting-inside';
import { type Envelope, eraseMany, storesOf, type WordKind } from './words-inside';
import type { Base } from './words-of';

const day = 86_400_000;
/** PRODUCT's promise: a trash of 30 days; sightings of others 90 days. The log of changes is kept as long as sightings. */
const trashDays = 30;
const sightingDays = 90;
/** So many per transaction: a worker may be stopped at any moment, and goes on where it was. */
const batch = 500;

export async function prunable({ open }: Base, at: number): Promise<number> {
  const stores = kinds.words.map(({ store }) => store);
  return reading(open, stores, async (tx) => {
    const counts = await Promise.all(
      stores.map((store) =>
        tx
          .objectStore(store)
          .index('binned')
          .count(binnedBefore(at - trashDays * day)),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/** Tombstones that are old enough lose their words; returns how many. */
export async function prune(base: Base, at: number): Promise<number> {
  let gone = 0;
  for (const kind of kinds.words) gone += await pruneKind(base, kind as unknown as WordKind<Envelope>, at);
  await pruneSightings(base, { before: at - sightingDays * day, now: at });
  return gone;
}

async function pruneKind({ open }: Base, kind: WordKind<Envelope>, at: number): Promise<number> {
  let gone = 0;
  for (let found = batch; found === batch; ) {
    found = await writingStrictly(open, storesOf(kind), async (tx) => {
      const ids = await tx
        .objectStore(kind.store)
        .index('binned')
        .getAllKeys(binnedBefore(at - trashDays * day), batch);
      const known = await readMany(tx, kind, { ids, at });
      await eraseMany(tx, kind, known);
      gone += known.length;
      return ids.length;
    });
  }
  return gone;
}

/** Keys are [minus the time, id]; an array stands behind every id. */
const binnedBefore = (time: number): IDBKeyRange => IDBKeyRange.lowerBound([-time, []]);

function pruneSightings({ open }: Base, { before, now }: { before: number; now: number }): Promise<void> {
  const old = IDBKeyRange.upperBound(before, true);
  return writingRelaxed(open, [...storesOfWaiting, 'people', 'contacts', 'ownPosts', 'log', 'unsent'], async (tx) => {
    await pruneUnsent(tx, now);
    for (const id of await tx.objectStore('people').index('stale').getAllKeys(old)) await tx.objectStore('people').delete(id);
    for (const store of ['contacts', 'ownPosts'] as const)
      for (const id of await tx.objectStore(store).index('at').getAllKeys(old)) await tx.objectStore(store).delete(id);
    for (const line of await tx.objectStore('log').index('at').getAllKeys(old)) await tx.objectStore('log').delete(line);
    for (const index of ['ended', 'since'] as const)
      for (const id of await tx.objectStore('waits').index(index).getAllKeys(old)) await eraseWaiting(tx, { id, at: before });
  });
}

/** Needs `storesOfWaiting`. */
export async function eraseWaiting(tx: Writing, { id, at }: { id: string; at: number }): Promise<void> {
  const known = await readInside(tx, kinds.waiting, { id, at });
  await tx.objectStore('waits').delete(id);
  if (!known) return;
  await tx.objectStore('waiting').delete(id);
  await count(tx, { [`waiting.${known.record.state}`]: -1 });
}
