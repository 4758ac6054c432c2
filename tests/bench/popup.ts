import { type Bench, openBench } from './browser.ts';
import { built } from './extensions.ts';
import { heading, report, show } from './report.ts';
import { spread } from './sample.ts';

const opened = 20;

/** First paint of the popup against a page with one word in it, both opened in turn as tabs of one browser. */
export async function benchPopup(): Promise<void> {
  heading(`Popup: first contentful paint from navigation, ${opened} times each in turn, by the clock`);
  const bench = await openBench([built.product, built.bare]);
  const popup = `chrome-extension://${await bench.idOf(built.product)}/popup.html`;
  const blank = `chrome-extension://${await bench.idOf(built.bare)}/blank.html`;
  const [own, bare, numbers, live]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = -2; round < opened; round++) {
    const pair = round % 2 === 0 ? [popup, blank] : [blank, popup];
    for (const address of pair) {
      const { paint, data, fresh } = await paintOf(bench, address);
      if (round < 0) continue; // both extensions' processes start
      if (address === blank) bare.push(paint);
      else {
        own.push(paint);
        numbers.push(data);
        live.push(fresh);
      }
    }
  }
  const [product, floor, data, now] = [spread(own), spread(bare), spread(numbers), spread(live)];
  report({
    what: 'popup, first contentful paint, p50',
    value: product.p50,
    unit: 'ms',
    baseline: { what: 'blank extension page', value: floor.p50 },
    goal: { of: 'ratio', most: 1.2 },
    note: `min ${show(product.min)} / ${show(floor.min)}, p95 ${show(product.p95)} / ${show(floor.p95)}`,
  });
  report({
    what: 'popup, the numbers of the last look in the page, p50',
    value: data.p50,
    unit: 'ms',
    baseline: { what: 'blank extension page', value: floor.p50 },
    goal: { of: 'ratio', most: 1.6 },
    note: `min ${show(data.min)}, p95 ${show(data.p95)}`,
  });
  report({
    what: 'popup, the day’s numbers as of now, p50',
    value: now.p50,
    unit: 'ms',
    baseline: { what: 'blank extension page', value: floor.p50 },
    note: `min ${show(now.min)}, p95 ${show(now.p95)}`,
  });
  await bench.close();
}

/** `data`: when numbers stood in the page, those of the last look; `fresh`: when those of this one did. */
async function paintOf({ context }: Bench, address: string): Promise<{ paint: number; data: number; fresh: number }> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const tiles = document.querySelectorAll('.fs-tile');
      const at = window as unknown as { numbersAt?: number; liveAt?: number };
      if (tiles.length > 0 && !document.querySelector('.fs-tile-blank')) at.numbersAt ??= performance.now();
      if (!document.querySelector('[data-live]')) return;
      observer.disconnect();
      at.liveAt = performance.now();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(address);
  await page
    .waitForFunction(
      (isPopup) => performance.getEntriesByName('first-contentful-paint').length > 0 && (!isPopup || 'liveAt' in window),
      address.endsWith('popup.html'),
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  const timing = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    data: (window as unknown as { numbersAt?: number }).numbersAt ?? Number.NaN,
    fresh: (window as unknown as { liveAt?: number }).liveAt ?? Number.NaN,
  }));
  await page.close();
  return timing;
}
