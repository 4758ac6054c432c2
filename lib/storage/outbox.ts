import { SharedStore } from '../model/team';
import { isBelieved, type Named, type Outgoing, type Place, type Replica } from '../sync/replica';
import type { Leaf } from '../sync/tree';
import { type MayGo, whatMayGo } from './may-go';
import type { Row, Shared, Transaction, Writing } from './schema';
import { longestChain, sharedId, treeOf } from './shared-tree';
import { namedBy, placeInside, revOf, standingOf, stores } from './sharing';

/** So many lines of the log are looked at in one go. */
const mostLines = 1000;
/** Records read by one request, and looked at in one transaction. */
const atOnce = 200;
const mostLooked = 2000;

/** `ahead`: as if all up to there were sent already. */
export async function outbox(transaction: Transaction, limit: number, ahead: Partial<Place> = {}): ReturnType<Replica['outbox']> {
  const tx = transaction as Writing;
  const place = { ...(await placeInside(tx)), ...ahead };
  const { pushed, scan } = place;
  const mayGo = await whatMayGo(tx);
  const gone = (await tx.objectStore('shared').index('gone').getAll(1, limit)).flatMap((shared) => unsentOf(shared, { place, mayGo }));
  if (gone.length > 0) return { outgoing: gone, next: {}, isAll: false };
  const keys = await tx.objectStore('log').getAllKeys(IDBKeyRange.lowerBound(pushed, true), mostLines);
  if (scan === undefined && keys[0] !== undefined && keys[0] > pushed + 1 && pushed > 0 && (await wasPruned(tx, keys[0]))) {
    return { outgoing: [], next: { scan: 'start' }, isAll: false };
  }
  const goes = (row: Stored) => outgoingOf(row, { place, mayGo });
  return scan === undefined ? fromLog(tx, { pushed, limit, goes }) : fromScan(tx, { scan, limit, goes });
}

/** Lines go when they are old; then nobody knows what changed before the first that is left. Single ones go when somebody is forgotten. */
async function wasPruned(tx: Writing, first: number): Promise<boolean> {
  const [oldest] = await tx.objectStore('log').getAllKeys(undefined, 1);
  return oldest === first;
}

/** A record as it lies, unchecked. */
type Stored = Named & { value: Row | undefined; shared: Shared | undefined };

/** What of a record the server does not have and may have. */
function outgoingOf({ store, id, value, shared }: Stored, { place, mayGo }: { place: Place; mayGo: MayGo }): Outgoing[] {
  if (isAllHeld({ value, shared }, place)) return [];
  const standing = standingOf(store, value);
  if (standing && !mayGo.record(store, standing.record)) return [];
  return treeOf(store, standing, shared).leaves.flatMap((leaf) =>
    isBelieved(place, leaf.sent) || leaf.refused !== undefined || !mayGo.leaf(store, leaf, shared) ? [] : [{ store, id, leaf: trimmed(leaf) }],
  );
}

/** Of most records the server has all: then they need not be checked. */
function isAllHeld({ value, shared }: Pick<Stored, 'value' | 'shared'>, place: Place): boolean {
  if (!value || !shared?.sent || revOf(value) !== shared.sent.rev || !isBelieved(place, shared.sent.round)) return false;
  return shared.branches.every(({ sent, refused }) => isBelieved(place, sent) || refused !== undefined);
}

interface Found {
  outgoing: Outgoing[];
  next: Partial<Place>;
  isAll: boolean;
}
type Goes = (row: Stored) => Outgoing[];

async function fromLog(tx: Writing, { pushed, limit, goes }: { pushed: number; limit: number; goes: Goes }): Promise<Found> {
  const range = IDBKeyRange.lowerBound(pushed, true);
  const [keys, lines] = await Promise.all([tx.objectStore('log').getAllKeys(range, mostLines), tx.objectStore('log').getAll(range, mostLines)]);
  const named = new Map<string, Named>();
  let last = pushed;
  for (const [place, { kind, id }] of lines.entries()) {
    const store = SharedStore.safeParse(kind);
    if (store.success) {
      if (named.size >= limit && !named.has(sharedId(store.data, id))) break;
      named.set(sharedId(store.data, id), { store: store.data, id });
    }
    last = keys[place] ?? last;
  }
  const rows = await Promise.all(
    [...named].map(async ([key, { store, id }]) => {
      const [value, shared] = await Promise.all([tx.objectStore(store).get(id), tx.objectStore('shared').get(key)]);
      return { store, id, value, shared };
    }),
  );
  return { outgoing: rows.flatMap(goes), next: last === pushed ? {} : { pushed: last }, isAll: named.size === 0 && keys.length < mostLines };
}

/**
 * Every record once, store by store; what is written meanwhile stands in the log behind where the scan began. Read by the range: after a first sync there
 * are thousands, and nearly all of them came from the server.
 */
async function fromScan(tx: Writing, { scan, limit, goes }: { scan: NonNullable<Place['scan']>; limit: number; goes: Goes }): Promise<Found> {
  const pushed = scan === 'start' ? { pushed: (await lastLine(tx)) ?? 0 } : {};
  const outgoing: Outgoing[] = [];
  let looked = 0;
  for (const store of stores.slice(scan === 'start' ? 0 : stores.indexOf(scan.store))) {
    let after = scan !== 'start' && scan.store === store ? scan.id : undefined;
    for (;;) {
      const values = await tx.objectStore(store).getAll(after === undefined ? undefined : IDBKeyRange.lowerBound(after, true), atOnce);
      const [first, last] = [values[0]?.id, values.at(-1)?.id];
      if (first === undefined || last === undefined) break;
      const known = await tx.objectStore('shared').getAll(IDBKeyRange.bound(sharedId(store, first), sharedId(store, last)));
      const sharedOf = new Map(known.map((shared) => [shared.id, shared]));
      for (const value of values) {
        outgoing.push(...goes({ store, id: value.id, value, shared: sharedOf.get(sharedId(store, value.id)) }));
        after = value.id;
        looked += 1;
        if (outgoing.length >= limit || looked >= mostLooked) return { outgoing, next: { ...pushed, scan: { store, id: value.id } }, isAll: false };
      }
    }
  }
  return { outgoing, next: { ...pushed, scan: undefined }, isAll: false };
}

async function lastLine(tx: Writing): Promise<number | undefined> {
  return (await tx.objectStore('log').openKeyCursor(null, 'prev'))?.key as number | undefined;
}

/** What needs to be told of a record that is gone from this device. */
function unsentOf(shared: Shared, { place, mayGo }: { place: Place; mayGo: MayGo }): Outgoing[] {
  const { store, id } = namedBy(shared.id);
  return shared.branches.flatMap((leaf) =>
    isBelieved(place, leaf.sent) || leaf.refused !== undefined || mayGo.isKept(store, leaf) ? [] : [{ store, id, leaf: trimmed(leaf) }],
  );
}

/** CouchDB keeps 1,000 revisions of a document. */
const trimmed = (leaf: Leaf): Leaf => ({ ...leaf, revs: leaf.revs.slice(0, longestChain) });
