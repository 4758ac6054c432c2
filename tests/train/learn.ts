import { type Lessons, partOf, taskOf } from './lessons.ts';
import { asShipped, type Column, onlyImportant } from './pack.ts';
import { addLine, type Space, spaceOf, trainColumn } from './train-column.ts';
import { trainHead } from './train-head.ts';
import { type Task, trainShared } from './train-shared.ts';

/** How each head is learned, all chosen on validation figures: passes, share of its own and of shared features, weights kept. */
const recipes = {
  tone: { rounds: 5, own: 0.3, most: 70_000 },
  complaint: { rounds: 5, own: 1, shared: 0.2, most: 15_000, evened: 1 },
  thanks: { rounds: 3, own: 1, shared: 1, most: 10_000, evened: 0.5 },
  praise: { rounds: 3, own: 1, shared: 1, most: 20_000, evened: 0.5 },
  question: { rounds: 5, own: 1, shared: 1, most: 10_000, evened: 0.5 },
  abuse: { rounds: 4, own: 0.3, most: 25_000 },
  spam: { rounds: 10, own: 1, shared: 0, most: 15_000, evened: 0 },
} as const;
type Plain = 'complaint' | 'thanks' | 'praise' | 'question' | 'spam';

/** What several seeds agree on is less chance; since everything is linear, their mean costs nothing later. */
export function learnShared({ corpus, shared }: Lessons, seeds: number): Space {
  return spaceOf(
    corpus,
    Array.from({ length: seeds }, (_, seed) => trainShared(corpus, shared, { size: 16, rounds: 3, step: 0.03, leftOut: 0.3, seed: seed + 1 })),
  );
}

/** Every head learned from all its training texts, pruned to the weights that matter. */
export function learnColumns(lessons: Lessons, space: Space): { negative: Column; positive: Column; abuse: Column } & Record<Plain, Column> {
  const { corpus, toneFrequencies } = lessons;
  const [negative, positive] = classColumns(lessons, space, {
    task: lessons.tone,
    at: 0,
    pairs: [
      [0, 1],
      [2, 1],
    ],
    ...recipes.tone,
  });
  const [abuse] = classColumns(lessons, space, { task: lessons.abuse, at: lessons.abuseAt, pairs: [[1, 0]], ...recipes.abuse });
  const pruned = (column: Column | undefined, frequencies: Int32Array, most: number): Column => {
    if (!column) throw new Error('A head was not learned.');
    return { constant: column.constant, weights: onlyImportant(column.weights, frequencies, most) };
  };
  const plain = (head: Plain, task: Task): Column => pruned(trainColumn(corpus, space, task, recipes[head]), corpus.frequencies, recipes[head].most);
  return {
    negative: pruned(negative, toneFrequencies, recipes.tone.most),
    positive: pruned(positive, toneFrequencies, recipes.tone.most),
    abuse: pruned(abuse, corpus.frequencies, recipes.abuse.most),
    complaint: plain('complaint', lessons.complaint),
    thanks: plain('thanks', lessons.thanks),
    praise: plain('praise', lessons.praise),
    question: plain('question', lessons.question),
    spam: plain('spam', allOf(lessons.spam)),
  };
}

/** Differences between classes of a task that was learned together with the others: the mean of its seeds and a share of its own regression. */
function classColumns(
  { corpus }: Lessons,
  space: Space,
  { task, at, pairs, own, rounds }: { task: Task; at: number; pairs: readonly [number, number][]; own: number; rounds: number },
): Column[] {
  const table = trainHead(corpus, task, { rounds, step: 0.1, seed: 1 });
  return pairs.map(([yes, no]) => {
    const weights = new Float32Array(corpus.hashes.length);
    const line = new Float32Array(space.size);
    let constant = own * ((table.constants[yes] as number) - (table.constants[no] as number));
    let from = 0;
    for (const { size, heads } of space.parts) {
      const head = heads[at] as Float32Array;
      const cell = (one: number, place: number): number => head[one * (size + 1) + place] as number;
      for (let place = 0; place < size; place++) line[from + place] = (cell(yes, place) - cell(no, place)) / space.parts.length;
      constant += (cell(yes, size) - cell(no, size)) / space.parts.length;
      from += size;
    }
    addLine(weights, space, line, 1);
    for (let feature = 0; feature < weights.length; feature++) {
      const base = feature * table.classes;
      weights[feature] = (weights[feature] as number) + own * ((table.weights[base + yes] as number) - (table.weights[base + no] as number));
    }
    return { weights, constant };
  });
}

/** A text's score by a column that never saw it, in the form it would be shipped in. */
export interface LeftOut {
  text: number;
  score: number;
  truth: number;
}

/** Five trainings, each without a fifth of the texts: every text is scored by the one that left it out. */
export function leaveFifthOut(lessons: Lessons, space: Space, head: 'complaint' | 'question'): LeftOut[] {
  const { evened } = recipes[head];
  return Array.from({ length: 5 }, (_, fold) => {
    const learned = partOf(lessons[head], evened, (at) => at % 5 !== fold);
    return scoresOf(
      lessons,
      shipped(lessons, space, head, learned),
      partOf(lessons[head], evened, (at) => at % 5 === fold),
    );
  }).flat();
}

/** One list a video, scored by a training on the others. */
export const leaveVideoOut = (lessons: Lessons, space: Space): LeftOut[][] =>
  lessons.spam.map((video) => scoresOf(lessons, shipped(lessons, space, 'spam', allOf(lessons.spam.filter((other) => other !== video))), video));

const shipped = ({ corpus }: Lessons, space: Space, head: Plain, task: Task): Column =>
  asShipped(trainColumn(corpus, space, task, recipes[head]), corpus.frequencies, recipes[head].most);

function scoresOf({ corpus }: Lessons, column: Column, task: Task): LeftOut[] {
  return Array.from(task.texts, (text, at) => {
    let sum = 0;
    for (let cell = corpus.starts[text] as number; cell < (corpus.starts[text + 1] as number); cell++)
      sum += column.weights[corpus.rows[cell] as number] as number;
    return { text, score: sum * (corpus.scales[text] as number) + column.constant, truth: task.labels[at] as number };
  });
}

const allOf = (tasks: readonly Task[]): Task =>
  taskOf(Int32Array.from(tasks.flatMap(({ texts }) => [...texts])), Int32Array.from(tasks.flatMap(({ labels }) => [...labels])), 2, 0);
