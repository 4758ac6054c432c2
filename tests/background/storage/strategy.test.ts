import { describe, expect, it } from 'vitest';
import { aWrite, freshStorage, kept } from './fresh-storage';

const day = 86_400_000;

describe('the playbook', () => {
  it('keeps each part as a record of its own, and lists the living ones', async () => {
    const { playbook } = freshStorage();
    kept(await playbook.save({ id: 'p1', write: aWrite(), at: 1, part: 'pillar', name: 'Bread', about: '' }));
    kept(await playbook.save({ id: 'g1', write: aWrite(), at: 2, part: 'goal', name: 'Followers', target: 2000, by: '2026-12-31' }));
    kept(await playbook.remove({ id: 'p1', write: aWrite(), at: 3 }));
    expect((await playbook.all()).map(({ id, part }) => [id, part])).toEqual([['g1', 'goal']]);
  });
});

describe('profiles', () => {
  it('are found by account, and not once they are removed', async () => {
    const { profiles } = freshStorage();
    const empty = { isVip: false, segments: [], notSegments: [], moments: [] };
    kept(await profiles.save({ id: 'x:ana', write: aWrite(), at: 1, ...empty, isVip: true }));
    kept(await profiles.save({ id: 'x:bo', write: aWrite(), at: 1, ...empty }));
    kept(await profiles.remove({ id: 'x:bo', write: aWrite(), at: 2 }));
    const found = await profiles.many(['x:ana', 'x:bo', 'x:cy']);
    expect([...found.keys()]).toEqual(['x:ana']);
    expect(found.get('x:ana')).toMatchObject({ isVip: true });
  });
});

describe('permissions', () => {
  it('are listed by person, last changed first', async () => {
    const { permissions } = freshStorage();
    const ask = { person: 'x:ana', what: 'Her picture', state: 'asked' as const, history: [] };
    kept(await permissions.save({ id: 'one', write: aWrite(), at: 1, ...ask }));
    kept(await permissions.save({ id: 'two', write: aWrite(), at: 2, ...ask }));
    kept(await permissions.save({ id: 'of bo', write: aWrite(), at: 3, ...ask, person: 'x:bo' }));
    expect((await permissions.ofPerson('x:ana')).map(({ id }) => id)).toEqual(['two', 'one']);
  });
});

describe('reminders', () => {
  it('are due until they are done, earliest first', async () => {
    const { reminders } = freshStorage();
    const about = { kind: 'person' as const, id: 'x:ana', label: '@ana' };
    const later = kept(await reminders.save({ id: 'later', write: aWrite(), at: 1, kind: 'promise', text: 'Send it', dueAt: 20, about }));
    kept(await reminders.save({ id: 'sooner', write: aWrite(), at: 1, kind: 'own', text: 'Look', dueAt: 10 }));
    expect((await reminders.dueBefore(21)).map(({ id }) => id)).toEqual(['sooner', 'later']);
    expect((await reminders.dueBefore(20)).map(({ id }) => id)).toEqual(['sooner']);
    expect((await reminders.about('x:ana')).map(({ id }) => id)).toEqual(['later']);
    const { rev: base, id: _, createdAt: __, updatedAt: ___, ...content } = later;
    kept(await reminders.save({ id: 'later', write: aWrite(), at: 30, ...content, base, doneAt: 30 }));
    expect((await reminders.dueBefore(1e9)).map(({ id }) => id)).toEqual(['sooner']);
  });
});

describe('unsent words', () => {
  const typed = { id: 'x:reply:x:1', network: 'x' as const, text: 'We open at', page: 'https://x.com/ana/status/1', label: '@ana' };

  it('are the last that were typed, until they are removed', async () => {
    const { unsent } = freshStorage({ now: () => 100 });
    await unsent.keep({ ...typed, at: 1 });
    await unsent.keep({ ...typed, text: 'We open at nine', at: 2 });
    await unsent.keep({ ...typed, id: 'x:reply:x:2', at: 3 });
    expect((await unsent.all()).map(({ id, text }) => [id, text])).toEqual([
      ['x:reply:x:2', 'We open at'],
      ['x:reply:x:1', 'We open at nine'],
    ]);
    await unsent.remove(typed.id);
    expect(await unsent.get(typed.id)).toBeUndefined();
  });

  it('go after 30 days', async () => {
    const storage = freshStorage({ now: () => 31 * day });
    await storage.unsent.keep({ ...typed, at: day - 1 });
    await storage.unsent.keep({ ...typed, id: 'x:reply:x:2', at: day });
    expect((await storage.unsent.all()).map(({ id }) => id)).toEqual(['x:reply:x:2']);
    expect(await storage.unsent.get(typed.id)).toBeUndefined();
    await storage.whole.prune(31 * day);
    await storage.unsent.keep({ ...typed, id: 'x:reply:x:3', at: day });
    expect((await storage.whole.export(31 * day)).json).not.toContain('"x:reply:x:1"');
  });
});
