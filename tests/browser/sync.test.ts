import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../lib/messages/protocol';
import { ask } from '../support/ask.ts';
import { launchChromium, launchFirefox, newProfile } from '../support/browsers.ts';
import { chipsIn, isButton, pressButton, waitInside } from '../support/closed-roots.ts';
import { type CouchServer, passwordOf, realCouch, startCouch, startWire, type Wire } from '../support/couch.ts';

type Asked = Parameters<typeof ask>[0];

const passphrase = 'a long passphrase of the team';
const soon = { timeout: 60_000 };
/** Words that nobody but the team may read. */
const secrets = ['Sauerteigbrot', 'Zürich', 'bluesky:mia.example', 'roggenvollkorn', passphrase];

const held = {} as { couch: CouchServer; wire: Wire };
beforeAll(async () => {
  held.couch = await startCouch();
  held.wire = await startWire(held.couch.url);
});
afterAll(async () => {
  await held.wire.close();
  await held.couch.stop();
});

const question = /^Feedside: question waiting 2 hours/;
const aWrite = () => crypto.randomUUID().replaceAll('-', '');
const words = (at: number): string => `roggenvollkorn ${at} Sauerteigbrot aus Zürich `.repeat(8);

/** So many ideas as one file: asking for each would take a minute. */
function fileOf(count: number, mark: string): string {
  const made = 1_790_000_000_000;
  const ideas = Array.from({ length: count }, (_, at) => ({
    id: `${mark}0000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    rev: `1-${mark}${String(at).padStart(31, '0')}`,
    createdAt: made + at,
    updatedAt: made + at,
    text: words(at),
    comment: `${mark} ${at}`,
  }));
  return JSON.stringify({ app: 'feedside', schemaVersion: 5, ideas });
}

const connect = (page: Asked, address: string, name: string, more: Partial<Input<'team.connect'>> = {}) =>
  ask(page, 'team.connect', { address, name, secret: { password: passwordOf(name) }, open: { passphrase, isNew: name === 'lena' }, ...more });

const count = async (page: Asked): Promise<number> => (await ask(page, 'ideas.list', { limit: 1 })).total;
const phase = async (page: Asked) => (await ask(page, 'team.sync', {})).phase;
const digest = (page: Asked): Promise<unknown> =>
  page.evaluate(`(async () => {
    const database = await new Promise((resolve, reject) => { const asked = indexedDB.open('feedside'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error); });
    const rows = await new Promise((resolve) => { const asked = database.transaction('ideas').objectStore('ideas').getAll(); asked.onsuccess = () => resolve(asked.result); });
    database.close();
    const text = rows.map(({ record }) => [record.id, record.rev, record.text, record.comment ?? ''].join('|')).join();
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return rows.length + ' ' + Array.from(sum.slice(0, 8)).join('.');
  })()`);

describe('a team of two in Chromium', () => {
  it('shares, survives cuts, kills and a server that died, merges and keeps both sides, and says nothing in the open', { timeout: 170_000 }, async () => {
    const { couch, wire } = held;
    wire.spoken.length = 0;
    const database = await couch.team('team-chromium');
    const address = database.replace(couch.url, wire.url);
    const lena = await launchChromium();
    const profile = newProfile();
    let tom = await launchChromium({ profile });
    const [l, t] = [await lena.open('popup.html'), await tom.open('popup.html')];

    // Nothing is asked of anybody before somebody connects.
    await ask(l, 'backup.import', { json: fileOf(600, 'a'), dryRun: false });
    expect((await ask(l, 'team.state', {})).phase).toBe('off');
    expect([lena.requests, wire.spoken]).toEqual([[], []]);

    // What is wrong is said by its name.
    expect(await connect(l, 'http://couch.example/team', 'lena')).toMatchObject({ problem: { kind: 'address' } });
    expect(await connect(l, address, 'lena', { secret: { password: 'wrong' } })).toMatchObject({ problem: { kind: 'sign-in' } });
    expect(await connect(l, `${address}-not`, 'lena')).toMatchObject({ problem: { kind: 'missing' } });
    expect(await connect(l, address, 'lena', { open: { passphrase: 'short', isNew: true } })).toMatchObject({ problem: { kind: 'weak' } });
    expect(await connect(t, address, 'tom')).toMatchObject({ problem: { kind: 'missing' } });
    expect(await connect(t, address, 'eve')).toMatchObject({ ok: false });

    // Her worker is stopped again and again while she sends.
    expect(await connect(l, address, 'lena')).toMatchObject({ ok: true, value: { role: 'lead' } });
    for (let kill = 0; kill < 5; kill += 1) {
      void ask(l, 'team.sync', {}).catch(() => undefined);
      await l.waitForTimeout(40 + kill * 60);
      await lena.stopWorker(l);
    }
    await expect.poll(() => phase(l), soon).toBe('in-sync');
    const before = wire.spoken.length;
    expect(await phase(l)).toBe('in-sync');
    expect(wire.spoken.length - before, 'requests of an idle sync').toBeLessThanOrEqual(3);

    // The other passphrase opens nothing; an invitation does, by its code alone.
    expect(await connect(t, address, 'tom', { open: { passphrase: 'another passphrase', isNew: false } })).toMatchObject({ problem: { kind: 'passphrase' } });
    const invited = await ask(l, 'team.invite', { passphrase, days: 2 });
    const code = invited.ok ? invited.value.code : '';
    expect(await ask(t, 'team.read', { code: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ found: { address, isOver: false } });
    expect(await ask(t, 'team.read', { code: code.slice(0, 12) + (code[12] === 'Z' ? 'Y' : 'Z') + code.slice(13) })).toEqual({});
    expect(await connect(t, address, 'tom', { open: { code } })).toMatchObject({ ok: true, value: { role: 'member' } });

    // His whole browser is killed while he receives.
    await tom.kill();
    tom.requests.length = 0;
    tom = await launchChromium({ profile });
    let page = await tom.open('popup.html');
    await expect.poll(() => count(page).catch(() => 0), soon).toBeGreaterThanOrEqual(0);
    await ask(page, 'team.sync', {});
    expect(await count(page)).toBe(600);
    expect(await digest(page)).toBe(await digest(l));

    // The network is cut in the middle of answers; both go on writing.
    const change = async (asked: Asked, at: number, fields: { text?: string; comment?: string }) => {
      const id = `a0000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      const { idea } = await ask(asked, 'ideas.get', { id });
      if (!idea) throw new Error(`No idea ${at}`);
      await ask(asked, 'ideas.save', { id, write: aWrite(), base: idea.rev, text: idea.text, ...(idea.comment && { comment: idea.comment }), ...fields });
    };
    wire.isCut = true;
    await change(l, 599, { text: 'Lena says so' });
    await change(page, 599, { comment: 'Tom says so' });
    await change(l, 598, { text: 'Lena’s words' });
    await change(page, 598, { text: 'Tom’s words' });
    expect(await phase(l)).toBe('offline');
    expect(await phase(page)).toBe('offline');
    wire.isCut = false;
    await Promise.all([phase(l), phase(page)]);
    for (const asked of [l, page, l, page]) await expect.poll(() => phase(asked), soon).toBe('in-sync');
    expect(await digest(page)).toBe(await digest(l));
    for (const asked of [l, page]) {
      const rows = (await ask(asked, 'ideas.list', { limit: 20 })).rows;
      expect(rows.find(({ comment }) => comment === 'Tom says so')?.text).toBe('Lena says so');
      const [conflict, ...others] = await ask(asked, 'team.conflicts', {});
      expect(others).toEqual([]);
      expect(conflict?.versions.map(({ fields }) => fields.text).sort()).toEqual(['Lena’s words', 'Tom’s words']);
      expect(conflict?.differ).toEqual(['text']);
      expect(conflict?.before?.text).toBe(words(598));
    }
    const [conflict] = await ask(page, 'team.conflicts', {});
    const seen = conflict?.versions.map(({ rev }) => rev) ?? [];
    expect(await ask(page, 'team.resolve', { store: 'ideas', id: conflict?.id ?? '', write: aWrite(), seen, fields: { text: 'Both' } })).toMatchObject({
      ok: true,
    });
    await phase(page);
    await phase(l);
    expect((await ask(l, 'team.state', {})).conflicts).toBe(0);

    // “Tom is answering this” is there within seconds for whoever looks.
    const following = ask(l, 'team.follow', {});
    await ask(page, 'team.answering', { post: 'bluesky:mia.example/1', on: true });
    await following;
    await expect.poll(async () => (await ask(l, 'team.state', {})).members, soon).toMatchObject([{ name: 'tom', answering: ['bluesky:mia.example/1'] }]);

    if (!realCouch) {
      // The server dies and comes back; then its database is made anew, and the members give it back what they have.
      await couch.restart();
      await ask(l, 'ideas.capture', { id: crypto.randomUUID(), write: aWrite(), text: 'after the server died' });
      await expect.poll(() => phase(l), soon).toBe('in-sync');
    }
    await couch.team('team-chromium');
    await expect.poll(() => phase(l), soon).toBe('in-sync');
    await expect.poll(() => phase(page), soon).toBe('in-sync');
    await phase(l);
    expect(await digest(page)).toBe(await digest(l));
    const told = (await couch.ask('GET', '/team-chromium/_all_docs?limit=0')).json as { total_rows: number };
    expect(told.total_rows).toBeGreaterThanOrEqual(600);

    // Another passphrase: he is asked for it, and reads on.
    const next = 'quite another passphrase';
    expect(await ask(l, 'team.rotate', { passphrase, next })).toMatchObject({ ok: true });
    await ask(l, 'ideas.capture', { id: crypto.randomUUID(), write: aWrite(), text: 'under the new key' });
    await phase(l);
    expect(await ask(page, 'team.sync', {})).toMatchObject({ phase: 'trouble', trouble: { kind: 'key' } });
    expect(await ask(page, 'team.unlock', { passphrase })).toMatchObject({ problem: { kind: 'passphrase' } });
    expect(await ask(page, 'team.unlock', { passphrase: next })).toMatchObject({ ok: true, value: { phase: 'in-sync' } });
    expect(await digest(page)).toBe(await digest(l));

    // What is too large for the server stays with her, says so, and goes once it is smaller.
    const long = '麦'.repeat(100_000);
    const draft = { id: crypto.randomUUID(), title: 'All that may be said', status: 'writing' as const, networks: [] };
    const versions = Array.from({ length: 20 }, () => ({ network: 'x' as const, text: long }));
    const saved = await ask(l, 'drafts.save', { ...draft, write: aWrite(), text: long, versions });
    await ask(l, 'ideas.capture', { id: crypto.randomUUID(), write: aWrite(), text: 'beside the large one' });
    await expect.poll(() => phase(l), soon).toBe('in-sync');
    expect(await ask(l, 'team.refused', {})).toMatchObject([{ store: 'drafts', id: draft.id, why: { kind: 'size' } }]);
    await phase(page);
    expect(await digest(page)).toBe(await digest(l));
    const drafts = async () => (await ask(page, 'drafts.list', { limit: 10 })).rows.map(({ title, text }) => [title, text]);
    expect(await drafts()).toEqual([]);
    await ask(l, 'drafts.save', { ...draft, write: aWrite(), ...(saved.ok && { base: saved.value.rev }), text: 'Less' });
    await expect.poll(() => phase(l), soon).toBe('in-sync');
    expect(await ask(l, 'team.refused', {})).toEqual([]);
    await phase(page);
    expect(await drafts()).toEqual([[draft.title, 'Less']]);

    // Nobody on the way read a word.
    const spoken = wire.spoken.join('\n');
    expect(spoken.length).toBeGreaterThan(500_000);
    for (const word of [...secrets, next, 'Tom says so']) expect(spoken.includes(word), word).toBe(false);

    // He leaves; what came from her goes, and she loses nothing.
    page = await tom.open('popup.html');
    expect((await ask(page, 'team.leave', { forget: true })).removed).toBeGreaterThan(590);
    expect(await count(page)).toBeLessThan(5);
    expect((await ask(page, 'team.state', {})).phase).toBe('off');
    await phase(l);
    expect(await count(l)).toBeGreaterThanOrEqual(601);

    await tom.close(wire.url);
    await lena.close(wire.url);
  });
});

describe('two who answer on one network', () => {
  it('see that a colleague is on it, from the picker being opened until it is given up', { timeout: 120_000 }, async () => {
    const { couch, wire } = held;
    wire.spoken.length = 0;
    const address = (await couch.team('team-answering')).replace(couch.url, wire.url);
    const [lena, tom] = [await launchChromium(), await launchChromium()];
    const [l, t] = [await lena.open('popup.html'), await tom.open('popup.html')];
    expect(await connect(l, address, 'lena')).toMatchObject({ ok: true });
    await expect.poll(() => phase(l), soon).toBe('in-sync');
    expect(await connect(t, address, 'tom', { open: { passphrase, isNew: false } })).toMatchObject({ ok: true });
    await expect.poll(() => phase(t), soon).toBe('in-sync');

    const feed = `https://bsky.app/?now=${Date.now()}`;
    const [hers, his] = [await lena.context.newPage(), await tom.context.newPage()];
    for (const page of [hers, his]) {
      await page.goto(feed);
      await waitInside(page, isButton(question));
    }
    const priority = async () => {
      const name = (await chipsIn(hers)).map(({ attributes }) => attributes['aria-label'] ?? '').find((each) => question.test(each));
      return Number(/priority (\d+)/.exec(name ?? '')?.[1]);
    };
    const before = await priority();
    const answered = async () => (await ask(l, 'team.sync', {})).members.flatMap(({ answering }) => answering);
    await pressButton(his, question);
    await waitInside(his, isButton('Reply with template'));
    await pressButton(his, 'Reply with template');
    await expect.poll(answered, soon).toHaveLength(1);
    await expect.poll(priority, soon).toBe(before - 2);
    await pressButton(hers, question);
    await waitInside(hers, ({ text }) => text === 'tom is answering this');
    await hers.keyboard.press('Escape');
    await his.keyboard.press('Escape');
    await expect.poll(answered, soon).toEqual([]);
    await expect.poll(priority, soon).toBe(before);
    await tom.close(wire.url);
    await lena.close(wire.url);
  });
});

describe('Firefox beside Chromium', () => {
  it('sends, receives, merges and keeps both sides', { timeout: 120_000 }, async () => {
    const { couch, wire } = held;
    const address = (await couch.team('team-firefox')).replace(couch.url, wire.url);
    const firefox = await launchFirefox();
    const chromium = await launchChromium();
    const [f, c] = [await firefox.open('popup.html'), await chromium.open('popup.html')];
    await ask(f, 'backup.import', { json: fileOf(200, 'b'), dryRun: false });
    expect(await connect(f, address, 'lena')).toMatchObject({ ok: true });
    await expect.poll(() => phase(f), soon).toBe('in-sync');
    expect(await connect(c, address, 'tom', { open: { passphrase, isNew: false } })).toMatchObject({ ok: true });
    await expect.poll(() => phase(c), soon).toBe('in-sync');
    expect(await digest(c)).toBe(await digest(f));
    for (const [asked, text] of [
      [f, 'from Firefox'],
      [c, 'from Chromium'],
    ] as const) {
      const [idea] = (await ask(asked, 'ideas.list', { limit: 1 })).rows;
      await ask(asked, 'ideas.save', { id: idea?.id ?? '', write: aWrite(), ...(idea && { base: idea.rev }), text });
    }
    for (const asked of [f, c, f]) await expect.poll(() => phase(asked), soon).toBe('in-sync');
    for (const asked of [f, c])
      expect((await ask(asked, 'team.conflicts', {}))[0]?.versions.map(({ fields }) => fields.text).sort()).toEqual(['from Chromium', 'from Firefox']);
    await firefox.close();
    await chromium.close(wire.url);
  });
});

if (realCouch)
  describe('the rules of a real server', () => {
    it('keep what they refuse on the device and say why; the rest goes on, and the team’s version can be taken, and given back', {
      timeout: 120_000,
    }, async () => {
      const { couch, wire } = held;
      const address = (await couch.team('team-rules')).replace(couch.url, wire.url);
      const [lena, tom] = [await launchChromium(), await launchChromium()];
      const [l, t] = [await lena.open('popup.html'), await tom.open('popup.html')];
      const template = async (page: Asked, id: string) => (await ask(page, 'templates.list', { limit: 100 })).rows.find((each) => each.id === id);
      const write = async (page: Asked, id: string, text: string) => {
        const base = (await template(page, id))?.rev;
        return ask(page, 'templates.save', { id, write: aWrite(), ...(base && { base }), name: 'Thanks', label: '', text });
      };
      const inSync = async (...pages: Asked[]) => {
        for (const page of pages) await expect.poll(() => phase(page), soon).toBe('in-sync');
      };
      const idea = (page: Asked, text: string) => ask(page, 'ideas.capture', { id: crypto.randomUUID(), write: aWrite(), text });
      const texts = async (page: Asked) => (await ask(page, 'ideas.list', { limit: 20 })).rows.map(({ text }) => text).sort();
      const id = crypto.randomUUID();

      expect(await connect(l, address, 'lena')).toMatchObject({ ok: true, value: { role: 'lead' } });
      await write(l, id, 'Thank you');
      await inSync(l);
      expect(await connect(t, address, 'tom', { open: { passphrase, isNew: false } })).toMatchObject({ ok: true, value: { role: 'member' } });
      await inSync(t);

      await write(t, id, 'Cheers');
      await idea(t, 'after it');
      await inSync(t, l);
      const refused = [{ store: 'templates', id, why: { kind: 'rule', said: 'only a lead changes this' } }];
      expect(await ask(t, 'team.refused', {})).toMatchObject(refused);
      expect([(await template(t, id))?.text, (await template(l, id))?.text, await texts(l)]).toEqual(['Cheers', 'Thank you', ['after it']]);
      const before = wire.spoken.length;
      await inSync(t);
      expect(
        wire.spoken.slice(before).filter((each) => each.includes('_bulk_docs')),
        'it is not tried again',
      ).toEqual([]);

      expect(await ask(t, 'team.giveUp', { store: 'templates', id })).toEqual({ done: true });
      expect((await template(t, id))?.text).toBe('Thank you');
      await write(l, id, 'Thank you so much');
      await inSync(l, t);
      expect([(await template(t, id))?.text, await ask(t, 'team.refused', {})]).toEqual(['Thank you so much', []]);
      expect(await ask(t, 'team.reopen', { store: 'templates', id, write: aWrite() })).toEqual({ done: true });
      expect((await template(t, id))?.text).toBe('Cheers');
      await inSync(t, l);
      expect(await ask(t, 'team.refused', {})).toMatchObject(refused);
      expect((await template(l, id))?.text).toBe('Thank you so much');

      // He becomes a lead: what was refused goes.
      const person = (await couch.ask('GET', '/_users/org.couchdb.user:tom')).json as { roles: string[] };
      const become = async (roles: string[]) => {
        const { _rev } = (await couch.ask('GET', '/_users/org.couchdb.user:tom')).json as { _rev: string };
        expect((await couch.ask('PUT', '/_users/org.couchdb.user:tom', { ...person, _rev, roles })).status).toBe(201);
      };
      await become([...person.roles, 'acme-lead']);
      expect(await ask(t, 'team.signIn', { secret: { password: passwordOf('tom') } })).toMatchObject({ ok: true, value: { role: 'lead' } });
      await inSync(t, l);
      expect([await ask(t, 'team.refused', {}), (await template(l, id))?.text]).toEqual([[], 'Cheers']);

      // And then a guest: he reads on, and what he writes stays with him.
      await become([...person.roles, 'acme-guest']);
      expect(await ask(t, 'team.signIn', { secret: { password: passwordOf('tom') } })).toMatchObject({ ok: true, value: { role: 'guest' } });
      await idea(t, 'of a guest');
      await idea(l, 'for everybody');
      await inSync(l, t, l);
      expect([await texts(t), await texts(l)]).toEqual([
        ['after it', 'for everybody', 'of a guest'],
        ['after it', 'for everybody'],
      ]);
      expect(await ask(t, 'team.state', {})).toMatchObject({ waiting: 0, refused: 0, role: 'guest' });
      await become(person.roles);
      await tom.close(wire.url);
      await lena.close(wire.url);
    });
  });
