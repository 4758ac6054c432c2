import type { Join } from '../model/join';
import * as kinds from './kinds';
import type { Joins } from './repositories';
import { parseRow } from './rows';
import type { Transaction, Writing } from './schema';
import { reading } from './transact';
import { readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createJoins = (base: Base): Joins => ({
  ...wordsOf(base, kinds.joins),
  async of(person) {
    const rows = await reading(base.open, ['joins'], (tx) => tx.objectStore('joins').index('person').getAll(person));
    return (await readable(base.open, kinds.joins, { rows, at: base.now() }))[0];
  },
  async all() {
    const rows = await reading(base.open, ['joins'], (tx) => tx.objectStore('joins').index('live').getAll());
    return readable(base.open, kinds.joins, { rows, at: base.now() });
  },
});

/** The other accounts of these people, by the account asked about; those that stand alone are absent. Needs `joins`. */
export async function othersOf(tx: Transaction, people: readonly string[]): Promise<Map<string, string[]>> {
  const index = (tx as Writing).objectStore('joins').index('person');
  const found = await Promise.all(people.map((person) => index.get(person)));
  const others = new Map<string, string[]>();
  for (const [at, person] of people.entries()) {
    const read = found[at] === undefined ? undefined : parseRow(kinds.joins, found[at]);
    if (read?.ok) others.set(person, without(read.record, person));
  }
  return others;
}

const without = ({ people }: Join, person: string): string[] => people.filter((each) => each !== person);
