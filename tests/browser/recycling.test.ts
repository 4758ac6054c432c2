import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { createTruth, untilRight } from '../support/chip-truth.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { inFeedWorld, type SeenPost } from '../support/feed-view.ts';

/** Where each local site keeps what a person presses to move about. */
const sites = [
  {
    name: 'X (re-creates cells)',
    id: 'x',
    home: 'https://x.com/home',
    ourPost: 'a[href^="/feedside_team/status/"]:has(time)',
    links: { home: 'nav a[href="/home"]', notifications: 'nav a[href="/notifications"]', ourselves: 'nav a[href="/feedside_team"]' },
  },
  {
    name: 'Bluesky (hides screens)',
    id: 'bluesky',
    home: 'https://bsky.app/',
    ourPost: 'a[data-tooltip][href^="/profile/feedside-team.bsky.social/post/"]',
    links: { home: 'nav a[href="/"]', notifications: 'nav a[href="/notifications"]', ourselves: 'nav a[href="/profile/feedside-team.bsky.social"]' },
  },
  {
    name: 'Mastodon (empties articles)',
    id: 'mastodon',
    home: 'https://mastodon.social/home',
    ourPost: 'a.status__relative-time[href^="/@feedside_team/"]',
    links: { home: 'nav a[href="/home"]', notifications: 'nav a[href="/notifications"]', ourselves: 'nav a[href="/@feedside_team"]' },
  },
] as const;

/** Comments under our post, wherever they stand. */
const isComment = ({ text }: SeenPost): boolean => ['Does the 7:40 run', 'Finally a timetable', 'Can I pay on board'].some((start) => text.includes(start));

describe.each(sites)('one chip per post that has something to say, on $name', ({ id, home, ourPost, links }) => {
  let chromium: Chromium;
  let page: Page;
  const faultsOf = createTruth();
  const everyPost = (underOurPost?: (post: SeenPost) => boolean) => untilRight(page, id, (view) => faultsOf(view, underOurPost));
  const press = (selector: string) => page.locator(selector).filter({ visible: true }).first().click();
  const scrollTo = (index: number) => page.evaluate((to) => window.site.scrollTo(to), index);

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto(`${home}?n=500`);
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('in a thread of ours: on each comment that nobody answered', async () => {
    await press(ourPost);
    const thread = await everyPost(isComment);
    expect(thread.posts.filter(({ chips }) => chips.length > 0).length).toBeGreaterThanOrEqual(3);
  });

  // Our answer in the thread was seen: Mara is known now, and many a post of the long feed has a chip.
  it('while 500 posts pass, down and up again', { timeout: 300_000 }, async () => {
    await page.goBack();
    await everyPost();
    const seen = new Map<string, boolean>();
    const look = async () => {
      for (const post of (await everyPost()).posts) seen.set(post.id, post.chips.length > 0);
    };
    for (let turn = 0; turn < 12; turn += 1) {
      await page.mouse.move(640, 450);
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(40);
    }
    await look();
    for (let index = 28; index < 500; index += 8) {
      await scrollTo(index);
      if (index % 40 === 28) await look();
    }
    await scrollTo(499);
    await look();
    for (let index = 495; index > 60; index -= 11) {
      await scrollTo(index);
      if (index % 55 === 0) await look();
    }
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, -900);
      await page.waitForTimeout(30);
    }
    await scrollTo(0);
    await look();
    expect(seen.size).toBeGreaterThan(60);
    expect([...seen.values()].filter(Boolean).length).toBeGreaterThan(8);
  });

  it('without moving anything: every post is as tall without its chip', async () => {
    await everyPost();
    const heights = await inFeedWorld(
      page,
      () => {
        const dom = (globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } }).chrome.dom;
        const hosts = [...document.querySelectorAll<HTMLElement>('div:empty')].filter((element) => dom.openOrClosedShadowRoot(element));
        const measure = () =>
          [...document.querySelectorAll('article,[data-testid="cellInnerDiv"],[data-testid^="feedItem-by-"]')].map(
            (each) => each.getBoundingClientRect().height,
          );
        const withChips = measure();
        const places = hosts.map((host) => host.style.display);
        for (const host of hosts) host.style.setProperty('display', 'none', 'important');
        const without = measure();
        for (const [index, host] of hosts.entries()) host.style.display = places[index] ?? '';
        return { withChips, without, hosts: hosts.length };
      },
      undefined,
    );
    expect(heights.hosts).toBeGreaterThan(0);
    expect(heights.withChips.length).toBeGreaterThan(2);
    expect(heights.withChips).toEqual(heights.without);
  });

  it('in a thread of ours, and in the feed behind it after Back', async () => {
    await press(ourPost);
    const thread = await everyPost(isComment);
    expect(thread.posts.filter(({ chips }) => chips.length > 0).length).toBeGreaterThanOrEqual(3);
    await page.goBack();
    const feed = await everyPost();
    expect(feed.posts.length).toBeGreaterThan(2);
  });

  it('among notifications and on a profile, and back home', async () => {
    await press(links.notifications);
    const notifications = await everyPost(isComment);
    expect(notifications.posts.filter(({ chips }) => chips.length > 0).length).toBeGreaterThanOrEqual(3);
    await press(links.ourselves);
    const profile = await everyPost();
    expect(profile.posts.flatMap(({ chips }) => chips)).toEqual([]);
    await page.goBack();
    await page.goBack();
    await everyPost();
    await press(links.notifications);
    await press(links.home);
    await everyPost();
  });
});
