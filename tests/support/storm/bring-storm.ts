import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPage, cache } from '../build.ts';

const bundled = new Map<string, Promise<string>>();

/** What both drivers' pages can do. */
interface Scripted {
  evaluate(code: string): Promise<unknown>;
}

/** Brings a script of the tests into a page of the extension; by the driver, since the page's own policy lets no other script in. */
export async function bringScript(page: Scripted, file: URL, name: string): Promise<void> {
  const bundle = async () => {
    await buildPage(fileURLToPath(file), `${cache}/brought`, name);
    return readFileSync(`${cache}/brought/${name}.js`, 'utf8');
  };
  const code = bundled.get(name) ?? bundle();
  bundled.set(name, code);
  await page.evaluate(`(() => {${await code}\n})()`);
}

export const bringStorm = (page: Scripted) => bringScript(page, new URL('page.ts', import.meta.url), 'storm');
