import * as kinds from './kinds';
import type { Reminders } from './repositories';
import { reading } from './transact';
import { fromIndex, readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createReminders = (base: Base): Reminders => ({
  ...wordsOf(base, kinds.reminders),
  async dueBefore(time) {
    const rows = await reading(base.open, ['reminders'], (tx) => fromIndex(tx, 'reminders', 'due', IDBKeyRange.upperBound(time, true)));
    return readable(base.open, kinds.reminders, { rows, at: base.now() });
  },
  async about(id) {
    const rows = await reading(base.open, ['reminders'], (tx) => tx.objectStore('reminders').index('about').getAll(id));
    return (await readable(base.open, kinds.reminders, { rows, at: base.now() })).sort((a, b) => a.dueAt - b.dueAt);
  },
});
