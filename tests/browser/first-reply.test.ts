import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, newProfile } from '../support/browsers.ts';
import { chipsIn, insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { readNumbers } from '../support/numbers.ts';

/** The same way on each network: its own page, its own editor. `send` is the network's own button, pressed as a person does. */
const networks = [
  {
    name: 'X (Draft.js)',
    id: 'x',
    address: 'https://x.com/home',
    send: '[data-testid="tweetButton"]',
    otto: 'otto_b',
  },
  {
    name: 'Bluesky (TipTap)',
    id: 'bluesky',
    address: 'https://bsky.app/',
    send: '[data-testid="composerPublishBtn"]',
    otto: 'otto-b.bsky.social',
  },
  {
    name: 'Mastodon (React textarea)',
    id: 'mastodon',
    address: 'https://mastodon.social/home',
    send: '.compose-form__submit button',
    otto: 'otto_b@fosstodon.example',
  },
] as const;

const question = /^Feedside: question waiting 2 hours/;
const options = async (page: Page) => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');

describe.each(networks)('from one post to one remembered reply on $name', ({ id, address, send, otto }) => {
  const profile = newProfile();
  const began = Date.now();
  let chromium: Chromium;
  let page: Page;
  const model = () => page.evaluate(() => window.site.model());
  const untilModel = (matches: (text: string) => boolean) => expect.poll(model, { timeout: 15_000 }).toSatisfy(matches);
  /** Brings a post into view, since some networks empty what is out of it, and opens its chip. */
  const openQuestion = async () => {
    await page.evaluate(() => window.site.scrollTo(window.site.ids().length > 8 ? 6 : 0));
    await pressButton(page, question);
  };
  const launch = async () => {
    chromium = await launchChromium({ profile });
  };
  const openPage = async () => {
    page = await chromium.context.newPage();
    // Killed, the browser forgets what a page has just kept: the ids of the local posts hang from this moment.
    await page.goto(`${address}?now=${began}`);
  };
  let before = '';
  let answered = 0;
  let numbers: Record<string, string> = {};

  beforeAll(async () => {
    await launch();
    await openPage();
  });
  afterAll(async () => {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('shows which posts want an answer, and says why in the chip’s name', async () => {
    await waitInside(page, isButton(/^Feedside: question waiting 7 minutes.*, priority \d+$/));
    for (const { attributes } of await chipsIn(page)) expect(attributes['aria-label']).toMatch(/^Feedside: .+, priority \d+$/);
  });

  it('opens a chip whose points add up to its priority', async () => {
    await openQuestion();
    await waitInside(page, isButton('Reply with template'));
    const points = (await insideClosedRoots(page)).filter(({ tag, text }) => tag === 'span' && /^[+−]\d+$/.test(text));
    const name = (await chipsIn(page)).map(({ attributes }) => attributes['aria-label'] ?? '').find((each) => question.test(each));
    const priority = Number(/priority (\d+)/.exec(name ?? '')?.[1]);
    const sum = points.reduce((total, { text }) => total + Number(text.replace('−', '-')), 0);
    expect(priority).toBeGreaterThan(3);
    expect(sum).toBe(priority);
    expect(await page.evaluate(() => window.site.clicks)).toBe(0);
  });

  it('closes on Escape without a word to the page', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await insideClosedRoots(page)).some(isButton('Reply with template'))).toBe(false);
    expect(await page.evaluate(() => window.site.keys)).toEqual([]);
  });

  it('brings a template, filled for this person, into the network’s own editor', async () => {
    await openQuestion();
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await options(page)).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await expect.poll(async () => (await options(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    await untilModel((text) => text.includes('Otto'));
    expect(await page.evaluate(() => window.site.keys)).toEqual([]);
    expect(await page.evaluate(() => window.site.submitEnabled())).toBe(true);
    expect((await model()).match(/Otto/g)).toHaveLength((await model()).split('Otto').length - 1);
    before = await model();
  });

  it('takes the insertion back with one Ctrl+Z, and puts it in again with the picker of the composer', async () => {
    await page.keyboard.press('Control+z');
    await untilModel((text) => !text.includes('Otto'));
    await (await chromium.worker()).evaluate(
      async (url) => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        const [tab] = await chrome.tabs.query({ url });
        await chrome.tabs.sendMessage(tab?.id as number, { feed: 'pick' });
      },
      `${new URL(address).origin}/*`,
    );
    await expect.poll(async () => (await options(page)).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await page.keyboard.press('Enter');
    await untilModel((text) => text.trim() === before.trim());
  });

  it('sends nothing by itself', async () => {
    const popup = await chromium.open('popup.html');
    await expect.poll(async () => (await readNumbers(popup))['Waiting now'], { timeout: 10_000 }).toMatch(/^\d+$/);
    answered = Number((await readNumbers(popup))['Answered today']); // our own earlier reply, where the feed shows it
    await popup.close();
    await page.bringToFront();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });

  it('remembers the reply once the person has pressed send, and the post waits no more', async () => {
    await page.keyboard.press('End');
    await page.keyboard.type(' Soon.');
    await untilModel((text) => text.includes('Soon.'));
    await page.locator(send).first().click();
    await expect.poll(() => page.evaluate(() => window.site.sent.length)).toBe(1);
    await expect.poll(async () => (await chipsIn(page)).some(isButton(question)), { timeout: 20_000 }).toBe(false);
  });

  it('keeps an idea from a chip, and a note on a person that is seen again at the next post', async () => {
    await page.evaluate(() => window.site.scrollTo(0));
    await pressButton(page, /^Feedside: question waiting 7 minutes/);
    await pressButton(page, /Capture this post|^Capture$/);
    await waitInside(page, ({ text }) => text === 'Kept as an idea.');
    const desk = await chromium.open(`sidepanel.html#person/${encodeURIComponent(`${id}:${otto}`)}/${encodeURIComponent(`@${otto}`)}`);
    await desk.getByLabel('New note').fill('Runs the harbour showers. Prefers the phone.');
    await expect.poll(() => desk.getByText('Saved').count()).toBeGreaterThan(0);
    await expect.poll(() => desk.getByText(/the person who knows/).count(), { timeout: 5000 }).toBeGreaterThan(0);
    await desk.close();
    await page.bringToFront();
    await page.evaluate(() => window.site.scrollTo(window.site.ids().length > 8 ? 6 : 0));
    await waitInside(page, isButton(/^Feedside: .*you keep a note/));
  });

  it('counts the day in the popup', async () => {
    const popup = await chromium.open('popup.html');
    await expect.poll(async () => (await readNumbers(popup))['Answered today'], { timeout: 10_000 }).toBe(String(answered + 1));
    numbers = await readNumbers(popup);
    expect(numbers).toMatchObject({ 'Ideas caught': '1', 'Drafts due': '0' });
    expect(Number(numbers['Waiting now'])).toBeGreaterThan(1);
    expect(numbers['Median first response']).toMatch(/\d/);
    await popup.close();
  });

  it('still knows all of it after the browser was killed', async () => {
    await chromium.kill();
    await launch();
    const popup = await chromium.open('popup.html');
    await expect.poll(async () => (await readNumbers(popup))['Answered today'], { timeout: 10_000 }).toBe(String(answered + 1));
    const after = await readNumbers(popup);
    expect({ ...after, 'Oldest waiting': '' }).toEqual({ ...numbers, 'Oldest waiting': '' });
    await popup.close();
    const desk = await chromium.open(`sidepanel.html#person/${encodeURIComponent(`${id}:${otto}`)}/${encodeURIComponent(`@${otto}`)}`);
    await expect.poll(() => desk.getByText('Runs the harbour showers. Prefers the phone.').count()).toBeGreaterThan(0);
    await desk.close();
    await openPage();
    await waitInside(page, isButton(/^Feedside: question waiting \d+ minutes/));
    expect((await chipsIn(page)).some(isButton(question))).toBe(false);
  });

  it('made no request to anybody', () => {
    expect(chromium.requests).toEqual([]);
  });
});
