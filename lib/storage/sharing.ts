import { leadStores, type Role, type SharedKind, SharedStore } from '../model/team';
import type { Body } from '../sync/body';
import { firstPlace, type Named, type Place } from '../sync/replica';
import * as kinds from './kinds';
import type { Row, Shared, StoreName, Transaction, Writing } from './schema';
import { type Standing, sharedId } from './shared-tree';
import { type Envelope, storesOf, type WordKind } from './words-inside';

/** Under `meta`. */
export const placeKey = 'team-place';
export const configKey = 'team';
/** Of a team without a server. */
export const fileKey = 'team-file';

const byStore = new Map<string, WordKind<Envelope>>(kinds.words.map((kind) => [kind.store, kind as unknown as WordKind<Envelope>]));
export const kindOf = (store: SharedStore): WordKind<Envelope> => byStore.get(store) as WordKind<Envelope>;
export const stores = SharedStore.options;
export const storesOfSharing: readonly StoreName[] = [...new Set([...stores.flatMap((store) => storesOf(kindOf(store))), 'shared', 'meta'] as const)];

export const placeInside = async (tx: Transaction): Promise<Place> =>
  ((await (tx as Writing).objectStore('meta').get(placeKey)) as Place | undefined) ?? firstPlace;

/** What this person chose to share, with a team that has a server or with one that hands files around; nothing of it without a team. */
export async function chosenInside(tx: Transaction): Promise<{ share?: Record<SharedKind, boolean>; role?: Role }> {
  const meta = (tx as Writing).objectStore('meta');
  return ((await meta.get(configKey)) ?? (await meta.get(fileKey)) ?? {}) as { share?: Record<SharedKind, boolean>; role?: Role };
}

/** Whether the server takes records of this kind from this person. */
export async function mayWriteInside(tx: Transaction): Promise<(store: SharedStore) => boolean> {
  const { role = 'lead' } = await chosenInside(tx);
  return (store) => role === 'lead' || (role === 'member' && !leadStores.includes(store));
}

export function namedBy(id: string): Named {
  const at = id.indexOf(':');
  return { store: id.slice(0, at) as SharedStore, id: id.slice(at + 1) };
}

export type Both = { standing: Standing | undefined; shared: Shared | undefined };

export async function readBoth(tx: Transaction, { store, id }: Named): Promise<Both> {
  const both = tx as Writing;
  const [value, shared] = await Promise.all([both.objectStore(store).get(id), both.objectStore('shared').get(sharedId(store, id))]);
  return { standing: standingOf(store, value), shared };
}

export function standingOf(store: SharedStore, value: Row | undefined): Standing | undefined {
  const record = value && kindOf(store).schema.safeParse(value.record);
  return value && record?.success ? { record: record.data, row: value } : undefined;
}

export const revOf = (value: Row | undefined): unknown => (value?.record as { rev?: unknown } | null | undefined)?.rev;

/** A record of this kind, where these fields make one. */
export const parserOf =
  (store: SharedStore) =>
  (body: Body): Envelope | undefined => {
    const read = kindOf(store).schema.safeParse(body);
    return read.success ? read.data : undefined;
  };
