import { readdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { From } from '../../lib/messages/define-message';
import { protocol } from '../../lib/messages/protocol';
import { ask, askBare } from '../support/ask.ts';
import { launchChromium, launchFirefox } from '../support/browsers.ts';
import { extensions } from '../support/build.ts';
import * as chromiumRoots from '../support/closed-roots.ts';
import * as firefoxRoots from '../support/closed-roots-firefox.ts';
import { contentScriptOf } from '../support/content-script.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { hostileMarkup } from '../support/hostile-page.ts';
import { makeOtherExtension } from '../support/other-extension.ts';

const secret = 'PLUM-COLOURED-SECRET';
const question = /^Feedside: question waiting 7 minutes/;
const address = 'https://x.com/home';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The same page, person and deeds in both browsers. */
interface Stage {
  page: Pick<Page, 'evaluate' | 'keyboard'>;
  own: Pick<Page, 'evaluate'>;
  origin: string;
  /** Elements within closed roots, which no page can see. */
  inside(): Promise<{ tag: string; text: string; attributes: Record<string, string> }[]>;
  press(name: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

const alike = (page: FirefoxPage) => page as unknown as Page;
const other = makeOtherExtension();

const stages: Record<string, () => Promise<Stage>> = {
  async Chromium() {
    const chromium = await launchChromium({ hostile: hostileMarkup });
    const own = await chromium.open('welcome.html');
    const page = await chromium.context.newPage();
    const keep = () => page.goto(address);
    await saveSecret(own);
    await keep();
    return {
      page,
      own,
      origin: `chrome-extension://${chromium.id}`,
      inside: () => chromiumRoots.insideClosedRoots(page),
      press: (name) => chromiumRoots.pressButton(page, name),
      async close() {
        expectNoRequests(chromium);
        await chromium.close();
      },
    };
  },
  async Firefox() {
    const firefox = await launchFirefox({ hostile: hostileMarkup });
    const own = alike(await firefox.open('welcome.html'));
    await saveSecret(own);
    const page = await firefox.visit(address);
    return {
      page: alike(page),
      own,
      origin: await own.evaluate(() => `${location.protocol}//${location.host}`),
      inside: () => firefoxRoots.insideClosedRoots(page),
      press: (name) => firefoxRoots.pressButton(page, name),
      close: () => firefox.close(),
    };
  },
};

const saveSecret = (own: Pick<Page, 'evaluate'>) =>
  ask(own, 'notes.save', {
    write: 'a'.repeat(32),
    id: 'secret',
    about: { kind: 'person', id: 'x:mara_lind', label: '@mara_lind' },
    text: `Her colour is ${secret}`,
  });

describe.each(Object.keys(stages))('a hostile page in %s', (browser) => {
  let stage: Stage;
  const names = async () => (await stage.inside()).filter(({ tag }) => tag === 'button').map(({ attributes, text }) => attributes['aria-label'] ?? text.trim());
  const chips = async () => (await names()).filter((name) => /^Feedside: .*priority \d+$/.test(name));
  const written = async () => {
    const [ideas, waiting, answered] = await Promise.all([
      ask(stage.own, 'ideas.list', {}),
      ask(stage.own, 'waiting.list', { state: 'done', order: 'age' }),
      ask(stage.own, 'waiting.list', { state: 'snoozed', order: 'age' }),
    ]);
    return { ideas: ideas.total, done: waiting.total, snoozed: answered.total };
  };
  const nothing = { ideas: 0, done: 0, snoozed: 0 };
  const isCardOpen = async () => (await names()).includes('Reply with template');

  beforeAll(async () => {
    stage = await (stages[browser] as () => Promise<Stage>)();
  });
  afterAll(() => stage.close());

  it('that replaces built-ins and pollutes Object.prototype hides no chip and sees no root', async () => {
    await expect.poll(chips, { timeout: 20_000 }).toEqual(expect.arrayContaining([expect.stringMatching(question)]));
    expect(await stage.page.evaluate(() => window.hostile.roots)).toBe(0);
  });

  it('with poisoned posts in forms that shadow every property is read like any other', async () => {
    // They stand at the end, and say what the one says that they were copied from; that one may be too far up now for a chip.
    const asking = async () => (await chips()).filter((name) => /^Feedside: question waiting \d+ minutes/.test(name)).length;
    const added = await stage.page.evaluate(() => window.hostile.clobber());
    await stage.page.evaluate(() => window.scrollTo(0, 1e6));
    await expect.poll(asking, { timeout: 20_000 }).toBeGreaterThanOrEqual(added);
    await stage.page.evaluate(() => window.scrollTo(0, 0));
    expect(await stage.page.evaluate(() => window.hostile.ran)).toBe(0);
  });

  it('that forges messages, clicks and keys on what could be ours opens and writes nothing', async () => {
    expect(await stage.page.evaluate(() => window.hostile.forge())).toBeGreaterThan(3);
    await pause(500);
    expect(await isCardOpen()).toBe(false);
    expect(await written()).toEqual(nothing);
  });

  it('does not learn of a real press on a chip, nor what stands in the opened card', async () => {
    await stage.page.evaluate(() => {
      window.hostile.heard.length = 0;
      window.site.clicks = 0;
    });
    await stage.press(question);
    await expect.poll(isCardOpen, { timeout: 15_000 }).toBe(true);
    await expect.poll(async () => (await stage.inside()).map(({ text }) => text), { timeout: 10_000 }).toContain('Note on this person');
    expect((await stage.inside()).some(({ text }) => text.includes(secret))).toBe(false);
    expect(await stage.page.evaluate((text) => window.hostile.search(text), secret)).toEqual([]);
    expect(await stage.page.evaluate(() => [...window.hostile.heard])).toEqual([]);
    expect(await stage.page.evaluate(() => window.site.clicks)).toBe(0);
  });

  it('presses nothing in the opened card with events of its own', async () => {
    expect(await isCardOpen()).toBe(true);
    await stage.page.evaluate(() => window.hostile.forge());
    await pause(500);
    expect(await written()).toEqual(nothing);
  });

  it('hears no key that is typed into the picker', async () => {
    if (!(await isCardOpen())) await stage.press(question);
    await stage.press('Reply with template');
    await expect.poll(async () => (await stage.inside()).some(({ attributes }) => attributes.role === 'option'), { timeout: 15_000 }).toBe(true);
    await stage.page.evaluate(() => {
      window.hostile.heard.length = 0;
      window.site.keys.length = 0;
    });
    await stage.page.keyboard.type('thank');
    const options = async () => (await stage.inside()).filter(({ attributes }) => attributes.role === 'option').length;
    await expect.poll(options).toBeLessThan(12);
    await stage.page.keyboard.press('Escape');
    expect(await stage.page.evaluate(() => [...window.hostile.heard])).toEqual([]);
    expect(await stage.page.evaluate(() => [...window.site.keys])).toEqual([]);
  });

  it('finds no file of the extension, and no way to talk to it', async () => {
    const folder = browser === 'Chromium' ? extensions.chromeGranted : extensions.firefoxGranted;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|json|html|css|svg|png)$/.test(name));
    const addresses = files
      .filter((name) => /^(manifest|feed|card|detect|workbench|popup|icon\/|network-x)/.test(name))
      .map((name) => `${stage.origin}/${name}`);
    expect(addresses.length).toBeGreaterThan(6);
    expect(await stage.page.evaluate((all) => window.hostile.probe(all), addresses)).toEqual([]);
    const api = await stage.page.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: { sendMessage?: unknown } } | undefined>;
      return [typeof chrome?.runtime?.sendMessage, typeof browser?.runtime?.sendMessage];
    });
    expect(api).toEqual(['undefined', 'undefined']);
  });
});

describe('a sender that is not ours to trust, in Chromium', () => {
  it('is refused every question that only our own pages may ask, when it is a content script', async () => {
    const chromium = await launchChromium();
    const page = await chromium.context.newPage();
    await page.goto(address);
    await chromiumRoots.waitInside(page, chromiumRoots.isButton(question));
    const script = await contentScriptOf(page, chromium.id);
    const onlyPages = Object.entries(protocol as Record<string, { from: From }>).flatMap(([name, { from }]) => (from === 'pages' ? [name] : []));
    expect(onlyPages).toEqual(expect.arrayContaining(['notes.list', 'backup.export', 'settings.get', 'backup.startFresh']));
    for (const name of onlyPages)
      expect([name, await askBare(script, name as 'notes.list', {})]).toEqual([name, expect.objectContaining({ ok: false, problem: 'refused' })]);
    // What it may ask is checked at the door.
    const forged = { write: 'no write id', id: '', text: 5, __proto__: { admin: true } };
    expect(await askBare(script, 'ideas.capture', forged)).toMatchObject({ ok: false, problem: 'refused' });
    console.log(`${onlyPages.length} of ${onlyPages.length} questions refused to a content script`);
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('gets no answer when it is another extension', async () => {
    const chromium = await launchChromium({ beside: [other.folder] });
    const page = await chromium.context.newPage();
    await page.goto(other.page);
    const tries = await page.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          (value) => ({ answered: value }),
          (error: Error) => error.message,
        );
      return [
        await outcome(chrome.runtime.sendMessage(id, { name: 'notes.list', input: {} })),
        await outcome(chrome.runtime.sendMessage(id, { name: 'ideas.capture', input: { write: '0'.repeat(32), id: 'forged', text: 'forged' } })),
        await outcome(fetch(`chrome-extension://${id}/manifest.json`)),
      ];
    }, chromium.id);
    expect(tries).toEqual([
      expect.stringContaining('Receiving end does not exist'),
      expect.stringContaining('Receiving end does not exist'),
      expect.stringContaining('Failed to fetch'),
    ]);
    expect((await ask(await chromium.open('welcome.html'), 'ideas.list', {})).total).toBe(0);
    await chromium.close();
  });
});

afterAll(() => rmSync(other.folder, { recursive: true, force: true }));
