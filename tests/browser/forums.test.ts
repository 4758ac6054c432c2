import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { chipsIn, insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

/*
 * Sites whose server writes each page whole: nothing is recycled there, every link loads. Chips must be there again on each page, and
 * the words of a template must reach the box of the page that has one.
 */
const sites = [
  {
    name: 'Hacker News (a reply box on a page of its own)',
    home: 'https://news.ycombinator.com/?n=60',
    ourPost: 'tr.athing:has(+ tr a.hnuser[href="user?id=feedside_team"]) .titleline a',
    posts: 'tr.athing',
    reply: 'tr.athing:has(a.hnuser[href="user?id=otto_b"]) .reply a',
  },
  {
    name: 'old.reddit.com (a form below the comment)',
    home: 'https://old.reddit.com/?n=60',
    ourPost: '.thing.link a.bylink[href$="/own/"]',
    posts: '.thing',
    reply: undefined,
  },
] as const;

const options = async (page: Page) => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');

describe.each(sites)('the way through $name', ({ home, ourPost, posts, reply }) => {
  let chromium: Chromium;
  let page: Page;
  const names = async () => (await chipsIn(page)).map(({ attributes }) => attributes['aria-label'] ?? '').map((name) => name.replace(/ waiting.*/, ''));
  const model = () => page.evaluate(() => window.site.model());
  const comments = ['Feedside: question', 'Feedside: comment', 'Feedside: question'];

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto(home);
    await page.locator(ourPost).first().click();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('draws one chip on each comment that nobody answered, and each post is as tall as without', async () => {
    await expect.poll(names).toEqual(comments);
    const heights = () => page.locator(posts).evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    const withChips = await heights();
    await page.addStyleTag({ content: 'div:empty:not([class]):not([id]) { display: none !important; }' });
    expect(await heights()).toEqual(withChips);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('draws them again after a look at the list', async () => {
    await page.goto(home);
    // Mara is known since our answer to her was seen.
    await expect.poll(async () => (await names()).some((name) => /repl(y|ies) from you/.test(name))).toBe(true);
    await page.goBack();
    await expect.poll(names).toEqual(comments);
  });

  it('brings a template into the box, once, and one Ctrl+Z takes it back; nothing is sent', async () => {
    if (reply) await page.locator(reply).first().click();
    await pressButton(page, /^Feedside: question waiting 4\d minutes/);
    await waitInside(page, isButton('Reply with template'));
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await options(page)).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await expect.poll(async () => (await options(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(model).toContain('the person who knows');
    expect((await model()).split('the person who knows')).toHaveLength(2);
    expect(await page.evaluate(() => window.site.submitEnabled())).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(model).not.toContain('the person who knows');
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });
});
