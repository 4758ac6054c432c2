import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { extensions } from '../support/build.ts';
import { insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { lookAtFeed, type SeenPost } from '../support/feed-view.ts';

const sites = [
  {
    name: 'X',
    id: 'x',
    home: 'https://x.com/home',
    quiet: 'https://x.com/lena_writes',
    ourPost: 'a[href^="/feedside_team/status/"]:has(time)',
    quoted: 'div[role="link"] [data-testid="tweetText"]',
  },
  {
    name: 'Bluesky',
    id: 'bluesky',
    home: 'https://bsky.app/',
    quiet: 'https://bsky.app/profile/lena-writes.bsky.social',
    ourPost: 'a[data-tooltip][href^="/profile/feedside-team.bsky.social/post/"]',
    quoted: '[aria-label^="Post by "] [data-word-wrap]',
  },
  {
    name: 'Mastodon',
    id: 'mastodon',
    home: 'https://mastodon.social/home',
    quiet: 'https://mastodon.social/@lena_writes@isles.example',
    ourPost: 'a.status__relative-time[href^="/@feedside_team/"]',
    quoted: '.status__quote .status__content__text',
  },
] as const;

/** The markup of the page's main part, once it no longer changes. */
async function settledMarkup(page: Page): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => document.querySelector('main')?.outerHTML ?? '');
        const isSettled = now !== '' && now === before;
        before = now;
        return isSettled;
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(true);
  return before;
}

describe.each(sites)('what is said of posts on $name', ({ id, home, quiet, ourPost, quoted }) => {
  let chromium: Chromium;
  let page: Page;
  const postWith = async (words: string): Promise<SeenPost | undefined> => (await lookAtFeed(page, id)).posts.find(({ text }) => text.includes(words));
  const chipsOn = async (words: string) => (await postWith(words))?.chips ?? ['not in the page'];
  const bring = async (words: string) => {
    const count = await page.evaluate(() => window.site.ids().length);
    for (let index = 0; index < count && !(await postWith(words)); index += 2) await page.evaluate((to) => window.site.scrollTo(to), index);
  };
  const reasons = async () => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.class === 'fs-card-reason').map(({ text }) => text);

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    // What others are quoted with asks us something, in words and with our name.
    await page.addInitScript((selector) => {
      new MutationObserver(() => {
        for (const text of document.querySelectorAll(selector)) {
          const words = '@feedside_team @feedside-team.bsky.social when do you open?';
          if (text.textContent !== words) text.textContent = words;
        }
      }).observe(document, { childList: true, subtree: true });
    }, quoted);
    await page.goto(home);
    await waitInside(page, isButton(/^Feedside: question waiting [7-9] minutes/));
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('is nothing on advertising and on our own posts', async () => {
    await bring('The new timetable is out');
    expect(await chipsOn('The new timetable is out')).toEqual([]);
    if (id !== 'x') return; // the others have no advertising
    await bring('Wet decks need dry hands');
    expect(await chipsOn('Wet decks need dry hands')).toEqual([]);
  });

  it('is nothing on a post that only quotes a question to us', async () => {
    // Mastodon empties what is far from the view and keeps its words: until the quote itself stands there.
    const count = await page.evaluate(() => window.site.ids().length);
    for (let index = 0; index < count && (await page.locator(quoted).count()) === 0; index += 2) {
      await page.evaluate((to) => window.site.scrollTo(to), index);
      await page.waitForTimeout(150);
    }
    expect(await page.locator(quoted).first().textContent()).toContain('when do you open?');
    await expect.poll(async () => (await chipsOn('found my lost oar')).length, { timeout: 10_000 }).toBe(1); // its neighbour, judged with it
    expect(await chipsOn('This is how one answers')).toEqual([]);
  });

  it('is under our own post that they ask there, and nothing where we answered', async () => {
    await page.evaluate(() => window.site.scrollTo(0));
    await bring('The new timetable is out');
    await page.locator(ourPost).filter({ visible: true }).first().click();
    await waitInside(page, isButton(/^Feedside: question waiting (39|4\d) minutes/));
    await pressButton(page, /^Feedside: question waiting (39|4\d) minutes/);
    await waitInside(page, isButton('Reply with template'));
    expect(await reasons()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('They ask you something under your post'),
        expect.stringContaining('A comment for you, not answered yet'),
      ]),
    );
    await page.keyboard.press('Escape');
    expect(await chipsOn('Finally a timetable that I can read')).toEqual([expect.stringMatching(/^Feedside: comment waiting 2\d minutes/)]);
    expect(await chipsOn('Is there room for cargo bikes?')).toEqual([]);
    expect(await chipsOn('Four on every ferry')).toEqual([]);
  });

  it('is the same in the notifications: mentions and answers wait there too', async () => {
    await page.locator('nav a[href="/notifications"]').first().click();
    await expect.poll(() => chipsOn('small crane'), { timeout: 10_000 }).toEqual([expect.stringMatching(/^Feedside: question waiting/)]);
    await bring('Can I pay on board?');
    await expect.poll(() => chipsOn('Can I pay on board?')).toEqual([expect.stringMatching(/^Feedside: question waiting/)]);
    await bring('found my lost oar');
    await expect.poll(() => chipsOn('found my lost oar')).toEqual([expect.stringMatching(/^Feedside: praise waiting/)]);
  });

  it('is said without a trace in the markup of a page where nobody is to be answered', async () => {
    const without = await launchChromium({ extension: extensions.chrome });
    const now = Date.now() - 60_000;
    const markupIn = async (browser: Chromium) => {
      const opened = await browser.context.newPage();
      await opened.goto(`${quiet}?now=${now}`);
      const markup = await settledMarkup(opened);
      if (browser === chromium) expect((await lookAtFeed(opened, id)).hosts).toBe(0); // asked of our own script, so it runs there
      const title = await opened.title();
      await opened.close();
      return { markup, title };
    };
    const plain = await markupIn(without);
    await without.close();
    const watched = await markupIn(chromium);
    expect(watched.markup.length).toBeGreaterThan(5000);
    expect(watched).toEqual(plain);
  });
});
