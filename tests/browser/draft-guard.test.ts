import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mode } from '../../lib/model/mode.ts';
import type { NetworkId } from '../../lib/model/network.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, type Firefox, launchChromium, launchFirefox, newProfile } from '../support/browsers.ts';
import { chipsIn, insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import * as firefoxRoots from '../support/closed-roots-firefox.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

/** Each with its own kind of editor; `reply` and `send` are the network's own buttons. */
const networks = [
  { name: 'X (Draft.js)', id: 'x', address: 'https://x.com/home', reply: '[data-testid="reply"]', send: '[data-testid="tweetButton"]' },
  { name: 'Bluesky (TipTap)', id: 'bluesky', address: 'https://bsky.app/', reply: '[data-testid="replyBtn"]', send: '[data-testid="composerPublishBtn"]' },
  {
    name: 'Mastodon (React textarea)',
    id: 'mastodon',
    address: 'https://mastodon.social/home',
    reply: '.status__action-bar > .status__action-bar__button-wrapper:first-child > button',
    send: '.compose-form__submit button',
  },
] as const;

const first = 'We open at nine on Sunday.';
const rest = ' The showers at the harbour are open all night, and the crane on Monday.';
const newWrite = () => crypto.randomUUID().replaceAll('-', '');
const setMode = (own: Page, network: NetworkId, mode: Mode) => ask(own, 'networks.mode', { write: newWrite(), network, mode });
const keptTexts = async (own: Page) => (await ask(own, 'unsent.list', {})).map(({ text }) => text);
/** Without the names that Mastodon puts at the start of a reply. */
const words = (text: string) =>
  text
    .replace(/^(?:@\S+\s+)+/, '')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(networks)('what is typed and not sent on $name', ({ id, address, reply, send }) => {
  const profile = newProfile();
  const began = Date.now();
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  let kept = '';
  const model = () => page.evaluate(() => window.site.model());
  const launch = async () => {
    chromium = await launchChromium({ profile });
    own = await chromium.open('welcome.html');
    page = await chromium.context.newPage();
    // The ids of the local posts hang from this moment.
    await page.goto(`${address}?now=${began}`);
    await waitInside(page, isButton(/^Feedside: /));
  };
  const openReply = async () => {
    await page.locator(reply).first().click();
    await page.waitForFunction(() => document.activeElement?.matches('textarea, [contenteditable="true"]'));
  };

  beforeAll(launch);
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is kept while it is typed, with the post that it answers', async () => {
    await openReply();
    await page.keyboard.type(first, { delay: 15 });
    await expect.poll(async () => (await keptTexts(own)).map(words)).toEqual([first]);
    const [row] = await ask(own, 'unsent.list', {});
    expect(row).toMatchObject({ network: id, post: expect.stringMatching(`^${id}:`), page: expect.stringMatching(`^${new URL(address).origin}/`) });
    expect(row?.label).toMatch(/: /);
  });

  it('is offered after the browser was killed in the middle of typing, and comes back into the network’s own box', async () => {
    const typing = page.keyboard.type(rest, { delay: 30 }).catch(() => undefined);
    await expect.poll(async () => words((await keptTexts(own))[0] ?? '').length, { interval: 20 }).toBeGreaterThan(first.length + 20);
    const before = words(await model());
    await chromium.kill();
    await typing;
    await launch();
    kept = words((await keptTexts(own))[0] ?? '');
    console.log(`${id}: killed with ${before.length} characters in the box, ${kept.length} were kept`);
    expect(first + rest).toContain(kept);
    expect(kept.length).toBeGreaterThan(first.length + 20);
    await openReply();
    await waitInside(page, ({ attributes, text }) => attributes.class === 'fs-unsent-start' && words(text) === kept);
    await pressButton(page, 'Bring back');
    await expect.poll(async () => words(await model())).toBe(kept);
    expect(await page.evaluate(() => window.site.submitEnabled())).toBe(true);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
    await expect.poll(async () => (await insideClosedRoots(page)).some(isButton('Bring back'))).toBe(false);
    expect((await keptTexts(own)).map(words)).toEqual([kept]);
  });

  it('goes on under the same name, and goes when the person sends it', async () => {
    await page.keyboard.type(' Bye.');
    await expect.poll(async () => (await keptTexts(own)).map(words)).toEqual([`${kept} Bye.`]);
    await page.locator(send).first().click();
    await expect.poll(() => page.evaluate(() => window.site.sent.length)).toBe(1);
    await expect.poll(() => keptTexts(own)).toEqual([]);
  });
});

describe('on X in Chromium', () => {
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  const home = '[data-testid="tweetTextarea_0"]';
  const offered = async () => (await insideClosedRoots(page)).some(isButton('Bring back'));
  const openHome = async () => {
    await page.goto('https://x.com/home');
    await waitInside(page, isButton(/^Feedside: /));
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    own = await chromium.open('welcome.html');
    page = await chromium.context.newPage();
    await openHome();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('nothing of a password, a card number or a search is kept', async () => {
    await page.evaluate(() => {
      const fields = ['type="password"', 'type="search"', 'role="searchbox"', 'type="text" autocomplete="cc-number"', 'type="text"'];
      const box = document.createElement('div');
      box.innerHTML = fields.map((field) => `<input class="other" ${field}>`).join('');
      document.body.prepend(box);
    });
    for (const field of await page.locator('.other').all()) {
      await field.focus();
      await page.keyboard.type('hunter2 secret');
    }
    await page.locator(home).click();
    await page.keyboard.type('A new post');
    await expect.poll(() => keptTexts(own)).toEqual(['A new post']);
  });

  it('the words of a new post are offered at the same page after a reload, reached by Tab, put away and taken back by the keyboard', async () => {
    await openHome();
    await page.locator(home).click();
    await waitInside(page, isButton('Bring back'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => keptTexts(own)).toEqual([]);
    await waitInside(page, isButton('Undo'));
    await page.keyboard.press('Enter');
    await expect.poll(() => keptTexts(own)).toEqual(['A new post']);
    await waitInside(page, isButton('Bring back'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.site.model())).toBe('A new post');
    // The first Tab was pressed in the page's own box.
    expect(await page.evaluate(() => window.site.keys)).toEqual(['Tab']);
  });

  it('the offer goes when the person writes something else, and both are kept', async () => {
    await openHome();
    await page.locator(home).click();
    await waitInside(page, isButton('Bring back'));
    await page.keyboard.type('Something else');
    await expect.poll(offered).toBe(false);
    await expect.poll(async () => (await keptTexts(own)).sort()).toEqual(['A new post', 'Something else']);
  });

  it('beside the feed the words are kept and nothing is drawn in the page', async () => {
    await setMode(own, 'x', 'beside');
    await expect.poll(async () => (await chipsIn(page)).length).toBe(0);
    await page.reload();
    await page.locator(home).click();
    await page.keyboard.type('Quietly');
    await expect.poll(() => keptTexts(own)).toContain('Quietly');
    expect(await insideClosedRoots(page)).toEqual([]);
  });
});

describe('on X in Firefox', () => {
  const profile = newProfile();
  const began = Date.now();
  let firefox: Firefox;
  afterAll(async () => {
    await firefox.kill();
    rmSync(profile, { recursive: true, force: true });
  });

  it('what was typed is offered after the browser was killed in the middle of typing, and comes back', async () => {
    const start = async () => {
      firefox = await launchFirefox({ profile });
      const own = (await firefox.open('welcome.html')) as unknown as Page;
      const page = await firefox.visit(`https://x.com/home?now=${began}`);
      await firefoxRoots.waitInside(page, isButton(/^Feedside: /));
      await page.click('[data-testid="reply"]');
      await page.waitForSelector('[role="dialog"] [data-testid="tweetTextarea_0"]');
      return { own, page };
    };
    const before = await start();
    await before.page.keyboard.type(first, { delay: 15 });
    await expect.poll(() => keptTexts(before.own)).toEqual([first]);
    const typing = before.page.keyboard.type(rest, { delay: 30 }).catch(() => undefined);
    await expect.poll(async () => (await keptTexts(before.own))[0]?.length, { interval: 20 }).toBeGreaterThan(first.length + 20);
    await firefox.kill();
    await typing;
    const { own, page } = await start();
    const [kept = ''] = await keptTexts(own);
    expect(first + rest).toContain(kept);
    expect(kept.length).toBeGreaterThan(first.length + 20);
    await firefoxRoots.waitInside(page, ({ attributes, text }) => attributes.class === 'fs-unsent-start' && text === kept);
    await firefoxRoots.pressButton(page, 'Bring back');
    await expect.poll(() => page.evaluate(() => window.site.model())).toBe(kept);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });
});
