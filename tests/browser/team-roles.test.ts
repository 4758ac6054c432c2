import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { type CouchServer, passwordOf, startCouch } from '../support/couch.ts';

const passphrase = 'a long passphrase of the team';
const aWrite = () => crypto.randomUUID().replaceAll('-', '');
const template = { id: 'template-of-the-team', name: 'Thanks', label: 'thanks', text: 'Thank you, {{first_name}}' };

const held = {} as { couch: CouchServer; lena: Chromium; tom: Chromium; gus: Chromium };
beforeAll(async () => {
  held.couch = await startCouch();
  [held.lena, held.tom, held.gus] = await Promise.all([launchChromium(), launchChromium(), launchChromium()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([held.lena, held.tom, held.gus].map(({ close }) => close(held.couch.url)));
  await held.couch.stop();
});

const sync = async (page: Page) => (await ask(page, 'team.sync', {})).phase;
const textOf = async (page: Page) => (await ask(page, 'templates.list', {})).rows.find(({ id }) => id === template.id)?.text;
const ideasOf = async (page: Page) => (await ask(page, 'ideas.list', {})).rows.map(({ text }) => text).sort();

/** Another place of the same page. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}

/** Says on its row whom an idea is shared with. */
async function share(page: Page, idea: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: `Edit the idea “${idea}”` }).click();
  await page.getByLabel('Who has it').selectOption({ label: choice });
  await page.getByRole('button', { name: 'Done' }).click();
}

describe('a team of three roles', () => {
  it('proposes, accepts, keeps what is private, and tells a guest where their words stay', { timeout: 90_000 }, async () => {
    const address = await held.couch.team('team-roles');
    const connect = async (chromium: Chromium, name: string, role: string) => {
      const page = await chromium.open('workbench.html#team');
      const open = { passphrase, isNew: name === 'lena' };
      expect(await ask(page, 'team.connect', { address, name, secret: { password: passwordOf(name) }, open })).toMatchObject({ ok: true, value: { role } });
      await expect.poll(() => sync(page)).toBe('in-sync');
      return page;
    };
    const lena = await connect(held.lena, 'lena', 'lead');
    await ask(lena, 'templates.save', { ...template, write: aWrite() });
    await ask(lena, 'playbook.save', { part: 'pillar', id: 'pillar-1', name: 'Bread', about: 'What we bake', write: aWrite() });
    await ask(lena, 'ideas.capture', { id: 'idea-of-lena', write: aWrite(), text: 'Of Lena' });
    await expect.poll(() => sync(lena)).toBe('in-sync');

    // A member proposes what only a lead may change, with a note.
    const tom = await connect(held.tom, 'tom', 'member');
    await expect.poll(() => textOf(tom)).toBe(template.text);
    await go(tom, `#templates/${template.id}`);
    await tom.getByText('This template is the team’s').waitFor();
    expect(await tom.getByRole('button', { name: 'Delete the template “Thanks”' }).count()).toBe(0);
    await tom.getByLabel('Words', { exact: true }).fill('Thank you so much, {{first_name}}');
    await tom.getByLabel('Note to the leads').fill('Warmer');
    await tom.getByRole('button', { name: 'Propose the change' }).click();
    await tom.getByText('Proposed. It goes to the leads of your team.').waitFor();
    await tom.getByText(/You proposed a change/).waitFor();
    expect(await textOf(tom)).toBe(template.text);
    await go(tom, '#playbook/pillars');
    await tom.getByText('The playbook is your team’s').waitFor();
    expect(await tom.locator('.fs-locked input:not(:disabled), .fs-locked textarea:not(:disabled)').count()).toBe(0);

    // What a member writes of templates stays theirs, and nothing is refused.
    await ask(tom, 'templates.save', { id: 'own', write: aWrite(), name: 'Own', label: '', text: 'Of my own' });
    await expect.poll(() => sync(tom)).toBe('in-sync');
    expect(await ask(tom, 'team.state', {})).toMatchObject({ refused: 0, waiting: 0 });

    // The lead accepts it, undoes it, and accepts it again.
    await expect.poll(() => sync(lena)).toBe('in-sync');
    await go(lena, '#templates');
    await lena.getByRole('link', { name: 'Proposed templates (1)' }).click();
    await lena.getByText('Warmer').waitFor();
    const accept = lena.getByRole('button', { name: 'Accept: Thanks' });
    await accept.click();
    await lena.getByText('Accepted. The team has it.').waitFor();
    expect(await textOf(lena)).toBe('Thank you so much, {{first_name}}');
    await lena.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => textOf(lena)).toBe(template.text);
    await accept.click();
    await expect.poll(() => textOf(lena)).toBe('Thank you so much, {{first_name}}');
    await lena.getByText('Nothing is proposed').waitFor();
    await expect.poll(() => sync(lena)).toBe('in-sync');
    await expect.poll(() => sync(tom)).toBe('in-sync');
    expect(await textOf(tom)).toBe('Thank you so much, {{first_name}}');
    await go(tom, '#templates/proposals');
    await tom.getByText('accepted', { exact: true }).waitFor();
    expect((await ask(lena, 'templates.list', {})).rows.map(({ id }) => id)).not.toContain('own');

    // A new one is kept for oneself, or proposed: taken back, sent back, changed, accepted.
    await go(tom, '#templates');
    await tom.getByRole('button', { name: 'New template' }).click();
    await tom.getByLabel('Name', { exact: true }).fill('Farewell');
    await tom.getByLabel('Words', { exact: true }).fill('So long');
    await tom.getByRole('button', { name: 'Keep for me only' }).click();
    const farewells = async (page: Page) => (await ask(page, 'templates.list', {})).rows.filter(({ name }) => name === 'Farewell');
    await expect.poll(async () => (await farewells(tom)).map(({ shared }) => shared)).toEqual([false]);
    await tom.getByRole('button', { name: 'New template' }).click();
    await tom.getByLabel('Name', { exact: true }).fill('Welcome');
    await tom.getByLabel('Words', { exact: true }).fill('Good to have you');
    await tom.getByRole('button', { name: 'Propose to the team' }).click();
    await tom.getByText('Good to have you').waitFor();
    await tom.getByRole('button', { name: 'Undo' }).click();
    await tom.getByRole('button', { name: 'Propose to the team' }).click();
    await tom.getByRole('button', { name: 'Withdraw: Welcome' }).waitFor();
    const both = async () => {
      for (const page of [tom, lena, tom]) await expect.poll(() => sync(page)).toBe('in-sync');
    };
    await both();
    await lena.getByLabel('Note to tom').fill('With the name');
    await lena.getByRole('button', { name: 'Send back: Welcome' }).click();
    await lena.getByText('Sent back.').waitFor();
    await both();
    await tom.getByText('With the name').waitFor();
    await tom.getByRole('button', { name: 'Change it: Welcome' }).click();
    await tom.getByLabel('Words', { exact: true }).fill('Good to have you, {{first_name}}');
    await tom.getByRole('button', { name: 'Propose to the team' }).click();
    await tom.getByText('waits for a lead').waitFor();
    await both();
    await lena.getByRole('button', { name: 'Accept: Welcome' }).click();
    await lena.getByText('Accepted. The team has it.').waitFor();
    await both();
    expect((await ask(tom, 'templates.list', {})).rows.filter(({ name }) => name === 'Welcome').map(({ text }) => text)).toEqual([
      'Good to have you, {{first_name}}',
    ]);
    expect(await farewells(lena)).toEqual([]);
    expect(await ask(tom, 'team.state', {})).toMatchObject({ refused: 0, conflicts: 0 });

    // One idea goes, one never does; the kind is another matter.
    await ask(tom, 'team.choose', { share: { ideas: false } });
    for (const text of ['shared', 'private', 'as its kind']) await ask(tom, 'ideas.capture', { id: `idea ${text}`, write: aWrite(), text });
    await go(tom, '#ideas/list');
    await share(tom, 'shared', 'The team');
    await share(tom, 'private', 'Only this device');
    await expect.poll(() => sync(tom)).toBe('in-sync');
    await expect.poll(() => sync(lena)).toBe('in-sync');
    expect(await ideasOf(lena)).toEqual(['Of Lena', 'shared']);
    await ask(tom, 'team.choose', { share: { ideas: true } });
    await tom.getByText('Only on this device').first().waitFor({ state: 'attached' });
    await expect.poll(() => sync(tom)).toBe('in-sync');
    await expect.poll(() => sync(lena)).toBe('in-sync');
    await expect.poll(() => ideasOf(lena)).toEqual(['Of Lena', 'as its kind', 'shared']);

    // What is private from its first word on never went, though drafts are shared.
    await go(tom, '#drafts');
    await tom.getByRole('button', { name: 'New draft' }).click();
    await tom.getByLabel('Who has it').selectOption({ label: 'Only this device' });
    await tom.getByLabel('Title', { exact: true }).fill('Not yet');
    const titles = async (page: Page) => (await ask(page, 'drafts.list', {})).rows.map(({ title, shared }) => [title, shared]);
    await expect.poll(() => titles(tom)).toEqual([['Not yet', false]]);
    await tom.getByRole('button', { name: 'New draft' }).click();
    await tom.getByLabel('Title', { exact: true }).fill('For all');
    await expect.poll(() => titles(tom)).toHaveLength(2);
    await both();
    expect(await titles(lena)).toEqual([['For all', undefined]]);

    // A guest reads, is told, and sends nothing.
    const gus = await connect(held.gus, 'gus', 'guest');
    await expect.poll(() => ideasOf(gus)).toEqual(['Of Lena', 'as its kind', 'shared']);
    await go(gus, '#ideas/list');
    await gus.getByText('You are a guest of the team: what you write here stays on this device.').waitFor();
    await ask(gus, 'ideas.capture', { id: 'idea of gus', write: aWrite(), text: 'Of Gus' });
    await gus.getByRole('button', { name: 'Edit the idea “Of Gus”' }).click();
    expect(await gus.getByLabel('Who has it').count()).toBe(0);
    await go(gus, `#templates/${template.id}`);
    await gus.getByText('You can keep a copy that only you have.').waitFor();
    expect(await gus.getByRole('button', { name: /Propose/ }).count()).toBe(0);
    await expect.poll(() => sync(gus)).toBe('in-sync');
    await expect.poll(() => sync(lena)).toBe('in-sync');
    expect(await ideasOf(lena)).not.toContain('Of Gus');
  });
});
