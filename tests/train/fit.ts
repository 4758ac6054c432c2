import type { Judged } from './figures.ts';

/**
 * Logistic regression of a truth on a few numbers, the constant last, by Newton's steps. Labels are drawn in slightly
 * (Platt 1999), so that a clean split does not end in certainty.
 */
export function fitLogistic(inputs: readonly (readonly number[])[], truths: readonly number[]): number[] {
  const size = (inputs[0]?.length ?? 0) + 1;
  const yes = truths.reduce((sum, truth) => sum + truth, 0);
  const targets = truths.map((truth) => (truth === 1 ? (yes + 1) / (yes + 2) : 1 / (truths.length - yes + 2)));
  let found = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const slope = new Array<number>(size).fill(0);
    const bend = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => (row === column ? 1e-3 : 0)));
    for (const [at, input] of inputs.entries()) {
      const full = [...input, 1];
      const chance = 1 / (1 + Math.exp(-full.reduce((sum, value, cell) => sum + value * (found[cell] as number), 0)));
      const miss = (targets[at] as number) - chance;
      for (let row = 0; row < size; row++) {
        slope[row] = (slope[row] as number) + miss * (full[row] as number);
        const line = bend[row] as number[];
        for (let column = 0; column < size; column++)
          line[column] = (line[column] as number) + chance * (1 - chance) * (full[row] as number) * (full[column] as number);
      }
    }
    const move = solve(bend, slope);
    found = found.map((value, cell) => value + (move[cell] as number));
  }
  return found;
}

/** Gauss's elimination, the largest pivot first. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const best = rows
      .slice(pivot)
      .reduce((most, row, at) => (Math.abs(row[pivot] as number) > Math.abs((rows[most] as number[])[pivot] as number) ? pivot + at : most), pivot);
    [rows[pivot], rows[best]] = [rows[best] as number[], rows[pivot] as number[]];
    const top = rows[pivot] as number[];
    for (const [at, row] of rows.entries()) {
      if (at === pivot) continue;
      const by = (row[pivot] as number) / (top[pivot] as number);
      for (let cell = pivot; cell < row.length; cell++) row[cell] = (row[cell] as number) - by * (top[cell] as number);
    }
  }
  return rows.map((row, at) => (row.at(-1) as number) / (row[at] as number));
}

/** Slope and two constants of the tone, by gradient; each of the three classes weighs the same however many texts it has. */
export function fitTone(scores: readonly { negative: number; positive: number; label: number }[]): { slope: number; negative: number; positive: number } {
  const many = [0, 1, 2].map((label) => scores.filter((one) => one.label === label).length);
  let [slope, negative, positive] = [1, 0, 0];
  for (let round = 0; round < 3000; round++) {
    let [bySlope, byNegative, byPositive] = [0, 0, 0];
    for (const one of scores) {
      const down = Math.exp(slope * one.negative + negative);
      const up = Math.exp(slope * one.positive + positive);
      const sum = 1 + down + up;
      const weight = 1 / (3 * (many[one.label] as number));
      const missDown = weight * ((one.label === 0 ? 1 : 0) - down / sum);
      const missUp = weight * ((one.label === 2 ? 1 : 0) - up / sum);
      bySlope += missDown * one.negative + missUp * one.positive;
      byNegative += missDown;
      byPositive += missUp;
    }
    slope += 0.5 * bySlope;
    negative += 2 * byNegative;
    positive += 2 * byPositive;
  }
  return { slope, negative, positive };
}

/** Texts in tenths of their stated chance: how many, the mean chance, and how many were so. And the mean gap, weighed by texts. */
export function reliability(all: readonly Judged[]): { rows: { from: number; texts: number; stated: number; found: number }[]; gap: number } {
  const rows = Array.from({ length: 10 }, (_, tenth) => {
    const inside = all.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const mean = (pick: (one: Judged) => number) => inside.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, inside.length);
    return { from: tenth / 10, texts: inside.length, stated: mean(({ score }) => score), found: mean(({ truth }) => truth) };
  });
  return { rows, gap: rows.reduce((sum, row) => sum + row.texts * Math.abs(row.stated - row.found), 0) / all.length };
}
