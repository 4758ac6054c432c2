import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  assessStorage,
  createBackups,
  createCanary,
  createConnection,
  createRepositories,
  emptyTrash,
  keepBackup,
  type Places,
  restoreBackup,
  startFresh,
} from '../../../lib/storage';
import { fakeDirectory, fakeKeyValue } from './fake-places';
import { aboutAna, aWrite, kept } from './fresh-storage';

const minute = 60_000;
const day = 86_400_000;
const start = Date.UTC(2026, 4, 28);

/** One profile: what lies outside IndexedDB stays when its files break; `damage` gives it another IndexedDB. */
function profile() {
  const [local, opfs] = [fakeKeyValue(), fakeDirectory()];
  let factory = new IDBFactory();
  let rescue: IDBFactory | undefined;
  const canary = createCanary(local);
  const begin = () => {
    const connection = createConnection({ where: async () => ((await canary.read())?.place === 'rescue' && rescue ? rescue : factory) });
    const repositories = createRepositories(connection.open, { now: () => start });
    const places: Places = { connection, whole: repositories.whole, canary, backups: createBackups(opfs.root) };
    const write = async (count: number, from = 0) => {
      for (let n = from; n < from + count; n += 1)
        kept(await repositories.notes.save({ id: `n${n}`, write: aWrite(), at: start, about: aboutAna, text: `note ${n}` }));
    };
    const remember = async (at: number) => canary.remember({ database: (await places.whole.identity()).id, records: await places.whole.records(), at });
    return { ...repositories, places, connection, write, remember };
  };
  return {
    local,
    opfs,
    begin,
    damage: (other = new IDBFactory(), bucket?: IDBFactory) => {
      factory = other;
      rescue = bucket;
    },
  };
}

/** 12 notes, remembered and backed up, and the browser closed. */
async function lostProfile() {
  const all = profile();
  const { write, remember, places, connection } = all.begin();
  expect(await assessStorage(places, start)).toEqual({ kind: 'ready' });
  await write(12);
  await remember(start + 1);
  expect(await keepBackup(places, { at: start + 2 })).toMatchObject({ kind: 'written' });
  await connection.close();
  return all;
}

const refusing = (names: readonly ('open' | 'deleteDatabase')[]): IDBFactory => {
  const factory = new IDBFactory();
  const refuse = () => {
    const request = { error: new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError') } as IDBOpenDBRequest;
    setTimeout(() => request.onerror?.(new Event('error')));
    return request;
  };
  for (const name of names) Object.defineProperty(factory, name, { value: refuse, configurable: true });
  return factory;
};

describe('a database that opens empty', () => {
  it('is ready when it is new, and gets its canary', async () => {
    const { begin, local } = profile();
    const { places } = begin();
    expect(await assessStorage(places, start)).toEqual({ kind: 'ready' });
    expect(local.values.get('canary')).toMatchObject({ database: (await places.whole.identity()).id, records: 0 });
  });

  it('is ready again at the next start with all that was written since, whether or not the canary heard of it', async () => {
    const { begin } = profile();
    const first = begin();
    await assessStorage(first.places, start);
    await first.write(3);
    await first.connection.close();
    const second = begin();
    expect(await assessStorage(second.places, start + day)).toEqual({ kind: 'ready' });
    expect((await second.places.canary.read())?.records).toBe(3);
  });

  it('is damage when the canary remembers more, and nothing is written over the backups', async () => {
    const { damage, begin, opfs } = await lostProfile();
    damage();
    const { places, write } = begin();
    const state = await assessStorage(places, start + day);
    expect(state).toMatchObject({ kind: 'damaged', remembered: 12, found: 0, backups: [{ records: 12 }] });
    const files = new Map(opfs.files);
    await write(20);
    expect(await keepBackup(places, { at: start + 2 * day })).toEqual({ kind: 'nothing-new' });
    await places.canary.remember({ ...((await places.canary.read()) ?? { database: '', records: 0 }), at: start + 2 * day });
    expect(await keepBackup(places, { at: start + 2 * day })).toEqual({ kind: 'fewer' });
    expect(opfs.files).toEqual(files);
    expect(await assessStorage(places, start + day)).toMatchObject({ kind: 'damaged', found: 20 });
  });

  it('is damage when a part of it is gone', async () => {
    const { begin } = await lostProfile();
    const { places, connection } = begin();
    const database = await connection.open();
    for (const id of ['n1', 'n2', 'n3']) await database.delete('notes', id);
    expect(await assessStorage(places, start + day)).toMatchObject({ kind: 'damaged', remembered: 12, found: 9 });
    await places.canary.backedUp(0);
    expect(await keepBackup(places, { at: start + day })).toEqual({ kind: 'fewer' });
  });

  it('is damage even without its canary when a backup says that there was more', async () => {
    const { damage, begin, local } = await lostProfile();
    damage();
    local.values.clear();
    expect(await assessStorage(begin().places, start + day)).toMatchObject({ kind: 'damaged', remembered: 12, found: 0 });
  });

  it('gets everything back from the rolling backup, and is trusted afterwards', async () => {
    const { damage, begin } = await lostProfile();
    damage();
    const { places, notes, connection } = begin();
    const state = await assessStorage(places, start + day);
    if (state.kind !== 'damaged') throw new Error(state.kind);
    expect(await restoreBackup(places, { name: state.backups[0]?.name ?? '', at: start + day })).toEqual({ ok: true, value: { records: 12 } });
    expect((await notes.newest()).total).toBe(12);
    expect(await notes.search('note 11')).toHaveLength(1);
    await connection.close();
    expect(await assessStorage(begin().places, start + day)).toEqual({ kind: 'ready' });
  });

  it('is trusted when the person goes on without the backup, which stays', async () => {
    const { damage, begin } = await lostProfile();
    damage();
    const { places, write, remember } = begin();
    expect(await startFresh(places, start + day)).toEqual({ ok: true, value: { records: 0 } });
    expect(await assessStorage(places, start + day)).toEqual({ kind: 'ready' });
    await places.canary.backedUp(0);
    expect(await keepBackup(places, { at: start + day })).toEqual({ kind: 'fewer' });
    await write(1);
    await remember(start + day);
    expect(await keepBackup(places, { at: start + day })).toMatchObject({ kind: 'written' });
    expect((await places.backups.list()).map(({ records }) => records)).toEqual([1, 12]);
  });
});

describe('a database that does not open', () => {
  it('is unreadable, with the reason and the backups', async () => {
    const { damage, begin } = await lostProfile();
    damage(refusing(['open']));
    expect(await assessStorage(begin().places, start + day)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('backing store'),
      backups: [{ records: 12 }],
    });
  });

  it('is deleted and made anew from the backup where deleting works', async () => {
    const { damage, begin } = await lostProfile();
    const broken = refusing(['open']);
    const erase = broken.deleteDatabase.bind(broken);
    Object.defineProperty(broken, 'deleteDatabase', {
      value: (name: string) => {
        Reflect.deleteProperty(broken, 'open');
        return erase(name);
      },
    });
    damage(broken);
    const { places, notes } = begin();
    const [backup] = await places.backups.list();
    expect(await restoreBackup(places, { name: backup?.name ?? '', at: start + day })).toEqual({ ok: true, value: { records: 12 } });
    expect((await notes.newest()).total).toBe(12);
  });

  it('is left behind for a rescue bucket where even deleting fails, at the next start too', async () => {
    const { damage, begin } = await lostProfile();
    damage(refusing(['open', 'deleteDatabase']), new IDBFactory());
    const { places, connection } = begin();
    const [backup] = await places.backups.list();
    expect(await restoreBackup(places, { name: backup?.name ?? '', at: start + day })).toEqual({ ok: true, value: { records: 12 } });
    await connection.close();
    const next = begin();
    expect(await assessStorage(next.places, start + 2 * day)).toEqual({ kind: 'ready' });
    expect((await next.notes.newest()).total).toBe(12);
  });

  it('says what to do when nothing helps, and when the backup is gone', async () => {
    const { damage, begin } = await lostProfile();
    damage(refusing(['open', 'deleteDatabase']));
    const { places } = begin();
    const [backup] = await places.backups.list();
    expect(await restoreBackup(places, { name: backup?.name ?? '', at: 1 })).toMatchObject({
      ok: false,
      problem: { why: expect.stringContaining('Restart the browser') },
    });
    expect(await restoreBackup(places, { name: 'none', at: 1 })).toMatchObject({ ok: false, problem: { why: expect.stringContaining('Choose another') } });
  });

  it('is not called damaged because an old window holds it', async () => {
    const { begin } = await lostProfile();
    const { places } = begin();
    const blocked: Places = { ...places, connection: { ...places.connection, firstNews: async () => ({ kind: 'blocked' }) } };
    expect(await assessStorage(blocked, start)).toEqual({ kind: 'blocked' });
  });
});

describe('the rolling backup', () => {
  it('is written after changes, at most every ten minutes, and not without a change', async () => {
    const { begin } = profile();
    const { places, write, remember } = begin();
    await assessStorage(places, start);
    await write(1);
    await remember(start);
    expect(await keepBackup(places, { at: start })).toMatchObject({ kind: 'written' });
    expect(await keepBackup(places, { at: start + 60 * minute })).toEqual({ kind: 'nothing-new' });
    await write(1, 5);
    await remember(start + 61 * minute);
    expect(await keepBackup(places, { at: start + 9 * minute })).toEqual({ kind: 'too-soon' });
    expect(await keepBackup(places, { at: start + 61 * minute })).toMatchObject({ kind: 'written' });
    expect((await places.backups.list()).map(({ records }) => records)).toEqual([2, 1]);
  });

  it('says why when there is no place to write', async () => {
    const { begin } = profile();
    const { places, write, remember } = begin();
    await write(1);
    await remember(start);
    const nowhere = createBackups(() => Promise.reject(new DOMException('Security error', 'SecurityError')));
    expect(await keepBackup({ ...places, backups: nowhere }, { at: start })).toEqual({ kind: 'unavailable', why: 'Security error' });
    expect((await places.canary.read())?.lastBackupAt).toBeUndefined();
  });
});

describe('emptying the trash', () => {
  it('is never taken for damage, also when it is interrupted', async () => {
    const { begin } = await lostProfile();
    const { places, notes, connection } = begin();
    for (const id of ['n1', 'n2']) kept(await notes.remove({ id, write: aWrite(), at: start }));
    const killed = {
      ...places,
      whole: { ...places.whole, prune: async (at: number) => (await places.whole.prune(at)) && Promise.reject(new Error('killed')) },
    };
    await expect(emptyTrash(killed, start + 40 * day)).rejects.toThrow('killed');
    await connection.close();
    const next = begin();
    expect(await assessStorage(next.places, start + 41 * day)).toEqual({ kind: 'ready' });
    expect(await emptyTrash(next.places, start + 41 * day)).toBe(0);
    expect((await next.places.canary.read())?.records).toBe(10);
  });
});

describe('the canary', () => {
  it('loses no change when several are made at once, and is none when it cannot be read', async () => {
    const store = fakeKeyValue();
    const canary = createCanary(store);
    await Promise.all([canary.remember({ database: 'd', records: 5, at: 1 }), canary.backedUp(2), canary.expectFewer(2), canary.moveTo('rescue')]);
    expect(await canary.read()).toEqual({ madeAt: 1, database: 'd', records: 3, changedAt: 1, lastBackupAt: 2, place: 'rescue' });
    await store.set('canary', { records: 'many' });
    expect(await canary.read()).toBeUndefined();
  });
});
