import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insightNames } from '../../components/insights/InsightsPage.tsx';
import { sectionNames } from '../../components/playbook/PlaybookPage.tsx';
import { placeNames } from '../../components/workbench/Workbench.tsx';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { cache, extensions } from '../support/build.ts';
import { isButton, waitInside } from '../support/closed-roots.ts';
import { buildGallery } from '../support/gallery/gallery.ts';
import { faultsIn, unseenFocus } from '../support/look-faults.ts';
import { pseudoTable } from '../support/pseudo.ts';

const screens = [
  'popup.html',
  'welcome.html',
  ...['waiting', 'page', 'templates', 'ideas', `person/${encodeURIComponent('x:otto_b')}/%40otto_b`].map((view) => `sidepanel.html#${view}`),
  ...placeNames.map((place) => `workbench.html#${place}`),
  ...['suggestions', 'permissions', encodeURIComponent('x:otto_b')].map((view) => `workbench.html#people/${view}`),
  ...sectionNames.map((section) => `workbench.html#playbook/${section}`),
  ...insightNames.map((section) => `workbench.html#insights/${section}`),
  'workbench.html#drafts/draft-1',
];

interface Look {
  called: string;
  width: number;
  /** Of the root's font: text twice as large in a window half as wide is what 200 % zoom does. */
  text?: string;
  media?: Parameters<Page['emulateMedia']>[0];
}
const looks: readonly Look[] = [
  { called: '320 px', width: 320 },
  { called: '200 % text', width: 640, text: '200%' },
  { called: 'forced colours, no motion', width: 380, media: { forcedColors: 'active', reducedMotion: 'reduce' } },
  { called: 'more contrast', width: 1280, media: { contrast: 'more' } },
];
/** The browser makes the popup as wide as it asks to be, and zooms its window with it. */
const popupLooks: readonly Look[] = looks.map(({ text: _, ...look }) => ({ ...look, width: 380 }));

/** The built extension whose Japanese is English that nobody speaks: chosen as any other language is. */
function pseudoExtension(): string {
  const folder = `${cache}/pseudo/chrome-mv3`;
  cpSync(extensions.chromeGranted, folder, { recursive: true });
  writeFileSync(`${folder}/locales/ja.json`, JSON.stringify(pseudoTable()));
  return folder;
}

describe('looks', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ extension: pseudoExtension() });
    const feed = await chromium.context.newPage();
    await feed.goto('https://x.com/home');
    await waitInside(feed, isButton(/^Feedside: question/));
    await feed.close();
    page = await chromium.open('workbench.html');
    await fill(page);
  });
  afterAll(() => chromium.close());

  const show = async (path: string) => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${chromium.id}/${path}`);
    await settled(page);
  };
  const look = async (path: string) => {
    const found: string[] = [];
    for (const { called, width, text = '', media = {} } of path === 'popup.html' ? popupLooks : looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', contrast: 'no-preference', ...media });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      await settled(page);
      found.push(...(await faultsIn(page)).map((fault) => `${called}: ${fault}`));
    }
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', contrast: 'no-preference' });
    return found;
  };

  describe('of every screen, filled', () => {
    it.each(screens)('nothing is cut, overlaps or pushes %s sideways, and the focus is seen', async (path) => {
      await show(path);
      expect(await look(path)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await unseenFocus(page, 30)).toEqual([]);
    });
  });

  describe('of every screen in the pseudo-locale, four tenths longer', () => {
    beforeAll(async () => {
      await show('workbench.html');
      await page.evaluate(() =>
        (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ language: 'ja' }),
      );
      // Every open page of ours draws itself anew in the language that was chosen.
      await page.waitForFunction(() => document.body.textContent.includes('[!!!'));
    });
    // The popup keeps to one screen: with more words it gives up its lines first, and cuts labels with an ellipsis.
    it.each(screens.filter((path) => path !== 'popup.html'))('nothing is cut, overlaps or pushes %s sideways', async (path) => {
      await show(path);
      // The popup's first frame stands in its page, in English.
      await page.waitForFunction(() => document.body.textContent.includes('[!!!'));
      expect(await look(path)).toEqual([]);
    });
  });

  describe('of a list of ten thousand rows', () => {
    let page: Page;
    beforeAll(async () => {
      page = await chromium.context.newPage();
      const built = await buildGallery();
      await page.route('https://gallery.example/**', (route) => {
        const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html');
        const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[path.split('.').at(-1) ?? ''];
        return type ? route.fulfill({ contentType: type, body: readFileSync(`${built}${path}`) }) : route.fulfill({ status: 404 });
      });
    });
    const open = async (state: string, width: number) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`https://gallery.example/?${new URLSearchParams({ group: 'workbench/very-full', state: `very full: ${state}` })}`);
      await page.waitForSelector('html[data-drawn]', { state: 'attached' });
    };
    const rows = () => page.locator('.fs-list > [data-at]');
    const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-at]')?.getAttribute('aria-posinset'));
    /** The row with the focus is in the window, whole or in part. */
    const isInView = () =>
      page.evaluate(() => {
        const box = document.activeElement?.closest('[data-at]')?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      });

    it.each(['who waits', 'people', 'notes', 'ideas', 'drafts', 'templates', 'templates beside a page', 'reminders', 'muted people'])(
      'fewer than a hundred of %s are drawn, and every key leads where it should',
      async (state) => {
        await open(state, 900);
        await expect.poll(() => rows().count()).toBeGreaterThan(4);
        await rows().first().locator('a, button, input').first().focus();
        expect(await focused()).toBe('1');
        const drawn = [await rows().count()];
        for (const [key, reaches] of [
          ['ArrowDown', /^2$/],
          ['PageDown', /^(?!2$)\d\d?$/],
          ['End', /^10000$/],
          ['ArrowUp', /^9999$/],
          ['Home', /^1$/],
        ] as const) {
          await page.keyboard.press(key);
          await expect.poll(focused, { message: key }).toMatch(reaches);
          await expect.poll(isInView, { message: key }).toBe(true);
          drawn.push(await rows().count());
        }
        expect(Math.max(...drawn)).toBeLessThan(100);
        expect(await rows().first().getAttribute('aria-setsize')).toBe('10000');
      },
    );

    it('keeps the focus and what was typed while the list is scrolled far away, and finds it again', async () => {
      await open('who waits', 900);
      await rows().nth(3).locator('summary, select, input').first().focus();
      const here = await focused();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await expect.poll(() => rows().last().getAttribute('aria-posinset').then(Number)).toBeGreaterThan(4000);
      expect(await focused()).toBe(here);
      expect(await rows().count()).toBeLessThan(100);
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).toBe(String(Number(here) + 1));
      await expect.poll(isInView).toBe(true);
    });

    it('shows rows wherever it is scrolled to, right to left and with text twice as large', async () => {
      await open('people', 640);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
        document.documentElement.style.fontSize = '200%';
      });
      for (const share of [0.2, 0.9, 0.5, 1, 0]) {
        await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
        await expect
          .poll(() =>
            page.evaluate(() => {
              const list = document.querySelector('.fs-list')?.getBoundingClientRect();
              const [top, bottom] = [Math.max(0, list?.top ?? 0), Math.min(innerHeight, list?.bottom ?? 0)];
              const drawn = [...document.querySelectorAll('.fs-list > [data-at]')].map((row) => row.getBoundingClientRect());
              const covered = drawn.reduce((sum, box) => sum + Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top)), 0);
              return Math.round(bottom - top - covered);
            }),
          )
          .toBeLessThan(4);
      }
    });
  });
});

/** Nothing is loading any more, and no transition is on its way. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('#app')?.childElementCount &&
      document.querySelector('[aria-busy="true"], .fs-loading') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );

/** One of everything that a person makes. */
async function fill(page: Page): Promise<void> {
  const about = { kind: 'person', id: 'x:otto_b', label: '@otto_b' } as const;
  await ask(page, 'notes.save', { write: newWrite(), id: 'note-1', about, text: 'Looks after the showers. Prefers the phone.' });
  await ask(page, 'ideas.capture', { write: newWrite(), id: 'idea-1', text: 'One mistake a week, and what it taught us', comment: 'Start in March' });
  const draft = { title: 'Winter ferries', text: 'The new timetable is out.', status: 'writing' as const, networks: ['x' as const, 'bluesky' as const] };
  await ask(page, 'drafts.save', { write: newWrite(), id: 'draft-1', ...draft, plannedAt: Date.now() - 60_000 });
  await ask(page, 'reminders.save', { write: newWrite(), id: 'reminder-1', kind: 'own', text: 'Send her the tasting set', dueAt: Date.now() - 60_000, about });
  await ask(page, 'playbook.save', { write: newWrite(), id: 'pillar-1', part: 'pillar', name: 'Behind the counter', about: 'Who bakes, and why', share: 0.4 });
  await ask(page, 'playbook.save', { write: newWrite(), id: 'goal-1', part: 'goal', name: 'Followers', target: 5000, reached: 3200, by: '2027-03-01' });
  await ask(page, 'playbook.save', {
    write: newWrite(),
    id: 'campaign-1',
    part: 'campaign',
    name: 'Winter market',
    slug: '2026-q4-winter-market',
    goal: 'Two hundred orders',
    from: '2026-11-01',
    to: '2026-12-24',
    url: 'https://rye.example/shop',
    cost: 300,
    value: 900,
  });
}
