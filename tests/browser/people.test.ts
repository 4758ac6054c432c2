import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask, askBare } from '../support/ask.ts';
import { type Chromium, launchChromium, newProfile } from '../support/browsers.ts';
import { insideClosedRoots, isButton, waitInside } from '../support/closed-roots.ts';

const onX = 'x:otto_b';
const onBluesky = 'bluesky:otto-b.bsky.social';
const pageOf = (id: string) => `workbench.html#people/${encodeURIComponent(id)}`;
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Every account, note and count, as the memory tells it. */
const remembered = async (page: Page) => {
  const people = await Promise.all([onX, onBluesky].map((id) => ask(page, 'people.get', { id })));
  return people.map(({ person, others, notes, decided }) => ({
    person,
    others: others.map(({ id }) => id),
    notes: notes.map(({ text }) => text).sort(),
    decided,
  }));
};

describe('people of two networks', () => {
  let chromium: Chromium;
  let page: Page;
  const visit = async (address: string) => {
    const feed = await chromium.context.newPage();
    await feed.goto(address);
    return feed;
  };
  beforeAll(async () => {
    chromium = await launchChromium();
    for (const address of ['https://x.com/home', 'https://bsky.app/']) {
      const feed = await visit(address);
      await waitInside(feed, isButton(/^Feedside: question waiting 2 hours/));
      await feed.close();
    }
    page = await chromium.open('workbench.html#people');
  });
  afterAll(() => chromium.close());

  it('are listed, suggested as one, and joined only when the person says so', async () => {
    await page.getByRole('searchbox', { name: 'Search people' }).fill('brandt');
    const list = page.getByRole('list', { name: 'People' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await page.getByRole('link', { name: 'Perhaps the same' }).click();
    await page.getByRole('button', { name: /^The same person: .*otto_b/ }).click();
    await page.getByText(/^Joined with @otto/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^The same person: .*otto_b/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Everybody' }).click();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
    await expect.poll(() => list.textContent()).toContain('They wrote 2 times, you answered never.');
  });

  it('are noted and decided about as one, and taken apart without losing anything', async () => {
    await page.getByRole('list', { name: 'People' }).getByRole('link', { name: 'Otto Brandt' }).click();
    await page.getByRole('heading', { level: 2, name: 'Otto Brandt' }).waitFor();
    const view = decodeURIComponent(new URL(page.url()).hash).includes(onX) ? onX : onBluesky;
    const other = view === onX ? onBluesky : onX;
    await page.getByLabel('New note').fill('Repairs cargo bikes in winter.');
    await page.keyboard.press('Control+Enter');
    await region(page, 'Notes').getByRole('list').getByText('Repairs cargo bikes in winter.').waitFor();
    await page.getByRole('switch', { name: /^VIP/ }).click();
    await page.getByText('Otto Brandt is a VIP.').waitFor();
    await page.goto(`chrome-extension://${chromium.id}/${pageOf(other)}`);
    await page.reload();
    await region(page, 'Notes').getByRole('list').getByText('Repairs cargo bikes in winter.').waitFor();
    await expect.poll(() => page.getByRole('switch', { name: /^VIP/ }).isChecked()).toBe(true);
    await expect.poll(() => region(page, 'History').getByText('They wrote').count()).toBe(2);

    await region(page, 'Also this person')
      .getByRole('button', { name: /^Take @otto/ })
      .click();
    await page.getByText(/stands alone again\. Nothing was lost\.$/).waitFor();
    const apart = await remembered(page);
    const of = (id: string) => apart.find(({ person }) => person?.id === id);
    expect(of(view)).toMatchObject({ others: [], notes: ['Repairs cargo bikes in winter.'], decided: { isVip: true }, person: { contacts: 1 } });
    expect(of(other)).toMatchObject({ others: [], notes: [], decided: { isVip: false }, person: { contacts: 1 } });
  });

  it('tell a page of a network nothing of all that', async () => {
    const feed = await visit('https://x.com/home');
    const shown = await waitInside(feed, isButton(/^Feedside: question waiting/));
    expect(JSON.stringify(shown)).not.toContain('cargo');
    expect((await askBare(page, 'people.get', { id: 7 } as never)).ok).toBe(false);
    await feed.close();
  });

  it('are forgotten for good after one confirmation, stay so when seen again, and are remembered when wanted', async () => {
    await page.goto(`chrome-extension://${chromium.id}/${pageOf(onX)}`);
    await page.reload();
    await page.getByRole('button', { name: 'Forget Otto Brandt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/1 post of theirs/).waitFor();
    const [backup] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save a backup first' }).click()]);
    expect(backup.suggestedFilename()).toMatch(/^feedside-.*\.json$/);
    await dialog.getByRole('button', { name: 'Forget for good' }).click();
    await page.getByText('@otto_b is forgotten', { exact: true }).waitFor();
    expect((await ask(page, 'backup.export', {})).json).not.toContain('otto_b');

    const feed = await visit('https://x.com/home');
    await waitInside(feed, isButton(/^Feedside: /));
    const waits = async () => (await insideClosedRoots(feed)).filter(isButton(/question waiting 2 hours/)).length;
    await expect.poll(waits).toBe(0);
    expect((await ask(page, 'backup.export', {})).json).not.toContain('otto_b');
    await feed.close();

    await page.getByRole('button', { name: 'Want them again' }).click();
    await page.getByText('From now on they are remembered again.').waitFor();
    const again = await visit('https://x.com/home');
    await waitInside(again, isButton(/^Feedside: question waiting 2 hours/));
    await expect.poll(async () => (await ask(page, 'people.get', { id: onX })).person?.contacts).toBe(1);
    await again.close();
  });
});

describe('a reminder', () => {
  const profile = newProfile();
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it('falls due after the worker was stopped and the browser started again, and the badge says so until it is done', async () => {
    const first = await launchChromium({ profile });
    const before = await first.open('workbench.html#reminders');
    expect(await badge(before)).toBe('');
    const soon = Date.now() + 9000;
    await ask(before, 'reminders.save', { write: newWrite(), id: 'map', kind: 'promise', text: 'Send the map', dueAt: soon });
    await expect.poll(() => alarmAt(before)).toBeLessThanOrEqual(soon);
    await first.stopWorker(before);
    await first.close();

    const second = await launchChromium({ profile });
    try {
      const page = await second.open('workbench.html#reminders');
      await second.stopWorker(page);
      await expect.poll(() => badge(page), { timeout: 40_000 }).toBe('1');
      await page.reload();
      const due = page.getByRole('list', { name: 'Due' });
      await due.getByText('Send the map').waitFor();
      await page.getByRole('button', { name: 'Done: Send the map' }).click();
      await expect.poll(() => badge(page)).toBe('');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => badge(page)).toBe('1');
    } finally {
      await second.close();
    }
  });
});

const badge = (page: Page): Promise<string> => page.evaluate('chrome.action.getBadgeText({})');
const alarmAt = async (page: Page): Promise<number> =>
  (await page.evaluate<{ scheduledTime: number } | undefined>('chrome.alarms.get("due")'))?.scheduledTime ?? Number.POSITIVE_INFINITY;
