import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openBench } from './browser.ts';
import { built } from './extensions.ts';
import { heading, report, say, show } from './report.ts';
import { spread } from './sample.ts';

const times = 100;
const perImport = 10_000;

/**
 * Notes: written, listed and searched by messages to the product's own worker, and beside each the barest IndexedDB does
 * the same in a page of the bare extension, in the same browser. Seeded through `backup.import`, as a person would.
 */
export async function benchStorage({ notes }: { notes: number }): Promise<void> {
  heading(`Notes: ${notes} of about 400 bytes; p50 of ${times}, by the clock, from an extension page to the worker and back`);
  const bench = await openBench([built.product, built.bare]);
  const product = await bench.context.newPage();
  // An address of the extension at which no screen follows what is written.
  await product.goto(`chrome-extension://${await bench.idOf(built.product)}/manifest.json`);
  const bare = await bench.context.newPage();
  await bare.goto(`chrome-extension://${await bench.idOf(built.bare)}/blank.html`);

  const seeding = await seed(product, notes);
  const bareSeeding = await seedBare(bare, notes);
  report({
    what: 'import, each note',
    value: seeding / notes,
    unit: 'µs',
    baseline: { what: 'bare put in one transaction of 500', value: bareSeeding / notes },
    note: 'with search text, revisions, log and counters',
  });

  await product.waitForTimeout(15_000); // the browser sorts its files after so much writing

  const echo = spread(await ask(product, { name: 'storage.state', inputs: Array.from({ length: times }, () => ({})) }));
  say(`an empty question takes ${show(echo.p50)} ms of each of the following (p50)`);
  // The facts' 1 ms is for a relaxed put; a strict one takes two to three times as long there.
  compare('note put, strictly durable (notes.save)', { most: 3 + echo.p50 }, [
    await ask(product, { name: 'notes.save', inputs: Array.from({ length: times }, (_, index) => saving(notes + index)) }),
    await putBare(bare),
  ]);
  compare('newest 50 (notes.list)', { most: 2 + echo.p50 }, [
    await ask(product, { name: 'notes.list', inputs: Array.from({ length: times }, () => ({ limit: 50 })) }),
    await newestBare(bare),
  ]);
  for (const [what, words] of [
    ['a rare word', `rare${Math.floor(notes / 2)}`],
    ['a common word', 'bread'],
    ['two common words', 'bread delivery'],
    ['a word that no note has', 'nowhere'],
  ] as const) {
    await compareSearch(what, { product, bare, words });
  }
  const cold: number[] = [];
  for (let round = 0; round < 5; round++) {
    await stop(product);
    cold.push(...(await ask(product, { name: 'notes.search', inputs: [{ words: 'nowhere' }] })));
  }
  const [first, read] = [spread(cold), spread(await readBare(bare))];
  report({
    what: 'search after the worker was stopped, first answer, p50 of 5',
    value: first.p50,
    unit: 'ms',
    baseline: { what: 'bare reading of all text', value: read.p50 },
    goal: { of: 'value', most: 200 },
    note: `min ${show(first.min)}; starts the worker, opens the database, reads all search text`,
  });
  await bench.close();
}

async function compareSearch(what: string, { product, bare, words }: { product: Page; bare: Page; words: string }): Promise<void> {
  await ask(product, { name: 'notes.search', inputs: [{ words }] });
  compare(`search, ${what} (notes.search)`, { most: 30 }, [
    await ask(product, { name: 'notes.search', inputs: Array.from({ length: 30 }, () => ({ words })) }),
    await searchBare(bare, words),
  ]);
}

function compare(what: string, goal: { most: number }, [own, bare]: readonly [number[], number[]]): void {
  const [product, floor] = [spread(own), spread(bare)];
  report({
    what: `${what}, p50`,
    value: product.p50,
    unit: 'ms',
    baseline: { what: 'bare IndexedDB', value: floor.p50 },
    goal: { of: 'value', most: Math.round(goal.most * 10) / 10 },
    note: `min ${show(product.min)}, p95 ${show(product.p95)}; bare min ${show(floor.min)}, p95 ${show(floor.p95)}`,
  });
}

interface Question {
  name: string;
  inputs: object[];
}

/** Asks one after the other; milliseconds each. @throws when the worker refuses one */
const ask = (page: Page, question: Question): Promise<number[]> =>
  page.evaluate(async ({ name, inputs }) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; why?: string }> } } };
    const took: number[] = [];
    for (const input of inputs) {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ name, input });
      took.push(performance.now() - start);
      if (!answer.ok) throw new Error(`${name}: ${answer.why}`);
    }
    return took;
  }, question);

const stock =
  'The oven keeps its heat for hours when the door stays shut; bread went out on time, the delivery to the market did not, and somebody asked why.'.split(' ');
const year = 365 * 24 * 3_600_000;

/** 12 to 52 words, as notes on people are; every note has one word that no other has, and four of five have "bread". */
function noteText(index: number): string {
  const length = 12 + ((index * 7) % 41);
  const words = Array.from({ length }, (_, at) => stock[(index * 13 + at * 5 + (index % 3)) % stock.length]);
  return `${words.join(' ')} rare${index}`;
}

const about = (index: number) => ({ kind: 'person' as const, id: `x:writer_${index % 400}`, label: `@writer_${index % 400}` });
const hex = (): string => randomUUID().replaceAll('-', '');
const saving = (index: number) => ({ write: hex(), id: randomUUID(), about: about(index), text: noteText(index) });

async function seed(page: Page, notes: number): Promise<number> {
  let took = 0;
  for (let from = 0; from < notes; from += perImport) {
    const at = Date.now() - year;
    const some = Array.from({ length: Math.min(perImport, notes - from) }, (_, index) => {
      const time = at + (from + index) * 1000;
      return { id: randomUUID(), rev: `1-${hex()}`, createdAt: time, updatedAt: time, about: about(from + index), text: noteText(from + index) };
    });
    const json = JSON.stringify({ app: 'feedside', schemaVersion: 1, madeAt: at, records: some.length, starters: [], notes: some });
    const [each = 0] = await ask(page, { name: 'backup.import', inputs: [{ json, dryRun: false }] });
    took += each * 1000;
  }
  return took;
}

/** The same notes into one store with the product's two indexes of living notes and nothing else. */
const seedBare = (page: Page, notes: number): Promise<number> =>
  page.evaluate(
    async ([count, words]) => {
      const opened = indexedDB.open('bare', 1);
      opened.onupgradeneeded = () => {
        const store = opened.result.createObjectStore('notes', { keyPath: 'id' });
        store.createIndex('live', 'live');
        store.createIndex('about', 'about');
        opened.result.createObjectStore('text');
      };
      const database = await new Promise<IDBDatabase>((resolve) => {
        opened.onsuccess = () => resolve(opened.result);
      });
      const textOf = (index: number) =>
        Array.from({ length: 12 + ((index * 7) % 41) }, (_, at) => words[(index * 13 + at * 5 + (index % 3)) % words.length]).join(' ');
      const start = performance.now();
      for (let from = 0; from < count; from += 500) {
        const tx = database.transaction(['notes', 'text'], 'readwrite', { durability: 'relaxed' });
        const texts: string[] = [];
        for (let index = from; index < Math.min(count, from + 500); index++) {
          const text = `${textOf(index)} rare${index}`;
          texts.push(text);
          tx.objectStore('notes').put({ id: crypto.randomUUID(), live: -index, about: `x:writer_${index % 400}`, text });
        }
        tx.objectStore('text').put(texts.join('\n'), from);
        await new Promise((resolve) => {
          tx.oncomplete = resolve;
        });
      }
      const took = (performance.now() - start) * 1000;
      database.close();
      return took;
    },
    [notes, stock] as const,
  );

/** What the following do in the bare page, each with the database open. */
const inBare = <Value>(page: Page, work: 'put' | 'newest' | 'search' | 'read', words: Value): Promise<number[]> =>
  page.evaluate(
    async ([what, argument, count]) => {
      const opened = indexedDB.open('bare', 1);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opened.onsuccess = () => resolve(opened.result);
      });
      const result = <Found>(request: IDBRequest<Found>) =>
        new Promise<Found>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const took: number[] = [];
      const texts = what === 'search' ? await result(database.transaction('text').objectStore('text').getAll()) : [];
      for (let round = 0; round < count; round++) {
        const start = performance.now();
        if (what === 'put') {
          const tx = database.transaction('notes', 'readwrite', { durability: 'strict' });
          tx.objectStore('notes').put({
            id: crypto.randomUUID(),
            live: -1e9 - round,
            about: 'x:writer_1',
            text: 'A note of usual length, put by itself, with nothing beside it.',
          });
          await new Promise((resolve) => {
            tx.oncomplete = resolve;
          });
        } else if (what === 'newest') await result(database.transaction('notes').objectStore('notes').index('live').getAll(undefined, 50));
        else if (what === 'read') await result(database.transaction('text').objectStore('text').getAll());
        else {
          let found = 0;
          for (const text of texts as string[]) for (let at = text.indexOf(String(argument)); at >= 0; at = text.indexOf(String(argument), at + 1)) found += 1;
          if (found < 0) throw new Error('never');
        }
        took.push(performance.now() - start);
      }
      database.close();
      return took;
    },
    [work, words, { put: times, newest: times, search: 30, read: 5 }[work]] as const,
  );

const putBare = (page: Page): Promise<number[]> => inBare(page, 'put', '');
const newestBare = (page: Page): Promise<number[]> => inBare(page, 'newest', '');
const readBare = (page: Page): Promise<number[]> => inBare(page, 'read', '');
const searchBare = (page: Page, words: string): Promise<number[]> => inBare(page, 'search', words);

async function stop(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(700);
}
