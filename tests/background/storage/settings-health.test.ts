import { describe, expect, it } from 'vitest';
import { aWrite, freshStorage, kept, spoil } from './fresh-storage';

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    const { settings } = freshStorage();
    const words = { ownName: '', brand: '', targetHours: 4, mutedHints: [], ownHandles: [] };
    expect(await settings.get()).toMatchObject({ rev: `0-${'0'.repeat(32)}`, ...words, modes: {}, mutedPeople: [], pausedUntil: 0, hosts: [] });
  });

  it('change field by field, also from two windows at once', async () => {
    const { settings } = freshStorage();
    await Promise.all([
      settings.save({ write: aWrite(), at: 1, changes: { ownName: 'Mia' } }),
      settings.save({ write: aWrite(), at: 1, changes: { brand: 'Bakery' } }),
    ]);
    expect(await settings.get()).toMatchObject({ ownName: 'Mia', brand: 'Bakery', rev: expect.stringMatching(/^2-/) });
  });

  it('say "changed" to an editor that started from older ones', async () => {
    const { settings } = freshStorage();
    const first = kept(await settings.save({ write: aWrite(), at: 1, changes: { ownName: 'Mia' } }));
    kept(await settings.save({ write: aWrite(), at: 2, base: first.rev, changes: { ownName: 'Mia B.' } }));
    expect(await settings.save({ write: aWrite(), at: 3, base: first.rev, changes: { ownName: 'M' } })).toMatchObject({
      ok: false,
      problem: { kind: 'changed', now: { ownName: 'Mia B.' } },
    });
  });

  it('lose no adjustment when several are made at once, and repeat none that is told twice', async () => {
    const { settings } = freshStorage();
    const handles = ['a', 'b', 'c', 'd'];
    const adjust = (handle: string) => {
      const write = aWrite();
      const once = () => settings.adjust({ write, at: 1 }, ({ ownHandles }) => ({ ownHandles: [...ownHandles, { network: 'x', handle }] }));
      return Promise.all([once(), once()]);
    };
    await Promise.all(handles.map(adjust));
    expect((await settings.get()).ownHandles.map(({ handle }) => handle).sort()).toEqual(handles);
  });

  it('fall back to the defaults when they cannot be read, and keep what stood there', async () => {
    const storage = freshStorage();
    await spoil(storage, 'settings', { id: 'settings', record: { rev: 'x', ownName: 'Mia' } } as { id: string });
    expect(await storage.settings.get()).toMatchObject({ ownName: '' });
    expect(await storage.rejected.all()).toMatchObject([{ store: 'settings', value: { record: { ownName: 'Mia' } } }]);
  });
});

describe('health', () => {
  it('adds reports up per network', async () => {
    const { health } = freshStorage();
    await health.add('x', { seen: 10, missing: { time: 2 } }, 1);
    await health.add('bluesky', { seen: 1, missing: {} }, 1);
    expect(await health.add('x', { seen: 5, missing: { time: 1, metrics: 1 } }, 2)).toEqual({
      network: 'x',
      seen: 15,
      missing: { time: 3, metrics: 1 },
      missingSince: {},
      updatedAt: 2,
    });
    expect(await health.all()).toHaveLength(2);
    expect(await health.get('mastodon')).toBeUndefined();
  });

  it('notices within a few hundred posts that a network broke, since when, and that it is whole again', async () => {
    const { health } = freshStorage();
    for (let day = 1; day <= 50; day += 1) await health.add('x', { seen: 40, missing: {} }, day);
    for (let at = 100; at < 106; at += 1) await health.add('x', { seen: 40, missing: { author: 40 } }, at);
    const broken = await health.get('x');
    expect((broken?.missing.author ?? 0) * 2).toBeGreaterThan(broken?.seen ?? 0);
    const since = broken?.missingSince.author;
    expect(since).toBeGreaterThanOrEqual(100);
    expect(since).toBeLessThan(106);
    for (let at = 200; at < 212; at += 1) await health.add('x', { seen: 40, missing: {} }, at);
    expect((await health.get('x'))?.missingSince).toEqual({});
  });
});
