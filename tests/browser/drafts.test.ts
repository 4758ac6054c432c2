import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { isButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const newWrite = () => crypto.randomUUID().replaceAll('-', '');
const idea = 'Which grind for which pot? Five spoons, one picture.';
const short = 'Five spoons, one picture.';

describe('a draft, from an idea to its posts', () => {
  let chromium: Chromium;
  let bench: Page;
  const drafts = async () => (await ask(bench, 'drafts.list', {})).rows;
  const said = (text: string | RegExp) => bench.getByRole('status').filter({ hasText: text }).waitFor();
  const button = (name: string) => bench.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    chromium = await launchChromium();
    bench = await chromium.open('workbench.html#ideas');
    await ask(bench, 'ideas.capture', { write: newWrite(), id: 'idea-1', text: idea });
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('begins with one press on an idea', async () => {
    await bench.getByRole('button', { name: /^Write a draft/ }).click();
    await bench.getByLabel('Text', { exact: true }).waitFor();
    expect(await bench.getByLabel('Text', { exact: true }).inputValue()).toBe(idea);
    expect(await drafts()).toMatchObject([{ text: idea, idea: 'idea-1', status: 'writing' }]);
  });

  it('has words of its own for a network, counted as that network counts, and the common ones for the others', async () => {
    await bench.getByLabel('X', { exact: true }).check();
    await bench.getByLabel('Bluesky', { exact: true }).check();
    await button('X').click();
    await bench.getByLabel('Text for X').fill(`${short} https://example.com/a/very/long/address/that/counts/as/twenty-three`);
    await expect.poll(() => bench.locator('.fs-counter').allTextContents()).toEqual([expect.stringContaining('49 of 280, as X counts')]);
    await button('Bluesky').click();
    expect(await bench.getByLabel('Text for Bluesky').inputValue()).toBe(idea);
    await button('X (own words)').click();
    await bench.getByLabel('Text for X').fill(short);
    await expect.poll(async () => (await drafts())[0]).toMatchObject({ text: idea, networks: ['x', 'bluesky'], versions: [{ network: 'x', text: short }] });
    await bench.reload();
    await button('X (own words)').click();
    expect(await bench.getByLabel('Text for X').inputValue()).toBe(short);
  });

  it('says what there is to say of it, and mends it with one press', async () => {
    await bench.getByLabel('Text for X').fill(`${short} WOW 🎉🎉🎉🎉🎉`);
    await bench
      .getByRole('button', { name: /^Mend: / })
      .first()
      .click();
    await expect.poll(() => bench.getByLabel('Text for X').inputValue()).not.toContain('🎉🎉🎉🎉🎉');
    await bench.getByLabel('Text for X').fill(short);
    await expect.poll(async () => (await drafts())[0]?.versions).toEqual([{ network: 'x', text: short }]);
  });

  it('is brought into the empty box of an open tab, and not sent', async () => {
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    await waitInside(page, isButton(/^Feedside: /));
    await bench.bringToFront();
    await button('Bring to X').click();
    await expect.poll(() => page.evaluate(() => window.site.model())).toBe(short);
    await said('It is in the box on X. Sending is up to you.');
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
    // The box is full now: what stands there is not touched, and an empty one is opened.
    await bench.bringToFront();
    const opening = chromium.context.waitForEvent('page');
    await button('Bring to X').click();
    const opened = await opening;
    await opened.waitForURL('https://x.com/compose/post');
    await said(/^Copied\. X opens/);
    expect(await page.evaluate(() => window.site.model())).toBe(short);
    await opened.close();
    await page.close();
  });

  it('is copied, and the page to write in opens, where no tab of the network has an empty box', async () => {
    await bench.bringToFront();
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Bluesky').click();
    const opening = chromium.context.waitForEvent('page');
    await button('Bring to Bluesky').click();
    const opened = await opening;
    await opened.waitForURL('https://bsky.app/intent/compose');
    await opened.close();
    await bench.bringToFront();
    await said(/^Copied\. Bluesky opens/);
    expect(await bench.evaluate(() => navigator.clipboard.readText())).toBe(idea);
  });

  it('gets the common words back for a network, and its own again by “Undo”', async () => {
    await button('X (own words)').click();
    await button('Back to the common text').click();
    await expect.poll(() => bench.getByLabel('Text for X').inputValue()).toBe(idea);
    await button('Undo').click();
    await expect.poll(() => bench.getByLabel('Text for X').inputValue()).toBe(short);
    await expect.poll(async () => (await drafts())[0]?.versions).toEqual([{ network: 'x', text: short }]);
  });

  it('is marked as posted, with the link of each post', async () => {
    await button('Mark as posted').click();
    await bench.getByLabel('Link of the post on X').fill('https://x.com/team/status/1');
    await expect
      .poll(async () => (await drafts())[0])
      .toMatchObject({ status: 'posted', postedAt: expect.any(Number), links: [{ network: 'x', url: 'https://x.com/team/status/1' }] });
    expect(await bench.getByRole('link', { name: 'Open post X' }).getAttribute('href')).toBe('https://x.com/team/status/1');
  });

  it('is made of words that were not sent, which leave the list of those', async () => {
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    await waitInside(page, isButton(/^Feedside: /));
    await page.locator('[data-testid="tweetTextarea_0"]').click();
    await page.keyboard.type('Typed and left');
    const texts = async () => (await ask(bench, 'unsent.list', {})).map(({ text }) => text);
    // What was brought into the other box was not sent either.
    await expect.poll(texts).toEqual(['Typed and left', short]);
    await page.close();
    await bench.bringToFront();
    await bench.evaluate(() => {
      location.hash = '#drafts';
    });
    const unsent = bench.getByRole('region', { name: 'Unsent words' });
    expect(await unsent.getByRole('link', { name: 'Open on X where you wrote “Typed and left”' }).getAttribute('href')).toBe('https://x.com/home');
    await unsent.getByRole('button', { name: 'Dismiss “Typed and left”' }).click();
    await expect.poll(texts).toEqual([short]);
    await button('Undo').click();
    await unsent.getByRole('button', { name: 'Make a draft of “Typed and left”' }).click();
    await expect.poll(() => bench.getByLabel('Text', { exact: true }).inputValue()).toBe('Typed and left');
    await expect.poll(texts).toEqual([short]);
    expect((await drafts())[0]).toMatchObject({ text: 'Typed and left', networks: ['x'] });
  });
});
