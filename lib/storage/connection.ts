import { type DatabaseOptions, openDatabase } from './open-database';
import type { Database } from './schema';

export interface Connection {
  /** The one open database of this context: opened at first need, and again after it was lost. */
  open(): Promise<Database>;
  /** True while an old tab keeps the database from opening. */
  isBlocked(): boolean;
  close(): Promise<void>;
}

export function createConnection(options: DatabaseOptions = {}): Connection {
  let current: Promise<Database> | undefined;
  let blocked = false;

  const begin = (): Promise<Database> => {
    const mine = openDatabase({
      ...options,
      onBlocked: () => {
        blocked = true;
        options.onBlocked?.();
      },
      onTerminated: () => {
        if (current === mine) current = undefined;
        options.onTerminated?.();
      },
    });
    const settled = () => {
      blocked = false;
    };
    mine.then(settled, () => {
      settled();
      if (current === mine) current = undefined;
    });
    return mine;
  };

  return {
    open: () => (current ??= begin()),
    isBlocked: () => blocked,
    async close() {
      const closing = current;
      current = undefined;
      (await closing?.catch(() => undefined))?.close();
    },
  };
}
