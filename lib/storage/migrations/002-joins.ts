import { defineMigration } from './define-migration';

/** Accounts of one human being, found by each of them. */
export const joins = defineMigration({
  to: 2,
  migrate(database) {
    const store = database.createObjectStore('joins', { keyPath: 'id' });
    for (const index of ['live', 'binned']) store.createIndex(index, `keys.${index}`);
    store.createIndex('person', 'keys.person', { multiEntry: true });
  },
});
