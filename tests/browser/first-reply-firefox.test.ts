import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Firefox, launchFirefox, newProfile } from '../support/browsers.ts';
import { isButton } from '../support/closed-roots.ts';
import { chipsIn, insideClosedRoots, pressButton, runShortcut, waitInside } from '../support/closed-roots-firefox.ts';
import { readNumbers } from '../support/numbers.ts';

/** `send` is the network's own button, pressed as a person does; `otto` asks about the showers, `mara` about the crane. */
const networks = [
  {
    name: 'X (Draft.js)',
    id: 'x',
    address: 'https://x.com/home',
    send: '[data-testid="tweetButton"]',
    otto: 'otto_b',
    mara: 'mara_lind',
  },
  {
    name: 'Bluesky (TipTap)',
    id: 'bluesky',
    address: 'https://bsky.app/',
    send: '[data-testid="composerPublishBtn"]',
    otto: 'otto-b.bsky.social',
    mara: 'mara-lind.bsky.social',
  },
  {
    name: 'Mastodon (React textarea)',
    id: 'mastodon',
    address: 'https://mastodon.social/home',
    send: '.compose-form__submit button',
    otto: 'otto_b@fosstodon.example',
    mara: 'mara_lind@mastodon.social',
  },
] as const;

const question = /^Feedside: question waiting 2 hours/;
const optionsIn = async (page: Page) => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');
/** Mara's, whose age grows while the test runs. */
const first = /^Feedside: question waiting (7|8|9|10|11|12) minutes/;
const note = 'Looks after the mast crane. Prefers the phone.';

describe.each(networks)('from one post to one remembered reply in Firefox on $name', ({ id, address, send, otto, mara }) => {
  const profile = newProfile();
  const deskOf = (handle: string) => `sidepanel.html#person/${encodeURIComponent(`${id}:${handle}`)}/${encodeURIComponent(`@${handle}`)}`;
  let firefox: Firefox;
  let page: Page;
  let before = '';
  let earlier: Record<string, string> = {};
  let numbers: Record<string, string> = {};

  /** The popup's numbers of now: it shows those of its last look until it has read them. */
  const readPopup = async () => {
    const popup = await firefox.open('popup.html');
    await expect.poll(() => textOf(popup)).toContain('From what this device saw.');
    const read = await readNumbers(popup);
    await popup.close();
    return read;
  };
  const site = <Value>(read: () => Value) => page.evaluate(read);
  const model = () => site(() => window.site.model());
  const untilModel = (matches: (text: string) => boolean) => expect.poll(model).toSatisfy(matches);
  /** Brings a post into view, since some networks empty what is out of it, and opens its chip. */
  const openQuestion = async () => {
    await site(() => window.site.scrollTo(window.site.ids().length > 8 ? 6 : 0));
    await pressButton(page, question);
    await waitInside(page, isButton('Reply with template'));
  };
  const untilClosed = () => expect.poll(async () => (await insideClosedRoots(page)).some(isButton('Reply with template'))).toBe(false);

  beforeAll(async () => {
    firefox = await launchFirefox({ profile });
    page = await firefox.visit(address);
  });
  afterAll(async () => {
    await firefox.kill();
    rmSync(profile, { recursive: true, force: true });
  });

  it('shows which posts want an answer, and says why in the chip’s name', async () => {
    await waitInside(page, isButton(/^Feedside: question waiting 7 minutes.*, priority \d+$/));
    for (const { attributes } of await chipsIn(page)) expect(attributes['aria-label']).toMatch(/^Feedside: .+, priority \d+$/);
  });

  it('opens a chip whose points add up to its priority, and closes on Escape, without a word to the page', async () => {
    await openQuestion();
    const inside = await insideClosedRoots(page);
    const priority = Number(/priority (\d+)/.exec(inside.find(isButton(question))?.attributes['aria-label'] ?? '')?.[1]);
    const points = inside.filter(({ text, tag }) => tag !== 'ul' && tag !== 'li' && /^\+\d+$/.test(text)).map(({ text }) => Number(text));
    expect(priority).toBeGreaterThan(3);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(priority);
    await page.keyboard.press('Escape');
    await untilClosed();
    expect(await site(() => window.site.clicks)).toBe(0);
    expect(await site(() => window.site.keys)).toEqual([]);
  });

  it('brings a template, filled for this person, into the network’s own editor', async () => {
    await openQuestion();
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await optionsIn(page)).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await expect.poll(async () => (await optionsIn(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    await untilModel((text) => text.includes('Hi Otto'));
    before = await model();
    expect(before.match(/Hi Otto/g)).toHaveLength(1);
    expect(await site(() => window.site.keys)).toEqual([]);
    expect(await site(() => window.site.submitEnabled())).toBe(true);
  });

  it('takes the insertion back with one Ctrl+Z, and puts it in again with the shortcut', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await untilModel((text) => !text.includes('Otto,'));
    await runShortcut(page, 'L');
    await expect.poll(async () => (await optionsIn(page)).length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await page.keyboard.press('Enter');
    await untilModel((text) => text.trim() === before.trim());
    expect(await site(() => window.site.sent)).toEqual([]);
  });

  it('remembers the reply, with its evidence, once the person has pressed send, and the post waits no more', async () => {
    earlier = await readPopup();
    await page.bringToFront();
    await page.keyboard.press('End');
    await page.keyboard.type(' Soon.');
    await untilModel((text) => text.includes('Soon.'));
    await page.click(send);
    await expect.poll(() => site(() => window.site.sent.length)).toBe(1);
    await expect.poll(async () => (await chipsIn(page)).some(isButton(question))).toBe(false);
    const desk = await firefox.open(deskOf(otto));
    await expect.poll(() => textOf(desk)).toContain('I don’t want to guess');
    const [reply] = (await ask(desk, 'people.get', { id: `${id}:${otto}` })).replies;
    expect(reply?.text).toContain('Soon.');
    expect(['submitted', 'seen']).toContain(reply?.evidence);
    await desk.close();
  });

  it('keeps an idea from a chip, and a note on a person that is seen again on the card', async () => {
    await page.bringToFront();
    await site(() => window.site.scrollTo(0));
    await pressButton(page, first);
    await pressButton(page, /Capture this post/);
    await waitInside(page, ({ text }) => text === 'Kept as an idea.');
    await page.keyboard.press('Escape');
    await untilClosed();
    const desk = await firefox.open(deskOf(mara));
    await writeNote(desk, note);
    await desk.close();
    await page.bringToFront();
    await pressButton(page, first);
    await waitInside(page, ({ text }) => text === 'Note on this person');
    await page.keyboard.press('Escape');
    await untilClosed();
  });

  it('counts the day in the popup and in the workbench', async () => {
    numbers = await readPopup();
    expect(numbers).toMatchObject({ 'Ideas caught': '1', 'Drafts due': '0' });
    expect(countOf(numbers['Answered today'])).toBe(countOf(earlier['Answered today']) + 1);
    expect(countOf(numbers['Waiting now'])).toBeGreaterThan(1);
    expect(numbers['Median first response']).toMatch(/^\d+\s?(min|h)/);
    const workbench = await firefox.open('workbench.html#notes');
    await expect.poll(() => textOf(workbench)).toContain(note);
    await workbench.close();
  });

  it('still knows all of it after the browser was killed', async () => {
    await firefox.kill();
    firefox = await launchFirefox({ profile });
    expect({ ...(await readPopup()), 'Oldest waiting': '' }).toEqual({ ...numbers, 'Oldest waiting': '' });
    const desk = await firefox.open(deskOf(mara));
    // Firefox writes web storage seconds later: a kill may bring the box back as it was while the note was written, for the same note.
    await expect.poll(() => wordsOf(desk)).toContain(note);
    expect((await ask(desk, 'notes.about', { id: `${id}:${mara}` })).map(({ text }) => text)).toEqual([note]);
    await desk.close();
    page = await firefox.visit(address);
    await waitInside(page, isButton(/^Feedside: question waiting \d+ minutes/));
    expect((await chipsIn(page)).some(isButton(question))).toBe(false);
  });
});

/** “nothing yet” counts as none. */
const countOf = (words = ''): number => Number.parseInt(words, 10) || 0;

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent);

/** What stands on a page and in its boxes. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => [document.body.textContent, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n'));

async function writeNote(desk: Page, words: string): Promise<void> {
  await desk.locator('::-p-aria([name="New note"][role="textbox"])').click();
  await desk.keyboard.type(words);
  await expect.poll(() => textOf(desk)).toContain('Saved');
  await desk.locator('::-p-aria([name="Done"][role="button"])').click();
  await expect.poll(() => textOf(desk)).toContain(words);
}
