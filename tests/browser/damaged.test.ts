import { cpSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, askBare } from '../support/ask.ts';
import { launchChromium, launchFirefox, newProfile } from '../support/browsers.ts';
import { chromiumDamages, firefoxDamages, tearLog } from '../support/damage.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

/** What is used here of a page is the same in both drivers; their types differ. */
const alike = (page: FirefoxPage) => page as unknown as Page;
type Asked = Pick<Page, 'evaluate'>;

const written = { notes: 60, ideas: 10, drafts: 5 } as const;
const hex = (n: number) => n.toString(16).padStart(32, '0');
const aNote = (n: number) => ({
  id: `note-${n}`,
  write: hex(n + 1),
  about: { kind: 'person', id: 'bluesky:ana.example', label: '@ana.example' } as const,
  text: `Note ${n}: ${'asked about the winter timetable and the slipway '.repeat(8)}`,
});

async function write(page: Asked): Promise<void> {
  for (let n = 0; n < written.notes; n += 1) await ask(page, 'notes.save', aNote(n));
  for (let n = 0; n < written.ideas; n += 1) await ask(page, 'ideas.capture', { id: `idea-${n}`, write: hex(1000 + n), text: `Idea ${n}` });
  for (let n = 0; n < written.drafts; n += 1)
    await ask(page, 'drafts.save', { id: `draft-${n}`, write: hex(2000 + n), title: '', text: `Draft ${n}`, status: 'writing', networks: [] });
}

const counted = async (page: Asked) => ({
  notes: (await ask(page, 'notes.list', {})).total,
  ideas: (await ask(page, 'ideas.list', {})).total,
  drafts: (await ask(page, 'drafts.list', {})).total,
});

/** The rolling backups as they lie on the disk: names (which say how many records) and sizes. */
const backupsIn = (page: Asked): Promise<string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
    const found: string[] = [];
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
      found.push(`${name} ${(await handle.getFile()).size}`);
    return found.sort();
  });

/** What the background does half a minute after a change, and once an hour: canary, then backup. */
const alarmNow = (page: Asked) =>
  page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    void chrome.alarms.create('changed', { when: Date.now() });
  });

const heading = (page: Asked) => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
const restoreButtons = (page: Asked) =>
  page.evaluate(() => [...document.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === 'Restore').length);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Fills a profile, and leaves it with a rolling backup of everything. */
async function fill(page: Asked): Promise<void> {
  await write(page);
  await alarmNow(page);
  await vi.waitFor(async () => expect(await backupsIn(page)).toHaveLength(1), { timeout: 20_000, interval: 200 });
}

/** From the restore page to a memory that works: returns what was found before. */
async function recover(page: Asked) {
  const state = await ask(page, 'storage.state', {});
  if (state.kind !== 'damaged' && state.kind !== 'unreadable') throw new Error(`The storage says it is ${state.kind}`);
  await expect.poll(() => heading(page)).toMatch(/Most of your records are missing|can’t open Feedside’s storage/);
  const before = await backupsIn(page);
  expect(before).toHaveLength(1);

  expect(await askBare(page, 'notes.save', { ...aNote(999), id: 'while-damaged' })).toMatchObject({ ok: false });
  await alarmNow(page);
  await pause(1500);
  expect(await backupsIn(page)).toEqual(before);

  expect(await restoreButtons(page)).toBe(1);
  await page.evaluate(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Restore')?.click());
  await expect.poll(() => ask(page, 'storage.state', {}), { timeout: 15_000 }).toEqual({ kind: 'ready' });
  await expect.poll(() => heading(page)).not.toMatch(/missing|can’t open/);
  expect(await counted(page)).toEqual(written);
  expect((await ask(page, 'notes.search', { words: 'note 17:' })).map(({ id }) => id)).toEqual(['note-17']);
  return { kind: state.kind, found: state.kind === 'damaged' ? state.found : 0 };
}

const after = { ...written, notes: written.notes + 1 };

describe('a database whose files were damaged while Chromium was closed', () => {
  const profile = newProfile();
  beforeAll(async () => {
    const chromium = await launchChromium({ profile });
    await fill(await chromium.open('welcome.html'));
    await chromium.close();
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it.each(Object.entries(chromiumDamages))('is recognised and comes back whole: %s', async (name, damage) => {
    const copy = `${profile}-copy`;
    cpSync(profile, copy, { recursive: true });
    damage(copy);
    try {
      let chromium = await launchChromium({ profile: copy });
      let page = await chromium.open('workbench.html');
      const { kind, found } = await recover(page);
      await ask(page, 'notes.save', aNote(500));
      await chromium.stopWorker(page);
      expect(await counted(page)).toEqual(after);
      expectNoRequests(chromium);
      await chromium.close();

      chromium = await launchChromium({ profile: copy });
      page = await chromium.open('workbench.html');
      expect(await ask(page, 'storage.state', {})).toEqual({ kind: 'ready' });
      expect(await counted(page)).toEqual(after);
      console.log(`${name}: ${kind}, ${found} records found of 75; all 75 back, and 1 more written, after a restart as well`);
      await chromium.close();
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe('a power cut that tears the last line of Chromium’s log', () => {
  it('takes nothing of what is written after it', async () => {
    const profile = newProfile();
    let chromium = await launchChromium({ profile });
    await write(await chromium.open('welcome.html'));
    await chromium.close();
    tearLog(profile);
    const totals: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      chromium = await launchChromium({ profile });
      const page = await chromium.open('welcome.html');
      expect(await ask(page, 'storage.state', {})).toEqual({ kind: 'ready' });
      for (let n = 0; n < 5; n += 1) await ask(page, 'notes.save', aNote(500 + round * 5 + n));
      totals.push((await counted(page)).notes);
      await chromium.close();
    }
    rmSync(profile, { recursive: true, force: true });
    console.log(`Torn log: ${totals.join(', ')} notes after 5 more at each of 3 starts`);
    expect(totals).toEqual([65, 70, 75]);
  });
});

describe('a database whose files were damaged while Firefox was closed', () => {
  const profile = newProfile();
  beforeAll(async () => {
    const firefox = await launchFirefox({ profile });
    await fill(alike(await firefox.open('welcome.html')));
    await firefox.close();
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it.each(Object.entries(firefoxDamages))('is recognised and comes back whole: %s', async (name, damage) => {
    const copy = `${profile}-copy`;
    cpSync(profile, copy, { recursive: true });
    damage(copy);
    try {
      let firefox = await launchFirefox({ profile: copy });
      let page = alike(await firefox.open('workbench.html'));
      const { kind, found } = await recover(page);
      await ask(page, 'notes.save', aNote(500));
      expect(await counted(page)).toEqual(after);
      await firefox.close();

      firefox = await launchFirefox({ profile: copy });
      page = alike(await firefox.open('workbench.html'));
      expect(await ask(page, 'storage.state', {})).toEqual({ kind: 'ready' });
      expect(await counted(page)).toEqual(after);
      console.log(`${name}: ${kind}, ${found} records found of 75; all 75 back, and 1 more written, after a restart as well`);
      await firefox.close();
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
