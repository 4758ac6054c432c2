import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { violationsIn } from '../support/axe.ts';
import { type Chromium, launchChromium, newProfile } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { stopIn } from '../support/keyboard.ts';

describe('the playbook', () => {
  const profile = newProfile();
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ profile });
    page = await chromium.open('workbench.html#playbook/brand');
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('keeps the brand card while it is written, and reads it after the browser was started anew', async () => {
    await page.getByLabel('Who is she?').fill('A bakery by the harbour.');
    await page.getByRole('slider', { name: /formal/ }).press('ArrowRight');
    await page.getByLabel('Words to avoid').fill('artisanal\nelevate');
    await page.getByText('Saved', { exact: true }).waitFor();
    await chromium.close();
    chromium = await launchChromium({ profile });
    page = await chromium.open('workbench.html#playbook/brand');
    await expect.poll(() => page.getByLabel('Who is she?').inputValue()).toBe('A bakery by the harbour.');
    expect(await page.getByLabel('Words to avoid').inputValue()).toBe('artisanal\nelevate');
    expect(await page.getByRole('slider', { name: /formal/ }).getAttribute('aria-valuetext')).toBe('rather casual');
    expect(await ask(page, 'playbook.list', {})).toMatchObject([{ part: 'brand', wordsToAvoid: ['artisanal', 'elevate'], tone: { casual: 1 } }]);
  });

  it('makes a campaign’s short name and its tagged link, and takes a deletion back', async () => {
    await page.goto(page.url().replace(/#.*/, '#playbook/campaigns'));
    await page.getByRole('button', { name: 'New campaign' }).click();
    await page.getByLabel('Campaign', { exact: true }).fill('Spring Sale');
    await page.getByLabel('From', { exact: true }).fill('2026-05-02');
    await expect.poll(() => page.getByLabel('Short name').inputValue()).toBe('2026-q2-spring-sale');
    await page.getByLabel('Address to link to').fill('https://rye.example/shop');
    await page.getByText('https://rye.example/shop?utm_source=x&utm_medium=social&utm_campaign=2026-q2-spring-sale').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted from the playbook.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('It is back in the playbook.').waitFor();
    await expect.poll(async () => (await ask(page, 'playbook.list', {})).map(({ part }) => part).sort()).toEqual(['brand', 'campaign']);
  });

  it('begins a crisis with one press, holds what is ready, says it everywhere, and ends it when asked', async () => {
    const plannedAt = Date.now() - 60_000;
    await ask(page, 'drafts.save', { write: newWrite(), id: 'ready', title: 'New cakes', text: 'Look!', status: 'ready', networks: ['x'], plannedAt });
    await page.goto(page.url().replace(/#.*/, '#playbook/crisis'));
    await page.getByLabel('Holding statement').fill('We look into it. More at noon.');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await ask(page, 'reminders.list', {})).due.map(({ kind }) => kind)).toEqual(['draft']);
    await page.getByRole('button', { name: 'Begin crisis' }).click();
    await page.getByText('Crisis begun. Ready drafts are held.').waitFor();
    await page.getByLabel('Write down what happens').fill('The oven is off.');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'The oven is off.' }).waitFor();
    // Whoever writes the plan at that moment is asked nothing: a line in the timeline is no other version of it.
    await page.getByLabel('Who decides, who speaks').fill('Ana');
    await ask(page, 'crisis.note', { write: newWrite(), text: 'Called Ana.' });
    const plan = async () => (await ask(page, 'playbook.list', {})).find((part) => part.part === 'crisis');
    await expect.poll(async () => (await plan())?.names).toBe('Ana');
    expect(await page.locator('.fs-conflict').count()).toBe(0);
    expect((await ask(page, 'reminders.list', {})).due).toEqual([]);
    const [first, ...others] = await ask(page, 'templates.offer', { network: 'x' });
    expect(first?.text).toBe('We look into it. More at noon.');
    expect(others.map(({ label }) => label)).not.toContain('thanks');
    await page.goto(page.url().replace(/#.*/, '#today'));
    await page.getByText('held', { exact: true }).waitFor();
    for (const path of ['popup.html', 'sidepanel.html']) {
      const other = await chromium.open(path);
      await other.getByRole('region', { name: 'Crisis' }).getByText('We look into it. More at noon.').waitFor();
      await other.close();
    }
    await page.getByRole('button', { name: 'Open the plan' }).click();
    await page.getByRole('button', { name: 'End crisis' }).click();
    await page.getByRole('button', { name: 'Not yet' }).click();
    expect(await page.getByText(/^Crisis since/).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'End crisis' }).click();
    await page.getByRole('button', { name: 'Yes, it is over' }).click();
    await expect.poll(() => page.getByText(/^Crisis since/).count()).toBe(0);
    expect((await ask(page, 'reminders.list', {})).due.map(({ kind }) => kind)).toEqual(['draft']);
    expect((await ask(page, 'templates.offer', { network: 'x' })).map(({ label }) => label)).toContain('thanks');
    const told = ['Crisis begun.', 'The oven is off.', 'Called Ana.', 'Crisis over.'];
    expect((await plan())?.timeline.map(({ text }) => text)).toEqual(told);
  });

  it('is found, with everything else, by keyboard alone', async () => {
    await ask(page, 'ideas.capture', { write: newWrite(), id: 'idea', text: 'Film the oven at four' });
    await page.goto(page.url().replace(/#.*/, '#drafts'));
    await page.getByRole('heading', { name: 'Drafts', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: /find anything/ });
    await box.waitFor();
    const chosen = () => page.getByRole('listbox', { name: 'What fits' }).getByRole('option', { selected: true }).textContent();
    expect((await stopIn(page))?.name).toMatch(/find anything/);
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.type('segm');
    await expect.poll(() => chosen()).toMatch(/Segments/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#playbook/segments');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cakes');
    await expect.poll(() => chosen()).toMatch(/New cakes/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#drafts/ready');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('oven at four in May');
    await expect.poll(() => chosen()).toMatch(/Keep “oven at four in May” as an idea/);
    await page.keyboard.press('Enter');
    await page.getByText('Kept as an idea.').waitFor();
    expect((await ask(page, 'ideas.list', {})).rows.map(({ text }) => text)).toContain('oven at four in May');
    await page.keyboard.press('Control+k');
    await box.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => box.count()).toBe(0);
  });

  it('opens in the side panel too', async () => {
    const desk = await chromium.open('sidepanel.html');
    await desk.getByRole('button', { name: 'Find and do' }).waitFor();
    await desk.keyboard.press('Control+k');
    await desk.getByRole('combobox', { name: /find anything/ }).waitFor();
    await desk.keyboard.type('goals');
    await desk.getByRole('option', { name: /Goals/, selected: true }).waitFor();
    const opened = chromium.context.waitForEvent('page');
    await desk.keyboard.press('Enter');
    const workbench = await opened;
    await expect.poll(() => workbench.url()).toContain('workbench.html#playbook/goals');
    await workbench.close();
    await desk.close();
  });

  it('shows every shortcut at “?”, but not where a question is written', async () => {
    await page.goto(page.url().replace(/#.*/, '#playbook/brand'));
    const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
    await page.getByLabel('What does she do?').focus();
    await page.keyboard.type('?');
    expect(await page.getByLabel('What does she do?').inputValue()).toBe('?');
    expect(await sheet.count()).toBe(0);
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await sheet.waitFor();
    expect(await sheet.textContent()).toMatch(/Alt\+Shift\+K/);
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
  });
});
