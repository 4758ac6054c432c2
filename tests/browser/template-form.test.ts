import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { stopInside, tabTo } from '../support/keyboard.ts';

const text =
  'With {% ask carrier, default: "DHL" %}, size {% ask size, type: "menu", options: "S; M; L" %}{% ask gift, type: "toggle", label: "A gift" %}{% if gift == "yes" %}, wrapped{% endif %}, on {% ask day, type: "date" %}: {{first_name ?? "you"}}{cursor}';
const variants = [{ language: 'de', text: 'Mit {% ask carrier, default: "DHL" %} {% ask day, type: "date" %}{cursor}' }];

describe('a template that asks, without a mouse', () => {
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    own = await chromium.open('workbench.html#templates');
    const saved = await ask(own, 'templates.save', {
      write: newWrite(),
      id: 'parcel',
      name: 'Parcel',
      label: '',
      shortcut: 'parcel',
      language: 'en',
      text,
      variants,
    });
    expect(saved.ok).toBe(true);
    page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    await waitInside(page, isButton(/^Feedside: question/));
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  const focusOn = (name: string) => expect.poll(async () => (await stopInside(page))?.name).toBe(name);
  const shown = async () => (await insideClosedRoots(page)).find(({ attributes }) => attributes.class === 'fs-words')?.text;

  it('is found by its shortcut, and begins with its first field', async () => {
    await tabTo(page, /^Feedside: question/, stopInside);
    await page.keyboard.press('Enter');
    await waitInside(page, isButton('Reply with template'));
    await focusOn('Reply with template');
    await page.keyboard.press('Enter');
    await waitInside(page, ({ attributes }) => attributes.role === 'option');
    await page.keyboard.type('parcel');
    await expect.poll(async () => (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option').length).toBe(1);
    await page.keyboard.press('Enter');
    await waitInside(page, isButton('Insert'));
    await focusOn('carrier');
  });

  it('takes a line, a menu, a switch and a day, and shows what they become', async () => {
    await page.keyboard.type('Post');
    await page.keyboard.press('Tab');
    await focusOn('size');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await focusOn('A gift');
    await page.keyboard.press('Space');
    await expect.poll(shown).toContain('With Post, size M, wrapped');
    await page.keyboard.press('Tab');
    await focusOn('day');
    await page.keyboard.type('11242026');
    await expect.poll(shown).toContain('on November 24, 2026');
  });

  it('goes into the network’s box with Enter, and nothing is sent', async () => {
    await tabTo(page, /^Insert$/, stopInside);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.site.model())).toMatch(/With Post, size M, wrapped, on November 24, 2026: /);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });
});

describe('the template editor', () => {
  it('previews what is typed against a post, in each language, and stores all of it', async () => {
    const chromium = await launchChromium();
    const page = await chromium.open('workbench.html#templates');
    await page.getByRole('button', { name: 'New template' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Sizes');
    await page.getByLabel('Words', { exact: true }).fill('Hi {{first_name}}, {% ask size %}');
    await expect.poll(() => page.locator('.fs-preview-reply').textContent()).toBe('Hi Inês, {{size}}');
    await page.locator('.fs-preview').getByLabel('size').fill('M');
    await expect.poll(() => page.locator('.fs-preview-reply').textContent()).toBe('Hi Inês, M');
    await page.getByLabel('Language of these words').selectOption('en');
    await page.getByRole('button', { name: 'Add another language' }).click();
    await page.getByLabel('Language 2', { exact: true }).selectOption('de');
    await page.getByLabel('Words in German', { exact: true }).fill('{{first_name');
    await page.getByText('Line 1, column 1: This “{{” is never closed.').waitFor();
    await page.getByLabel('Words in German', { exact: true }).fill('Hallo {{first_name}}');
    await page.locator('.fs-preview').getByLabel('Language', { exact: true }).selectOption('de');
    await expect.poll(() => page.locator('.fs-preview-reply').textContent()).toBe('Hallo Inês');
    await page.getByText('Folder, owner and dates').click();
    await page.getByLabel('Valid until').fill('2020-01-31');
    await page.getByRole('button', { name: 'Save template' }).click();
    await expect
      .poll(async () => (await ask(page, 'templates.list', { limit: 200 })).rows.find(({ name }) => name === 'Sizes')?.variants)
      .toEqual([{ language: 'de', text: 'Hallo {{first_name}}' }]);
    await page.getByLabel('Show', { exact: true }).selectOption('Out of date');
    await expect.poll(() => page.locator('.fs-list .fs-row').count()).toBe(1);
    expectNoRequests(chromium);
    await chromium.close();
  });
});
