import type { Corpus } from './corpus.ts';
import { drawFrom, drawnOrder } from './draw-from.ts';
import type { Task } from './train-shared.ts';

/** A table of `classes` weights a feature, and a constant a class. Scores are sums by the text's scale, plus the constant. */
export interface Table {
  classes: number;
  weights: Float32Array;
  constants: Float32Array;
}

/** Softmax regression straight on the features, by Adagrad. */
export function trainHead(corpus: Corpus, task: Task, options: { rounds: number; step: number; seed: number }): Table {
  const { classes } = task;
  const { rows, starts, scales } = corpus;
  const draw = drawFrom(options.seed);
  const weights = new Float32Array(corpus.hashes.length * classes);
  const sums = new Float32Array(weights.length);
  const constants = new Float32Array(classes);
  const constantSums = new Float32Array(classes);
  const odds = new Float32Array(classes);
  for (let round = 0; round < options.rounds; round++) {
    for (const place of drawnOrder(task.texts.length, draw)) {
      const index = task.texts[place] as number;
      const scale = scales[index] as number;
      const begin = starts[index] as number;
      const end = starts[index + 1] as number;
      scoreInto({ classes, weights, constants }, rows, begin, end, scale, odds);
      let most = Number.NEGATIVE_INFINITY;
      for (let one = 0; one < classes; one++) most = Math.max(most, odds[one] as number);
      let total = 0;
      for (let one = 0; one < classes; one++) {
        const odd = Math.exp((odds[one] as number) - most);
        odds[one] = odd;
        total += odd;
      }
      for (let one = 0; one < classes; one++) {
        const miss = ((odds[one] as number) / total - (one === task.labels[place] ? 1 : 0)) * (task.weights[place] as number);
        const slope = miss * scale;
        const square = slope * slope;
        for (let at = begin; at < end; at++) {
          const cell = (rows[at] as number) * classes + one;
          const sum = (sums[cell] as number) + square;
          sums[cell] = sum;
          weights[cell] = (weights[cell] as number) - (options.step * slope) / Math.sqrt(sum + 1e-6);
        }
        const constantSum = (constantSums[one] as number) + miss * miss;
        constantSums[one] = constantSum;
        constants[one] = (constants[one] as number) - (0.3 * options.step * miss) / Math.sqrt(constantSum + 1e-6);
      }
    }
  }
  return { classes, weights, constants };
}

function scoreInto(table: Table, rows: Int32Array, begin: number, end: number, scale: number, into: Float32Array): void {
  const { classes, weights, constants } = table;
  for (let one = 0; one < classes; one++) {
    let sum = 0;
    for (let at = begin; at < end; at++) sum += weights[(rows[at] as number) * classes + one] as number;
    into[one] = sum * scale + (constants[one] as number);
  }
}

/** Scores of one text, one number a class. */
export function scoreText(table: Table, corpus: Corpus, text: number): Float32Array {
  const into = new Float32Array(table.classes);
  scoreInto(table, corpus.rows, corpus.starts[text] as number, corpus.starts[text + 1] as number, corpus.scales[text] as number, into);
  return into;
}
