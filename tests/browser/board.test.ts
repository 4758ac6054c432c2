import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const newWrite = () => crypto.randomUUID().replaceAll('-', '');
const ideas = ['Why we open early', 'The broken kettle', 'Five spoons'];

describe('the workbench, by mouse and by keyboard', () => {
  let chromium: Chromium;
  let bench: Page;
  /** Goes to a place and waits until it has the focus that a new place gets. */
  const visit = (hash: string) =>
    bench.evaluate(async (next) => {
      if (location.hash === next) return;
      const arrived = new Promise((resolve) =>
        addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true }),
      );
      location.hash = next;
      await arrived;
    }, hash);
  const column = (name: string) => bench.getByRole('region', { name: new RegExp(`^${name}, `) });
  const cards = async (name: string) => (await column(name).locator('.fs-card-words').allTextContents()).map((text) => text.trim());
  const card = (text: string) => bench.locator('.fs-card').filter({ hasText: text });
  const statusOf = async (text: string) => (await ask(bench, 'ideas.list', {})).rows.find((idea) => idea.text === text)?.status;
  const button = (name: string | RegExp) => bench.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

  beforeAll(async () => {
    chromium = await launchChromium();
    bench = await chromium.open('workbench.html#ideas/board');
    for (const [n, text] of ideas.entries()) await ask(bench, 'ideas.capture', { write: newWrite(), id: `idea-${n}`, text });
    await bench.getByRole('region', { name: 'Caught, 3 ideas' }).waitFor();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  describe('ideas on their board', () => {
    it('stand with the latest above', async () => {
      await expect.poll(() => cards('Caught')).toEqual(['Five spoons', 'The broken kettle', 'Why we open early']);
    });

    it('are dragged to another column, and back by “Undo”', async () => {
      await card('The broken kettle').dragTo(column('Chosen'));
      await expect.poll(() => statusOf('The broken kettle')).toBe('chosen');
      await expect.poll(() => cards('Chosen')).toEqual(['The broken kettle']);
      await button('Undo').click();
      await expect.poll(() => statusOf('The broken kettle')).toBeUndefined();
      await expect.poll(() => cards('Caught')).toEqual(['Five spoons', 'The broken kettle', 'Why we open early']);
    });

    it('are lifted, carried and dropped with the keyboard, and say each step', async () => {
      const handle = button('Move “Why we open early”');
      await handle.focus();
      await bench.keyboard.press('Space');
      await bench.getByRole('status').filter({ hasText: '“Why we open early” lifted. Caught, place 3 of 3.' }).waitFor();
      await bench.keyboard.press('ArrowUp');
      await bench.getByRole('status').filter({ hasText: 'Caught, place 2 of 3.' }).waitFor();
      await bench.keyboard.press('ArrowRight');
      await bench.getByRole('status').filter({ hasText: 'Chosen, place 1 of 1.' }).waitFor();
      await expect.poll(() => handle.evaluate((element) => element === document.activeElement)).toBe(true);
      await bench.keyboard.press('Escape');
      await bench.getByRole('status').filter({ hasText: 'Move taken back.' }).waitFor();
      expect(await statusOf('Why we open early')).toBeUndefined();
      await bench.keyboard.press('Space');
      await bench.keyboard.press('ArrowUp');
      await bench.keyboard.press('ArrowUp');
      await bench.keyboard.press('Space');
      await expect.poll(() => cards('Caught')).toEqual(['Why we open early', 'Five spoons', 'The broken kettle']);
      await bench.reload();
      await expect.poll(() => cards('Caught')).toEqual(['Why we open early', 'Five spoons', 'The broken kettle']);
    });

    it('are moved by a menu', async () => {
      await card('Five spoons').getByText('Move to', { exact: true }).click();
      await card('Five spoons').getByRole('button', { name: 'Put away' }).click();
      await expect.poll(() => statusOf('Five spoons')).toBe('away');
    });

    it('are found by words, and get tags', async () => {
      await button('Edit “The broken kettle”').click();
      await bench.getByLabel('Tags').fill('mistakes, kettle');
      await button('Done').click();
      await bench.getByLabel('Tag', { exact: true }).selectOption('kettle');
      await expect.poll(() => cards('Caught')).toEqual(['The broken kettle']);
      await button('Show all').click();
      await expect.poll(() => cards('Caught')).toHaveLength(2);
    });

    it('become a draft and are in the making, and used when that is posted', async () => {
      await button('Write a draft from “The broken kettle”').click();
      await bench.getByLabel('Text', { exact: true }).waitFor();
      await expect.poll(() => statusOf('The broken kettle')).toBe('making');
      await button('Mark as posted').click();
      await expect.poll(() => statusOf('The broken kettle')).toBe('used');
    });

    it('are seen as a board again where they were seen so last', async () => {
      await visit('#ideas');
      await expect.poll(() => cards('Used')).toEqual(['The broken kettle']);
    });
  });

  describe('drafts in their month', () => {
    const day = (date: string) => bench.locator(`[data-day="${date}"]`);
    const draft = async () => (await ask(bench, 'drafts.list', {})).rows.find(({ id }) => id === 'd1');
    const local = (time: number | undefined) =>
      bench.evaluate((at) => (at === undefined ? '' : new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)), time);

    beforeAll(async () => {
      await ask(bench, 'drafts.save', { write: newWrite(), id: 'd1', title: 'Winter ferries', text: 'Soon', status: 'ready', networks: ['x'] });
      await visit('#drafts/calendar/2027-03');
      await bench.getByRole('heading', { name: 'March 2027' }).waitFor();
    });

    it('are dragged to a day, at the hour when the team begins', async () => {
      await bench.getByRole('region', { name: 'Not planned yet' }).getByText('Winter ferries').waitFor();
      await bench.locator('.fs-draft-chip[data-id="d1"]').dragTo(day('2027-03-28'));
      await expect.poll(async () => local((await draft())?.plannedAt)).toBe('2027-03-28T09:00');
      await day('2027-03-28').getByText('Winter ferries').waitFor();
    });

    it('are carried with the keyboard by days, weeks and months, and keep their time', async () => {
      await button('Move to day: Winter ferries').focus();
      for (const key of ['Space', 'ArrowRight', 'ArrowUp', 'PageDown', 'Space']) await bench.keyboard.press(key);
      await expect.poll(async () => local((await draft())?.plannedAt)).toBe('2027-04-22T09:00');
      await bench.getByRole('heading', { name: 'April 2027' }).waitFor();
      await button('Undo').click();
      await expect.poll(async () => local((await draft())?.plannedAt)).toBe('2027-03-28T09:00');
    });

    it('are planned by date and time', async () => {
      await visit('#drafts/calendar/2027-03');
      await bench.getByRole('heading', { name: 'March 2027' }).waitFor();
      await button('Move to day: Winter ferries').click();
      await bench.getByLabel('Day', { exact: true }).fill('2027-03-02');
      await bench.getByLabel('Time', { exact: true }).fill('17:30');
      await button('Plan').click();
      await expect.poll(async () => local((await draft())?.plannedAt)).toBe('2027-03-02T17:30');
    });

    it('are days one below the other on a narrow window', async () => {
      await bench.setViewportSize({ width: 420, height: 800 });
      await bench.getByRole('list', { name: 'Drafts by day' }).getByText('Winter ferries').waitFor();
      expect(await bench.locator('.fs-month').count()).toBe(0);
      await bench.setViewportSize({ width: 1280, height: 900 });
    });
  });

  describe('what was deleted', () => {
    it('is in the trash, and comes back', async () => {
      await ask(bench, 'ideas.remove', { write: newWrite(), id: 'idea-2' });
      await ask(bench, 'drafts.remove', { write: newWrite(), id: 'd1' });
      await visit('#trash');
      await button('Restore “Winter ferries”').click();
      await bench.getByRole('status').filter({ hasText: '1 is back.' }).waitFor();
      expect((await ask(bench, 'drafts.list', {})).rows.map(({ id }) => id)).toContain('d1');
    });

    it('goes for good after a clear word', async () => {
      await button('Delete for good: “Five spoons”').click();
      await bench.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
      await bench.getByText('The trash is empty').waitFor();
    });
  });

  describe('search over everything', () => {
    it('shows what holds the words while one types, and “back” leaves it', async () => {
      await visit('#today');
      await bench.getByRole('heading', { name: 'Today', exact: true }).waitFor();
      await bench.getByLabel('Search everything').focus();
      await bench.keyboard.type('kettle');
      await bench.getByRole('region', { name: 'Ideas (1)' }).waitFor();
      await bench.getByRole('region', { name: 'Drafts (1)' }).waitFor();
      expect(await bench.getByLabel('Search everything').evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await bench.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['kettle']));
      expect(new URL(bench.url()).hash).toBe('#search?q=kettle');
      await bench.goBack();
      await bench.getByRole('heading', { name: 'Today', exact: true }).waitFor();
      expect(await bench.getByLabel('Search everything').inputValue()).toBe('');
    });

    it('opens what was found with the keyboard, and says when nothing is', async () => {
      await visit('#search?q=kettle');
      await bench.getByRole('region', { name: 'Ideas (1)' }).waitFor();
      await bench.getByLabel('Search everything').focus();
      await bench.keyboard.press('ArrowDown');
      await bench.keyboard.press('Enter');
      await bench.getByRole('dialog', { name: 'Edit idea' }).waitFor();
      expect(await bench.getByLabel('Idea', { exact: true }).inputValue()).toBe('The broken kettle');
      await button('Done').click();
      await visit('#search?q=xyzzy');
      await bench.getByText('Nothing holds “xyzzy”').waitFor();
    });

    it('is what the palette asks', async () => {
      await bench.keyboard.press('Control+k');
      await bench.keyboard.type('winter');
      await bench.getByRole('option', { name: /Winter ferries/ }).waitFor();
      await bench.keyboard.press('Enter');
      await expect.poll(() => new URL(bench.url()).hash).toBe('#drafts/d1');
    });
  });

  describe('a backup of 30,000 records', () => {
    const many = 30_000;
    const total = async () => (await ask(bench, 'notes.list', { limit: 1 })).total;
    const choose = () =>
      bench.getByLabel('Choose a backup file').setInputFiles({ name: 'feedside.json', mimeType: 'application/json', buffer: backupOf(many) });

    it('is brought in with a bar that moves, and cancelled leaves what is here whole', async () => {
      await visit('#backup');
      await choose();
      await button('Import 30,000 records').click();
      const progress = bench.getByRole('progressbar', { name: 'Bringing the backup in' });
      await expect.poll(() => progress.getAttribute('value').then(Number)).toBeGreaterThan(0);
      const before = Number(await progress.getAttribute('value'));
      await expect.poll(() => progress.getAttribute('value').then(Number)).toBeGreaterThan(before);
      await button('Cancel').click();
      await bench.getByText('Cancelled. What was brought in until then is here and whole').waitFor();
      const brought = await total();
      expect(brought).toBeGreaterThan(0);
      expect(brought).toBeLessThan(many);
      expect(brought % 500).toBe(0);
      expect(await ask(bench, 'backup.reindex', {})).toEqual({ checked: brought, mended: 0 });
      expect(await ask(bench, 'notes.search', { words: `number${brought - 1}` })).toHaveLength(1);
      expect(await ask(bench, 'notes.search', { words: `number${brought}` })).toEqual([]);
    });

    it('brought in again goes on to the end, also when the background is stopped meanwhile', async () => {
      await button('Choose another file').click();
      await choose();
      await button(/^Import [\d,]+ records$/).click();
      const progress = bench.getByRole('progressbar', { name: 'Bringing the backup in' });
      await expect.poll(() => progress.getAttribute('value').then(Number)).toBeGreaterThan(0);
      await chromium.stopWorker(bench);
      await bench.getByRole('heading', { name: 'What was changed' }).waitFor({ timeout: 60_000 });
      expect(await total()).toBe(many);
    });

    it('is found by search, all of it, and checked with a bar', async () => {
      await button('Check and rebuild').click();
      await bench.getByText('30,000 notes checked; all were right.').waitFor();
      await visit('#search?q=number29999');
      await bench.getByRole('region', { name: 'Notes (1)' }).waitFor();
    });
  });
});

/** Notes in a file as an export writes it. */
function backupOf(many: number): Buffer {
  const notes = Array.from({ length: many }, (_, n) => ({
    id: `brought-${String(n).padStart(6, '0')}`,
    rev: `1-${n.toString(16).padStart(32, '0')}`,
    createdAt: n + 1,
    updatedAt: n + 1,
    about: { kind: 'person', id: 'x:otto_b', label: '@otto_b' },
    text: `What number${n} said at the counter.`,
    past: [],
  }));
  const head = { app: 'feedside', schemaVersion: 4, madeAt: 1, database: 'another', records: many, starters: [] };
  return Buffer.from(JSON.stringify({ ...head, notes, end: 'feedside' }));
}
