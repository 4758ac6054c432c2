import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Key, Locale } from '../../../lib/i18n';
import { words } from '../../../lib/i18n';
import { ask } from '../ask';
import { type Chromium, launchChromium } from '../browsers';
import { root } from '../build';
import { chipsIn, isButton, pressButton, pressInside, waitInside } from '../closed-roots';
import { aWeek } from './a-week';
import { type FeedStep, type Screen, screens } from './screens';

export interface Taken {
  id: string;
  language: string;
  theme: Theme;
  /** Beside the sheets. */
  file: string;
}
export type Theme = 'light' | 'dark';

/** Takes every screen in every language and theme into a folder, with the week in it. `say`: what is being done. */
export async function takePictures({
  folder,
  languages,
  themes = ['light', 'dark'],
  only,
  say,
}: {
  folder: string;
  languages: readonly string[];
  themes?: readonly Theme[];
  /** Only these screens, by id. */
  only?: readonly string[];
  say(line: string): void;
}): Promise<Taken[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const chromium = await launchChromium();
  const taken: Taken[] = [];
  try {
    const own = await chromium.open('workbench.html');
    const imported = await ask(own, 'backup.import', { json: await aWeek(Date.now()), dryRun: false });
    if (!imported.ok) throw new Error(`The week could not be brought in: ${imported.problem.why}`);
    say(`The week: ${imported.value.added} records${imported.value.refused.map(({ what, why }) => `; refused: ${what}, ${why}`).join('')}.`);
    for (const language of languages) {
      await speak(chromium, language);
      for (const theme of themes) {
        say(`Taking ${language}, ${theme} …`);
        const keep = (id: string): string => {
          const file = `${language}-${theme}-${id}.png`;
          taken.push({ id, language, theme, file });
          return `${folder}/${file}`;
        };
        for (const screen of screens.filter(({ id }) => only?.includes(id) ?? true)) await takeScreen(chromium, { screen, theme, path: keep(screen.id) });
        if (only?.some((id) => id.startsWith('feed-')) ?? true) await takeFeed(chromium, { language, theme, keep });
      }
    }
  } finally {
    await chromium.close();
  }
  return taken;
}

/** Chosen as in the settings; every page that opens from now on speaks it. */
async function speak({ worker }: Chromium, language: string): Promise<void> {
  await (await worker()).evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    await chrome.storage.local.set({ language: chosen });
  }, language);
}

async function takeScreen(chromium: Chromium, { screen, theme, path }: { screen: Screen; theme: Theme; path: string }): Promise<void> {
  const page = await newPage(chromium, theme, screen);
  await page.goto(`chrome-extension://${chromium.id}/${screen.path}`);
  await settled(page);
  await page.screenshot({ path });
  await page.close();
}

async function newPage({ context }: Chromium, theme: Theme, { width, height }: { width: number; height: number }): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await (await context.newCDPSession(page)).send('Emulation.setScrollbarsHidden', { hidden: true });
  return page;
}

/** Drawn, nothing loading, nothing moving. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.querySelector('h1, h2') !== null &&
      document.querySelector('[aria-busy="true"], .fs-loading') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

/** A network's page in four steps: chips, an opened chip, the picker, and the words in the network's own box with the line below. */
async function takeFeed(chromium: Chromium, { language, theme, keep }: { language: string; theme: Theme; keep(id: FeedStep): string }): Promise<void> {
  const { t } = wordsOf(language);
  const page = await newPage(chromium, theme, { width: 1280, height: 800 });
  await page.goto(`https://mastodon.social/home?theme=${theme}`);
  const isQuestion = (name = '') => name.includes(t('hint.question.spoken'));
  const first = await waitInside(page, ({ tag, attributes }) => tag === 'button' && isQuestion(attributes['aria-label']), 'a question');
  await page.waitForTimeout(400); // let the other chips arrive
  await page.screenshot({ path: keep('feed-chips') });
  await pressInside(page, (await chipsIn(page)).find(({ attributes }) => isQuestion(attributes['aria-label'])) ?? first);
  await waitInside(page, isButton(t('card.reply')), 'the opened chip');
  await page.waitForTimeout(200);
  await page.screenshot({ path: keep('feed-card') });
  await pressButton(page, t('card.reply'));
  await waitInside(page, ({ attributes }) => attributes.role === 'option', 'a template');
  await page.waitForTimeout(200);
  await page.screenshot({ path: keep('feed-picker') });
  const option = await waitInside(
    page,
    ({ attributes, text }) => attributes.role === 'option' && /ask|thank|find|more/i.test(text),
    'a template for a question',
  );
  await pressInside(page, option);
  await page.waitForTimeout(900);
  await page.screenshot({ path: keep('feed-reply') });
  await page.close();
}

function wordsOf(language: string): { t(key: Key): string } {
  if (language === 'en') return words('en');
  return words(language, { table: JSON.parse(readFileSync(`${root}public/locales/${language}.json`, 'utf8')) as Partial<Locale> });
}
