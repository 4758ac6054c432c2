import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium, launchFirefox } from '../support/browsers.ts';
import { extensions } from '../support/build.ts';
import * as chromiumRoots from '../support/closed-roots.ts';
import * as firefoxRoots from '../support/closed-roots-firefox.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { buildNewer, newerVersion } from '../support/newer-build.ts';
import { bringScript, bringStorm } from '../support/storm/bring-storm.ts';

const soon = { timeout: 15_000 };
const hex = (n: number) => n.toString(16).padStart(32, '0');
const about = { kind: 'person', id: 'x:mara_lind', label: '@mara_lind' } as const;
const question = /^Feedside: question waiting 7 minutes/;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A template in the picker with a slot that only the person can fill; and its field. */
const asks = ({ attributes, text }: { attributes: Record<string, string>; text: string }) => attributes.role === 'option' && text.includes('Asks for');
const isField = ({ tag, attributes }: { tag: string; attributes: Record<string, string> }) => tag === 'input' && attributes.class === 'fs-field-control';

describe('two windows that write the same', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('lose no word: the second is told, and has both texts before it', async () => {
    const [one, other] = [await chromium.open('workbench.html'), await chromium.open('workbench.html')];
    await ask(one, 'drafts.save', { id: 'shared', write: hex(1), title: '', text: 'As it was', status: 'writing', networks: [] });
    const words = (page: Page) => page.locator('textarea:not([readonly])').first();
    for (const page of [one, other]) {
      await page.evaluate(() => {
        location.hash = '#drafts/shared';
      });
      await expect.poll(() => words(page).inputValue(), soon).toBe('As it was');
    }
    await Promise.all([words(one).fill('What the one wrote'), words(other).fill('What the other wrote')]);
    await Promise.all([one, other].map((page) => page.keyboard.press('Tab')));
    const conflicts = async () => (await Promise.all([one, other].map((page) => page.locator('.fs-conflict').count()))).reduce((sum, count) => sum + count);
    await expect.poll(conflicts, soon).toBe(1);
    const told = (await one.locator('.fs-conflict').count()) === 1 ? one : other;
    const sides = await told.locator('.fs-conflict textarea').evaluateAll((areas) => (areas as HTMLTextAreaElement[]).map(({ value }) => value));
    expect(sides.sort()).toEqual(['What the one wrote', 'What the other wrote']);

    await told.getByRole('button', { name: 'Keep both' }).click();
    const texts = async () => (await ask(one, 'drafts.list', {})).rows.map(({ text }) => text).sort();
    await expect.poll(texts, soon).toEqual(['What the one wrote', 'What the other wrote']);
    for (const page of [one, other]) await page.close();
  });

  it('see at once what the other one stored', async () => {
    const [one, other] = [await chromium.open('workbench.html#notes'), await chromium.open('welcome.html')];
    await ask(other, 'notes.save', { id: 'seen', write: hex(20), about, text: 'Likes plum cake' });
    await expect.poll(() => one.getByText('Likes plum cake').count(), soon).toBeGreaterThan(0);
    await ask(other, 'notes.save', { id: 'seen', write: hex(21), base: `1-${hex(20)}`, about, text: 'Likes pear cake' });
    await expect.poll(() => one.getByText('Likes pear cake').count(), soon).toBeGreaterThan(0);
    expect(await one.getByText('Likes plum cake').count()).toBe(0);
    for (const page of [one, other]) await page.close();
  });

  it('and a third count to 600 together, 200 steps each', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => chromium.open('welcome.html')));
    const [first] = pages as [Page];
    await ask(first, 'notes.save', { id: 'count', write: hex(30), about, text: '0' });
    for (const page of pages) await bringStorm(page);
    const retries = await Promise.all(pages.map((page) => page.evaluate((steps) => window.storm.countUp('count', steps), 200)));
    const note = (await ask(first, 'notes.list', {})).rows.find(({ id }) => id === 'count');
    expect(note?.text).toBe('600');
    expect(note?.rev.startsWith('601-')).toBe(true);
    console.log(`3 windows × 200: ${note?.text}, told "changed meanwhile" ${retries.reduce((sum, count) => sum + count)} times`);
    for (const page of pages) await page.close();
  });
});

describe('a newer version', () => {
  let newer: Awaited<ReturnType<typeof buildNewer>>;
  beforeAll(async () => {
    newer = await buildNewer('chrome');
  });

  it.each(['closes', 'stays'] as const)('brings the database to its shape while an old window holds it, which %s', async (how) => {
    const chromium = await launchChromium({ extension: newer });
    const old = await chromium.open('welcome.html');
    await bringScript(old, new URL('../support/old-window.ts', import.meta.url), 'old-window');
    await old.evaluate(() => window.oldWindow.live({ id: 'old', text: 'Written by the old version' }));
    await old.evaluate((as) => window.oldWindow.hold(as), how);
    await old.evaluate('Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()])');
    await chromium.stopWorker(old);

    const workbench = await chromium.open('workbench.html#notes');
    const heading = () => workbench.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    if (how === 'stays') {
      await expect.poll(heading, soon).toBe('Another Feedside window is in the way');
      expect(await ask(workbench, 'storage.state', {})).toEqual({ kind: 'blocked' });
      await old.close();
    } else await expect.poll(() => old.evaluate(() => window.oldWindow.told()), soon).toBe(true);
    await expect.poll(() => workbench.getByText('Written by the old version').count(), soon).toBeGreaterThan(0);
    expect(await workbench.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => [name, version]))).toEqual([
      ['feedside', newerVersion],
    ]);
    await chromium.close();
  });

  it('takes over open tabs in Chromium: one chip per post, and an open picker keeps what was typed and says what to do', async () => {
    const extension = mkdtempSync(join(tmpdir(), 'feedside-build-'));
    cpSync(extensions.chromeGranted, extension, { recursive: true });
    const chromium = await launchChromium({ extension });
    const settings = await chromium.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })'); // else a reload leaves it switched off
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    const chips = async () => (await chromiumRoots.chipsIn(page)).map(({ attributes }) => attributes['aria-label']).sort();
    await expect.poll(async () => (await chips()).length, soon).toBeGreaterThan(2);
    const before = await chips();
    await chromiumRoots.pressButton(page, question);
    await chromiumRoots.pressButton(page, 'Reply with template');
    await chromiumRoots.pressInside(page, await chromiumRoots.waitInside(page, asks, 'a template that asks'));
    await chromiumRoots.waitInside(page, isField, 'a field');
    await page.keyboard.type('PLUM-TYPED');
    const text = async () => (await chromiumRoots.insideClosedRoots(page)).map((inside) => inside.text).join(' ');
    await expect.poll(text, soon).toContain('PLUM-TYPED');

    rmSync(extension, { recursive: true });
    cpSync(newer, extension, { recursive: true });
    const own = await chromium.open('welcome.html');
    await own.evaluate('setTimeout(() => chrome.runtime.reload(), 50)').catch(() => undefined);
    await expect.poll(text, soon).toContain('Feedside was updated.');
    expect(await text()).toContain('Reload this page to go on.');
    expect(await text()).toContain('PLUM-TYPED');
    await pause(3000); // the old copy has ended by now
    expect(await chips()).toEqual(before);
    expect(await page.evaluate(() => [...window.site.keys])).toEqual([]);

    await page.keyboard.press('Escape');
    await expect.poll(text, soon).not.toContain('Feedside was updated.');
    await chromiumRoots.pressButton(page, question);
    await chromiumRoots.waitInside(page, chromiumRoots.isButton('Reply with template'));
    await expect.poll(text, soon).toMatch(/Not answered by you|You answered/);
    console.log(`Chromium: ${before.length} chips before and after the update, typed words kept`);
    expectNoRequests(chromium);
    await chromium.close();
    rmSync(extension, { recursive: true, force: true });
  });

  it('takes over open tabs in Firefox: nothing dead is left, and what was typed is there to copy', async () => {
    const next = await buildNewer('firefox');
    const firefox = await launchFirefox();
    const page = await firefox.visit('https://x.com/home');
    const chips = async () => (await firefoxRoots.chipsIn(page)).map(({ attributes }) => attributes['aria-label']).sort();
    await expect.poll(async () => (await chips()).length, soon).toBeGreaterThan(2);
    const before = await chips();
    await firefoxRoots.pressButton(page, question);
    await firefoxRoots.pressButton(page, 'Reply with template');
    await firefoxRoots.pressInside(page, await firefoxRoots.waitInside(page, asks, 'a template that asks'));
    await firefoxRoots.waitInside(page, isField, 'a field');
    await page.keyboard.type('PLUM-TYPED');
    const text = async () => (await firefoxRoots.insideClosedRoots(page)).map((inside) => inside.text).join(' ');
    await expect.poll(text, soon).toContain('PLUM-TYPED');

    await firefox.browser.installExtension(next);
    await expect.poll(text, soon).toContain('Feedside was updated.');
    await pause(3000);
    const surfaces = (await firefoxRoots.insideClosedRoots(page)).filter(({ attributes }) => attributes.class === 'fs-surface');
    expect(surfaces.length).toBe(1);
    expect((await chips()).length).toBe(before.length);
    const words = await firefoxRoots.waitInside(page, ({ tag }) => tag === 'textarea', 'the words');
    expect(await firefoxRoots.fieldValueOf(page, words)).toContain('PLUM-TYPED');
    await firefoxRoots.pressButton(page, 'Close');
    await expect.poll(text, soon).not.toContain('Feedside was updated.');
    await firefoxRoots.pressButton(page, question);
    await firefoxRoots.waitInside(page, chromiumRoots.isButton('Reply with template'));
    await firefox.close();
  });
});
