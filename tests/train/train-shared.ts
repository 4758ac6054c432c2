import type { Corpus } from './corpus.ts';
import { drawFrom, drawnOrder } from './draw-from.ts';

/** One thing to learn: which texts, their classes, and how much each counts. */
export interface Task {
  classes: number;
  texts: Int32Array;
  labels: Int32Array;
  weights: Float32Array;
}

/** What the tasks share: `size` numbers a feature. And per task, `classes` rows of `size` numbers and a constant. */
export interface Shared {
  size: number;
  features: Float32Array;
  heads: Float32Array[];
}

/**
 * Learns numbers for every feature from all tasks together, as fastText does (Joulin et al. 2016): a text is the sum of its
 * features by the square root of their count, and each task a softmax over it. Steps shrink by feature (Adagrad, Duchi et
 * al. 2011; one sum a feature). A share of the features is left out of each text at random, so that none is leant on.
 */
export function trainShared(
  corpus: Corpus,
  tasks: readonly Task[],
  options: { size: number; rounds: number; step: number; leftOut: number; seed: number },
): Shared {
  const { size, rounds, step, leftOut } = options;
  const draw = drawFrom(options.seed);
  const spread = 0.03 / Math.sqrt(size);
  const features = Float32Array.from({ length: corpus.hashes.length * size }, () => (draw() + draw() + draw() - 1.5) * 2 * spread);
  const featureSums = new Float32Array(corpus.hashes.length);
  const heads = tasks.map((task) =>
    Float32Array.from({ length: task.classes * (size + 1) }, (_, at) => (at % (size + 1) === size ? 0 : (draw() - 0.5) * 1.04)),
  );
  const headSums = heads.map((head) => new Float32Array(head.length));
  const owners = tasks.flatMap((task, number) => Array.from(task.texts, () => number));
  const places = tasks.flatMap((task) => Array.from(task.texts, (_, at) => at));
  const fuller = 1 / Math.sqrt(1 - leftOut);
  const chosen = new Int32Array(8192);
  const text = new Float32Array(size);
  const back = new Float32Array(size);
  const odds = new Float32Array(64);
  const { rows, starts, scales } = corpus;
  for (let round = 0; round < rounds; round++) {
    for (const pick of drawnOrder(owners.length, draw)) {
      const number = owners[pick] as number;
      const task = tasks[number] as Task;
      const place = places[pick] as number;
      const index = task.texts[place] as number;
      const weight = task.weights[place] as number;
      const head = heads[number] as Float32Array;
      const sums = headSums[number] as Float32Array;
      let count = 0;
      for (let at = starts[index] as number; at < (starts[index + 1] as number); at++) if (draw() >= leftOut) chosen[count++] = rows[at] as number;
      if (count === 0) continue;
      const scale = (scales[index] as number) * fuller;
      text.fill(0);
      back.fill(0);
      for (let at = 0; at < count; at++) {
        const from = (chosen[at] as number) * size;
        for (let part = 0; part < size; part++) text[part] = (text[part] as number) + (features[from + part] as number);
      }
      for (let part = 0; part < size; part++) text[part] = (text[part] as number) * scale;
      softmax(head, text, odds, task.classes);
      for (let one = 0; one < task.classes; one++) {
        const miss = ((odds[one] as number) - (one === task.labels[place] ? 1 : 0)) * weight;
        const from = one * (size + 1);
        for (let part = 0; part <= size; part++) {
          const at = from + part;
          const slope = part === size ? miss : miss * (text[part] as number);
          if (part < size) back[part] = (back[part] as number) + miss * (head[at] as number);
          const sum = (sums[at] as number) + slope * slope;
          sums[at] = sum;
          head[at] = (head[at] as number) - (step * slope) / Math.sqrt(sum + 1e-6);
        }
      }
      let square = 0;
      for (let part = 0; part < size; part++) {
        const slope = (back[part] as number) * scale;
        back[part] = slope;
        square += slope * slope;
      }
      square /= size;
      for (let at = 0; at < count; at++) {
        const feature = chosen[at] as number;
        const sum = (featureSums[feature] as number) + square;
        featureSums[feature] = sum;
        const pace = step / Math.sqrt(sum + 1e-6);
        const from = feature * size;
        for (let part = 0; part < size; part++) features[from + part] = (features[from + part] as number) - pace * (back[part] as number);
      }
    }
  }
  return { size, features, heads };
}

function softmax(head: Float32Array, text: Float32Array, odds: Float32Array, classes: number): void {
  const size = text.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let one = 0; one < classes; one++) {
    let sum = head[one * (size + 1) + size] as number;
    for (let part = 0; part < size; part++) sum += (head[one * (size + 1) + part] as number) * (text[part] as number);
    odds[one] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let one = 0; one < classes; one++) {
    const odd = Math.exp((odds[one] as number) - most);
    odds[one] = odd;
    total += odd;
  }
  for (let one = 0; one < classes; one++) odds[one] = (odds[one] as number) / total;
}
