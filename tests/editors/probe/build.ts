import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { root } from '../../support/build.ts';

/** The same content script for both browsers; Firefox grants a version 2 extension its sites without a question. */
const manifests = {
  chromium: { manifest_version: 3, background: { service_worker: 'background.js' } },
  firefox: { manifest_version: 2, browser_specific_settings: { gecko: { id: 'editors@feedside.example' } } },
};

/** Builds lib/editors into a tiny extension of its own; answers its folder. */
export async function buildProbe(browser: 'chromium' | 'firefox', parent: string): Promise<string> {
  const folder = `${parent}/probe`;
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: { entry: `${root}tests/editors/probe/content.ts`, formats: ['iife'], name: 'probe', fileName: () => 'content.js' },
    },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/background.js`, '');
  const manifest = {
    name: 'Editors under test',
    version: '1.0',
    ...manifests[browser],
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
  return folder;
}
