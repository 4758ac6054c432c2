import { type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import { migrations as registry } from './migrations';
import type { Migration } from './migrations/define-migration';
import type { Database } from './schema';

interface DatabaseEvents {
  /** An old tab holds the database in its old shape: the open waits until the person closes or reloads it. */
  onBlocked?(): void;
  /** A newer version of Feedside owns the database now; this context must be reloaded. The connection is closed. */
  onOutdated?(): void;
  /** The connection is gone: closed by the browser, or by us because another context upgrades or deletes. Open again. */
  onTerminated?(): void;
}

export interface DatabaseOptions extends DatabaseEvents {
  name?: string | undefined;
  /** Another IndexedDB than the global one: a rescue bucket's, a test's. */
  factory?: IDBFactory | undefined;
  migrations?: readonly Migration[] | undefined;
}

/**
 * Opens the database, bringing it step by step to the newest shape.
 * @throws DOMException `VersionError` after `onOutdated`; `UnknownError` and others when its files are damaged.
 */
export function openDatabase({ name = 'feedside', factory = indexedDB, migrations = registry, ...events }: DatabaseOptions = {}): Promise<Database> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, migrations.length);
    let failure: unknown;
    request.onblocked = () => events.onBlocked?.();
    request.onupgradeneeded = ({ oldVersion }) => {
      const transaction = request.transaction;
      if (!transaction) return;
      upgrade(request.result, transaction, migrations.slice(oldVersion)).catch((error: unknown) => {
        failure = error;
        abort(transaction);
      });
    };
    request.onsuccess = () => {
      listen(request.result, events);
      resolve(wrap(request.result) as unknown as Database);
    };
    request.onerror = () => {
      if (request.error?.name === 'VersionError') events.onOutdated?.();
      reject(failure ?? request.error);
    };
  });
}

async function upgrade(database: IDBDatabase, transaction: IDBTransaction, steps: readonly Migration[]): Promise<void> {
  const wrapped = wrap(transaction) as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
  wrapped.done.catch(() => undefined); // the open request tells of it
  for (const step of steps) await step.migrate(wrap(database) as unknown as IDBPDatabase, wrapped);
}

function listen(database: IDBDatabase, events: DatabaseEvents): void {
  database.onversionchange = ({ newVersion }) => {
    database.close();
    if (newVersion !== null) events.onOutdated?.();
    events.onTerminated?.();
  };
  database.onclose = () => events.onTerminated?.();
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it has aborted by itself
  }
}
