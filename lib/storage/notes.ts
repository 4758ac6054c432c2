import * as kinds from './kinds';
import type { Notes } from './repositories';
import { createSearch } from './search';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import { type Base, wordsOf } from './words-of';

export function createNotes(base: Base): Notes {
  const search = createSearch();
  const read = (rows: readonly unknown[]) => readable(base.open, kinds.notes, { rows, at: base.now() });
  return {
    ...wordsOf(base, kinds.notes),
    async about(id) {
      const found = await read(await reading(base.open, ['notes'], (tx) => fromIndex(tx, 'notes', 'about', IDBKeyRange.only(id))));
      return found.sort((a, b) => b.updatedAt - a.updatedAt);
    },
    existAbout: (ids) =>
      reading(base.open, ['notes'], async (tx) => {
        const about = tx.objectStore('notes').index('about');
        const keys = await Promise.all(ids.map((id) => about.getKey(id)));
        return new Set(ids.filter((_, at) => keys[at] !== undefined));
      }),
    async search(words, limit = 50) {
      const rows = await reading(base.open, ['notes', 'folded'], async (tx) => {
        const ids = await search(tx, { words, limit });
        return Promise.all(ids.map((id) => tx.objectStore('notes').get(id)));
      });
      return read(rows.filter((row) => row !== undefined));
    },
  };
}
