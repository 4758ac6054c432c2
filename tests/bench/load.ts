import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import { heading, report } from './report.ts';
import { median } from './sample.ts';
import { ownTime, traced } from './trace.ts';

const loads = 10;

/** What every page of a network pays before anything is seen: bytes, and the run of our scripts at each load. */
export async function benchLoad(): Promise<void> {
  heading(`Page load: bytes of the eager scripts, and our share of ${loads} loads`);
  const files = ['feed.js', 'network-x.js', 'network-bluesky.js', 'network-mastodon.js'];
  const size = new Map(files.map((file) => [file, gzipSync(readFileSync(`${built.product}/${file}`), { level: 9 }).length / 1000]));
  const raw = (file: string) => statSync(`${built.product}/${file}`).size;
  const feed = size.get('feed.js') ?? Number.NaN;
  for (const file of files.slice(1)) {
    const own = size.get(file) ?? Number.NaN;
    report({
      what: `eager in a page: feed.js + ${file}`,
      value: feed + own,
      unit: 'KB gzip',
      goal: { of: 'value', most: 16 },
      note: `${feed.toFixed(1)} + ${own.toFixed(1)}; raw ${raw('feed.js') + raw(file)} B`,
    });
  }
  report({
    what: 'all three networks together with feed.js',
    value: [...size.values()].reduce((sum, each) => sum + each, 0),
    unit: 'KB gzip',
    note: 'no page gets them together',
  });

  const [product, floor] = [await evaluations([built.product]), await evaluations([built.floor])];
  report({
    what: 'our scripts per load, evaluation and calls',
    value: median(product),
    unit: 'ms',
    note: `min ${Math.min(...product).toFixed(2)}`,
    baseline: { what: 'floor', value: median(floor) },
    goal: { of: 'value', most: 4 },
  });
}

/** Thread CPU time of the extension's script, from the address on until half a second after the page stands; ms. */
async function evaluations(extensions: string[]): Promise<number[]> {
  const bench = await openBench(extensions);
  const { page, session } = await bench.openFeed(5);
  const took: number[] = [];
  for (let load = 0; load < loads; load++) {
    const events = await traced(session, async () => {
      await page.reload();
      await page.waitForTimeout(600);
    });
    took.push(ownTime(events).script / 1000);
  }
  await bench.close();
  return took;
}
