import { type DatabaseOptions, openDatabase } from './open-database';
import type { Database } from './schema';

/** How the current attempt to open went so far. */
type OpenNews = { kind: 'opened' } | { kind: 'blocked' } | { kind: 'outdated' } | { kind: 'failed'; error: unknown };

export interface Connection {
  /** The one open database of this context: opened at first need, and again after it was lost. */
  open(): Promise<Database>;
  /** Opens, and tells as soon as it is known whether that works; never rejects, and does not wait for a tab that blocks. */
  firstNews(): Promise<OpenNews>;
  close(): Promise<void>;
  /** Deletes the database with all that is in it. @throws where even that fails (Chromium with broken files). */
  erase(): Promise<void>;
}

/** `where`: which IndexedDB, asked at each opening; a rescue bucket's after the usual one was given up. */
export type ConnectionOptions = Omit<DatabaseOptions, 'factory'> & { where?: () => Promise<IDBFactory> };

/**
 * So long an open may say nothing, in milliseconds. Behind another one that waits for a tab (a stopped worker leaves its own behind) the
 * browser does not even tell that it is blocked (measured, Chromium 156).
 */
const patience = 5000;

export function createConnection({ where = async () => indexedDB, ...options }: ConnectionOptions = {}): Connection {
  let current: { database: Promise<Database>; news(): Promise<OpenNews> } | undefined;

  const begin = () => {
    const blocked = Promise.withResolvers<OpenNews>();
    const forget = () => {
      if (current === mine) current = undefined;
    };
    const database = where().then((factory) =>
      openDatabase({
        ...options,
        factory,
        onBlocked() {
          blocked.resolve({ kind: 'blocked' });
          options.onBlocked?.();
        },
        onTerminated() {
          forget();
          options.onTerminated?.();
        },
      }),
    );
    const news = database.then(
      (): OpenNews => ({ kind: 'opened' }),
      (error: unknown): OpenNews => {
        forget();
        return (error as { name?: unknown }).name === 'VersionError' ? { kind: 'outdated' } : { kind: 'failed', error };
      },
    );
    const silence = setTimeout(() => blocked.resolve({ kind: 'blocked' }), patience);
    void news.then(() => clearTimeout(silence));
    const mine = { database, news: () => Promise.race([news, blocked.promise]) }; // what is settled counts before that it was blocked
    return mine;
  };
  const attempt = () => (current ??= begin());
  const close = async () => {
    const closing = current;
    current = undefined;
    (await closing?.database.catch(() => undefined))?.close();
  };

  return {
    open: () => attempt().database,
    firstNews: () => attempt().news(),
    close,
    async erase() {
      await close();
      const factory = await where();
      await new Promise<void>((resolve, reject) => {
        const request = factory.deleteDatabase(options.name ?? 'feedside');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    },
  };
}
