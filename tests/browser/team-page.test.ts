import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { violationsIn } from '../support/axe.ts';
import { launchChromium } from '../support/browsers.ts';
import { type CouchServer, passwordOf, startCouch, startWire, type Wire } from '../support/couch.ts';

const passphrase = 'a long passphrase of the team';
const soon = { timeout: 20_000 };
const held = {} as { couch: CouchServer; wire: Wire };
beforeAll(async () => {
  held.couch = await startCouch();
  held.wire = await startWire(held.couch.url);
});
afterAll(async () => {
  await held.wire.close();
  await held.couch.stop();
});

const aWrite = () => crypto.randomUUID().replaceAll('-', '');
const form = (page: Page) => page.getByRole('form', { name: 'Come to a team' });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const sync = async (page: Page) => (await ask(page, 'team.sync', {})).phase;

async function signIn(page: Page, name: string): Promise<void> {
  await form(page).getByLabel('Your name on the server').fill(name);
  await form(page).getByLabel('Your password on the server').fill(passwordOf(name));
}

describe('the team’s page', () => {
  it('says what is wrong, sets a team up, invites, shows two versions to write together, and leaves with what came', { timeout: 120_000 }, async () => {
    const { couch, wire } = held;
    const address = (await couch.team('team-page')).replace(couch.url, wire.url);
    const [lena, tom] = [await launchChromium(), await launchChromium()];
    const [l, t] = [await lena.open('workbench.html#team'), await tom.open('workbench.html#team')];

    // She sets the team up; what is wrong stands beside its field, and the keyboard is there.
    await l.getByLabel('How you come to the team').selectOption('new');
    await form(l).getByLabel('Address of the database').fill('http://couch.example/acme');
    await signIn(l, 'lena');
    await form(l).getByLabel('Passphrase of the team').fill(passphrase);
    await form(l).getByRole('button', { name: 'Connect' }).click();
    await l.getByText('This is no address of a database.').waitFor();
    await expect.poll(() => l.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await l.keyboard.press('Control+A');
    await l.keyboard.type(address);
    await l.keyboard.press('Enter');
    await part(l, 'You are in lead').getByText('Make an invitation below').waitFor();
    await part(l, 'You are in lead').getByRole('button', { name: 'All right' }).click();
    await part(l, 'How it stands').getByText('In sync', { exact: true }).waitFor();
    const invite = l.getByRole('form', { name: 'Invite somebody' });
    await invite.getByLabel('Passphrase of the team').fill(passphrase);
    await invite.getByRole('button', { name: 'Make a code' }).click();
    const code = invite.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4}){8,}$/);
    await code.waitFor();

    // He types what she read to him, and sees where it leads before he signs in.
    await form(t)
      .getByLabel('Invitation code')
      .fill(((await code.textContent()) ?? '').toLowerCase().replaceAll('-', ' '));
    await form(t).getByText(`It leads to ${address}`).waitFor();
    await signIn(t, 'tom');
    await form(t).getByRole('button', { name: 'Connect' }).click();
    await part(t, 'You are in member').getByText('you can propose changes').waitFor();
    await part(l, 'People of the team').getByText('tom').waitFor();

    // Both change the same words while nobody hears the other.
    const id = crypto.randomUUID();
    await ask(l, 'ideas.capture', { id, write: aWrite(), text: 'A bread a day' });
    await expect.poll(() => sync(l), soon).toBe('in-sync');
    await expect.poll(() => sync(t), soon).toBe('in-sync');
    await expect.poll(async () => (await ask(t, 'ideas.get', { id })).idea?.text, soon).toBe('A bread a day');
    const base = (await ask(t, 'ideas.get', { id })).idea?.rev ?? '';
    wire.isCut = true;
    await ask(l, 'ideas.save', { id, write: aWrite(), base, text: 'A roll a day' });
    await ask(t, 'ideas.save', { id, write: aWrite(), base, text: 'A bread a week' });
    await expect.poll(() => sync(t), soon).toBe('offline');
    await part(t, 'How it stands').getByText('What you write meanwhile waits here.').waitFor();
    await part(t, 'How it stands').getByText('What waits').click();
    await part(t, 'How it stands').getByText('Idea: A bread a week').waitFor();
    wire.isCut = false;
    for (const page of [l, t, l]) await expect.poll(() => sync(page), soon).toBe('in-sync');

    // Her places and her popup count it; the versions stand side by side with the words that differ.
    await expect.poll(() => l.getByRole('link', { name: /^Team/ }).textContent()).toContain('1');
    const popup = await lena.open('popup.html');
    await popup.getByRole('button', { name: 'Team: 1 thing needs you' }).waitFor();
    await popup.close();
    const two = l.getByRole('article', { name: /^A (bread|roll) a/ });
    await expect.poll(async () => (await two.locator('mark').allTextContents()).sort()).toEqual(['bread', 'day', 'roll', 'week']);
    expect(await violationsIn(l)).toEqual([]);

    // She writes them together, takes it back, and does it again.
    const together = async () => {
      await two.getByRole('radio', { name: 'Written together' }).check();
      await two.getByLabel('Written together: Idea').fill('A bread or a roll a day');
      await two.getByRole('button', { name: /^Keep what is chosen/ }).click();
      await l.getByText('One version stands now.').waitFor();
      await two.waitFor({ state: 'detached' });
    };
    await together();
    await l.getByRole('button', { name: 'Undo' }).click();
    await two.waitFor();
    await together();
    await expect.poll(() => sync(l), soon).toBe('in-sync');
    await expect.poll(async () => [await sync(t), (await ask(t, 'ideas.get', { id })).idea?.text], soon).toEqual(['in-sync', 'A bread or a roll a day']);
    expect(await ask(t, 'team.conflicts', {})).toEqual([]);

    // He leaves with what came from her, told before how much that is; she only disconnects.
    await part(t, 'Leave').getByRole('button', { name: 'Leave and forget' }).click();
    await t.getByText(/^\d+ records? that came from the others/).waitFor();
    await t.getByRole('dialog').getByRole('button', { name: 'Leave and forget' }).click();
    await form(t).waitFor();
    expect((await ask(t, 'ideas.get', { id })).idea).toBeUndefined();
    await part(l, 'Leave').getByRole('button', { name: 'Disconnect' }).click();
    await l.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await l.getByText('Disconnected. Everything stays on this device.').waitFor();
    await form(l).waitFor();
    expect((await ask(l, 'ideas.get', { id })).idea?.text).toBe('A bread or a roll a day');
    await tom.close(wire.url);
    await lena.close(wire.url);
  });
});
