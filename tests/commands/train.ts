import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type { train } from '../train/train.ts';

/**
 * `npm run train -- FOLDER`: learns the weights of lib/language from labelled posts (tests/train/README.md says which) and
 * writes public/language.bin, tests/fixtures/language/figures.json and predictions.json beside them. Two minutes, 4 GB of memory.
 * `--seeds 1 --out FOLDER` for a quicker trial elsewhere.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seeds: { type: 'string', default: '4' }, out: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  console.error('npm run train -- FOLDER [--seeds 4] [--out FOLDER]: the folder with the labelled posts.');
  process.exit(2);
}
const { module } = await runnerImport<{ train: typeof train }>(`${root}tests/train/train.ts`, { root, logLevel: 'error' });
module.train(folder, {
  weights: values.out ? `${values.out}/language.bin` : `${root}public/language.bin`,
  figures: values.out ? `${values.out}/figures.json` : `${root}tests/fixtures/language/figures.json`,
  predictions: values.out ? `${values.out}/predictions.json` : `${root}tests/fixtures/language/predictions.json`,
  seeds: Number(values.seeds),
});
