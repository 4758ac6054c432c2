import { describe, expect, it } from 'vitest';
import type { Output } from '../../../lib/messages/protocol';
import { spoil } from '../storage/fresh-storage';
import { aBackground, aQuestion, minute, morning, writes } from './a-background';

type Background = ReturnType<typeof aBackground>;
const shown = (groups: Output<'search.find'>) =>
  Object.fromEntries(
    groups.map(({ kind, rows }) => [
      kind,
      rows.map(({ title, words }) => [...title, ...words].map((part) => (part.hit ? `[${part.text}]` : part.text)).join('')),
    ]),
  );

async function filled(background: Background): Promise<void> {
  const { ask, storage, judge } = background;
  await judge([aQuestion({ id: 'bluesky:q', text: 'Is the harbour open?', author: { handle: 'rui.example', name: 'Rui' } })]);
  const about = { kind: 'person', id: 'bluesky:rui.example', label: '@rui' } as const;
  await ask('notes.save', { ...writes(), id: 'n', about, text: 'Works at the Harbour office' });
  await ask('ideas.capture', { ...writes(), id: 'i', text: 'A walk round the hárbour' });
  await ask('drafts.save', { ...writes(), id: 'd', title: 'Harbour days', text: 'Soon.', status: 'writing', networks: [] });
  await ask('templates.save', { ...writes(), id: 't', name: 'Where we are', label: '', text: 'At the harbour, behind the crane.' });
  await ask('reminders.save', { ...writes(), id: 'r', kind: 'own', text: 'Call the harbour', dueAt: morning });
  await ask('playbook.save', { ...writes(), id: 'p', part: 'pillar', name: 'Harbour life', about: '' });
  await storage.results.bring([{ post: { id: 'x:1', network: 'x', text: 'The harbour at six', results: {}, sources: ['export'] } }]);
}

describe('search over everything', () => {
  it('finds in every kind, case and accents aside, and marks what was found', async () => {
    const background = aBackground();
    await filled(background);
    expect(shown(await background.ask('search.find', { words: 'HARBOUR' }))).toEqual({
      note: ['@ruiWorks at the [Harbour] office'],
      idea: ['A walk round the [hárbour]'],
      draft: ['[Harbour] daysSoon.'],
      template: ['Where we areAt the [harbour], behind the crane.'],
      waiting: ['RuiIs the [harbour] open?'],
      post: ['The [harbour] at six'],
      reminder: ['Call the [harbour]'],
      playbook: ['[Harbour] life'],
    });
    expect(Object.keys(shown(await background.ask('search.find', { words: 'rui' })))).toEqual(['person', 'note', 'waiting']);
  });

  it('needs every word', async () => {
    const background = aBackground();
    await filled(background);
    expect(Object.keys(shown(await background.ask('search.find', { words: 'crane harbour' })))).toEqual(['template']);
    expect(await background.ask('search.find', { words: '  ' })).toEqual([]);
  });

  it('looks past the first thousand, gives the latest first, and says that there are more', async () => {
    const background = aBackground();
    const { storage, ask, clock } = background;
    for (let n = 0; n < 2100; n += 1) {
      clock.at += 1;
      await storage.ideas.save({ ...writes(), id: `i${n}`, at: clock.at, text: n === 3 ? 'The needle' : `Hay ${n}` });
    }
    expect(shown(await ask('search.find', { words: 'needle' }))).toEqual({ idea: ['The [needle]'] });
    const [hay] = await ask('search.find', { words: 'hay', limit: 2 });
    expect(hay).toMatchObject({ kind: 'idea', more: true, rows: [{ id: 'i2099' }, { id: 'i2098' }] });
  });

  it('finds nothing that was deleted', async () => {
    const { ask } = aBackground();
    await ask('ideas.capture', { ...writes(), id: 'i', text: 'Gone' });
    await ask('ideas.remove', { ...writes(), id: 'i' });
    expect(await ask('search.find', { words: 'gone' })).toEqual([]);
  });

  it('goes on past a record that can’t be read', async () => {
    const { ask, storage } = aBackground();
    await ask('ideas.capture', { ...writes(), id: 'i', text: 'Here' });
    await spoil(storage, 'ideas', { id: 'bad', record: null, past: [], keys: { live: [-1, 'bad'] } } as never);
    expect(shown(await ask('search.find', { words: 'here', kinds: ['idea'] }))).toEqual({ idea: ['[Here]'] });
  });
});

describe('the trash', () => {
  it('holds what was deleted, of every kind, last deleted first, and says when it goes', async () => {
    const background = aBackground();
    const { ask, clock } = background;
    await filled(background);
    for (const [message, id] of [
      ['notes.remove', 'n'],
      ['ideas.remove', 'i'],
      ['drafts.remove', 'd'],
      ['templates.remove', 't'],
      ['reminders.remove', 'r'],
      ['playbook.remove', 'p'],
    ] as const) {
      clock.at += minute;
      await ask(message, { ...writes(), id });
    }
    const { rows, total, counts, next } = await ask('trash.list', {});
    expect(rows.map(({ kind, title, words }) => [kind, title, words])).toEqual([
      ['playbook', 'Harbour life', ''],
      ['reminders', '', 'Call the harbour'],
      ['templates', 'Where we are', 'At the harbour, behind the crane.'],
      ['drafts', 'Harbour days', 'Soon.'],
      ['ideas', '', 'A walk round the hárbour'],
      ['notes', '@rui', 'Works at the Harbour office'],
    ]);
    expect(rows[0]).toMatchObject({ part: 'pillar', deletedAt: clock.at, goesAt: clock.at + 30 * 86_400_000 });
    expect([total, counts.ideas, counts.replies, next]).toEqual([6, 1, 0, undefined]);
    expect((await ask('trash.list', { kinds: ['drafts', 'ideas'] })).rows.map(({ id }) => id)).toEqual(['d', 'i']);
    expect((await ask('trash.list', { words: 'harbour walk' })).rows.map(({ id }) => id)).toEqual(['i']);
  });

  it('comes page by page without a gap or a double, whatever was deleted in the same moment', async () => {
    const { ask } = aBackground();
    for (let n = 0; n < 30; n += 1) {
      await ask('ideas.capture', { ...writes(), id: `a${n % 15}-${n}`, text: 'x' });
      await ask('ideas.remove', { ...writes(), id: `a${n % 15}-${n}` });
      await ask('drafts.save', { ...writes(), id: `a${n % 15}-${n}`, title: 'x', text: '', status: 'writing', networks: [] });
      await ask('drafts.remove', { ...writes(), id: `a${n % 15}-${n}` });
    }
    const met: string[] = [];
    let before: string | undefined;
    do {
      const page = await ask('trash.list', { limit: 7, ...(before !== undefined && { before }) });
      met.push(...page.rows.map(({ kind, id }) => `${kind} ${id}`));
      before = page.next;
    } while (before !== undefined);
    expect(met).toHaveLength(60);
    expect(new Set(met).size).toBe(60);
  });

  it('gives several back at once, told twice as once', async () => {
    const { ask } = aBackground();
    for (const id of ['a', 'b']) {
      await ask('ideas.capture', { ...writes(), id, text: id });
      await ask('ideas.remove', { ...writes(), id });
    }
    const items = ['a', 'b'].map((id) => ({ kind: 'ideas' as const, id }));
    const act = { ...writes(), items };
    expect(await ask('trash.restore', act)).toEqual({ restored: items, failed: [] });
    expect(await ask('trash.restore', act)).toEqual({ restored: items, failed: [] });
    expect((await ask('ideas.list', {})).total).toBe(2);
    expect((await ask('trash.list', {})).rows).toEqual([]);
  });

  it('says why something can’t stand again: its shortcut is taken, its account is in another join', async () => {
    const { ask } = aBackground();
    const template = { label: '', text: 'Hi', shortcut: 'hi' };
    await ask('templates.save', { ...writes(), ...template, id: 'old', name: 'Old' });
    await ask('templates.remove', { ...writes(), id: 'old' });
    await ask('templates.save', { ...writes(), ...template, id: 'new', name: 'New' });
    await ask('people.join', { ...writes(), people: ['x:a', 'x:b'] });
    await ask('people.split', { ...writes(), person: 'x:b' });
    await ask('people.join', { ...writes(), people: ['x:a', 'x:c'] });
    const { rows } = await ask('trash.list', {});
    const { restored, failed } = await ask('trash.restore', { ...writes(), items: rows.map(({ kind, id }) => ({ kind, id })) });
    expect(restored).toEqual([]);
    expect(failed.map(({ item, why }) => [item.kind, why]).sort()).toEqual([
      ['joins', 'joined'],
      ['templates', 'shortcut'],
    ]);
  });

  it('lets things go for good, and never what is not deleted', async () => {
    const { ask, storage } = aBackground();
    for (const id of ['a', 'b', 'c']) await ask('ideas.capture', { ...writes(), id, text: id });
    for (const id of ['a', 'b']) await ask('ideas.remove', { ...writes(), id });
    expect(await ask('trash.erase', { items: ['a', 'c'].map((id) => ({ kind: 'ideas' as const, id })) })).toEqual({ gone: 1 });
    expect((await ask('ideas.list', {})).rows.map(({ id }) => id)).toEqual(['c']);
    expect(await ask('trash.erase', { everything: true })).toEqual({ gone: 1 });
    expect(await storage.whole.counted()).toBe(await storage.whole.records());
    expect((await ask('trash.list', {})).total).toBe(0);
  });
});
