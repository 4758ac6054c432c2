import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import type { BenchFeed } from './page/feed-page.ts';
import { heading, report } from './report.ts';
import { held, type ThreadTime } from './thread-time.ts';

/** Two ways in which feeds grow: X and Mastodon take far posts out of the page, Reddit and Bluesky keep them all. */
const feeds = [
  { name: 'far posts taken out', keep: false, counts: [1000, 5000, 20_000] },
  { name: 'all posts kept in the page', keep: true, counts: [1000, 5000] },
] as const;

/** What a tab holds more with the extension than without, after so many posts in one go; a chip on every fifth. */
export async function benchScale(): Promise<void> {
  for (const { name, keep, counts } of feeds) {
    heading(`One long scroll, ${name}: held after collection, more than without the extension`);
    const bare = await holds([], keep, counts);
    const ours = await holds([built.product], keep, counts);
    for (const [at, count] of counts.entries()) {
      const more = (of: keyof ThreadTime) => (ours[at]?.[of] ?? Number.NaN) - (bare[at]?.[of] ?? Number.NaN);
      const since = (of: keyof ThreadTime) => more(of) - ((ours[0]?.[of] ?? Number.NaN) - (bare[0]?.[of] ?? Number.NaN));
      report({
        what: `heap after ${count} posts`,
        value: more('heap'),
        unit: 'MB more',
        goal: { of: 'value', most: 1.5 },
        note: `${since('heap').toFixed(2)} more than after ${counts[0]}`,
      });
      report({
        what: `nodes after ${count} posts`,
        value: more('nodes'),
        unit: 'more',
        goal: { of: 'value', most: 500 },
        note: `${since('nodes')} more than after ${counts[0]}`,
      });
      report({
        what: `listeners after ${count} posts`,
        value: more('listeners'),
        unit: 'more',
        goal: { of: 'value', most: 60 },
        note: `${since('listeners')} more than after ${counts[0]}`,
      });
    }
  }
}

async function holds(extensions: string[], keep: boolean, counts: readonly number[]): Promise<ThreadTime[]> {
  const bench = await openBench(extensions);
  try {
    const { page, session } = await bench.openFeed(5, keep);
    const found: ThreadTime[] = [];
    for (const count of counts) {
      await page.evaluate((to) => (window as unknown as { feed: BenchFeed }).feed.scroll(to), count);
      await page.waitForTimeout(2000); // answers that are on their way hold their posts
      found.push(await held(session));
    }
    return found;
  } finally {
    await bench.close();
  }
}
