import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { passwordOf, realCouch, startCouch } from '../support/couch.ts';
import { built } from './extensions.ts';
import { heading, report, say } from './report.ts';

type Page = Awaited<ReturnType<Chromium['open']>>;
const passphrase = 'a long passphrase of the team';
const idleRounds = 15;

/** Push, pull, first sync and idle of a team in Chromium, against the same bytes over bare HTTP from the same page in the same run. */
export async function benchSync({ records }: { records: number }): Promise<void> {
  heading(`Team sync with ${realCouch ? 'a real CouchDB' : 'the npm double of CouchDB'}: sealed on the device, by the clock`);
  const couch = await startCouch();
  const address = await couch.team('team-bench');
  const bare = await startBare();
  const [lena, tom, gus] = [await launch(), await launch(), await launch()];
  // A page that does not follow the team by itself: what is measured is asked for.
  const [l, t, g] = [await lena.open('welcome.html'), await tom.open('welcome.html'), await gus.open('welcome.html')];
  await connect(l, address, 'lena');
  await connect(t, address, 'tom');
  const some = Math.min(1000, records);

  await ask(l, 'backup.import', { json: fileOf(0, some), dryRun: false });
  await held(l, bare.url, { what: `push of ${some} records`, most: 15 }, () => ask(l, 'team.sync', {}));
  await held(t, bare.url, { what: `pull of ${some} records`, most: 30 }, () => ask(t, 'team.sync', {}));
  await ask(l, 'backup.import', { json: fileOf(some, records - some), dryRun: false });
  await ask(l, 'team.sync', {});
  await held(g, bare.url, { what: `first sync of ${records} records, keys included`, most: 45 }, async () => {
    await connect(g, address, 'tom');
  });
  say(`a new member has ${(await ask(g, 'ideas.list', { limit: 1 })).total} of ${records} records`);

  const idle: number[] = [];
  for (let round = 0; round < idleRounds; round += 1) idle.push(await timed(() => ask(t, 'team.sync', {})));
  const before = (await ask(t, 'team.state', {})).bytes;
  await ask(t, 'team.sync', {});
  const after = (await ask(t, 'team.state', {})).bytes;
  report({
    what: 'idle sync, median',
    value: median(idle),
    unit: 'ms',
    baseline: { what: 'two bare requests', value: median(await bareTimes(t, bare.url, { up: 0, down: after.down - before.down, requests: 2 })) },
    goal: { of: 'ratio', most: 5 },
    note: `${after.up - before.up + after.down - before.down} bytes`,
  });
  for (const chromium of [lena, tom, gus]) await chromium.close(couch.url, bare.url);
  await bare.close();
  await couch.stop();
}

const launch = () => launchChromium({ extension: built.product });

async function connect(page: Page, address: string, name: string): Promise<void> {
  const connected = await ask(page, 'team.connect', { address, name, secret: { password: passwordOf(name) }, open: { passphrase, isNew: true } });
  if (!connected.ok) throw new Error(connected.problem.kind);
  const { phase } = await ask(page, 'team.sync', {});
  if (phase !== 'in-sync') throw new Error(phase);
}

/** Runs it, and then moves as many bytes as it did, up and down, over bare HTTP. `most`: the goal, as a ratio to that. */
async function held(page: Page, bare: string, { what, most }: { what: string; most: number }, work: () => Promise<unknown>): Promise<void> {
  const before = (await ask(page, 'team.state', {})).bytes;
  const took = await timed(work);
  const after = (await ask(page, 'team.state', {})).bytes;
  const [up, down] = [after.up - before.up, after.down - before.down];
  const times = await bareTimes(page, bare, { up, down, requests: 1 });
  report({
    what,
    value: took,
    unit: 'ms',
    baseline: { what: 'the same bytes bare', value: median(times) },
    goal: { of: 'ratio', most },
    note: `${Math.round(up / 1000)} KB up, ${Math.round(down / 1000)} KB down`,
  });
}

const bareTimes = (page: Page, url: string, asked: { up: number; down: number; requests: number }): Promise<number[]> =>
  page.evaluate(
    async ([address, { up, down, requests }]) => {
      const body = 'x'.repeat(up);
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        for (let request = 0; request < requests; request += 1)
          await (await fetch(`${address}/?bytes=${Math.round(down / requests)}`, { method: 'POST', body, cache: 'no-store' })).text();
        times.push(performance.now() - start);
      }
      return times;
    },
    [url, asked] as const,
  );

async function startBare(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((asked, answer) => {
    asked.resume();
    asked.on('end', () => answer.end('x'.repeat(Number(new URL(asked.url ?? '/', 'http://bare').searchParams.get('bytes')))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function fileOf(from: number, count: number): string {
  const made = 1_790_000_000_000;
  const ideas = Array.from({ length: count }, (_, nth) => {
    const number = String(from + nth).padStart(12, '0');
    const text = `What we could say about number ${number}: `.padEnd(400, 'a few words ');
    return { id: `a0000000-0000-4000-8000-${number}`, rev: `1-${number.padStart(32, 'a')}`, createdAt: made, updatedAt: made + from + nth, text };
  });
  return JSON.stringify({ app: 'feedside', schemaVersion: 5, ideas });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
