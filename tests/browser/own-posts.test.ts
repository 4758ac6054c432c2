import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { violationsIn } from '../support/axe.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const rows = 20_000;
const day = 86_400_000;
const end = Date.UTC(2025, 6, 14);

/** An X content export with so many posts, four of them an hour, newest first. */
function bigExport(): Buffer {
  const header = 'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits';
  const lines = Array.from({ length: rows }, (_, at) => {
    const time = end - at * (day / 96);
    const id = (BigInt(time - 1_288_834_974_657) << 22n) + BigInt(at % 4096);
    const date = new Date(time).toLocaleDateString('en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
    return `${id},"${date}","Bread number ${at}, out of the oven",https://x.com/feedbakery/status/${id},"${(1000 + at).toLocaleString('en-US')}",${at % 90},${at % 120},1,2,0,${at % 7},${at % 11},3`;
  });
  return Buffer.from([header, ...lines].join('\r\n'));
}

describe('own posts out of an export file, in Chromium', () => {
  // On disk, so that it has the same age each time.
  const folder = mkdtempSync(join(tmpdir(), 'feedside-exports-'));
  const file = join(folder, 'account_analytics_content_2024-12-18_2025-07-14.csv');
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    writeFileSync(file, bigExport());
    chromium = await launchChromium();
    page = await chromium.open('workbench.html#insights/posts');
    await page.getByText('No post of yours yet').waitFor();
    await page.getByRole('link', { name: 'Import an export file' }).click();
    await page.locator('input[type=file]').waitFor();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
    rmSync(folder, { recursive: true });
  });
  const choose = () => page.setInputFiles('input[type=file]', file);
  const known = async () => (await ask(page, 'results.page', { limit: 1 })).rows.length;

  it('can be stopped while 20,000 rows are read, and nothing is written', async () => {
    await choose();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('input[type=file]').waitFor();
    expect(await known()).toBe(0);
  });

  it('are looked at first, written once, and add nothing the second time', async () => {
    await choose();
    const go = page.getByRole('button', { name: 'Import 20,000 rows' });
    await go.waitFor({ timeout: 60_000 });
    expect(await violationsIn(page)).toEqual([]);
    expect(await known()).toBe(0);
    await go.click();
    await page.getByText('20,000 rows were brought in').waitFor({ timeout: 60_000 });
    expect(await known()).toBe(1);

    await page.getByRole('button', { name: 'Choose other files' }).click();
    await choose();
    await page.getByText('Nothing would change: all of it is here already.').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Choose other files' }).click();
    await page.setInputFiles('input[type=file]', { name: 'not-an-export.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Town\nAna,Lisbon\n') });
    await page.getByText('not-an-export.csv is no export file that is known here').waitFor();
  });

  it('stand in a table that draws only what is in view, and is filtered and sorted', async () => {
    await page.getByRole('link', { name: 'All posts' }).click();
    const table = page.getByRole('table', { name: 'Your posts' });
    await table.waitFor({ timeout: 60_000 });
    expect(await table.getAttribute('aria-rowcount')).toBe(String(rows + 2));
    expect(await table.locator('tbody tr').count()).toBeLessThan(200);

    await page.getByRole('searchbox', { name: 'Words in the post' }).fill('number 1999');
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/^11 of/u);
    await table.getByRole('button', { name: /^Likes/u }).click();
    await expect.poll(() => table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });

  it('take a pillar together, and give it back', async () => {
    await ask(page, 'playbook.save', { write: 'a'.repeat(32), id: 'pillar-bread', part: 'pillar', name: 'Bread', about: '' });
    await page.getByRole('checkbox', { name: 'Choose all shown' }).check();
    const set = page.getByRole('combobox', { name: 'Set pillar' });
    await expect.poll(() => set.locator('option').count()).toBe(3);
    expect(await violationsIn(page)).toEqual([]);
    await set.selectOption('Bread');
    await page.getByRole('button', { name: 'Set pillar' }).click();
    await page.getByText('11 posts changed.').waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'Bread', exact: true }).count()).toBe(11);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByRole('cell', { name: 'Bread', exact: true }).count()).toBe(0);
  });

  it('are removed together, and come back with an undo', async () => {
    const shown = () => page.getByRole('status').first().textContent();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('11 posts removed, with the numbers.').waitFor();
    await expect.poll(shown).toMatch(/^0 of 19,989/u);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(shown).toMatch(/^11 of 20,000/u);
  });

  it('each have a page of their own', async () => {
    await page.getByRole('link', { name: 'Bread number 1999, out of the oven' }).click();
    await page.getByText('Known from: Export file').waitFor();
    await page.getByText('2,999').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });
});
