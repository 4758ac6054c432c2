import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import type { measure, posts, reportLines } from '../train/bench.ts';
import type { Report } from '../train/validate.ts';

/**
 * `npm run bench:language`: size of the weights, processor time to open them and a post, and the validation figures that
 * were kept when they were learned. Time is that of the processor, not of the clock: other work stretches the clock.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport<{ measure: typeof measure; posts: typeof posts; reportLines: typeof reportLines }>(`${root}tests/train/bench.ts`, {
  root,
  logLevel: 'error',
});
const bytes = readFileSync(`${root}public/language.bin`);
const measured = module.measure(bytes, module.posts());
console.log(
  `Weights: ${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1)} KB as gzip (goal 300). ` +
    `Opening: ${measured.first.toFixed(1)} ms the first time, ${measured.opening.toFixed(1)} ms after (goal 50). ` +
    `A post of ${measured.letters.toFixed(0)} characters: ${measured.post.toFixed(1)} µs, ${measured.hashing.toFixed(1)} of them to read its features (goal 60).`,
);
console.log(module.reportLines(JSON.parse(readFileSync(`${root}tests/fixtures/language/figures.json`, 'utf8')) as Report).join('\n'));
process.exit(0);
