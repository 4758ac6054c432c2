import { defineMigration } from './define-migration';

/** What a team's server has of each record, who takes what, what waits for approval, and who else there is. */
export const team = defineMigration({
  to: 5,
  migrate(database) {
    const rows = (name: string, ...indexes: string[]) => {
      const store = database.createObjectStore(name, { keyPath: 'id' });
      for (const index of indexes) store.createIndex(index, `keys.${index}`);
    };
    rows('shared', 'wire', 'conflict', 'refused', 'notice', 'gone');
    rows('assignments', 'live', 'binned', 'to');
    rows('reviews', 'live', 'binned', 'about');
    rows('members');
  },
});
