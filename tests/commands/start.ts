import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { buildExtension, extensions, root } from '../support/build.ts';
import { chipsIn, insideClosedRoots, pressButton, waitInside } from '../support/closed-roots.ts';
import { readNumbers } from '../support/numbers.ts';

/**
 * `npm start`: opens a browser with the extension on its practice feed. Without a display it walks the way itself,
 * headless, says in plain words what happened, and writes what it saw.
 */
const pictures = `${root}.output/tour`;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

console.log('Building the extension …');
await buildExtension('chrome');
await (hasDisplay ? show() : tour());
process.exit();

async function show(): Promise<void> {
  const chromium = await launchChromium({ extension: extensions.chrome, shown: true });
  const page = await chromium.open('welcome.html#practice');
  await page.getByRole('button', { name: 'Start practice' }).click();
  console.log('Feedside is open on its practice feed. Close the browser to end.');
  await new Promise((resolve) => chromium.context.once('close', resolve));
}

async function tour(): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  console.log('There is no display here, so this is a tour: a headless browser walks the way of a community manager.\n');
  const chromium = await launchChromium({ extension: extensions.chrome, viewport: { width: 1180, height: 860 } });
  try {
    await walk(chromium);
    console.log(`\nThe pictures are in ${pictures}`);
  } finally {
    await chromium.close();
  }
}

async function walk(chromium: Chromium): Promise<void> {
  let count = 0;
  const picture = async (page: Page, name: string) => {
    count += 1;
    await page.bringToFront();
    await page.waitForTimeout(250); // let a picture or a font arrive
    await page.screenshot({ path: `${pictures}/${String(count).padStart(2, '0')}-${name}.png` });
  };
  const both = async (page: Page, name: string) => {
    await picture(page, name);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, `${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  };

  const welcome = await chromium.open('welcome.html');
  await both(welcome, 'welcome');
  await welcome.getByRole('button', { name: 'Start practice' }).click();
  await waitInside(welcome, ({ attributes }) => attributes.class?.split(' ').includes('chip') === true, 'a chip in the practice feed');
  await welcome.waitForTimeout(300);
  const chips = (await chipsIn(welcome)).map(({ attributes }) => attributes['aria-label'] ?? '');
  console.log(`1. The practice feed shows ${chips.length} hints:`);
  for (const chip of chips) console.log(`     ${chip}`);
  await welcome.locator('[data-practice]').scrollIntoViewIfNeeded();
  await both(welcome, 'practice-feed');

  const first = chips.find((chip) => chip.includes('question')) ?? chips[0] ?? '';
  await pressButton(welcome, first);
  await waitInside(welcome, ({ tag, text }) => tag === 'button' && text.includes('Reply with template'), 'the opened chip');
  const reasons = (await insideClosedRoots(welcome)).filter(({ tag, attributes }) => tag === 'li' && attributes.class?.includes('reason'));
  console.log(`2. Opened it: ${reasons.length} reasons, with points that add up to the priority.`);
  await picture(welcome, 'opened-chip');

  await pressButton(welcome, 'Reply with template');
  await waitInside(welcome, ({ attributes }) => attributes.role === 'option', 'a template');
  await picture(welcome, 'picker');
  await welcome.keyboard.type('find out');
  await welcome.waitForTimeout(150);
  await welcome.keyboard.press('Enter');
  const box = welcome.locator('form[data-answers] textarea');
  await box.waitFor();
  for (const start = Date.now(); (await box.inputValue()) === '' && Date.now() - start < 10_000; ) await welcome.waitForTimeout(50);
  console.log(`3. Answered with a template. The box holds: “${(await box.inputValue()).replaceAll('\n', ' ')}”`);
  await picture(welcome, 'answered');
  await welcome.locator('[data-send]').click();
  await welcome.waitForTimeout(1000);
  console.log(`   Pressed Post, as the person does. ${(await chipsIn(welcome)).length} hints are left.`);
  await picture(welcome, 'sent');

  await welcome.emulateMedia({ colorScheme: 'dark' });
  await welcome.waitForTimeout(300);
  await pressButton(welcome, (await chipsIn(welcome))[0]?.attributes['aria-label'] ?? '');
  await waitInside(welcome, ({ tag, text }) => tag === 'button' && text.includes('Reply with template'), 'the opened chip');
  await picture(welcome, 'opened-chip-dark');
  await pressButton(welcome, /^Capture/);
  await waitInside(welcome, ({ text }) => text === 'Kept as an idea.', 'the word that it is kept');
  console.log('4. Kept a post as an idea.');
  await pressButton(welcome, 'Reply with template');
  await waitInside(welcome, ({ attributes }) => attributes.role === 'option', 'a template');
  await picture(welcome, 'picker-dark');
  await welcome.keyboard.press('Escape');
  await welcome.emulateMedia({ colorScheme: 'light' });

  const workbench = await chromium.open('workbench.html#waiting');
  await workbench.waitForTimeout(600);
  const who = workbench.locator('a[href^="#people/"]').first();
  const address = await who.getAttribute('href');
  await both(workbench, 'waiting');
  const desk = await chromium.open(address?.replace('#people/', 'sidepanel.html#person/') ?? 'sidepanel.html');
  await desk.setViewportSize({ width: 420, height: 800 });
  await desk.getByLabel('New note').fill('Asks precise questions. Likes a call more than a thread.');
  await desk.getByText('Saved').first().waitFor();
  console.log('5. Wrote a note on the person; it is saved, and shown wherever this person appears.');
  await both(desk, 'note');

  for (const place of ['today', 'playbook', 'templates', 'ideas', 'drafts', 'networks', 'settings', 'backup']) {
    await workbench.goto(workbench.url().replace(/(#.*)?$/, `#${place}`));
    await workbench.waitForTimeout(400);
    await picture(workbench, place);
  }

  const popup = await chromium.open('popup.html');
  await popup.setViewportSize({ width: 380, height: 560 });
  await popup.getByText('Waiting now').waitFor();
  await popup.waitForTimeout(800);
  const numbers = await readNumbers(popup);
  console.log('6. The popup says:');
  for (const [label, value] of Object.entries(numbers)) console.log(`     ${label}: ${value}`);
  await both(popup, 'popup');

  await welcome.bringToFront();
  await welcome.getByRole('button', { name: 'End practice' }).first().click();
  await welcome.waitForTimeout(800);
  console.log('7. Ended the practice: every trace of it is removed.');
  await picture(welcome, 'practice-ended');
  console.log(chromium.requests.length === 0 ? '8. The extension made no request to anybody.' : `8. Requests were made: ${chromium.requests.join(', ')}`);
}
