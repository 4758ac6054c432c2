import { describe, expect, it } from 'vitest';
import { aPost } from '../../support/a-post';
import { aboutAna, aWrite, counters, everything, type FreshStorage, freshStorage, kept, recounted, spoil } from './fresh-storage';

const day = 86_400_000;

/** A storage with something in each store, a tombstone and a rejected record. */
async function lived(storage: FreshStorage = freshStorage()): Promise<FreshStorage> {
  const { notes, ideas, drafts, templates, replies, people, waiting, ownPosts, settings, health } = storage;
  const first = kept(await notes.save({ id: 'n1', write: aWrite(), at: 1, about: aboutAna, text: 'Likes tea' }));
  kept(await notes.save({ id: 'n1', write: aWrite(), at: 2, base: first.rev, about: aboutAna, text: 'Likes green tea' }));
  kept(await notes.save({ id: 'n2', write: aWrite(), at: 3, about: aboutAna, text: 'Gone' }));
  kept(await notes.remove({ id: 'n2', write: aWrite(), at: 4 }));
  kept(await ideas.save({ id: 'i', write: aWrite(), at: 5, text: 'Bread', source: { network: 'x', post: 'x:1' } }));
  kept(await drafts.save({ id: 'd', write: aWrite(), at: 6, title: 'T', text: 'Spring', status: 'ready', networks: ['x'], plannedAt: 99 }));
  await templates.addStarters([{ id: 't', write: aWrite(), name: 'Thanks', label: 'thanks', text: 'Thanks' }], 7);
  await waiting.see([{ post: aPost({ id: 'x:1' }), hints: [{ id: 'question', points: 3, values: { hours: 2 } }], priority: 3, since: 1, at: 8 }]);
  await people.saw([{ id: 'x:ana', network: 'x', handle: 'Ana', at: 8, contact: { post: 'x:1', at: 8 } }]);
  kept(
    await replies.record({
      id: 'r',
      write: aWrite(),
      at: 9,
      network: 'x',
      post: 'x:1',
      person: 'x:ana',
      text: 'Hi',
      sentAt: 9,
      evidence: 'seen',
      template: 't',
      responseTime: 4,
    }),
  );
  await ownPosts.saw([{ id: 'x:own', network: 'x', at: 9 }]);
  kept(await settings.save({ write: aWrite(), at: 9, changes: { ownName: 'Mia' } }));
  await health.add('x', { seen: 3, missing: { time: 1 } }, 9);
  await spoil(storage, 'ideas', { id: 'broken' });
  await ideas.get('broken');
  return storage;
}
const stores = [
  'notes',
  'ideas',
  'drafts',
  'templates',
  'replies',
  'people',
  'waiting',
  'waits',
  'contacts',
  'ownPosts',
  'health',
  'settings',
  'rejected',
] as const;
const contents = async (storage: FreshStorage) =>
  Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await everything(storage, store)] as const)));
const bringing = async (storage: FreshStorage, json: string, dryRun = false) => kept(await storage.whole.import({ json, at: 50, dryRun }));

describe('a backup file', () => {
  it('brings everything back into an empty database, record by record, search and counters included', async () => {
    const here = await lived();
    const { json, records, name } = await here.whole.export(day);
    expect(name).toBe('feedside-1970-01-02-0000.json');
    expect(records).toBe(7);
    expect(await here.whole.records()).toBe(7);
    expect(await here.whole.counted()).toBe(7);
    const there = freshStorage();
    expect(await bringing(there, json)).toEqual({ added: 6, updated: 0, same: 0, refused: [] });
    expect(await contents(there)).toEqual(await contents(here).then((all) => ({ ...all, notes: expect.any(Array) })));
    expect((await there.notes.newest()).rows).toEqual((await here.notes.newest()).rows);
    expect((await there.notes.newest({ deleted: true })).rows).toEqual((await here.notes.newest({ deleted: true })).rows);
    expect((await there.notes.search('green')).map(({ id }) => id)).toEqual(['n1']);
    expect(await counters(there)).toEqual(await recounted(there));
    expect(JSON.parse((await there.whole.export(day)).json)).toEqual({ ...JSON.parse(json), database: expect.any(String) });
    expect(await there.templates.addStarters([{ id: 't', write: aWrite(), name: 'Thanks', label: 'thanks', text: 'Thanks' }], 60)).toBe(0);
  });

  it('changes nothing when it is brought in again', async () => {
    const here = await lived();
    const { json } = await here.whole.export(day);
    const before = await contents(here);
    expect(await bringing(here, json)).toEqual({ added: 0, updated: 0, same: 6, refused: [] });
    expect(await contents(here)).toEqual(before);
  });

  it('tells in a dry run what it would do, and writes nothing', async () => {
    const { json } = await (await lived()).whole.export(day);
    const there = freshStorage();
    expect(await bringing(there, json, true)).toEqual({ added: 6, updated: 0, same: 0, refused: [] });
    expect(await there.whole.records()).toBe(0);
    expect(await everything(there, 'people')).toEqual([]);
  });

  it('leaves what was written here since, and brings what the file has newer', async () => {
    const here = await lived();
    const old = (await here.whole.export(day)).json;
    const note = await here.notes.get('n1');
    const edited = kept(await here.notes.save({ id: 'n1', write: aWrite(), at: 20, base: note?.rev, about: aboutAna, text: 'Likes black tea' }));
    const newer = (await here.whole.export(day)).json;
    expect(await bringing(here, old)).toMatchObject({ added: 0, updated: 0 });
    expect(await here.notes.get('n1')).toEqual(edited);

    const there = freshStorage();
    await bringing(there, old);
    const before = await everything(there, 'rejected');
    expect(await bringing(there, newer)).toMatchObject({ added: 0, updated: 1, same: 5 });
    expect(await there.notes.get('n1')).toEqual(edited);
    expect((await there.notes.search('black')).map(({ id }) => id)).toEqual(['n1']);
    expect(await everything(there, 'rejected')).toEqual(before);
  });

  it('loses neither of two versions that grew apart: the later one stands, the other is kept aside', async () => {
    const here = await lived();
    const there = freshStorage();
    await bringing(there, (await here.whole.export(day)).json);
    const note = await here.notes.get('n1');
    const mine = kept(await here.notes.save({ id: 'n1', write: aWrite(), at: 20, base: note?.rev, about: aboutAna, text: 'mine' }));
    const theirs = kept(await there.notes.save({ id: 'n1', write: aWrite(), at: 30, base: note?.rev, about: aboutAna, text: 'theirs' }));
    const aside = await here.rejected.count();
    expect(await bringing(there, (await here.whole.export(day)).json)).toMatchObject({ updated: 0 });
    expect(await there.notes.get('n1')).toEqual(theirs);
    expect(await bringing(here, (await there.whole.export(day)).json)).toMatchObject({ updated: 1 });
    expect(await here.notes.get('n1')).toEqual(theirs);
    expect((await here.rejected.all()).slice(aside)).toEqual([{ store: 'notes', key: 'n1', value: mine, why: expect.any(String), at: 50 }]);
  });

  it('ends so that one cut short is known as such', async () => {
    const { json } = await (await lived()).whole.export(day);
    expect(json.trimEnd().endsWith('"end":"feedside"}')).toBe(true);
    expect(await freshStorage().whole.import({ json: json.slice(0, -40), at: 1 })).toMatchObject({
      ok: false,
      problem: { kind: 'file', why: expect.stringContaining('cut short') },
    });
  });

  it('carries a record that nobody could read', async () => {
    const storage = freshStorage();
    await spoil(storage, 'notes', { id: 'n', record: { text: 'half a no' }, past: [] } as { id: string });
    const { json } = await storage.whole.export(5);
    const there = freshStorage();
    await bringing(there, json);
    expect(await there.rejected.all()).toMatchObject([{ store: 'notes', key: 'n', value: { record: { text: 'half a no' } } }]);
  });
});
