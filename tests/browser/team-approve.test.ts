import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { launchChromium } from '../support/browsers.ts';
import { type CouchServer, passwordOf, startCouch } from '../support/couch.ts';

const passphrase = 'a long passphrase of the team';
const soon = { timeout: 20_000 };

const held = {} as { couch: CouchServer };
beforeAll(async () => {
  held.couch = await startCouch();
});
afterAll(() => held.couch.stop());

async function connect(page: Page, address: string, name: string): Promise<void> {
  const open = { passphrase, isNew: name === 'lena' };
  expect(await ask(page, 'team.connect', { address, name, secret: { password: passwordOf(name) }, open })).toMatchObject({ ok: true });
  await expect.poll(async () => (await ask(page, 'team.sync', {})).phase, soon).toBe('in-sync');
}

const approval = (page: Page) => page.getByRole('region', { name: 'Approval' });
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const write = async (page: Page, words: string) => {
  await textOf(page).fill(words);
  await textOf(page).blur();
};

describe('a draft that asks for a yes', () => {
  it('goes to the lead within seconds, comes back with a note and another wording, is approved, and says when it was changed since', {
    timeout: 110_000,
  }, async () => {
    const { couch } = held;
    const address = await couch.team('team-approve');
    const [lena, tom] = [await launchChromium(), await launchChromium()];
    const [l, t] = [await lena.open('workbench.html#today'), await tom.open('workbench.html#drafts')];
    await t.getByRole('button', { name: 'New draft' }).waitFor();
    expect(await t.getByRole('link', { name: /approv/i }).count(), 'nothing of teams without one').toBe(0);
    await connect(l, address, 'lena');
    await connect(t, address, 'tom');

    // He writes and asks; her open page shows it by itself, with the words that he submitted.
    await t.getByRole('button', { name: 'New draft' }).click();
    await t.getByRole('textbox', { name: 'Title' }).fill('Five spoons');
    await write(t, 'Which grind for which pot? Five spoons.');
    await t.getByLabel('Note for the lead').fill('For Monday.');
    await t.getByRole('button', { name: 'Ask for approval' }).click();
    await approval(t).getByText('asked', { exact: true }).waitFor();
    await l.getByRole('region', { name: 'Waits for your yes' }).getByRole('link', { name: 'Five spoons' }).click();
    const review = l.getByRole('article', { name: 'Five spoons' });
    await review.getByText('Which grind for which pot? Five spoons.').waitFor();
    await review.getByText('For Monday.').waitFor();
    await expect.poll(() => l.getByRole('link', { name: 'To approve (1)' }).count()).toBe(1);

    // Back it goes, not without a note; what she typed outlives a reload.
    await l.getByRole('button', { name: 'Send back' }).click();
    await l.getByText('Say what is to be changed, then send it back.').waitFor();
    await l.getByLabel('Note', { exact: true }).fill('Nobody counts spoons.');
    await l.getByRole('button', { name: 'Add another wording' }).click();
    await l.getByLabel('Wording 1', { exact: true }).fill('Moka, press or filter?');
    await l.reload();
    await expect.poll(() => l.getByLabel('Wording 1', { exact: true }).inputValue()).toBe('Moka, press or filter?');
    await l.getByRole('button', { name: 'Send back' }).click();
    await l.getByText('Sent back.', { exact: true }).waitFor();
    await l.getByRole('button', { name: 'Undo' }).click();
    await l.getByText('It waits for a yes again.').waitFor();
    await l.getByLabel('Note', { exact: true }).fill('Nobody counts spoons.');
    await l.getByRole('button', { name: 'Add another wording' }).click();
    await l.getByLabel('Wording 1', { exact: true }).fill('Moka, press or filter?');
    await l.getByRole('button', { name: 'Send back' }).click();
    await l.getByText('Sent back.', { exact: true }).waitFor();

    // He reads it, takes her wording, takes that back, takes it again, and asks once more.
    await approval(t).getByText('Nobody counts spoons.').waitFor(soon);
    await approval(t).getByRole('button', { name: 'Use this one' }).click();
    await expect.poll(() => textOf(t).inputValue()).toBe('Moka, press or filter?');
    await t.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => textOf(t).inputValue()).toBe('Which grind for which pot? Five spoons.');
    await approval(t).getByRole('button', { name: 'Use this one' }).click();
    await expect.poll(() => textOf(t).inputValue()).toBe('Moka, press or filter?');
    await approval(t).getByRole('button', { name: 'Ask again' }).click();
    await approval(t).getByText('asked', { exact: true }).waitFor();

    // She approves.
    await review.getByText('Moka, press or filter?').first().waitFor(soon);
    await l.getByRole('button', { name: 'Approve' }).click();
    await l.getByText('Approved.', { exact: true }).waitFor();
    await expect.poll(() => approval(t).getByText('approved', { exact: true }).count(), soon).toBe(1);

    // The yes was to those words.
    await write(t, 'Moka, press or filter? Tell us.');
    await approval(t).getByText('changed since', { exact: true }).waitFor();
    await approval(t).getByText('the yes was to the words before').waitFor();
    await t.getByRole('list', { name: 'Drafts' }).getByText('changed since', { exact: true }).waitFor(soon);
    await review.getByText('As it stands now').waitFor(soon);
    expect(await review.locator('mark').allTextContents()).toEqual([' Tell us.']);
    await Promise.all([lena, tom].map((browser) => browser.context.close()));
  });
});
