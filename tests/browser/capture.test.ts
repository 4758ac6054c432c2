import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { chipsIn, insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { capturedIn, pressShortcut } from '../support/tell-worker.ts';

const networks = [
  {
    name: 'X',
    address: 'https://x.com/home',
    post: 'article[data-testid="tweet"]',
    words: '[data-testid="tweetText"]',
    mara: 'Mara Lindqvist (@mara_lind)',
    otto: '@otto_b',
    person: 'x:otto_b',
  },
  {
    name: 'Bluesky',
    address: 'https://bsky.app/',
    post: '[data-testid^="feedItem-by-"]',
    words: '[data-word-wrap]',
    mara: 'Mara Lindqvist (@mara-lind.bsky.social)',
    otto: '@otto-b.bsky.social',
    person: 'bluesky:otto-b.bsky.social',
  },
  {
    name: 'Mastodon',
    address: 'https://mastodon.social/home',
    post: '.status__wrapper',
    words: '.status__content__text',
    mara: 'Mara Lindqvist (@mara_lind@mastodon.social)',
    otto: '@otto_b@fosstodon.example',
    person: 'mastodon:otto_b@fosstodon.example',
  },
] as const;

const question = /^Feedside: question waiting 2 hours/;
const names = async (page: Page) => (await chipsIn(page)).map(({ attributes }) => attributes['aria-label'] ?? '');
const isThere = async (page: Page, name: RegExp) => (await names(page)).some((each) => name.test(each));
/** Points and priority of the opened card. */
const sumOf = async (page: Page) => {
  const inside = await insideClosedRoots(page);
  const points = inside.filter(({ tag, text }) => tag === 'span' && /^[+−]\d+$/.test(text)).map(({ text }) => Number(text.replace('−', '-')));
  return { sum: points.reduce((total, each) => total + each, 0), priority: Number(inside.find(({ tag }) => tag === 'strong')?.text) };
};
const untilGone = (page: Page, name: RegExp) => expect.poll(() => isThere(page, name), { timeout: 15_000 }).toBe(false);
const untilBack = (page: Page, name: RegExp) => expect.poll(() => isThere(page, name), { timeout: 15_000 }).toBe(true);

describe.each(networks)('what is captured and put aside on $name', ({ address, post, words, mara, otto, person }) => {
  let chromium: Chromium;
  let page: Page;
  const openQuestion = async () => {
    await page.evaluate(() => window.site.scrollTo(window.site.ids().length > 8 ? 6 : 0));
    await pressButton(page, question);
    await waitInside(page, isButton('Reply with template'));
  };
  const waitingIn = async (state: 'New' | 'Snoozed' | 'Done', matches: (text: string) => boolean) => {
    const desk = await chromium.open('sidepanel.html');
    await desk.getByRole('group', { name: 'Which posts' }).getByRole('button', { name: state }).click();
    await expect.poll(() => desk.getByRole('main').textContent(), { timeout: 10_000 }).toSatisfy(matches);
    await desk.close();
    await page.bringToFront();
  };
  const hasOtto = (text: string) => text.includes('Otto Brandt');
  const hasOthers = (text: string) => text.includes('Mara Lindqvist') && !hasOtto(text);
  const isEmpty = (text: string) => /Nothing is (snoozed|marked as done)/.test(text);

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto(address);
    await page.locator(post).first().waitFor();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('is the page itself where nothing is pointed at', async () => {
    await page.mouse.move(1, 1);
    await expect.poll(() => capturedIn(chromium, page).catch(() => undefined), { timeout: 10_000 }).toBeDefined();
    const captured = await capturedIn(chromium, page);
    expect(captured?.text).toBe(await page.title());
    expect(captured?.source).toMatchObject({ permalink: page.url() });
    expect(captured?.source.author).toBeUndefined();
  });

  it('is the post that has the focus, else the one under the pointer', async () => {
    await page.locator(post).first().locator(words).first().hover();
    expect((await capturedIn(chromium, page))?.source.author).toBe(mara);
    await page.mouse.move(1, 1);
    await page.locator(post).first().focus();
    const captured = await capturedIn(chromium, page);
    expect(captured?.source.author).toBe(mara);
    expect(captured?.text).toContain('whether the small crane is free on Friday?');
    expect(captured?.source.permalink).toMatch(/^https:\/\//);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it('is the post of a chip that has the focus', async () => {
    await pressButton(page, /^Feedside: question waiting [7-9] minutes/);
    await waitInside(page, isButton('Reply with template'));
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    expect((await capturedIn(chromium, page))?.source.author).toBe(mara);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it('is the selection, with the post it was taken from', async () => {
    await page.evaluate((selector) => {
      document.getSelection()?.selectAllChildren(document.querySelectorAll(selector)[0] as Element);
    }, words);
    const whole = await capturedIn(chromium, page);
    expect(whole?.source.author).toBe(mara);
    await page.keyboard.press('Escape');
    const selected = await page.evaluate(() => {
      const selection = document.getSelection();
      const text = document.createTreeWalker(selection?.getRangeAt(0).commonAncestorContainer as Node, NodeFilter.SHOW_TEXT);
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        const at = (node.textContent ?? '').indexOf('the small crane');
        if (at >= 0) selection?.setBaseAndExtent(node, at, node, at + 'the small crane'.length);
      }
      return selection?.toString();
    });
    expect(selected).toBe('the small crane');
    const part = await capturedIn(chromium, page);
    expect(part).toMatchObject({ text: 'the small crane', source: { author: mara } });
  });

  it('becomes an idea by the shortcut, and by the popup’s box', async () => {
    await page.bringToFront();
    await pressShortcut(chromium, 'capture-idea');
    await waitInside(page, ({ text }) => text === 'Kept as an idea.');
    const popup = await chromium.open('popup.html');
    await popup.getByLabel('Catch a thought').last().fill('Ask the ferry about cargo bikes in winter');
    await popup.keyboard.press('Control+Enter');
    await expect.poll(() => popup.getByText('Kept as an idea.').count(), { timeout: 10_000 }).toBe(1);
    await popup.close();
    const ideas = await chromium.open('sidepanel.html#ideas');
    await expect.poll(() => ideas.locator('main').textContent(), { timeout: 10_000 }).toContain('Ask the ferry about cargo bikes in winter');
    const text = await ideas.locator('main').textContent();
    expect(text).toContain('the small crane');
    expect(text).toContain('Mara Lindqvist');
    await ideas.close();
    await page.bringToFront();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
  });

  it('leaves the waiting list for an hour by Snooze, and comes back by Undo', async () => {
    await openQuestion();
    await pressButton(page, 'Snooze');
    await pressButton(page, /^In 1 hour/);
    await waitInside(page, ({ text }) => text.startsWith('Snoozed until'));
    await untilGone(page, question);
    await waitingIn('Snoozed', hasOtto);
    await waitingIn('New', hasOthers);
    await pressButton(page, 'Undo');
    await untilBack(page, question);
    await waitingIn('Snoozed', isEmpty);
    await page.keyboard.press('Escape');
    expect(await page.evaluate((selector) => document.activeElement?.closest(selector)?.textContent, post)).toContain('hot water');
  });

  it('needs no answer by Done, and waits again by Undo', async () => {
    await openQuestion();
    await pressButton(page, 'Done: needs no answer');
    await waitInside(page, ({ text }) => text.startsWith('Done. It no longer waits.'));
    await untilGone(page, question);
    await waitingIn('Done', hasOtto);
    await pressButton(page, 'Undo');
    await untilBack(page, question);
    await waitingIn('Done', isEmpty);
    await page.keyboard.press('Escape');
  });

  it('keeps the card where it was while its chip comes and goes', async () => {
    await openQuestion();
    const place = async () => (await insideClosedRoots(page)).find(({ attributes }) => attributes.class?.split(' ').includes('fs-card'))?.backendNodeId;
    expect(await place()).toBeDefined();
    const boxOf = async () => {
      const session = await page.context().newCDPSession(page);
      const { model } = (await session.send('DOM.getBoxModel', { backendNodeId: (await place()) as number })) as { model: { border: number[] } };
      await session.detach();
      return model.border.slice(0, 2);
    };
    const [left, top] = await boxOf();
    await pressButton(page, 'Done: needs no answer');
    await untilGone(page, question);
    await pressButton(page, 'Undo');
    await untilBack(page, question);
    const [leftAfter = 0, topAfter = 0] = await boxOf();
    expect(Math.abs(leftAfter - (left ?? 0))).toBeLessThan(60);
    expect(Math.abs(topAfter - (top ?? 0))).toBeLessThan(200);
    await page.keyboard.press('Escape');
  });

  it('opens the desk at the person by Note', async () => {
    await openQuestion();
    await pressButton(page, /^Note on this person/);
    await waitInside(page, ({ text }) => /^Notes are open in/.test(text));
    const open = async () =>
      (await chromium.worker()).evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> } } };
        return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL', 'TAB'] })).map(({ documentUrl }) => documentUrl ?? '');
      });
    await expect
      .poll(open, { timeout: 10_000 })
      .toContainEqual(expect.stringContaining(`sidepanel.html#person/${encodeURIComponent(person)}/${encodeURIComponent(otto)}`));
  });
});

describe('a hint that is muted', () => {
  let chromium: Chromium;
  const pages: Page[] = [];
  const everywhere = async (matches: (names: string[]) => boolean) => {
    for (const page of pages) await expect.poll(() => names(page), { timeout: 15_000 }).toSatisfy(matches);
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    for (const address of ['https://bsky.app/', 'https://mastodon.social/home']) {
      const page = await chromium.context.newPage();
      await page.goto(address);
      await waitInside(page, isButton(/^Feedside: question waiting \d+ minutes.*first time/));
      pages.push(page);
    }
  });
  afterAll(() => chromium.close());

  it('is gone from the chips of all tabs, and what is left adds up to the priority', async () => {
    const [page] = pages as [Page];
    await page.bringToFront();
    await pressButton(page, /^Feedside: question waiting [7-9] minutes/);
    await waitInside(page, isButton('Reply with template'));
    const before = await sumOf(page);
    expect(before.sum).toBe(before.priority);
    await pressButton(page, /^Mute this hint everywhere: The first time/);
    await waitInside(page, ({ text }) => text.startsWith('This hint is muted on every post.'));
    await everywhere((all) => all.length > 0 && all.every((name) => !name.includes('first time')));
    await page.keyboard.press('Escape');
    await pressButton(page, /^Feedside: question waiting [7-9] minutes/);
    await waitInside(page, isButton('Reply with template'));
    const after = await sumOf(page);
    expect(after.sum).toBe(after.priority);
    expect(after.priority).toBe(before.priority - 1);
    await page.keyboard.press('Escape');
  });

  it('stands muted in the settings, and is back everywhere when it is switched on there', async () => {
    const settings = await chromium.open('workbench.html#settings');
    const toggle = settings.getByRole('switch', { name: 'First-time writers', exact: true });
    await expect.poll(() => toggle.isChecked(), { timeout: 10_000 }).toBe(false);
    await toggle.click();
    await expect.poll(() => toggle.isChecked()).toBe(true);
    await settings.close();
    await everywhere((all) => all.some((name) => name.includes('first time')));
  });
});
