import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { stopInside, tabTo } from '../support/keyboard.ts';
import { focusIn, type Spoken, sayOf, spokenIn, waitSpoken } from '../support/spoken.ts';

const chip = /^Feedside: question waiting 7 minutes, .*priority \d+$/;
const isInside = ({ within }: Spoken, around: RegExp): boolean => within.some((each) => around.test(each));
const inside = async (page: Page, around: RegExp): Promise<Spoken[]> => (await spokenIn(page)).filter((each) => isInside(each, around));
const textOf = (heard: readonly Spoken[]): string =>
  heard
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ');
/** What is said by itself, now. */
const saidByItself = async (page: Page): Promise<string> =>
  textOf((await spokenIn(page)).filter(({ within }) => within.some((each) => /^(?:status|alert)/.test(each))));

describe('the main job, by what a screen reader is given', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto('https://bsky.app/');
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('hears a chip as a button that says what waits, how long and how much it matters, once for each post', async () => {
    const said = await waitSpoken(page, 'button', chip);
    expect(said.states).toEqual({}); // nothing is opened
    const chips = (await spokenIn(page)).filter(({ role, name }) => role === 'button' && name.startsWith('Feedside:'));
    expect(new Set(chips.map(({ name }) => name)).size).toBe(chips.length);
  });

  it('opens it with Enter and stands in a dialog that is called by it', async () => {
    await tabTo(page, chip, stopInside);
    await page.keyboard.press('Enter');
    await waitSpoken(page, 'dialog', /^Feedside: Question · 7 min$/);
    await expect.poll(async () => (await focusIn(page))?.name).toBe('Reply with template');
    expect((await spokenIn(page)).find(({ role, name }) => role === 'button' && chip.test(name))?.states).toEqual({ expanded: 'true' });
  });

  it('hears each reason with its points in a list, and their sum', async () => {
    const reasons = await inside(page, /^region Why this is here$/);
    expect(reasons.filter(({ role, level }) => role === 'heading' && level === 2).map(({ name }) => name)).toEqual(['Why this is here']);
    const items = reasons.filter(({ role }) => role === 'listitem').length;
    const points = [...textOf(reasons).matchAll(/(-?\d+) points?/g)].map(([, number]) => Number(number));
    expect(points.length).toBe(items);
    expect(textOf(reasons)).toContain(`Priority ${points.reduce((sum, each) => sum + each, 0)}`);
  });

  it('hears which deed each button is, without looking at what stands around it', async () => {
    const buttons = (await inside(page, /^dialog Feedside/)).filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(buttons.filter((name) => name.trim() === '')).toEqual([]);
    expect(new Set(buttons).size).toBe(buttons.length);
    expect(buttons).toEqual(expect.arrayContaining(['Close', 'Reply with template', 'Snooze', 'Capture this post as an idea']));
  });

  it('comes back to the chip with Escape', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focusIn(page))?.name).toMatch(chip);
  });

  it('finds a template in a list whose chosen one is said, and hears how many fit', async () => {
    await page.keyboard.press('Enter');
    await waitSpoken(page, 'dialog', /^Feedside: Question/);
    await expect.poll(async () => (await focusIn(page))?.name).toBe('Reply with template');
    await page.keyboard.press('Enter');
    await waitSpoken(page, 'dialog', /^Reply to Mara Lindqvist$/);
    await waitSpoken(page, 'listbox', /^Templates/);
    await expect.poll(async () => (await focusIn(page))?.role).toBe('combobox');
    expect(await focusIn(page)).toMatchObject({ name: 'Find a template', states: { expanded: 'true' } });
    const options = (await spokenIn(page)).filter((each) => each.role === 'option' && isInside(each, /^listbox Templates/));
    expect(options.filter(({ states }) => states.selected === 'true')).toHaveLength(1);
    await expect.poll(() => saidByItself(page)).toContain(`${options.length} templates`);
    // To the first one that asks for something.
    const at = options.findIndex(({ name }) => /Asks for/.test(name));
    expect(at).toBeGreaterThanOrEqual(0);
    for (let down = 0; down < at; down += 1) await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => (await spokenIn(page)).find(({ role, states }) => role === 'option' && states.selected === 'true' && states)?.name)
      .toBeDefined();
    await page.keyboard.press('Enter');
  });

  it('fills in what is asked for in a box that is called by it, and puts the words in', async () => {
    await expect.poll(async () => (await focusIn(page))?.role).toBe('textbox');
    expect((await focusIn(page))?.name).not.toBe('');
    for (let fields = 0; fields < 6; fields += 1) {
      const here = await focusIn(page);
      if (here?.role === 'button' && here.name.startsWith('Insert')) break;
      if (here?.role === 'textbox') await page.keyboard.type('next Friday');
      await page.keyboard.press('Tab');
    }
    await tabTo(page, /^Insert/, stopInside).catch(() => undefined); // it may have the focus already
    await expect.poll(async () => (await focusIn(page))?.name).toMatch(/^Insert/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.site.model())).toMatch(/next Friday/);
  });

  it('hears by itself that the words are in the box and that sending is up to the person, who stands in it', async () => {
    await expect.poll(() => saidByItself(page)).toContain('sending is up to you');
    const here = await focusIn(page);
    expect(here?.role).toBe('textbox');
    expect(here?.value).toMatch(/next Friday/);
    expect(await page.evaluate(() => window.site.sent)).toEqual([]);
  });

  describe('and the waiting list of the workbench', () => {
    let own: Page;
    beforeAll(async () => {
      own = await chromium.open('workbench.html#waiting');
      await waitSpoken(own, 'list', /^Posts that wait for an answer$/);
    });

    it('has its landmarks, one heading of the first level, and no level left out', async () => {
      const heard = await spokenIn(own);
      for (const role of ['banner', 'navigation', 'main']) expect([role, heard.filter((each) => each.role === role).length]).toEqual([role, 1]);
      const levels = heard.filter(({ role }) => role === 'heading').map(({ level }) => level ?? 0);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual([]);
    });

    it('is a list whose rows each say who waits, in one thing to go to, and whose deeds name the post', async () => {
      const heard = await spokenIn(own);
      const rows = heard.filter(({ role, within }) => role === 'listitem' && within[0] === 'list Posts that wait for an answer');
      const people = heard.filter((each) => each.role === 'link' && each.name.startsWith('Person: ') && isInside(each, /^list Posts that wait/));
      expect(rows.length).toBeGreaterThan(2);
      expect(people.length).toBe(rows.length);
      const deeds = heard.filter((each) => ['button', 'link', 'checkbox'].includes(each.role) && isInside(each, /^list Posts that wait/));
      expect(deeds.filter(({ name }) => name.trim() === '').map(sayOf)).toEqual([]);
      expect(deeds.filter(({ name }) => name.startsWith('Done')).every(({ name }) => /the post by .+/.test(name))).toBe(true);
    });

    it('says which of its views is chosen, and where in the workbench this is', async () => {
      const heard = await spokenIn(own);
      expect(heard.filter(({ role, states }) => role === 'button' && states.pressed === 'true').map(({ name }) => name)).toEqual([
        expect.stringMatching(/^New \d+/),
        'Most pressing',
      ]);
      expect(await own.evaluate(() => document.querySelector('[aria-current="page"]')?.textContent)).toMatch(/^Waiting/);
    });

    it('says by itself what became of a post, with the way back', async () => {
      await tabTo(own, /^Done: the post by/);
      await own.keyboard.press('Enter');
      await expect.poll(() => saidByItself(own)).not.toBe('');
      await waitSpoken(own, 'button', /^Undo$/);
      expect((await focusIn(own))?.role).not.toBe('RootWebArea');
    });
  });
});
