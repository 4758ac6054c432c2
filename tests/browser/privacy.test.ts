import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

describe('privacy', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });
  const open = async () => {
    const page = await chromium.open('workbench.html#privacy');
    await page.getByRole('table', { name: 'What is kept, how much, and how long' }).waitFor();
    return page;
  };
  const writeSome = async (page: Awaited<ReturnType<typeof open>>) => {
    const about = { kind: 'person', id: 'x:otto_b', label: '@otto_b' } as const;
    for (const id of ['n1', 'n2', 'n3']) await ask(page, 'notes.save', { write: newWrite(), id, about, text: `Note ${id}` });
    await ask(page, 'notes.remove', { write: newWrite(), id: 'n3' });
  };
  const countOf = (page: Awaited<ReturnType<typeof open>>, kind: string) =>
    page
      .getByRole('row', { name: new RegExp(`^${kind} `) })
      .getByRole('cell')
      .first()
      .textContent();

  it('counts what is kept while one looks', async () => {
    const page = await open();
    expect(await countOf(page, 'Notes')).toBe('0');
    await writeSome(page);
    await expect.poll(() => countOf(page, 'Notes')).toBe('2');
    await expect.poll(() => countOf(page, 'In the trash')).toBe('1');
    await page.close();
  });

  it('deletes everything only after the word is typed, and then really: words, settings, backups, other pages’ too', async () => {
    const page = await open();
    await ask(page, 'settings.save', { write: newWrite(), changes: { ownName: 'Ana' } });
    await page.evaluate(async () => {
      localStorage.setItem('leftover', 'words');
      const backups = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
      const file = await backups.getFileHandle('2026-11-22T09-00-00-000Z--3.json', { create: true });
      const stream = await file.createWritable();
      await stream.write('{}');
      await stream.close();
    });
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    const go = page.getByRole('dialog').getByRole('button', { name: 'Delete everything' });
    expect(await go.isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('textbox').fill('delete');
    await go.click();
    await page.waitForFunction(() => localStorage.getItem('leftover') === null);
    await page.getByRole('table', { name: 'What is kept, how much, and how long' }).waitFor();
    await expect.poll(() => countOf(page, 'Notes')).toBe('0');
    expect((await ask(page, 'settings.get', {})).ownName).toBe('');
    expect(await ask(page, 'storage.state', {})).toEqual({ kind: 'ready' });
    const left = await page.evaluate(async () => {
      const names: string[] = [];
      const backups = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
      for await (const name of (backups as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
    expect(left).toEqual([]);
  });

  it('goes on as new after it, the worker stopped and started too', async () => {
    const page = await open();
    await writeSome(page);
    await chromium.stopWorker(page);
    await expect.poll(() => countOf(page, 'Notes')).toBe('2');
    await expect.poll(async () => (await ask(page, 'storage.state', {})).kind).toBe('ready');
  });
});
