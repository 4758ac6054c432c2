import { type AskingSign, askingSigns, readAskingSigns } from '../../lib/language/asking-signs.ts';
import { headPlaces, intentChance, toneChances } from '../../lib/language/calibrate.ts';
import { heads, type IntentHead, intentHeads } from '../../lib/language/heads.ts';
import { createScorer, type Scorer } from '../../lib/language/score.ts';
import { shares } from '../../lib/language/shares.ts';
import { type Curve, parseWeights, type WeightsHeader } from '../../lib/language/weights.ts';
import { accuracy, bestCut, byClass, f1, type Judged, macroF1, precisionAt, surestCut } from './figures.ts';
import { fitLogistic, fitTone, reliability } from './fit.ts';
import type { LeftOut } from './learn.ts';
import { praiseNames, thanksNames } from './lessons.ts';
import type { Labelled, Sources, Tongue } from './read-sources.ts';

/** Scores of texts that the weights never saw: by the packed weights, or by trainings that left them out. */
export interface Held {
  tone: { negative: number; positive: number; label: number }[];
  tongues: { tongue: Tongue; texts: Held['tone'] }[];
  intents: Record<IntentHead, Scored[]>;
  /** Spam by the video that was left out. */
  videos: Judged[][];
}
interface Scored extends Judged {
  signs?: AskingSign[];
}

export interface LeftOuts {
  complaint: LeftOut[];
  question: LeftOut[];
  spam: LeftOut[][];
}

/** What the finished bytes say of the validation parts, and the left-out scores of the heads that have none. */
export function scoreHeld(bytes: Uint8Array, sources: Sources, { complaint, question, spam }: LeftOuts): Held {
  const weights = parseWeights(bytes);
  if (!weights.ok) throw new Error(weights.problem.kind);
  const score = createScorer(weights.value);
  const first = Math.min(...question.map(({ text }) => text));
  const felt = (names: readonly string[], head: IntentHead) =>
    sources.emotions.validation.map((one) => ({
      score: score(one.text)[headPlaces[head]] as number,
      truth: one.names.some((name) => names.includes(name)) ? 1 : 0,
    }));
  return {
    tone: toneScores(score, sources.sentiment.validation),
    tongues: sources.tongues.map(({ tongue, validation }) => ({ tongue, texts: toneScores(score, validation) })),
    intents: {
      complaint,
      question: question.map((one) => ({ ...one, signs: readAskingSigns(sources.acts[one.text - first]?.text ?? '') })),
      spam: spam.flat(),
      abuse: sources.offensive.validation.map(({ text, label }) => ({ score: score(text)[headPlaces.abuse] as number, truth: label })),
      thanks: felt(thanksNames, 'thanks'),
      praise: felt(praiseNames, 'praise'),
    },
    videos: spam,
  };
}

function toneScores(score: Scorer, all: readonly Labelled[]): Held['tone'] {
  return all.map(({ text, label }) => {
    const scores = score(text);
    return { negative: scores[heads.indexOf('negative')] as number, positive: scores[heads.indexOf('positive')] as number, label };
  });
}

/** The figure that each head's lower cut is best for. */
const figures = { complaint: macroF1, thanks: f1, praise: f1, question: f1, abuse: macroF1, spam: accuracy };

/** Fits chances and cuts to the held texts. */
export function calibrate(held: Held): Pick<WeightsHeader, 'heads' | 'tone' | 'intents'> {
  const tone = fitTone([...held.tone, ...held.tongues.flatMap(({ texts }) => texts)]);
  const of = (label: number, name: 'negative' | 'positive'): Judged[] =>
    held.tone.map((one) => ({ score: chances(one, tone)[name], truth: one.label === label ? 1 : 0 }));
  const negative = surestCut(of(0, 'negative'), toneShares.negative, 0.75);
  const positive = surestCut(of(2, 'positive'), toneShares.positive, 0.75);
  const intents = Object.fromEntries(intentHeads.map((head) => [head, curveOf(head, held.intents[head])])) as Record<IntentHead, Curve>;
  return { heads: [...heads], tone: { ...tone, sure: { ...(negative !== undefined && { negative }), ...(positive !== undefined && { positive }) } }, intents };
}

/** Of what stands in a feed; judgement, between the shares of the sets. */
const toneShares = { negative: 0.25, positive: 0.3 };

const chances = (one: { negative: number; positive: number }, tone: WeightsHeader['tone'] | Omit<WeightsHeader['tone'], 'sure'>) =>
  toneChances(
    Float32Array.from(heads, (head) => (head === 'negative' ? one.negative : head === 'positive' ? one.positive : 0)),
    tone,
  );

function curveOf(head: IntentHead, all: readonly Scored[]): Curve {
  const truths = all.map(({ truth }) => truth);
  const asks = head === 'question';
  const input = ({ score, signs }: Scored): number[] => [score, ...(asks ? askingSigns.map((sign) => (signs?.includes(sign) ? 1 : 0)) : [])];
  const found = fitLogistic(all.map(input), truths);
  const curve = { slope: found[0] as number, offset: found.at(-1) as number, ...(asks && { signs: signsOf(found.slice(1, -1)) }) };
  const judged = all.map(({ score, truth, signs }) => ({ score: intentChance(score, curve, signs), truth }));
  const seems = bestCut(judged, figures[head]);
  const sure = surestCut(judged, shares[head].share, shares[head].wanted);
  const marked = judged.filter((_, at) => all[at]?.signs?.includes('mark'));
  return {
    ...curve,
    seems,
    ...(sure !== undefined && { sure: Math.max(sure, seems) }),
    ...(asks && { elsewhere: marked.filter(({ truth }) => truth === 1).length / marked.length }),
  };
}

const signsOf = (worth: readonly number[]) => Object.fromEntries(askingSigns.map((sign, at) => [sign, worth[at] as number])) as Record<AskingSign, number>;

/** Everything that is printed and kept of a training, in per cent where it is a share. */
export interface Report {
  tone: { macroRecall: number; recalls: number[]; gap: number; rows: ReturnType<typeof reliability>['rows'] };
  tongues: { tongue: string; macroF1: number }[];
  intents: Record<
    IntentHead,
    {
      texts: number;
      share: number;
      f1: number;
      macroF1: number;
      accuracy: number;
      seems: number;
      sure?: { cut: number; share: number; precision: number; recall: number };
      gap: number;
      rows: ReturnType<typeof reliability>['rows'];
    }
  >;
  videos: number[];
}

export function report(held: Held, { tone, intents }: Pick<WeightsHeader, 'tone' | 'intents'>): Report {
  const said = (texts: Held['tone']) =>
    texts.map((one) => {
      const { negative, neutral, positive } = chances(one, tone);
      return negative > neutral && negative >= positive ? 0 : positive > neutral ? 2 : 1;
    });
  const english = byClass(
    held.tone.map(({ label }) => label),
    said(held.tone),
    3,
  );
  const evened = reliability(
    held.tongues
      .flatMap(({ texts }) => texts)
      .flatMap((one) => {
        const { negative, neutral, positive } = chances(one, tone);
        return [negative, neutral, positive].map((score, label) => ({ score, truth: one.label === label ? 1 : 0 }));
      }),
  );
  return {
    tone: { macroRecall: english.macroRecall, recalls: english.recalls, ...evened },
    tongues: held.tongues.map(({ tongue, texts }) => ({
      tongue,
      macroF1: byClass(
        texts.map(({ label }) => label),
        said(texts),
        3,
      ).macroF1,
    })),
    intents: Object.fromEntries(intentHeads.map((head) => [head, reportIntent(held.intents[head], intents[head], head)])) as Report['intents'],
    videos: held.videos.map((video) =>
      accuracy(
        video.map((one) => ({ ...one, score: intentChance(one.score, intents.spam) })),
        intents.spam.seems,
      ),
    ),
  };
}

function reportIntent(all: readonly Scored[], curve: Curve, head: IntentHead): Report['intents'][IntentHead] {
  const judged = all.map(({ score, truth, signs }) => ({ score: intentChance(score, curve, signs), truth }));
  const { share } = shares[head];
  return {
    texts: judged.length,
    share: judged.filter(({ truth }) => truth === 1).length / judged.length,
    f1: f1(judged, curve.seems),
    macroF1: macroF1(judged, curve.seems),
    accuracy: accuracy(judged, curve.seems),
    seems: curve.seems,
    ...(curve.sure !== undefined && { sure: { cut: curve.sure, share, ...precisionAt(judged, curve.sure, share) } }),
    ...reliability(judged),
  };
}
