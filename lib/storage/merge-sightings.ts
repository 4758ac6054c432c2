import * as kinds from './kinds';
import { mergeDay, mergePublished, withLook } from './merge-results';
import { putPerson } from './people';
import type { BackupFile } from './read-file';
import { dayRow, growthRow, publishedRow } from './results';
import { generation } from './revision';
import { readInside } from './rows';
import type { StoreName, Writing } from './schema';
import { type Open, writingRelaxed } from './transact';
import { unsentRow } from './unsent';
import { putWaiting, storesOfWaiting } from './waiting-inside';

/** The lists of a file that it brings back. */
export const sightingLists = ['people', 'waiting', 'health', 'published', 'growth', 'days', 'unsent', 'contacts', 'ownPosts'] as const;

interface Merging {
  batch: number;
  at: number;
  /** Told how many more are done; `false`: end here. */
  count(more: number): boolean;
}

/** Brings what was seen back from a file: the later look at a person, the later state of a wait; all else where it is missing. Whether it came to the end. */
export async function mergeSightings(open: Open, file: BackupFile, { batch, at, count }: Merging): Promise<boolean> {
  const state = { goesOn: true };
  const each = async <Entry>(entries: readonly Entry[], stores: readonly StoreName[], merge: (tx: Writing, entry: Entry) => Promise<unknown>) => {
    for (let from = 0; from < entries.length && state.goesOn; from += batch) {
      await writingRelaxed(open, stores, async (tx) => {
        for (const entry of entries.slice(from, from + batch)) await merge(tx, entry);
      });
      state.goesOn = count(Math.min(batch, entries.length - from));
    }
  };
  await each(file.people, ['people', 'rejected'], async (tx, person) => {
    const here = await readInside(tx, kinds.people, { id: person.id, at });
    if (!here || here.record.lastSeenAt < person.lastSeenAt) await putPerson(tx, person);
  });
  await each(file.waiting, storesOfWaiting, async (tx, { past, ...record }) => {
    const before = await readInside(tx, kinds.waiting, { id: record.id, at });
    if (!before || generation(before.record.rev) < generation(record.rev)) await putWaiting(tx, { record, before, past });
  });
  await each(file.health, ['health', 'rejected'], async (tx, record) => {
    const here = await readInside(tx, kinds.health, { id: record.network, at });
    if (!here) await tx.objectStore('health').put({ id: record.network, record, past: [], keys: {} });
  });
  await each(file.published, ['published', 'rejected'], async (tx, post) => {
    const here = await readInside(tx, kinds.published, { id: post.id, at });
    await tx.objectStore('published').put(publishedRow(here ? mergePublished(post, here.record) : post));
  });
  await each(file.growth, ['growth', 'rejected'], async (tx, { id, looks }) => {
    const here = await readInside(tx, kinds.growth, { id, at });
    const all = looks.reduce((known, look) => withLook(known, look, undefined), here?.record.looks ?? []);
    await tx.objectStore('growth').put(growthRow({ id, looks: all }));
  });
  await each(file.days, ['days', 'rejected'], async (tx, day) => {
    const here = await readInside(tx, kinds.days, { id: day.id, at });
    await tx.objectStore('days').put(dayRow(here ? mergeDay(day, here.record) : day));
  });
  await each(file.unsent, ['unsent', 'rejected'], async (tx, unsent) => {
    const here = await readInside(tx, kinds.unsent, { id: unsent.id, at });
    if (!here || here.record.at < unsent.at) await tx.objectStore('unsent').put(unsentRow(unsent));
  });
  for (const store of ['contacts', 'ownPosts'] as const) {
    await each<{ id: string; at: number }>(file[store], [store], async (tx, entry) => {
      if ((await tx.objectStore(store).getKey(entry.id)) === undefined) await tx.objectStore(store).put(entry as never);
    });
  }
  return state.goesOn;
}
