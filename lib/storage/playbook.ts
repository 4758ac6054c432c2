import type { PlaybookPart } from '../model/playbook';
import * as kinds from './kinds';
import type { PlaybookParts } from './repositories';
import { parseRow } from './rows';
import type { Transaction, Writing } from './schema';
import { reading } from './transact';
import { readable } from './words';
import { type Base, wordsOf } from './words-of';

export const createPlaybook = (base: Base): PlaybookParts => ({
  ...wordsOf(base, kinds.playbook),
  async all() {
    const rows = await reading(base.open, ['playbook'], (tx) => tx.objectStore('playbook').index('part').getAll());
    return readable(base.open, kinds.playbook, { rows, at: base.now() });
  },
});

/** Every living part, inside a transaction that holds `playbook`; an unreadable one is left out. */
export async function partsInside(tx: Transaction): Promise<PlaybookPart[]> {
  const rows = await (tx as Writing).objectStore('playbook').index('part').getAll();
  return rows.flatMap((row) => {
    const read = parseRow(kinds.playbook, row);
    return read.ok ? [read.record] : [];
  });
}
