import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step of the database's shape, from `to - 1` to `to`. A step that was released is frozen: it names stores and fields
 * by its own strings and imports nothing that may change. It may await requests of the transaction, nothing else.
 */
export interface Migration {
  to: number;
  migrate(database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): Promise<void> | void;
}

export const defineMigration = (migration: Migration): Migration => migration;
