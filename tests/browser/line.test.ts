import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../lib/limits/index.ts';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { violationsInClosedRoots } from '../support/axe.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { stopInside } from '../support/keyboard.ts';

const networks = [
  {
    id: 'x',
    name: 'X (Draft.js)',
    address: 'https://x.com/home',
    reply: '[data-testid="reply"]',
    editor: '[role="dialog"] [data-testid="tweetTextarea_0"]',
    text: 'See example.com/prices, ありがとう 👍🏽',
    limit: 280,
  },
  {
    id: 'bluesky',
    name: 'Bluesky (TipTap)',
    address: 'https://bsky.app/',
    reply: '[data-testid="replyBtn"]',
    editor: '[role="dialog"] .ProseMirror',
    text: 'See https://harbour.example/prices/of/every/season 👨‍👩‍👧‍👦',
    limit: 300,
  },
  {
    id: 'mastodon',
    name: 'Mastodon (textarea)',
    address: 'https://mastodon.social/home',
    reply: '.status__action-bar > .status__action-bar__button-wrapper:first-child > button',
    editor: '.compose-form textarea',
    text: 'See https://harbour.com/prices/of/every/season 👍',
    limit: 500,
  },
] as const;

const face = /^\d+ \/ \d+/;

describe.each(networks)('the line below the composer of $name', ({ id, address, reply, editor, text, limit }) => {
  let chromium: Chromium;
  let page: Page;
  let own: Page;
  const model = () => page.evaluate(() => window.site.model());
  const faceText = async () => (await insideClosedRoots(page)).find(isButton(face))?.text ?? '';
  const isOpen = async () => (await insideClosedRoots(page)).find(isButton(face))?.attributes['aria-expanded'] === 'true';
  const write = async (words: string) => {
    await page.locator(editor).first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(words);
    await expect.poll(model).toContain(words.trim());
  };
  const setLine = (line: boolean) => ask(own, 'settings.save', { write: newWrite(), changes: { line } });

  beforeAll(async () => {
    chromium = await launchChromium();
    own = await chromium.open('workbench.html#settings');
    page = await chromium.context.newPage();
    await page.goto(address);
    await waitInside(page, isButton(/^Feedside: question/));
    await page.locator(reply).first().click();
  });
  afterAll(() => chromium.close());

  it('counts as the network does, also what the network put there', async () => {
    await write(text);
    const count = limits[id].count(await model());
    await expect.poll(faceText).toContain(`${count} / ${limit}`);
    const left = page.locator('.character-counter').first();
    if (id === 'mastodon') expect(Number(await left.textContent())).toBe(limit - count);
  });

  it('moves nothing in the page, shown or opened', async () => {
    await write(' #communitymanager');
    await expect.poll(faceText).toContain('1 remark');
    const shown = await boxes(page);
    await pressButton(page, face);
    await waitInside(page, isButton('Capital for each word'));
    expect(await boxes(page)).toEqual(shown);
    expect(await violationsInClosedRoots(page)).toEqual([]);
    await setLine(false);
    await expect.poll(faceText).toBe('');
    expect(await boxes(page)).toEqual(shown);
    await setLine(true);
    await expect.poll(faceText).toContain('1 remark');
  });

  it('mends with one press, and one Ctrl+Z takes that back', async () => {
    if (!(await isOpen())) await pressButton(page, face);
    await pressButton(page, 'Capital for each word');
    await expect.poll(model).toContain('#CommunityManager');
    expect(await model()).not.toContain('#communitymanager');
    await expect.poll(faceText).not.toContain('remark');
    await page.keyboard.press('Control+z');
    await expect.poll(model).toContain('#communitymanager');
    await expect.poll(faceText).toContain('1 remark');
  });

  it('is reached and left by keys, of which the page hears no more than the Tab that leads out of its own box', async () => {
    if (await isOpen()) await pressButton(page, face);
    await expect.poll(isOpen).toBe(false);
    await page.locator(editor).first().click();
    await page.keyboard.press('Control+End');
    const heard = await page.evaluate(() => window.site.keys.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(isOpen).toBe(true);
    await page.keyboard.press('Tab');
    expect((await stopInside(page))?.name).toBe('Capital for each word');
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.evaluate((from) => window.site.keys.slice(from), heard)).toEqual(['Tab']);
    await page.keyboard.type(' Bye.');
    await expect.poll(model).toMatch(/ Bye\.$/);
  });

  it('makes a reminder of a promise, about whom it was given, and takes it back', async () => {
    await write(' I know. I’ll get back to you tomorrow.');
    await expect.poll(faceText).toContain('Remind you?');
    if (!(await isOpen())) await pressButton(page, face);
    await pressButton(page, /^Remind me /);
    await expect.poll(faceText).toContain('Will remind you');
    const kept = async () => (await ask(own, 'reminders.list', {})).ahead.flatMap((due) => (due.kind === 'reminder' ? [due.reminder] : []));
    expect(await kept()).toMatchObject([{ kind: 'promise', text: 'I’ll get back to you tomorrow.', about: { kind: 'person' } }]);
    await pressButton(page, 'Undo');
    await expect.poll(kept).toEqual([]);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });

  it('says no more of what is switched off from its remark', async () => {
    await pressButton(page, /^Don’t check this any more: Hashtags/);
    await waitInside(page, ({ text: said }) => said.startsWith('No longer checked: Hashtags'));
    await expect.poll(async () => (await insideClosedRoots(page)).some(({ text: said }) => said.startsWith('Read as one word'))).toBe(false);
    expect((await ask(own, 'settings.get', {})).mutedChecks).toEqual(['hashtag-case']);
  });
});

/** Where every element of the page stands; our own hosts, which have no children and are fixed above all, are left out. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.style.zIndex !== '2147483647' && getComputedStyle(element).position !== 'absolute')
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${x} ${y} ${width} ${height}`;
      }),
  );
