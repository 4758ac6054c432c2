import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { type Spot, type SpottedPost, spotPosts } from '../support/spot-posts.ts';
import { faultsOf, isComment, lastingName, walkedNetworks } from '../support/walked-networks.ts';

const options = async (page: Page) => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');

describe.each(walkedNetworks)('the way through $name', ({ id, home, spot, ourPost, thread, opens }) => {
  let chromium: Chromium;
  let page: Page;
  const met = new Map<string, string>();
  /** Waits until the chips are right, and each says what it said of the same post before. */
  const untilRight = async (where: Spot = spot): Promise<SpottedPost[]> => {
    let posts: SpottedPost[] = [];
    await expect
      .poll(async () => {
        const view = await spotPosts(page, where);
        posts = view.posts;
        return posts.length > 0 ? faultsOf(view) : ['no post in view'];
      })
      .toEqual([]);
    for (const { id, chips } of posts) {
      const name = lastingName(chips[0]);
      if (name === undefined) continue;
      expect(met.get(id) ?? name, 'a chip says what it said before').toBe(name);
      met.set(id, name);
    }
    return posts;
  };
  const model = () => page.evaluate(() => window.site.model());

  beforeAll(async () => {
    chromium = await launchChromium();
    // LinkedIn starts beside the feed.
    const workbench = await chromium.open('workbench.html');
    await ask(workbench, 'networks.mode', { write: randomUUID().replaceAll('-', ''), network: id, mode: 'feed' });
    await workbench.close();
    page = await chromium.context.newPage();
    const address = new URL(home);
    address.searchParams.set('n', '120');
    await page.goto(address.href);
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('draws one chip on each post that names us', async () => {
    // Posts come one after another.
    await expect.poll(async () => (await untilRight()).flatMap(({ chips }) => chips).join('\n')).toMatch(/^Feedside: question waiting 7 minutes/m);
  });

  it('keeps each on its own post while posts come and go', async () => {
    const seen = new Set<string>();
    for (const index of [6, 20, 45, 80, 119, 90, 50, 25, 9, 0]) {
      const wanted = await page.evaluate((to) => window.site.ids()[to], index);
      await page.evaluate((to) => window.site.scrollTo(to), index);
      // Rows are filled when they come near.
      if (wanted !== undefined) await expect.poll(async () => (await spotPosts(page, spot)).posts.map(({ id }) => id)).toContain(wanted);
      for (const { id } of await untilRight()) seen.add(id);
    }
    // Mastodon has the fewest: a handful of filled rows at each stop.
    expect(seen.size).toBeGreaterThan(45);
  });

  it('is as tall without chips as with them', async () => {
    const { heights } = await spotPosts(page, spot);
    expect(heights.with.length).toBeGreaterThan(2);
    expect(heights.with).toEqual(heights.without);
  });

  it('draws them in a thread of ours too, and in the feed behind it after Back', async () => {
    await page.locator(ourPost).filter({ visible: true }).first().click();
    const comments = (await untilRight(thread ?? spot)).filter(isComment);
    expect(comments.filter(({ chips }) => chips.length === 1).length).toBe(3);
    await page.goBack();
    await untilRight();
  });

  it('brings a template into the network’s own box, once, and one Ctrl+Z takes it back; nothing is sent', async () => {
    await page.evaluate(() => window.site.scrollTo(5));
    if (opens) await page.locator(opens).first().click();
    await pressButton(page, /^Feedside: question waiting 2 hours/);
    await waitInside(page, isButton('Reply with template'));
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await options(page)).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await expect.poll(async () => (await options(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(model).toContain('the person who knows');
    expect((await model()).split('the person who knows')).toHaveLength(2);
    await expect.poll(() => page.evaluate(() => window.site.submitEnabled())).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(model).not.toContain('the person who knows');
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });
});
