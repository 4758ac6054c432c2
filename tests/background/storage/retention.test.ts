import { describe, expect, it } from 'vitest';
import { aPost } from '../../support/a-post';
import { aboutAna, aWrite, counters, everything, freshStorage, kept, recounted } from './fresh-storage';

const day = 86_400_000;

describe('the trash', () => {
  it('loses its words after 30 days, with their search text, and nothing else', async () => {
    const storage = freshStorage();
    const { notes, whole } = storage;
    for (const id of ['old', 'young', 'living']) kept(await notes.save({ id, write: aWrite(), at: 1, about: aboutAna, text: `secret ${id}` }));
    kept(await notes.remove({ id: 'old', write: aWrite(), at: 10 * day }));
    kept(await notes.remove({ id: 'young', write: aWrite(), at: 10 * day + 1 }));
    expect(await whole.prunable(40 * day)).toBe(0);
    expect(await whole.prune(40 * day)).toBe(0);
    expect(await whole.prunable(40 * day + 1)).toBe(1);
    expect(await whole.prune(40 * day + 1)).toBe(1);
    expect(await notes.get('old')).toBeUndefined();
    expect(await notes.get('young')).toMatchObject({ text: 'secret young' });
    expect(JSON.stringify(await Promise.all((['notes', 'folded', 'log', 'meta'] as const).map((store) => everything(storage, store))))).not.toContain(
      'secret old',
    );
    expect(await counters(storage)).toEqual(await recounted(storage));
  });

  it('is emptied in batches, all of it', async () => {
    const storage = freshStorage();
    for (let n = 0; n < 1201; n += 1) {
      await storage.ideas.save({ id: `i${n}`, write: aWrite(), at: 1, text: 'x' });
      await storage.ideas.remove({ id: `i${n}`, write: aWrite(), at: 2 });
    }
    expect(await storage.whole.prune(40 * day)).toBe(1201);
    expect(await storage.whole.records()).toBe(0);
    expect(await counters(storage)).toEqual({});
  });
});

describe('sightings of others', () => {
  it('go after 90 days, but not a person we talked with', async () => {
    const storage = freshStorage();
    const { people, ownPosts, waiting, whole, replies } = storage;
    await people.saw(['ana', 'ben', 'cem'].map((handle) => ({ id: `x:${handle}`, network: 'x' as const, handle, at: 1 })));
    await people.saw([{ id: 'x:cem', network: 'x', handle: 'cem', at: 2, contact: { post: 'x:7', at: 2 } }]);
    kept(await replies.record({ id: 'r', write: aWrite(), at: 3, network: 'x', post: 'x:1', person: 'x:ben', text: 'Hi', sentAt: 3, evidence: 'seen' }));
    await ownPosts.saw([{ id: 'x:own', network: 'x', at: 1 }]);
    await waiting.see([
      { post: aPost({ id: 'old' }), hints: [], priority: 1, since: 1, at: 1 },
      { post: aPost({ id: 'new' }), hints: [], priority: 1, since: 20 * day, at: 20 * day },
    ]);
    await whole.prune(100 * day);
    expect([...(await people.many(['x:ana', 'x:ben', 'x:cem'])).keys()]).toEqual(['x:ben', 'x:cem']);
    expect((await ownPosts.has(['x:own'])).size).toBe(0);
    expect((await waiting.list({ state: 'new', order: 'age' })).rows.map(({ id }) => id)).toEqual(['new']);
    expect(await everything(storage, 'contacts')).toEqual([]);
    expect(await replies.toPost('x:1')).toHaveLength(1);
    expect(await counters(storage)).toEqual(await recounted(storage));
  });
});

describe('the practice feed', () => {
  it('goes with one call: what was seen at once, what was written into the trash; the rest stays', async () => {
    const storage = freshStorage();
    const { notes, ideas, replies, people, waiting, ownPosts, health, whole } = storage;
    for (const network of ['practice', 'x'] as const) {
      const post = aPost({ id: `${network}:1`, network });
      kept(await notes.save({ id: `n ${network}`, write: aWrite(), at: 1, about: { kind: 'post', id: post.id, label: 'p' }, text: 'note' }));
      kept(await ideas.save({ id: `i ${network}`, write: aWrite(), at: 1, text: 'idea', source: { network } }));
      kept(
        await replies.record({
          id: `r ${network}`,
          write: aWrite(),
          at: 1,
          network,
          post: post.id,
          person: `${network}:ana`,
          text: 'Hi',
          sentAt: 1,
          evidence: 'seen',
        }),
      );
      await people.saw([{ id: `${network}:ana`, network, handle: 'ana', at: 1, contact: { post: post.id, at: 1 } }]);
      await waiting.see([{ post: { ...post, id: `${network}:2` }, hints: [], priority: 1, since: 1, at: 1 }]);
      await ownPosts.saw([{ id: `${network}:own`, network, at: 1 }]);
      await health.add(network, { seen: 1, missing: {} }, 1);
    }
    const act = { write: aWrite(), at: 9 };
    const own = { network: 'practice' as const, results: { likes: 1 }, sources: ['screen' as const] };
    await storage.results.bring([
      { post: { id: 'practice:own', ...own }, look: { at: 1, source: 'screen', results: { likes: 1 } } },
      { post: { id: 'x:own', ...own, network: 'x' } },
    ]);
    expect(await whole.removeNetwork('practice', act)).toBe(6);
    expect(await whole.removeNetwork('practice', act)).toBe(0);
    expect((await notes.newest()).rows.map(({ id }) => id)).toEqual(['n x']);
    expect((await ideas.newest()).rows.map(({ id }) => id)).toEqual(['i x']);
    expect((await notes.newest({ deleted: true })).rows).toMatchObject([{ id: 'n practice', text: 'note', deletedAt: 9 }]);
    expect(await replies.between(0, 100)).toMatchObject([{ id: 'r x' }]);
    expect((await waiting.list({ state: 'new', order: 'age' })).rows.map(({ id }) => id)).toEqual(['x:2']);
    expect(await waiting.openDuring(0, 10)).toHaveLength(1);
    for (const store of ['people', 'contacts', 'ownPosts', 'published', 'growth'] as const)
      expect(JSON.stringify(await everything(storage, store))).not.toContain('practice');
    expect((await health.all()).map(({ network }) => network)).toEqual(['x']);
    expect(await counters(storage)).toEqual(await recounted(storage));
  });

  it('can be played again afterwards', async () => {
    const storage = freshStorage();
    const reply = {
      id: 'seen practice:9',
      network: 'practice' as const,
      post: 'practice:1',
      person: 'practice:ana',
      text: 'Hi',
      sentAt: 1,
      evidence: 'seen' as const,
      ownPost: 'practice:9',
    };
    kept(await storage.replies.record({ ...reply, write: aWrite(), at: 1 }));
    await storage.whole.removeNetwork('practice', { write: aWrite(), at: 2 });
    expect(await storage.replies.toPost('practice:1')).toEqual([]);
    kept(await storage.replies.record({ ...reply, write: aWrite(), at: 3 }));
    expect(await storage.replies.toPost('practice:1')).toHaveLength(1);
    expect(await storage.people.get('practice:ana')).toMatchObject({ answered: 1 });
    expect(await counters(storage)).toEqual(await recounted(storage));
  });
});
