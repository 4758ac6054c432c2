import { defineMigration } from './define-migration';

/** The team's strategy, what is decided and owed about people, and words that stand in a composer; contacts are found by person. */
export const playbook = defineMigration({
  to: 3,
  migrate(database, transaction) {
    const rows = (name: string, ...indexes: string[]) => {
      const store = database.createObjectStore(name, { keyPath: 'id' });
      for (const index of indexes) store.createIndex(index, `keys.${index}`);
    };
    rows('playbook', 'live', 'binned', 'part');
    rows('profiles', 'live', 'binned');
    rows('permissions', 'live', 'binned', 'person', 'state');
    rows('reminders', 'live', 'binned', 'due', 'about');
    rows('unsent', 'at');
    transaction.objectStore('contacts').createIndex('person', 'person');
  },
});
