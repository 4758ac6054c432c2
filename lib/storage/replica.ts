import { kindOfStore, leadStores, type Role, type SharedKind, SharedStore } from '../model/team';
import type { Body } from '../sync/body';
import { firstPlace, type Incoming, isBelieved, type Named, type Outgoing, type Place, type Replica, type Taken } from '../sync/replica';
import { generationOf, graft, has, inOrder, type Leaf, merged, type Tree, withBase } from '../sync/tree';
import * as kinds from './kinds';
import { readMany } from './rows';
import type { LogLine, Rejected, Row, Shared, StoreName, Transaction, Writing } from './schema';
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
/** Records read by one request, and looked at in one transaction. */
const atOnce = 200;
const mostLooked = 2000;

const byStore = new Map<string, WordKind<Envelope>>(kinds.words.map((kind) => [kind.store, kind as unknown as WordKind<Envelope>]));
export const kindOf = (store: SharedStore): WordKind<Envelope> => byStore.get(store) as WordKind<Envelope>;
const stores = SharedStore.options;
export const storesOfSharing: readonly StoreName[] = [...new Set([...stores.flatMap((store) => storesOf(kindOf(store))), 'shared', 'meta'] as const)];

/** Only what is written to is locked: whoever reads other kinds meanwhile need not wait. */
const storesWith = (list: readonly Named[]): StoreName[] => [
  ...new Set([...new Set(list.map(({ store }) => store))].flatMap((store) => storesOf(kindOf(store))).concat('shared', 'meta')),
];

/** The records of this device as a team sees them; see `Replica`. */
export const createReplica = ({ open, now }: Pick<Base, 'open' | 'now'>): Replica => ({
  place: () => reading(open, ['meta'], placeInside),
  goTo: (changes) => writingRelaxed(open, ['meta'], (tx) => goTo(tx, changes)),
  turn: (change) =>
    writingRelaxed(open, ['meta'], async (tx) => {
      await tx.objectStore('meta').put(change(await placeInside(tx)), placeKey);
    }),
  outbox: (limit, ahead) => reading(open, storesOfSharing, (tx) => outbox(tx, limit, ahead)),
  sent: (list, next) =>
    writingRelaxed(open, storesWith(list), async (tx) => {
      const place = await placeInside(tx);
      const turned = await sent(tx, list, { place, at: now() });
      await goTo(tx, { ...next, isOwed: place.isOwed || list.length > 0 });
      return turned;
    }),
  wanted: (rows) => writingRelaxed(open, storesWith(rows.map(({ id }) => namedBy(id))), (tx) => wanted(tx, rows)),
  take: (list, since) => writingRelaxed(open, storesWith(list), (tx) => take(tx, { list, since, at: now() })),
});

export const placeInside = async (tx: Transaction): Promise<Place> =>
  ((await (tx as Writing).objectStore('meta').get(placeKey)) as Place | undefined) ?? firstPlace;

const goTo = async (tx: Writing, changes: Partial<Place>): Promise<void> => {
  await tx.objectStore('meta').put({ ...(await placeInside(tx)), ...changes }, placeKey);
};

/** `ahead`: as if all up to there were sent already. */
export async function outbox(transaction: Transaction, limit: number, ahead: Partial<Place> = {}): ReturnType<Replica['outbox']> {
  const tx = transaction as Writing;
  const place = { ...(await placeInside(tx)), ...ahead };
  const { pushed, scan } = place;
  const mayGo = await whatMayGo(tx);
  const gone = (await tx.objectStore('shared').index('gone').getAll(1, limit)).flatMap((shared) => unsentOf(shared, place));
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

/** Whether the server takes records of this kind from this person. */
export async function mayWriteInside(tx: Transaction): Promise<(store: SharedStore) => boolean> {
  const { role = 'lead' } = await chosenInside(tx);
  return (store) => role === 'lead' || (role === 'member' && !leadStores.includes(store));
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
const trimmed = (leaf: Leaf): Leaf => ({ ...leaf, revs: leaf.revs.slice(0, longestChain) });

export async function readBoth(tx: Transaction, { store, id }: Named): Promise<{ standing: Standing | undefined; shared: Shared | undefined }> {
  const both = tx as Writing;
  const [value, shared] = await Promise.all([both.objectStore(store).get(id), both.objectStore('shared').get(sharedId(store, id))]);
  return { standing: standingOf(store, value), shared };
}

function standingOf(store: SharedStore, value: Row | undefined): Standing | undefined {
  const record = value && kindOf(store).schema.safeParse(value.record);
  return value && record?.success ? { record: record.data, row: value } : undefined;
}

type Both = { standing: Standing | undefined; shared: Shared | undefined };

/** Records of one transaction: read all at once, changed one after the other, written all at once. A request that waits for the one before costs 0.3 ms. */
async function readMost(tx: Transaction, named: readonly Named[]): Promise<Map<string, Named & Both>> {
  const different = new Map(named.map(({ store, id }) => [sharedId(store, id), { store, id }]));
  return new Map(await Promise.all([...different].map(async ([key, each]) => [key, { ...each, ...(await readBoth(tx, each)) }] as const)));
}

type Told = Outgoing & { wire: string; refused?: string | undefined };

async function sent(tx: Writing, list: readonly Told[], { place, at }: { place: Place; at: number }): Promise<SharedStore[]> {
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

/** The same for one record by itself. */
export async function turnToLiving(tx: Writing, named: Named, { place, at }: { place: Place; at: number }): Promise<boolean> {
  const turned = turnedToLiving({ ...named, ...(await readBoth(tx, named)) }, { place, at });
  if (!turned) return false;
  await tx.objectStore('shared').put(turned.shared);
  await putMany(tx, kindOf(named.store), [turned.put]);
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

/** Whether this very end stands here or beside it, and the server is known to have it. Most are: then the record need not be checked. */
const isHeld = ({ value, shared }: { value: Row | undefined; shared: Shared }, rev: string, place: Place): boolean =>
  (shared.sent?.rev === rev && revOf(value) === rev && isBelieved(place, shared.sent.round)) ||
  shared.branches.some((each) => each.rev === rev && isBelieved(place, each.sent));

const revOf = (value: Row | undefined): unknown => (value?.record as { rev?: unknown } | null | undefined)?.rev;

async function take(tx: Writing, { list, since, at }: { list: readonly Incoming[]; since: string; at: number }): Promise<Taken> {
  const place = await placeInside(tx);
  const share = ((await tx.objectStore('meta').get(configKey)) as { share?: Record<SharedKind, boolean> } | undefined)?.share;
  const mayWrite = await mayWriteInside(tx);
  const taken: Taken = { stores: [], news: 0, merged: 0 };
  for (const store of stores) {
    const groups = new Map<string, Incoming[]>();
    for (const one of await Promise.all(list.filter((each) => each.store === store).map((each) => withId(tx, each))))
      if (one) groups.set(one.id, [...(groups.get(one.id) ?? []), one]);
    const ids = [...groups.keys()];
    if (ids.length === 0) continue;
    const kind = kindOf(store);
    const [there, rows] = await Promise.all([readMany(tx, kind, { ids, at }), Promise.all(ids.map((id) => tx.objectStore('shared').get(sharedId(store, id))))]);
    const standing = new Map(there.map((each) => [each.record.id, each as Standing]));
    const puts: Put<Envelope>[] = [];
    const writes: Promise<unknown>[] = [];
    const { news } = taken;
    for (const [nth, id] of ids.entries()) {
      const incoming = groups.get(id) ?? [];
      const isWelcome = share?.[kindOfStore(store)] || rows[nth] || incoming.some(({ leaf }) => leaf.body?.shared === true);
      if (!isWelcome) continue;
      const made = oneTaken({ store, id, place, at, isTheirs: !mayWrite(store) }, { incoming, standing: standing.get(id), shared: rows[nth] });
      taken.news += made.news;
      taken.merged += made.merged;
      if (made.put) puts.push(made.put);
      writes.push(...besides(tx, made));
    }
    // A version beside the one that stands is news as well: somebody has to choose.
    if (puts.length > 0 || taken.news > news) taken.stores.push(store);
    await Promise.all([...writes, putMany(tx, kind, puts)]);
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

interface One {
  put: Put<Envelope> | undefined;
  /** Absent where nothing is to be written. */
  shared: Shared | undefined;
  /** Where nothing is put and something of it waits to be sent. */
  line: LogLine | undefined;
  rejected: Rejected[];
  news: number;
  merged: number;
  before: Tree;
  after: Tree;
}

/** Everything but the record itself, whose changes are written together. */
const besides = (tx: Writing, { shared, line, rejected }: One): Promise<unknown>[] => [
  ...(shared ? [tx.objectStore('shared').put(shared)] : []),
  ...(line ? [tx.objectStore('log').add(line)] : []),
  ...rejected.map((each) => tx.objectStore('rejected').add(each)),
];

export async function takeOne(tx: Writing, where: Parameters<typeof oneTaken>[0], found: Parameters<typeof oneTaken>[1]): Promise<One> {
  const one = oneTaken(where, found);
  await Promise.all(besides(tx, one));
  return one;
}

function oneTaken(
  where: { store: SharedStore; id: string; place: Place; at: number; isFile?: boolean; isTheirs?: boolean },
  { incoming, standing, shared }: { incoming: readonly Incoming[]; standing: Standing | undefined; shared: Shared | undefined },
): One {
  const { store, id, place, at, isFile = false, isTheirs = false } = where;
  const parse = parserOf(store);
  const before = treeOf(store, standing, shared);
  const rejected: Rejected[] = [];
  let tree: Tree = before;
  for (const { leaf, wire } of incoming) {
    const record = leaf.body && parse({ ...leaf.body, ...(store === 'templates' && { uses: 0 }), ...(store === 'replies' && { text: '' }), id, rev: leaf.rev });
    if (leaf.body && !record) {
      const why = `It came from the team (${wire}) and is not what it should be.`;
      rejected.push({ store, key: id, value: { ...leaf.body, id, rev: leaf.rev }, why, at });
      continue;
    }
    if (isFile && tree.leaves.some((each) => has(each, leaf.rev))) continue; // a file says nothing of what a server has
    tree = graft(tree, { ...leaf, ...(record && { body: bodyOf(store, record) }), ...(!isFile && { sent: place.round }) });
  }
  if (isFile && tree === before) return { put: undefined, shared: undefined, line: undefined, rejected, news: 0, merged: 0, before, after: before };
  // Whoever may not write it makes nothing of two versions either: it could not be sent, and those who may might make something else of them.
  const whole = isTheirs ? tree : merged(tree);
  const notice = overruled(before, whole) ? at : shared?.notice;
  const row: Shared = {
    ...(shared ?? { id, bases: [], branches: [], keys: {}, ...(!standing && { came: true }) }),
    wire: incoming[0]?.wire || shared?.wire,
    notice,
  };
  const written = writtenOf(where, { tree: whole, standing, shared: row }, parse);
  const known = new Set(before.leaves.map(({ rev }) => rev));
  return {
    put: written.put && { ...written.put, isToldElsewhere: !written.isUnsent },
    shared: isFile ? filedOf(written.shared, { tree: whole, incoming }) : written.shared,
    line: written.isUnsent && !written.put ? { kind: store, id, rev: whole.leaves[0]?.rev ?? '', at, did: 'saved' } : undefined,
    rejected,
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
