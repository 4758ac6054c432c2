import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Firefox, launchFirefox } from '../support/browsers.ts';
import { extensions } from '../support/build.ts';
import { isButton } from '../support/closed-roots.ts';
import { chipsIn, insideClosedRoots, pressButton, waitInside } from '../support/closed-roots-firefox.ts';

/** As the stores get it: practising needs no permission for any site. */
describe('the practice feed in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  const press = (name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const box = () => page.evaluate(() => document.querySelector('textarea')?.value);

  beforeAll(async () => {
    firefox = await launchFirefox({ extension: extensions.firefox });
    page = await firefox.open('welcome.html#practice');
  });
  afterAll(() => firefox.close());

  it('shows chips after one press, with reasons that a person can open', async () => {
    await press('Start practice');
    await waitInside(page, isButton(/^Feedside: .*question.*, priority \d+$/));
    await pressButton(page, /^Feedside: .*question/);
    await waitInside(page, isButton('Reply with template'));
  });

  it('puts a template into the reply box, takes it back with one Ctrl+Z, and counts what the person posts', async () => {
    await pressButton(page, 'Reply with template');
    await expect.poll(async () => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option').length).toBeGreaterThanOrEqual(12);
    await page.keyboard.type('find out');
    await page.keyboard.press('Enter');
    await expect.poll(box).toContain('I don’t want to guess');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(box).toBe('');
    await page.keyboard.type('We will find out.');
    const before = (await chipsIn(page)).length;
    await press('Post');
    await expect.poll(async () => (await chipsIn(page)).length).toBe(before - 1);
    expect((await ask(page, 'waiting.list', { state: 'answered', order: 'age' })).total).toBe(1);
  });

  it('removes every trace when it is ended', async () => {
    await press('End practice');
    await expect.poll(() => page.evaluate(() => document.body.textContent)).toMatch(/Practice is over. \d+ records? (was|were) removed/);
    expect(await chipsIn(page)).toEqual([]);
    for (const state of ['new', 'answered', 'done', 'snoozed'] as const) expect((await ask(page, 'waiting.list', { state, order: 'age' })).total).toBe(0);
  });
});
