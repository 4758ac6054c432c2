import { kindOfStore, leadStores, type Role, type SharedKind, SharedStore } from '../model/team';
import type { Body } from '../sync/body';
import { firstPlace, type Incoming, isBelieved, type Named, type Outgoing, type Place, type Replica, type Taken } from '../sync/replica';
import { generationOf, graft, has, inOrder, type Leaf, merged, type Tree, withBase } from '../sync/tree';
import * as kinds from './kinds';
import { readMany } from './rows';
import type { Shared, StoreName, Transaction, Writing } from './schema';
import { bodyOf, longestChain, type Standing, sharedId, treeOf, withKeys, writtenOf } from './shared-tree';
import { reading, writingRelaxed } from './transact';
import { type Envelope, type Put, putMany, storesOf, type WordKind } from './words-inside';
import type { Base } from './words-of';

/** Under `meta`. */
export const placeKey = 'team-place';
export const configKey = 'team';
/** Of a team without a server. */
export const fileKey = 'team-file';
/** So many lines of the log are looked at in one go. */
const mostLines = 1000;

const byStore = new Map<string, WordKind<Envelope>>(kinds.words.map((kind) => [kind.store, kind as unknown as WordKind<Envelope>]));
export const kindOf = (store: SharedStore): WordKind<Envelope> => byStore.get(store) as WordKind<Envelope>;
const stores = SharedStore.options;
export const storesOfSharing: readonly StoreName[] = [...new Set([...stores.flatMap((store) => storesOf(kindOf(store))), 'shared', 'meta'] as const)];

/** The records of this device as a team sees them; see `Replica`. */
export const createReplica = ({ open, now }: Pick<Base, 'open' | 'now'>): Replica => ({
  place: () => reading(open, ['meta'], placeInside),
  goTo: (changes) => writingRelaxed(open, ['meta'], (tx) => goTo(tx, changes)),
  turn: (change) =>
    writingRelaxed(open, ['meta'], async (tx) => {
      await tx.objectStore('meta').put(change(await placeInside(tx)), placeKey);
    }),
  outbox: (limit) => reading(open, storesOfSharing, (tx) => outbox(tx, limit)),
  sent: (list, next) =>
    writingRelaxed(open, storesOfSharing, async (tx) => {
      const place = await placeInside(tx);
      const turned = new Set<SharedStore>();
      for (const each of list) {
        await markSent(tx, each, place);
        if (await turnToLiving(tx, each, { place, at: now() })) turned.add(each.store);
      }
      await goTo(tx, { ...next, isOwed: place.isOwed || list.length > 0 });
      return [...turned];
    }),
  wanted: (rows) => writingRelaxed(open, storesOfSharing, (tx) => wanted(tx, rows)),
  take: (list, since) => writingRelaxed(open, storesOfSharing, (tx) => take(tx, { list, since, at: now() })),
});

export const placeInside = async (tx: Transaction): Promise<Place> =>
  ((await (tx as Writing).objectStore('meta').get(placeKey)) as Place | undefined) ?? firstPlace;

const goTo = async (tx: Writing, changes: Partial<Place>): Promise<void> => {
  await tx.objectStore('meta').put({ ...(await placeInside(tx)), ...changes }, placeKey);
};

export async function outbox(transaction: Transaction, limit: number): ReturnType<Replica['outbox']> {
  const tx = transaction as Writing;
  const place = await placeInside(tx);
  const { pushed, scan } = place;
  const mayGo = await whatMayGo(tx);
  const gone = (await tx.objectStore('shared').index('gone').getAll(1, limit)).flatMap((shared) => unsentOf(shared, place));
  if (gone.length > 0) return { outgoing: gone, next: {}, isAll: false };
  const keys = await tx.objectStore('log').getAllKeys(IDBKeyRange.lowerBound(pushed, true), mostLines);
  if (scan === undefined && keys[0] !== undefined && keys[0] > pushed + 1 && pushed > 0 && (await wasPruned(tx, keys[0]))) {
    return { outgoing: [], next: { scan: 'start' }, isAll: false };
  }
  const { named, next, isAll } = scan === undefined ? await fromLog(tx, { pushed, limit }) : await fromScan(tx, { scan, limit });
  const outgoing: Outgoing[] = [];
  const trees = await Promise.all(named.map(({ store, id }) => readBoth(tx, { store, id })));
  for (const [at, { standing, shared }] of trees.entries()) {
    const { store, id } = named[at] as Named;
    if (standing && !mayGo.record(store, standing.record)) continue;
    for (const leaf of treeOf(store, standing, shared).leaves)
      if (!isBelieved(place, leaf.sent) && leaf.refused === undefined && mayGo.leaf(store, leaf, shared)) outgoing.push({ store, id, leaf: trimmed(leaf) });
  }
  return { outgoing, next, isAll };
}

/** Lines go when they are old; then nobody knows what changed before the first that is left. Single ones go when somebody is forgotten. */
async function wasPruned(tx: Writing, first: number): Promise<boolean> {
  const [oldest] = await tx.objectStore('log').getAllKeys(undefined, 1);
  return oldest === first;
}

interface Found {
  named: Named[];
  next: Partial<Place>;
  isAll: boolean;
}

async function fromLog(tx: Writing, { pushed, limit }: { pushed: number; limit: number }): Promise<Found> {
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
  return { named: [...named.values()], next: last === pushed ? {} : { pushed: last }, isAll: named.size === 0 && keys.length < mostLines };
}

/** Every record once, store by store; what is written meanwhile stands in the log behind where the scan began. */
async function fromScan(tx: Writing, { scan, limit }: { scan: NonNullable<Place['scan']>; limit: number }): Promise<Found> {
  const pushed = scan === 'start' ? { pushed: (await lastLine(tx)) ?? 0 } : {};
  const named: Named[] = [];
  for (const store of stores.slice(scan === 'start' ? 0 : stores.indexOf(scan.store))) {
    const after = scan !== 'start' && scan.store === store ? IDBKeyRange.lowerBound(scan.id, true) : undefined;
    for (const id of await tx.objectStore(store).getAllKeys(after, limit - named.length)) named.push({ store, id });
    if (named.length === limit) break;
  }
  const last = named.at(-1);
  return { named, next: { ...pushed, scan: named.length < limit ? undefined : last }, isAll: false };
}

async function lastLine(tx: Writing): Promise<number | undefined> {
  return (await tx.objectStore('log').openKeyCursor(null, 'prev'))?.key as number | undefined;
}

interface MayGo {
  record(store: SharedStore, record: Envelope): boolean;
  leaf(store: SharedStore, leaf: Leaf, shared: Shared | undefined): boolean;
}

/**
 * What the person chose to share, without what is only for practice, and without starters that nobody touched: everybody has their own. Of what only leads may
 * write, a member sends nothing of their own, which the server would only refuse: it is private until it is proposed. Where the team's own was changed here
 * all the same, it goes, so that the refusal tells of it.
 */
export async function whatMayGo(tx: Transaction): Promise<MayGo> {
  const meta = (tx as Writing).objectStore('meta');
  const { share, role = 'lead' } = await chosenInside(tx);
  const starters = new Set(((await meta.get('starters')) ?? []) as string[]);
  return {
    record: (store, record) =>
      (record.shared ?? share?.[kindOfStore(store)] ?? false) &&
      !(store === 'templates' && starters.has(record.id) && generationOf(record.rev) === 1) &&
      !isPractice(record),
    leaf: (store, { rev, by }, shared) => {
      const known = shared?.sent ?? shared?.filed;
      return role === 'lead' || !leadStores.includes(store) || (known !== undefined && known.rev !== rev && by === undefined);
    },
  };
}

/** What this person chose to share, with a team that has a server or with one that hands files around; nothing of it without a team. */
export async function chosenInside(tx: Transaction): Promise<{ share?: Record<SharedKind, boolean>; role?: Role }> {
  const meta = (tx as Writing).objectStore('meta');
  return ((await meta.get(configKey)) ?? (await meta.get(fileKey)) ?? {}) as { share?: Record<SharedKind, boolean>; role?: Role };
}

function isPractice(record: Envelope): boolean {
  const { id, network, person, post, about, source, people } = record as unknown as Record<string, unknown>;
  const names = [id, person, post, (about as { id?: unknown } | undefined)?.id, ...(Array.isArray(people) ? people : [])];
  return (
    network === 'practice' ||
    (source as { network?: unknown } | undefined)?.network === 'practice' ||
    names.some((name) => typeof name === 'string' && name.startsWith('practice:'))
  );
}

/** What needs to be told of a record that is gone from this device. */
function unsentOf(shared: Shared, place: Place): Outgoing[] {
  const { store, id } = namedBy(shared.id);
  return shared.branches.flatMap((leaf) => (isBelieved(place, leaf.sent) || leaf.refused !== undefined ? [] : [{ store, id, leaf: trimmed(leaf) }]));
}

export function namedBy(id: string): Named {
  const at = id.indexOf(':');
  return { store: id.slice(0, at) as SharedStore, id: id.slice(at + 1) };
}

/** CouchDB keeps 1,000 revisions of a document. */
export const trimmed = (leaf: Leaf): Leaf => ({ ...leaf, revs: leaf.revs.slice(0, longestChain) });

export async function readBoth(tx: Transaction, { store, id }: Named): Promise<{ standing: Standing | undefined; shared: Shared | undefined }> {
  const both = tx as Writing;
  const [value, shared] = await Promise.all([both.objectStore(store).get(id), both.objectStore('shared').get(sharedId(store, id))]);
  const record = value === undefined ? undefined : kindOf(store).schema.safeParse(value.record);
  return { standing: value && record?.success ? { record: record.data, row: value } : undefined, shared };
}

async function markSent(
  tx: Writing,
  { store, id, leaf, wire, refused }: Outgoing & { wire: string; refused?: string | undefined },
  place: Place,
): Promise<void> {
  const { standing, shared } = await readBoth(tx, { store, id });
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
  await tx.objectStore('shared').put(withKeys({ ...next, keys: gone ? { gone: 1 } : {} }, treeOf(store, standing, next)));
}

/** The person removed the version that stood, and never saw the other one, or did not mean it: that one stands now. */
export async function turnToLiving(tx: Writing, { store, id }: Named, { place, at }: { place: Place; at: number }): Promise<boolean> {
  const { standing, shared } = await readBoth(tx, { store, id });
  if (!shared || standing?.record.deletedAt === undefined || !shared.branches.some(({ isDeleted }) => !isDeleted)) return false;
  const tree = treeOf(store, standing, shared);
  const sorted = { ...tree, leaves: tree.leaves.toSorted(inOrder) };
  const written = writtenOf({ store, id, place, at }, { tree: sorted, standing, shared: { ...shared, notice: at } }, parserOf(store));
  if (!written.put) return false;
  await tx.objectStore('shared').put(written.shared);
  await putMany(tx, kindOf(store), [{ ...written.put, isToldElsewhere: !written.isUnsent }]);
  return true;
}

/** A record of this kind, where these fields make one. */
export const parserOf =
  (store: SharedStore) =>
  (body: Body): Envelope | undefined => {
    const read = kindOf(store).schema.safeParse(body);
    return read.success ? read.data : undefined;
  };

async function wanted(tx: Writing, rows: readonly { id: string; revs: readonly string[] }[]): Promise<{ id: string; rev: string }[]> {
  const place = await placeInside(tx);
  const index = tx.objectStore('shared').index('wire');
  const known = await Promise.all(rows.map(({ id }) => index.get(id)));
  const missing: { id: string; rev: string }[] = [];
  for (const [at, { id, revs }] of rows.entries()) {
    const shared = known[at];
    if (!shared) {
      missing.push(...revs.map((rev) => ({ id, rev })));
      continue;
    }
    const named = namedBy(shared.id);
    const { standing } = await readBoth(tx, named);
    const { leaves } = treeOf(named.store, standing, shared);
    for (const rev of revs) {
      const leaf = leaves.find((each) => each.rev === rev);
      if (leaf && !isBelieved(place, leaf.sent)) await markSent(tx, { ...named, leaf, wire: id }, place);
      if (!leaf && !leaves.some((each) => has(each, rev))) missing.push({ id, rev });
    }
  }
  return missing;
}

async function take(tx: Writing, { list, since, at }: { list: readonly Incoming[]; since: string; at: number }): Promise<Taken> {
  const place = await placeInside(tx);
  const share = ((await tx.objectStore('meta').get(configKey)) as { share?: Record<SharedKind, boolean> } | undefined)?.share;
  const taken: Taken = { stores: [], news: 0, merged: 0 };
  for (const store of stores) {
    const groups = new Map<string, Incoming[]>();
    for (const one of await Promise.all(list.filter((each) => each.store === store).map((each) => withId(tx, each))))
      if (one) groups.set(one.id, [...(groups.get(one.id) ?? []), one]);
    const ids = [...groups.keys()];
    if (ids.length === 0) continue;
    const kind = kindOf(store);
    const standing = new Map((await readMany(tx, kind, { ids, at })).map((each) => [each.record.id, each as Standing]));
    const rows = await Promise.all(ids.map((id) => tx.objectStore('shared').get(sharedId(store, id))));
    const puts: Put<Envelope>[] = [];
    for (const [nth, id] of ids.entries()) {
      const incoming = groups.get(id) ?? [];
      const isWelcome = share?.[kindOfStore(store)] || rows[nth] || incoming.some(({ leaf }) => leaf.body?.shared === true);
      if (!isWelcome) continue;
      const made = await takeOne(tx, { store, id, place, at }, { incoming, standing: standing.get(id), shared: rows[nth] });
      taken.news += made.news;
      taken.merged += made.merged;
      if (made.put) puts.push(made.put);
    }
    if (puts.length > 0) taken.stores.push(store);
    await putMany(tx, kind, puts);
  }
  await goTo(tx, { since, isOwed: true });
  return taken;
}

/** The removal of a record that was erased comes without its id. */
async function withId(tx: Writing, incoming: Incoming): Promise<Incoming | undefined> {
  if (incoming.id !== '') return incoming;
  const key = await tx.objectStore('shared').index('wire').getKey(incoming.wire);
  return key === undefined ? undefined : { ...incoming, id: namedBy(key).id };
}

export async function takeOne(
  tx: Writing,
  where: { store: SharedStore; id: string; place: Place; at: number; isFile?: boolean },
  { incoming, standing, shared }: { incoming: readonly Incoming[]; standing: Standing | undefined; shared: Shared | undefined },
): Promise<{ put: Put<Envelope> | undefined; news: number; merged: number; before: Tree; after: Tree }> {
  const { store, id, place, at, isFile = false } = where;
  const parse = parserOf(store);
  const before = treeOf(store, standing, shared);
  let tree: Tree = before;
  for (const { leaf, wire } of incoming) {
    const record = leaf.body && parse({ ...leaf.body, ...(store === 'templates' && { uses: 0 }), ...(store === 'replies' && { text: '' }), id, rev: leaf.rev });
    if (leaf.body && !record) {
      await tx
        .objectStore('rejected')
        .add({ store, key: id, value: { ...leaf.body, id, rev: leaf.rev }, why: `It came from the team (${wire}) and is not what it should be.`, at });
      continue;
    }
    if (isFile && tree.leaves.some((each) => has(each, leaf.rev))) continue; // a file says nothing of what a server has
    tree = graft(tree, { ...leaf, ...(record && { body: bodyOf(store, record) }), ...(!isFile && { sent: place.round }) });
  }
  if (isFile && tree === before) return { put: undefined, news: 0, merged: 0, before, after: before };
  const whole = merged(tree);
  const notice = overruled(before, whole) ? at : shared?.notice;
  const row: Shared = {
    ...(shared ?? { id, bases: [], branches: [], keys: {}, ...(!standing && { came: true }) }),
    wire: incoming[0]?.wire || shared?.wire,
    notice,
  };
  const written = writtenOf(where, { tree: whole, standing, shared: row }, parse);
  await tx.objectStore('shared').put(isFile ? filedOf(written.shared, { tree: whole, incoming }) : written.shared);
  if (written.isUnsent && !written.put) await tx.objectStore('log').add({ kind: store, id, rev: whole.leaves[0]?.rev ?? '', at, did: 'saved' });
  const known = new Set(before.leaves.map(({ rev }) => rev));
  return {
    put: written.put && { ...written.put, isToldElsewhere: !written.isUnsent },
    news: tree.leaves.filter(({ rev }) => !known.has(rev)).length,
    merged: whole === tree ? 0 : 1,
    before,
    after: whole,
  };
}

/** What stands here and came in a file is known to others: they may go on from it, and have to hear when it goes. */
function filedOf(shared: Shared, { tree: { leaves }, incoming }: { tree: Tree; incoming: readonly { leaf: Leaf }[] }): Shared {
  const [first] = leaves;
  if (!first || !incoming.some(({ leaf }) => has(leaf, first.rev))) return { ...shared, filed: shared.filed ?? filedAs(incoming[0]?.leaf) };
  return { ...shared, filed: filedAs(first), ...(first.body && !first.isDeleted && { bases: withBase(shared.bases, { rev: first.rev, body: first.body }) }) };
}

const filedAs = (leaf: Leaf | undefined): Shared['filed'] => leaf && { rev: leaf.rev, revs: leaf.revs.slice(0, longestChain), isDeleted: leaf.isDeleted };

/** Whether one side removed what the other changed, and this device is one of the sides: the change stands. A removal without words only closes a branch. */
function overruled(before: Tree, { leaves }: Tree): boolean {
  const [stood] = before.leaves;
  const [stands, ...others] = leaves;
  if (!stood || !stands || stands.isDeleted) return false;
  const known = new Set(before.leaves.slice(1).map(({ rev }) => rev));
  const removed = others.filter(({ isDeleted, body, rev }) => isDeleted && body && !known.has(rev));
  return (
    removed.length > 0 &&
    leaves.some(({ rev }) => rev === stood.rev || has({ rev: stands.rev, revs: stands.revs }, stood.rev)) &&
    removed.some(({ rev }) => rev === stood.rev || !has(stands, rev))
  );
}
