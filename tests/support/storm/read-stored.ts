import { type Block, type LogLine, type Row, wordStores } from '../../../lib/storage/schema';
import type { Stored } from './writes';

/** Everything that one act of writing touches, past all code of the product: one transaction, so one moment. */
export async function readStored(): Promise<Stored> {
  const database = await settled(indexedDB.open('feedside'));
  const transaction = database.transaction([...wordStores, 'log', 'folded', 'counters'], 'readonly');
  const all = <Value>(store: string) => settled(transaction.objectStore(store).getAll()) as Promise<Value[]>;
  const [log, folded, counts, names] = [
    all<LogLine>('log'),
    all<Block>('folded'),
    all<number>('counters'),
    settled(transaction.objectStore('counters').getAllKeys()),
  ];
  const rows = await Promise.all(wordStores.map(async (store) => (await all<Row>(store)).map((row) => ({ store, row }))));
  const stored: Stored = {
    rows: rows.flat().map(({ store, row }) => {
      const record = row.record as { rev: string; text: string; deletedAt?: number };
      const revs = [record.rev, ...row.past.map(({ rev }) => rev)];
      return { store, id: row.id, rev: record.rev, text: record.text, revs, isLive: record.deletedAt === undefined };
    }),
    log: (await log).map(({ kind, id, rev }) => ({ kind, id, rev })),
    folded: (await folded).flatMap(({ ids, text }) => ids.map((id, at) => ({ id, text: text.split('\n')[at] ?? '' }))),
    counters: Object.fromEntries((await names).map((name, at) => [String(name), at])) as Record<string, number>,
  };
  const values = await counts;
  for (const [name, at] of Object.entries(stored.counters)) stored.counters[name] = values[at] ?? 0;
  database.close();
  return stored;
}

const settled = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
