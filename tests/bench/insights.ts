import type { Page } from 'playwright-core';
import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import { heading, report, say, show } from './report.ts';
import { median } from './sample.ts';

const rounds = 5;
const perImport = 2_500;
const day = 86_400_000;

/**
 * The table of own posts with years of them: opening it in a new tab until its first row stands, filtering by words and sorting by a count until the
 * rows are those; and beside it a bare `getAll` of the same rows of the same database from a page of the same extension.
 */
export async function benchInsights({ posts, looks }: { posts: number; looks: number }): Promise<void> {
  heading(`Insights over ${posts} own posts and ${looks} looks at them, in Chromium`);
  const bench = await openBench([built.product]);
  const home = `chrome-extension://${await bench.idOf(built.product)}`;
  const page = await bench.context.newPage();
  await page.goto(`${home}/manifest.json`);
  await seed(page, { posts, looks: Math.round(looks / posts) });
  await page.waitForTimeout(10_000); // the browser sorts its files after so much writing

  const bare = { posts: [] as number[], both: [] as number[] };
  const opened: number[] = [];
  const paced: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.posts.push(await readBare(page, ['published']));
    bare.both.push(await readBare(page, ['published', 'growth']));
    opened.push(await open(bench.context.newPage(), home, ['at', 'network', 'views', 'likes', 'rate-views']));
    paced.push(await open(bench.context.newPage(), home, ['at', 'network', 'views', 'likes', 'rate-views', 'pace']));
  }
  const [rows, all] = [median(bare.posts), median(bare.both)];
  report({
    what: 'opening the table, p50',
    value: median(opened),
    unit: 'ms',
    baseline: { what: 'bare getAll of the posts', value: rows },
    note: `min ${show(Math.min(...opened))}`,
  });
  report({
    what: 'opening it with paces, every look read too, p50',
    value: median(paced),
    unit: 'ms',
    baseline: { what: 'bare getAll of posts and looks', value: all },
    note: `min ${show(Math.min(...paced))}`,
  });
  const table = await bench.context.newPage();
  await table.setViewportSize({ width: 1280, height: 900 });
  await table.goto(`${home}/workbench.html#insights/posts`);
  await table.locator('.fs-posts-table tbody tr').first().waitFor({ timeout: 120_000 });
  await table.waitForTimeout(5_000);
  const act = await acts(table);
  report({
    what: 'filtering by a word, until the rows stand, p50',
    value: median(act.filtered),
    unit: 'ms',
    baseline: { what: 'bare getAll of the posts', value: rows },
  });
  report({
    what: 'sorting by a count, until the rows stand, p50',
    value: median(act.sorted),
    unit: 'ms',
    baseline: { what: 'bare getAll of the posts', value: rows },
  });
  say(`${await table.locator('.fs-posts-table tbody tr').count()} rows of it are drawn`);
  await bench.close();
}

/** From the address to the first row. */
async function open(opening: Promise<Page>, home: string, columns: readonly string[]): Promise<number> {
  const page = await opening;
  await page.goto(`${home}/manifest.json`);
  await page.evaluate((names) => localStorage.setItem('insights:posts', JSON.stringify(names)), columns);
  const start = performance.now();
  await page.goto(`${home}/workbench.html#insights/posts`);
  await page.locator('.fs-posts-table tbody tr').first().waitFor({ timeout: 120_000 });
  const took = performance.now() - start;
  await page.close();
  return took;
}

/** Within the page: from the event to the frame in which the first row is another, or the count is. */
const acts = (page: Page): Promise<{ filtered: number[]; sorted: number[] }> =>
  page.evaluate(async (times) => {
    const box = document.querySelector<HTMLInputElement>('.fs-posts-filters input[type=search]');
    const button = [...document.querySelectorAll<HTMLButtonElement>('.fs-posts-sort')].find(({ textContent }) => textContent?.startsWith('Likes'));
    const stands = () =>
      `${document.querySelector('.fs-posts-table')?.getAttribute('aria-rowcount')} ${document.querySelector('th[aria-sort]')?.getAttribute('aria-sort')} ${document.querySelector('th[aria-sort]')?.textContent}`;
    const until = async (act: () => void) => {
      const before = stands();
      const start = performance.now();
      act();
      while (stands() === before) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    };
    const type = (words: string) => () => {
      if (!box) return;
      box.value = words;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const filtered: number[] = [];
    const sorted: number[] = [];
    for (let round = 0; round < times; round++) {
      filtered.push(await until(type(`number ${round + 1}`)));
      await until(type(''));
      sorted.push(await until(() => button?.click()));
    }
    return { filtered, sorted };
  }, rounds);

const readBare = (page: Page, stores: readonly string[]): Promise<number> =>
  page.evaluate(async (names) => {
    const result = <Found>(request: IDBRequest<Found>) =>
      new Promise<Found>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const start = performance.now();
    const database = await result(indexedDB.open('feedside'));
    const tx = database.transaction(names as string[]);
    await Promise.all(names.map((name) => result(tx.objectStore(name).getAll())));
    database.close();
    return performance.now() - start;
  }, stores);

/** Through `backup.import`, as a person would bring them. */
async function seed(page: Page, { posts, looks }: { posts: number; looks: number }): Promise<void> {
  const now = Date.now();
  for (let from = 0; from < posts; from += perImport) {
    const part = Array.from({ length: Math.min(perImport, posts - from) }, (_, at) => aPublished(from + at, now));
    const growth = part.map(({ id, at, results }) => ({
      id,
      looks: Array.from({ length: looks }, (_, look) => ({
        at: at + (look + 1) ** 3 * 600_000,
        source: 'export',
        results: { likes: Math.round((results.likes * (look + 1)) / looks), views: Math.round((results.views * (look + 1)) / looks) },
      })),
    }));
    const json = JSON.stringify({ app: 'feedside', schemaVersion: 4, madeAt: now, records: 0, starters: [], published: part, growth });
    const why = await page.evaluate(async (text) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; why?: string; value?: { ok: boolean } }> } };
      };
      const answer = await chrome.runtime.sendMessage({ name: 'backup.import', input: { json: text, dryRun: false } });
      return answer.ok && answer.value?.ok ? undefined : JSON.stringify(answer).slice(0, 300);
    }, json);
    if (why !== undefined) throw new Error(`backup.import: ${why}`);
  }
}

const texts = [
  'Which bread do you miss most?',
  '5 ways to fold a loaf #bread',
  'We open a second bakery on Monday 🥖, and the first loaf is free.',
  'How to keep a sourdough alive',
];

const aPublished = (at: number, now: number) => ({
  id: `x:${1_800_000_000_000 + at}`,
  network: 'x',
  account: 'feedbakery',
  at: now - at * (day / 10) - day,
  text: `${texts[at % texts.length]} (number ${at})`,
  format: at % 2 === 0 ? 'text' : 'image',
  results: { likes: (at * 37) % 300, comments: at % 17, shares: at % 9, views: 900 + ((at * 7919) % 9000) },
  resultsAt: now,
  sources: ['export'],
});
