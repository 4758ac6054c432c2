import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Taken } from './take-pictures';

/** One page with every picture of a language and theme side by side, and the same as one picture. Gives the files' names. */
export async function writeSheets(folder: string, taken: readonly Taken[]): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'] });
  const names: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
    for (const [name, pictures] of Map.groupBy(taken, ({ language, theme }) => `sheet-${language}-${theme}`)) {
      writeFileSync(`${folder}/${name}.html`, sheet(name, pictures));
      await page.goto(`file://${folder}/${name}.html`);
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
      names.push(`${name}.html`, `${name}.png`);
    }
  } finally {
    await browser.close();
  }
  return names;
}

const sheet = (title: string, pictures: readonly Taken[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>
  body { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; margin: 16px; font: 14px system-ui, sans-serif; background: #8a8f98; }
  h1 { grid-column: 1 / -1; margin: 0; }
  figure { margin: 0; }
  img { display: block; max-width: 100%; max-height: 480px; border: 1px solid #333; }
</style></head><body><h1>${title}</h1>
${pictures.map(({ id, file }) => `<figure><a href="${file}"><img src="${file}" alt=""></a><figcaption>${id}</figcaption></figure>`).join('\n')}
</body></html>
`;
