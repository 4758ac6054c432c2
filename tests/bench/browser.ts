import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { built } from './extensions.ts';

export interface Bench {
  context: BrowserContext;
  /** Ids of the loaded extensions that have a worker, by the folder they came from. */
  idOf(extension: string): Promise<string>;
  /** A new tab with the feed; one post in `every` names the signed-in person. `keep`: far posts stay in the page. */
  openFeed(every: number, keep?: boolean): Promise<{ page: Page; session: CDPSession }>;
  close(): Promise<void>;
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of its own per variant, with nothing in it but these extensions; the feed stands under its real address. */
export async function openBench(extensions: readonly string[]): Promise<Bench> {
  const profile = mkdtempSync(join(tmpdir(), 'feedside-bench-'));
  const list = extensions.join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [...flags, ...(extensions.length > 0 ? [`--disable-extensions-except=${list}`, `--load-extension=${list}`] : ['--disable-extensions'])],
  });
  const script = readFileSync(built.page, 'utf8');
  await context.route('https://x.com/**', (route) =>
    route.request().url().endsWith('/feed.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>X</title><link rel="icon" href="data:,"></head><body><script type="module" src="/feed.js"></script></body></html>',
        }),
  );
  if (extensions.includes(built.product)) await untilRegistered(context);
  for (const page of context.pages().slice(1)) await page.close(); // the welcome page
  return {
    context,
    async idOf(extension) {
      const wanted = extension === built.product ? 'background.js' : 'worker.js';
      const worker = async () =>
        context.serviceWorkers().find((each) => each.url().endsWith(wanted)) ??
        (await context.waitForEvent('serviceworker', (each) => each.url().endsWith(wanted)));
      return new URL((await worker()).url()).host;
    },
    async openFeed(every, keep = false) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`https://x.com/home?every=${every}${keep ? '&keep=1' : ''}`);
      await page.waitForFunction(() => 'feed' in window);
      await page.bringToFront(); // frames come only to the page in front
      return { page, session };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The product registers its scripts a moment after it was installed. */
async function untilRegistered(context: BrowserContext): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const worker = context.serviceWorkers().find((each) => each.url().endsWith('background.js'));
    const count = await worker
      ?.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } } };
        return (await chrome.scripting.getRegisteredContentScripts()).length;
      })
      .catch(() => 0);
    if (count) return new Promise((resolve) => setTimeout(resolve, 1000)); // its welcome page opens
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product did not register its scripts for x.com.');
}
