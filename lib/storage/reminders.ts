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
    const found = await readable(base.open, kinds.reminders, { rows, at: base.now() });
    return found.filter(({ doneAt }) => doneAt === undefined).sort((a, b) => a.dueAt - b.dueAt);
  },
  async done(limit = 100) {
    const rows = await reading(base.open, ['reminders'], (tx) => tx.objectStore('reminders').index('live').getAll());
    const found = (await readable(base.open, kinds.reminders, { rows, at: base.now() })).filter(({ doneAt }) => doneAt !== undefined);
    return found.sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0)).slice(0, limit);
  },
});
