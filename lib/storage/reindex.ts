import { goOn, type Step } from '../model/work';
import { openBlocks } from './blocks';
import { fold } from './fold';
import * as kinds from './kinds';
import { parseRow } from './rows';
import type { Block, Row, Writing } from './schema';
import { type Open, writingStrictly } from './transact';

/** So many notes, or blocks of their search text, per transaction: each leaves the index as right as it was, or more. */
const notesAtOnce = 500;
const blocksAtOnce = 20;

export interface Reindexed {
  checked: number;
  mended: number;
  stopped?: true;
}

/** Looks whether every living note stands in the search text with its words, and nothing else does; mends what does not. */
export async function reindex(open: Open, step: Step = goOn): Promise<Reindexed> {
  const found: Reindexed = { checked: 0, mended: 0 };
  const total = await (await open()).count('notes');
  let after: string | undefined;
  do {
    if (!step(found.checked, total)) return { ...found, stopped: true };
    const page = await writingStrictly(open, ['notes', 'folded', 'counters'], (tx) => mendNotes(tx, after));
    found.checked += page.checked;
    found.mended += page.mended;
    after = page.last;
  } while (after !== undefined);
  let from: number | undefined;
  do {
    if (!step(found.checked, total)) return { ...found, stopped: true };
    const page = await writingStrictly(open, ['notes', 'folded', 'counters'], (tx) => dropStrays(tx, from));
    found.mended += page.mended;
    from = page.last;
  } while (from !== undefined);
  return found;
}

async function mendNotes(tx: Writing, after: string | undefined): Promise<{ checked: number; mended: number; last: string | undefined }> {
  const rows = await tx.objectStore('notes').getAll(after === undefined ? undefined : IDBKeyRange.lowerBound(after, true), notesAtOnce);
  const texts = await textsOf(tx, rows);
  const blocks = openBlocks(tx);
  let mended = 0;
  for (const row of rows) {
    const read = parseRow(kinds.notes, row);
    if (!read.ok || read.record.deletedAt !== undefined) continue;
    const { record } = read;
    const text = fold(kinds.notes.searched?.(record) ?? '');
    if (row.block !== undefined && texts.get(row.block)?.get(record.id) === text) continue;
    const block = await blocks.put({ id: record.id, time: record.updatedAt, text }, row.block);
    if (block !== row.block) await tx.objectStore('notes').put({ ...row, block });
    mended += 1;
  }
  await blocks.close();
  return { checked: rows.length, mended, last: rows.length < notesAtOnce ? undefined : rows.at(-1)?.id };
}

/** What stands in the blocks that these notes name. One whose parts don't fit together is emptied: all of its notes are written anew. */
async function textsOf(tx: Writing, rows: readonly Row[]): Promise<Map<number, Map<string, string>>> {
  const texts = new Map<number, Map<string, string>>();
  for (const number of new Set(rows.flatMap(({ block }) => (block === undefined ? [] : [block])))) {
    const block = await tx.objectStore('folded').get(number);
    if (block && isWhole(block)) texts.set(number, new Map(linesOf(block).map((line, at) => [block.ids[at] ?? '', line])));
    else if (block) await tx.objectStore('folded').delete(number);
  }
  return texts;
}

const linesOf = ({ ids, text }: Block): string[] => (ids.length === 0 ? [] : text.split('\n'));

const isWhole = (block: Block): boolean =>
  Array.isArray(block.ids) &&
  Array.isArray(block.times) &&
  typeof block.text === 'string' &&
  block.ids.length === block.times.length &&
  linesOf(block).length === block.ids.length;

/** Words of notes that are gone, or that stand in another block by now. */
async function dropStrays(tx: Writing, from: number | undefined): Promise<{ mended: number; last: number | undefined }> {
  const some = await tx.objectStore('folded').getAll(from === undefined ? undefined : IDBKeyRange.lowerBound(from, true), blocksAtOnce);
  const blocks = openBlocks(tx);
  let mended = 0;
  for (const block of some) {
    if (!isWhole(block)) {
      await tx.objectStore('folded').delete(block.block); // no note names it, or it would have been emptied
      mended += 1;
      continue;
    }
    const rows = await Promise.all(block.ids.map((id) => tx.objectStore('notes').get(id)));
    for (const [at, id] of block.ids.entries()) {
      const row = rows[at];
      if (row?.block === block.block && row.keys.live !== undefined) continue;
      await blocks.remove(id, block.block);
      mended += 1;
    }
  }
  await blocks.close();
  return { mended, last: some.length < blocksAtOnce ? undefined : some.at(-1)?.block };
}
