import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../lib/messages/protocol';
import { ask } from '../support/ask.ts';
import { launchChromium, launchFirefox } from '../support/browsers.ts';
import { expectNoRequests } from '../support/expect-no-requests.ts';

type Asked = Parameters<typeof ask>[0];
const passphrase = 'a long passphrase of the team';
const aWrite = () => crypto.randomUUID().replaceAll('-', '');
const soon = { timeout: 30_000 };

const write = async (page: Asked, id: string, fields: { text?: string; comment?: string }) => {
  const { idea } = await ask(page, 'ideas.get', { id });
  const content = { text: idea?.text ?? '', ...(idea?.comment && { comment: idea.comment }), ...fields };
  await ask(page, 'ideas.save', { id, write: aWrite(), ...(idea && { base: idea.rev }), ...content });
};
const made = async (page: Asked): Promise<string> => {
  const file = (await ask(page, 'teamFile.make', {})) as Extract<Output<'teamFile.make'>, { ok: true }>;
  if (!('text' in file.value)) throw new Error('No file was made');
  return file.value.text;
};

/** Makes a file with the section’s own buttons, and saves it. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Make a file' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
const chosen = (page: Page, text: string) =>
  page.getByLabel('A team file').setInputFiles({ name: 'from.feedside-team', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('two who hand files around in Chromium', () => {
  it('set a team up, compare fingerprints, look, merge, keep both sides, and ask nobody anything', { timeout: 120_000 }, async () => {
    const [ana, ben] = [await launchChromium(), await launchChromium()];
    const [a, b] = [await ana.open('workbench.html#team'), await ben.open('workbench.html#team')];
    const begin = async (page: Page, name: string) => {
      const form = page.getByRole('form', { name: 'Begin without a server' });
      await form.getByLabel('Your name in the team').fill(name);
      await form.getByLabel('Passphrase for the team’s files').fill(passphrase);
    };

    // Ana sets it up and saves her first file.
    await write(a, 'bread', { text: 'Sauerteigbrot aus Zürich' });
    await ask(a, 'notes.save', { id: 'n', write: aWrite(), about: { kind: 'person', id: 'x:mia', label: '@mia' }, text: 'Roggenvollkorn, nur für mich' });
    await a.getByLabel('How you begin').selectOption('start');
    await begin(a, 'Ana');
    await a.getByRole('button', { name: 'Set up the team' }).click();
    const print = ((await a.locator('.fs-team-file .fs-code').first().textContent()) ?? '').trim();
    expect(print).toMatch(/^([0-9A-Z]{4} ?){4}$/);
    const first = await saved(a);
    expect(first.name).toMatch(/^feedside-team-Ana-\d{4}-\d\d-\d\d\.feedside-team$/);
    for (const word of ['Sauerteig', 'Zürich', 'Roggen', passphrase]) expect(first.text.includes(word), word).toBe(false);

    // Ben comes by it: a slip in the passphrase is said, then the fingerprint is shown before anything is merged.
    await chosen(b, first.text);
    await begin(b, 'Ben');
    await b.getByLabel('Passphrase for the team’s files').fill('another one altogether');
    await b.getByRole('button', { name: 'Open the file' }).click();
    await b.getByText('This is not the passphrase of this file.').waitFor();
    await b.getByLabel('Passphrase for the team’s files').fill(passphrase);
    await b.getByRole('button', { name: 'Open the file' }).click();
    const section = b.getByRole('region', { name: 'Team file' });
    await section.getByText('You have not taken a file of Ana before.', { exact: false }).waitFor();
    expect(await section.getByText(print).count()).toBe(1);
    expect(await section.getByRole('row', { name: /^Ideas/ }).textContent()).toContain('1 new');
    expect((await ask(b, 'ideas.get', { id: 'bread' })).idea).toBeUndefined();
    await section.getByRole('button', { name: 'It is the same: trust Ana' }).click();
    await section.getByRole('button', { name: 'Merge', exact: true }).click();
    await section.getByText('Merged.').waitFor();
    expect((await ask(b, 'ideas.get', { id: 'bread' })).idea?.text).toBe('Sauerteigbrot aus Zürich');
    expect((await ask(b, 'storage.counts', {})).backups).toBeGreaterThanOrEqual(0);
    await section.getByRole('button', { name: 'Done' }).click();
    expect((await ask(b, 'team.who', {})).who).toMatchObject({ name: 'Ben', role: 'member', members: ['Ben', 'Ana'] });

    // One byte of a file on its way is another, and nothing of it is taken.
    const body = first.text.indexOf('"body":"') + 400;
    await chosen(b, first.text.slice(0, body) + (first.text[body] === 'A' ? 'B' : 'A') + first.text.slice(body + 1));
    await b.getByText('This file was changed or cut short', { exact: false }).waitFor();

    // Both change the same, and something else.
    await write(a, 'bread', { text: 'Anas Brot' });
    await write(b, 'bread', { text: 'Bens Brot' });
    await write(b, 'rolls', { text: 'Brötchen' });
    const back = await saved(b);
    await chosen(a, back.text);
    const hers = a.getByRole('region', { name: 'Team file' });
    await hers.getByRole('button', { name: 'It is the same: trust Ben' }).click();
    const row = hers.getByRole('row', { name: /^Ideas/ });
    expect(await row.textContent()).toContain('1 new and 1 with two versions');
    await hers.getByRole('button', { name: 'Merge', exact: true }).click();
    await hers.getByText('Merged.').waitFor();
    await a.getByRole('heading', { name: 'Two versions', exact: true }).waitFor();
    await expect
      .poll(async () => (await ask(a, 'team.conflicts', {})).flatMap(({ versions }) => versions.map(({ fields }) => fields.text)).sort(), soon)
      .toEqual(['Anas Brot', 'Bens Brot']);
    await hers.getByRole('button', { name: 'Done' }).click();

    // Once more: nothing new. Then Ana forgets the team, and keeps what she wrote.
    await chosen(a, back.text);
    await hers.getByText('Nothing in it is new here.').waitFor();
    await a.getByRole('button', { name: 'Leave and forget' }).click();
    await a.getByRole('dialog').getByRole('button', { name: 'Leave and forget' }).click();
    await a.getByText('1 record of the team went.').waitFor();
    expect((await ask(a, 'ideas.get', { id: 'rolls' })).idea).toBeUndefined();
    expect((await ask(a, 'ideas.get', { id: 'bread' })).idea).toBeDefined();
    for (const browser of [ana, ben]) {
      expectNoRequests(browser);
      await browser.close();
    }
  });
});

describe('Firefox beside Chromium', () => {
  it('signs, seals, opens and merges what the other did', { timeout: 120_000 }, async () => {
    const [firefox, chromium] = [await launchFirefox(), await launchChromium()];
    const [f, c] = [await firefox.open('popup.html'), await chromium.open('popup.html')];
    await write(f, 'bread', { text: 'Brot', comment: 'aus Feuerfuchs' });
    expect(await ask(f, 'teamFile.start', { name: 'Ana', passphrase })).toMatchObject({ ok: true });
    const first = await made(f);
    expect(await ask(c, 'teamFile.join', { name: 'Ben', passphrase, file: first })).toMatchObject({ ok: true });
    const look = async (page: Asked, file: string) => {
      const would = await ask(page, 'teamFile.merge', { file, dryRun: true });
      if (!would.ok) throw new Error(would.problem.kind);
      const { name, key, role } = would.value.by;
      await ask(page, 'teamFile.trust', { name, key, role, trusted: true });
      return ask(page, 'teamFile.merge', { file, dryRun: false });
    };
    expect(await look(c, first)).toMatchObject({ ok: true, value: { did: 'did', kinds: [{ kind: 'ideas', counts: { new: 1 } }] } });
    expect((await ask(c, 'teamFile.state', {})).known[0]?.fingerprint).toBe((await ask(f, 'teamFile.state', {})).fingerprint);
    await write(c, 'bread', { text: 'Brot und Butter' });
    await write(f, 'bread', { comment: 'aus Firefox' });
    expect(await look(f, await made(c))).toMatchObject({ ok: true, value: { kinds: [{ kind: 'ideas', counts: { merged: 1 } }] } });
    expect(await look(c, await made(f))).toMatchObject({
      ok: true,
      value: { by: { trust: 'known', role: 'lead' }, kinds: [{ kind: 'ideas', counts: { changed: 1 } }] },
    });
    for (const page of [f, c]) expect((await ask(page, 'ideas.get', { id: 'bread' })).idea).toMatchObject({ text: 'Brot und Butter', comment: 'aus Firefox' });
    expect((await ask(c, 'ideas.get', { id: 'bread' })).idea?.rev).toBe((await ask(f, 'ideas.get', { id: 'bread' })).idea?.rev);
    await firefox.close();
    expectNoRequests(chromium);
    await chromium.close();
  });
});
