import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/templates/${name}`, import.meta.url));

const chooseAgain = async (page: Page) => {
  await page.getByRole('button', { name: 'Choose other files' }).click();
  await page.locator('input[type=file]').waitFor();
};

describe('templates of another tool, in Chromium', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.open('workbench.html#templates/import');
    await page.locator('input[type=file]').waitFor();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });
  const total = async () => (await ask(page, 'templates.list', {})).total;

  it.each(['text-blaze.json', 'base.yml', 'group.textexpander', 'briskine.csv', 'any.csv'])(
    'of %s are looked at row by row before anything is written',
    async (name) => {
      const before = await total();
      await page.setInputFiles('input[type=file]', fixture(name));
      await page.getByText(/would be written/u).waitFor();
      expect(await page.locator('.fs-refused li').count()).toBeGreaterThan(0);
      expect(await total()).toBe(before);
      await chooseAgain(page);
    },
  );

  it('are written once, taken back, and go out again', async () => {
    const before = await total();

    // Four can be read; the shortcut of one is a starter's already.
    await page.setInputFiles('input[type=file]', fixture('base.yml'));
    await page.getByRole('button', { name: 'Import 3 templates' }).click();
    await page.getByText('3 templates were written').waitFor();
    expect(await total()).toBe(before + 3);
    await chooseAgain(page);
    await page.setInputFiles('input[type=file]', fixture('base.yml'));
    await page.getByText('nothing would change').waitFor();
    await chooseAgain(page);

    await page.setInputFiles('input[type=file]', fixture('any.csv'));
    await page.getByRole('button', { name: 'Import 2 templates' }).click();
    await page.getByRole('button', { name: 'Take the import back' }).click();
    await page.getByText('2 templates are as before.').waitFor();
    expect(await total()).toBe(before + 3);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON', exact: true }).click()]);
    const out = JSON.parse(readFileSync(await download.path(), 'utf8')) as { templates: { name: string; variants?: unknown[] }[] };
    expect(out.templates).toHaveLength(before + 3);
    expect(out.templates.find(({ name }) => name === 'Welcome somebody new')?.variants).toHaveLength(6);
  });
});
