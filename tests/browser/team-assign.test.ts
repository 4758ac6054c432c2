import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { type Chromium, launchChromium } from '../support/browsers.ts';
import { chipsIn, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { type CouchServer, passwordOf, startCouch } from '../support/couch.ts';

const passphrase = 'a long passphrase of the team';
const soon = { timeout: 20_000 };
const question = /^Feedside: question waiting 2 hours/;

const held = {} as { couch: CouchServer };
beforeAll(async () => {
  held.couch = await startCouch();
});
afterAll(() => held.couch.stop());

async function connected(chromium: Chromium, address: string, name: string): Promise<Page> {
  const page = await chromium.open('popup.html');
  const open = { passphrase, isNew: name === 'lena' };
  expect(await ask(page, 'team.connect', { address, name, secret: { password: passwordOf(name) }, open })).toMatchObject({ ok: true });
  await expect.poll(async () => (await ask(page, 'team.sync', {})).phase, soon).toBe('in-sync');
  return page;
}

/** What the chip of the question says to a screen reader. */
const chipOf = async (page: Page): Promise<string> =>
  (await chipsIn(page)).map(({ attributes }) => attributes['aria-label'] ?? '').find((name) => question.test(name)) ?? '';

/** Milliseconds until the chip says it, or no longer. */
async function until(page: Page, what: RegExp, is: 'said' | 'over' = 'said'): Promise<number> {
  const from = Date.now();
  if (is === 'said') await expect.poll(() => chipOf(page), soon).toMatch(what);
  else await expect.poll(() => chipOf(page), soon).not.toMatch(what);
  return Date.now() - from;
}

describe('two who answer on one network', () => {
  it('assign to each other, see what is done, and who answers now, with nothing but their feeds open', { timeout: 60_000 }, async () => {
    const address = await held.couch.team('team-assign');
    const [lena, tom] = [await launchChromium(), await launchChromium()];
    const feed = `https://bsky.app/?now=${Date.now()}`;
    // His feed stands open before he comes to the team.
    const his = await tom.context.newPage();
    await his.goto(feed);
    await waitInside(his, isButton(question));
    const [l, t] = [await connected(lena, address, 'lena'), await connected(tom, address, 'tom')];
    expect((await ask(l, 'team.sync', {})).members).toHaveLength(1);
    const hers = await lena.context.newPage();
    await hers.goto(feed);
    await waitInside(hers, isButton(question));
    await t.close();
    await his.bringToFront();

    // She assigns it in her waiting list; he hears it on the network's own page.
    const list = await lena.open('workbench.html#waiting');
    const { rows } = await ask(l, 'waiting.find', { state: 'new', order: 'priority' });
    const words = rows.find(({ post }) => post.text.includes('?'))?.post.text.slice(0, 40) ?? '';
    const row = list.getByRole('list', { name: 'Posts that wait for an answer' }).getByRole('listitem').filter({ hasText: words });
    await row.getByText('Case', { exact: true }).click();
    await row.getByLabel('Who takes it').selectOption('tom');
    await list.getByText('tom takes it now.').waitFor();
    const assigned = await until(his, /for you/);
    await row.getByLabel('Note for tom').fill('You know her.');
    await row.getByLabel('Note for tom').press('Enter');
    await list.getByText('The note is kept.').waitFor();
    await row.getByText('for tom', { exact: true }).waitFor();
    await until(hers, /for tom/);

    // It stands on his first screen and in his list, alone where he asks for his own.
    const work = await tom.open('workbench.html#today');
    const mine = work.getByRole('region', { name: 'Assigned to you' });
    await mine.getByText('lena writes: You know her.').waitFor();
    await mine.getByRole('link', { name: 'See it in the waiting list' }).click();
    const only = work.getByRole('list', { name: 'Posts that wait for an answer' });
    await only.getByText('for you', { exact: true }).waitFor();
    await expect.poll(() => only.getByRole('checkbox').count(), soon).toBe(1);
    expect(await work.getByRole('button', { name: 'Only yours' }).getAttribute('aria-pressed')).toBe('true');
    await work.close();

    // Nothing but the two feeds: his picker is seen on hers, and she is asked before she answers, too.
    await Promise.all([l.close(), list.close()]);
    await hers.bringToFront();
    await his.bringToFront();
    await pressButton(his, question);
    await waitInside(his, isButton('Reply with template'));
    await pressButton(his, 'Reply with template');
    const answering = await until(hers, /tom is answering/);
    await pressButton(hers, question);
    await waitInside(hers, ({ text }) => text === 'tom is answering this');
    await pressButton(hers, 'Reply with template');
    await waitInside(hers, ({ text }) => text === 'tom is answering this. Answer anyway?');
    await hers.keyboard.press('Escape');

    // He closes the tab: nobody answers any more, and it is still his.
    await his.close();
    const closed = await until(hers, /answering/, 'over');
    expect(await chipOf(hers)).toMatch(/for tom/);

    // He answers; she sees it is done, and by whom.
    const after = await tom.open('workbench.html#waiting');
    const [post] = (await ask(after, 'waiting.find', { state: 'new', order: 'priority', assignee: 'tom' })).rows;
    if (!post) throw new Error('It is not in his list.');
    const reply = { id: crypto.randomUUID(), write: crypto.randomUUID().replaceAll('-', ''), text: 'Yes, it does.', sentAt: Date.now() };
    await ask(after, 'replies.record', { ...reply, network: 'bluesky', post: post.post, evidence: 'submitted' });
    const again = await lena.open('workbench.html#waiting');
    await again.getByText(/done by tom/).waitFor();
    expect((await ask(after, 'waiting.assigned', {})).rows).toEqual([]);
    console.log(
      `assigned in her list, on his chip after ${assigned} ms; picker opened, on her chip after ${answering} ms; tab closed, gone after ${closed} ms`,
    );
    for (const chromium of [tom, lena]) await chromium.close(address.replace(/\/team-assign$/, ''));
  });
});
