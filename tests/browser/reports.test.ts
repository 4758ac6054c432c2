import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Published } from '../../lib/model/published.ts';
import { ask } from '../support/ask.ts';
import { violationsIn } from '../support/axe.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const newWrite = () => crypto.randomUUID().replaceAll('-', '');
const day = 86_400_000;
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/exchange/${name}`, import.meta.url));
const aPost = (at: number): Published => ({
  id: `linkedin:${at}`,
  network: at % 2 === 0 ? 'linkedin' : 'x',
  at: Date.now() - at * day - day / 2,
  text: at === 3 ? '=1+1, which grind for which pot?' : `Five spoons, picture ${at}`,
  permalink: `https://linkedin.example/${at}`,
  results: { likes: 10 + at, comments: 2, impressions: 500 + at },
  sources: ['export'],
});

describe('reports, campaigns, and files in and out, in Chromium', () => {
  let chromium: Chromium;
  let bench: Page;
  const button = (name: string | RegExp) => bench.getByRole('button', { name, exact: typeof name === 'string' });
  const saved = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([bench.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  };
  const bytesOf = async (download: Download) => readFileSync(await download.path());

  beforeAll(async () => {
    chromium = await launchChromium();
    bench = await chromium.open('workbench.html#insights/reports');
    await ask(bench, 'playbook.save', {
      write: newWrite(),
      id: 'c',
      part: 'campaign',
      name: 'Spring roast',
      slug: '2026-q4-spring',
      goal: '',
      from: '2026-01-01',
      url: 'https://shop.example/',
    });
    await ask(bench, 'results.bring', {
      posts: Array.from({ length: 24 }, (_, at) => ({ post: { ...aPost(at), campaign: 'c' } })),
      days: [],
      dryRun: false,
      tell: 'now',
    });
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('writes a report of the last whole week by itself', async () => {
    await button('New report').click();
    await button('Write the report').click();
    await bench.getByRole('heading', { name: 'What happened' }).waitFor();
    await expect.poll(() => bench.locator('.fs-report').textContent()).toMatch(/posts went out/);
    await expect.poll(async () => (await ask(bench, 'reports.list', {})).total).toBe(1);
    expect(await violationsIn(bench, '.fs-report')).toEqual([]);
  });

  it('keeps what is reworded and left out, over a reload too', async () => {
    await button('Reword: What happened').click();
    await bench.getByLabel('Words of “What happened”').fill('A good week.\n\n- Our pictures were shared');
    await button('Done').click();
    await button('Leave out: How this was counted').click();
    await expect
      .poll(async () => (await ask(bench, 'reports.list', {})).rows[0]?.parts)
      .toEqual([
        { id: 'summary', words: 'A good week.\n\n- Our pictures were shared' },
        { id: 'method', hidden: true },
      ]);
    await bench.reload();
    await bench.locator('.fs-row button').first().click();
    await bench.getByText('Our pictures were shared').waitFor();
    await button('Put back: How this was counted').click();
    await bench.getByText('what is not known is said, never taken as zero').waitFor();
    await button('Leave out: How this was counted').click();
  });

  it('goes out as Markdown and CSV with the words as they were changed', async () => {
    const markdown = await saved(() => button('Markdown').click());
    expect(markdown.name).toMatch(/\.md$/);
    expect(markdown.bytes.toString()).toContain('## What happened\n\nA good week.\n\n- Our pictures were shared');
    expect(markdown.bytes.toString()).toContain('| Posts |');
    expect(markdown.bytes.toString()).not.toContain('How this was counted');
    const csv = (await saved(() => button('CSV').click())).bytes.toString();
    expect(csv).toMatch(/^\ufeffPart,/);
    expect(csv).toContain('In numbers,Posts,');
    expect(csv.split('\r\n').every((line) => !/(?:^|,)"?[=@]/.test(line))).toBe(true);
    await expect.poll(async () => (await ask(bench, 'reports.list', {})).rows[0]?.exportedAt).toEqual(expect.any(Number));
  });

  it('gives each chart as a picture', async () => {
    const picture = await saved(() => button('Save as picture: Engagements by network').click());
    expect(picture.name).toBe('Engagements by network.png');
    expect([...picture.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(600);
  });

  it('prints the report alone, without what is only for the screen', async () => {
    await bench.emulateMedia({ media: 'print' });
    expect(await bench.locator('.fs-workbench-side').isVisible()).toBe(false);
    expect(await bench.locator('[data-screen]').filter({ visible: true }).count()).toBe(0);
    expect(await bench.locator('.fs-report-title').isVisible()).toBe(true);
    expect(await bench.getByText('Our pictures were shared').isVisible()).toBe(true);
    await bench.emulateMedia({ media: null });
  });

  it('says what a campaign came to, from an analytics file too, and makes its links', async () => {
    await bench.goto(bench.url().replace(/#.*/, '#insights/campaigns'));
    await bench.setInputFiles('input[type=file]', fixture('ga4.csv'));
    await button(/^Take 2 sets of numbers/).click();
    await bench.getByText('2 added, 0 changed, 0 the same.').waitFor();
    await expect.poll(async () => (await ask(bench, 'outcomes.list', {})).length).toBe(2);
    await bench.getByLabel('Variant', { exact: true }).first().fill('Blue Button');
    await bench.getByText('utm_content=blue-button').first().waitFor();
    await button('Copy and keep').click();
    await expect
      .poll(async () => (await ask(bench, 'playbook.list', {})).find(({ id }) => id === 'c'))
      .toMatchObject({ links: [{ network: 'x', variant: 'blue-button', url: expect.stringContaining('utm_campaign=2026-q4-spring') }] });
    expect(await violationsIn(bench, 'main')).toEqual([]);
  });

  it('takes ideas out of files of other tools once, and takes them back', async () => {
    await bench.goto(bench.url().replace(/#.*/, '#ideas/list'));
    await bench.getByText('Bring ideas from elsewhere').click();
    const choose = () =>
      bench.getByLabel('Files (CSV, Markdown, ZIP)').setInputFiles([fixture('raindrop.csv'), fixture('obsidian.md'), fixture('broken-front.md')]);
    await choose();
    await button('Take 4 rows').click();
    await bench.getByText(/4 rows were taken/).waitFor();
    expect((await ask(bench, 'ideas.list', {})).total).toBe(4);
    await button('Choose other files').click();
    await choose();
    await bench.getByText(/Nothing new in it/).waitFor();
    await button('Choose other files').click();
    await bench.getByLabel('Files (CSV, Markdown, ZIP)').setInputFiles(fixture('Five spoons 89abcdef0123456789abcdef01234567.md'));
    await button('Take 1 row').click();
    await bench.getByText(/1 row was taken/).waitFor();
    await bench.locator('.fs-exchange').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await ask(bench, 'ideas.list', {})).total).toBe(4);
  });

  it('brings dates in as drafts, and drafts out as a calendar', async () => {
    await bench.goto(bench.url().replace(/#.*/, '#drafts/list'));
    await bench.getByText('To and from calendars and schedulers').click();
    await bench.getByLabel('Calendar files (ICS)').setInputFiles(fixture('editorial.ics'));
    await button(/^Take \d+ rows$/).click();
    await bench.getByText(/rows were taken/).waitFor();
    await expect.poll(async () => (await ask(bench, 'drafts.list', {})).total).toBeGreaterThan(3);
    const calendar = await saved(() => button('Save the file').click());
    expect(calendar.name).toBe('drafts.ics');
    expect(calendar.bytes.toString()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(calendar.bytes.toString()).toContain('@feedside\r\n');
  });
});
