import { rmSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { buildExtension, buildSites, cache, root } from '../support/build.ts';

/**
 * `npm run pictures`: every screen of Feedside with a made-up week in it, light and dark, in English and Arabic, as contact sheets for a
 * person to look at (.output/pictures). `-- --languages en,de` for others, `--only today,popup` for some, `--keep` writes only the pictures
 * of the README anew (tests/pictures). Vite resolves our imports, which carry no file endings.
 */
const { values } = parseArgs({
  options: { languages: { type: 'string', default: 'en,ar' }, only: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
const folder = `${root}.output/pictures`;
const say = (line: string) => console.log(line);

say('Building the extension and the pages of the networks …');
await buildExtension('chrome-granted');
await buildSites();
const config = { root, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;
const { module } = await runnerImport<typeof import('../support/pictures/index.ts')>(`${root}tests/support/pictures/index.ts`, config);
if (values.keep) {
  const kept = await module.takePictures({ folder: module.keptFolder, languages: ['en'], only: module.keptScreens, format: 'webp', say });
  module.describeKept(kept);
  say(`${kept.length} pictures for the README are in ${module.keptFolder}`);
  rmSync(cache, { recursive: true, force: true });
  process.exit();
}
const taken = await module.takePictures({ folder, languages: values.languages.split(','), say, ...(values.only && { only: values.only.split(',') }) });
const sheets = await module.writeSheets(folder, taken);
say(`${taken.length} pictures and the sheets ${sheets.join(', ')} are in ${folder}`);
rmSync(cache, { recursive: true, force: true });
process.exit();
