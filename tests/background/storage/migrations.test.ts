import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { createRepositories, openDatabase } from '../../../lib/storage';
import { migrations } from '../../../lib/storage/migrations';
import { defineMigration } from '../../../lib/storage/migrations/define-migration';
import { buildDatabase, type DatabaseFixture, fixtureFrom, shapeOf, textOf } from './database-fixture';
import { aboutAna, aWrite, counters, freshStorage, kept, recounted } from './fresh-storage';
import { lived } from './lived-storage';

const folder = new URL('../../../lib/storage/migrations/', import.meta.url);
const fixtures = new URL('../../fixtures/database/', import.meta.url);
const fileOf = (version: number) => new URL(`v${String(version).padStart(3, '0')}.json`, fixtures);
const fixtureOf = (version: number): DatabaseFixture => JSON.parse(readFileSync(fileOf(version), 'utf8'));

describe('the migrations', () => {
  it('are numbered from 1 without gaps, one file each, in the order of the registry', () => {
    const files = readdirSync(folder).filter((name) => /^\d/.test(name));
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, at) => at + 1));
    expect(files.sort().map((name) => Number(name.slice(0, 3)))).toEqual(migrations.map(({ to }) => to));
    for (const name of files) expect(name).toMatch(/^\d{3}-[a-z]+(-[a-z]+)*\.ts$/);
  });

  it('have a fixture for each version; a missing one of the newest is written here, to be looked at and committed', async () => {
    const missing = migrations.map(({ to }) => to).filter((version) => !existsSync(fileOf(version)));
    for (const version of missing.filter((each) => each === migrations.length)) writeFileSync(fileOf(version), textOf(await fixtureFrom(await lived())));
    expect(missing).toEqual([]);
  });

  it.each(migrations.map(({ to }) => to))('still make of an empty database what version %i was when it was released', async (version) => {
    const database = await openDatabase({ factory: new IDBFactory(), migrations: migrations.slice(0, version) });
    expect(shapeOf(database)).toEqual(fixtureOf(version).stores);
  });

  it.each(migrations.map(({ to }) => to))('bring a database of version %i here with every record readable', async (version) => {
    const factory = new IDBFactory();
    const fixture = fixtureOf(version);
    await buildDatabase(factory, fixture);
    const storage = freshStorage({ factory });
    expect(await storage.whole.identity()).toEqual(fixture.identity);
    const { json, records } = await storage.whole.export(0);
    const file = JSON.parse(json);
    expect(records).toBe(fixture.records);
    expect(file.rejected).toEqual(fixture.rows.rejected?.map(({ value }) => value));
    for (const store of ['notes', 'ideas', 'drafts', 'templates', 'replies', 'people', 'waiting', 'health', 'settings'])
      expect([store, file[store].length > 0]).toEqual([store, true]);
    expect((await storage.notes.search('zurich green')).map(({ id }) => id)).toEqual(['note-1']);
    expect(await counters(storage)).toEqual(await recounted(storage));
    const note = await storage.notes.get('note-1');
    kept(await storage.notes.save({ id: 'note-1', write: aWrite(), at: 9e12, base: note?.rev, about: aboutAna, text: 'goes on' }));
  });
});

/** What a next version might bring: a new index, and every note with a new field. Never shipped. */
const next = defineMigration({
  to: migrations.length + 1,
  async migrate(_, transaction) {
    const notes = transaction.objectStore('notes');
    notes.createIndex('made', 'keys.made');
    for (const row of (await notes.getAll()) as { keys: object; record: { createdAt: number } }[])
      await notes.put({ ...row, keys: { ...row.keys, made: row.record.createdAt } });
  },
});

describe('an upgrade while an older window is open', () => {
  const old = async (factory: IDBFactory) => {
    const heard: string[] = [];
    const storage = freshStorage({
      factory,
      onOutdated: () => heard.push('outdated'),
      onTerminated: () => heard.push('terminated'),
      onBlocked: () => heard.push('blocked'),
    });
    kept(await storage.notes.save({ id: 'n', write: aWrite(), at: 5, about: aboutAna, text: 'from the old one' }));
    return { storage, heard };
  };

  it('goes through at once: the old one lets go and is told to reload, and no record is lost', async () => {
    const factory = new IDBFactory();
    const { storage, heard } = await old(factory);
    const database = await openDatabase({ factory, migrations: [...migrations, next] });
    expect(heard).toEqual(['outdated', 'terminated']);
    expect(await createRepositories(async () => database).notes.get('n')).toMatchObject({ text: 'from the old one' });
    expect(
      await database
        .transaction('notes')
        .store.index('made' as 'live')
        .getAllKeys(5),
    ).toEqual(['n']);
    await expect(storage.notes.get('n')).rejects.toMatchObject({ name: 'VersionError' });
    expect(heard.at(-1)).toBe('outdated');
    expect(await storage.connection.firstNews()).toEqual({ kind: 'outdated' });
  });

  it('tells which side waits when a window does not let go, and goes on when it closes', async () => {
    const factory = new IDBFactory();
    await (await old(factory)).storage.connection.close();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('feedside', migrations.length);
      request.onsuccess = () => resolve(request.result);
    });
    const heard: string[] = [];
    const storage = freshStorage({ factory, migrations: [...migrations, next], onBlocked: () => heard.push('blocked') });
    expect(await storage.connection.firstNews()).toEqual({ kind: 'blocked' });
    expect(heard).toEqual(['blocked']);
    stubborn.close();
    expect((await storage.connection.open()).version).toBe(migrations.length + 1);
  });

  it('that fails leaves the old version as it was, and says why', async () => {
    const factory = new IDBFactory();
    const { storage } = await old(factory);
    await storage.connection.close();
    const broken = defineMigration({ to: migrations.length + 1, migrate: () => Promise.reject(new Error('no such store')) });
    await expect(openDatabase({ factory, migrations: [...migrations, broken] })).rejects.toThrow('no such store');
    expect(await freshStorage({ factory }).notes.get('n')).toMatchObject({ text: 'from the old one' });
  });
});

describe('a connection that the browser ended', () => {
  it('is opened again by the next question', async () => {
    const heard: string[] = [];
    const storage = freshStorage({ onTerminated: () => heard.push('terminated') });
    kept(await storage.ideas.save({ id: 'i', write: aWrite(), at: 1, text: 'kept' }));
    const first = await storage.connection.open();
    forceCloseDatabase(unwrap(first) as never);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual(['terminated']);
    expect(await storage.ideas.get('i')).toMatchObject({ text: 'kept' });
    expect(await storage.connection.open()).not.toBe(first);
  });

  it('is opened again also when it was closed between two requests', async () => {
    const storage = freshStorage();
    kept(await storage.ideas.save({ id: 'i', write: aWrite(), at: 1, text: 'kept' }));
    const held = await storage.connection.open();
    const late = createRepositories(async () => (await storage.connection.open()) && (calls++ === 0 ? held : await storage.connection.open()));
    let calls = 0;
    await storage.connection.close();
    expect(await late.ideas.get('i')).toMatchObject({ text: 'kept' });
    expect(calls).toBe(2);
  });
});
