import { describe, expect, it } from 'vitest';
import { aWrite, counters, freshStorage, kept, recounted } from './fresh-storage';

describe('ideas', () => {
  it('tell when they were caught, without the removed ones', async () => {
    const { ideas } = freshStorage();
    for (const at of [10, 20, 30, 40])
      kept(await ideas.save({ id: `i${at}`, write: aWrite(), at, text: 'Bread', comment: 'Ask Ana', source: { network: 'x', author: 'ana' } }));
    kept(await ideas.remove({ id: 'i30', write: aWrite(), at: 50 }));
    const edited = await ideas.get('i20');
    kept(await ideas.save({ id: 'i20', write: aWrite(), base: edited?.rev, at: 60, text: 'More bread' }));
    expect(await ideas.caughtBetween(10, 40)).toEqual([10, 20]);
    expect(await ideas.caughtBetween(15, 41)).toEqual([20, 40]);
  });
});

describe('drafts', () => {
  const draft = { title: '', text: 'Spring', networks: ['x' as const] };

  it('are due until they are posted, moved or removed', async () => {
    const { drafts } = freshStorage();
    const save = async (id: string, plannedAt: number | undefined, status: 'writing' | 'ready' | 'posted' = 'ready', base?: string) =>
      kept(await drafts.save({ id, write: aWrite(), at: 1, base, ...draft, status, plannedAt }));
    await save('late', 10);
    await save('now', 99);
    await save('later', 100);
    await save('never', undefined);
    const posted = await save('posted', 20);
    const gone = await save('gone', 30);
    expect((await drafts.dueBefore(100)).map(({ id }) => id)).toEqual(['late', 'posted', 'gone', 'now']);
    await save('posted', 20, 'posted', posted.rev);
    kept(await drafts.remove({ id: 'gone', write: aWrite(), at: 2, base: gone.rev }));
    expect((await drafts.dueBefore(100)).map(({ id }) => id)).toEqual(['late', 'now']);
    expect((await drafts.plannedBetween(20, 100)).map(({ id }) => id)).toEqual(['posted', 'now']);
  });
});

describe('templates', () => {
  const template = { name: 'Thanks', label: 'thanks', text: 'Thank you {{first_name}}' };

  it('are found by their shortcut, case aside, until it changes', async () => {
    const { templates } = freshStorage();
    const saved = kept(await templates.save({ id: 't', write: aWrite(), at: 1, ...template, shortcut: 'Thx' }));
    expect(await templates.withShortcut('tHX')).toEqual(saved);
    kept(await templates.save({ id: 't', write: aWrite(), at: 2, base: saved.rev, ...template }));
    expect(await templates.withShortcut('thx')).toBeUndefined();
    expect(await templates.all()).toHaveLength(1);
  });

  it('keep their uses when they are edited', async () => {
    const { templates, replies } = freshStorage();
    const saved = kept(await templates.save({ id: 't', write: aWrite(), at: 1, ...template }));
    kept(await replies.record({ id: 'r', write: aWrite(), at: 5, network: 'x', post: 'x:1', text: 'Hi', sentAt: 4, evidence: 'submitted', template: 't' }));
    const edited = kept(await templates.save({ id: 't', write: aWrite(), at: 9, base: saved.rev, ...template, text: 'Thanks!' }));
    expect(edited).toMatchObject({ uses: 1, lastUsedAt: 4, text: 'Thanks!' });
  });

  it('add the starter set once: not what was removed, even after the trash was emptied, and what is new in it later', async () => {
    const storage = freshStorage();
    const { templates, whole } = storage;
    const starters = ['a', 'b'].map((id) => ({ id, write: '1'.repeat(32), ...template }));
    expect(await templates.addStarters(starters, 1)).toBe(2);
    expect(await templates.addStarters(starters, 2)).toBe(0);
    kept(await templates.remove({ id: 'a', write: aWrite(), at: 3 }));
    await whole.prune(40 * 86_400_000);
    expect(await templates.get('a')).toBeUndefined();
    expect(await templates.addStarters([...starters, { id: 'c', write: '2'.repeat(32), ...template }], 4)).toBe(1);
    expect((await templates.all()).map(({ id }) => id).sort()).toEqual(['b', 'c']);
    expect(await counters(storage)).toEqual(await recounted(storage));
  });
});
