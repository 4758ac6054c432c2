import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import './own-cache.ts';
import { buildExtension, buildPage, cache, extensions } from '../support/build.ts';

const here = new URL('.', import.meta.url).pathname;

export const built = {
  /** The product, with X granted from the start. */
  product: extensions.chromeGranted,
  /** The bare decorator of floor/floor.ts. */
  floor: `${cache}/floor`,
  /** The same with the product's two duties, floor/asking.ts. */
  asking: `${cache}/asking`,
  /** A worker that echoes, a script that asks it, and a page with one line of text. */
  bare: `${cache}/bare`,
  page: `${cache}/page/feed-page.js`,
} as const;

/** Builds the product and everything it is compared with. */
export async function buildAll(): Promise<void> {
  await buildExtension('chrome-granted');
  await buildPage(`${here}page/main.ts`, `${cache}/page`, 'feed-page');
  await buildPage(`${here}floor/floor.ts`, built.floor, 'content');
  await buildPage(`${here}floor/asking.ts`, built.asking, 'content');
  await buildPage(`${here}floor/nothing.ts`, built.bare, 'content');
  writeManifest(built.floor, {});
  for (const folder of [built.asking, built.bare]) {
    writeManifest(folder, { background: { service_worker: 'worker.js' } });
    copyFileSync(`${folder}/content.js`, `${folder}/worker.js`);
  }
  writeFileSync(`${built.bare}/blank.html`, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><body>Blank</body></html>');
}

/** A bundler may leave the project's own `_locales` in the folder: with a default locale of its own it loads either way. */
function writeManifest(where: string, more: object): void {
  mkdirSync(`${where}/_locales/en`, { recursive: true });
  writeFileSync(`${where}/_locales/en/messages.json`, '{}');
  const content_scripts = [{ matches: ['https://x.com/*'], js: ['content.js'], run_at: 'document_idle' }];
  writeFileSync(`${where}/manifest.json`, JSON.stringify({ manifest_version: 3, name: 'Bench', version: '1', default_locale: 'en', content_scripts, ...more }));
}
