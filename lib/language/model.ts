import { good, type Result } from '../model/result';
import { readAsking } from './asking';
import { readAskingSigns } from './asking-signs';
import { headPlaces, intentChance, type Tone, toneChances, tones } from './calibrate';
import { type IntentHead, intentHeads } from './heads';
import { type Moment, readMoment } from './moment';
import { type Detected, readLanguage } from './read-language';
import { createScorer, type Scorer } from './score';
import { asksForHelp, recommends, wantsToBuy } from './wants';
import { parseWeights, type WeightsHeader, type WeightsProblem } from './weights';

/** What is known of a text before it is read: the page's own word, and the answer of the browser's detector. */
interface Known {
  /** BCP 47, as the page states it. */
  lang?: string | undefined;
  detected?: Detected | undefined;
}

/**
 * `sure`: right often enough to be said as a fact where its hint is used (shares.ts). `seems`: as good a guess as there is in
 * texts of which as many are so as in the validation texts; among posts of a feed it is wrong more often than right.
 */
type Level = 'sure' | 'seems' | 'no';

/** `probability` is absent for what only a rule of words says: nobody has labelled texts to measure it on. */
interface Said {
  probability?: number;
  level: Level;
}

type RuleIntent = 'help' | 'buying' | 'recommendation' | 'moment';
type Intent = IntentHead | RuleIntent;

/** What a text says about itself. What can't be told is absent: tone and intents of languages that nothing was learned from. */
interface Labels {
  /** Canonical BCP 47; absent: unknown. */
  language?: string;
  /** Chances add up to 1, as if the three were equally common. */
  tone?: { label: Tone; level: Level; probabilities: Record<Tone, number> };
  intents: Partial<Record<Intent, Said>>;
  /** What there is to congratulate on, where the words say so and the tone does not speak against it. */
  moment?: Moment;
}

interface Model {
  classify(text: string, known?: Known): Labels;
}

/** Opens a weights file. Without one, or with a damaged one, there are no labels at all: a `problem` says why. */
export function loadModel(bytes: Uint8Array): Result<Model, WeightsProblem> {
  const weights = parseWeights(bytes);
  if (!weights.ok) return weights;
  const score = createScorer(weights.value);
  const { header } = weights.value;
  return good({ classify: (text, known = {}) => classify(text, known, { header, score }) });
}

/** Languages of the texts that tone was learned from; Hindi in Latin script only. */
const tonedLanguages = new Set(['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'pt']);
const anyWord = /[\p{L}\p{N}\p{Extended_Pictographic}]|[:;=8][-o*']?[)(\][dDpP/\\|]|<3/u;
const anyLetter = /\p{L}/u;

function classify(text: string, known: Known, { header, score }: { header: WeightsHeader; score: Scorer }): Labels {
  const language = readLanguage(text, known);
  const spoken = language?.split('-')[0]?.toLowerCase();
  const labels: Labels = { ...(language !== undefined && { language }), intents: {} };
  if (!anyWord.test(text)) return labels;
  const scores = score(text);
  if (spoken === undefined || tonedLanguages.has(spoken)) labels.tone = readTone(scores, header, spoken);
  if (spoken === undefined || spoken === 'en') {
    for (const intent of intentHeads) labels.intents[intent] = readIntent(intent, text, scores, header);
    labels.intents.help = rule(asksForHelp(text));
    labels.intents.buying = rule(wantsToBuy(text));
    labels.intents.recommendation = rule(recommends(text));
  } else if (anyLetter.test(text)) labels.intents.question = readMark(text, header);
  if (labels.tone) {
    const { positive, negative } = labels.tone.probabilities;
    const moment = positive >= negative ? readMoment(text) : undefined;
    labels.intents.moment = rule(moment !== undefined);
    if (moment) labels.moment = moment;
  }
  return labels;
}

const rule = (holds: boolean): Said => ({ level: holds ? 'seems' : 'no' });

/** Only English tones may be `sure`: those of other languages are right less often, and there is too little to fit a cut to. */
function readTone(scores: Float32Array, { tone }: WeightsHeader, spoken: string | undefined): NonNullable<Labels['tone']> {
  const probabilities = toneChances(scores, tone);
  const label = tones.reduce((best, one) => (probabilities[one] > probabilities[best] ? one : best), 'neutral');
  const sure = label === 'neutral' || (spoken !== undefined && spoken !== 'en') ? undefined : tone.sure[label];
  return { label, level: sure !== undefined && probabilities[label] >= sure ? 'sure' : 'seems', probabilities };
}

function readIntent(intent: IntentHead, text: string, scores: Float32Array, { intents }: WeightsHeader): Said {
  const curve = intents[intent];
  const probability = intentChance(scores[headPlaces[intent]] as number, curve, intent === 'question' ? readAskingSigns(text) : []);
  return { probability, level: levelOf(probability, curve) };
}

/** In a language nothing was learned from, only the mark speaks. */
function readMark(text: string, { intents: { question } }: WeightsHeader): Said {
  if (question.elsewhere === undefined || readAsking(text) !== 'mark') return { level: 'no' };
  return { probability: question.elsewhere, level: levelOf(question.elsewhere, question) };
}

const levelOf = (probability: number, { seems, sure }: { seems: number; sure?: number | undefined }): Level =>
  sure !== undefined && probability >= sure ? 'sure' : probability >= seems ? 'seems' : 'no';
