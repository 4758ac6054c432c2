import { defineMigration } from './define-migration';

/** How our own posts did: each post, its looks over time, each account by day; what campaigns brought, and reports. */
export const results = defineMigration({
  to: 4,
  migrate(database) {
    const rows = (name: string, ...indexes: string[]) => {
      const store = database.createObjectStore(name, { keyPath: 'id' });
      for (const index of indexes) store.createIndex(index, `keys.${index}`);
    };
    rows('published', 'at');
    rows('growth');
    rows('days', 'day');
    rows('outcomes', 'live', 'binned', 'campaign');
    rows('reports', 'live', 'binned');
  },
});
