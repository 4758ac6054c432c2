import type { CDPSession, Page } from 'playwright-core';
import { newWrite } from '../../lib/messages/ids.ts';
import type { Incoming } from '../../lib/model/template.ts';
import { findTemplates } from '../../lib/templates/find-templates.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { buildPage, cache, root } from '../support/build.ts';
import { isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { heading, report, show } from './report.ts';
import { spread } from './sample.ts';

const rounds = 12;
const many = 2000;

/** Finding, opening and bringing in a template, on the local page of X with its real Draft.js box; by the clock. */
export async function benchTemplates(): Promise<void> {
  heading(`Templates: search over ${many}, key press → picker shown, choice → text in the editor’s model; ${rounds} times each`);
  search();
  await buildPage(`${root}tests/support/sites/x/main.tsx`, `${cache}/sites`, 'x');
  const chromium = await launchChromium();
  const own = await chromium.open('workbench.html#backup');
  await ask(own, 'templates.list', {});
  await picked(chromium, own, 'the starters');
  await ask(own, 'templates.import', { write: newWrite(), rows: Array.from({ length: many }, (_, place) => row(place)), dryRun: false });
  await picked(chromium, own, `${many} more`);
  await chromium.close();
}

const subjects = ['refund', 'parcel', 'opening hours', 'oven', 'workshop', 'gift card', 'allergens', 'sourdough'];
const row = (place: number): Incoming => ({
  key: `bench:${place}`,
  name: `Answer ${place} about ${subjects[place % subjects.length]}`,
  label: subjects[(place >> 3) % subjects.length] ?? '',
  text: `Hi {{first_name ?? "there"}}, thank you for asking about the ${subjects[place % subjects.length]}. Number ${place}: we look into it today.{cursor} Is there more?`,
});

/** The first search folds every text; the following ones, key by key, find it folded. The baseline is the one pass that no search can do without. */
function search(): void {
  const words = ['p', 'pa', 'par', 'parc', 'parcel', 'parcel 19', 'parcel 199', 'paecel'];
  const took = { first: [] as number[], next: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 30; round++) {
    const rows = Array.from({ length: many }, (_, place) => row(place));
    for (const [place, typed] of words.entries()) (place === 0 ? took.first : took.next).push(timed(() => findTemplates(rows, typed)));
    const texts = rows.map(({ name, label, text }) => `${name} ${label} ${text}`.toLowerCase());
    for (const typed of words) took.bare.push(timed(() => texts.filter((text) => text.includes(typed))));
  }
  const bare = spread(took.bare);
  for (const [what, numbers] of [
    ['first key', took.first],
    ['each further key', took.next],
  ] as const) {
    const found = spread(numbers);
    report({
      what: `search over ${many} templates, ${what}, p50`,
      value: found.p50,
      unit: 'ms',
      baseline: { what: 'one pass of includes() over text in lower case', value: bare.p50 },
      goal: { of: 'value', most: 16 },
      note: `p95 ${show(found.p95)}`,
    });
  }
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

async function picked(chromium: Chromium, own: Page, what: string): Promise<void> {
  const [shown, brought, offered, typed]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = -2; round < rounds; round++) {
    const page = await chromium.context.newPage();
    const times = await oneRound(page);
    const asked = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };
      const start = performance.now();
      await chrome.runtime.sendMessage({ name: 'templates.offer', input: { network: 'x' } });
      return performance.now() - start;
    });
    await page.close();
    if (round < 0) continue; // scripts are compiled, caches filled
    shown.push(times.shown);
    brought.push(times.brought);
    typed.push(times.typed);
    offered.push(asked);
  }
  const [picker, text, offer, bare] = [spread(shown), spread(brought), spread(offered), spread(typed)];
  report({
    what: `key press → picker shown, with ${what}, p50`,
    value: picker.p50,
    unit: 'ms',
    baseline: { what: 'the background’s answer alone', value: offer.p50 },
    goal: { of: 'value', most: 200 },
    note: `min ${show(picker.min)}, p95 ${show(picker.p95)}; answer p95 ${show(offer.p95)}`,
  });
  report({
    what: `choice → text in the editor’s model, with ${what}, p50`,
    value: text.p50,
    unit: 'ms',
    baseline: { what: 'the same words by the browser’s own insertText', value: bare.p50 },
    note: `min ${show(text.min)}, p95 ${show(text.p95)}; it asks the background to fill it, and reads back`,
  });
}

/** One page, one reply: the chip, its card, the picker, the words; then the same words once more, typed by the browser. */
async function oneRound(page: Page): Promise<{ shown: number; brought: number; typed: number }> {
  // Before any script of ours: the moment of the press, where both worlds of the page can read it.
  await page.addInitScript(() => {
    addEventListener('keydown', (event) => event.key === 'Enter' && document.documentElement.setAttribute('data-pressed', String(event.timeStamp)), true);
  });
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await page.goto('https://x.com/home');
  await waitInside(page, isButton(/^Feedside: question/));
  await pressButton(page, /^Feedside: question/);
  await waitInside(page, isButton('Reply with template'));
  const watching = whenInside(session, worlds, '[role=option]');
  await page.keyboard.press('Enter');
  const shown = (await watching) - (await pressedAt(page));
  await page.keyboard.type('answer');
  const modelled = whenModelled(page, 'thanks for asking');
  await page.keyboard.press('Enter');
  const brought = (await modelled) - (await pressedAt(page));
  const again = whenModelled(page, 'once more thanks');
  const start = await page.evaluate(() => {
    const now = performance.now();
    document.execCommand('insertText', false, 'once more thanks for asking, does that answer it?');
    return now;
  });
  return { shown, brought, typed: (await again) - start };
}

const pressedAt = (page: Page): Promise<number> => page.evaluate(() => Number(document.documentElement.getAttribute('data-pressed')));

/** When something stands in our closed root, by the page's clock: a content script of the extension may look inside. */
async function whenInside(session: CDPSession, worlds: readonly number[], selector: string): Promise<number> {
  const expression = `new Promise((resolve) => {
    const roots = [...document.body.children].flatMap((child) => chrome.dom.openOrClosedShadowRoot(child) ?? []);
    const look = () => roots.some((root) => root.querySelector(${JSON.stringify(selector)})) && resolve(performance.now());
    for (const root of roots) new MutationObserver(look).observe(root, { childList: true, subtree: true });
  })`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: worlds.at(-1) ?? 0, awaitPromise: true, returnByValue: true });
  return result.value as number;
}

const whenModelled = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const timer = setInterval(() => {
          if (!window.site.model().includes(wanted)) return;
          clearInterval(timer);
          resolve(performance.now());
        }, 1);
      }),
    words,
  );
