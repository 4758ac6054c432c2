import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { stopIn, stopInside, tabTo } from '../support/keyboard.ts';
import { pressShortcut } from '../support/tell-worker.ts';

const networks = [
  ['X', 'https://x.com/home'],
  ['Bluesky', 'https://bsky.app/'],
  ['Mastodon', 'https://mastodon.social/home'],
] as const;
const chip = /^Feedside: question waiting/;
const isOpen = async (page: Page) => (await insideClosedRoots(page)).some(({ attributes }) => attributes.role === 'dialog');

describe.each(networks)('without a mouse on %s', (_, address) => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto(address);
    await waitInside(page, isButton(chip));
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('reaches a chip with Tab, where the focus is to be seen', async () => {
    await tabTo(page, chip, stopInside);
    expect((await stopInside(page))?.isShown).toBe(true);
  });

  it('opens it with Enter, keeps Tab inside, and gives the focus back on Escape', async () => {
    await page.keyboard.press('Enter');
    await waitInside(page, isButton('Reply with template'));
    const stops = new Set<string>();
    for (let presses = 0; presses < 20; presses += 1) {
      const stop = await stopInside(page);
      expect(stop, 'the focus left the card').toBeDefined();
      expect(stop?.isShown, stop?.name).toBe(true);
      stops.add(stop?.name ?? '');
      await page.keyboard.press('Tab');
    }
    for (const name of ['Close', 'Reply with template', 'Capture this post as an idea', 'Snooze']) expect([...stops]).toContain(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);
    expect((await stopInside(page))?.name).toMatch(chip);
  });

  it('answers with a template by Enter, typing and arrows alone, and stands in the network’s editor then', async () => {
    await page.keyboard.press('Enter');
    await waitInside(page, isButton('Reply with template'));
    await expect.poll(async () => (await stopInside(page))?.name).toBe('Reply with template');
    await page.keyboard.press('Enter');
    await waitInside(page, ({ attributes }) => attributes.role === 'option');
    await page.keyboard.type('thank');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.site.model())).toMatch(/Thank you/);
    await expect.poll(() => isOpen(page)).toBe(false);
    await page.keyboard.type(' And more.');
    await expect.poll(() => page.evaluate(() => window.site.model())).toMatch(/And more\./);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });

  it('goes to a post that waits by the key for the next one, and says when there is none', async () => {
    await page.goto(address);
    await waitInside(page, isButton(chip));
    await pressShortcut(chromium, 'next-waiting');
    await expect.poll(async () => (await stopInside(page))?.name).toMatch(chip);
    const own = await chromium.open('workbench.html');
    const { rows } = await ask(own, 'waiting.list', { state: 'new', order: 'age' });
    for (const { id } of rows) await ask(own, 'waiting.finish', { write: newWrite(), post: id });
    await own.close();
    await page.bringToFront();
    await expect.poll(async () => (await insideClosedRoots(page)).some(isButton(/^Feedside: (question|mention|comment|complaint)/))).toBe(false);
    await pressShortcut(chromium, 'next-waiting');
    await waitInside(page, ({ text }) => text.startsWith('Nobody waits in this page'));
  });
});

describe('without a mouse in our own pages', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium.close());

  it('catches a thought in the popup and goes on to the workbench', async () => {
    const popup = await chromium.open('popup.html');
    await tabTo(popup, /^Catch a thought$/);
    await popup.keyboard.type('A map of every bench');
    await popup.keyboard.press('Control+Enter');
    await expect.poll(() => popup.getByText('Kept as an idea.').count()).toBe(1);
    expect((await ask(popup, 'ideas.list', {})).rows[0]?.text).toBe('A map of every bench');
    const opened = chromium.context.waitForEvent('page');
    await popup.keyboard.press('Shift+Tab');
    await tabTo(popup, /^Workbench$/);
    await popup.keyboard.press('Enter').catch(() => undefined); // the popup closes before the key is up again
    expect((await opened).url()).toContain('workbench.html');
  });

  it('walks the workbench: skips to the content, opens ideas, writes a draft and takes its deletion back', async () => {
    const page = await chromium.open('workbench.html');
    await page.getByRole('link', { name: 'Drafts', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect((await stopIn(page))?.name).toBe('Skip to the content');
    await tabTo(page, /^Ideas/);
    await page.keyboard.press('Enter');
    await page.getByText('A map of every bench').waitFor();
    await page.goto(page.url().replace(/#.*/, '#drafts'));
    await tabTo(page, /^New draft$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Text').waitFor();
    await tabTo(page, /^Text/);
    await page.keyboard.type('Benches of the harbour');
    await page.getByText('Saved', { exact: true }).waitFor();
    await tabTo(page, /^Delete draft$/);
    await page.keyboard.press('Enter');
    await page.getByText('Draft deleted.').waitFor();
    await tabTo(page, /^Undo$/);
    await page.keyboard.press('Enter');
    await page.getByText('The draft is back.').waitFor();
    expect((await ask(page, 'drafts.list', {})).rows.map(({ text }) => text)).toEqual(['Benches of the harbour']);
  });

  it.each(['popup.html', 'welcome.html', 'sidepanel.html#ideas', 'workbench.html#settings', 'workbench.html#backup'])(
    'shows where the focus is at every stop of %s',
    async (path) => {
      const page = await chromium.open(path);
      await page.waitForFunction(() => document.querySelectorAll('button').length > 0 && document.querySelector('.fs-loading') === null);
      const stops = new Set<string>();
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const stop = await stopIn(page);
        if (!stop) continue;
        expect(stop.name, 'a stop without a name').not.toBe('');
        expect(stop.isShown, stop.name).toBe(true);
        stops.add(stop.name);
      }
      expect(stops.size).toBeGreaterThan(2);
      await page.close();
    },
  );
});
