import { hashBits, hashFeatures, mostFeatures } from '../../lib/language/features.ts';

/**
 * Texts as rows of feature numbers, all in one list: text `i` has `rows[starts[i]]` to `rows[starts[i + 1] - 1]`, each
 * feature once. `scales[i]` is one by the square root of how many features it has in all, known or not.
 */
export interface Corpus {
  count: number;
  rows: Int32Array;
  starts: Float64Array;
  scales: Float32Array;
  /** For each feature in use: its hash, and in how many training texts it stands. Most frequent first. */
  hashes: Uint32Array;
  frequencies: Int32Array;
}

/** Reads all texts; features that stand in fewer than `atLeast` of the first `training` texts are left out. */
export function buildCorpus(texts: readonly string[], training: number, atLeast: number): Corpus {
  const buffer = new Uint32Array(mostFeatures);
  const seen = new Int32Array(1 << hashBits).fill(-1);
  const frequency = new Int32Array(1 << hashBits);
  const starts = new Float64Array(texts.length + 1);
  const scales = new Float32Array(texts.length);
  let all = new Int32Array(1 << 24);
  let end = 0;
  for (const [index, text] of texts.entries()) {
    const count = hashFeatures(text, buffer);
    scales[index] = 1 / Math.sqrt(count);
    if (end + count > all.length) all = grown(all);
    for (let at = 0; at < count; at++) {
      const hash = buffer[at] as number;
      if (seen[hash] === index) continue;
      seen[hash] = index;
      all[end++] = hash;
      if (index < training) frequency[hash] = (frequency[hash] as number) + 1;
    }
    starts[index + 1] = end;
  }
  const hashes = Uint32Array.from(frequency.keys())
    .filter((hash) => (frequency[hash] as number) >= atLeast)
    .sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
  const numbers = new Int32Array(1 << hashBits).fill(-1);
  hashes.forEach((hash, number) => {
    numbers[hash] = number;
  });
  let kept = 0;
  for (let index = 0, at = 0; index < texts.length; index++) {
    const stop = starts[index + 1] as number;
    starts[index] = kept;
    for (; at < stop; at++) {
      const number = numbers[all[at] as number] as number;
      if (number >= 0) all[kept++] = number;
    }
  }
  starts[texts.length] = kept;
  return { count: texts.length, rows: all.slice(0, kept), starts, scales, hashes, frequencies: Int32Array.from(hashes, (hash) => frequency[hash] as number) };
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
