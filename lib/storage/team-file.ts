import { type Role, type SharedKind, SharedStore } from '../model/team';
import type { FileVerdict } from '../model/team-file';
import { goOn, type Step } from '../model/work';
import type { Keyring, TeamKeys } from '../sync/crypto';
import type { Place } from '../sync/replica';
import type { Signing } from '../sync/signing';
import { has, type Leaf, type Tree, withBase } from '../sync/tree';
import { Stopped } from './export-all';
import { turnToLiving } from './mark-sent';
import { whatMayGo } from './may-go';
import { readMany } from './rows';
import type { Shared, Transaction, Writing } from './schema';
import { longestChain, recordOf, type Standing, sharedId, treeOf } from './shared-tree';
import { fileKey, kindOf, mayWriteInside, namedBy, parserOf, placeInside, readBoth, storesOfSharing } from './sharing';
import { takeOne } from './take';
import { reading, writingStrictly } from './transact';
import { type Envelope, type Put, putMany } from './words-inside';
import type { Base } from './words-of';

const signingKey = 'team-file-signing';
const authorsKey = 'team-file-authors';
/** So many records at once. */
const page = 500;

/** A team that has no server. `turn`: how often a lead decided on this person's role. */
export interface FileTeam {
  name: string;
  role: Role;
  turn: number;
  keys: TeamKeys;
  ring: Keyring;
  share: Record<SharedKind, boolean>;
}

/**
 * Somebody whose files are taken, by the key that they sign with. `via`: the lead who named them. `out`: they are no longer taken, by this person's own press
 * or as a lead told; the row stays, so that what others say of earlier days brings nobody back.
 */
export interface Author {
  name: string;
  key: string;
  role: Role;
  turn: number;
  via?: string | undefined;
  out?: 'here' | 'told' | undefined;
}

/** One end of a record, on its way into a file or out of one. */
export interface Filed {
  store: SharedStore;
  id: string;
  leaf: Leaf;
}

/** What became of one record. `why`: of a refusal. */
export interface Weighed {
  store: SharedStore;
  id: string;
  verdict: FileVerdict;
  why?: 'role' | 'form';
}

export interface TeamFiles {
  team(): Promise<FileTeam | undefined>;
  /** Strict. `undefined`: there is none any longer. */
  change(change: (team: FileTeam | undefined) => FileTeam | undefined): Promise<FileTeam | undefined>;
  /** What this device signs with; what is offered counts where it has nothing yet. */
  signing(offered?: Signing): Promise<Signing | undefined>;
  /** Whose files are taken. */
  authors(): Promise<Author[]>;
  /** Those who are out, too. */
  allAuthors(): Promise<Author[]>;
  setAuthors(change: (authors: Author[]) => Author[]): Promise<Author[]>;
  /** Every end of everything that is shared, removals too. @throws Stopped */
  pack(step?: Step): Promise<Filed[]>;
  /** These went into a file: others may go on from them, and have to hear when they go. */
  packed(list: readonly Filed[], at: number): Promise<void>;
  /**
   * Grafts them, all or nothing. `dryRun` does the same and takes it back. `mayChange`: whether the file's author may change what lies there.
   * @throws Stopped
   */
  take(list: readonly Filed[], how: { at: number; dryRun: boolean; mayChange(store: SharedStore): boolean; step?: Step | undefined }): Promise<Weighed[]>;
  /** The team, and whom it knew. What this device signs with stays. */
  forget(): Promise<void>;
}

/** Ends a transaction that was only to tell. */
class TakenBack extends Error {}

export function createTeamFiles({ open }: Base): TeamFiles {
  const changing = <Value>(key: string, change: (now: Value | undefined) => Value | undefined): Promise<Value | undefined> =>
    writingStrictly(open, ['meta'], async (tx) => {
      const meta = tx.objectStore('meta');
      const next = change((await meta.get(key)) as Value | undefined);
      if (next === undefined) await meta.delete(key);
      else await meta.put(next, key);
      return next;
    });
  const got = <Value>(key: string) => reading(open, ['meta'], async (tx) => (await tx.objectStore('meta').get(key)) as Value | undefined);
  return {
    team: () => got<FileTeam>(fileKey),
    change: (change) => changing<FileTeam>(fileKey, change),
    signing: (offered) => (offered ? changing<Signing>(signingKey, (now) => now ?? offered) : got<Signing>(signingKey)),
    authors: async () => ((await got<Author[]>(authorsKey)) ?? []).filter(({ out }) => !out),
    allAuthors: async () => (await got<Author[]>(authorsKey)) ?? [],
    setAuthors: async (change) => (await changing<Author[]>(authorsKey, (now) => change(now ?? []))) ?? [],
    pack: (step = goOn) => reading(open, storesOfSharing, (tx) => pack(tx, step)),
    async packed(list, at) {
      const named = [...groupsOf(list).values()];
      for (let from = 0; from < named.length; from += page)
        await writingStrictly(open, storesOfSharing, async (tx) => {
          const [place, mayWrite] = [await placeInside(tx), await mayWriteInside(tx)];
          for (const group of named.slice(from, from + page)) await markPacked(tx, group, { place, at, mayWrite });
        });
    },
    async take(list, { at, dryRun, mayChange, step = goOn }) {
      const weighed: Weighed[] = [];
      try {
        await writingStrictly(open, storesOfSharing, async (tx) => {
          await takeAll(tx, list, { at, mayChange, step, weighed });
          if (dryRun) throw new TakenBack();
        });
      } catch (error) {
        if (!(error instanceof TakenBack)) throw error;
      }
      return weighed;
    },
    forget: () =>
      writingStrictly(open, ['meta'], async (tx) => {
        for (const key of [fileKey, authorsKey]) await tx.objectStore('meta').delete(key);
      }),
  };
}

async function pack(transaction: Transaction, step: Step): Promise<Filed[]> {
  const tx = transaction as Writing;
  const mayGo = await whatMayGo(tx);
  const total = (await Promise.all(SharedStore.options.map((store) => tx.objectStore(store).count()))).reduce((sum, count) => sum + count, 0);
  const filed: Filed[] = [];
  let done = 0;
  for (const store of SharedStore.options) {
    const known = new Map(
      (await tx.objectStore('shared').getAll(IDBKeyRange.bound(sharedId(store, ''), sharedId(store, '\uffff')))).map((each) => [each.id, each]),
    );
    for (let after: IDBKeyRange | undefined, isAll = false; !isAll; ) {
      if (!step(done, total)) throw new Stopped();
      const rows = await tx.objectStore(store).getAll(after, page);
      for (const row of rows) {
        const shared = known.get(sharedId(store, row.id));
        known.delete(sharedId(store, row.id));
        const record = kindOf(store).schema.safeParse(row.record);
        if (!record.success || !mayGo.record(store, record.data)) continue;
        for (const leaf of treeOf(store, { record: record.data, row }, shared).leaves)
          if (mayGo.leaf(store, leaf, shared)) filed.push({ store, id: row.id, leaf: bare(leaf) });
      }
      done += rows.length;
      isAll = rows.length < page;
      after = IDBKeyRange.lowerBound(rows.at(-1)?.id ?? '', true);
    }
    for (const gone of known.values()) for (const leaf of gone.branches) if (!mayGo.isKept(store, leaf)) filed.push({ ...namedBy(gone.id), leaf: bare(leaf) });
  }
  return filed;
}

/** Without what counts between this device and a server. */
const bare = ({ rev, revs, isDeleted, body, by }: Leaf): Leaf => ({ rev, revs: revs.slice(0, longestChain), isDeleted, ...(body && { body }), by });

/** What only leads may write and a member changed is no lead's yet: it goes into every file, until a lead takes it or theirs is taken here. */
async function markPacked(
  tx: Writing,
  group: readonly Filed[],
  { place, at, mayWrite }: { place: Place; at: number; mayWrite(store: SharedStore): boolean },
): Promise<void> {
  const [one] = group;
  if (!one) return;
  const { store, id } = one;
  const { standing, shared } = await readBoth(tx, { store, id });
  if (!standing) return;
  const row: Shared = shared ?? { id: sharedId(store, id), bases: [], branches: [], keys: {} };
  const first = group.find(({ leaf }) => !row.branches.some(({ rev }) => rev === leaf.rev))?.leaf;
  if (first && mayWrite(store))
    await tx.objectStore('shared').put({
      ...row,
      filed: { rev: first.rev, revs: first.revs, isDeleted: first.isDeleted },
      chain: { rev: first.rev, revs: first.revs },
      ...(first.body && !first.isDeleted && { bases: withBase(row.bases, { rev: first.rev, body: first.body }) }),
    });
  await turnToLiving(tx, one, { place, at });
}

function groupsOf(list: readonly Filed[]): Map<string, Filed[]> {
  const groups = new Map<string, Filed[]>();
  for (const one of list) {
    const key = sharedId(one.store, one.id);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

interface Taking {
  at: number;
  mayChange(store: SharedStore): boolean;
  step: Step;
  weighed: Weighed[];
}

async function takeAll(tx: Writing, list: readonly Filed[], { at, mayChange, step, weighed }: Taking): Promise<void> {
  const place = await placeInside(tx);
  const { isKept, isWelcome } = await whatMayGo(tx);
  const groups = [...groupsOf(list).values()];
  for (const store of SharedStore.options) {
    const own = groups.filter(([one]) => one?.store === store);
    for (let from = 0; from < own.length; from += page) {
      if (!step(weighed.length, groups.length)) throw new Stopped();
      const some = own.slice(from, from + page);
      const ids = some.map(([one]) => one?.id ?? '');
      const standing = new Map((await readMany(tx, kindOf(store), { ids, at })).map((each) => [each.record.id, each as Standing]));
      const rows = await Promise.all(ids.map((id) => tx.objectStore('shared').get(sharedId(store, id))));
      const puts: Put<Envelope>[] = [];
      for (const [nth, group] of some.entries()) {
        const id = ids[nth] ?? '';
        const [stands, shared] = [standing.get(id), rows[nth]];
        const tell = (verdict: FileVerdict, why?: Weighed['why']) => void weighed.push({ store, id, verdict, ...(why && { why }) });
        const readable = group.filter(({ leaf }) => isReadable(store, { id, leaf }));
        const news = newsOf(readable, treeOf(store, stands, shared).leaves);
        if (news.length === 0) tell(readable.length < group.length ? 'refused' : 'same', readable.length < group.length ? 'form' : undefined);
        else if (!isWelcome(store, { shared, incoming: group })) tell('withheld');
        else if (!mayChange(store)) tell('refused', 'role');
        else {
          const incoming = readable.map((each) => ({ ...each, wire: '' }));
          const made = await takeOne(tx, { store, id, place, at, isKept, isFile: true }, { incoming, standing: stands, shared });
          if (made.put) puts.push(made.put);
          tell(verdictOf(made));
        }
      }
      await putMany(tx, kindOf(store), puts);
    }
  }
  step(weighed.length, groups.length);
}

/** Whether a record can be made of it. */
const isReadable = (store: SharedStore, { id, leaf }: { id: string; leaf: Leaf }): boolean =>
  !leaf.body || parserOf(store)(recordOf(store, { id, rev: leaf.rev, body: leaf.body })) !== undefined;

/** Ends that nothing here is, or came from. */
const newsOf = (group: readonly Filed[], leaves: readonly Leaf[]): Filed[] => group.filter(({ leaf }) => !leaves.some((each) => has(each, leaf.rev)));

function verdictOf({ before, after, merged }: { before: Tree; after: Tree; merged: number }): FileVerdict {
  const living = ({ leaves }: Tree) => leaves.filter(({ isDeleted }) => !isDeleted).length;
  const [was, is] = [living(before), living(after)];
  if (is > 1 && is > was) return 'conflict';
  if (merged > 0) return 'merged';
  if (was === 0) return is === 0 ? 'same' : before.leaves.length === 0 ? 'new' : 'changed';
  if (is === 0) return 'removed';
  return is < was || before.leaves[0]?.rev !== after.leaves[0]?.rev ? 'changed' : 'same';
}
