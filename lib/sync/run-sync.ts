import * as z from 'zod/mini';
import { SharedStore } from '../model/team';
import type { Body } from './body';
import { randomHex } from './bytes';
import { type Couch, CouchError, type WireDoc, wired } from './couch';
import { hiddenId, seal, type TeamKeys, unseal } from './crypto';
import { firmed, type Incoming, type Outgoing, type Place, type Replica, startedOver, type Taken, tooLarge, wentBack } from './replica';
import type { Leaf } from './tree';

/** What a server of CouchDB takes for one document unless it was told otherwise (`max_document_size`, CouchDB 3), and so many of one request. */
const largestDocument = 8_000_000;
const largestRequest = 1_000_000;
const mostDocuments = 200;
/** After so many records a note is left: a round that is cut off begins at the last one, and a long one might never end otherwise. */
const mostLoose = 1000;
/** Ends asked for at once: fewer when they turn out long. */
const askedAtFirst = 100;
const mostAsked = 500;

/** The record itself inside of what is sealed: its document's name does not always tell it. */
const Inside = z.object({ id: z.string().check(z.minLength(1), z.maxLength(300)), body: z.record(z.string(), z.unknown()) });

export interface Synced {
  pushed: number;
  pulled: number;
  merged: number;
  refused: number;
  /** Documents that could not be read: changed on the server, or of a later version. */
  broken: number;
  isStartedOver: boolean;
}

export interface Syncing {
  couch: Couch;
  replica: Replica;
  keys: TeamKeys;
  /** Of this device, in the notes that it leaves with the server. */
  device: string;
  /** The name that the server knows us by. */
  name: string;
  /** Guests only read. */
  isGuest: boolean;
  /** After so many records a note is left on the way; fewer in tests. */
  noteAfter?: number;
  /** Hears in which stores something changed here, again and again while it goes on: whatever cuts the round off, what came before stays. */
  onStores?(stores: readonly SharedStore[]): Promise<void>;
  /** Documents of other kinds, such as what members tell of themselves; `value` is undefined where one was removed. */
  onOther?(docs: readonly { id: string; by: string | undefined; value: unknown }[]): Promise<void>;
}

/** A record was sealed with a key that this device does not have: the passphrase of the team was changed. */
export class KeyMissing extends Error {}

/**
 * One round: is it still the same server, what is new there, what is new here, and what came of that. It may be cut off at any point; the next
 * one goes on where this one was.
 * @throws CouchError, KeyMissing
 */
export async function runSync(syncing: Syncing): Promise<Synced> {
  const synced: Synced = { pushed: 0, pulled: 0, merged: 0, refused: 0, broken: 0, isStartedOver: false };
  await shakeHands(syncing, synced);
  await pull(syncing, synced);
  const isNews = !syncing.isGuest && (await push(syncing, synced));
  if (isNews) {
    const { merged } = synced;
    await pull(syncing, synced); // what we sent comes by once more; what others sent meanwhile, too
    if (synced.merged > merged) await push(syncing, synced);
  }
  if ((await syncing.replica.place()).isOwed) await leaveNote(syncing);
  return synced;
}

/** Waits for something new at the server for so many milliseconds. */
export async function awaitNews({ couch, replica }: Syncing, wait: number): Promise<boolean> {
  const { since } = await replica.place();
  return (await couch.changes({ since, limit: 1, wait })).rows.length > 0;
}

/**
 * A server that was restored from an older copy, or made anew, has not the note that we left: then nothing that we believe of it holds. A new note
 * comes before anything is sent: what is sent without one would be believed of whatever server is there next. A round that was cut off left none
 * either: it is looked at again, from the last note on.
 */
async function shakeHands(syncing: Syncing, synced: Synced): Promise<void> {
  const { couch, replica, device } = syncing;
  const [place, note] = [await replica.place(), await couch.note(device)];
  if (note?.nonce !== undefined && [place.nonce, place.nextNonce].includes(note.nonce)) {
    if (place.isOwed) await replica.turn(wentBack);
    return;
  }
  await replica.turn(startedOver);
  synced.isStartedOver = place.nonce !== undefined;
  await leaveNote(syncing);
}

/** A new one each time that something changed. Should we be stopped between the lines, either of the two is ours. @returns so much was seen since: nothing */
async function leaveNote({ couch, replica, device }: Syncing): Promise<0> {
  const nonce = randomHex(32);
  await replica.goTo({ nextNonce: nonce });
  await couch.leaveNote(device, { nonce, rev: (await couch.note(device))?.rev });
  await replica.turn((place) => firmed(place, nonce));
  return 0;
}

/** While one page is written, the next is on its way: the network and the disk wait for each other otherwise. */
async function pull(syncing: Syncing, synced: Synced): Promise<void> {
  const { replica, noteAfter = mostLoose } = syncing;
  let limit = askedAtFirst;
  let loose = 0;
  let since = (await replica.place()).since;
  let told: Promise<Changes | undefined> = quiet(changesSince(syncing, since, limit));
  let coming: Promise<Came> | undefined;
  for (;;) {
    const [page, came] = [await told, await coming];
    // Another answer than the last one is only asked for where there may be more.
    const wanted = page && page.rows.length > 0 ? await wantedOf(syncing, page.rows) : [];
    if (came) limit = came.size > 2 * largestRequest ? Math.max(10, limit >> 1) : Math.min(mostAsked, limit * 2);
    coming = page && page.rows.length > 0 ? quiet(comeFor(syncing, { wanted, rows: page.rows.length, since: page.since }, synced)) : undefined;
    if (page) since = page.since;
    told = !page || page.isAll ? Promise.resolve(undefined) : quiet(changesSince(syncing, since, limit));
    if (came) await add(syncing, await replica.take(came.incoming, came.since), synced);
    if (!coming) return;
    loose += came?.rows ?? 0;
    if (loose >= noteAfter) loose = await leaveNote(syncing);
  }
}

type Changes = Awaited<ReturnType<Couch['changes']>>;

const changesSince = ({ couch }: Syncing, since: string, limit: number): Promise<Changes> => couch.changes({ since, limit });

async function wantedOf({ replica }: Syncing, rows: readonly { id: string; revs: readonly string[] }[]): Promise<{ id: string; rev: string }[]> {
  const records = rows.filter(({ id }) => storeOf(id) !== undefined);
  const others = rows.filter(({ id }) => isOther(id));
  return [...(records.length === 0 ? [] : await replica.wanted(records)), ...others.flatMap(({ id, revs }) => revs.map((rev) => ({ id, rev })))];
}

interface Wanted {
  wanted: readonly { id: string; rev: string }[];
  rows: number;
  since: string;
}

interface Came {
  incoming: Incoming[];
  /** So many were told of, whether they had to be fetched or not. */
  rows: number;
  since: string;
  /** Letters, sealed. */
  size: number;
}

async function comeFor(syncing: Syncing, { wanted, rows, since }: Wanted, synced: Synced): Promise<Came> {
  const docs = wanted.length === 0 ? [] : await syncing.couch.get(wanted);
  const size = docs.reduce((sum, { sealed }) => sum + (sealed?.ct.length ?? 0), 0);
  return { incoming: await opened(syncing, docs, synced), rows, since, size };
}

/** It is awaited later; should something else fail before, that is what counts. */
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

async function opened({ keys, onOther }: Syncing, docs: readonly WireDoc[], synced: Synced): Promise<Incoming[]> {
  const incoming: Incoming[] = [];
  const others: { id: string; by: string | undefined; value: unknown }[] = [];
  const insides = await Promise.all(docs.map(({ id, sealed }) => (sealed ? unseal(keys, id, sealed) : undefined)));
  for (const [at, { id: wire, rev, revs, isDeleted, sealed, by }] of docs.entries()) {
    const inside = insides[at];
    if (inside === 'key') throw new KeyMissing(wire);
    const store = storeOf(wire);
    if (store === undefined) {
      if (isDeleted) others.push({ id: wire, by, value: undefined });
      else if (inside && inside !== 'broken') others.push({ id: wire, by, value: inside.value });
      continue;
    }
    const read = inside && inside !== 'broken' ? Inside.safeParse(inside.value) : undefined;
    if ((sealed && !read?.success) || (!sealed && !isDeleted)) {
      synced.broken += 1;
      continue;
    }
    const body: Body | undefined = read?.success ? read.data.body : undefined;
    incoming.push({ store, id: read?.success ? read.data.id : '', wire, leaf: { rev, revs, isDeleted, ...(body && { body }), by } });
  }
  if (others.length > 0) await onOther?.(others);
  return incoming;
}

/** While some are on their way, the next are read and sealed, and what came of the ones before is written. @returns whether anything was sent */
async function push(syncing: Syncing, synced: Synced): Promise<boolean> {
  const { noteAfter = mostLoose } = syncing;
  let isNews = false;
  let loose = 0;
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for (let box = await packed(syncing); ; ) {
      const { ready, next, isAll, isOnward } = box;
      const after = isOnward ? quiet(packed(syncing, next)) : undefined;
      for (const some of inBatches(ready)) {
        const refused = await sendSome(syncing.couch, some);
        // What a lead wrote and this person only has: a lead gives it back to a server that was made anew, and nobody here need know of it.
        const isTheirs = ({ by }: Leaf) => by !== undefined && by !== syncing.name;
        for (const { wire, leaf } of some) if (isTheirs(leaf) && refused.get(wire) !== tooLarge) refused.delete(wire);
        isNews ||= refused.size < some.length;
        await writing;
        writing = quiet(written(syncing, { some, refused }, synced));
      }
      await writing;
      writing = quiet(syncing.replica.sent([], next));
      if (isAll) return isNews;
      loose += ready.length;
      if (!after || loose >= noteAfter) await writing;
      if (loose >= noteAfter) loose = await leaveNote(syncing);
      box = await (after ?? packed(syncing));
    }
  } finally {
    await writing;
  }
}

interface Packed {
  ready: Ready[];
  next: Partial<Place>;
  isAll: boolean;
  /** Whether there is somewhere to go on from; else the same ones are found until it is written that they went. */
  isOnward: boolean;
}

async function packed({ replica, keys, name }: Syncing, ahead?: Partial<Place>): Promise<Packed> {
  const { outgoing, next, isAll } = await replica.outbox(mostDocuments, ahead);
  const ready = await Promise.all(outgoing.map(async (each) => ({ ...each, ...(await sealedDoc(keys, name, each)) })));
  return { ready, next: { ...ahead, ...next }, isAll, isOnward: !isAll && Object.keys(next).length > 0 };
}

async function written(
  { replica, onStores }: Syncing,
  { some, refused }: { some: readonly Ready[]; refused: ReadonlyMap<string, string> },
  synced: Synced,
): Promise<void> {
  const turned = await replica.sent(
    some.map(({ store, id, leaf, wire }) => ({ store, id, leaf, wire, refused: refused.get(wire) })),
    {},
  );
  synced.refused += refused.size;
  synced.pushed += some.length - refused.size;
  if (turned.length > 0) await onStores?.(turned);
}

interface Ready extends Outgoing {
  wire: string;
  doc: WireDoc;
  size: number;
}

async function sealedDoc(keys: TeamKeys, name: string, { store, id, leaf }: Outgoing): Promise<{ wire: string; doc: WireDoc; size: number }> {
  const wire = await wireId(keys, store, id);
  const sealed = leaf.body && (await seal(keys, wire, { id, body: leaf.body }));
  const doc = { id: wire, rev: leaf.rev, revs: leaf.revs, isDeleted: leaf.isDeleted, ...(sealed && { sealed }), by: name };
  return { wire, doc, size: JSON.stringify(wired(doc)).length };
}

function inBatches(docs: readonly Ready[]): Ready[][] {
  const batches: Ready[][] = [];
  let size = 0;
  for (const doc of docs) {
    const last = batches.at(-1);
    if (last && size + doc.size <= largestRequest) last.push(doc);
    else {
      batches.push([doc]);
      size = 0;
    }
    size += doc.size;
  }
  return batches;
}

/** Sends, in halves where that is too much for the server at once. @returns why some were refused, by document */
async function sendSome(couch: Couch, docs: readonly Ready[]): Promise<Map<string, string>> {
  const large = docs.filter(({ size }) => size > largestDocument);
  const small = docs.filter(({ size }) => size <= largestDocument);
  const refused = new Map(large.map(({ wire }) => [wire, tooLarge] as const));
  if (small.length === 0) return refused;
  try {
    return new Map([...refused, ...(await couch.put(small.map(({ doc }) => doc)))]);
  } catch (error) {
    if (!(error instanceof CouchError) || error.kind !== 'size') throw error;
    const half = small.length >> 1;
    if (half === 0) return new Map([...refused, ...small.map(({ wire }) => [wire, tooLarge] as const)]);
    return new Map([...refused, ...(await sendSome(couch, small.slice(0, half))), ...(await sendSome(couch, small.slice(half)))]);
  }
}

const made = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A document's name tells its kind, for the server's rules, and nothing else: ids that say something, as a person's do, are hidden. */
const wireId = async (keys: TeamKeys, store: SharedStore, id: string): Promise<string> =>
  `${store}:${made.test(id) ? id : await hiddenId(keys, `${store}:${id}`)}`;

const isOther = (wire: string): boolean => wire.startsWith('member:');

const storeOf = (wire: string): SharedStore | undefined => {
  const store = SharedStore.safeParse(wire.slice(0, Math.max(0, wire.indexOf(':'))));
  return store.success ? store.data : undefined;
};

async function add({ onStores }: Syncing, { stores, news, merged }: Taken, synced: Synced): Promise<void> {
  synced.pulled += news;
  synced.merged += merged;
  if (stores.length > 0) await onStores?.(stores);
}
