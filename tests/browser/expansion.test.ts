import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Expansion, expansionAtFirst } from '../../lib/model/expansion.ts';
import type { NetworkId } from '../../lib/model/network.ts';
import { ask } from '../support/ask.ts';
import { violationsInClosedRoots } from '../support/axe.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, pressButton, pressInside, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

/** Each with its own kind of editor; `reply` is the network's own button. */
const networks = [
  {
    name: 'X (Draft.js)',
    id: 'x',
    address: 'https://x.com/home',
    reply: '[data-testid="reply"]',
    editor: '[role="dialog"] [data-testid="tweetTextarea_0"]',
  },
  { name: 'Bluesky (TipTap)', id: 'bluesky', address: 'https://bsky.app/', reply: '[data-testid="replyBtn"]', editor: '[role="dialog"] .ProseMirror' },
  {
    name: 'Mastodon (React textarea)',
    id: 'mastodon',
    address: 'https://mastodon.social/home',
    reply: '.status__action-bar > .status__action-bar__button-wrapper:first-child > button',
    editor: '.compose-form textarea',
  },
] as const;

const newWrite = () => crypto.randomUUID().replaceAll('-', '');
const templates = [
  { id: 'zulu1', name: 'Zulu thanks', shortcut: 'zulu', text: 'Thank you so much!\n\nSee you {cursor} at {cursor}.' },
  { id: 'zulu2', name: 'Zulu again', shortcut: 'zuluagain', text: 'Thanks again.' },
  { id: 'zulu3', name: 'Asks for a day', shortcut: 'askday', text: 'We open on {{which_day}}.' },
] as const;
const thanks = 'Thank you so much!\n\nSee you  at .';

describe('shortcuts while typing', () => {
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  let now: (typeof networks)[number] = networks[0];
  const model = () => page.evaluate(() => window.site.model());
  const untilModel = (ending: string) => expect.poll(async () => (await model()).trimEnd().endsWith(ending.trimEnd()), { timeout: 10_000 }).toBe(true);
  const heard = () => page.evaluate(() => window.site.keys.splice(0));
  const rows = async () =>
    (await insideClosedRoots(page)).filter(({ attributes }) => attributes.class === 'fs-shortcut').map(({ attributes }) => attributes['aria-selected']);
  const untilRows = (selected: readonly string[]) => expect.poll(rows, { timeout: 10_000 }).toEqual(selected);
  const rules = (changes: Partial<Expansion>) => ask(own, 'settings.save', { write: newWrite(), changes: { expansion: { ...expansionAtFirst, ...changes } } });
  /** An insertion that is still being read back takes itself back when it is deleted so soon: then once more. */
  const emptied = async () => {
    const isEmpty = () => page.waitForFunction(() => window.site.model().trim() === '', undefined, { timeout: 1000 }).catch(() => undefined);
    for (let tries = 0; tries < 10; tries += 1) {
      await page.locator(now.editor).first().focus(); // our own list may lie over it
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      if (await isEmpty()) break;
    }
    expect((await model()).trim()).toBe('');
    await heard();
  };
  /** Types it into the empty box until so many rows stand below it: the page hears a little later of what was chosen. */
  const untilTyped = (typed: string, count: number) =>
    expect
      .poll(async () => {
        await emptied();
        await page.keyboard.type(typed);
        if (count === 0) await page.waitForTimeout(200);
        return (await rows()).length;
      })
      .toBe(count);
  const open = async (network: (typeof networks)[number]) => {
    now = network;
    await page?.close();
    page = await chromium.context.newPage();
    await page.goto(network.address);
    await waitInside(page, isButton(/^Feedside: /));
    await page.locator(network.reply).first().click();
    await page.locator(network.editor).first().click();
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    own = await chromium.open('workbench.html#settings');
    for (const template of templates) await ask(own, 'templates.save', { write: newWrite(), label: '', ...template });
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  describe.each(networks)('on $name', (network) => {
    beforeAll(() => open(network));
    beforeEach(emptied);

    it('is there soon after a box got the focus for the first time', async () => {
      await untilTyped('/zul', 2);
    });

    it('shows what a shortcut may mean at the caret while it is typed, says how many, and nothing of the page moves', async () => {
      const place = () => page.locator(network.editor).first().boundingBox();
      await page.keyboard.type('Hi ');
      const before = await place();
      await page.keyboard.type('/zulu');
      await untilRows(['true', 'false']);
      expect(await place()).toEqual(before);
      const inside = await insideClosedRoots(page);
      expect(inside.find(({ attributes }) => attributes.role === 'listbox')?.attributes['aria-label']).toBe('Templates by shortcut');
      expect(inside.find(({ attributes, text }) => attributes.role === 'status' && text.includes('Zulu'))?.text).toBe(
        '2 templates. Zulu thanks: Tab brings it in.',
      );
      expect(await violationsInClosedRoots(page)).toEqual([]);
      await page.keyboard.type('a');
      await untilRows(['true']);
      await page.keyboard.type('?');
      await untilRows([]);
    });

    it('brings in the row that the arrows chose with Enter, which the page does not hear', async () => {
      await page.keyboard.type('Hi /zulu');
      await untilRows(['true', 'false']);
      await heard();
      await page.keyboard.press('ArrowDown');
      await untilRows(['false', 'true']);
      await page.keyboard.press('Enter');
      await untilModel('Hi Thanks again.');
      await untilRows([]);
      expect(await heard()).toEqual([]);
      expect(await page.evaluate(() => window.site.sent)).toEqual([]);
    });

    it('takes exactly the shortcut away at Tab, and Backspace right after brings it back', async () => {
      await page.keyboard.type('Hi /zulu');
      await untilRows(['true', 'false']);
      await heard();
      await page.keyboard.press('Tab');
      await untilModel(`Hi ${thanks}`);
      await page.keyboard.press('Backspace');
      await untilModel('Hi /zulu');
      expect(await heard()).toEqual([]);
      await page.keyboard.type('s');
      await untilModel('Hi /zulus');
    });

    it('walks the further places of the words with Tab, and gives Tab back behind the last', async () => {
      await page.keyboard.type('/zulu');
      await untilRows(['true', 'false']);
      await page.keyboard.press('Tab');
      await untilModel(thanks);
      await page.keyboard.type('today');
      await untilModel('See you today at .');
      await page.keyboard.press('Tab');
      await page.keyboard.type('ten');
      await untilModel('See you today at ten.');
      await heard();
      await expect
        .poll(async () => {
          await page.keyboard.press('Tab'); // ours only while the words of the last place are being read back
          return heard();
        })
        .toContain('Tab');
    });
  });

  // The last network's page is still open: its box is the plainest.
  describe('on a page', () => {
    beforeEach(emptied);

    it('brings in the row that is pressed, and the box keeps the focus', async () => {
      await page.keyboard.type('Hi /zulua');
      await untilRows(['true']);
      const clicks = await page.evaluate(() => window.site.clicks);
      await pressInside(page, await waitInside(page, ({ attributes }) => attributes.class === 'fs-shortcut'));
      await untilModel('Hi Thanks again.');
      await page.keyboard.type(' Bye');
      await untilModel('Hi Thanks again. Bye');
      expect(await page.evaluate(() => window.site.clicks)).toBe(clicks);
    });

    it('closes at Escape without a word to the page, and every other key is the page’s', async () => {
      await page.keyboard.type('Hi /zulu');
      await untilRows(['true', 'false']);
      await heard();
      await page.keyboard.press('Escape');
      await untilRows([]);
      expect(await heard()).toEqual([]);
      await page.keyboard.type('a');
      await page.keyboard.press('ArrowLeft');
      await untilModel('Hi /zulua');
      expect(await heard()).toEqual(['a', 'ArrowLeft']);
      await untilRows([]);
    });

    it.each(['1/2', 'and/zulu', 'https://zulu', 'x.com/zulu'])('opens nothing at “%s”', async (words) => {
      await page.keyboard.type(words);
      await untilModel(words);
      await page.waitForTimeout(300);
      expect(await rows()).toEqual([]);
    });

    it('opens the picker at a template that asks for something, whose words then take the shortcut’s place', async () => {
      await page.keyboard.type('Hi /askday');
      await untilRows(['true']);
      await page.keyboard.press('Tab');
      await waitInside(page, ({ tag, attributes }) => ['input', 'textarea'].includes(tag) && attributes.role !== 'combobox', 'a field of the form');
      await untilModel('Hi /askday');
      await page.keyboard.type('Sunday');
      await pressButton(page, /^Insert/);
      await untilModel('Hi We open on Sunday.');
    });

    it.each(['search', 'password', 'email'])('does nothing in a field for %s', async (type) => {
      await page.evaluate((type) => {
        document.querySelector('#other-field')?.remove(); // of a try before
        const field = Object.assign(document.createElement('input'), { type, id: 'other-field' });
        field.style.cssText = 'position:fixed;left:0;top:0;z-index:9999';
        document.body.append(field);
      }, type);
      await page.locator('#other-field').pressSequentially('/zulu');
      await page.waitForTimeout(300);
      expect(await rows()).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await heard()).toContain('Tab');
      expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#other-field')?.value)).toBe('/zulu');
      await page.evaluate(() => document.querySelector('#other-field')?.remove());
    });

    it('begins with another sign and ends with another key where the person chose so', async () => {
      await rules({ prefix: ';', key: 'space' });
      await untilTyped(';zulu', 2);
      await page.keyboard.press('Space');
      await untilModel(thanks);
      await rules({});
      await untilTyped('/zulu', 2);
    });

    it.each([
      ['on this network', { networksOff: ['mastodon'] as NetworkId[] }],
      ['on this site', { hostsOff: ['mastodon.social'] }],
      ['everywhere', { on: false }],
    ])('leaves a shortcut as it is typed where it is switched off %s', async (_where, off) => {
      await rules(off);
      await untilTyped('/zulu', 0);
      await heard();
      await page.keyboard.press('Tab');
      expect(await heard()).toContain('Tab');
      await untilModel('/zulu');
      await rules({});
      await untilTyped('/zulu', 2);
    });

    it('draws nothing beside the feed, and a whole shortcut becomes words all the same', async () => {
      await ask(own, 'networks.mode', { write: newWrite(), network: 'mastodon', mode: 'beside' });
      await expect.poll(async () => (await insideClosedRoots(page)).some(isButton(/^Feedside: /))).toBe(false);
      await expect
        .poll(
          async () => {
            await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
            await emptied();
            await page.keyboard.type('/zuluagain');
            await page.waitForTimeout(300);
            expect(await rows()).toEqual([]);
            await page.keyboard.press('Tab');
            await page.waitForTimeout(300);
            return (await model()).trim().endsWith('Thanks again.');
          },
          { timeout: 20_000 },
        )
        .toBe(true);
    });
  });
});
