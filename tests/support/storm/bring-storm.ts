import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPage, cache } from '../build.ts';

let code: Promise<string> | undefined;

/** What both drivers' pages can do. */
interface Scripted {
  evaluate(code: string): Promise<unknown>;
}

/** Brings `window.storm` into a page of the extension; by the driver, since its own policy lets no other script in. */
export async function bringStorm(page: Scripted): Promise<void> {
  code ??= buildPage(fileURLToPath(new URL('page.ts', import.meta.url)), `${cache}/storm`, 'storm').then(() => readFileSync(`${cache}/storm/storm.js`, 'utf8'));
  await page.evaluate(`(() => {${await code}\n})()`);
}
