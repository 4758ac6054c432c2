import { counter } from './counters';
import type { Block, Writing } from './schema';

/** Small enough that an edit rewrites little (about 47 KB), large enough that reading 100,000 notes takes 500 records. */
const fullAt = { entries: 200, characters: 200_000 };

export interface Entry {
  id: string;
  /** When the note changed last; hits are shown by it. */
  time: number;
  /** Folded, so without a line feed. */
  text: string;
}

/** Puts a note's search text into its block, or into the one being filled; returns the block's number. Needs `folded` and `counters`. */
export async function putEntry(tx: Writing, entry: Entry, known?: number): Promise<number> {
  const block = (known === undefined ? await blockBeingFilled(tx) : await tx.objectStore('folded').get(known)) ?? emptyBlock(known ?? 0);
  await store(tx, withEntry(without(block, entry.id), entry));
  return block.block;
}

export async function removeEntry(tx: Writing, id: string, known: number): Promise<void> {
  const block = await tx.objectStore('folded').get(known);
  if (block?.ids.includes(id)) await store(tx, without(block, id));
}

/** A block's texts, in the order of its `ids`. */
export const textsOf = (block: Block): string[] => (block.ids.length === 0 ? [] : block.text.split('\n'));

const emptyBlock = (block: number): Block => ({ block, stamp: 0, ids: [], times: [], text: '' });

async function blockBeingFilled(tx: Writing): Promise<Block> {
  const number = await counter(tx, 'folded.last');
  const block = (await tx.objectStore('folded').get(number)) ?? emptyBlock(number);
  if (block.ids.length < fullAt.entries && block.text.length < fullAt.characters) return block;
  await tx.objectStore('counters').put(number + 1, 'folded.last');
  return emptyBlock(number + 1);
}

async function store(tx: Writing, block: Block): Promise<void> {
  const stamp = (await counter(tx, 'folded.stamp')) + 1;
  await tx.objectStore('counters').put(stamp, 'folded.stamp');
  await tx.objectStore('folded').put({ ...block, stamp });
}

function without(block: Block, id: string): Block {
  const at = block.ids.indexOf(id);
  if (at < 0) return block;
  return { ...block, ids: block.ids.toSpliced(at, 1), times: block.times.toSpliced(at, 1), text: textsOf(block).toSpliced(at, 1).join('\n') };
}

const withEntry = (block: Block, { id, time, text }: Entry): Block => ({
  ...block,
  ids: [...block.ids, id],
  times: [...block.times, time],
  text: block.ids.length === 0 ? text : `${block.text}\n${text}`,
});
