import type { BrowserContext } from 'playwright-core';
import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import { livedMemory } from './lived-memory.ts';
import { heading, report, say, show } from './report.ts';
import { median } from './sample.ts';

/** What opens, and what stands there once it can be worked with. */
const screens: readonly { called: string; path: string; ready: string; paint: number; rows: number }[] = [
  { called: 'popup', path: 'popup.html', ready: '.fs-tile-value', paint: 1.5, rows: 2.5 },
  { called: 'side panel', path: 'sidepanel.html#waiting', ready: '.fs-row', paint: 2, rows: 6 },
  ...[
    { place: 'today', ready: '.fs-today-value' },
    { place: 'waiting', ready: '.fs-row' },
    { place: 'ideas', ready: '.fs-card, .fs-row' },
    { place: 'notes', ready: '.fs-row' },
    { place: 'people', ready: '.fs-row' },
    { place: 'drafts', ready: '.fs-row' },
    { place: 'templates', ready: '.fs-row' },
    { place: 'insights', ready: 'main .fs-row, main tr, main .fs-panel, main .fs-state' },
  ].map(({ place, ready }) => ({ called: place, path: `workbench.html#${place}`, ready, paint: 2.5, rows: 8 })),
];

interface Opening {
  /** Milliseconds from the navigation. */
  first: number;
  largest: number;
  ready: number;
  /** Tasks over 50 ms of the page's own thread, and how long the longest was. */
  long: number;
  longest: number;
}

/** Every screen with a memory of years, each in turn with a page of one word in the same browser; ratios to that page. */
export async function benchOpen({ records, rounds }: { records: number; rounds: number }): Promise<void> {
  heading(`Opening our pages with ${records} records, ${rounds} times each in turn with a blank page; ms from the navigation, p50`);
  const bench = await openBench([built.product, built.bare]);
  const own = `chrome-extension://${await bench.idOf(built.product)}/`;
  const blank = `chrome-extension://${await bench.idOf(built.bare)}/blank.html`;
  await remember(bench.context, { page: `${own}workbench.html#backup`, json: livedMemory(records) });
  for (const { called, path, ready, paint, rows } of screens) {
    const [ours, floor]: [Opening[], Opening[]] = [[], []];
    for (let round = -1; round < rounds; round++) {
      const opened = await openOnce(bench.context, own + path, ready);
      const bare = await openOnce(bench.context, blank, 'body');
      if (round < 0) continue; // its code is compiled, the worker is up
      ours.push(opened);
      floor.push(bare);
    }
    const of = (all: readonly Opening[], what: keyof Opening) => median(all.map((each) => each[what]));
    const baseline = { what: 'blank page', value: of(floor, 'first') };
    report({ what: `${called}: first paint`, value: of(ours, 'first'), unit: 'ms', baseline, goal: { of: 'ratio', most: paint } });
    report({
      what: `${called}: first row`,
      value: of(ours, 'ready'),
      unit: 'ms',
      baseline,
      goal: { of: 'ratio', most: rows },
      note: `largest paint ${show(of(ours, 'largest'))} ms; tasks over 50 ms: ${show(of(ours, 'long'))}, the longest ${show(of(ours, 'longest'))} ms`,
    });
  }
  await bench.close();
}

/** Brings a backup in as a person does: by the message of the backup page. */
async function remember(context: BrowserContext, { page: address, json }: { page: string; json: string }): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  const start = performance.now();
  const answer = await page.evaluate(async (text) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };
    return chrome.runtime.sendMessage({ name: 'backup.import', input: { json: text, dryRun: false } });
  }, json);
  const said = JSON.stringify(answer);
  say(`brought in as a backup of ${show(json.length / 1_000_000)} million characters in ${show((performance.now() - start) / 1000)} s: ${said.slice(0, 160)}`);
  if (!/"ok":true,"value":\{"ok":true/.test(said)) throw new Error(`The backup was not taken: ${said.slice(0, 1000)}`);
  await page.waitForTimeout(10_000); // the browser sorts its files after so much writing
  await page.close();
}

async function openOnce(context: BrowserContext, address: string, ready: string): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript((mark) => {
    const seen = { largest: Number.NaN, ready: Number.NaN, long: 0, longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.long += 1;
        seen.longest = Math.max(seen.longest, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      if (Number.isNaN(seen.ready) && document.querySelector(mark)) seen.ready = performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, ready);
  await page.goto(address);
  await page
    .waitForFunction(
      () => {
        const { seen } = window as unknown as { seen: Opening };
        return !Number.isNaN(seen.ready) && performance.getEntriesByName('first-contentful-paint').length > 0;
      },
      undefined,
      { timeout: 20_000 },
    )
    .catch(() => undefined);
  await page.waitForTimeout(300); // what comes after the first row
  const opening = await page.evaluate(() => ({
    ...(window as unknown as { seen: Omit<Opening, 'first'> }).seen,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await page.close();
  return opening;
}
