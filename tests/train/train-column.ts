import type { Corpus } from './corpus.ts';
import { drawFrom, drawnOrder } from './draw-from.ts';
import type { Column } from './pack.ts';
import { scoreText, trainHead } from './train-head.ts';
import type { Shared, Task } from './train-shared.ts';

/** Several trainings of what tasks share, side by side, and every text of the corpus in those numbers. */
export interface Space {
  parts: readonly Shared[];
  size: number;
  texts: Float32Array;
}

export function spaceOf(corpus: Corpus, parts: readonly Shared[]): Space {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const texts = new Float32Array(corpus.count * size);
  let from = 0;
  for (const part of parts) {
    for (let text = 0; text < corpus.count; text++) {
      const into = text * size + from;
      const scale = corpus.scales[text] as number;
      for (let at = corpus.starts[text] as number; at < (corpus.starts[text + 1] as number); at++) {
        const feature = (corpus.rows[at] as number) * part.size;
        for (let cell = 0; cell < part.size; cell++) texts[into + cell] = (texts[into + cell] as number) + (part.features[feature + cell] as number) * scale;
      }
    }
    from += part.size;
  }
  return { parts, size, texts };
}

/**
 * A yes-or-no head: one regression straight on the features, one on the shared numbers, both brought to one spread and
 * added. Since nothing in either is curved, the sum is again one weight a feature.
 */
export function trainColumn(corpus: Corpus, space: Space, task: Task, options: { rounds: number; own: number; shared: number }): Column {
  const weights = new Float32Array(corpus.hashes.length);
  let constant = 0;
  if (options.own > 0) {
    const table = trainHead(corpus, task, { rounds: options.rounds, step: 0.1, seed: 7 });
    const spread = spreadOf(Array.from(task.texts, (text) => difference(scoreText(table, corpus, text))));
    const by = options.own / spread;
    for (let feature = 0; feature < weights.length; feature++)
      weights[feature] = by * ((table.weights[feature * 2 + 1] as number) - (table.weights[feature * 2] as number));
    constant += by * difference(table.constants);
  }
  if (options.shared > 0) {
    const line = trainLine(space, task);
    const spread = spreadOf(Array.from(task.texts, (text) => onLine(line, space, text)));
    addLine(weights, space, line, options.shared / spread);
    constant += (options.shared / spread) * (line[space.size] as number);
  }
  return { weights, constant };
}

const difference = (scores: Float32Array): number => (scores[1] as number) - (scores[0] as number);

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function onLine(line: Float32Array, space: Space, text: number): number {
  let sum = line[space.size] as number;
  for (let cell = 0; cell < space.size; cell++) sum += (line[cell] as number) * (space.texts[text * space.size + cell] as number);
  return sum;
}

/** Logistic regression on the shared numbers, both classes of equal weight; the last cell is the constant. */
function trainLine(space: Space, task: Task): Float32Array {
  const line = new Float32Array(space.size + 1);
  const sums = new Float32Array(space.size + 1);
  const draw = drawFrom(11);
  for (let round = 0; round < 12; round++) {
    for (const place of drawnOrder(task.texts.length, draw)) {
      const text = task.texts[place] as number;
      const miss = (1 / (1 + Math.exp(-onLine(line, space, text))) - (task.labels[place] as number)) * (task.weights[place] as number);
      for (let cell = 0; cell <= space.size; cell++) {
        const slope = cell === space.size ? miss : miss * (space.texts[text * space.size + cell] as number);
        const sum = (sums[cell] as number) + slope * slope;
        sums[cell] = sum;
        line[cell] = (line[cell] as number) - (0.1 * slope) / Math.sqrt(sum + 1e-6);
      }
    }
  }
  return line;
}

/** Adds to every feature what the line makes of its shared numbers. */
export function addLine(weights: Float32Array, space: Space, line: Float32Array, by: number): void {
  let from = 0;
  for (const part of space.parts) {
    for (let feature = 0; feature < weights.length; feature++) {
      let sum = 0;
      for (let cell = 0; cell < part.size; cell++) sum += (line[from + cell] as number) * (part.features[feature * part.size + cell] as number);
      weights[feature] = (weights[feature] as number) + by * sum;
    }
    from += part.size;
  }
}
