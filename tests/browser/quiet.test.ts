import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mode } from '../../lib/model/mode.ts';
import type { NetworkId } from '../../lib/model/network.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, type Firefox, launchChromium, launchFirefox } from '../support/browsers.ts';
import { chipsIn, insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import * as firefoxRoots from '../support/closed-roots-firefox.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const home = 'https://x.com/home';
const soon = { timeout: 20_000 };
const newWrite = () => crypto.randomUUID().replaceAll('-', '');
/** What is used here of a page is the same in both drivers; their types differ. */
const alike = (page: FirefoxPage) => page as unknown as Page;

/** Everything that changes in a page from now on, as the page itself can see it. */
interface Watched {
  __changes: string[];
  __markup: string;
}
const watch = (page: Pick<Page, 'evaluate'>) =>
  page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.__changes = [];
    watched.__markup = document.documentElement.outerHTML;
    new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) watched.__changes.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
const changes = (page: Pick<Page, 'evaluate'>) =>
  page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    const sheets = document.adoptedStyleSheets.length;
    return { seen: [...new Set(watched.__changes)], sheets, isSame: document.documentElement.outerHTML === watched.__markup };
  });
const none = { seen: [], sheets: 0, isSame: true };
/** Until the page's own work is over, so that what changes then is ours. */
const settle = async (page: Pick<Page, 'evaluate'>) => {
  const markup = () => page.evaluate(() => document.documentElement.outerHTML.length);
  for (let before = -1, still = 0; still < 10; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const now = await markup();
    still = now === before ? still + 1 : 0;
    before = now;
  }
};

const setMode = (own: Page, network: NetworkId, mode: Mode) => ask(own, 'networks.mode', { write: newWrite(), network, mode });
const tabOf = (own: Page, address: string): Promise<number> =>
  own.evaluate(async (start) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    return (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start))?.id ?? -1;
  }, address);
/** Priorities and texts of the posts on the screen that have something to say, as the side panel would list them. */
const inView = async (own: Page, tab: number) =>
  (await ask(own, 'page.look', { tab })).posts?.map(
    ({ post, priority, hints }) => `${priority} ${hints.map(({ id }) => id).join()} ${post.text.slice(0, 20)}`,
  ) ?? [];

describe('on X in Chromium', () => {
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  let tab = -1;
  let panel: Page;
  const chips = async () => (await chipsIn(page)).length;

  beforeAll(async () => {
    chromium = await launchChromium();
    own = await chromium.open('welcome.html');
    page = await chromium.context.newPage();
    await page.goto(home);
    await waitInside(page, isButton(/^Feedside: question waiting/));
    tab = await tabOf(own, home);
    // A window of its own leaves the page in view: a browser shows nothing of a tab behind another, so nothing of it is on the screen.
    const opening = chromium.context.waitForEvent('page');
    await own.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      return chrome.windows.create({ url: chrome.runtime.getURL('/sidepanel.html#page'), type: 'popup', width: 420, height: 800 });
    });
    panel = await opening;
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });
  // Those without a hint are folded away below.
  const rows = '.fs-row:not(.fs-quiet-posts .fs-row)';
  const listed = () => panel.locator(rows).count();

  it('the side panel lists the posts on the screen that have something to say, in the feed’s mode too, and follows the scrolling', async () => {
    await expect.poll(listed, soon).toBeGreaterThan(1);
    expect(await panel.locator('main').textContent()).toContain('X: hints are shown in the feed, too.');
    const priorities = async () => (await panel.locator('.fs-row .fs-badge').allTextContents()).map((text) => text.replace(/\D/g, ''));
    const drawn = new Set((await chipsIn(page)).map(({ attributes }) => attributes['data-priority']));
    for (const priority of await priorities()) expect(drawn).toContain(priority);
    const before = await panel.locator(rows).allTextContents();
    await page.evaluate(() => window.scrollTo(0, 2500));
    await expect.poll(async () => (await panel.locator(rows).allTextContents()).join() === before.join(), soon).toBe(false);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(async () => (await panel.locator(rows).allTextContents()).length, soon).toBe(before.length);
  });

  it('beside the feed changes nothing in the page, closed roots and styles included, and the same hints stand in the side panel', async () => {
    await expect.poll(async () => (await inView(own, tab)).length, soon).toBeGreaterThan(1);
    await settle(page);
    const inFeed = await inView(own, tab);
    await setMode(own, 'x', 'off');
    await expect.poll(chips, soon).toBe(0);
    await settle(page);
    await watch(page);
    await setMode(own, 'x', 'beside');
    await expect.poll(() => panel.locator('main').textContent(), soon).toContain('X: hints are shown only here; its page is not changed.');
    await expect.poll(() => inView(own, tab), soon).toEqual(inFeed);
    await expect.poll(listed, soon).toBe(inFeed.length);
    await page.waitForTimeout(1500);
    expect(await changes(page)).toEqual(none);
    expect(await insideClosedRoots(page)).toEqual([]);
    // The same watch sees chips when they are drawn.
    await setMode(own, 'x', 'feed');
    await expect.poll(chips, soon).toBeGreaterThan(2);
    expect((await changes(page)).seen).not.toEqual([]);
  });

  it('beside the feed changes nothing either when the page is opened anew, scrolled, and asked to capture', async () => {
    await setMode(own, 'x', 'beside');
    await page.reload();
    await page.waitForSelector('article');
    await expect.poll(async () => (await inView(own, tab)).length, soon).toBeGreaterThan(1);
    for (let turn = 0; turn < 6; turn += 1) {
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(100);
    }
    expect(await insideClosedRoots(page)).toEqual([]);
    const ours = await page.evaluate(
      () => [...document.querySelectorAll('article *')].filter((each) => each.matches('div[style*="position:absolute"]:empty')).length,
    );
    expect(ours).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await setMode(own, 'x', 'feed');
    await expect.poll(chips, soon).toBeGreaterThan(2);
  });

  it('off is neither read nor judged, at once in the open tab, and comes back', async () => {
    const seen = async () => (await ask(own, 'sites.list', {})).find(({ network }) => network === 'x')?.health?.seen;
    await setMode(own, 'x', 'off');
    await expect.poll(chips, soon).toBe(0);
    expect(await insideClosedRoots(page)).toEqual([]);
    await expect.poll(() => panel.locator('main').textContent(), soon).toContain('X is off');
    const before = await seen();
    await page.evaluate(() => window.scrollTo(0, 3000));
    await page.waitForTimeout(1000);
    expect(await seen()).toBe(before);
    await page.evaluate(() => window.scrollTo(0, 0));
    await setMode(own, 'x', 'feed');
    await expect.poll(chips, soon).toBeGreaterThan(2);
  });

  it('a pause takes the chips away, outlives the background, ends by a press in the side panel', async () => {
    await panel.getByRole('button', { name: 'Pause hints' }).click();
    await panel.getByRole('button', { name: 'For an hour' }).click();
    await expect.poll(chips, soon).toBe(0);
    await expect.poll(() => panel.locator('.fs-desk-pause').textContent(), soon).toMatch(/^Paused until \d/);
    await chromium.stopWorker(page);
    await page.evaluate(() => window.scrollTo(0, 1500));
    await page.waitForTimeout(1000);
    expect(await chips()).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await panel.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(chips, soon).toBeGreaterThan(2);
  });

  it('a pause ends by itself, and the chips come back', async () => {
    await ask(own, 'hints.pause', { write: newWrite(), until: Date.now() + 4000 });
    await expect.poll(chips, { timeout: 3000, interval: 50 }).toBe(0);
    await expect.poll(chips, soon).toBeGreaterThan(2);
  });

  it('a person is muted from the opened chip: no chips, no waiting, and all of it back by “Undo”', async () => {
    const waiting = async () => (await ask(own, 'waiting.list', { state: 'new', order: 'age' })).total;
    const waited = await waiting();
    const otto = /^Feedside: question waiting 2 hours/;
    const ottos = async () => (await chipsIn(page)).filter(isButton(otto)).length;
    await pressButton(page, otto);
    await waitInside(page, isButton('Reply with template'));
    await pressButton(page, /^Mute this person everywhere/);
    await expect.poll(ottos, soon).toBe(0);
    await expect.poll(waiting, soon).toBeLessThan(waited);
    const muted = (await ask(own, 'settings.get', {})).mutedPeople;
    expect(muted).toHaveLength(1);
    const settings = await chromium.open('workbench.html#settings');
    await settings.getByRole('button', { name: /^Unmute/ }).waitFor();
    await settings.close();
    await page.bringToFront();
    await pressButton(page, 'Undo');
    await expect.poll(ottos, soon).toBe(1);
    await expect.poll(waiting, soon).toBe(waited);
    expect((await ask(own, 'settings.get', {})).mutedPeople).toEqual([]);
  });
});

describe('on Bluesky in Firefox', () => {
  let firefox: Firefox;
  afterAll(() => firefox.close());

  it('beside the feed changes nothing in the page, and the same hints are told as in the feed', async () => {
    firefox = await launchFirefox();
    const own = alike(await firefox.open('welcome.html'));
    const page = await firefox.visit('https://bsky.app/');
    const chips = async () => (await firefoxRoots.chipsIn(page)).length;
    await expect.poll(chips, soon).toBeGreaterThan(2);
    const tab = await tabOf(own, 'https://bsky.app/');
    await expect.poll(async () => (await inView(own, tab)).length, soon).toBeGreaterThan(1);
    const inFeed = await inView(own, tab);
    await setMode(own, 'bluesky', 'off');
    await expect.poll(chips, soon).toBe(0);
    await settle(alike(page));
    await watch(alike(page));
    await setMode(own, 'bluesky', 'beside');
    await expect.poll(() => inView(own, tab), soon).toEqual(inFeed);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await changes(alike(page))).toEqual(none);
    expect(await firefoxRoots.insideClosedRoots(page)).toEqual([]);
    await setMode(own, 'bluesky', 'feed');
    await expect.poll(chips, soon).toBeGreaterThan(2);
    expect((await changes(alike(page))).seen).not.toEqual([]);
  });
});
