import { describe, expect, it } from 'vitest';
import type { Input } from '../../../lib/messages/protocol';
import { aBackground, aQuestion, day, hour, morning, writes } from './a-background';

/** Otto is on two networks and answered three times, Ana wrote once and waits, Pia is press. */
async function aCrowd() {
  const background = aBackground();
  const { ask, judge, storage } = background;
  const otto = { handle: 'otto-b.bsky.social', name: 'Otto Brandt' };
  for (const ago of [9, 6, 3]) {
    const post = aQuestion({ author: otto, time: morning - ago * day, text: `Question ${ago}` });
    await judge([post]);
    await ask('replies.record', { ...writes(), id: `r${ago}`, network: 'bluesky', post, text: `Answer ${ago}`, sentAt: post.time ?? 0, evidence: 'submitted' });
  }
  await judge([aQuestion({ author: { handle: 'ana.example', name: 'Ana Silva' } }), aQuestion({ author: { handle: 'pia.example', name: 'Pia, journalist' } })]);
  await storage.people.saw([
    { id: 'x:otto_b', network: 'x', handle: 'otto_b', name: 'Otto Brandt', at: morning - 20 * day, contact: { post: 'x:1', at: morning - 20 * day } },
  ]);
  await storage.playbook.save({ ...writes(), id: 'press', at: morning, part: 'segment', name: 'Press', rule: { words: ['journalist'] } });
  const list = async (asked: Input<'people.list'> = {}) =>
    (await ask('people.list', asked)).rows.map(({ person, others }) => [person, ...others].map(({ handle }) => handle).join(' + '));
  return { ...background, list };
}

const otto = 'otto-b.bsky.social';

describe('the list of people', () => {
  it('has everybody who wrote to us, each found by words, network, segment and what they are to us', async () => {
    const { list, ask } = await aCrowd();
    expect((await list()).sort()).toEqual(['ana.example', otto, 'otto_b', 'pia.example']);
    expect(await list({ words: 'SILVÀ' })).toEqual(['ana.example']);
    expect(await list({ network: 'x' })).toEqual(['otto_b']);
    expect(await list({ segment: 'press' })).toEqual(['pia.example']);
    expect(await list({ show: 'close' })).toEqual([otto]);
    expect((await list({ show: 'owed' })).sort()).toEqual(['ana.example', 'otto_b', 'pia.example']);
    await ask('profiles.change', { ...writes(), person: 'bluesky:ana.example', change: { kind: 'vip', isVip: true } });
    expect(await list({ show: 'vip' })).toEqual(['ana.example']);
  });

  it('shows joined accounts as one, with the counts of all', async () => {
    const { list, ask } = await aCrowd();
    await ask('people.join', { ...writes(), people: ['bluesky:otto-b.bsky.social', 'x:otto_b'] });
    expect(await list({ words: 'brandt' })).toEqual([`${otto} + otto_b`]);
    const [row] = (await ask('people.list', { words: 'otto_b' })).rows;
    expect(row?.person).toMatchObject({ contacts: 4, answered: 3 });
    expect(row?.tie).toMatchObject({ layer: 5, isQuiet: false });
  });

  it('comes in the order asked for, page by page', async () => {
    const { ask, list } = await aCrowd();
    expect(await list({ order: 'name' })).toEqual(['ana.example', otto, 'otto_b', 'pia.example']);
    expect((await list({ order: 'exchanges' }))[0]).toBe(otto);
    expect((await list({ order: 'tie' }))[0]).toBe(otto);
    const first = await ask('people.list', { order: 'name', limit: 3 });
    expect([first.total, first.rows.length, first.next]).toEqual([4, 3, '3']);
    const second = await ask('people.list', { order: 'name', limit: 3, before: '3' });
    expect([second.rows.map(({ person }) => person.handle), second.next]).toEqual([['pia.example'], undefined]);
  });
});

describe('suggestions to join', () => {
  it('name accounts that look alike, until they are joined or told apart for good', async () => {
    const { ask } = await aCrowd();
    const pair: [string, string] = ['bluesky:otto-b.bsky.social', 'x:otto_b'];
    const suggested = async () => (await ask('people.suggestions', {})).map(({ people, because }) => [...people.map(({ id }) => id), because]);
    expect(await suggested()).toEqual([[...pair, 'both']]);
    await ask('people.apart', { ...writes(), people: [pair[1], pair[0]], apart: true });
    expect(await suggested()).toEqual([]);
    await ask('people.apart', { ...writes(), people: pair, apart: false });
    expect(await suggested()).toHaveLength(1);
    await ask('people.join', { ...writes(), people: pair });
    expect(await suggested()).toEqual([]);
  });
});

describe('the history with somebody', () => {
  it('has their posts, our replies, notes and captures of all accounts, newest first, page by page', async () => {
    const { ask } = await aCrowd();
    const id = 'bluesky:otto-b.bsky.social';
    await ask('people.join', { ...writes(), people: [id, 'x:otto_b'] });
    await ask('notes.save', { ...writes(), id: 'n1', about: { kind: 'person', id: 'x:otto_b', label: '@otto_b' }, text: 'Repairs cargo bikes' });
    const said = (rows: Awaited<ReturnType<typeof ask<'people.history'>>>['rows']) =>
      rows.map((row) =>
        row.kind === 'theirs' ? (row.text ?? row.network) : row.kind === 'ours' ? row.reply.text : row.kind === 'note' ? row.note.text : row.idea.text,
      );
    const all = await ask('people.history', { id });
    expect([said(all.rows), all.total, all.next]).toEqual([
      ['Repairs cargo bikes', 'Answer 3', 'Question 3', 'Answer 6', 'Question 6', 'Answer 9', 'Question 9', 'x'],
      8,
      undefined,
    ]);
    const first = await ask('people.history', { id, limit: 3 });
    const second = await ask('people.history', { id, limit: 3, before: first.next ?? '' });
    expect([...said(first.rows), ...said(second.rows)]).toEqual(said(all.rows).slice(0, 6));
    const post = all.rows.find((row) => row.kind === 'theirs')?.key ?? '';
    await ask('ideas.capture', { ...writes(), id: 'i1', text: 'A series on bikes', source: { network: 'bluesky', post } });
    expect(said((await ask('people.history', { id })).rows)).toContain('A series on bikes');
  });

  it('says how close they are, and what is open between us', async () => {
    const { ask } = await aCrowd();
    const known = await ask('people.get', { id: 'bluesky:otto-b.bsky.social' });
    expect(known.tie).toMatchObject({ theirs: 3, ours: 3, reciprocity: 1, isNew: false });
    expect(known.tie.recent).toBeCloseTo(2 * [9, 6, 3].reduce((sum, ago) => sum + 2 ** (-ago / 90), 0));
    expect((await ask('people.get', { id: 'bluesky:ana.example' })).waiting).toBe(1);
    expect((await ask('people.get', { id: 'bluesky:pia.example' })).segments).toEqual([{ id: 'press', name: 'Press', by: 'rule' }]);
  });
});

describe('permissions', () => {
  const asked = { id: 'p1', person: 'bluesky:ana.example', what: 'Her picture of the boat', permalink: 'https://bsky.app/p/1' };

  it('are granted only with the very thing, a scope and their words, and keep every change', async () => {
    const { ask, clock } = await aCrowd();
    const first = await ask('permissions.save', { ...writes(), ...asked, state: 'asked' });
    const base = first.ok ? { base: first.value.rev } : {};
    clock.at += hour;
    const scope = 'Our newsletter';
    expect(await ask('permissions.save', { ...writes(), ...base, ...asked, state: 'granted', scope })).toEqual({ ok: false, problem: { kind: 'incomplete' } });
    expect(await ask('permissions.save', { ...writes(), ...base, ...asked, state: 'granted', note: 'Sure!' })).toEqual({
      ok: false,
      problem: { kind: 'incomplete' },
    });
    const granted = await ask('permissions.save', {
      ...writes(),
      ...base,
      ...asked,
      state: 'granted',
      scope,
      note: 'Sure, go ahead!',
      until: morning + 30 * day,
    });
    expect(granted.ok && granted.value.history).toEqual([
      { state: 'asked', at: morning },
      { state: 'granted', at: morning + hour, note: 'Sure, go ahead!' },
    ]);
    const revoked = await ask('permissions.save', { ...writes(), ...(granted.ok && { base: granted.value.rev }), ...asked, state: 'revoked', scope });
    expect(revoked.ok && revoked.value.history.map(({ state }) => state)).toEqual(['asked', 'granted', 'revoked']);
    expect((await ask('permissions.list', {})).map(({ permission, person }) => [permission.state, person?.name])).toEqual([['revoked', 'Ana Silva']]);
  });

  it('are written once, however often the answer gets lost', async () => {
    const { ask } = await aCrowd();
    const message = { ...writes(), ...asked, state: 'asked' as const };
    expect(await ask('permissions.save', message)).toEqual(await ask('permissions.save', message));
  });
});
