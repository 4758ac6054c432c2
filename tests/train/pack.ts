import { headCount } from '../../lib/language/heads.ts';
import { preamble, steps, sumOf, type WeightsHeader, weightsMark, weightsVersion } from '../../lib/language/weights.ts';

/** One head's weights, one a feature of the corpus, and its constant. */
export interface Column {
  weights: Float32Array;
  constant: number;
}

/** How far a weight reaches, and for each the nearest of the 15 steps. */
function stepsOf(weights: Float32Array): { reach: number; steps: Int8Array } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const reach = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  return { reach, steps: Int8Array.from(weights, (weight) => Math.sign(weight) * Math.min(steps, Math.round(Math.sqrt(Math.abs(weight) / reach) * steps))) };
}

/** The column as the product will have it: only the `most` weights that matter most, each moved to its step. */
export function asShipped(column: Column, frequencies: Int32Array, most: number): Column {
  const weights = onlyImportant(column.weights, frequencies, most);
  const { reach, steps: all } = stepsOf(weights);
  return { constant: column.constant, weights: Float32Array.from(all, (step) => Math.sign(step) * (step / steps) ** 2 * reach) };
}

/** What a weight moves over all training texts: its size by the root of how many have it (those of one text move nothing new). */
export function onlyImportant(weights: Float32Array, frequencies: Int32Array, most: number): Float32Array {
  const matter = weights.map((weight, feature) => Math.abs(weight) * Math.sqrt(frequencies[feature] as number));
  const from = matter.slice().sort().at(-most) ?? 0;
  return weights.map((weight, feature) => ((matter[feature] as number) >= from ? weight : 0));
}

/** The weights file of lib/language/weights.ts, from columns of only important weights. Features without any weight are left out. */
export function packWeights(hashes: Uint32Array, columns: readonly Column[], fitted: Pick<WeightsHeader, 'heads' | 'tone' | 'intents'>): Uint8Array {
  const all = columns.map((column) => stepsOf(column.weights));
  const kept = Array.from(hashes.keys())
    .filter((feature) => all.some((one) => one.steps[feature] !== 0))
    .sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  const header: WeightsHeader = { ...fitted, features: kept.length, constants: columns.map((column) => column.constant), reach: all.map((one) => one.reach) };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const gaps: number[] = [];
  let last = -1;
  for (const feature of kept) {
    let gap = (hashes[feature] as number) - last - 1;
    last = hashes[feature] as number;
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
  }
  const width = (kept.length + 1) >> 1;
  const bytes = new Uint8Array(preamble + head.length + gaps.length + width * headCount);
  bytes.set(head, preamble);
  bytes.set(gaps, preamble + head.length);
  for (const [number, one] of all.entries()) {
    const from = preamble + head.length + gaps.length + number * width;
    kept.forEach((feature, at) => {
      const step = (one.steps[feature] as number) & 15;
      bytes[from + (at >> 1)] = (bytes[from + (at >> 1)] as number) | (at & 1 ? step << 4 : step);
    });
  }
  bytes.set(new TextEncoder().encode(weightsMark));
  const view = new DataView(bytes.buffer);
  view.setUint16(4, weightsVersion, true);
  view.setUint32(6, head.length, true);
  view.setUint32(10, sumOf(bytes.subarray(preamble)), true);
  return bytes;
}
