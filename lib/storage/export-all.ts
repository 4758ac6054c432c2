import * as kinds from './kinds';
import { migrations } from './migrations';
import type { Rejected } from './repositories';
import { type Kind, parseRow } from './rows';
import type { StoreName } from './schema';
import { type Open, reading } from './transact';

/** Every backup ends so; a file that was cut short does not. */
export const fileEnd = '"end":"feedside"}';

const rowKinds = [...kinds.words, kinds.published, kinds.growth, kinds.days, kinds.unsent, kinds.people, kinds.waiting, kinds.health, kinds.settings] as const;
const plainStores = ['contacts', 'ownPosts'] as const;

/** See `Whole.export`. One transaction, so that the file is one moment. Records carry `past`, their earlier revisions. */
export async function exportAll(open: Open, { at, database }: { at: number; database: string }): Promise<{ name: string; json: string; records: number }> {
  const stores: StoreName[] = [...rowKinds.map(({ store }) => store), ...plainStores, 'rejected', 'meta'];
  return reading(open, stores, async (tx) => {
    const rejected = (await tx.objectStore('rejected').getAll()) as Rejected[];
    const lists: [string, unknown[]][] = [];
    for (const kind of rowKinds) lists.push([kind.store, readable(kind as Kind<object>, { rows: await tx.objectStore(kind.store).getAll(), rejected, at })]);
    for (const store of plainStores) lists.push([store, await tx.objectStore(store).getAll()]);
    const words = new Set<string>(kinds.words.map(({ store }) => store));
    const records = lists.reduce((sum, [store, list]) => sum + (words.has(store) ? list.length : 0), rejected.length);
    const starters = (await tx.objectStore('meta').get('starters')) ?? [];
    const head = JSON.stringify({ app: 'feedside', schemaVersion: migrations.length, madeAt: at, database, records, starters });
    const parts = [...lists, ['rejected', rejected] as const].map(([name, list]) => `"${name}":${lines(list)}`);
    return { name: fileName(at), json: `${head.slice(0, -1)},\n${parts.join(',\n')},\n${fileEnd}\n`, records };
  });
}

/** One record a line: any text editor opens and searches it. */
const lines = (list: readonly unknown[]): string => (list.length === 0 ? '[]' : `[\n${list.map((record) => JSON.stringify(record)).join(',\n')}\n]`);

function readable(kind: Kind<object>, { rows, rejected, at }: { rows: readonly unknown[]; rejected: Rejected[]; at: number }): object[] {
  return rows.flatMap((value) => {
    const read = parseRow(kind, value);
    if (read.ok) return [{ ...read.record, past: read.row.past }];
    rejected.push({ store: kind.store, key: String((value as { id?: unknown } | null)?.id), value, why: read.why, at });
    return [];
  });
}

const fileName = (at: number): string => `feedside-${new Date(at).toISOString().slice(0, 16).replace('T', '-').replace(':', '')}.json`;
