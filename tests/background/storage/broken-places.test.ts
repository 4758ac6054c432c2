import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCanary, createConnection, createRepositories, sealLog } from '../../../lib/storage';
import { aboutAna, aWrite, kept } from './fresh-storage';

const broken = { get: () => Promise.reject(new Error('An unexpected error occurred')), set: () => Promise.reject(new Error('An unexpected error occurred')) };

describe('a canary whose place is broken', () => {
  it('is none, and stops nobody from saving, tidying or backing up', async () => {
    const canary = createCanary(broken);
    expect(await canary.read()).toBeUndefined();
    await canary.remember({ database: 'a', records: 3, at: 1 });
    await canary.expectFewer(1);
    await canary.backedUp(2);
  });

  it('says so when the database is to move, which would not be found again', async () => {
    await expect(createCanary(broken).moveTo('rescue')).rejects.toThrow('unexpected');
  });
});

describe('beginning a new log', () => {
  it('leaves every record as it was, and nothing of its own', async () => {
    const factory = new IDBFactory();
    const connection = createConnection({ where: async () => factory });
    const { notes, whole } = createRepositories(connection.open, { now: () => 1 });
    kept(await notes.save({ id: 'n', write: aWrite(), at: 1, about: aboutAna, text: 'hello' }));
    await whole.identity();
    const keys = async () => (await connection.open()).getAllKeys('meta');
    const before = [await whole.export(5), await keys()];
    await sealLog(connection.open);
    expect([await whole.export(5), await keys()]).toEqual(before);
  });
});
