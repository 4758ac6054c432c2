import type { Profile } from '../model/profile';
import * as kinds from './kinds';
import type { Profiles } from './repositories';
import { parseRow } from './rows';
import type { Transaction, Writing } from './schema';
import { reading } from './transact';
import { readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createProfiles = (base: Base): Profiles => ({
  ...wordsOf(base, kinds.profiles),
  many: (people) => reading(base.open, ['profiles'], (tx) => profilesInside(tx, people)),
  async all() {
    const rows = await reading(base.open, ['profiles'], (tx) => tx.objectStore('profiles').index('live').getAll());
    return readable(base.open, kinds.profiles, { rows, at: base.now() });
  },
});

/** The living profiles of these accounts, inside a transaction that holds `profiles`; an unreadable one is left out. */
export async function profilesInside(tx: Transaction, people: readonly string[]): Promise<Map<string, Profile>> {
  const store = (tx as Writing).objectStore('profiles');
  const rows = await Promise.all(people.map((id) => store.get(id)));
  return new Map(
    rows.flatMap((row) => {
      const read = row === undefined ? undefined : parseRow(kinds.profiles, row);
      return read?.ok && read.record.deletedAt === undefined ? [[read.record.id, read.record] as const] : [];
    }),
  );
}
