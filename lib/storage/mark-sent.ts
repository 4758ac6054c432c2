import type { SharedStore } from '../model/team';
import { isBelieved, type Named, type Outgoing, type Place } from '../sync/replica';
import { has, inOrder, type Leaf, withBase } from '../sync/tree';
import type { Row, Shared, Transaction, Writing } from './schema';
import { longestChain, sharedId, treeOf, withKeys, writtenOf } from './shared-tree';
import { type Both, kindOf, namedBy, parserOf, placeInside, readBoth, revOf, standingOf } from './sharing';
import { type Envelope, type Put, putMany } from './words-inside';

type Told = Outgoing & { wire: string; refused?: string | undefined };

export async function markSent(tx: Writing, list: readonly Told[], { place, at }: { place: Place; at: number }): Promise<SharedStore[]> {
  const here = await readMost(tx, list);
  for (const each of list) {
    const both = here.get(sharedId(each.store, each.id));
    if (both) both.shared = marked(both, each, place);
  }
  const puts = new Map<SharedStore, Put<Envelope>[]>();
  for (const both of here.values()) {
    const turned = turnedToLiving(both, { place, at });
    if (!turned) continue;
    both.shared = turned.shared;
    puts.set(both.store, [...(puts.get(both.store) ?? []), turned.put]);
  }
  await Promise.all([
    ...[...here.values()].map(({ shared }) => shared && tx.objectStore('shared').put(shared)),
    ...[...puts].map(([store, changes]) => putMany(tx, kindOf(store), changes)),
  ]);
  return [...puts.keys()];
}

export async function wantedOf(tx: Writing, rows: readonly { id: string; revs: readonly string[] }[]): Promise<{ id: string; rev: string }[]> {
  const place = await placeInside(tx);
  const index = tx.objectStore('shared').index('wire');
  const known = await Promise.all(
    rows.map(async ({ id }) => {
      const shared = await index.get(id);
      const named = shared && namedBy(shared.id);
      return named && { ...named, shared, value: await tx.objectStore(named.store).get(named.id) };
    }),
  );
  const missing: { id: string; rev: string }[] = [];
  const writes: Promise<unknown>[] = [];
  for (const [at, { id, revs }] of rows.entries()) {
    const here = known[at];
    if (!here) {
      missing.push(...revs.map((rev) => ({ id, rev })));
      continue;
    }
    const { store, value, shared } = here;
    if (revs.every((rev) => isHeld({ value, shared }, rev, place))) continue;
    const both: Both = { standing: standingOf(store, value), shared };
    const { leaves } = treeOf(store, both.standing, shared);
    for (const rev of revs) {
      const leaf = leaves.find((each) => each.rev === rev);
      if (leaf && !isBelieved(place, leaf.sent)) both.shared = marked(both, { store, id: here.id, leaf, wire: id }, place);
      if (!leaf && !leaves.some((each) => has(each, rev))) missing.push({ id, rev });
    }
    if (both.shared && both.shared !== shared) writes.push(tx.objectStore('shared').put(both.shared));
  }
  await Promise.all(writes);
  return missing;
}

/** The same for one record by itself. */
export async function turnToLiving(tx: Writing, named: Named, { place, at }: { place: Place; at: number }): Promise<boolean> {
  const turned = turnedToLiving({ ...named, ...(await readBoth(tx, named)) }, { place, at });
  if (!turned) return false;
  await tx.objectStore('shared').put(turned.shared);
  await putMany(tx, kindOf(named.store), [turned.put]);
  return true;
}

/** Records of one transaction: read all at once, changed one after the other, written all at once. A request that waits for the one before costs 0.3 ms. */
async function readMost(tx: Transaction, named: readonly Named[]): Promise<Map<string, Named & Both>> {
  const different = new Map(named.map(({ store, id }) => [sharedId(store, id), { store, id }]));
  return new Map(await Promise.all([...different].map(async ([key, each]) => [key, { ...each, ...(await readBoth(tx, each)) }] as const)));
}

/** What is known of a record after the server took one of its ends, or would not. */
function marked({ standing, shared }: Both, { store, id, leaf, wire, refused }: Told, place: Place): Shared {
  const known = shared ?? { id: sharedId(store, id), bases: [], branches: [], keys: {} };
  const told = (each: Leaf): Leaf =>
    each.rev === leaf.rev ? { ...each, ...(refused === undefined ? { sent: place.round, refused: undefined } : { refused }) } : each;
  const isBranch = known.branches.some(({ rev }) => rev === leaf.rev);
  const next: Shared = { ...known, wire, branches: known.branches.map(told) };
  if (!isBranch && refused === undefined) {
    // Where it was written again meanwhile, this is what the server has of it.
    next.chain = { rev: leaf.rev, revs: leaf.revs.slice(0, longestChain) };
    next.sent = { rev: leaf.rev, revs: leaf.revs.slice(0, 50), isDeleted: leaf.isDeleted, round: place.round };
    if (leaf.body && !leaf.isDeleted) next.bases = withBase(known.bases, { rev: leaf.rev, body: leaf.body });
    next.refused = undefined;
  }
  if (!isBranch && refused !== undefined) next.refused = { rev: leaf.rev, why: refused };
  const gone = next.keys.gone === 1 && next.branches.some(({ sent, refused: why }) => !isBelieved(place, sent) && why === undefined);
  return withKeys({ ...next, keys: gone ? { gone: 1 } : {} }, treeOf(store, standing, next));
}

/** The person removed the version that stood, and never saw the other one, or did not mean it: that one stands now. */
function turnedToLiving(
  { store, id, standing, shared }: Named & Both,
  { place, at }: { place: Place; at: number },
): { shared: Shared; put: Put<Envelope> } | undefined {
  if (!shared || standing?.record.deletedAt === undefined || !shared.branches.some(({ isDeleted }) => !isDeleted)) return undefined;
  const tree = treeOf(store, standing, shared);
  const sorted = { ...tree, leaves: tree.leaves.toSorted(inOrder) };
  const written = writtenOf({ store, id, place, at }, { tree: sorted, standing, shared: { ...shared, notice: at } }, parserOf(store));
  return written.put && { shared: written.shared, put: { ...written.put, isToldElsewhere: !written.isUnsent } };
}

/** Whether this very end stands here or beside it, and the server is known to have it. Most are: then the record need not be checked. */
const isHeld = ({ value, shared }: { value: Row | undefined; shared: Shared }, rev: string, place: Place): boolean =>
  (shared.sent?.rev === rev && revOf(value) === rev && isBelieved(place, shared.sent.round)) ||
  shared.branches.some((each) => each.rev === rev && isBelieved(place, each.sent));
