import { counter } from './counters';
import type { Block, Writing } from './schema';

/** Small enough that an edit rewrites little (about 47 KB), large enough that reading 100,000 notes takes 500 records. */
const fullAt = { entries: 200, characters: 200_000 };

interface Entry {
  id: string;
  /** When the note changed last; hits are shown by it. */
  time: number;
  /** Folded, so without a line feed. */
  text: string;
}

/** The search text within one transaction: each block is read once and written once, however many notes change in it. */
export interface Blocks {
  /** Puts a note's text into its block, or into the one being filled; returns the block's number. */
  put(entry: Entry, known?: number): Promise<number>;
  remove(id: string, known: number): Promise<void>;
  /** Writes what changed. */
  close(): Promise<void>;
}

/** Needs `folded` and `counters`. */
export function openBlocks(tx: Writing): Blocks {
  const read = new Map<number, Block>();
  const changed = new Set<number>();
  const blockOf = async (number: number): Promise<Block> => {
    const block = read.get(number) ?? (await tx.objectStore('folded').get(number)) ?? emptyBlock(number);
    read.set(number, block);
    return block;
  };
  let last: number | undefined;
  const blockBeingFilled = async (): Promise<Block> => {
    last ??= await counter(tx, 'folded.last');
    if (isFull(await blockOf(last))) last += 1;
    return blockOf(last);
  };
  const keep = (block: Block) => {
    read.set(block.block, block);
    changed.add(block.block);
  };
  return {
    async put(entry, known) {
      const block = known === undefined ? await blockBeingFilled() : await blockOf(known);
      keep(withEntry(without(block, entry.id), entry));
      return block.block;
    },
    async remove(id, known) {
      const block = await blockOf(known);
      if (block.ids.includes(id)) keep(without(block, id));
    },
    async close() {
      if (changed.size === 0) return;
      const counters = tx.objectStore('counters');
      const stamp = (await counter(tx, 'folded.stamp')) + 1;
      await counters.put(stamp, 'folded.stamp');
      if (last !== undefined) await counters.put(last, 'folded.last');
      for (const number of changed) await tx.objectStore('folded').put({ ...(await blockOf(number)), stamp });
    },
  };
}

/** A block's texts, in the order of its `ids`. */
const textsOf = (block: Block): string[] => (block.ids.length === 0 ? [] : block.text.split('\n'));

const isFull = (block: Block): boolean => block.ids.length >= fullAt.entries || block.text.length >= fullAt.characters;

const emptyBlock = (block: number): Block => ({ block, stamp: 0, ids: [], times: [], text: '' });

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
