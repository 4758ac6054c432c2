import { copyFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { root } from '../build';

/** Pictures without a screen that the stores ask for: the logo and the tiles. In pixels. */
const tiles = [
  { name: 'logo-300', width: 300, height: 300, words: false },
  { name: 'tile-440x280', width: 440, height: 280, words: true },
  { name: 'tile-1400x560', width: 1400, height: 560, words: true },
] as const;

/** Draws them into a folder, with the icon of 128 pixels beside. `line`: what Feedside is, in one sentence. */
export async function drawTiles(folder: string, line: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    for (const { name, width, height, words } of tiles) {
      await page.setViewportSize({ width, height });
      await page.setContent(tile({ size: Math.min(width, height), line: words ? line : undefined }));
      await page.screenshot({ path: `${folder}/${name}.png` });
    }
  } finally {
    await browser.close();
  }
  copyFileSync(`${root}public/icon/128.png`, `${folder}/icon-128.png`);
  return [...tiles.map(({ name }) => `${name}.png`), 'icon-128.png'];
}

/** A feed and a bar beside it, in the theme's colours. */
const tile = ({ size, line }: { size: number; line: string | undefined }): string => `<!doctype html><meta charset="utf-8">
<style>
  body { display: grid; place-content: center; justify-items: center; gap: ${size * 0.06}px; height: 100vh; margin: 0; background: #0b6b5c; color: #fff; text-align: center; font-family: system-ui, sans-serif; }
  svg { width: ${size * (line ? 0.32 : 0.66)}px; fill: #fff; }
  h1 { margin: 0; font-size: ${size * 0.14}px; line-height: 1; }
  p { margin: 0; max-width: ${size * 1.35}px; font-size: ${size * 0.062}px; line-height: 1.35; }
</style>
<svg viewBox="0 0 24 24"><g opacity=".72"><rect x="2" y="3" width="13" height="5" rx="2"/><rect x="2" y="10" width="13" height="5" rx="2"/><rect x="2" y="17" width="13" height="4" rx="2"/></g><rect x="18" y="3" width="4" height="18" rx="2"/></svg>
${line ? `<h1>Feedside</h1><p>${line}</p>` : ''}`;
