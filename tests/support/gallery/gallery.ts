import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const builtAt = fileURLToPath(new URL('../../.cache/gallery', import.meta.url));

export const galleryConfig: InlineConfig = {
  configFile: false,
  root: here,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: builtAt, emptyOutDir: true, target: 'chrome120' },
};

/** Builds the gallery into one folder of static files and answers its path: serve it from anywhere, open `index.html`. */
export async function buildGallery(): Promise<string> {
  await build(galleryConfig);
  return builtAt;
}
