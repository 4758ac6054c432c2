import { intentHeads } from '../../lib/language/heads.ts';
import type { Report } from './validate.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

/** The figures of a training as lines to read. */
export function reportLines({ tone, tongues, intents, videos }: Report): string[] {
  const mean = tongues.reduce((sum, { macroF1 }) => sum + macroF1, 0) / tongues.length;
  return [
    `Tone, English tweets (TweetEval validation, 2,000): macro recall ${percent(tone.macroRecall)}  negative/neutral/positive ${tone.recalls.map(percent).join(' /')}`,
    `Tone, eight languages (validation, 324 each): average macro F1 ${percent(mean)}  ${tongues.map(({ tongue, macroF1 }) => `${tongue} ${percent(macroF1).trim()}`).join(', ')}`,
    '',
    'intent     texts  share     F1  macro F1  accuracy  seems from   sure from: right at a share of, found there',
    ...intentHeads.map((head) => {
      const one = intents[head];
      const sure = one.sure
        ? `${one.sure.cut.toFixed(2)}: ${percent(one.sure.precision).trim()} % right at ${percent(one.sure.share).trim()} %, ${percent(one.sure.recall).trim()} % found`
        : 'never';
      return `${head.padEnd(9)} ${String(one.texts).padStart(6)}  ${percent(one.share)}  ${percent(one.f1)}     ${percent(one.macroF1)}     ${percent(one.accuracy)}        ${one.seems.toFixed(2)}   ${sure}`;
    }),
    `spam by the video left out: accuracy ${videos.map(percent).join(',')}`,
    '',
    'Reliability: of texts whose stated chance is in each tenth, how many were so (in brackets: texts); then the mean gap in points.',
    ...[['tone', tone] as const, ...intentHeads.map((head) => [head, intents[head]] as const)].map(
      ([name, { rows, gap }]) =>
        `${name.padEnd(9)} ${rows.map(({ texts, stated, found }) => (texts === 0 ? '  –' : `${(100 * stated).toFixed(0)}→${(100 * found).toFixed(0)} (${texts})`)).join('  ')}  gap ${(100 * gap).toFixed(1)}`,
    ),
  ];
}
