import { describe, expect, it } from 'vitest';
import { counters, recounted } from '../storage/fresh-storage';
import { aBackground, aQuestion, hour, morning, writes } from './a-background';

const ana = 'bluesky:ana.example';
const anaToo = 'mastodon:ana@harbour.example';
const anaAgain = 'x:ana_h';

/** Ana has written to us on Bluesky and on Mastodon; on X she was never met. */
async function aMeeting() {
  const background = aBackground();
  const { ask, storage } = background;
  await storage.people.saw([
    { id: ana, network: 'bluesky', handle: 'ana.example', name: 'Ana Silva', at: morning - hour, contact: { post: 'bluesky:1', at: morning - hour } },
    { id: anaToo, network: 'mastodon', handle: 'ana@harbour.example', name: 'Ana S.', at: morning - 2 * hour, contact: { post: 'mastodon:h/1', at: 1 } },
  ]);
  await ask('notes.save', { ...writes(), id: 'n1', about: { kind: 'person', id: anaToo, label: '@ana@harbour.example' }, text: 'Runs the boat club' });
  const join = (one: string, other: string) => ask('people.join', { ...writes(), people: [one, other] });
  const split = (person: string) => ask('people.split', { ...writes(), person });
  const together = async (id: string) => (await ask('people.get', { id })).others.map((other) => other.id).sort();
  return { ...background, join, split, together };
}

describe('accounts of one human being', () => {
  it('stand together with their notes, whichever of them is in view', async () => {
    const { ask, join } = await aMeeting();
    expect(await join(ana, anaToo)).toEqual({ ok: true, value: { people: [ana, anaToo] } });
    for (const id of [ana, anaToo]) {
      const { notes, others, person } = await ask('people.get', { id });
      expect(notes.map(({ text }) => text)).toEqual(['Runs the boat club']);
      expect([person?.id, ...others.map((other) => other.id)].sort()).toEqual([ana, anaToo]);
    }
  });

  it('are told by a chip of either: a note is kept, and she is no stranger', async () => {
    const { judge, join, ask } = await aMeeting();
    const elsewhere = aQuestion({ author: { handle: 'ana_second.example' } });
    const before = (await judge([elsewhere])).judged[0];
    expect(before?.name).not.toContain('note');
    await join('bluesky:ana_second.example', anaToo);
    const after = (await judge([elsewhere])).judged[0];
    expect(after?.name).toContain('note');
    expect((await ask('posts.glance', { post: elsewhere.id, author: 'ana_second.example', network: 'bluesky' })).person).toMatchObject({ hasNote: true });
  });

  it('come apart again without loss: every note and count is where it was', async () => {
    const { ask, join, split, together } = await aMeeting();
    const before = [await ask('people.get', { id: ana }), await ask('people.get', { id: anaToo })];
    await join(ana, anaToo);
    await join(anaToo, anaAgain);
    expect(await together(ana)).toEqual([anaToo, anaAgain]);
    expect(await split(anaToo)).toEqual({ ok: true, value: { people: [ana, anaAgain] } });
    expect(await together(ana)).toEqual([anaAgain]);
    await split(anaAgain);
    expect([await ask('people.get', { id: ana }), await ask('people.get', { id: anaToo })]).toEqual(before);
  });

  it('of two joins become one, and none is left behind', async () => {
    const { join, together, storage } = await aMeeting();
    await join(ana, anaToo);
    await join(anaAgain, 'reddit:ana');
    await join(anaToo, 'reddit:ana');
    expect(await together(anaAgain)).toEqual([ana, anaToo, 'reddit:ana']);
    expect((await storage.joins.newest()).rows).toHaveLength(1);
    expect(await counters(storage)).toEqual(await recounted(storage));
  });

  it('are joined once, however often the answer gets lost', async () => {
    const { ask, storage, together } = await aMeeting();
    const asked = { ...writes(), people: [ana, anaToo] as [string, string] };
    const answers = [await ask('people.join', asked), await ask('people.join', asked)];
    expect(answers[1]).toEqual(answers[0]);
    expect((await storage.joins.newest()).rows).toHaveLength(1);
    const apart = { ...writes(), person: ana };
    await ask('people.split', apart);
    await ask('people.split', apart);
    expect(await together(anaToo)).toEqual([]);
  });

  it('are not one account named twice, and no more than fifty', async () => {
    const { join } = await aMeeting();
    expect(await join(ana, ana)).toEqual({ ok: false, problem: { kind: 'same' } });
    for (let at = 1; at < 50; at += 1) expect((await join(ana, `x:ana${at}`)).ok).toBe(true);
    expect(await join(ana, 'x:ana50')).toEqual({ ok: false, problem: { kind: 'many' } });
  });

  it('go from the join when their network goes; the others stay together', async () => {
    const { join, storage, together } = await aMeeting();
    await join(ana, anaToo);
    await join(ana, anaAgain);
    await storage.whole.removeNetwork('mastodon', { ...writes(), at: morning });
    expect(await together(ana)).toEqual([anaAgain]);
    await storage.whole.removeNetwork('x', { ...writes(), at: morning });
    expect(await together(ana)).toEqual([]);
    expect(await counters(storage)).toEqual(await recounted(storage));
  });
});

describe('people by their name', () => {
  it('are found by every word of name or handle, accents and case aside, last seen first', async () => {
    const { ask } = await aMeeting();
    const search = async (words: string) => (await ask('people.search', { words, limit: 20 })).map(({ id }) => id);
    expect(await search('ÁNA')).toEqual([ana, anaToo]);
    expect(await search('silva ana')).toEqual([ana]);
    expect(await search('harbour')).toEqual([anaToo]);
    expect(await search('nobody')).toEqual([]);
    expect(await search('  ')).toEqual([]);
  });
});
