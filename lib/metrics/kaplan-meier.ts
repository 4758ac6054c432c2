/** How long somebody waited: until the answer, or (not `ended`) until now, and on. */
export interface Spell {
  length: number;
  ended: boolean;
}

/** From `at` on, this share still waits; `error`: its standard error (Greenwood 1926). `spread`: the sum in Greenwood's formula. */
export interface Step {
  at: number;
  share: number;
  error: number;
  spread: number;
}

/**
 * The share that still waits, step by step, with those whose end is not known yet counted as long as they were seen waiting
 * (Kaplan and Meier 1958): S(t) = ∏ (1 − dᵢ/nᵢ). Who waits as long as another one is answered counts as waiting then.
 */
export function kaplanMeier(spells: readonly Spell[]): Step[] {
  const inOrder = [...spells].sort((a, b) => a.length - b.length);
  const steps: Step[] = [];
  let share = 1;
  let spread = 0;
  for (let from = 0; from < inOrder.length; ) {
    const at = inOrder[from]?.length ?? 0;
    let to = from;
    let ended = 0;
    for (; inOrder[to]?.length === at; to++) if (inOrder[to]?.ended) ended += 1;
    const left = inOrder.length - from;
    if (ended > 0) {
      share *= 1 - ended / left;
      spread += ended === left ? 0 : ended / (left * (left - ended));
      steps.push({ at, share, error: share * Math.sqrt(spread), spread });
    }
    from = to;
  }
  return steps;
}

/** Products of fractions come out a hair above what they are. */
const hair = 1e-9;

/** The first moment at which no more than `left` (0.5: the median) still wait; `undefined`: more do, as far as is known. */
export const whenLeft = (steps: readonly Step[], left: number): number | undefined => steps.find(({ share }) => share <= left + hair)?.at;

/** Its 95 % interval, by the log-log transformation (Kalbfleisch and Prentice 1980); an end that is not reached is `undefined`. */
export function intervalOf(steps: readonly Step[], left: number): { low: number | undefined; high: number | undefined } {
  const first = (side: 1 | -1) => steps.find((step) => band(step, side) <= left + hair)?.at;
  return { low: first(1), high: first(-1) };
}

const normal95 = 1.959963984540054;

function band({ share, spread }: Step, side: 1 | -1): number {
  if (share <= hair) return 0;
  return share ** Math.exp((side * normal95 * Math.sqrt(spread)) / -Math.log(share));
}
