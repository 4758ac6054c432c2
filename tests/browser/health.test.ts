import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { chipsIn, isButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { type Change, spoil } from '../support/spoil.ts';
import { capturedIn } from '../support/tell-worker.ts';

/** What each network could do to its pages overnight. */
const changes: { name: string; address: string; said: string; change: Change }[] = [
  {
    name: 'X hides its authors',
    address: 'https://x.com/home?n=60',
    said: 'X: pages have changed',
    change: { selector: '[data-testid="User-Name"]', attribute: 'data-testid', becomes: 'Person-Name' },
  },
  {
    name: 'X writes its addresses another way',
    address: 'https://x.com/home?n=60',
    said: 'X: pages have changed',
    change: { selector: 'article a[href*="/status/"]', attribute: 'href', becomes: '/i/post' },
  },
  {
    name: 'Bluesky writes its addresses another way',
    address: 'https://bsky.app/?n=60',
    said: 'Bluesky: pages have changed',
    change: { selector: '[data-testid^="feedItem-by-"] a[href*="/post/"]', attribute: 'href', becomes: '/p/1' },
  },
  {
    name: 'Mastodon renames its texts',
    address: 'https://mastodon.social/home?n=60',
    said: 'Mastodon (mastodon.social): pages have changed',
    change: { selector: '.status__content__text', attribute: 'class', becomes: 'post-text' },
  },
];

/** The popup as it opens over this page: in a test it is a tab of its own, so the page's tab stands for the one in view. */
async function popupOver(chromium: Chromium, page: Page): Promise<Page> {
  const popup = await chromium.context.newPage();
  await popup.addInitScript((url) => {
    const { chrome } = globalThis as unknown as { chrome?: { tabs?: { query(what: object): Promise<{ url?: string }[]> } } };
    if (!chrome?.tabs) return;
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = async () => (await query({})).filter((tab) => tab.url === url);
  }, page.url());
  await popup.goto(`chrome-extension://${chromium.id}/popup.html`);
  return popup;
}
const siteLine = (popup: Page) => popup.locator('.fs-site').last();
const scrollOn = async (page: Page) => {
  await page.bringToFront(); // the welcome page may have come in front of it
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.move(640, 450);
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
};

describe.each(changes)('when $name', ({ address, said, change }) => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await spoil(page, change);
    await page.goto(address);
    await scrollOn(page);
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('draws nothing and says so in the popup', async () => {
    const popup = await popupOver(chromium, page);
    await expect.poll(() => siteLine(popup).textContent(), { timeout: 15_000 }).toContain(said);
    expect(await siteLine(popup).getAttribute('data-colour')).toBe('red');
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => window.scrollTo(0, 0));
    await scrollOn(page);
    expect(await chipsIn(page)).toEqual([]);
  });

  it('still captures and keeps notes', async () => {
    await page.mouse.move(1, 1);
    const captured = await capturedIn(chromium, page);
    expect(captured).toMatchObject({ text: await page.title(), source: { permalink: page.url() } });
    const popup = await popupOver(chromium, page);
    await popup.getByLabel('Catch a thought').last().fill('The network has changed today');
    await popup.keyboard.press('Control+Enter');
    await expect.poll(() => popup.getByText('Kept as an idea.').count(), { timeout: 10_000 }).toBe(1);
    await popup.close();
    const desk = await chromium.open('sidepanel.html#person/x%3Aotto_b/%40otto_b');
    await desk.getByLabel('New note').fill('Prefers the phone.');
    await expect.poll(() => desk.getByText('Saved').count(), { timeout: 10_000 }).toBeGreaterThan(0);
    await desk.close();
  });

  it('comes back by itself once the pages are right again', async () => {
    const right = await chromium.context.newPage();
    await right.goto(address.replace('n=60', 'n=200'));
    for (let turn = 0; turn < 6; turn += 1) await scrollOn(right);
    await right.evaluate(() => window.scrollTo(0, 0));
    await waitInside(right, isButton(/^Feedside: question waiting/));
    const popup = await popupOver(chromium, right);
    expect(await siteLine(popup).getAttribute('data-colour')).not.toBe('red');
    await popup.close();
  });
});

describe('the report on a network that can’t be read', () => {
  it('is copied from popup and workbench: the new names of its marks, and no word of anybody', async () => {
    const chromium = await launchChromium();
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await chromium.context.newPage();
    await spoil(page, { selector: '[data-testid="User-Name"]', attribute: 'data-testid', becomes: 'Person-Name' });
    await page.goto('https://x.com/home?n=60');
    await scrollOn(page);
    const popup = await popupOver(chromium, page);
    await expect.poll(() => siteLine(popup).getAttribute('data-colour'), { timeout: 15_000 }).toBe('red');
    await siteLine(popup).getByRole('button', { name: 'Copy report' }).click();
    await expect.poll(() => siteLine(popup).textContent(), { timeout: 15_000 }).toContain('Report copied: structure and counts, no word of anybody.');
    const read = (from: Page) => from.evaluate(() => navigator.clipboard.readText());
    const text = await read(popup);
    expect(text).toContain('network: x, colour: red, hints: feed');
    expect(text).toContain('data-testid="Person-Name"');
    expect(text).toMatch(/ {2}author: found \d+, missing \d+, since \d{4}-\d\d-\d\d/);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(20_000);
    // Every longer word that stands in the page's posts or addresses; what the report says of its own accord is taken out.
    const written = await page.evaluate(() => {
      const posts = [...document.querySelectorAll('article')];
      const links = posts.flatMap((post) => [...post.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''));
      return [...posts.map((post) => post.textContent ?? ''), ...links].join(' ').match(/[\p{L}]{4,}/gu) ?? [];
    });
    const structure = text.slice(text.indexOf('structure without'));
    const own =
      /^(status|post|posts|reply|replies|repost|like|likes|analytics|photo|image|views|view|profile|quote|time|more|user|name|text|with|words|names|numbers|structure|without|addresses|missing|author|link|links|home|search|explore|href|main|nav)$/i;
    const leaked = [...new Set(written)].filter((word) => !own.test(word) && new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(structure));
    expect(leaked).toEqual([]);

    await popup.close();
    const workbench = await chromium.open('workbench.html#networks');
    await workbench.getByText('What is read on X', { exact: true }).click();
    expect(await workbench.locator('tr[data-missing]').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/^the author/)]));
    await workbench.getByRole('button', { name: 'Copy report on X' }).click();
    await expect.poll(() => workbench.getByText('Report copied: structure and counts').count(), { timeout: 15_000 }).toBe(1);
    expect(await read(workbench)).toContain('data-testid="Person-Name"');
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('says which marks were met: those of the adapter’s alternatives, counted in the page and told with the posts', async () => {
    const chromium = await launchChromium();
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home?n=60');
    const own = await chromium.open('workbench.html#networks');
    const x = async () => (await ask(own, 'sites.list', {})).find(({ network }) => network === 'x');
    await expect
      .poll(async () => {
        await scrollOn(page); // a page that another one stands before reads nothing
        return Object.values((await x())?.health?.matched ?? {})
          .flatMap(({ counts }) => counts)
          .some((count) => count > 0);
      })
      .toBe(true);
    await own.bringToFront();
    await own.reload(); // open places hear of counts every twenty posts
    const site = await x();
    for (const [name, { counts }] of Object.entries(site?.health?.matched ?? {})) expect(counts).toHaveLength(site?.alternatives?.[name]?.length ?? -1);
    await own.getByText('What is read on X', { exact: true }).click();
    await expect.poll(() => own.getByText(/^met (once|\d+ times)$/).count()).toBeGreaterThan(0);
    expectNoRequests(chromium);
    await chromium.close();
  });
});

describe('when Mastodon no longer tells its times', () => {
  it('goes on with its hints, and says in amber what it can’t read', async () => {
    const chromium = await launchChromium();
    const page = await chromium.context.newPage();
    await spoil(page, { selector: 'time[datetime]', attribute: 'datetime', becomes: undefined });
    await page.goto('https://mastodon.social/home?n=60');
    await scrollOn(page);
    const popup = await popupOver(chromium, page);
    await expect.poll(() => siteLine(popup).getAttribute('data-colour'), { timeout: 15_000 }).toBe('amber');
    expect(await siteLine(popup).textContent()).toContain('some details can’t be read (times)');
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => window.scrollTo(0, 0));
    await waitInside(page, isButton(/^Feedside: question/));
    expectNoRequests(chromium);
    await chromium.close();
  });
});
