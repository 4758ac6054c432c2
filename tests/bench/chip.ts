import type { Page } from 'playwright-core';
import { type Bench, openBench } from './browser.ts';
import { built } from './extensions.ts';
import type { BenchFeed } from './page/feed-page.ts';
import { heading, report, show } from './report.ts';
import { spread } from './sample.ts';

const warm = 60;
const cold = 15;

/**
 * From the moment a post comes into the page until its chip hangs from it; by the clock. Chips are drawn in the page's next
 * frame, so up to 16.7 ms of it are the wait for that frame, before which nothing could be seen.
 */
export async function benchChip(): Promise<void> {
  heading(`A chip: post mounted → chip in the page; ${warm} posts with a warm worker, ${cold} with a stopped one`);
  const bench = await openBench([built.product, built.bare]);
  const { page } = await bench.openFeed(1);
  await page.evaluate(() => (window as unknown as { feed: BenchFeed }).feed.scroll(3));
  await page.waitForTimeout(1000);
  const took = await many(warm, async () => {
    await page.waitForTimeout(30);
    return mountOne(page);
  });
  const echo = await many(warm, () => ask(page));
  tell('warm worker', took, echo);

  // A second tab holds nothing of ours, so that only the feed's tab keeps the worker's process.
  const coldTook = await many(cold, async () => {
    await stopWorkers(bench, page);
    return mountOne(page);
  });
  const coldEcho = await many(cold, async () => {
    await stopWorkers(bench, page);
    return ask(page);
  });
  tell('stopped worker', coldTook, coldEcho);
  await bench.close();
}

function tell(what: string, took: readonly number[], echo: readonly number[]): void {
  const [own, bare] = [spread(took), spread(echo)];
  report({
    what: `chip, ${what}, p50`,
    value: own.p50,
    unit: 'ms',
    baseline: { what: 'bare worker’s echo', value: bare.p50 },
    note: `min ${show(own.min)}, p95 ${show(own.p95)}; echo min ${show(bare.min)}, p95 ${show(bare.p95)}`,
  });
}

const mountOne = (page: Page): Promise<number | undefined> => page.evaluate(() => (window as unknown as { feed: BenchFeed }).feed.mountOne());

/** A message of the bare extension's content script to its worker and back. */
async function ask(page: Page): Promise<number | undefined> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.took;
    document.dispatchEvent(new Event('bench-ask'));
  });
  await page.waitForFunction(() => document.documentElement.dataset.took !== undefined, undefined, { polling: 5 });
  return page.evaluate(() => Number(document.documentElement.dataset.took));
}

async function stopWorkers({ context }: Bench, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(700);
}

async function many(count: number, measure: () => Promise<number | undefined>): Promise<number[]> {
  const numbers: number[] = [];
  while (numbers.length < count) {
    const number = await measure();
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}
