import * as kinds from './kinds';
import type { Permissions } from './repositories';
import { reading } from './transact';
import { readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createPermissions = (base: Base): Permissions => ({
  ...wordsOf(base, kinds.permissions),
  async ofPerson(person) {
    const rows = await reading(base.open, ['permissions'], (tx) => tx.objectStore('permissions').index('person').getAll(person));
    const found = await readable(base.open, kinds.permissions, { rows, at: base.now() });
    return found.sort((a, b) => b.updatedAt - a.updatedAt);
  },
  async all() {
    const rows = await reading(base.open, ['permissions'], (tx) => tx.objectStore('permissions').index('live').getAll());
    return readable(base.open, kinds.permissions, { rows, at: base.now() });
  },
});
