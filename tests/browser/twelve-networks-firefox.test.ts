import { randomUUID } from 'node:crypto';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Firefox, launchFirefox } from '../support/browsers.ts';
import { isButton } from '../support/closed-roots.ts';
import { insideClosedRoots, pressButton, waitInside } from '../support/closed-roots-firefox.ts';
import type { Spot, SpottedPost } from '../support/spot-posts.ts';
import { newestTab, spotPosts } from '../support/spot-posts-firefox.ts';
import { faultsOf, isComment, lastingName, walkedNetworks } from '../support/walked-networks.ts';

const options = async (page: Page) => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');

/** One browser, one memory and one tab for all: a person's, who goes from network to network. */
let firefox: Firefox;
let page: Page;
/** A page of the extension, which asks and looks. */
let own: Page;
let tab: number;
beforeAll(async () => {
  firefox = await launchFirefox();
  own = await firefox.open('workbench.html');
  page = await firefox.visit(walkedNetworks[0]?.home ?? '');
  await page.setViewport({ width: 1280, height: 900 });
  tab = await newestTab(own);
  await page.bringToFront();
});
afterAll(() => firefox.close());

describe.each(walkedNetworks)('the way through $name in Firefox', ({ id, home, spot, ourPost, thread, opens }) => {
  const met = new Map<string, string>();
  /** Waits until the chips are right, and each says what it said of the same post before. */
  const untilRight = async (where: Spot = spot): Promise<SpottedPost[]> => {
    let posts: SpottedPost[] = [];
    await expect
      .poll(async () => {
        const view = await spotPosts(own, tab, where);
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
    // LinkedIn starts beside the feed.
    await ask(own, 'networks.mode', { write: randomUUID().replaceAll('-', ''), network: id, mode: 'feed' });
    const address = new URL(home);
    address.searchParams.set('n', '60');
    await page.goto(address.href);
  });

  it('draws one chip on each post that names us', async () => {
    // Posts come one after another.
    await expect.poll(async () => (await untilRight()).flatMap(({ chips }) => chips).join('\n')).toMatch(/^Feedside: question waiting \d+ minutes/m);
  });

  it('keeps each on its own post while posts come and go, as tall as without', async () => {
    const seen = new Set<string>();
    for (const index of [20, 45, 58, 25, 0]) {
      const wanted = await page.evaluate((to) => window.site.ids()[to], index);
      await page.evaluate((to) => window.site.scrollTo(to), index);
      // Rows are filled when they come near.
      if (wanted !== undefined) await expect.poll(async () => (await spotPosts(own, tab, spot)).posts.map(({ id }) => id)).toContain(wanted);
      for (const { id } of await untilRight()) seen.add(id);
    }
    expect(seen.size).toBeGreaterThan(20);
    const { heights } = await spotPosts(own, tab, spot);
    expect(heights.with).toEqual(heights.without);
  });

  it('draws them in a thread of ours too, and in the feed behind it after Back', async () => {
    await pressVisible(page, ourPost);
    const comments = async () => (await untilRight(thread ?? spot)).filter(isComment);
    await expect.poll(async () => (await comments()).filter(({ chips }) => chips.length === 1).length).toBe(3);
    await page.goBack();
    await untilRight();
  });

  it('brings a template into the network’s own box, once, and one Ctrl+Z takes it back; nothing is sent', async () => {
    await page.evaluate(() => window.site.scrollTo(5));
    if (opens) await pressVisible(page, opens);
    await pressButton(page, /^Feedside: question waiting 2 hours/);
    await waitInside(page, isButton('Reply with template'));
    await pressButton(page, 'Reply with template');
    await waitInside(page, ({ attributes }) => attributes.role === 'option');
    await page.keyboard.type('find out');
    await expect.poll(async () => (await options(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(model).toContain('the person who knows');
    expect((await model()).split('the person who knows')).toHaveLength(2);
    await expect.poll(() => page.evaluate(() => window.site.submitEnabled())).toBe(true);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(model).not.toContain('the person who knows');
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });
});

/** A real press on the first element that is displayed, in the middle of the window. */
async function pressVisible(page: Page, selector: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].find((element) => element.checkVisibility() && element.getClientRects().length > 0),
    { polling: 100, timeout: 20_000 },
    selector,
  );
  const element = found.asElement();
  if (!element) throw new Error(`Nothing to press: ${selector}`);
  await element.evaluate((it) => (it as Element).scrollIntoView({ block: 'center' }));
  await (element as ElementHandle<Element>).click();
}
