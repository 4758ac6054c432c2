import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Key, Locale } from '../../../lib/i18n';
import { words } from '../../../lib/i18n';
import { ask } from '../ask';
import { type Chromium, launchChromium } from '../browsers';
import { root } from '../build';
import { chipsIn, isButton, pressButton, pressInside, waitInside } from '../closed-roots';
import { aWeek } from './a-week';
import { type FeedStep, feedSteps, type Screen, screens } from './screens';

export interface Taken {
  id: string;
  language: string;
  theme: Theme;
  /** Beside the sheets. */
  file: string;
}
type Theme = 'light' | 'dark';

/** Takes every screen in every language and theme into a folder, with the week in it. `say`: what is being done. */
export async function takePictures({
  folder,
  languages,
  themes = ['light', 'dark'],
  only,
  format = 'png',
  say,
}: {
  folder: string;
  languages: readonly string[];
  themes?: readonly Theme[];
  /** Only these screens, by id. */
  only?: readonly string[];
  format?: 'png' | 'webp';
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
      if (!hasFont(language)) say(`This machine has no font for “${language}”: its pictures show boxes. On Debian: apt-get install fonts-noto-cjk.`);
      for (const theme of themes) {
        say(`Taking ${language}, ${theme} …`);
        const keep = (id: string): string => {
          const file = `${language}-${theme}-${id}.${format}`;
          taken.push({ id, language, theme, file });
          return `${folder}/${file}`;
        };
        for (const screen of screens.filter(({ id }) => only?.includes(id) ?? true)) await takeScreen(chromium, { screen, theme, path: keep(screen.id) });
        const steps = feedSteps.filter((id) => only?.includes(id) ?? true);
        if (steps.length > 0) await takeFeed(chromium, { language, theme, steps, keep });
      }
    }
  } finally {
    await chromium.close();
  }
  return taken;
}

/** Where nobody can tell, there is one. */
function hasFont(language: string): boolean {
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language.split('-')[0]}`], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
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
  await shoot(page, path);
  await page.close();
}

async function newPage({ context }: Chromium, theme: Theme, { width, height }: { width: number; height: number }): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await (await context.newCDPSession(page)).send('Emulation.setScrollbarsHidden', { hidden: true });
  return page;
}

/** The browser's driver writes no WebP, which takes a quarter of the room; the browser does. */
async function shoot(page: Page, path: string): Promise<void> {
  if (!path.endsWith('.webp')) return void (await page.screenshot({ path }));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 86 });
  await session.detach();
  writeFileSync(path, Buffer.from(data, 'base64'));
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
async function takeFeed(
  chromium: Chromium,
  { language, theme, steps, keep }: { language: string; theme: Theme; steps: readonly FeedStep[]; keep(id: FeedStep): string },
): Promise<void> {
  const { t } = wordsOf(language);
  const page = await newPage(chromium, theme, { width: 1280, height: 800 });
  const step = async (id: FeedStep) => {
    if (steps.includes(id)) await shoot(page, keep(id));
    return id === steps.at(-1); // what comes after would only leave words behind
  };
  await page.goto(`https://mastodon.social/home?theme=${theme}`);
  const isQuestion = (name = '') => name.includes(t('hint.question.spoken'));
  const first = await waitInside(page, ({ tag, attributes }) => tag === 'button' && isQuestion(attributes['aria-label']), 'a question');
  await page.waitForTimeout(400); // let the other chips arrive
  if (await step('feed-chips')) return page.close();
  await pressInside(page, (await chipsIn(page)).find(({ attributes }) => isQuestion(attributes['aria-label'])) ?? first);
  await waitInside(page, isButton(t('card.reply')), 'the opened chip');
  await page.waitForTimeout(200);
  if (await step('feed-card')) return page.close();
  await pressButton(page, t('card.reply'));
  await waitInside(page, ({ attributes }) => attributes.role === 'option', 'a template');
  await page.waitForTimeout(200);
  if (await step('feed-picker')) return page.close();
  const option = await waitInside(
    page,
    ({ attributes, text }) => attributes.role === 'option' && /ask|thank|find|more/i.test(text),
    'a template for a question',
  );
  await pressInside(page, option);
  await page.waitForTimeout(900);
  await step('feed-reply');
  await page.close();
}

function wordsOf(language: string): { t(key: Key): string } {
  if (language === 'en') return words('en');
  return words(language, { table: JSON.parse(readFileSync(`${root}public/locales/${language}.json`, 'utf8')) as Partial<Locale> });
}
