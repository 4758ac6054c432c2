import { bad, good, type Result } from '../model/result';
import type { Member, SharedKind, SharedStore, TeamPhase, TeamTrouble } from '../model/team';
import { Role } from '../model/team';
import { type Body, same } from '../sync/body';
import type { Keyring, TeamKeys } from '../sync/crypto';
import { type Outgoing, type Place, type Replica, startedOver, tooLarge } from '../sync/replica';
import { has, idOf, inOrder, type Leaf, reopened, resolved, type Tree } from '../sync/tree';
import { whatMayGo } from './may-go';
import { outbox } from './outbox';
import { createReplica } from './replica';
import { nextRevision } from './revision';
import { readInside } from './rows';
import type { Shared, Transaction, Writing } from './schema';
import { type Standing, sharedId, treeOf, withKeys, writtenOf } from './shared-tree';
import { type Both, configKey, kindOf, mayWriteInside, namedBy, parserOf, placeInside, placeKey, readBoth, storesOfSharing } from './sharing';
import { reading, writingRelaxed, writingStrictly } from './transact';
import { eraseMany, put, storesOf } from './words-inside';
import type { Base } from './words-of';

const statusKey = 'team-status';
/** So many records per transaction when a team is forgotten. */
const batch = 500;

/** How this device reaches its team. The keys can be used and not be read. */
export interface TeamConfig {
  address: string;
  name: string;
  password?: string | undefined;
  token?: string | undefined;
  /** Of this device, made when it connected first. */
  device: string;
  role: Role;
  keys: TeamKeys;
  /** As it lies on the server, should that be made anew. */
  ring: Keyring;
  share: Record<SharedKind, boolean>;
}

/** How it went last. */
export interface TeamStatus {
  phase: TeamPhase;
  trouble?: TeamTrouble | undefined;
  lastSyncAt?: number | undefined;
  up: number;
  down: number;
  /** So many times in a row it did not work. */
  failed: number;
  /** When the server was last asked for the role. */
  roleAt?: number | undefined;
  /** What this device told of itself last, and when. */
  told?: { what: string; at: number } | undefined;
}

/** All versions of one record. `rows`: as they lie here. */
export interface Sides {
  store: SharedStore;
  id: string;
  record: Record<string, unknown> | undefined;
  leaves: Leaf[];
  bases: { rev: string; body: Body }[];
  notice: number | undefined;
  /** Whether the last choice can be taken back. */
  isSettled: boolean;
}

type On = { store: SharedStore; id: string };

export interface TeamRecords {
  replica: Replica;
  config(): Promise<TeamConfig | undefined>;
  /** Connects; with another database than before everything is to be sent and asked for anew. */
  connect(config: TeamConfig): Promise<void>;
  change(changes: Partial<Omit<TeamConfig, 'address'>>): Promise<TeamConfig | undefined>;
  /** Everything stays, what is known of the server too, should it be the same one again. */
  disconnect(): Promise<void>;
  status(): Promise<TeamStatus>;
  setStatus(changes: Partial<TeamStatus>): Promise<void>;
  /** Ends of records that the server does not have, as far as `limit` records tell. */
  waiting(limit: number): Promise<number>;
  /** The same, with what they are. */
  outgoing(limit: number): Promise<Outgoing[]>;
  counts(): Promise<{ conflicts: number; refused: number; notices: number }>;
  list(of: 'conflict' | 'refused' | 'notice', limit?: number): Promise<Sides[]>;
  sides(on: On): Promise<Sides | undefined>;
  /** One version for several. `seen`: the living revisions that were looked at; others meanwhile are `changed`. Told twice: as once. */
  resolve(
    on: On,
    choice: { write: string; seen: readonly string[]; fields: Body; at: number },
  ): Promise<Result<undefined, { kind: 'changed' | 'missing' | 'invalid' }>>;
  /** Takes the last choice back: the versions stand beside each other again. */
  reopen(on: On, act: { write: string; at: number }): Promise<boolean>;
  /** Gives up what the server would not take, for what the team has. `false`: the team has nothing. */
  giveUp(on: On, at: number): Promise<boolean>;
  /** Records of a store that others have too: what was sent, and what came. */
  known(store: SharedStore): Promise<string[]>;
  dismiss(on: On): Promise<void>;
  /** Strict. With the team (`true`), never (`false`), or as its kind is. */
  share(on: On, act: { write: string; shared: boolean | undefined; at: number }): Promise<boolean>;
  members(): Promise<Member[]>;
  heard(
    list: readonly { id: string; name: string; role: string; stamp: string; isOwn?: boolean; answering: readonly string[] }[],
    at: number,
  ): Promise<boolean>;
  /** These devices left. @returns whether any of them was known */
  gone(ids: readonly string[]): Promise<boolean>;
  /** How many records came from others. */
  countTheirs(): Promise<number>;
  /** They go, and all that was known of the server. */
  forgetTheirs(at: number): Promise<void>;
}

const atFirst: TeamStatus = { phase: 'off', up: 0, down: 0, failed: 0 };

export function createTeam(base: Base): TeamRecords {
  const { open } = base;
  const write = <Value>(work: (tx: Writing) => Promise<Value>) => writingStrictly(open, storesOfSharing, work);
  const setStatus = (tx: Writing, status: TeamStatus) => tx.objectStore('meta').put(status, statusKey);
  return {
    replica: createReplica(base),
    config: () => reading(open, ['meta'], configInside),
    connect: (config) =>
      writingStrictly(open, ['meta'], async (tx) => {
        const place = await placeInside(tx);
        const isSame = (await tx.objectStore('meta').get('team-address')) === config.address;
        const next = isSame ? again(place) : startedOver(place);
        await tx.objectStore('meta').put(next, placeKey);
        await tx.objectStore('meta').put(config.address, 'team-address');
        await tx.objectStore('meta').put(config, configKey);
        await setStatus(tx, { ...atFirst, phase: 'connecting' });
      }),
    change: (changes) =>
      write(async (tx) => {
        const config = await configInside(tx);
        if (!config) return undefined;
        const next = { ...config, ...changes };
        await tx.objectStore('meta').put(next, configKey);
        const isMore = Object.entries(next.share).some(([kind, shares]) => shares && !config.share[kind as SharedKind]);
        if (next.role !== config.role) await askAgain(tx);
        if (isMore || next.role !== config.role) await tx.objectStore('meta').put(again(await placeInside(tx)), placeKey);
        return next;
      }),
    disconnect: () =>
      writingStrictly(open, ['meta', 'members'], async (tx) => {
        for (const key of [configKey, statusKey]) await tx.objectStore('meta').delete(key);
        await tx.objectStore('members').clear();
      }),
    status: () => reading(open, ['meta'], statusInside),
    setStatus: (changes) =>
      writingRelaxed(open, ['meta'], async (tx) => {
        await setStatus(tx, { ...(await statusInside(tx)), ...changes });
      }),
    waiting: (limit) => reading(open, storesOfSharing, async (tx) => (await outbox(tx, limit)).outgoing.length),
    outgoing: (limit) => reading(open, storesOfSharing, async (tx) => (await outbox(tx, limit)).outgoing),
    counts: () =>
      reading(open, ['shared', 'meta'], async (tx) => {
        const shared = tx.objectStore('shared');
        const [ids, refused, notices] = await Promise.all([
          shared.index('conflict').getAllKeys(1),
          shared.index('refused').count(),
          shared.index('notice').count(),
        ]);
        const mayWrite = await mayWriteInside(tx);
        return { conflicts: ids.filter((id) => mayWrite(namedBy(id).store)).length, refused, notices };
      }),
    list: (of, limit = 200) =>
      reading(open, storesOfSharing, async (tx) => {
        const mayWrite = of === 'conflict' ? await mayWriteInside(tx) : () => true; // to choose is to write
        const rows = (await tx.objectStore('shared').index(of).getAll(1, limit)).filter(({ id }) => mayWrite(namedBy(id).store));
        return Promise.all(rows.map(async (shared) => sidesOf(namedBy(shared.id), await readBoth(tx, namedBy(shared.id)))));
      }),
    sides: ({ store, id }) =>
      reading(open, storesOfSharing, async (tx) => {
        const here = await readBoth(tx, { store, id });
        return here.shared ? sidesOf({ store, id }, here) : undefined;
      }),
    resolve: (on, { write: act, seen, fields, at }) =>
      write(async (tx) => {
        const { standing, shared } = await readBoth(tx, on);
        if (!shared) return bad({ kind: 'missing' });
        const tree = treeOf(on.store, standing, shared);
        if (tree.leaves.some(({ rev }) => idOf(rev) === act)) return good(undefined);
        const living = tree.leaves.filter(({ isDeleted }) => !isDeleted);
        if (living.length !== seen.length || living.some(({ rev }) => !seen.includes(rev))) return bad({ kind: 'changed' });
        const { isKept } = await whatMayGo(tx);
        const body = { ...living[0]?.body, ...fields, ...staysKept(living, { fields, isKept: (leaf) => isKept(on.store, leaf) }), updatedAt: at };
        const settled = living.flatMap(({ rev, body: words, by }) => (words ? [{ rev, body: words, by }] : []));
        const chosen = resolved(tree, { write: act, body });
        return (await writeTree(tx, { ...on, at }, { tree: chosen, standing, shared: { ...shared, settled } })) ? good(undefined) : bad({ kind: 'invalid' });
      }),
    reopen: (on, { write: act, at }) =>
      write(async (tx) => {
        const { standing, shared } = await readBoth(tx, on);
        if (!shared?.settled) return false;
        const tree = reopened(treeOf(on.store, standing, shared), { write: act, versions: shared.settled });
        return writeTree(tx, { ...on, at }, { tree, standing, shared: { ...shared, settled: undefined } });
      }),
    giveUp: (on, at) =>
      write(async (tx) => {
        const { standing, shared } = await readBoth(tx, on);
        if (!shared) return false;
        const tree = treeOf(on.store, standing, shared);
        const refused = tree.leaves.find((leaf) => leaf.refused !== undefined);
        if (!refused) return false;
        const others = tree.leaves.filter((leaf) => leaf !== refused);
        // Where nobody went on from what ours came from, that is what stands again.
        const { sent } = shared;
        const earlier = shared.bases.find(({ rev }) => rev === sent?.rev);
        const stood: Leaf[] = sent && earlier && !others.some((leaf) => has(leaf, sent.rev)) ? [{ ...sent, body: earlier.body, sent: sent.round }] : [];
        const back = [...stood, ...others].sort(inOrder);
        if (back.length === 0) return false;
        const settled = refused.body ? [{ rev: refused.rev, body: refused.body }] : undefined; // what was chosen before this stays chosen
        return writeTree(tx, { ...on, at }, { tree: { ...tree, leaves: back }, standing, shared: { ...shared, refused: undefined, settled } });
      }),
    known: (store) =>
      reading(open, ['shared'], async (tx) =>
        (await tx.objectStore('shared').getAll(IDBKeyRange.bound(`${store}:`, `${store};`, true, true))).flatMap(({ id, sent, filed, came }) =>
          sent || filed || came ? [namedBy(id).id] : [],
        ),
      ),
    dismiss: ({ store, id }) =>
      writingRelaxed(open, ['shared'], async (tx) => {
        const shared = await tx.objectStore('shared').get(sharedId(store, id));
        if (!shared) return;
        const { notice: _, ...keys } = shared.keys;
        await tx.objectStore('shared').put({ ...shared, notice: undefined, keys });
      }),
    share: ({ store, id }, { write: act, shared, at }) =>
      writingStrictly(open, [...new Set([...storesOf(kindOf(store)), 'shared'] as const)], async (tx) => {
        const before = await readInside(tx, kindOf(store), { id, at });
        if (!before || before.record.rev.endsWith(act)) return before !== undefined;
        const { shared: _, ...rest } = before.record;
        const record = { ...rest, rev: nextRevision(act, rest.rev), ...(shared !== undefined && { shared }) };
        await put(tx, kindOf(store), { record, before, did: record.deletedAt === undefined ? 'saved' : 'removed' });
        if (shared === false) await forgetRefusal(tx, { store, id });
        return true;
      }),
    members: () =>
      reading(open, ['members'], async (tx) =>
        (await tx.objectStore('members').getAll()).map(({ id, name, role, heardAt, answering }) => ({
          id,
          name,
          role: Role.safeParse(role).data ?? 'member',
          heardAt,
          answering,
        })),
      ),
    gone: (ids) =>
      writingRelaxed(open, ['members'], async (tx) => {
        const store = tx.objectStore('members');
        const known = (await Promise.all(ids.map((id) => store.getKey(id)))).filter((id) => id !== undefined);
        for (const id of known) await store.delete(id);
        return known.length > 0;
      }),
    heard: (list, at) =>
      writingRelaxed(open, ['members'], async (tx) => {
        const store = tx.objectStore('members');
        let isNews = false;
        for (const { answering, ...told } of list) {
          if ((await store.get(told.id))?.stamp === told.stamp) continue;
          await store.put({ ...told, answering: [...answering], heardAt: at });
          isNews = true;
        }
        return isNews;
      }),
    countTheirs: () => reading(open, ['shared'], async (tx) => (await tx.objectStore('shared').getAll()).filter(({ came }) => came).length),
    forgetTheirs: async (at) => {
      const ids = await reading(open, ['shared'], async (tx) => (await tx.objectStore('shared').getAll()).flatMap(({ id, came }) => (came ? [id] : [])));
      for (let from = 0; from < ids.length; from += batch)
        await write(async (tx) => {
          for (const each of ids.slice(from, from + batch)) {
            const { store, id } = namedBy(each);
            const found = await readInside(tx, kindOf(store), { id, at });
            if (found) await eraseMany(tx, kindOf(store), [found]);
          }
        });
      await writingStrictly(open, ['shared', 'members', 'meta'], async (tx) => {
        await Promise.all([tx.objectStore('shared').clear(), tx.objectStore('members').clear()]);
        for (const key of [configKey, statusKey, placeKey, 'team-address']) await tx.objectStore('meta').delete(key);
      });
    },
  };
}

/**
 * Where one of the versions was never to leave this device, no choice makes it go: what was put together of it stays here too. Theirs, word for word, is
 * theirs again, unless this very record was never to be shared.
 */
function staysKept(living: readonly Leaf[], { fields, isKept }: { fields: Body; isKept(leaf: Leaf): boolean }): Body {
  const kept = living.filter(isKept);
  if (kept.length === 0) return {};
  const theirs = living.find((leaf) => !kept.includes(leaf) && Object.entries(fields).every(([field, value]) => same(leaf.body?.[field], value)));
  if (kept.some(({ body }) => body?.shared === false)) return { shared: false };
  if (theirs) return { shared: theirs.body?.shared };
  return living[0]?.body?.shared === true ? { shared: false } : {}; // what was not chosen for this record goes with its kind
}

/** What stays here needs nobody any longer, whatever the server said to it. */
async function forgetRefusal(tx: Writing, { store, id }: On): Promise<void> {
  const shared = await tx.objectStore('shared').get(sharedId(store, id));
  if (!shared || shared.keys.refused === undefined || shared.branches.some(({ refused }) => refused !== undefined)) return;
  const { refused: _, ...keys } = shared.keys;
  await tx.objectStore('shared').put({ ...shared, refused: undefined, keys });
}

/** What a rule of the server refused may go once the person has another role. */
async function askAgain(tx: Writing): Promise<void> {
  for (const shared of await tx.objectStore('shared').index('refused').getAll(1)) {
    const on = namedBy(shared.id);
    const { standing } = await readBoth(tx, on);
    const why = shared.refused?.why === tooLarge ? shared.refused : undefined;
    const branches = shared.branches.map((leaf) => (leaf.refused === tooLarge ? leaf : { ...leaf, refused: undefined }));
    const next: Shared = { ...shared, refused: why, branches, keys: standing ? {} : { gone: 1 } };
    await tx.objectStore('shared').put(withKeys(next, treeOf(on.store, standing, next)));
  }
}

/** Every record once more, and every change of the others: another choice of what is shared, or a new beginning with the same server. */
const again = (place: Place): Place => ({ ...place, scan: 'start', since: '0', firm: { ...place.firm, scan: 'start', since: '0' } });

const configInside = async (tx: Transaction): Promise<TeamConfig | undefined> =>
  (await (tx as Writing).objectStore('meta').get(configKey)) as TeamConfig | undefined;

const statusInside = async (tx: Transaction): Promise<TeamStatus> =>
  ((await (tx as Writing).objectStore('meta').get(statusKey)) as TeamStatus | undefined) ?? atFirst;

function sidesOf({ store, id }: On, { standing, shared }: Both): Sides {
  const { leaves, bases } = treeOf(store, standing, shared);
  return {
    store,
    id,
    record: standing?.record as Record<string, unknown> | undefined,
    leaves,
    bases,
    notice: shared?.notice,
    isSettled: (shared?.settled?.length ?? 0) > 0,
  };
}

/** @returns whether what shall stand can be a record of its kind; nothing is written where it can't */
async function writeTree(
  tx: Writing,
  { store, id, at }: On & { at: number },
  { tree, standing, shared }: { tree: Tree; standing: Standing | undefined; shared: Shared },
): Promise<boolean> {
  const kind = kindOf(store);
  const place = await placeInside(tx);
  const written = writtenOf({ store, id, place, at }, { tree, standing, shared }, parserOf(store));
  if (!written.put && tree.leaves[0]?.rev !== standing?.record.rev) return false;
  await tx.objectStore('shared').put(written.shared);
  if (written.put) await put(tx, kind, { ...written.put, isToldElsewhere: !written.isUnsent });
  else await tx.objectStore('log').add({ kind: store, id, rev: standing?.record.rev ?? '', at, did: 'saved' });
  return true;
}
