import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type ConnectionOptions, createConnection, createRepositories } from '../../../lib/storage';

/** Repositories over an empty IndexedDB of their own; `now` never moves by itself. */
export function freshStorage({
  factory = new IDBFactory(),
  now = () => 1_000_000,
  ...options
}: Omit<ConnectionOptions, 'where'> & { factory?: IDBFactory; now?: () => number } = {}) {
  const connection = createConnection({ where: async () => factory, ...options });
  return { ...createRepositories(connection.open, { now, newWrite: aWrite }), connection, factory };
}

export const aWrite = (): string => crypto.randomUUID().replaceAll('-', '');
