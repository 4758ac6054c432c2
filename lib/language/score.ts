import { hashBits, hashFeatures, mostFeatures } from './features';
import { headCount } from './heads';
import type { Weights } from './weights';

/** Gives a text's scores, one a head. The list is the same one every time: read it before asking again. */
export type Scorer = (text: string) => Float32Array;

/** A table in which a feature is found by its number: slots of a power of two, the next one where one is taken. */
export function createScorer({ header, hashes, table }: Weights): Scorer {
  // One bit a possible feature: nine of ten are unknown, and 512 KB stay in the processor's cache where the table does not.
  const known = new Uint32Array(1 << (hashBits - 5));
  const slotBits = Math.ceil(Math.log2(hashes.length * 2));
  const mask = (1 << slotBits) - 1;
  const slots = new Int32Array(1 << slotBits).fill(-1);
  for (let feature = 0; feature < hashes.length; feature++) {
    const hash = hashes[feature] as number;
    known[hash >>> 5] = (known[hash >>> 5] as number) | (1 << (hash & 31));
    let slot = hash & mask;
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = feature;
  }
  const lastSeen = new Uint32Array(hashes.length);
  const found = new Uint32Array(mostFeatures);
  const sums = new Float32Array(headCount);
  let turn = 0;

  return (text) => {
    turn = turn === 0xffffffff ? 1 : turn + 1;
    sums.fill(0);
    const count = hashFeatures(text, found);
    for (let at = 0; at < count; at++) {
      const hash = found[at] as number;
      if (((known[hash >>> 5] as number) & (1 << (hash & 31))) === 0) continue;
      let slot = hash & mask;
      while (hashes[slots[slot] as number] !== hash) slot = (slot + 1) & mask;
      const feature = slots[slot] as number;
      if (lastSeen[feature] === turn) continue;
      lastSeen[feature] = turn;
      const from = feature * headCount;
      for (let head = 0; head < headCount; head++) sums[head] = (sums[head] as number) + (table[from + head] as number);
    }
    const scale = 1 / Math.sqrt(count);
    for (let head = 0; head < headCount; head++) sums[head] = (sums[head] as number) * scale + (header.constants[head] as number);
    return sums;
  };
}
