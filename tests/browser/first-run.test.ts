import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { extensions } from '../support/build.ts';
import { insideClosedRoots, pressButton, pressInside, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

/** What the first answered person may cost, from the installation on. */
const mostClicks = 6;

/** Counts what a person presses, and how long each press lets them wait. */
function createHand() {
  const presses: { what: string; seconds: number }[] = [];
  return {
    async press(what: string, act: () => Promise<unknown>): Promise<void> {
      const from = performance.now();
      await act();
      presses.push({ what, seconds: (performance.now() - from) / 1000 });
    },
    count: () => presses.length,
    say(where: string): void {
      const waited = presses.reduce((sum, { seconds }) => sum + seconds, 0);
      const steps = presses.map(({ what, seconds }) => `${what} ${seconds.toFixed(1)} s`).join(' · ');
      console.log(`First answer on ${where}: ${presses.length} clicks, ${waited.toFixed(1)} s of waiting (${steps})`);
    },
  };
}

/** The welcome page as it opens by itself. */
async function welcomed({ context }: Chromium): Promise<Page> {
  await expect.poll(() => context.pages().some((page) => page.url().endsWith('/welcome.html'))).toBe(true);
  const page = context.pages().find((each) => each.url().endsWith('/welcome.html'));
  if (!page) throw new Error('no welcome page');
  await page.bringToFront();
  await page.getByRole('heading', { name: 'Switch on your networks' }).waitFor();
  return page;
}

/** The three presses that are the same everywhere: the chip, "Reply with template", the first template that asks for nothing. */
async function answer(page: Page, { hand, chip, words }: { hand: ReturnType<typeof createHand>; chip: RegExp; words(): Promise<string> }): Promise<void> {
  await hand.press('the chip', async () => {
    await pressButton(page, chip);
    await waitInside(page, ({ text }) => text === 'Reply with template');
  });
  await hand.press('Reply with template', async () => {
    await pressButton(page, 'Reply with template');
    await waitInside(page, ({ attributes }) => attributes.role === 'option');
  });
  const options = (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');
  const plain = options.find(({ text }) => !/Asks for/.test(text));
  if (!plain) throw new Error('every template asks for something');
  await hand.press('a template', async () => {
    await pressInside(page, plain);
    await expect.poll(async () => (await words()).trim().length, { timeout: 15_000 }).toBeGreaterThan(10);
  });
}

describe('from the installation to the first answer', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it(`takes at most ${mostClicks} clicks on X, the browser’s own question counted`, async () => {
    const welcome = await welcomed(chromium);
    const hand = createHand();
    // The test build has the permission from the start: what would ask, and the browser's question, are counted as pressed.
    await hand.press('Switch on (counted)', async () => undefined);
    await hand.press('the browser’s Allow (counted)', async () => undefined);
    const opened = chromium.context.waitForEvent('page');
    await hand.press('Open X', () => welcome.getByRole('link', { name: 'Open X' }).click());
    const page = await opened;
    await page.bringToFront();
    await answer(page, { hand, chip: /^Feedside: question waiting/, words: () => page.evaluate(() => window.site?.model() ?? '') });
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
    hand.say('X');
    expect(hand.count()).toBeLessThanOrEqual(mostClicks);
    await page.close();
  });

  it(`takes at most ${mostClicks} clicks on the practice feed, and one more gets rid of every trace`, async () => {
    const welcome = await chromium.open('welcome.html');
    const hand = createHand();
    await hand.press('Practice', () => welcome.getByRole('link', { name: 'Next: Practice' }).click());
    await hand.press('Start practice', () => welcome.getByRole('button', { name: 'Start practice' }).click());
    const box = welcome.getByLabel(/^Your reply to /);
    await answer(welcome, { hand, chip: /^Feedside: .*question/, words: async () => ((await box.count()) > 0 ? box.inputValue() : '') });
    hand.say('the practice feed');
    expect(hand.count()).toBeLessThanOrEqual(mostClicks);
    await welcome.getByRole('button', { name: 'Post', exact: true }).click();
    await welcome.getByText('That was it: your first answer with a template.').waitFor();
    await welcome.getByRole('link', { name: 'Next: Who answers' }).click();
    await welcome.getByRole('link', { name: /^Practice\s?, done$/ }).waitFor();
  });

  it('keeps what the steps were told, and goes on where one left', async () => {
    const welcome = await chromium.open('welcome.html#accounts');
    await welcome.getByLabel('Your name, as you sign').fill('Mia');
    await welcome.getByLabel('Your account on Bluesky').fill('@Lantern.coffee, lantern.help');
    await expect
      .poll(async () => (await ask(welcome, 'settings.get', {})).ownHandles.filter(({ network }) => network === 'bluesky').map(({ handle }) => handle))
      .toEqual(['lantern.coffee', 'lantern.help']);
    await welcome.getByRole('link', { name: 'Next: Brand card' }).click();
    await welcome.getByLabel('1. Who are you speaking for?').fill('A small roastery at the harbour.');
    await welcome.getByLabel('Words to avoid').fill('cheap\nsynergy');
    await expect
      .poll(async () => (await ask(welcome, 'playbook.list', {})).find(({ part }) => part === 'brand'))
      .toMatchObject({ who: 'A small roastery at the harbour.', wordsToAvoid: ['cheap', 'synergy'] });
    await expect.poll(async () => (await ask(welcome, 'settings.get', {})).setup).toMatchObject({ at: 'brand', over: false });
    await welcome.close();

    const again = await chromium.open('welcome.html');
    await again.getByLabel('1. Who are you speaking for?').waitFor();
    await again.getByText('There is a brand card already.').waitFor();
    expect((await ask(again, 'settings.get', {})).ownName).toBe('Mia');
    await again.close();
  });

  it('is found again from Today and the popup, until one came to its end', async () => {
    const today = await chromium.open('workbench.html#today');
    await today
      .getByRole('region', { name: 'Finish setting up' })
      .getByText(/of 5 first steps are done/)
      .waitFor();
    const popup = await chromium.open('popup.html');
    await popup.getByRole('button', { name: 'Finish setting up' }).waitFor();
    await today.getByRole('link', { name: 'Go on' }).click();
    await today.getByRole('link', { name: 'Ready' }).click();
    await today.getByText('Alt+Shift+J').waitFor();
    await expect.poll(async () => (await ask(today, 'settings.get', {})).setup.over).toBe(true);
    await expect.poll(() => popup.getByRole('button', { name: 'Finish setting up' }).count()).toBe(0);
    await popup.close();
    await today.getByRole('link', { name: 'Open the workbench' }).click();
    await today.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    expect(await today.getByRole('region', { name: 'Finish setting up' }).count()).toBe(0);
    await today.close();
  });
});

describe('the popup at its real size', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
    const own = await chromium.open('workbench.html#today');
    const about = { kind: 'person', id: 'x:otto_b', label: '@otto_b' } as const;
    await ask(own, 'reminders.save', { write: newWrite(), id: 'r', kind: 'own', text: 'Send the map', dueAt: Date.now() - 1000, about });
    const feed = await chromium.context.newPage();
    await feed.goto('https://x.com/home');
    await waitInside(feed, ({ attributes }) => /^Feedside: question/.test(attributes['aria-label'] ?? ''));
    await feed.close();
    await own.close();
  });
  afterAll(() => chromium.close());

  const open = async (language: string) => {
    await (await chromium.worker()).evaluate(async (chosen) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
      await chrome.storage.local.set({ language: chosen });
    }, language);
    const popup = await chromium.open('popup.html');
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.locator('[data-live]').waitFor();
    await popup.locator('.fs-popup-foot').waitFor();
    return popup;
  };
  /** Pixels that don't fit; and what is cut sideways. */
  const overflow = (popup: Page) =>
    popup.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const cut = [...document.querySelectorAll<HTMLElement>('.fs-popup button, .fs-popup p, .fs-popup h1')].filter(
        (each) => each.scrollWidth > each.clientWidth + 1,
      );
      return { wide: Math.max(0, scrollWidth - 380), high: Math.max(0, scrollHeight - 600), cut: cut.map((each) => each.textContent) };
    });

  it.each(['en', 'de', 'ar'])('fits without scrolling in %s, with words longer by 40 %, and while a crisis is on', async (language) => {
    const popup = await open(language);
    expect(await overflow(popup)).toEqual({ wide: 0, high: 0, cut: [] });
    await popup.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector('.fs-popup') as Element, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        node.nodeValue = (node.nodeValue ?? '').replace(/\p{L}{2,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
    });
    const { wide, high } = await overflow(popup);
    expect({ wide, high }).toEqual({ wide: 0, high: 0 });
    await ask(popup, 'crisis.begin', { write: newWrite() });
    await popup.reload();
    await popup.locator('.fs-crisis-banner').waitFor();
    expect(await overflow(popup)).toEqual({ wide: 0, high: 0, cut: [] });
    await ask(popup, 'crisis.end', { write: newWrite() });
    await popup.close();
  });

  it('never says a word in another language than the chosen one, not even in its first frame', async () => {
    const german = JSON.parse(readFileSync(`${extensions.chromeGranted}/locales/de.json`, 'utf8')) as Record<string, string>;
    await (await open('de')).close();
    const popup = await chromium.context.newPage();
    await popup.addInitScript(() => {
      const said = new Set<string>();
      Object.assign(window, { said });
      new MutationObserver(() => {
        for (const label of document.querySelectorAll('h1, dt, .fs-capture button')) said.add(`${document.documentElement.lang} ${label.textContent?.trim()}`);
      }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    await popup.goto(`chrome-extension://${chromium.id}/popup.html`);
    await popup.locator('[data-live]').waitFor();
    const said = await popup.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
    expect(said.filter((words) => words.startsWith('de '))).toContain(`de ${german['popup.title']}`);
    expect(said.filter((words) => /Today|Waiting|Keep as/.test(words))).toEqual([]);
    await popup.close();
  });
});
