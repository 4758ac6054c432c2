import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { isButton, waitInside } from '../support/closed-roots.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

const onX = { id: 'x:otto_b', handle: '@otto_b', note: 'Repairs cargo bikes in winter.' };
const onBluesky = { id: 'bluesky:otto-b.bsky.social', handle: '@otto-b.bsky.social', note: 'Prefers tea over coffee.' };
type Account = typeof onX;

const addressOf = ({ id, handle }: Account) => `sidepanel.html#${['person', id, handle].map(encodeURIComponent).join('/')}`;
const notesOn = (desk: Page) => desk.getByRole('region', { name: 'Notes' }).getByRole('list');
const others = (desk: Page) => desk.getByRole('region', { name: 'Also this person' });
const untilNotes = async (desk: Page, has: readonly Account[], lacks: readonly Account[] = []) => {
  await expect
    .poll(() => notesOn(desk).textContent(), { timeout: 10_000 })
    .toSatisfy((text: string) => has.every(({ note }) => text.includes(note)) && !lacks.some(({ note }) => text.includes(note)));
};

describe('one person met on two networks', () => {
  let chromium: Chromium;
  const show = async (account: Account) => {
    const desk = await chromium.open(addressOf(account));
    await desk.getByRole('heading', { level: 1, name: 'Otto Brandt' }).waitFor();
    return desk;
  };
  const showsAlone = async (account: Account, other: Account) => {
    const desk = await show(account);
    await untilNotes(desk, [account], [other]);
    expect(await others(desk).getByRole('listitem').count()).toBe(0);
    expect(await desk.getByText('1 post for you').count()).toBe(1);
    await desk.close();
  };

  beforeAll(async () => {
    chromium = await launchChromium({ viewport: { width: 360, height: 900 } });
    for (const address of ['https://x.com/home', 'https://bsky.app/']) {
      const page = await chromium.context.newPage();
      await page.goto(address);
      await waitInside(page, isButton(/^Feedside: question waiting 2 hours/));
      await page.close();
    }
  });
  afterAll(async () => {
    expectNoRequests(chromium);
    await chromium.close();
  });

  it('has notes of their own on each, as long as nobody says that they are one', async () => {
    for (const account of [onX, onBluesky]) {
      const desk = await show(account);
      await desk.getByLabel('New note').fill(account.note);
      await desk.keyboard.press('Control+Enter');
      await untilNotes(desk, [account]);
      await desk.close();
    }
    await showsAlone(onX, onBluesky);
  });

  it('is found by name and joined by the keyboard alone, which never loses its place', async () => {
    const desk = await show(onX);
    await others(desk).getByRole('button', { name: 'Join with another account' }).focus();
    await desk.keyboard.press('Enter');
    await desk.keyboard.type('brandt');
    const found = others(desk).getByRole('button', { name: 'Join with @otto-b.bsky.social on Bluesky' });
    await found.waitFor();
    expect(
      await others(desk)
        .getByRole('button', { name: /@otto_b on X/ })
        .count(),
    ).toBe(0);
    await found.focus();
    await desk.keyboard.press('Enter');
    await desk.getByText('Joined with @otto-b.bsky.social.').waitFor();
    await untilNotes(desk, [onX, onBluesky]);
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Join with another account');
    await desk.close();
  });

  it('stands with both notes whichever account is in view, also after the worker was stopped', async () => {
    const desk = await show(onX);
    await chromium.stopWorker(desk);
    await desk.reload();
    await untilNotes(desk, [onX, onBluesky]);
    await others(desk).getByRole('link', { name: 'Otto Brandt' }).click();
    await desk.getByText('on X', { exact: true }).waitFor();
    await untilNotes(desk, [onX, onBluesky]);
    await desk.close();
  });

  it('comes together again by Undo after being taken apart', async () => {
    const desk = await show(onX);
    await others(desk).getByRole('button', { name: 'Take @otto-b.bsky.social out' }).click();
    await untilNotes(desk, [onX], [onBluesky]);
    await desk.getByRole('button', { name: 'Undo' }).click();
    await untilNotes(desk, [onX, onBluesky]);
    await desk.close();
  });

  it('is two again after being taken apart: every note and count is where it was', async () => {
    const desk = await show(onBluesky);
    await others(desk).getByRole('button', { name: 'Take @otto_b out' }).click();
    await desk.getByText('@otto_b stands alone again. Nothing was lost.').waitFor();
    await desk.close();
    await showsAlone(onX, onBluesky);
    await showsAlone(onBluesky, onX);
  });
});
