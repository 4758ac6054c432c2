import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insightNames } from '../../components/insights/InsightsPage.tsx';
import { sectionNames } from '../../components/playbook/PlaybookPage.tsx';
import { placeNames } from '../../components/workbench/Workbench.tsx';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { isButton, waitInside } from '../support/closed-roots.ts';
import { stopIn, tabTo } from '../support/keyboard.ts';

/** A search has something to show only once words are typed. */
const addressOf = (place: (typeof placeNames)[number]) => `workbench.html#${place}${place === 'search' ? '?q=ferries' : ''}`;
const places = [
  ...placeNames.map(addressOf),
  ...insightNames.map((section) => `workbench.html#insights/${section}`),
  ...sectionNames.map((section) => `workbench.html#playbook/${section}`),
];
const others = ['popup.html', 'welcome.html', ...['waiting', 'page', 'templates', 'ideas'].map((view) => `sidepanel.html#${view}`)];

/** A stop of Tab: what it is called, and a fault if the eye would meet it before the stop that came before. */
interface Walked {
  stops: string[];
  /** Stops that stand straight above the one before them: read from the top, they would come first. */
  backwards: string[];
  /** Things one can act on that Tab never came to. */
  left: string[];
}

/** Notes every stop from now on; runs in the page. */
const listen = `(() => {
  const stops = [];
  window.walked = stops;
  document.addEventListener('focusin', ({ target }) => {
    const { top, bottom, left, right } = target.getBoundingClientRect();
    stops.push({ target, top: top + scrollY, bottom: bottom + scrollY, left, right });
  });
})()`;
const actable =
  'a[href], button:not(:disabled), input:not(:disabled, [type=hidden], [type=radio]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
const readWalked = `(() => {
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim().slice(0, 60) || element.tagName;
  const isFixed = (element) => { for (let at = element; at; at = at.parentElement) if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true; return false; };
  const first = window.walked.findIndex(({ target }, at) => at > 0 && target === window.walked[0].target);
  const round = first < 0 ? window.walked : window.walked.slice(0, first);
  const backwards = round.flatMap((stop, at) => {
    const before = round[at - 1];
    if (!before || isFixed(stop.target) || isFixed(before.target)) return [];
    const overlaps = Math.min(stop.right, before.right) - Math.max(stop.left, before.left) > 4;
    return overlaps && stop.bottom <= before.top + 1 ? [nameOf(before.target) + ' → ' + nameOf(stop.target)] : [];
  });
  const visited = new Set(round.map(({ target }) => target));
  const left = [...document.querySelectorAll(${JSON.stringify(actable)})]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !visited.has(element))
    .map(nameOf);
  return { stops: round.map(({ target }) => nameOf(target)), backwards, left };
})()`;

const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('button').length > 0 && document.querySelector('[aria-busy="true"], .fs-loading') === null);

describe('without a mouse, through every screen', () => {
  let chromium: Chromium;
  let page: Page;
  const open = async (path: string) => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${chromium.id}/${path}`);
    await settled(page);
  };
  /** Tab through the whole page, once around. */
  const walk = async (): Promise<Walked> => {
    await page.evaluate(listen);
    const most = 2 * ((await page.evaluate(`document.querySelectorAll(${JSON.stringify(actable)}).length`)) as number) + 20;
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press('Tab');
      if (presses % 10 === 9 && (await page.evaluate('walked.length > 1 && walked.slice(1).some(({ target }) => target === walked[0].target)'))) break;
    }
    return (await page.evaluate(readWalked)) as Walked;
  };

  const isInMain = () => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) === true);

  beforeAll(async () => {
    chromium = await launchChromium();
    const feed = await chromium.context.newPage();
    await feed.goto('https://x.com/home');
    await waitInside(feed, isButton(/^Feedside: question/));
    await feed.close();
    page = await chromium.open('workbench.html');
    const about = { kind: 'person', id: 'x:otto_b', label: '@otto_b' } as const;
    await ask(page, 'notes.save', { write: newWrite(), id: 'note-1', about, text: 'Looks after the showers.' });
    await ask(page, 'ideas.capture', { write: newWrite(), id: 'idea-1', text: 'One mistake a week' });
    await ask(page, 'notes.save', { write: newWrite(), id: 'note-2', about, text: 'For the trash.' });
    await ask(page, 'notes.remove', { write: newWrite(), id: 'note-2' });
    const draft = { title: 'Winter ferries', text: 'The new timetable is out.', status: 'writing' as const, networks: ['x' as const] };
    await ask(page, 'drafts.save', { write: newWrite(), id: 'draft-1', ...draft });
  });
  afterAll(() => chromium.close());

  it.each([...places, ...others])('comes to everything in %s, in the order of reading, and is caught nowhere', async (path) => {
    await open(path);
    const { stops, backwards, left } = await walk();
    expect(stops.length).toBeGreaterThan(2);
    expect(left).toEqual([]);
    expect(backwards).toEqual([]);
  });

  it.each(placeNames)('skips to the content of %s, and goes on inside it', async (place) => {
    await open(addressOf(place));
    // A place that opens with the focus in its own box has nothing to skip.
    if (await isInMain()) return;
    await page.keyboard.press('Tab');
    expect((await stopIn(page))?.name).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await isInMain()).toBe(true);
  });

  it('goes backwards through the same stops', async () => {
    await open('workbench.html#settings');
    const name = async () => (await stopIn(page))?.name ?? '';
    const there: string[] = [];
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      there.push(await name());
    }
    const back: string[] = [];
    for (let presses = 0; presses < 24; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      back.push(await name());
    }
    expect(back).toEqual(there.slice(0, -1).reverse());
  });

  it('comes back from the palette, from the sheet of shortcuts and from a question to where it was', async () => {
    await open('workbench.html#privacy');
    await tabTo(page, /^Delete everything…$/);
    for (const [key, dialog] of [
      ['Control+k', 'Find and do'],
      ['?', 'Shortcuts'],
      ['Enter', 'Delete everything on this device?'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name: dialog }).waitFor();
      expect([dialog, await page.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement))]).toEqual([dialog, true]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      await expect.poll(async () => [dialog, (await stopIn(page))?.name]).toEqual([dialog, 'Delete everything…']);
    }
  });
});
