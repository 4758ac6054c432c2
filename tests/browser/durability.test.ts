import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { launchChromium, launchFirefox, newProfile } from '../support/browsers.ts';
import { canCutPower, type Disk, openDisk } from '../support/disk.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';
import { bringStorm } from '../support/storm/bring-storm.ts';
import { checkStorm, type Verdict } from '../support/storm/check-storm.ts';
import { createLedger, type Ledger } from '../support/storm/ledger.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const whole = { lost: 0, torn: 0, doubled: 0, misread: 0 };
const profiles: string[] = [];
const aProfile = () => {
  const profile = newProfile();
  profiles.push(profile);
  return profile;
};
afterAll(() => {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
});

/** What is used here of a page is the same in both drivers; their types differ. */
const alike = (page: FirefoxPage) => page as unknown as Page;

/** A storm in a page of this browser, whose news go into the ledger until `end`. */
async function storm(page: Pick<Page, 'evaluate'>, ledger: Ledger, tag: string) {
  await bringStorm(page);
  await page.evaluate((name) => window.storm.start(name), tag);
  const listen = async () => {
    while (!ended) {
      ledger.note(await page.evaluate(() => window.storm.news()));
      await pause(30);
    }
  };
  let ended = false;
  const listening = listen().catch(() => undefined); // the page is killed under it
  return {
    async end() {
      await page.evaluate(() => window.storm.stop());
      ended = true;
      await listening;
      ledger.note(await page.evaluate(() => window.storm.news()));
    },
    async killed() {
      ended = true;
      await listening;
    },
  };
}

/** Asks the product and reads the database past it. */
async function verdictOn(page: Pick<Page, 'evaluate'>, ledger: Ledger): Promise<Verdict> {
  await bringStorm(page);
  const notes = ledger.acknowledged.filter(({ store }) => store === 'notes').map(({ id, word }) => ({ id, word }));
  const [listed, stored] = [await page.evaluate((all) => window.storm.listed(all), notes), await page.evaluate(() => window.storm.stored())];
  return checkStorm(ledger.acknowledged, stored, listed);
}

const print = (what: string, verdict: Verdict, ledger: Ledger) =>
  console.log(
    `${what}: ${Object.entries(verdict)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}; ${ledger.retold()} told again, ${ledger.refused().length} refused`,
  );

/** A browser that was closed in peace once: one cut within seconds of its very first start may forget its service worker. */
async function settledProfile(
  launch: (profile: string) => Promise<{ open(path: string): Promise<unknown>; close(): Promise<void> }>,
  profile: string,
): Promise<void> {
  const browser = await launch(profile);
  await browser.open('welcome.html');
  await pause(1500);
  await browser.close();
}

describe('nothing typed is lost', () => {
  it('when the service worker is stopped 25 times in a storm of writes', async () => {
    const chromium = await launchChromium();
    const page = await chromium.open('welcome.html');
    const ledger = createLedger();
    const going = await storm(page, ledger, 'w');
    for (let stop = 0; stop < 25; stop += 1) {
      await pause(60 + ((stop * 97) % 400));
      await chromium.stopWorker(page);
    }
    await pause(300);
    await going.end();
    const verdict = await verdictOn(page, ledger);
    print('Worker stopped 25 times', verdict, ledger);
    expectNoRequests(chromium);
    await chromium.close();
    expect(verdict).toMatchObject(whole);
    expect(verdict.extra).toBe(0); // everybody was there to be told
    expect(ledger.refused()).toEqual([]);
    expect(ledger.retold()).toBeGreaterThan(0);
    expect(verdict.acknowledged).toBeGreaterThan(100);
  });

  it('when it is typed into the popup before any of its code runs', async () => {
    const chromium = await launchChromium();
    const popup = await chromium.context.newPage();
    // The first frame comes from the file alone, and the box in it can be typed into.
    await popup.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => {
        const box = document.querySelector('textarea');
        if (box) box.value = 'Typed at once';
      }),
    );
    await popup.goto(`chrome-extension://${chromium.id}/popup.html`);
    const box = popup.locator('#thought');
    await expect.poll(() => popup.locator('.fs-popup button:enabled', { hasText: 'Keep as idea' }).count(), { timeout: 15_000 }).toBe(1);
    expect(await box.inputValue()).toBe('Typed at once');
    await box.press('Control+Enter');
    await expect.poll(() => box.inputValue(), { timeout: 15_000 }).toBe('');
    const { rows } = await ask(popup, 'ideas.list', {});
    expect(rows.map(({ text }) => text)).toEqual(['Typed at once']);
    await chromium.close();
  });

  it('when Chromium is killed 8 times', async () => {
    const profile = aProfile();
    await settledProfile((folder) => launchChromium({ profile: folder }), profile);
    const ledger = createLedger();
    for (let round = 0; round < 8; round += 1) {
      const chromium = await launchChromium({ profile });
      const page = await chromium.open('welcome.html');
      if (round > 0) await tellAgain(page, ledger);
      const going = await storm(page, ledger, `k${round}x`);
      await pause(700 + ((round * 211) % 600));
      await chromium.kill();
      await going.killed();
    }
    const chromium = await launchChromium({ profile });
    const page = await chromium.open('welcome.html');
    await tellAgain(page, ledger);
    const verdict = await verdictOn(page, ledger);
    print('Chromium killed 8 times', verdict, ledger);
    await chromium.close();
    expect(verdict).toMatchObject(whole);
    expect(verdict.acknowledged).toBeGreaterThan(100);
  }, 300_000);

  it('when Firefox is killed 3 times', async () => {
    const profile = aProfile();
    await settledProfile((folder) => launchFirefox({ profile: folder }), profile);
    const ledger = createLedger();
    for (let round = 0; round < 3; round += 1) {
      const firefox = await launchFirefox({ profile });
      const page = alike(await firefox.open('welcome.html'));
      if (round > 0) await tellAgain(page, ledger);
      const going = await storm(page, ledger, `f${round}x`);
      await pause(1500 + round * 300);
      await firefox.kill();
      await going.killed();
    }
    const firefox = await launchFirefox({ profile });
    const page = alike(await firefox.open('welcome.html'));
    await tellAgain(page, ledger);
    const verdict = await verdictOn(page, ledger);
    print('Firefox killed 3 times', verdict, ledger);
    await firefox.close();
    expect(verdict).toMatchObject(whole);
    expect(verdict.acknowledged).toBeGreaterThan(50);
  }, 300_000);

  it('when the power is cut 2 times', async () => {
    const canCut = canCutPower();
    if (!canCut.ok) console.log(`No power to cut here (${canCut.why}): Chromium is killed instead, with everything on the disk.`);
    for (let round = 0; round < 2; round += 1) {
      const disk: Disk | undefined = canCut.ok ? openDisk() : undefined;
      const profile = disk?.folder ?? aProfile();
      const ledger = createLedger();
      try {
        await settledProfile((folder) => launchChromium({ profile: folder }), profile);
        disk?.sync();
        const before = await launchChromium({ profile });
        const going = await storm(await before.open('welcome.html'), ledger, `p${round}x`);
        await pause(4000);
        await before.kill();
        const found = disk?.cut() ?? profile;
        await going.killed();
        const after = await launchChromium({ profile: found });
        const page = await after.open('welcome.html');
        const verdict = await verdictOn(page, ledger);
        print(disk ? 'Power cut' : 'Killed in place of a power cut', verdict, ledger);
        expect(verdict).toMatchObject(whole);
        expect(verdict.acknowledged).toBeGreaterThan(50);

        // What is written on the files that the cut left must outlast the next start as well.
        const more = await storm(page, ledger, `q${round}x`);
        await pause(500);
        await more.end();
        await after.close();
        const later = await launchChromium({ profile: found });
        const last = await verdictOn(await later.open('welcome.html'), ledger);
        print('Started once more', last, ledger);
        await later.close();
        expect(last).toMatchObject(whole);
      } finally {
        disk?.drop();
      }
    }
  }, 300_000);
});

/** What the killed page had told without an answer, told again with the same ids by the next one. */
async function tellAgain(page: Pick<Page, 'evaluate'>, ledger: Ledger): Promise<void> {
  await bringStorm(page);
  await page.evaluate((writes) => window.storm.tellAgain(writes), ledger.takeUnderWay());
  ledger.note(await page.evaluate(() => window.storm.news()));
}
