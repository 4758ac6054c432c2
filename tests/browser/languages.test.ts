import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../support/browsers.ts';
import { chipsIn, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const wordsOf = (name: string): Record<string, string> => JSON.parse(readFileSync(new URL(`../../public/locales/${name}.json`, import.meta.url), 'utf8'));

describe.each([
  { language: 'de', direction: 'ltr' },
  { language: 'ar', direction: 'rtl' },
])('with $language chosen', ({ language, direction }) => {
  it('every place of Feedside does so too: chip, card, box, popup, side panel, workbench', async () => {
    const said = wordsOf(language);
    const word = (key: string): string => said[key] ?? key;
    const chromium = await launchChromium();
    const settings = await chromium.open('workbench.html#settings');
    await settings.getByRole('combobox', { name: 'Language', exact: true }).selectOption(language);
    await settings.getByText(word('settings.title'), { exact: true }).first().waitFor();
    await settings.close();
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/home');
    const labels = async () => (await chipsIn(page)).map(({ attributes }) => attributes['aria-label'] ?? '');
    const isQuestion = (label: string) => label.includes(word('hint.question.spoken'));
    await expect.poll(async () => (await labels()).some(isQuestion)).toBe(true);
    await pressButton(page, (await labels()).find(isQuestion) ?? '');
    await waitInside(page, isButton(word('card.reply')), word('card.reply'));
    const surface = await waitInside(page, ({ attributes }) => attributes.lang !== undefined && attributes.dir !== undefined);
    expect([surface.attributes.lang, surface.attributes.dir]).toEqual([language, direction]);
    await page.close();

    for (const [address, key] of [
      ['popup.html', 'popup.waiting'],
      ['sidepanel.html', 'desk.waiting'],
      ['workbench.html', 'today.title'],
      ['welcome.html', 'welcome.what'],
    ] as const) {
      const own = await chromium.open(address);
      await own.getByText(word(key), { exact: true }).first().waitFor();
      expect([address, await own.evaluate(() => [document.documentElement.lang, document.documentElement.dir])]).toEqual([address, [language, direction]]);
      expect([address, await own.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)]).toEqual([address, true]);
      await own.close();
    }
    expectNoRequests(chromium);
    await chromium.close();
  });
});
