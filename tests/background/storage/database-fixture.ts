import type { Database } from '../../../lib/storage';
import type { FreshStorage } from './fresh-storage';

/** A database of some version as plain JSON: its stores as they were, and their rows. */
export interface DatabaseFixture {
  version: number;
  identity: { id: string; madeAt: number };
  /** How many records of the person's own words are in it. */
  records: number;
  stores: StoreShape[];
  rows: Record<string, { key?: IDBValidKey; value: unknown }[]>;
}

export interface StoreShape {
  name: string;
  keyPath: string | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string; multiEntry?: true }[];
}

export function shapeOf(database: Database): StoreShape[] {
  const tx = database.transaction([...database.objectStoreNames]);
  return [...database.objectStoreNames].map((name) => {
    const store = tx.objectStore(name);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((each) => {
      const index = store.index(each as never);
      return { name: String(each), keyPath: String(index.keyPath), ...(index.multiEntry && { multiEntry: true as const }) };
    });
    return { name, keyPath: keyPath === null ? null : String(keyPath), autoIncrement, indexes };
  });
}

/** Builds it without any code of ours, so that a fixture stays what it was whatever the code becomes. */
export function buildDatabase(factory: IDBFactory, { version, stores, rows }: DatabaseFixture): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('feedside', version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of stores) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry === true });
        for (const { key, value } of rows[name] ?? []) store.put(revived(value), ...(key === undefined ? [] : [key]));
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** JSON has no Infinity: an open wait ends at "Infinity". */
const revived = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && (value as { ended?: unknown }).ended === 'Infinity' ? { ...value, ended: Number.POSITIVE_INFINITY } : value;

/** What lies in a database now, in the form of a fixture. */
export async function fixtureFrom({ connection, whole }: FreshStorage): Promise<DatabaseFixture> {
  const [identity, records, database] = [await whole.identity(), await whole.records(), await connection.open()];
  const rows: DatabaseFixture['rows'] = {};
  for (const name of database.objectStoreNames) {
    const [keys, values] = [await database.getAllKeys(name), await database.getAll(name)];
    const isInline = database.transaction(name).store.keyPath !== null;
    rows[name] = values.map((value, at) => ({ ...(!isInline && { key: keys[at] as IDBValidKey }), value }));
  }
  return { version: database.version, identity, records, stores: shapeOf(database), rows };
}

export const textOf = (fixture: DatabaseFixture): string =>
  `${JSON.stringify(fixture, (_, value) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : value), 1)}\n`;
