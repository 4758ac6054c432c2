import type { PlaybookPart } from '../model/playbook';
import * as kinds from './kinds';
import { partsInside } from './playbook';
import { parseRow } from './rows';
import type { StoreName, Transaction, Writing } from './schema';

/** What is the same around every post, until the person changes it. */
export interface Standing {
  playbook: PlaybookPart[];
  /** Languages that living templates state (BCP 47, as stated), `undefined` for those that state none; empty: there is no template. */
  templateLanguages: (string | undefined)[];
}

export const storesOfStanding: readonly StoreName[] = ['playbook', 'templates', 'counters'];

/**
 * Reads playbook and languages of templates inside a transaction that holds `storesOfStanding`. Two thousand templates take longer to
 * read than a batch of posts, so what was read is kept with the connection, and read again when the latest change of a record or
 * their number says that it is another.
 */
export function createStanding(): (tx: Transaction) => Promise<Standing> {
  const known = new WeakMap<object, { stamp: string; standing: Standing }>();
  return async (tx) => {
    const stamp = (await Promise.all([stampOf(tx, 'playbook'), stampOf(tx, 'templates')])).join(' ');
    const before = known.get(tx.db);
    if (before?.stamp === stamp) return before.standing;
    const [playbook, templateLanguages] = await Promise.all([partsInside(tx), languagesInside(tx)]);
    const standing = { playbook, templateLanguages };
    known.set(tx.db, { stamp, standing });
    return standing;
  };
}

/** The newest change and how many there are. */
async function stampOf(tx: Transaction, store: 'playbook' | 'templates'): Promise<string> {
  const [newest, count] = await Promise.all([
    (tx as Writing).objectStore(store).index('live').openKeyCursor(),
    (tx as Writing).objectStore('counters').get(`${store}.live`),
  ]);
  return JSON.stringify([newest?.key, count]);
}

async function languagesInside(tx: Transaction): Promise<(string | undefined)[]> {
  const rows = await (tx as Writing).objectStore('templates').index('live').getAll();
  const stated = rows.flatMap((row) => {
    const read = parseRow(kinds.templates, row);
    return read.ok ? [read.record.language, ...(read.record.variants ?? []).map(({ language }) => language)] : [];
  });
  return [...new Set(stated)];
}
