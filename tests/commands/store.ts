import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { runnerImport } from 'vite';
import { buildExtension, buildSites, cache, root } from '../support/build.ts';

/**
 * `npm run store`: all that the stores ask for beside the zips (`npm run zip`), into .output/store: for each store the texts in seven
 * languages and the words for its reviewers; pictures of 1280 × 800 in each language; logo and tiles.
 */
const folder = `${root}.output/store`;
const config = { root, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;
const { module: store } = await runnerImport<typeof import('../support/store/index.ts')>(`${root}tests/support/store/index.ts`, config);

rmSync(folder, { recursive: true, force: true });
for (const name of store.storeNames) {
  mkdirSync(`${folder}/${name}`, { recursive: true });
  for (const language of store.languages) writeFileSync(`${folder}/${name}/${language}.txt`, store.listingText(name, store.listingIn(language)));
  writeFileSync(`${folder}/${name}/for-reviewers.txt`, store.forReviewers(name));
}
console.log('Building the extension and the pages of the networks …');
await buildExtension('chrome-granted');
await buildSites();
await store.takePictures({
  folder: `${folder}/pictures`,
  languages: store.languages,
  themes: ['light'],
  only: store.storePictures.map(({ screen }) => screen),
  say: (line) => console.log(line),
});
await store.drawTiles(folder, store.listingIn('en').short);
console.log(`Texts, words for reviewers, pictures and tiles are in ${folder}. The zips: npm run zip.`);
rmSync(cache, { recursive: true, force: true });
process.exit();
