import { drawFrom } from './draw-from.ts';

/** A score or probability with the truth, 1 or 0. */
export interface Judged {
  score: number;
  truth: number;
}

/** F1 of "yes" when everything from `cut` on is called yes, 0 to 1. */
export function f1(all: readonly Judged[], cut: number): number {
  let right = 0;
  let said = 0;
  let there = 0;
  for (const { score, truth } of all) {
    if (score >= cut) said++;
    if (truth === 1) there++;
    if (score >= cut && truth === 1) right++;
  }
  return said + there === 0 ? 0 : (2 * right) / (said + there);
}

/** The mean of F1 of "yes" and F1 of "no". */
export function macroF1(all: readonly Judged[], cut: number): number {
  const turned = all.map(({ score, truth }) => ({ score: -score, truth: 1 - truth }));
  return (f1(all, cut) + f1(turned, -cut + 1e-9)) / 2;
}

export const accuracy = (all: readonly Judged[], cut: number): number => all.filter(({ score, truth }) => (score >= cut ? 1 : 0) === truth).length / all.length;

type Figure = (all: readonly Judged[], cut: number) => number;

/** The cut at which a figure is best: the mean over 20 drawn halves, since the best cut of one sample hangs on a few texts. */
export function bestCut(all: readonly Judged[], figure: Figure): number {
  const draw = drawFrom(5);
  const cuts = Array.from({ length: 20 }, () =>
    cutOf(
      all.filter(() => draw() < 0.5),
      figure,
    ),
  );
  return cuts.reduce((sum, cut) => sum + cut, 0) / cuts.length;
}

function cutOf(all: readonly Judged[], figure: Figure): number {
  const scores = all.map(({ score }) => score).sort((a, b) => a - b);
  const stride = Math.max(1, Math.floor(scores.length / 150));
  let best = { cut: 0, value: -1 };
  for (let at = stride; at < scores.length; at += stride) {
    const cut = ((scores[at] as number) + (scores[at - 1] as number)) / 2;
    const value = figure(all, cut);
    if (value > best.value) best = { cut, value };
  }
  return best.cut;
}

/** How many of what is called yes from `cut` on are right where a share of `share` is: r·π / (r·π + f·(1 − π)); and how many are found. */
export function precisionAt(all: readonly Judged[], cut: number, share: number): { precision: number; recall: number } {
  let right = 0;
  let wrong = 0;
  let there = 0;
  for (const { score, truth } of all) {
    if (truth === 1) there++;
    if (score < cut) continue;
    if (truth === 1) right++;
    else wrong++;
  }
  const recall = right / there;
  // One more wrong one than was seen: a clean top of a small set is no proof of never being wrong.
  const alarms = (wrong + 1) / (all.length - there + 1);
  return { precision: (recall * share) / (recall * share + alarms * (1 - share)), recall };
}

/** The lowest cut from which on the wanted precision holds at that share; `undefined` where none finds at least 5 %. */
export function surestCut(all: readonly Judged[], share: number, wanted: number): number | undefined {
  const scores = all
    .filter(({ truth }) => truth === 1)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  const stride = Math.max(1, Math.floor(scores.length / 200));
  let found: number | undefined;
  for (let at = scores.length - 1; at >= 0; at -= stride) {
    const cut = scores[at] as number;
    const { precision, recall } = precisionAt(all, cut, share);
    if (recall >= 0.05 && precision >= wanted) found = cut;
    if (recall >= 0.2 && precision < wanted) break;
  }
  return found;
}

/** Recall by class, and the means of recall and of F1 over the classes, each 0 to 1. */
export function byClass(truth: ArrayLike<number>, said: readonly number[], classes: number): { recalls: number[]; macroRecall: number; macroF1: number } {
  const recalls: number[] = [];
  let sum = 0;
  for (let one = 0; one < classes; one++) {
    let right = 0;
    let there = 0;
    let called = 0;
    for (const [at, word] of said.entries()) {
      if (truth[at] === one) there++;
      if (word === one) called++;
      if (truth[at] === one && word === one) right++;
    }
    recalls.push(there === 0 ? 0 : right / there);
    sum += called + there === 0 ? 0 : (2 * right) / (called + there);
  }
  return { recalls, macroRecall: recalls.reduce((total, recall) => total + recall, 0) / classes, macroF1: sum / classes };
}
