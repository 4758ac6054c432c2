import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { heads } from '../../lib/language/heads.ts';
import { learnColumns, learnShared, leaveFifthOut, leaveVideoOut } from './learn.ts';
import { readLessons } from './lessons.ts';
import { packWeights } from './pack.ts';
import { predict } from './predict.ts';
import { reportLines } from './print-report.ts';
import { readSources } from './read-sources.ts';
import { calibrate, report, scoreHeld } from './validate.ts';

/** From labelled posts to the weights file and its figures. Seeded: the same data give the same file. */
export function train(
  folder: string,
  { weights, figures, predictions, seeds }: { weights: string; figures: string; predictions: string; seeds: number },
): void {
  const since = performance.now();
  const say = (line: string) => console.log(`${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const sources = readSources(folder);
  const lessons = readLessons(sources);
  say(`${lessons.corpus.count} texts, ${lessons.corpus.hashes.length} features that stand in three or more.`);
  const space = learnShared(lessons, seeds);
  say(`${seeds} trainings of what all tasks share.`);
  const leftOut = {
    complaint: leaveFifthOut(lessons, space, 'complaint'),
    question: leaveFifthOut(lessons, space, 'question'),
    spam: leaveVideoOut(lessons, space),
  };
  say('Heads without a validation part, each text scored by a training without it.');
  const learned = learnColumns(lessons, space);
  const columns = heads.map((head) => learned[head]);
  const plain = { slope: 1, offset: 0, seems: 0.5 };
  const unfitted = {
    heads: [...heads],
    tone: { slope: 1, negative: 0, positive: 0, sure: {} },
    intents: { complaint: plain, thanks: plain, praise: plain, question: plain, abuse: plain, spam: plain },
  };
  const { hashes } = lessons.corpus;
  const held = scoreHeld(packWeights(hashes, columns, unfitted), sources, leftOut);
  const fitted = calibrate(held);
  const bytes = packWeights(hashes, columns, fitted);
  writeFileSync(weights, bytes);
  const result = report(held, fitted);
  writeFileSync(figures, `${JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value), 1)}\n`);
  writeFileSync(predictions, `${JSON.stringify(predict(bytes), undefined, 1)}\n`);
  say(`${weights}: ${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1)} KB as gzip.`);
  console.log(['', ...reportLines(result)].join('\n'));
}
