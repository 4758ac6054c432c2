import { loadavg } from 'node:os';

/** One printed figure. `goal` is what it is held against; a figure without one only informs. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** What else tells about it: spread, rounds, parts. */
  note?: string;
  baseline?: { what: string; value: number };
  goal?: { of: 'value' | 'ratio'; most?: number; least?: number };
}

/** Prints a figure at once: a bench that is stopped half-way has told what it knows. @returns whether it is within its goal */
export function report({ what, value, unit, note, baseline, goal }: Figure): boolean {
  // A difference that drowned in noise is no baseline.
  const ratio = baseline ? (baseline.value > 0 ? value / baseline.value : Number.NaN) : undefined;
  const held = goal?.of === 'ratio' ? (ratio ?? Number.NaN) : value;
  const isMet = !goal || (held <= (goal.most ?? Number.POSITIVE_INFINITY) && held >= (goal.least ?? Number.NEGATIVE_INFINITY));
  const parts = [
    `  ${what}: ${show(value)} ${unit}`,
    ...(baseline ? [`${baseline.what} ${show(baseline.value)}`, `ratio ${show(ratio ?? Number.NaN)}`] : []),
    ...(goal
      ? [
          `goal ${goal.least === undefined ? `≤ ${goal.most}` : `≥ ${goal.least}`}${goal.of === 'ratio' ? ' ×' : ''}`,
          Number.isNaN(held) ? 'CAN’T TELL' : isMet ? 'PASS' : 'OVER',
        ]
      : []),
    ...(note ? [note] : []),
  ];
  console.log(parts.join(' · '));
  return isMet;
}

export const heading = (words: string): void => console.log(`\n${words}  (load ${loadavg()[0]?.toFixed(1)})`);

export const say = (words: string): void => console.log(`  ${words}`);

export const show = (value: number): string =>
  Number.isNaN(value) ? '–' : Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
