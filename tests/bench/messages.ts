import type { Page } from 'playwright-core';
import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import { heading, report, show } from './report.ts';
import { spread } from './sample.ts';

const times = 200;

/** A question to the background and its answer, from a page of the extension, against a worker that only echoes. */
export async function benchMessages(): Promise<void> {
  heading(`Messages: question → answer, ${times} each, by the clock`);
  const bench = await openBench([built.product, built.bare]);
  const own = await bench.context.newPage();
  await own.goto(`chrome-extension://${await bench.idOf(built.product)}/manifest.json`);
  const bare = await bench.context.newPage();
  await bare.goto(`chrome-extension://${await bench.idOf(built.bare)}/blank.html`);
  await askMany(own, 'storage.state', 20);
  await askMany(bare, 'echo', 20);
  const [product, echo] = [spread(await askMany(own, 'storage.state', times)), spread(await askMany(bare, 'echo', times))];
  report({
    what: 'round trip through the protocol (storage.state), p50',
    value: product.p50,
    unit: 'ms',
    baseline: { what: 'bare echo', value: echo.p50 },
    goal: { of: 'value', most: 1 },
    note: `min ${show(product.min)}, p95 ${show(product.p95)}; echo min ${show(echo.min)}, p95 ${show(echo.p95)}`,
  });
  await bench.close();
}

const askMany = (page: Page, name: string, count: number): Promise<number[]> =>
  page.evaluate(
    async ([message, rounds]) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        await chrome.runtime.sendMessage({ name: message, input: {} });
        took.push(performance.now() - start);
      }
      return took;
    },
    [name, count] as const,
  );
