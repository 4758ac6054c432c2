import type { CDPSession, Page } from 'playwright-core';
import { type Bench, openBench } from './browser.ts';
import { built } from './extensions.ts';
import type { BenchFeed, Pass } from './page/feed-page.ts';
import { heading, report, say, show } from './report.ts';
import { median } from './sample.ts';
import { held, spent, type ThreadTime } from './thread-time.ts';
import { ownTime, traced } from './trace.ts';

type Name = 'none' | 'floor' | 'asking' | 'product' | 'realistic';

/** What is compared: nothing, the floor, the floor that asks a worker and draws into closed roots, the product with a chip on every post, and with one on every fifth. */
const variants: readonly { name: Name; extensions: string[]; every: number }[] = [
  { name: 'none', extensions: [], every: 1 },
  { name: 'floor', extensions: [built.floor], every: 1 },
  { name: 'asking', extensions: [built.asking], every: 1 },
  { name: 'product', extensions: [built.product], every: 1 },
  { name: 'realistic', extensions: [built.product], every: 5 },
];

/** The first posts compile what runs later; nobody counts them. */
const warmUp = 60;

interface Measured {
  /** Thread CPU time of a pass down, in milliseconds per post. */
  cost: ThreadTime;
  down: Pass;
  up: Pass;
  /** What the page holds before its first post, and at the end, after collection. */
  start: ThreadTime;
  held: ThreadTime;
  /** The extension's own script, in microseconds per post, and what it forced. */
  own: { script: number; collected: number; forced: number; calls: number };
}

/** Every round opens each variant once in a browser of its own; the order is turned each time. */
export async function benchFeed({ rounds, posts }: { rounds: number; posts: number }): Promise<void> {
  heading(`The feed: ${posts} posts at 3 a frame, ${rounds} rounds; medians of differences within a round, thread CPU time of the page's main thread`);
  const results: Record<Name, Measured>[] = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? variants : [...variants].reverse();
    const measured = new Map<Name, Measured>();
    for (const { name, extensions, every } of order) measured.set(name, await withBench(extensions, (bench) => measure(bench, { every, posts })));
    results.push(Object.fromEntries(measured) as Record<Name, Measured>);
    say(
      `round ${round + 1}: own script µs/post floor ${show(results.at(-1)?.floor.own.script ?? 0)}, product ${show(results.at(-1)?.product.own.script ?? 0)}`,
    );
  }
  print(results, posts);
}

/** A browser that stands still on a busy machine is closed and the variant measured anew; milliseconds. */
const patience = 300_000;

async function withBench(extensions: string[], work: (bench: Bench) => Promise<Measured>): Promise<Measured> {
  for (let attempt = 1; ; attempt++) {
    const bench = await openBench(extensions);
    const stuck = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => stuck.resolve(undefined), patience);
    try {
      const measured = await Promise.race([work(bench), stuck.promise]);
      if (measured) return measured;
      say(`a browser stood still for ${patience / 60_000} minutes; once more`);
      if (attempt === 3) throw new Error('The browser stood still three times.');
    } finally {
      clearTimeout(timer);
      await bench.close();
    }
  }
}

/** One page for what is counted and what is held, one for the trace, whose taking costs time itself. */
async function measure(bench: Bench, { every, posts }: { every: number; posts: number }): Promise<Measured> {
  const counted = await bench.openFeed(every);
  const start = await held(counted.session);
  await scroll(counted.page, warmUp);
  let down: Pass | undefined;
  const cost = await spent(counted.session, async () => {
    down = await scroll(counted.page, warmUp + posts);
  });
  const up = await scroll(counted.page, warmUp);
  const after = await heldLater(counted);
  await counted.page.close();

  const watched = await bench.openFeed(every);
  await scroll(watched.page, warmUp);
  const mounted = Math.min(posts, 600);
  const own = ownTime(await traced(watched.session, () => scroll(watched.page, warmUp + mounted)));
  await watched.page.close();
  return {
    cost: each(cost, (value) => value / posts),
    down: down as Pass,
    up,
    start,
    held: after,
    own: { script: own.script / mounted, collected: own.collected / mounted, forced: own.forced / mounted, calls: own.calls / mounted },
  };
}

/** Answers that are still on their way hold their posts. */
async function heldLater({ page, session }: { page: Page; session: CDPSession }): Promise<ThreadTime> {
  await page.waitForTimeout(1500);
  return held(session);
}

const scroll = (page: Page, to: number): Promise<Pass> => page.evaluate((target) => (window as unknown as { feed: BenchFeed }).feed.scroll(target), to);

const each = (time: ThreadTime, change: (value: number) => number): ThreadTime =>
  Object.fromEntries(Object.entries(time).map(([name, value]) => [name, change(value)])) as unknown as ThreadTime;

function print(results: readonly Record<Name, Measured>[], posts: number): void {
  const over = (name: Name, of: (measured: Measured) => number) => median(results.map((round) => of(round[name]) - of(round.none)));
  const plain = (name: Name, of: (measured: Measured) => number) => median(results.map((round) => of(round[name])));
  const least = (name: Name, of: (measured: Measured) => number) => Math.min(...results.map((round) => of(round[name])));
  const script = ({ own }: Measured) => own.script;
  // The browser's own counter of script leaves out what runs after an awaited answer: the trace has all of it.
  const drawn = ({ own, cost }: Measured) => own.script + 1000 * (cost.style + cost.layout);
  const counted = ({ cost }: Measured) => 1000 * (cost.script + cost.style + cost.layout);
  const ratio = (one: number, other: number) => show(other > 0 ? one / other : Number.NaN);
  const task = ({ cost }: Measured) => 1000 * cost.task;

  for (const name of ['product', 'realistic'] as const) {
    const who = name === 'product' ? 'a chip on every post' : 'a chip on 1 post in 5';
    const parts = `min ${show(least(name, script))}; of it collection ${show(plain(name, ({ own }) => own.collected))}`;
    report({
      what: `own JS per post, ${who}`,
      value: plain(name, script),
      unit: 'µs',
      baseline: { what: 'floor', value: plain('floor', script) },
      goal: { of: 'ratio', most: 1.5 },
      note: `${parts}; floor with a worker and closed roots ${show(plain('asking', script))}, ratio ${ratio(plain(name, script), plain('asking', script))}`,
    });
    report({
      what: `script+layout+style per post over no extension, ${who}`,
      value: over(name, drawn),
      unit: 'µs',
      baseline: { what: 'floor', value: over('floor', drawn) },
      goal: { of: 'ratio', most: 1.3 },
      note: `style ${show(over(name, ({ cost }) => 1000 * cost.style))}, layout ${show(over(name, ({ cost }) => 1000 * cost.layout))}; none ${show(plain('none', drawn))}; floor with a worker and closed roots ${show(over('asking', drawn))}, ratio ${ratio(over(name, drawn), over('asking', drawn))}; by the browser's counters ${show(over(name, counted))} against ${show(over('floor', counted))}`,
    });
    report({
      what: `whole main thread per post over no extension, ${who}`,
      value: over(name, task),
      unit: 'µs',
      baseline: { what: 'floor', value: over('floor', task) },
      note: `none ${show(plain('none', task))}; floor with a worker and closed roots ${show(over('asking', task))}`,
    });
    report({ what: `forced layout and style per post, ${who}`, value: plain(name, ({ own }) => own.forced), unit: 'µs', goal: { of: 'value', most: 0 } });
    for (const [way, pass] of [
      ['first encounter', (measured: Measured) => measured.down],
      ['second encounter', (measured: Measured) => measured.up],
    ] as const) {
      const share = (of: (passed: Pass) => number) => (measured: Measured) => (100 * of(pass(measured))) / pass(measured).due;
      report({
        what: `coverage, ${way}, ${who}`,
        value: plain(
          name,
          share(({ inTime }) => inTime),
        ),
        unit: '% when leaving the window',
        goal: { of: 'value', least: 99 },
        note: `${show(
          plain(
            name,
            share(({ byEnd }) => byEnd),
          ),
        )} % when unmounted; ${show(plain(name, (measured) => pass(measured).took / pass(measured).frames))} ms per frame; floor with a worker ${show(
          plain(
            'asking',
            share(({ inTime }) => inTime),
          ),
        )} %, when unmounted ${show(
          plain(
            'asking',
            share(({ byEnd }) => byEnd),
          ),
        )} %`,
      });
    }
    report({
      what: `heap after ${posts} posts and back, ${who}`,
      value: over(name, (measured) => measured.held.heap),
      unit: 'MB more',
      baseline: { what: 'floor', value: over('floor', (measured) => measured.held.heap) },
      goal: { of: 'value', most: 0.8 },
      note: `${show(over(name, (measured) => measured.start.heap))} of it before the first post`,
    });
    report({
      what: `nodes, ${who}`,
      value: over(name, (measured) => measured.held.nodes),
      unit: 'more',
      baseline: { what: 'floor', value: over('floor', (measured) => measured.held.nodes) },
      goal: { of: 'value', most: 500 },
    });
    report({
      what: `listeners, ${who}`,
      value: over(name, (measured) => measured.held.listeners),
      unit: 'more',
      baseline: { what: 'floor', value: over('floor', (measured) => measured.held.listeners) },
      goal: { of: 'value', most: 20 },
      note: `${show(over(name, (measured) => measured.start.listeners))} of it before the first post`,
    });
  }
}
