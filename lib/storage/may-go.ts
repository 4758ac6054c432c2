import { kindOfStore, leadStores, type SharedStore } from '../model/team';
import { generationOf, type Leaf } from '../sync/tree';
import type { Shared, Transaction, Writing } from './schema';
import { chosenInside } from './sharing';
import type { Envelope } from './words-inside';

export interface MayGo {
  record(store: SharedStore, record: Envelope): boolean;
  leaf(store: SharedStore, leaf: Leaf, shared: Shared | undefined): boolean;
  isKept: IsKept;
  /** Whether words of others are taken over: of kinds that are shared here, of records that are known, and of those that somebody shared by themselves. */
  isWelcome(store: SharedStore, come: { shared: Shared | undefined; incoming: readonly { leaf: Leaf }[] }): boolean;
}

/**
 * Words of this person that stay on this device. What stands before them may be somebody else's and shared, so each end is asked for itself: it is neither
 * sent nor made one with what others wrote.
 */
export type IsKept = (store: SharedStore, leaf: Pick<Leaf, 'by' | 'body'>) => boolean;

/**
 * What the person chose to share, without what is only for practice, and without starters that nobody touched: everybody has their own. Of what only leads may
 * write, a member sends nothing of their own, which the server would only refuse: it is private until it is proposed. Where the team's own was changed here
 * all the same, it goes, so that the refusal tells of it.
 */
export async function whatMayGo(tx: Transaction): Promise<MayGo> {
  const meta = (tx as Writing).objectStore('meta');
  const { share, role = 'lead' } = await chosenInside(tx);
  const starters = new Set(((await meta.get('starters')) ?? []) as string[]);
  const isShared = (store: SharedStore, shared: unknown) => shared === true || (shared !== false && (share?.[kindOfStore(store)] ?? false));
  const isKept: IsKept = (store, { by, body }) =>
    by === undefined && body !== undefined && (body.shared === false || (share !== undefined && !isShared(store, body.shared)));
  return {
    isKept,
    isWelcome: (store, { shared, incoming }) => isShared(store, undefined) || shared !== undefined || incoming.some(({ leaf }) => leaf.body?.shared === true),
    record: (store, record) =>
      isShared(store, record.shared) && !(store === 'templates' && starters.has(record.id) && generationOf(record.rev) === 1) && !isPractice(record),
    leaf: (store, { rev, by, body }, shared) => {
      if (isKept(store, { by, body })) return false;
      const known = shared?.sent ?? shared?.filed;
      return role === 'lead' || !leadStores.includes(store) || (known !== undefined && known.rev !== rev && by === undefined);
    },
  };
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
