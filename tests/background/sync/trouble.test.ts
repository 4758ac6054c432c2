import { beforeAll, describe, expect, it } from 'vitest';
import { backOff } from '../../../lib/sync/back-off';
import { CouchError } from '../../../lib/sync/couch';
import type { TeamKeys } from '../../../lib/sync/crypto';
import { type Cut, createMemoryCouch } from '../../support/memory-couch';
import { teamKeys } from '../../support/team-keys';
import { aWrite, kept } from '../storage/fresh-storage';
import { aDevice, settle } from './a-device';

const held = {} as { keys: TeamKeys };
beforeAll(async () => {
  held.keys = (await teamKeys()).keys;
});
const year = 365 * 86_400_000;

describe('a record that is too large', () => {
  it('of 8 MB stays here with that as the reason and never goes over the wire; made smaller it goes', async () => {
    const couch = createMemoryCouch();
    const ana = await aDevice({ couch, keys: held.keys, name: 'ana' });
    const timeline = (entries: number) => Array.from({ length: entries }, (_, at) => ({ at, text: 'Bread '.repeat(3000) }));
    const { storage, act } = ana;
    const crisis = { part: 'crisis' as const, houseRules: '', holding: '', names: '', steps: '' };
    const saved = kept(await storage.playbook.save({ id: 'c', ...act(), ...crisis, timeline: timeline(460) }));
    expect(JSON.stringify(saved).length).toBeGreaterThan(8_000_000);
    await ana.write('small', { text: 'Rolls' });
    expect(await ana.sync()).toMatchObject({ pushed: 1, refused: 1 });
    expect((await storage.team.list('refused')).map(({ store, id, leaves }) => [store, id, leaves[0]?.refused])).toEqual([['playbook', 'c', 'size']]);
    expect(Math.max(...couch.wire.map((text) => text.length))).toBeLessThan(10_000);
    expect(await ana.sync(), 'it is not tried again').toMatchObject({ pushed: 0, refused: 0 });
    kept(await storage.playbook.save({ id: 'c', ...act(), base: saved.rev, ...crisis, timeline: timeline(3) }));
    expect(await ana.sync()).toMatchObject({ pushed: 1, refused: 0 });
    expect((await storage.team.counts()).refused).toBe(0);
  });
});

describe('clocks that are wrong by a year', () => {
  it.each([
    ['ahead here and behind there', year, -year],
    ['behind here and ahead there', -year, year],
    ['right', 0, 0],
  ])('decide nothing: %s', async (_, here, there) => {
    const couch = createMemoryCouch();
    const ana = await aDevice({ couch, keys: held.keys, name: 'ana', skew: here });
    const ben = await aDevice({ couch, keys: held.keys, name: 'ben', skew: there });
    for (const id of ['same', 'other', 'twice']) await ana.write(id, { text: 'Bread', comment: 'with seeds' });
    await settle([ana, ben]);
    const save = async (device: typeof ana, id: string, [write, fields]: [string, { text?: string; comment?: string }]) => {
      const before = await device.idea(id);
      const content = { text: before?.text ?? '', comment: before?.comment, ...fields };
      kept(await device.storage.ideas.save({ id, write: write.repeat(32), at: device.act().at, base: before?.rev, ...content }));
    };
    await save(ana, 'same', ['a', { text: 'Rolls' }]);
    await save(ben, 'same', ['b', { text: 'Buns' }]);
    await save(ana, 'other', ['a', { text: 'Rolls' }]);
    await save(ben, 'other', ['b', { comment: 'without' }]);
    await save(ana, 'twice', ['a', { text: 'Rolls' }]);
    await save(ana, 'twice', ['c', { text: 'Rolls again' }]);
    await save(ben, 'twice', ['b', { text: 'Buns' }]);
    await settle([ana, ben]);
    for (const device of [ana, ben]) {
      expect(await device.idea('other')).toMatchObject({ text: 'Rolls', comment: 'without' });
      // Which of two stands meanwhile follows from their revisions alone: more of them, then the greater name.
      expect(await device.idea('same')).toMatchObject({ text: 'Buns' });
      expect(await device.idea('twice')).toMatchObject({ text: 'Rolls again' });
      const conflicts = await device.storage.team.list('conflict');
      expect(conflicts.map(({ id, leaves }) => [id, leaves.filter(({ isDeleted }) => !isDeleted).length]).sort()).toEqual([
        ['same', 2],
        ['twice', 2],
      ]);
    }
    expect(await ana.digest()).toBe(await ben.digest());
  });
});

describe('the pause before the next try', () => {
  it('doubles from 5 s to half an hour, and is never the same for two devices', () => {
    expect([1, 2, 3, 4].map((failed) => backOff(failed, 0.5))).toEqual([3750, 7500, 15_000, 30_000]);
    expect([backOff(1, 0), backOff(1, 1)]).toEqual([2500, 5000]);
    expect([backOff(40, 0), backOff(40, 1)]).toEqual([15 * 60_000, 30 * 60_000]);
    expect(backOff(0, 1)).toBe(5000);
    expect(new Set(Array.from({ length: 50 }, () => backOff(3))).size).toBeGreaterThan(40);
  });
});

describe('a worker that is stopped', () => {
  it('at any request of a round, before it arrived or before its answer came, takes the server for another one never', async () => {
    for (const how of ['before', 'after'] as const)
      for (let at = 0; ; at += 1) {
        const couch = createMemoryCouch();
        const ana = await aDevice({ couch, keys: held.keys, name: 'ana' });
        const ben = await aDevice({ couch, keys: held.keys, name: 'ben' });
        await ana.write('i', { text: 'Bread' });
        await settle([ana, ben]);
        await ben.write('j', { text: 'Buns' });
        await ben.sync();
        await ana.write('k', { text: 'Rolls' });
        const isCut = await stoppedAt(ana.sync, { at, how });
        expect(await ana.sync(), `${how} request ${at}`).toMatchObject({ isStartedOver: false, broken: 0 });
        await settle([ben, ana]);
        expect(await ana.digest()).toBe(await ben.digest());
        expect(couch.living()).toHaveLength(3);
        if (!isCut) break;
        expect(at).toBeLessThan(30);
      }
  });
});

describe('what was given up for what the team has', () => {
  it('can be had back, and only that', async () => {
    const couch = createMemoryCouch({ rule: ({ by, _rev }) => (by === 'ben' && String(_rev).startsWith('4-') ? 'no fourth one' : undefined) });
    const ana = await aDevice({ couch, keys: held.keys, name: 'ana' });
    const ben = await aDevice({ couch, keys: held.keys, name: 'ben' });
    await ana.write('i', { text: 'Bread' });
    await settle([ana, ben]);
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { text: 'Buns' });
    await settle([ana, ben]);
    const sides = await ben.storage.team.sides({ store: 'ideas', id: 'i' });
    const seen = sides?.leaves.filter(({ isDeleted }) => !isDeleted).map(({ rev }) => rev) ?? [];
    expect(seen).toHaveLength(2);
    kept(await ben.storage.team.resolve({ store: 'ideas', id: 'i' }, { ...ben.act(), seen, fields: { text: 'Both' } }));
    await settle([ana, ben]);
    await ben.write('i', { text: 'Mine' });
    expect(await ben.sync()).toMatchObject({ refused: 1 });
    expect(await ben.storage.team.giveUp({ store: 'ideas', id: 'i' }, ben.act().at)).toBe(true);
    expect(await ben.idea('i')).toMatchObject({ text: 'Both' });
    expect(await ben.storage.team.reopen({ store: 'ideas', id: 'i' }, { write: aWrite(), at: ben.act().at })).toBe(true);
    expect(await ben.idea('i')).toMatchObject({ text: 'Mine' });
    expect((await ben.storage.team.counts()).conflicts, 'the versions of the earlier choice stay closed').toBe(0);
    await ben.sync();
    expect(await ben.idea('i'), 'refused once more, or taken by now: it is here').toMatchObject({ text: 'Mine' });
    expect(await ana.idea('i')).toMatchObject({ text: 'Both' });
  });
});

async function stoppedAt(sync: (cut: () => Cut) => Promise<unknown>, { at, how }: { at: number; how: Cut }): Promise<boolean> {
  let asked = 0;
  return sync(() => {
    asked += 1;
    return asked > at ? how : undefined;
  }).then(
    () => false,
    (error: unknown) => {
      expect(error).toBeInstanceOf(CouchError);
      return true;
    },
  );
}
