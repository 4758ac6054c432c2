import { describe, expect, it } from 'vitest';
import { aBackground, day, minute, morning, writes } from './a-background';

type Background = ReturnType<typeof aBackground>;

/** Ideas caught a minute apart, the last one latest; on the board the latest stands above. */
async function caught(background: Background, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    background.clock.at += minute;
    await background.ask('ideas.capture', { ...writes(), id, text: `About ${id}` });
  }
}
const boardOf = async ({ ask }: Background, by: 'status' | 'pillar' = 'status') =>
  Object.fromEntries((await ask('ideas.board', { by })).columns.map(({ id, rows }) => [id, rows.map((idea) => idea.id)]));

describe('the board of ideas', () => {
  it('shows the latest caught at the top, and what was put somewhere where it was put', async () => {
    const background = aBackground();
    await caught(background, 'one', 'two', 'three');
    expect((await boardOf(background)).caught).toEqual(['three', 'two', 'one']);
    await background.ask('ideas.place', { ...writes(), id: 'one', by: 'status', after: 'three' });
    expect((await boardOf(background)).caught).toEqual(['three', 'one', 'two']);
    await background.ask('ideas.place', { ...writes(), id: 'two', by: 'status', after: null });
    expect((await boardOf(background)).caught).toEqual(['two', 'three', 'one']);
    await caught(background, 'four');
    expect((await boardOf(background)).caught?.[0]).toBe('four');
  });

  it('moves a card to another column and back with its old place', async () => {
    const background = aBackground();
    await caught(background, 'one', 'two', 'three');
    await background.ask('ideas.place', { ...writes(), id: 'two', by: 'status', status: 'chosen', after: null });
    expect(await boardOf(background)).toMatchObject({ caught: ['three', 'one'], chosen: ['two'] });
    await background.ask('ideas.place', { ...writes(), id: 'two', by: 'status', status: null, order: null });
    expect(await boardOf(background)).toMatchObject({ caught: ['three', 'two', 'one'], chosen: [] });
  });

  it('finds room between ideas that were brought in the same millisecond', async () => {
    const background = aBackground();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await background.ask('ideas.capture', { ...writes(), id, text: id });
    await background.ask('ideas.place', { ...writes(), id: 'e', by: 'status', after: 'b' });
    expect((await boardOf(background)).caught).toEqual(['a', 'b', 'e', 'c', 'd']);
    await background.ask('ideas.place', { ...writes(), id: 'a', by: 'status', after: 'e' });
    expect((await boardOf(background)).caught).toEqual(['b', 'e', 'a', 'c', 'd']);
  });

  it('halves the space between two cards a hundred times without losing the order', async () => {
    const background = aBackground();
    await caught(background, 'one', 'two', 'high', 'low');
    for (let n = 0; n < 100; n += 1) await background.ask('ideas.place', { ...writes(), id: n % 2 ? 'low' : 'high', by: 'status', after: 'two' });
    const last = (await boardOf(background)).caught ?? [];
    expect(last.indexOf('two')).toBe(0);
    expect(last[1]).toBe('low');
    expect(last.at(-1)).toBe('one');
  });

  it('told twice moves once', async () => {
    const background = aBackground();
    await caught(background, 'one', 'two');
    const move = { ...writes(), id: 'one', by: 'status', status: 'away', after: null } as const;
    const first = await background.ask('ideas.place', move);
    const again = await background.ask('ideas.place', move);
    expect(again).toEqual(first);
  });

  it('keeps status, pillar, tags and order through an edit that does not send them, and drops what is taken away', async () => {
    const { ask } = aBackground();
    const saved = await ask('ideas.save', { ...writes(), id: 'one', text: 'One', status: 'chosen', pillar: 'p1', tags: ['cups'], order: 3 });
    const edited = await ask('ideas.save', { ...writes(), id: 'one', base: saved.ok ? saved.value.rev : '', text: 'One, better' });
    expect(edited).toMatchObject({ ok: true, value: { text: 'One, better', status: 'chosen', pillar: 'p1', tags: ['cups'], order: 3 } });
    const bare = await ask('ideas.save', {
      ...writes(),
      id: 'one',
      base: edited.ok ? edited.value.rev : '',
      text: 'One',
      status: null,
      pillar: null,
      tags: [],
    });
    expect(bare.ok && Object.keys(bare.value).sort()).toEqual(['createdAt', 'id', 'order', 'rev', 'text', 'updatedAt']);
  });

  it('says missing of an idea that was deleted meanwhile', async () => {
    const background = aBackground();
    await caught(background, 'one');
    await background.ask('ideas.remove', { ...writes(), id: 'one' });
    expect(await background.ask('ideas.place', { ...writes(), id: 'one', by: 'status', after: null })).toEqual({ ok: false, problem: { kind: 'missing' } });
  });

  it('has a column for each pillar, and keeps ideas of a pillar that is gone among those without one', async () => {
    const background = aBackground();
    await caught(background, 'one', 'two');
    await background.ask('playbook.save', { ...writes(), id: 'p1', part: 'pillar', name: 'Behind the counter', about: '' });
    await background.ask('ideas.place', { ...writes(), id: 'one', by: 'pillar', pillar: 'p1', after: null });
    await background.ask('ideas.place', { ...writes(), id: 'two', by: 'pillar', pillar: 'gone', after: null });
    expect(await boardOf(background, 'pillar')).toEqual({ none: ['two'], p1: ['one'] });
  });

  it('filters by words, tag and network, whatever case and accents', async () => {
    const { ask } = aBackground();
    await ask('ideas.save', { ...writes(), id: 'one', text: 'Café at noon', tags: ['cups'] });
    await ask('ideas.save', { ...writes(), id: 'two', text: 'Tea', source: { network: 'x', author: 'José' } });
    const ids = async (filter: object) => (await ask('ideas.board', { by: 'status', ...filter })).columns.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(await ids({ words: 'CAFE' })).toEqual(['one']);
    expect(await ids({ words: 'jose' })).toEqual(['two']);
    expect(await ids({ tag: 'cups' })).toEqual(['one']);
    expect(await ids({ network: 'x' })).toEqual(['two']);
  });

  it('gives as many cards of a column as are asked for, and how many there are', async () => {
    const background = aBackground();
    await caught(background, 'one', 'two', 'three');
    const { columns } = await background.ask('ideas.board', { by: 'status', limits: { caught: 2 } });
    expect(columns[0]).toMatchObject({ id: 'caught', total: 3, rows: [{ id: 'three' }, { id: 'two' }] });
  });
});

describe('an idea that becomes a draft', () => {
  const draft = { id: 'd1', title: '', text: 'About one', networks: [], idea: 'one' };

  it('is in the making, and used when the draft is posted', async () => {
    const background = aBackground();
    await caught(background, 'one');
    const begun = await background.ask('drafts.save', { ...writes(), ...draft, status: 'writing' });
    expect((await boardOf(background)).making).toEqual(['one']);
    await background.ask('drafts.save', { ...writes(), ...draft, base: begun.ok ? begun.value.rev : '', status: 'posted', postedAt: morning });
    expect((await boardOf(background)).used).toEqual(['one']);
  });

  it('stays where it was put by hand while the draft is written', async () => {
    const background = aBackground();
    await caught(background, 'one');
    const begun = await background.ask('drafts.save', { ...writes(), ...draft, status: 'writing' });
    await background.ask('ideas.place', { ...writes(), id: 'one', by: 'status', status: 'away', after: null });
    await background.ask('drafts.save', { ...writes(), ...draft, base: begun.ok ? begun.value.rev : '', status: 'writing', text: 'More' });
    expect((await boardOf(background)).away).toEqual(['one']);
  });
});

describe('drafts in a month', () => {
  it('stand where they are planned or were posted; the others beside', async () => {
    const { ask } = aBackground();
    const base = { title: 'T', text: '', networks: [] };
    await ask('drafts.save', { ...writes(), ...base, id: 'planned', status: 'ready', plannedAt: morning });
    await ask('drafts.save', { ...writes(), ...base, id: 'posted', status: 'posted', plannedAt: morning + 40 * day, postedAt: morning + day });
    await ask('drafts.save', { ...writes(), ...base, id: 'free', status: 'writing' });
    await ask('drafts.save', { ...writes(), ...base, id: 'later', status: 'writing', plannedAt: morning + 60 * day });
    const { placed, unplanned } = await ask('drafts.month', { from: morning - day, to: morning + 10 * day });
    expect(placed.map(({ id }) => id)).toEqual(['planned', 'posted']);
    expect(unplanned).toMatchObject({ total: 1, rows: [{ id: 'free' }] });
  });

  it('are planned for another day and keep their words', async () => {
    const { ask } = aBackground();
    await ask('drafts.save', { ...writes(), id: 'd', title: 'T', text: 'Words', status: 'ready', networks: ['x'], campaign: 'c' });
    const act = { ...writes(), id: 'd', plannedAt: morning };
    await ask('drafts.plan', act);
    expect(await ask('drafts.plan', act)).toMatchObject({ ok: true, value: { text: 'Words', campaign: 'c', plannedAt: morning } });
    expect((await ask('drafts.plan', { ...writes(), id: 'd', plannedAt: null })).ok && (await ask('drafts.list', {})).rows[0]).not.toHaveProperty('plannedAt');
  });
});
