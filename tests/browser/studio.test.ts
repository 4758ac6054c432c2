import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { type Spot, spotPosts } from '../support/spot-posts.ts';

const rows: Spot = {
  posts: 'ytcp-comment-thread:not([hidden])',
  id: { at: 'ytcp-comment', attribute: 'comment-id' },
  author: { at: '#name', attribute: 'href', match: '/@(.+)$' },
  words: '#content-text',
};

/** Studio lists what was written under our videos, all of it to us, and fills the same rows again and again. */
describe('the inbox of YouTube’s Studio', () => {
  let chromium: Chromium;
  let page: Page;
  const met = new Map<string, string>();
  const untilRight = async () => {
    await expect
      .poll(async () => {
        const { posts, strays } = await spotPosts(page, rows);
        return [...strays, ...posts.flatMap(({ words, chips }) => (chips.length === 1 ? [] : [`${chips.length} chips on ${words}`]))];
      })
      .toEqual([]);
    const { posts } = await spotPosts(page, rows);
    for (const { id, chips } of posts) {
      const first = chips[0]?.split(',')[0]?.replace(/waiting .+/, '') ?? '';
      expect(met.get(id) ?? first, 'a chip says what it said before').toBe(first);
      met.set(id, first);
    }
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto('https://studio.youtube.com/?n=120');
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('has one chip on each comment, the right one, while rows are filled anew', async () => {
    await untilRight();
    for (const index of [4, 9, 20, 45, 80, 40, 12, 0]) {
      await page.evaluate((to) => window.site.scrollTo(to), index);
      const wanted = await page.evaluate((at) => window.site.ids()[at], index);
      await expect.poll(async () => (await spotPosts(page, rows)).posts.map(({ id }) => id)).toContain(wanted);
      await untilRight();
    }
    expect(met.size).toBeGreaterThan(40);
    expect(new Set(met.values()).size).toBeGreaterThan(1);
  });

  it('is as tall without chips as with them', async () => {
    const { heights } = await spotPosts(page, rows);
    expect(heights.with).toEqual(heights.without);
  });

  it('takes a template into its text field, gives it back at one Ctrl+Z, and sends nothing', async () => {
    const options = async () => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');
    await pressButton(page, /^Feedside: question waiting 12 minutes/);
    await waitInside(page, isButton('Reply with template'));
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await options()).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await expect.poll(async () => (await options()).length).toBe(1);
    await page.keyboard.press('Enter');
    const model = () => page.evaluate(() => window.site.model());
    await expect.poll(model).toContain('the person who knows');
    expect(await page.evaluate(() => window.site.submitEnabled())).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(model).not.toContain('the person who knows');
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });
});
