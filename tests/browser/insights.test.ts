import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawNormal, seeded } from '../../lib/insights/random.ts';
import type { Published } from '../../lib/model/published.ts';
import { ask } from '../support/ask.ts';
import { violationsIn } from '../support/axe.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** 240 posts of a bakery: questions get twice as much, mornings too, the rest is luck. */
function postsOf(now: number): Published[] {
  const random = seeded(77);
  // By this machine’s own clock, as the page counts hours.
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  return Array.from({ length: 240 }, (_, at): Published => {
    const [asks, isMorning] = [at % 3 === 0, random() < 0.5];
    const likes = Math.round(30 * Math.exp((asks ? 0.8 : 0) + (isMorning ? 0.7 : 0) + 0.5 * drawNormal(random)));
    return {
      id: `bluesky:post${at}`,
      network: at % 4 === 0 ? 'linkedin' : 'bluesky',
      at: midnight - (at + 3) * day + (isMorning ? 7 + (at % 3) : 15 + (at % 4)) * hour,
      resultsAt: now,
      text: asks ? 'How do you like your bread?' : 'Bread came out of the oven.',
      language: 'en',
      format: random() < 0.5 ? 'image' : 'text',
      results: { likes, comments: Math.round(likes / 8) },
      sources: ['export'],
    };
  });
}

describe('insights of own posts, in Chromium', () => {
  let chromium: Chromium;
  let bench: Page;
  const visit = (hash: string) =>
    bench.evaluate((next) => {
      location.hash = next;
    }, hash);
  const button = (name: string | RegExp) => bench.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  const title = (name: string | RegExp) => bench.getByText(name).first();

  beforeAll(async () => {
    chromium = await launchChromium();
    bench = await chromium.open('workbench.html#insights/works');
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('say what will stand there, as long as there is nothing', async () => {
    await title('No posts to compare yet').waitFor();
    await visit('#insights/times');
    await title('No posts to compare yet').waitFor();
    await visit('#insights/templates');
    await title('No reply from a template yet').waitFor();
    await visit('#insights/relations');
    await title('Nobody wrote or was answered yet').waitFor();
  });

  it('name what works, with how sure that is', async () => {
    await ask(bench, 'results.bring', { posts: postsOf(Date.now()).map((post) => ({ post })), days: [] });
    await visit('#insights/works');
    await bench.getByRole('heading', { name: 'What goes with doing better or worse' }).waitFor();
    const told = bench.locator('.fs-findings');
    await expect
      .poll(() => told.textContent())
      .toMatch(/(?:First line: a question|Asks a question): ×[12]\.?\d* of what posts without it have, likely ×\d.* to ×\d.*80 with it, 160 without/);
    expect(await told.textContent()).not.toMatch(/picture/);
    expect(await violationsIn(bench)).toEqual([]);
  });

  it('keep the choice in the address, over a reload and from section to section', async () => {
    await bench.getByLabel('Network', { exact: true }).selectOption('linkedin');
    await bench.getByLabel('Compared by').selectOption('likes');
    await bench.getByText(/^60 posts of yours .*compared by: Likes/).waitFor();
    expect(new URL(bench.url()).hash).toBe('#insights/works?network=linkedin&by=likes');
    await bench.reload();
    await bench.getByText(/^60 posts of yours .*compared by: Likes/).waitFor();
    await bench.getByRole('link', { name: 'Best time' }).click();
    await bench.getByText(/^60 posts of yours .*compared by: Likes/).waitFor();
    await bench.getByLabel('Network', { exact: true }).selectOption('');
    await bench.getByText(/^240 posts of yours/).waitFor();
  });

  it('give a good time to a draft, and take it back', async () => {
    await bench.getByRole('heading', { name: /^Best so far: / }).waitFor();
    const { rows: before } = await ask(bench, 'drafts.list', {});
    await ask(bench, 'drafts.save', {
      id: 'd1',
      write: crypto.randomUUID().replaceAll('-', ''),
      title: 'Opening hours',
      text: 'Soon.',
      status: 'writing',
      networks: ['x'],
    });
    await button(/^Plan a draft for /)
      .first()
      .click();
    await bench.getByRole('dialog').getByLabel('Draft').selectOption('Opening hours');
    await button('Plan it').click();
    const plannedAt = async () => (await ask(bench, 'drafts.list', {})).rows.find(({ id }) => id === 'd1')?.plannedAt;
    await expect.poll(plannedAt).toBeGreaterThan(Date.now());
    expect((await ask(bench, 'drafts.list', {})).rows).toHaveLength(before.length + 1);
    await button('Undo').click();
    await expect.poll(plannedAt).toBeUndefined();
    expect((await ask(bench, 'drafts.list', {})).rows.find(({ id }) => id === 'd1')?.text).toBe('Soon.');
  });

  it('suggest only hours within business hours, unless any hour will do', async () => {
    const days = async () => (await bench.locator('.fs-slots li p:first-child').allTextContents()).map((text) => text.split(',', 1)[0] ?? '');
    await expect.poll(async () => (await days()).length).toBeGreaterThan(0);
    for (const name of await days()) expect(['Saturday', 'Sunday']).not.toContain(name);
    const times = () => bench.locator('.fs-slots li p:first-child').allTextContents();
    const before = await times();
    await bench.getByRole('switch', { name: 'Only within business hours' }).click();
    await expect.poll(times).not.toEqual(before);
    expect(await violationsIn(bench)).toEqual([]);
  });

  it('let chance order the templates, if that is wished', async () => {
    await visit('#insights/templates');
    const toggle = bench.getByRole('switch', { name: 'Let chance order the templates of a hint' });
    await toggle.click();
    await expect.poll(async () => (await ask(bench, 'settings.get', {})).exploring).toBe(true);
    await expect.poll(() => toggle.isChecked()).toBe(true);
  });
});
