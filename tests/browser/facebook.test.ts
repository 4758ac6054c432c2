import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { chipsIn, insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';

/** The way of every network is walked in twelve-networks.test.ts; this is what only Facebook has. */
describe('on Facebook', () => {
  let chromium: Chromium;
  let page: Page;
  const model = () => page.evaluate(() => window.site.model());
  const fill = async () => {
    await waitInside(page, isButton('Reply with template'));
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option').length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await expect.poll(async () => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option').length).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(model).toContain('the person who knows');
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto('https://www.facebook.com/?n=60');
  });
  afterAll(() => chromium.close());

  it('a comment’s template lands in the box below that comment, and the person’s own press sends it there', async () => {
    await page.locator('[role="main"] a[href^="/feedside.team/posts/"]').first().click();
    await pressButton(page, /^Feedside: question waiting 40 minutes/);
    await fill();
    const form = page.locator('[role="dialog"] .replies form');
    expect(await form.locator('[role="textbox"]').getAttribute('aria-label')).toBe('Reply to Otto Brandt');
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
    await form.locator('[aria-label="Comment"]').click();
    const id = await page.locator('[role="dialog"] .comment li a').first().getAttribute('href');
    await expect.poll(() => page.evaluate(() => window.site.sent.map(({ to }) => to))).toEqual([/comment_id=(\d+)/.exec(id ?? '')?.[1]]);
    await expect.poll(async () => (await chipsIn(page)).some(isButton(/^Feedside: question waiting 40 minutes/))).toBe(false);
  });

  it('a post whose link leads nowhere keeps its chip when the pointer unveils it, and its template lands in that post’s dialog', async () => {
    await page.goBack();
    const place = 33;
    const post = page.locator(`[role="main"] [aria-posinset="${place + 1}"]`);
    const chips = async () => (await chipsIn(page)).filter(({ within }) => within.some((around) => around['aria-posinset'] === String(place + 1)));
    await expect
      .poll(async () => {
        await page.evaluate((to) => window.site.scrollTo(to), place);
        return (await post.locator('.veil').count()) + (await chips()).length;
      })
      .toBe(2);
    await post.locator('.age a').hover();
    await expect.poll(() => post.locator('.age a').getAttribute('href')).toMatch(/^\/mara\.lind\/posts\//);
    expect(await chips()).toHaveLength(1);
    const menu = await post.locator('.menu').boundingBox();
    await page.mouse.click((menu?.x ?? 0) - 40, (menu?.y ?? 0) + 34);
    await fill();
    const opened = await page.evaluate(() => location.pathname.split('/').at(-1));
    expect(await page.evaluate(() => window.site.ids()[0])).toBe(opened);
    expect((await post.locator('.age a').getAttribute('href'))?.includes(opened ?? '-')).toBe(true);
    expect(await page.evaluate(() => window.site.sent)).toHaveLength(1);
  });
});
