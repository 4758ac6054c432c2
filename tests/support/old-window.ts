import { createRepositories, openDatabase } from '../../lib/storage';

/** A window of an earlier version, which holds the database in its old shape; `window.oldWindow` in a page of the extension. */
export interface OldWindow {
  /** Makes the database anew as version 1 would have left it, with one note in it. */
  live(note: { id: string; text: string }): Promise<void>;
  /** Holds it. `closes`: as our code does when a newer version asks; `stays`: as a window that hangs. */
  hold(how: 'closes' | 'stays'): Promise<void>;
  /** Whether it was told that it is out of date. */
  told(): boolean;
}

declare global {
  interface Window {
    oldWindow: OldWindow;
  }
}

const settled = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** The background, which is newer, may open it in between. */
async function beginAnew(): ReturnType<typeof openDatabase> {
  for (;;) {
    await settled(indexedDB.deleteDatabase('feedside'));
    const database = await openDatabase().catch(() => undefined);
    if (database) return database;
  }
}

const held: { told: boolean; connection?: unknown } = { told: false };

window.oldWindow = {
  async live({ id, text }) {
    const database = await beginAnew();
    const { notes } = createRepositories(async () => database);
    await notes.save({ id, write: '1'.repeat(32), at: Date.now(), about: { kind: 'person', id: 'bluesky:ana.example', label: '@ana.example' }, text });
    database.close();
  },
  async hold(how) {
    held.told = false;
    const told = () => {
      held.told = true;
    };
    held.connection = how === 'closes' ? await openDatabase({ onOutdated: told }) : await settled(indexedDB.open('feedside'));
  },
  told: () => held.told,
};
