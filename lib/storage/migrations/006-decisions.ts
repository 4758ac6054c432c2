import { defineMigration } from './define-migration';

/** What leads of a team say to what waits for approval. */
export const decisions = defineMigration({
  to: 6,
  migrate(database) {
    const store = database.createObjectStore('decisions', { keyPath: 'id' });
    for (const index of ['live', 'binned', 'about']) store.createIndex(index, `keys.${index}`);
  },
});
