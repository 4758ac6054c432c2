import { describe, expect, it } from 'vitest';
import { aPost } from '../../support/a-post';
import { aboutAna, aWrite, everything, freshStorage, kept, spoil } from './fresh-storage';

const ana = { id: 'x:ana', network: 'x' as const, handle: 'Ana' };

describe('people', () => {
  it('keeps what an earlier page said when a later one says less, and widens the times', async () => {
    const { people } = freshStorage();
    await people.saw([{ ...ana, name: 'Ana Silva', url: 'https://x.com/Ana', at: 50 }]);
    await people.saw([
      { ...ana, at: 40 },
      { ...ana, at: 60 },
    ]);
    expect(await people.get('x:ana')).toEqual({
      ...ana,
      name: 'Ana Silva',
      url: 'https://x.com/Ana',
      firstSeenAt: 40,
      lastSeenAt: 60,
      contacts: 0,
      answered: 0,
    });
    expect(await people.get('x:nobody')).toBeUndefined();
  });

  it('counts a post meant for us once, however often and in whatever batch it is seen', async () => {
    const { people } = freshStorage();
    const contact = { ...ana, at: 10, contact: { post: 'x:1', at: 5 } };
    await people.saw([contact, contact, { ...ana, at: 11, contact: { post: 'x:2', at: 6 } }]);
    await Promise.all([people.saw([contact]), people.saw([{ ...contact, at: 12 }])]);
    expect(await people.get('x:ana')).toMatchObject({ contacts: 2, firstContactPost: 'x:1', lastContactAt: 6 });
  });

  it('answers many at once, without those it does not know or cannot read', async () => {
    const storage = freshStorage();
    await storage.people.saw([
      { ...ana, at: 1 },
      { ...ana, id: 'x:ben', handle: 'ben', at: 1 },
    ]);
    await spoil(storage, 'people', { id: 'x:bad' });
    expect([...(await storage.people.many(['x:ana', 'x:bad', 'x:ben', 'x:none'])).keys()]).toEqual(['x:ana', 'x:ben']);
    expect(await storage.rejected.all()).toMatchObject([{ store: 'people', key: 'x:bad' }]);
  });
});

describe('a batch of posts', () => {
  it('is remembered in one act and recalled in one', async () => {
    const storage = freshStorage();
    const { sightings, notes, replies } = storage;
    kept(await notes.save({ id: 'n', write: aWrite(), at: 1, about: aboutAna, text: 'Likes tea' }));
    kept(await replies.record({ id: 'r', write: aWrite(), at: 2, network: 'x', post: 'x:1', text: 'Hi', sentAt: 2, evidence: 'submitted' }));
    const changed = await sightings.keep({
      people: [{ ...ana, at: 3 }],
      ownPosts: [{ id: 'x:own', network: 'x', at: 3 }],
      waiting: [{ post: aPost({ id: 'x:2' }), hints: [], priority: 2, since: 1, at: 3 }],
      health: { network: 'x', counts: { seen: 4, missing: { time: 1 } }, at: 3 },
    });
    expect(changed).toEqual(['x:2']);
    const recalled = await sightings.recall({ posts: ['x:1', 'x:2', 'x:own', 'x:9'], people: ['x:ana', 'x:ben'] });
    expect([...recalled.answered]).toEqual(['x:1']);
    expect([...recalled.own]).toEqual(['x:own']);
    expect([...recalled.people.keys()]).toEqual(['x:ana']);
    expect([...recalled.waiting.keys()]).toEqual(['x:2']);
    expect([...recalled.noted]).toEqual(['x:ana']);
    expect(await storage.health.get('x')).toMatchObject({ seen: 4 });
  });

  it('judged twice leaves the memory as it was', async () => {
    const storage = freshStorage();
    const batch = {
      people: [{ ...ana, at: 3, contact: { post: 'x:2', at: 1 } }],
      ownPosts: [{ id: 'x:own', network: 'x' as const, at: 3 }],
      waiting: [{ post: aPost({ id: 'x:2' }), hints: [], priority: 2, since: 1, at: 3 }],
    };
    await storage.sightings.keep(batch);
    const stores = ['people', 'contacts', 'ownPosts', 'waiting', 'waits', 'counters'] as const;
    const before = await Promise.all(stores.map((store) => everything(storage, store)));
    expect(await storage.sightings.keep(batch)).toEqual([]);
    expect(await Promise.all(stores.map((store) => everything(storage, store)))).toEqual(before);
  });
});

describe('notes about people and posts', () => {
  it('tells for a whole batch which have a living one', async () => {
    const { notes } = freshStorage();
    kept(await notes.save({ id: 'n', write: aWrite(), at: 1, about: aboutAna, text: 'a' }));
    kept(await notes.save({ id: 'm', write: aWrite(), at: 2, about: { kind: 'post', id: 'x:1', label: 'Bread' }, text: 'b' }));
    kept(await notes.save({ id: 'o', write: aWrite(), at: 3, about: aboutAna, text: 'c' }));
    kept(await notes.remove({ id: 'm', write: aWrite(), at: 4 }));
    expect([...(await notes.existAbout(['x:1', 'x:ana', 'x:2']))]).toEqual(['x:ana']);
    expect((await notes.about('x:ana')).map(({ text }) => text)).toEqual(['c', 'a']);
  });
});
