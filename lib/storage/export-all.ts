import { goOn, type Step } from '../model/work';
import * as kinds from './kinds';
import { migrations } from './migrations';
import type { Rejected } from './repositories';
import { type Kind, parseRow } from './rows';
import type { StoreName } from './schema';
import { type Open, reading } from './transact';

/** So many records at once: a reader between them may tell how far it is. */
const page = 2000;

/** The person cancelled it: nothing was written anywhere. */
export class Stopped extends Error {}

/** Every backup ends so; a file that was cut short does not. */
export const fileEnd = '"end":"feedside"}';

const rowKinds = [...kinds.words, kinds.published, kinds.growth, kinds.days, kinds.unsent, kinds.people, kinds.waiting, kinds.health, kinds.settings] as const;
const plainStores = ['contacts', 'ownPosts'] as const;

/** See `Whole.export`. One transaction, so that the file is one moment. Records carry `past`, their earlier revisions. */
export async function exportAll(
  open: Open,
  { at, database, step = goOn }: { at: number; database: string; step?: Step | undefined },
): Promise<{ name: string; json: string; records: number }> {
  const stores: StoreName[] = [...rowKinds.map(({ store }) => store), ...plainStores, 'rejected', 'meta'];
  return reading(open, stores, async (tx) => {
    const rejected = (await tx.objectStore('rejected').getAll()) as Rejected[];
    const lists: [string, unknown[]][] = [];
    const names = [...rowKinds.map(({ store }) => store), ...plainStores];
    const total = step === goOn ? 0 : (await Promise.all(names.map((store) => tx.objectStore(store).count()))).reduce((sum, n) => sum + n, 0);
    const so = { far: 0 };
    const every = async (store: (typeof names)[number]): Promise<unknown[]> => {
      const all: { id: string }[] = [];
      for (;;) {
        if (!step(so.far, total)) throw new Stopped();
        const last = all.at(-1);
        const some = (await tx.objectStore(store).getAll(last && IDBKeyRange.lowerBound(last.id, true), page)) as { id: string }[];
        all.push(...some);
        so.far += some.length;
        if (some.length < page) return all;
      }
    };
    for (const kind of rowKinds) lists.push([kind.store, readable(kind as Kind<object>, { rows: await every(kind.store), rejected, at })]);
    for (const store of plainStores) lists.push([store, await every(store)]);
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
