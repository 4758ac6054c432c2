import { fold } from './fold';
import type { Block, Database, Reading } from './schema';

interface Known {
  stamp: number;
  blocks: Map<number, Block & { latest: number }>;
}

interface Hit {
  id: string;
  time: number;
}

/**
 * A scan over stored folded text; at 100,000 notes it beats an index in time and memory (measured: 5 to 15 ms against 1.5 s to
 * load one). Blocks once read are kept for as long as this connection lives; each search reads only those whose stamp is newer, so
 * it is right whoever wrote. Returns ids, last changed first.
 */
export function createSearch(): (tx: Reading, question: { words: string; limit: number }) => Promise<string[]> {
  const known = new WeakMap<Database, Known>();
  return async (tx, { words, limit }) => {
    const wanted = fold(words).split(' ').filter(Boolean);
    const [rarest, ...others] = wanted.sort((a, b) => b.length - a.length);
    if (rarest === undefined) return [];
    const now = await refresh(tx, known.get(tx.db as Database) ?? { stamp: 0, blocks: new Map() });
    known.set(tx.db as Database, now);
    const best = latestOf(limit);
    for (const block of [...now.blocks.values()].sort((a, b) => b.latest - a.latest)) {
      if (block.latest < best.since()) break; // nothing in here or after is late enough
      scan(block, { rarest, others }, best.add);
    }
    return best.ids();
  };
}

async function refresh(tx: Reading, { stamp, blocks }: Known): Promise<Known> {
  const store = tx.objectStore('folded');
  const changed = await (stamp === 0 ? store.getAll() : store.index('stamp').getAll(IDBKeyRange.lowerBound(stamp, true))); // all at once is quicker by key
  for (const block of changed) blocks.set(block.block, { ...block, latest: Math.max(...block.times) });
  return { stamp: changed.reduce((newest, block) => Math.max(newest, block.stamp), stamp), blocks };
}

/** The latest so many hits: a word that is everywhere finds tens of thousands, and only the newest are shown. */
function latestOf(limit: number) {
  let hits: Hit[] = [];
  let since = -Infinity;
  const sift = () => {
    hits = hits.sort((a, b) => b.time - a.time).slice(0, limit);
    since = hits.length < limit ? -Infinity : (hits.at(-1)?.time ?? -Infinity);
  };
  return {
    /** Hits before this time are too old already. */
    since: () => since,
    add(id: string, time: number) {
      if (time < since) return;
      hits.push({ id, time });
      if (hits.length >= 4 * limit) sift();
    },
    ids() {
      sift();
      return hits.map(({ id }) => id);
    },
  };
}

/** Jumps from find to find in the joined text; only a note that holds the longest word is cut out and looked at for the others. */
function scan({ text, ids, times }: Block, { rarest, others }: { rarest: string; others: readonly string[] }, add: (id: string, time: number) => void): void {
  let entry = 0;
  let start = 0;
  let found = text.indexOf(rarest);
  while (found >= 0) {
    for (let end = text.indexOf('\n', start); end >= 0 && end < found; end = text.indexOf('\n', start)) {
      start = end + 1;
      entry += 1;
    }
    const end = text.indexOf('\n', found);
    const whole = others.length === 0 ? '' : text.slice(start, end < 0 ? undefined : end);
    const [id, time] = [ids[entry], times[entry]];
    if (id !== undefined && time !== undefined && others.every((word) => whole.includes(word))) add(id, time);
    if (end < 0) return;
    found = text.indexOf(rarest, end);
  }
}
