import { describe, expect, it } from 'vitest';
import { wordStores } from '../../../lib/storage/schema';
import { aboutAna, aWrite, counters, everything, type FreshStorage, freshStorage, kept, recounted, spoil } from './fresh-storage';
import { lived } from './lived-storage';

const day = 86_400_000;
const stores = [
  ...wordStores,
  'published',
  'growth',
  'days',
  'unsent',
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
    expect(records).toBe(18);
    expect(await here.whole.records()).toBe(18);
    expect(await here.whole.counted()).toBe(18);
    const there = freshStorage();
    expect(await bringing(there, json)).toEqual({ added: 17, updated: 0, same: 0, refused: [] });
    expect(await contents(there)).toEqual(await contents(here).then((all) => ({ ...all, notes: expect.any(Array) })));
    expect((await there.notes.newest()).rows).toEqual((await here.notes.newest()).rows);
    expect((await there.notes.newest({ deleted: true })).rows).toEqual((await here.notes.newest({ deleted: true })).rows);
    expect((await there.notes.search('green')).map(({ id }) => id)).toEqual(['note-1']);
    expect(await counters(there)).toEqual(await recounted(there));
    expect(JSON.parse((await there.whole.export(day)).json)).toEqual({ ...JSON.parse(json), database: expect.any(String) });
    expect(await there.templates.addStarters([{ id: 'starter', write: aWrite(), name: 'Thanks', label: 'thanks', text: 'Thanks' }], 60)).toBe(0);
  });

  it('changes nothing when it is brought in again', async () => {
    const here = await lived();
    const { json } = await here.whole.export(day);
    const before = await contents(here);
    expect(await bringing(here, json)).toEqual({ added: 0, updated: 0, same: 17, refused: [] });
    expect(await contents(here)).toEqual(before);
  });

  it('tells in a dry run what it would do, and writes nothing', async () => {
    const { json } = await (await lived()).whole.export(day);
    const there = freshStorage();
    expect(await bringing(there, json, true)).toEqual({ added: 17, updated: 0, same: 0, refused: [] });
    expect(await there.whole.records()).toBe(0);
    expect(await everything(there, 'people')).toEqual([]);
  });

  it('leaves what was written here since, and brings what the file has newer', async () => {
    const here = await lived();
    const old = (await here.whole.export(day)).json;
    const note = await here.notes.get('note-1');
    const edited = kept(await here.notes.save({ id: 'note-1', write: aWrite(), at: 20, base: note?.rev, about: aboutAna, text: 'Likes black tea' }));
    const newer = (await here.whole.export(day)).json;
    expect(await bringing(here, old)).toMatchObject({ added: 0, updated: 0 });
    expect(await here.notes.get('note-1')).toEqual(edited);

    const there = freshStorage();
    await bringing(there, old);
    const before = await everything(there, 'rejected');
    expect(await bringing(there, newer)).toMatchObject({ added: 0, updated: 1, same: 16 });
    expect(await there.notes.get('note-1')).toEqual(edited);
    expect((await there.notes.search('black')).map(({ id }) => id)).toEqual(['note-1']);
    expect(await everything(there, 'rejected')).toEqual(before);
  });

  it('loses neither of two versions that grew apart: the later one stands, the other is kept aside', async () => {
    const here = await lived();
    const there = freshStorage();
    await bringing(there, (await here.whole.export(day)).json);
    const note = await here.notes.get('note-1');
    const mine = kept(await here.notes.save({ id: 'note-1', write: aWrite(), at: 20, base: note?.rev, about: aboutAna, text: 'mine' }));
    const theirs = kept(await there.notes.save({ id: 'note-1', write: aWrite(), at: 30, base: note?.rev, about: aboutAna, text: 'theirs' }));
    const aside = await here.rejected.count();
    expect(await bringing(there, (await here.whole.export(day)).json)).toMatchObject({ updated: 0 });
    expect(await there.notes.get('note-1')).toEqual(theirs);
    expect(await bringing(here, (await there.whole.export(day)).json)).toMatchObject({ updated: 1 });
    expect(await here.notes.get('note-1')).toEqual(theirs);
    expect((await here.rejected.all()).slice(aside)).toEqual([{ store: 'notes', key: 'note-1', value: mine, why: expect.any(String), at: 50 }]);
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
