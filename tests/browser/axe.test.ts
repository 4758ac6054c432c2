import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskViews } from '../../components/desk/Desk.tsx';
import { setupSteps } from '../../components/welcome/setup-steps.ts';
import { placeNames } from '../../components/workbench/Workbench.tsx';
import { newWrite } from '../../lib/messages/ids.ts';
import { ask } from '../support/ask.ts';
import { violationsIn, violationsInClosedRoots } from '../support/axe.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { insideClosedRoots, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { groups } from '../support/gallery/all-states.ts';
import { buildGallery } from '../support/gallery/gallery.ts';

const states = (await Promise.all(groups.map(async ({ id, load }) => (await load()).map(({ name }) => ({ group: id, name }))))).flat();
const looks = [
  { scheme: 'light', width: 1280 },
  { scheme: 'light', width: 380 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'dark', width: 380 },
] as const;
const screens = [
  'popup.html',
  ...setupSteps.map((step) => `welcome.html#${step}`),
  ...[...deskViews, `person/${encodeURIComponent('x:otto_b')}/%40otto_b`].map((view) => `sidepanel.html#${view}`),
  ...placeNames.map((place) => `workbench.html#${place}`),
  ...['ideas/list', 'ideas/board', 'drafts/calendar', 'search?q=mistake'].map((view) => `workbench.html#${view}`),
  ...['works', 'times', 'templates', 'relations'].map((section) => `workbench.html#insights/${section}`),
  ...['suggestions', 'permissions', encodeURIComponent('x:otto_b')].map((view) => `workbench.html#people/${view}`),
];

describe('axe in our own pages', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.open('popup.html');
  });
  afterAll(() => chromium.close());

  /** A page of the extension in every look. */
  const judge = async (path: string) => {
    const found: string[] = [];
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${chromium.id}/${path}`);
    for (const { scheme, width } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await settled(page);
      found.push(...(await violationsIn(page)).map((line) => `${scheme}, ${width} px: ${line}`));
    }
    return found;
  };

  it.each(screens)('finds nothing to complain of in %s, empty', async (path) => expect(await judge(path)).toEqual([]));

  describe('with a day’s work in it', () => {
    beforeAll(async () => {
      const feed = await chromium.context.newPage();
      await feed.goto('https://x.com/home');
      await waitInside(feed, isButton(/^Feedside: question/));
      await feed.close();
      await page.goto(`chrome-extension://${chromium.id}/workbench.html`);
      await fill(page);
    });
    it.each(screens)('finds nothing to complain of in %s', async (path) => expect(await judge(path)).toEqual([]));
    it('finds nothing to complain of in an opened draft and an opened template', async () => {
      const [template] = (await ask(page, 'templates.list', {})).rows;
      expect(await judge('workbench.html#drafts/draft-1')).toEqual([]);
      expect(await judge(`workbench.html#templates/${template?.id}`)).toEqual([]);
    });
  });
});

describe.each(['light', 'dark'] as const)('axe in a page of a network, %s', (scheme) => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ dark: scheme === 'dark' });
    page = await chromium.context.newPage();
    await page.goto(`https://x.com/home?theme=${scheme}`);
  });
  afterAll(() => chromium.close());

  it('notices a nameless button inside a closed root', async () => {
    const other = await chromium.context.newPage();
    await other.goto('https://x.com/home');
    await other.evaluate(() => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      root.append(document.createElement('button'));
    });
    expect((await violationsInClosedRoots(other)).filter((line) => line.startsWith('button-name'))).toHaveLength(1);
    await other.close();
  });

  it('finds nothing to complain of in chips, opened card, picker and slot form', async () => {
    await pressButton(page, /^Feedside: question waiting/);
    await waitInside(page, isButton('Reply with template'));
    expect(await violationsInClosedRoots(page)).toEqual([]);
    await pressButton(page, 'Reply with template');
    await waitInside(page, ({ attributes }) => attributes.role === 'option');
    expect(await violationsInClosedRoots(page)).toEqual([]);
    await chooseOneThatAsks(page);
    expect(await violationsInClosedRoots(page)).toEqual([]);
  });
});

describe('axe in the welcome page', () => {
  it.each(['light', 'dark'] as const)('finds nothing to complain of while one practises, %s', async (scheme) => {
    const chromium = await launchChromium({ dark: scheme === 'dark' });
    try {
      const page = await chromium.open('welcome.html#practice');
      await page.getByRole('button', { name: 'Start practice' }).click();
      await pressButton(page, /^Feedside: .*question/);
      await waitInside(page, isButton('Reply with template'));
      expect(await violationsInClosedRoots(page)).toEqual([]);
      expect(await violationsIn(page)).toEqual([]);
    } finally {
      await chromium.close();
    }
  });
});

describe('axe in every state of every component', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    const built = await buildGallery();
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.route('https://gallery.example/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html');
      const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[path.split('.').at(-1) ?? ''];
      return type ? route.fulfill({ contentType: type, body: readFileSync(`${built}${path}`) }) : route.fulfill({ status: 404 });
    });
  });
  afterAll(() => chromium.close());

  it.each(states)('finds nothing to complain of in $name', async ({ group, name }) => {
    for (const { scheme, width } of looks.filter(({ scheme: theme, width: wide }) => (theme === 'dark') === (wide === 380))) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`https://gallery.example/?${new URLSearchParams({ group, state: name, theme: scheme })}`);
      await page.waitForSelector('html[data-drawn]', { state: 'attached' });
      expect(await violationsIn(page, '#app'), `${scheme}, ${width} px`).toEqual([]);
    }
  });
});

/** It is drawn, nothing is loading any more, and no transition is on its way. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('[aria-busy="true"], .fs-loading') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );

/** Presses the first template that has something to ask. */
async function chooseOneThatAsks(page: Page): Promise<void> {
  const options = (await insideClosedRoots(page)).filter(({ attributes }) => attributes.role === 'option');
  const at = options.findIndex(({ text }) => /Asks for/.test(text));
  expect(at).toBeGreaterThanOrEqual(0);
  for (let down = 0; down < at; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await waitInside(page, isButton('Insert'));
}

/** One of everything that a person makes. */
async function fill(page: Page): Promise<void> {
  const about = { kind: 'person', id: 'x:otto_b', label: '@otto_b' } as const;
  await ask(page, 'notes.save', { write: newWrite(), id: 'note-1', about, text: 'Looks after the showers. Prefers the phone.' });
  await ask(page, 'ideas.capture', { write: newWrite(), id: 'idea-1', text: 'One mistake a week, and what it taught us', comment: 'Start in March' });
  const draft = { title: 'Winter ferries', text: 'The new timetable is out.', status: 'writing' as const, networks: ['x' as const, 'bluesky' as const] };
  await ask(page, 'drafts.save', { write: newWrite(), id: 'draft-1', ...draft });
}
