import { buildCorpus, type Corpus } from './corpus.ts';
import { acts, type Labelled, type Sources } from './read-sources.ts';
import type { Task } from './train-shared.ts';

/** Everything to learn from and to check on, as rows of one corpus. Only training texts decide which features there are. */
export interface Lessons {
  corpus: Corpus;
  tone: Task;
  /** Learned together first: what they share helps heads with few texts of their own. */
  shared: Task[];
  /** Where `abuse` stands among `shared`. */
  abuseAt: number;
  abuse: Task;
  thanks: Task;
  praise: Task;
  /** Too few for a validation part: checked by leaving a fifth out in turn. */
  complaint: Task;
  question: Task;
  /** One a video: checked by leaving a video out in turn. */
  spam: Task[];
  /** For each feature, in how many tone texts it stands; one of a small language counts as often as its language is small. */
  toneFrequencies: Int32Array;
}

export const thanksNames = ['gratitude'];
export const praiseNames = ['admiration', 'gratitude', 'love'];

export function readLessons(sources: Sources): Lessons {
  const texts: string[] = [];
  const task = (all: readonly Labelled[], classes: number, evened: number): Task => {
    const from = texts.length;
    for (const { text } of all) texts.push(text);
    return taskOf(
      Int32Array.from(all, (_, at) => from + at),
      Int32Array.from(all, ({ label }) => label),
      classes,
      evened,
    );
  };
  const { train: felt, validation: _, names } = sources.emotions;
  const foreign = sources.tongues.filter(({ tongue }) => tongue !== 'english').flatMap(({ train }) => train);
  const tone = task([...sources.sentiment.train, ...foreign], 3, 0.5);
  const emotions = task(
    felt.map((one) => ({ text: one.text, label: names.indexOf(one.names[0] ?? '') })),
    names.length,
    0,
  );
  const abuse = task(sources.offensive.train, 2, 0.5);
  const shared = [tone, task(sources.emoji, 20, 0), emotions, task(sources.emotion, 4, 0), abuse, task(sources.hate, 3, 0)];
  const complaint = task(sources.complaints, 2, 1);
  const question = task(
    sources.acts.map(({ text, label }) => ({ text, label: label === acts.indexOf('QUE') ? 1 : 0 })),
    2,
    0.5,
  );
  const spam = sources.spam.map((video) => task(video, 2, 0));
  const corpus = buildCorpus(texts, texts.length, 3);
  const feels = (wanted: readonly string[]) =>
    taskOf(
      emotions.texts,
      Int32Array.from(felt, (one) => (one.names.some((name) => wanted.includes(name)) ? 1 : 0)),
      2,
      0.5,
    );
  const toneFrequencies = new Int32Array(corpus.hashes.length);
  for (const [at, text] of tone.texts.entries()) {
    const counts = at < sources.sentiment.train.length ? 1 : foreignCounts;
    for (let cell = corpus.starts[text] as number; cell < (corpus.starts[text + 1] as number); cell++) {
      const feature = corpus.rows[cell] as number;
      toneFrequencies[feature] = (toneFrequencies[feature] as number) + counts;
    }
  }
  return {
    corpus,
    tone,
    shared,
    abuseAt: shared.indexOf(abuse),
    abuse,
    thanks: feels(thanksNames),
    praise: feels(praiseNames),
    complaint,
    question,
    spam,
    toneFrequencies,
  };
}

/** 47,000 English texts stand against 1,840 of each other language. */
const foreignCounts = 6;

/** Texts with their classes; `evened` 1 lets each class weigh the same, 0 each text, 0.5 between the two. */
export function taskOf(texts: Int32Array, labels: Int32Array, classes: number, evened: number): Task {
  const many = new Float64Array(classes);
  for (const label of labels) many[label] = (many[label] as number) + 1;
  return { classes, texts, labels, weights: Float32Array.from(labels, (label) => (labels.length / classes / (many[label] as number)) ** evened) };
}

/** The texts of a task that pass, weighed anew. */
export function partOf(task: Task, evened: number, keep: (at: number) => boolean): Task {
  const places = Int32Array.from(task.texts.keys()).filter(keep);
  return taskOf(
    places.map((at) => task.texts[at] as number),
    places.map((at) => task.labels[at] as number),
    task.classes,
    evened,
  );
}
