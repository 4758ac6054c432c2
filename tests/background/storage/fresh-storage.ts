import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type ConnectionOptions, createConnection, createRepositories } from '../../../lib/storage';
import { type RowStore, type StoreName, wordStores } from '../../../lib/storage/schema';

/** Repositories over an empty IndexedDB of their own; `now` never moves by itself. */
export function freshStorage({
  factory = new IDBFactory(),
  now = () => 1_000_000,
  ...options
}: Omit<ConnectionOptions, 'where'> & { factory?: IDBFactory; now?: () => number } = {}) {
  const connection = createConnection({ where: async () => factory, ...options });
  return { ...createRepositories(connection.open, { now, newWrite: aWrite }), connection, factory };
}
export type FreshStorage = ReturnType<typeof freshStorage>;

export const aWrite = (): string => crypto.randomUUID().replaceAll('-', '');

export const aboutAna = { kind: 'person' as const, id: 'x:ana', label: '@ana' };

/** What lies in a store, as it lies there. */
export const everything = async ({ connection }: FreshStorage, store: StoreName): Promise<unknown[]> => (await connection.open()).getAll(store);

/** Puts a value into a store past every check, as a damaged file or an old bug would. */
export const spoil = async ({ connection }: FreshStorage, store: RowStore, value: { id: string }): Promise<void> => {
  await (await connection.open()).put(store, value as never);
};

/** What every counter should say, counted. */
export async function recounted(storage: FreshStorage): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  const add = (name: string) => {
    counted[name] = (counted[name] ?? 0) + 1;
  };
  for (const store of wordStores) {
    for (const row of await everything(storage, store))
      add(`${store}.${(row as { record: { deletedAt?: number } }).record.deletedAt === undefined ? 'live' : 'binned'}`);
  }
  for (const row of await everything(storage, 'waiting')) add(`waiting.${(row as { record: { state: string } }).record.state}`);
  return counted;
}

/** What the counters say; zeros and the search's own left out. */
export async function counters({ connection }: FreshStorage): Promise<Record<string, number>> {
  const database = await connection.open();
  const names = (await database.getAllKeys('counters')).filter((name) => !name.startsWith('folded.'));
  const counted: Record<string, number> = {};
  for (const name of names) {
    const count = (await database.get('counters', name)) ?? 0;
    if (count !== 0) counted[name] = count;
  }
  return counted;
}

/** The value of a good result. @throws when it is none */
export function kept<Value>(result: { ok: true; value: Value } | { ok: false; problem: { kind: string } }): Value {
  if (!result.ok) throw new Error(`Expected success, got ${result.problem.kind}`);
  return result.value;
}
