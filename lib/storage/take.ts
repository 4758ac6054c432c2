import type { SharedStore } from '../model/team';
import type { Incoming, Place, Taken } from '../sync/replica';
import { graft, has, type Leaf, merged, type Tree, withBase } from '../sync/tree';
import { type IsKept, whatMayGo } from './may-go';
import { readMany } from './rows';
import type { LogLine, Rejected, Shared, Writing } from './schema';
import { bodyOf, longestChain, recordOf, type Standing, sharedId, treeOf, writtenOf } from './shared-tree';
import { kindOf, mayWriteInside, namedBy, parserOf, placeInside, stores } from './sharing';
import { type Envelope, type Put, putMany } from './words-inside';

export async function take(tx: Writing, { list, at }: { list: readonly Incoming[]; at: number }): Promise<Taken> {
  const place = await placeInside(tx);
  const mayWrite = await mayWriteInside(tx);
  const { isKept, isWelcome } = await whatMayGo(tx);
  const taken: Taken = { stores: [], news: 0, merged: 0 };
  const rejected: Rejected[] = [];
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
      if (!isWelcome(store, { shared: rows[nth], incoming })) continue;
      const made = oneTaken({ store, id, place, at, isKept, isTheirs: !mayWrite(store) }, { incoming, standing: standing.get(id), shared: rows[nth] });
      taken.news += made.news;
      taken.merged += made.merged;
      if (made.put) puts.push(made.put);
      writes.push(...besides(tx, made));
      rejected.push(...made.rejected);
    }
    // A version beside the one that stands is news as well: somebody has to choose.
    if (puts.length > 0 || taken.news > news) taken.stores.push(store);
    await Promise.all([...writes, putMany(tx, kind, puts)]);
  }
  await setAside(tx, rejected);
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

/** What can't be read leaves no trace but this, and comes again whenever all is asked for once more: the same is kept once. */
async function setAside(tx: Writing, list: readonly Rejected[]): Promise<void> {
  if (list.length === 0) return;
  const store = tx.objectStore('rejected');
  const known = new Set<string>();
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) known.add(nameOf(cursor.value));
  for (const each of list) {
    if (!known.has(nameOf(each))) await store.add(each);
    known.add(nameOf(each));
  }
}

const nameOf = ({ store, key, value }: Rejected): string => JSON.stringify([store, key, (value as { rev?: unknown } | null | undefined)?.rev]);

/** What counts between this device and the team; the record itself, and what can't be one, are written for all together. */
const besides = (tx: Writing, { shared, line }: One): Promise<unknown>[] => [
  ...(shared ? [tx.objectStore('shared').put(shared)] : []),
  ...(line ? [tx.objectStore('log').add(line)] : []),
];

export async function takeOne(tx: Writing, where: Parameters<typeof oneTaken>[0], found: Parameters<typeof oneTaken>[1]): Promise<One> {
  const one = oneTaken(where, found);
  await Promise.all(besides(tx, one));
  await setAside(tx, one.rejected);
  return one;
}

function oneTaken(
  where: { store: SharedStore; id: string; place: Place; at: number; isKept: IsKept; isFile?: boolean; isTheirs?: boolean },
  { incoming, standing, shared }: { incoming: readonly Incoming[]; standing: Standing | undefined; shared: Shared | undefined },
): One {
  const { store, id, place, at, isKept, isFile = false, isTheirs = false } = where;
  const parse = parserOf(store);
  const before = treeOf(store, standing, shared);
  const rejected: Rejected[] = [];
  let tree: Tree = before;
  for (const { leaf, wire } of incoming) {
    const record = leaf.body && parse(recordOf(store, { id, rev: leaf.rev, body: leaf.body }));
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
  const whole = isTheirs ? tree : merged(tree, (leaf) => isKept(store, leaf));
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
