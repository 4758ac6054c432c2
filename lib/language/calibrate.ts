import type { AskingSign } from './asking-signs';
import { type Head, heads, type IntentHead } from './heads';
import type { Curve } from './weights';

export const tones = ['negative', 'neutral', 'positive'] as const;
export type Tone = (typeof tones)[number];

const place = (head: Head): number => heads.indexOf(head);
const negativeAt = place('negative');
const positiveAt = place('positive');

/** Chances of the three tones, which add up to 1. They hold where the three are equally common, which favours none. */
export function toneChances(
  scores: ArrayLike<number>,
  { slope, negative, positive }: { slope: number; negative: number; positive: number },
): Record<Tone, number> {
  const down = slope * (scores[negativeAt] as number) + negative;
  const up = slope * (scores[positiveAt] as number) + positive;
  const most = Math.max(down, up, 0);
  const odds = { negative: Math.exp(down - most), neutral: Math.exp(-most), positive: Math.exp(up - most) };
  const sum = odds.negative + odds.neutral + odds.positive;
  return { negative: odds.negative / sum, neutral: odds.neutral / sum, positive: odds.positive / sum };
}

/** The chance of an intent at the share of its validation texts. `signs` are for questions alone. */
export function intentChance(score: number, curve: Pick<Curve, 'slope' | 'offset' | 'signs'>, signs: readonly AskingSign[] = []): number {
  const rule = signs.reduce((sum, sign) => sum + (curve.signs?.[sign] ?? 0), 0);
  return 1 / (1 + Math.exp(-(curve.slope * score + curve.offset + rule)));
}

export const headPlaces: Record<IntentHead, number> = {
  complaint: place('complaint'),
  thanks: place('thanks'),
  praise: place('praise'),
  question: place('question'),
  abuse: place('abuse'),
  spam: place('spam'),
};
