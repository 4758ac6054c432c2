import type { NetworkId } from '../model/network';
import * as kinds from './kinds';
import { eraseWaiting } from './prune';
import { nextRevision } from './revision';
import { readMany } from './rows';
import type { Act } from './saved';
import type { StoreName, Writing } from './schema';
import { type Open, writingStrictly } from './transact';
import { storesOfWaiting } from './waiting-inside';
import { type Envelope, putMany, storesOf, type WordKind } from './words-inside';

/** See `Whole.removeNetwork`. Told twice (the answer got lost), nothing is left to remove. */
export function removeNetwork(open: Open, network: NetworkId, act: Act): Promise<number> {
  const stores: StoreName[] = [
    ...storesOf(kinds.notes),
    ...storesOf(kinds.ideas),
    ...storesOf(kinds.replies),
    ...storesOf(kinds.joins),
    ...storesOf(kinds.profiles),
    ...storesOf(kinds.permissions),
    ...storesOf(kinds.reminders),
    'unsent',
    ...storesOfWaiting,
    'people',
    'contacts',
    'ownPosts',
    'published',
    'growth',
    'days',
    'health',
  ];
  return writingStrictly(open, [...new Set(stores)], async (tx) => {
    const ids = IDBKeyRange.bound(`${network}:`, `${network}:\uffff`);
    let removed = 0;
    removed += await bin(tx, kinds.notes, { act, ids: await tx.objectStore('notes').index('about').getAllKeys(ids) });
    removed += await bin(tx, kinds.ideas, { act, ids: await tx.objectStore('ideas').index('network').getAllKeys(network) });
    removed += await bin(tx, kinds.replies, { act, ids: await tx.objectStore('replies').index('post').getAllKeys(ids) });
    removed += await bin(tx, kinds.profiles, { act, ids: await tx.objectStore('profiles').getAllKeys(ids) });
    removed += await bin(tx, kinds.permissions, { act, ids: await tx.objectStore('permissions').index('person').getAllKeys(ids) });
    removed += await bin(tx, kinds.reminders, { act, ids: await tx.objectStore('reminders').index('about').getAllKeys(ids) });
    removed += await leaveJoins(tx, { act, ids });
    for (const id of await tx.objectStore('waiting').getAllKeys(ids)) {
      await eraseWaiting(tx, { id, at: act.at });
      removed += 1;
    }
    for (const store of ['people', 'contacts', 'ownPosts', 'published', 'growth', 'days', 'unsent'] as const) {
      removed += store === 'people' || store === 'published' || store === 'unsent' ? await tx.objectStore(store).count(ids) : 0;
      await tx.objectStore(store).delete(ids);
    }
    await tx.objectStore('health').delete(network);
    return removed;
  });
}

async function bin<Value extends Envelope>(tx: Writing, kind: WordKind<Value>, { act, ids }: { act: Act; ids: readonly string[] }): Promise<number> {
  const living = await readMany(tx, kind, { ids, at: act.at });
  const changes = living.map((before) => {
    const record = { ...before.record, rev: nextRevision(act.write, before.record.rev), updatedAt: act.at, deletedAt: act.at };
    return { record, before, did: 'removed' as const };
  });
  await putMany(tx, kind, changes);
  return changes.length;
}

/** Accounts of other networks stay together; a join of one is none. */
async function leaveJoins(tx: Writing, { act, ids }: { act: Act; ids: IDBKeyRange }): Promise<number> {
  const keys = [...new Set(await tx.objectStore('joins').index('person').getAllKeys(ids))];
  const changes = (await readMany(tx, kinds.joins, { ids: keys, at: act.at })).map((before) => {
    const people = before.record.people.filter((person) => !ids.includes(person));
    const isOver = people.length < 2;
    const left = isOver ? { deletedAt: act.at } : { people };
    const record = { ...before.record, rev: nextRevision(act.write, before.record.rev), updatedAt: act.at, ...left };
    return { record, before, did: isOver ? ('removed' as const) : ('saved' as const) };
  });
  await putMany(tx, kinds.joins, changes);
  return changes.length;
}
