import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  assessStorage,
  countKept,
  createBackups,
  createCanary,
  createConnection,
  createRepositories,
  eraseEverything,
  keepBackup,
  type Places,
} from '../../../lib/storage';
import { fakeDirectory, fakeKeyValue } from './fake-places';
import { aboutAna, aWrite, kept } from './fresh-storage';

const start = Date.UTC(2026, 4, 28);

/** A profile with three notes (one in the trash), a draft, a person and a waiting backup. */
async function lived() {
  const [local, opfs, factory] = [fakeKeyValue(), fakeDirectory(), new IDBFactory()];
  const begin = () => {
    const connection = createConnection({ where: async () => factory });
    const repositories = createRepositories(connection.open, { now: () => start, newWrite: aWrite });
    const places: Places = { connection, whole: repositories.whole, canary: createCanary(local), backups: createBackups(opfs.root) };
    return { ...repositories, connection, places };
  };
  const all = begin();
  await assessStorage(all.places, start);
  for (const id of ['n1', 'n2', 'n3']) kept(await all.notes.save({ id, write: aWrite(), at: start, about: aboutAna, text: id }));
  kept(await all.notes.remove({ id: 'n3', write: aWrite(), at: start }));
  kept(await all.drafts.save({ id: 'd1', write: aWrite(), at: start, title: '', text: 'Benches', status: 'writing', networks: [] }));
  await all.people.saw([{ id: 'x:ana', network: 'x', handle: 'ana', at: start }]);
  await all.places.canary.remember({ database: (await all.whole.identity()).id, records: await all.whole.records(), at: start });
  await keepBackup(all.places, { at: start });
  return { ...all, begin, opfs, local };
}

describe('counting what is kept', () => {
  it('tells each kind by its living records, and the trash by itself', async () => {
    const { connection } = await lived();
    const { since, counts } = await countKept(connection.open);
    expect(since).toBe(start);
    expect(counts).toMatchObject({ notes: 2, drafts: 1, people: 1, trash: 1, ideas: 0, waiting: 0, unsent: 0 });
  });
});

describe('deleting everything', () => {
  it('leaves no record, no backup and a memory that is known to be new', async () => {
    const { places, connection, opfs } = await lived();
    let beside = 0;
    await eraseEverything(places, {
      at: start + 1,
      forgetBeside: async () => {
        beside += 1;
      },
    });
    const { counts } = await countKept(connection.open);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
    expect([...opfs.files.keys()]).toEqual([]);
    expect(beside).toBe(1);
    expect(await assessStorage(places, start + 2)).toEqual({ kind: 'ready' });
  });

  it('is no damage at the next start when the browser ends in the middle of it', async () => {
    const { places, begin, connection } = await lived();
    const halfway = eraseEverything(places, { at: start + 1, forgetBeside: () => Promise.reject(new Error('the power went')) });
    await expect(halfway).rejects.toThrow('the power went');
    await connection.close();
    expect(await assessStorage(begin().places, start + 2)).toEqual({ kind: 'ready' });
  });

  it('goes on keeping what is written after it', async () => {
    const { places, notes } = await lived();
    await eraseEverything(places, { at: start + 1, forgetBeside: async () => undefined });
    kept(await notes.save({ id: 'n9', write: aWrite(), at: start + 2, about: aboutAna, text: 'new' }));
    expect((await notes.newest()).rows.map(({ id }) => id)).toEqual(['n9']);
  });
});
