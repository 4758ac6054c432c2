import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import { heading, report, say, show } from './report.ts';
import { spread } from './sample.ts';

const warmTimes = 100;
const coldTimes = 10;
const batch = 20;
const perImport = 10_000;

/**
 * Judging a batch of 20 posts by messages to the product's own worker, with a long memory, and beside it the bare IndexedDB requests
 * that the memory needs (the same keys of the same stores of the same database, one transaction, nothing checked) from a page of the
 * same extension. Each batch is of posts that were never seen, half of them by people who are known; four of 20 are for us and are written.
 */
export async function benchJudge({ replies, people }: { replies: number; people: number }): Promise<void> {
  heading(`Judging ${batch} posts with ${replies} replies and ${people} people remembered; from an extension page to the worker and back`);
  const bench = await openBench([built.product]);
  const page = await bench.context.newPage();
  await page.goto(`chrome-extension://${await bench.idOf(built.product)}/manifest.json`);
  await seed(page, { replies, people });
  await page.waitForTimeout(15_000); // the browser sorts its files after so much writing

  const fresh = createBatches(people);
  await judge(page, [fresh(), fresh(), fresh()]); // the model is read, we are known
  const empty = spread(
    await judge(
      page,
      batches(20, () => []),
    ),
  );
  const warm = spread(await judge(page, batches(warmTimes, fresh)));
  const bare = spread(await readBare(page, batches(warmTimes, fresh)));
  say(`a batch without a post takes ${show(empty.p50)} ms of it (p50): the message, settings, health`);
  compare('warm', { own: warm, bare, goal: 40 });
  const cold: number[] = [];
  const coldBare: number[] = [];
  for (let round = 0; round < coldTimes; round++) {
    await stop(page);
    cold.push(...(await judge(page, [fresh()])));
    coldBare.push(...(await readBare(page, [fresh()], 'anew')));
  }
  compare(`first answer after the worker was stopped, ${coldTimes} times`, { own: spread(cold), bare: spread(coldBare), goal: 400 });
  await bench.close();
}

type Spread = ReturnType<typeof spread>;

function compare(what: string, { own, bare, goal }: { own: Spread; bare: Spread; goal: number }): void {
  for (const at of ['p50', 'p95'] as const)
    report({
      what: `${what}, ${at}`,
      value: own[at],
      unit: 'ms',
      baseline: { what: 'bare IndexedDB reads', value: bare[at] },
      ...(at === 'p50' && { goal: { of: 'value', most: goal } }),
      note: `min ${show(own.min)}; bare min ${show(bare.min)}`,
    });
}

const handle = (person: number): string => `writer_${person}`;
const hex = (): string => randomUUID().replaceAll('-', '');
const day = 86_400_000;
const texts = [
  'The oven keeps its heat for hours when the door stays shut, and the bread goes out on time.',
  'My order from last Tuesday still has not arrived and nobody answers, what is going on there?',
  'Thank you so much for the quick help yesterday, that made my whole week!',
  'We just launched the new shop and I could not be happier about how it looks.',
];

type Batch = object[];

/** Batches of posts that were never seen before. */
function createBatches(people: number): () => Batch {
  let last = 0;
  return () =>
    Array.from({ length: batch }, (_, at) => {
      last += 1;
      const known = at % 2 === 0;
      return {
        id: `x:${1_800_000_000_000 + last}`,
        network: 'x',
        page: 'feed',
        author: { handle: known ? handle((last * 7919) % people) : `passer_${last}`, name: `Somebody ${last}` },
        text: texts[last % texts.length],
        language: 'en',
        time: Date.now() - 3_600_000,
        mentions: at % 5 === 0 ? ['brand_x'] : [],
        ...(at % 4 === 0 && { replyTo: { post: `x:${1_700_000_000_000 + last}`, handle: handle(last % people) } }),
        metrics: { likes: { value: 12, exact: true }, replies: { value: 3, exact: true } },
      };
    });
}

const batches = (count: number, one: () => Batch): Batch[] => Array.from({ length: count }, one);

const judge = (page: Page, all: Batch[]): Promise<number[]> =>
  page.evaluate(async (rounds) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; why?: string }> } } };
    const took: number[] = [];
    for (const posts of rounds) {
      const input = { network: 'x', host: 'x.com', me: 'brand_x', posts, counts: { seen: posts.length, missing: {} } };
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ name: 'posts.judge', input });
      took.push(performance.now() - start);
      if (!answer.ok) throw new Error(`posts.judge: ${answer.why}`);
    }
    return took;
  }, all);

/** Milliseconds each. `anew`: the database is opened for each batch, as a started worker must. */
const readBare = (page: Page, all: Batch[], open: 'once' | 'anew' = 'once'): Promise<number[]> =>
  page.evaluate(
    async ([rounds, mode]) => {
      type Shown = { id: string; author: { handle: string }; replyTo?: { post: string } };
      const result = <Found>(request: IDBRequest<Found>) =>
        new Promise<Found>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const stores = ['replies', 'ownPosts', 'people', 'joins', 'waiting', 'notes', 'contacts', 'profiles', 'reminders', 'playbook', 'templates', 'counters'];
      let database = mode === 'once' ? await result(indexedDB.open('feedside')) : undefined;
      const took: number[] = [];
      for (const round of rounds as Shown[][]) {
        const start = performance.now();
        database ??= await result(indexedDB.open('feedside'));
        const one = database.transaction(['settings']);
        const other = database.transaction(['health']);
        const tx = database.transaction(stores);
        const [posts, people] = [
          [...new Set(round.flatMap(({ id, replyTo }) => (replyTo ? [id, replyTo.post] : [id])))],
          [...new Set(round.map(({ author }) => `x:${author.handle}`))],
        ];
        const store = (name: string) => tx.objectStore(name);
        await Promise.all([
          result(one.objectStore('settings').get('settings')),
          result(other.objectStore('health').get('x')),
          ...posts.flatMap((id) => [
            result(store('replies').index('post').getKey(id)),
            result(store('ownPosts').get(id)),
            result(store('waiting').get(id)),
            result(store('notes').index('about').getKey(id)),
          ]),
          ...people.flatMap((id) => [
            result(store('people').get(id)),
            result(store('joins').index('person').get(id)),
            result(store('notes').index('about').getKey(id)),
            result(store('profiles').get(id)),
          ]),
          result(store('reminders').index('due').getAll(IDBKeyRange.upperBound(Date.now()), 200)),
          ...['playbook', 'templates'].flatMap((name) => [result(store(name).index('live').openKeyCursor()), result(store('counters').get(`${name}.live`))]),
        ]);
        took.push(performance.now() - start);
        if (mode === 'anew') {
          database.close();
          database = undefined;
        }
      }
      database?.close();
      return took;
    },
    [all, open] as const,
  );

/** Replies and people as a busy year leaves them, through `backup.import`, as a person would bring them. */
async function seed(page: Page, { replies, people }: { replies: number; people: number }): Promise<void> {
  const now = Date.now();
  const file = (lists: object) => JSON.stringify({ app: 'feedside', schemaVersion: 3, madeAt: now, records: 0, starters: [], ...lists });
  for (let from = 0; from < people; from += perImport)
    await bring(page, file({ people: Array.from({ length: Math.min(perImport, people - from) }, (_, at) => aPerson(from + at, now)) }));
  for (let from = 0; from < replies; from += perImport)
    await bring(page, file({ replies: Array.from({ length: Math.min(perImport, replies - from) }, (_, at) => aReply(from + at, { people, now })) }));
}

const aPerson = (index: number, now: number) => ({
  id: `x:${handle(index)}`,
  network: 'x',
  handle: handle(index),
  name: `Writer ${index}`,
  firstSeenAt: now - 300 * day,
  lastSeenAt: now - 2 * day,
  contacts: 3,
  firstContactPost: `x:${index}`,
  lastContactAt: now - 3 * day,
  answered: 2,
  lastAnsweredAt: now - (index % 2 === 0 ? 2 : 4) * day,
  said: Array.from({ length: 3 }, (_, at) => ({ post: `x:${index}${at}`, at: now - (at + 3) * day, tone: at === 0 ? 'good' : 'plain' })),
  usual: Array.from({ length: 8 }, (_, at) => ({ post: `x:u${index}${at}`, age: 3_600_000, count: 20 + at })),
});

const aReply = (index: number, { people, now }: { people: number; now: number }) => ({
  id: randomUUID(),
  rev: `1-${hex()}`,
  createdAt: now - (index % 300) * day,
  updatedAt: now - (index % 300) * day,
  network: 'x',
  post: `x:${1_600_000_000_000 + index}`,
  person: `x:${handle(index % people)}`,
  text: 'Thank you for telling us, the next batch goes out tomorrow morning.',
  sentAt: now - (index % 300) * day,
  evidence: 'seen',
});

const bring = (page: Page, json: string): Promise<void> =>
  page.evaluate(async (text) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: {
          sendMessage(message: unknown): Promise<{ ok: boolean; why?: string; value?: { ok: boolean; problem?: unknown; value?: { refused: unknown[] } } }>;
        };
      };
    };
    const answer = await chrome.runtime.sendMessage({ name: 'backup.import', input: { json: text, dryRun: false } });
    const refused = answer.value?.value?.refused ?? [];
    if (!answer.ok || !answer.value?.ok || refused.length > 0)
      throw new Error(`backup.import: ${JSON.stringify([answer.why, answer.value?.problem, refused.slice(0, 2)])}`);
  }, json);

async function stop(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(700);
}
