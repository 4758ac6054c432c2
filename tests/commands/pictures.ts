import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { buildExtension, buildSites, root } from '../support/build.ts';

/**
 * `npm run pictures`: every screen of Feedside with a made-up week in it, light and dark, in English and Arabic, as contact sheets for a
 * person to look at (.output/pictures). `-- --languages en,de` for others, `--only today,popup` for some, `--keep` writes the pictures of
 * the README and the stores anew. Vite resolves our imports, which carry no file endings.
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
const taken = await module.takePictures({ folder, languages: values.languages.split(','), say, ...(values.only && { only: values.only.split(',') }) });
const sheets = await module.writeSheets(folder, taken);
say(`${taken.length} pictures and the sheets ${sheets.join(', ')} are in ${folder}`);
process.exit();
