import type { Idea } from '../../../lib/model/idea';
import { type Role, type SharedStore, sharedAtFirst } from '../../../lib/model/team';
import type { Row, Shared } from '../../../lib/storage/schema';
import { treeOf } from '../../../lib/storage/shared-tree';
import { canonical } from '../../../lib/sync/body';
import { createCouch } from '../../../lib/sync/couch';
import type { Keyring, TeamKeys } from '../../../lib/sync/crypto';
import { runSync, type Synced } from '../../../lib/sync/run-sync';
import type { Cut, createMemoryCouch } from '../../support/memory-couch';
import { aWrite, everything, freshStorage, kept } from '../storage/fresh-storage';

type MemoryCouch = ReturnType<typeof createMemoryCouch>;

interface ADevice {
  couch: Pick<MemoryCouch, 'address' | 'fetchFor'>;
  keys: TeamKeys;
  name: string;
  skew?: number;
  role?: Role;
  password?: string;
  /** Notes are left often, so that all that can go wrong between two of them does. */
  noteAfter?: number;
}

/** One device of a team: real storage, real sync, a server in memory or another. Its clock may be wrong by a year. */
export async function aDevice({ couch, keys, name, skew = 0, role = 'lead', password = 'x', noteAfter = 2 }: ADevice) {
  const clock = { at: 1_700_000_000_000 + skew };
  const storage = freshStorage({ now: () => clock.at });
  const { team, ideas } = storage;
  const ring = {} as Keyring;
  await team.connect({ address: couch.address, name, password, device: name, role, keys, ring, share: { ...sharedAtFirst, notes: true } });
  const act = () => {
    clock.at += 1;
    return { write: aWrite(), at: clock.at };
  };
  const sync = (cut?: () => Cut): Promise<Synced> =>
    runSync({
      couch: createCouch({ address: couch.address, signIn: { name, password }, fetch: couch.fetchFor(cut) }),
      replica: team.replica,
      keys,
      device: name,
      name,
      isGuest: role === 'guest',
      noteAfter,
    });
  return {
    name,
    storage,
    clock,
    act,
    sync,
    idea: (id: string): Promise<Idea | undefined> => ideas.get(id),
    /** Writes some fields over what stands here; creates where nothing does. @returns what stood there */
    async write(id: string, fields: Partial<Pick<Idea, 'text' | 'comment'>>): Promise<Idea | undefined> {
      const before = await ideas.get(id);
      const content = { text: before?.text ?? '', ...(before?.comment !== undefined && { comment: before.comment }), ...fields };
      kept(await ideas.save({ id, ...act(), ...(before && { base: before.rev }), ...content }));
      return before;
    },
    /** Everything that this device knows of its ideas: what stands, and what stands beside it. Equal on two devices: they have converged. */
    async digest(): Promise<string> {
      return canonical(await ends('ideas'));
    },
    ends,
  };

  async function ends(store: SharedStore): Promise<Record<string, { rev: string; body: unknown }[]>> {
    const rows = (await everything(storage, store)) as Row[];
    const shared = new Map(((await everything(storage, 'shared')) as Shared[]).map((each) => [each.id, each]));
    const all: Record<string, { rev: string; body: unknown }[]> = {};
    for (const row of rows.sort((one, other) => (one.id < other.id ? -1 : 1))) {
      const { leaves } = treeOf(store, { record: row.record as Idea, row }, shared.get(`${store}:${row.id}`));
      const [first, ...rest] = leaves;
      const living = [...(first ? [first] : []), ...rest.filter(({ isDeleted }) => !isDeleted)];
      all[row.id] = living
        .map(({ rev, body, isDeleted }) => ({ rev, body: isDeleted ? 'removed' : body }))
        .sort((one, other) => (one.rev < other.rev ? -1 : 1));
    }
    return all;
  }
}
export type Device = Awaited<ReturnType<typeof aDevice>>;

/** Until nobody has anything new, at most ten times round. */
export async function settle(devices: readonly Device[]): Promise<{ merged: number }> {
  let merged = 0;
  for (let round = 0; round < 10; round += 1) {
    let news = 0;
    for (const device of devices) {
      const synced = await device.sync();
      news += synced.pushed + synced.pulled;
      merged += synced.merged;
    }
    if (news === 0) return { merged };
  }
  throw new Error('They never come to rest');
}
