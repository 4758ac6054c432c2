import { defineMigration } from './define-migration';

const words = ['notes', 'ideas', 'drafts', 'templates', 'replies'];

export const firstStores = defineMigration({
  to: 1,
  migrate(database) {
    const rows = (name: string, ...indexes: string[]) => {
      const store = database.createObjectStore(name, { keyPath: 'id' });
      for (const index of indexes) store.createIndex(index, `keys.${index}`);
    };
    const more: Record<string, string[]> = {
      notes: ['about'],
      ideas: ['made', 'network'],
      drafts: ['due', 'planned'],
      templates: ['shortcut'],
      replies: ['sent', 'post', 'person'],
    };
    for (const name of words) rows(name, 'live', 'binned', ...(more[name] ?? []));
    rows('people', 'stale');
    rows('waiting', 'priority', 'age', 'snoozed');
    rows('health');
    rows('settings');
    const waits = database.createObjectStore('waits', { keyPath: 'id' });
    waits.createIndex('ended', 'ended');
    waits.createIndex('since', 'since');
    for (const name of ['contacts', 'ownPosts']) database.createObjectStore(name, { keyPath: 'id' }).createIndex('at', 'at');
    database.createObjectStore('folded', { keyPath: 'block' }).createIndex('stamp', 'stamp');
    database.createObjectStore('log', { autoIncrement: true }).createIndex('at', 'at');
    database.createObjectStore('rejected', { autoIncrement: true });
    database.createObjectStore('counters');
    database.createObjectStore('meta');
  },
});
