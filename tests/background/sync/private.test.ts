import { beforeAll, describe, expect, it } from 'vitest';
import type { SharedStore } from '../../../lib/model/team';
import type { TeamKeys } from '../../../lib/sync/crypto';
import { createMemoryCouch } from '../../support/memory-couch';
import { teamKeys } from '../../support/team-keys';
import { kept } from '../storage/fresh-storage';
import { aDevice, type Device, settle } from './a-device';
import { aFileMember } from './a-file-member';

const held = {} as { keys: TeamKeys };
beforeAll(async () => {
  held.keys = (await teamKeys()).keys;
});

const onlyLeads = ({ _id, by }: Record<string, unknown>) =>
  /^(?:templates|playbook|decisions):/.test(String(_id)) && by !== 'lena' ? 'only a lead' : undefined;

async function team() {
  const couch = createMemoryCouch({ rule: onlyLeads });
  const [lena, tom, gus] = [
    await aDevice({ couch, keys: held.keys, name: 'lena', role: 'lead' }),
    await aDevice({ couch, keys: held.keys, name: 'tom', role: 'member' }),
    await aDevice({ couch, keys: held.keys, name: 'gus', role: 'guest' }),
  ];
  return { couch, lena, tom, gus };
}

const words = { name: 'Thanks', label: 'thanks', text: 'Thank you' };
const about = { kind: 'person', id: 'x:mia', label: 'Mia' } as const;
const moments = { segments: [], notSegments: [], moments: [] };

/** One record of each kind that a person may keep from the team. */
const writes: Partial<Record<SharedStore, (device: Device) => Promise<unknown>>> = {
  templates: ({ storage, act }) => storage.templates.save({ id: 'r', ...act(), ...words }),
  notes: ({ storage, act }) => storage.notes.save({ id: 'r', ...act(), about, text: 'Geheim' }),
  ideas: ({ storage, act }) => storage.ideas.save({ id: 'r', ...act(), text: 'Geheim' }),
  drafts: ({ storage, act }) => storage.drafts.save({ id: 'r', ...act(), title: 'Geheim', text: '', status: 'writing', networks: [] }),
  profiles: ({ storage, act }) => storage.profiles.save({ id: 'r', ...act(), isVip: true, ...moments }),
};
const kinds = Object.entries(writes) as [SharedStore, (device: Device) => Promise<unknown>][];

const reads = async ({ storage }: Device, store: SharedStore) => (await storage.team.sides({ store, id: 'r' }))?.record;

describe('a record that is kept on this device', () => {
  it.each(kinds)('of %s never goes until it is shared', async (store, write) => {
    const { lena, tom } = await team();
    await write(lena);
    const share = (shared: boolean | undefined) => lena.storage.team.share({ store, id: 'r' }, { ...lena.act(), shared });
    expect(await share(false)).toBe(true);
    await settle([lena, tom]);
    expect(await reads(tom, store)).toBeUndefined();
    expect((await lena.storage.team.sides({ store, id: 'r' }))?.leaves[0]?.sent).toBeUndefined();
    expect(await share(true)).toBe(true);
    await settle([lena, tom]);
    expect(await reads(tom, store)).toMatchObject({ id: 'r' });
  });

  it('can be so from its first word on, and no later save changes that', async () => {
    const { couch, lena, tom } = await team();
    const { storage, act } = lena;
    const before = couch.wire.length;
    const own = { shared: false } as object;
    const idea = kept(await storage.ideas.save({ id: 'r', ...act(), text: 'Geheim', ...own }));
    kept(await storage.drafts.save({ id: 'r', ...act(), title: 'Geheim', text: '', status: 'writing', networks: [], ...own }));
    kept(await storage.notes.save({ id: 'r', ...act(), about, text: 'Geheim', ...own }));
    await settle([lena, tom]);
    kept(await storage.ideas.save({ id: 'r', ...act(), base: idea.rev, text: 'Noch geheimer', ...({ shared: true } as object) }));
    await settle([lena, tom]);
    expect(couch.wire.slice(before).filter((text) => /"(?:ideas|drafts|notes):/.test(text))).toEqual([]);
    expect(await storage.ideas.get('r')).toMatchObject({ text: 'Noch geheimer', shared: false });
  });

  it.each(kinds)('of %s stays with those who had it when it is taken back, and what is written to it later does not go', async (store, write) => {
    const { couch, lena, tom } = await team();
    await write(lena);
    await lena.storage.team.share({ store, id: 'r' }, { ...lena.act(), shared: true });
    await settle([lena, tom]);
    const there = await reads(tom, store);
    expect(there).toMatchObject({ id: 'r' });
    await lena.storage.team.share({ store, id: 'r' }, { ...lena.act(), shared: false });
    const before = couch.wire.length;
    await settle([lena, tom]);
    expect(couch.wire.slice(before).filter((text) => text.includes(`"${store}:`))).toEqual([]);
    expect(await reads(tom, store)).toEqual(there);
  });
});

type Writes = Pick<Device, 'storage' | 'act'>;
const mia = { store: 'profiles', id: 'x:mia' } as const;
const aProfile = async ({ storage, act }: Writes, fields: object = {}) => {
  const before = await storage.profiles.get(mia.id);
  kept(await storage.profiles.save({ id: mia.id, ...act(), ...(before && { base: before.rev }), isVip: true, ...moments, ...fields }));
};
const chosen = ({ storage, act }: Writes, shared: boolean) => storage.team.share(mia, { ...act(), shared });
const secret = { cadence: 77 };
const tells = '"cadence":77';

/** What Tom has of Mia, which is to stay with him, and what Lena has of her, which she shares. */
const both = {
  'one keeps it, others share it': {
    async tom(device: Writes) {
      await aProfile(device, secret);
      await chosen(device, false);
    },
    lena: (device: Writes) => aProfile(device, { cadence: 30 }),
  },
  'one keeps it, others have it shared by itself': {
    async tom(device: Writes) {
      await aProfile(device, secret);
      await chosen(device, false);
    },
    async lena(device: Writes) {
      await aProfile(device, { cadence: 30 });
      await chosen(device, true);
    },
  },
  'its kind stays here, and others have it shared by itself': {
    async tom(device: Writes) {
      const share = { people: false };
      const config = await device.storage.team.config();
      if (config) await device.storage.team.change({ share: { ...config.share, ...share } });
      else await device.storage.teamFiles.change((now) => now && { ...now, share: { ...now.share, ...share } });
      await aProfile(device, secret);
    },
    async lena(device: Writes) {
      await aProfile(device); // nothing in it speaks against making one of both
      await chosen(device, true);
    },
  },
};
const cases = Object.entries(both).flatMap(([what, sides]) => [0, 3].map((times) => ({ what, times, ...sides })));

describe('what one person keeps of a record that others have as well', () => {
  it.each(cases)('never goes to the server: $what, written on $times times', async (sides) => {
    const { lena, tom } = await team();
    await sides.tom(tom);
    await sides.lena(lena);
    await settle([lena, tom]);
    // Theirs may stand first now, and goes on.
    for (let time = 0; time < sides.times; time += 1) {
      await aProfile(lena, { cadence: undefined });
      await settle([lena, tom]);
    }
    expect(JSON.stringify(await lena.ends('profiles'))).not.toContain(tells);
    expect(JSON.stringify(await tom.ends('profiles')), 'it is still his').toContain(tells);
    expect(JSON.stringify(await tom.storage.team.outgoing(100))).not.toContain(tells);
    expect((await tom.storage.team.sides(mia))?.leaves.length, 'hers came').toBeGreaterThan(1);
  });

  it.each(cases)('never goes into a file: $what, written on $times times', async (sides) => {
    const [lena, tom] = [aFileMember('lena'), aFileMember('tom')];
    kept(await lena.start());
    const first = await lena.make();
    kept(await tom.join(first));
    await tom.take(first);
    await sides.tom(tom);
    await sides.lena(lena);
    await tom.take(await lena.make());
    for (let time = 0; time < sides.times; time += 1) {
      await aProfile(lena, { cadence: undefined });
      await tom.take(await lena.make());
    }
    expect(await tom.inside(await tom.make())).not.toContain(tells);
    const { leaves = [] } = (await tom.storage.team.sides(mia)) ?? {};
    expect(JSON.stringify(leaves), 'it is still his').toContain(tells);
    expect(leaves.length, 'hers came').toBeGreaterThan(1);
  });

  it.each([1, 2, 5])('never goes where it was shared before and others wrote on, %i times', async (times) => {
    const { lena, tom } = await team();
    await tom.write('r', { text: 'first' });
    await settle([lena, tom]);
    await tom.storage.team.share({ store: 'ideas', id: 'r' }, { ...tom.act(), shared: false });
    await tom.write('r', { text: 'Geheim' });
    for (let time = 0; time < times; time += 1) await lena.write('r', { comment: `comment ${time}` });
    await settle([lena, tom]);
    await lena.write('r', { comment: 'one more' });
    await settle([lena, tom]);
    expect(await lena.digest()).not.toContain('Geheim');
    expect(await tom.digest()).toContain('Geheim');
    expect(await lena.idea('r')).toMatchObject({ text: 'first', comment: 'one more' });
  });

  it('does not go when the record that stood before it is gone from here', async () => {
    const { lena, tom } = await team();
    await both['one keeps it, others share it'].tom(tom);
    for (let time = 0; time < 4; time += 1) await aProfile(lena, { cadence: 30 });
    await settle([lena, tom]);
    expect(await tom.storage.profiles.get(mia.id)).toMatchObject({ cadence: 30 });
    kept(await tom.storage.profiles.remove({ id: mia.id, ...tom.act() }));
    await settle([lena, tom]);
    expect(await tom.storage.profiles.get(mia.id), 'what is left is his').toMatchObject(secret);
    expect(JSON.stringify(await lena.ends('profiles'))).not.toContain(tells);
  });

  it('stays when it is chosen among several, until it is shared', async () => {
    const { lena, tom } = await team();
    await both['its kind stays here, and others have it shared by itself'].tom(tom);
    for (let time = 0; time < 4; time += 1) await aProfile(lena, { cadence: 30 });
    await chosen(lena, true);
    await settle([lena, tom]);
    const living = (await tom.storage.team.sides(mia))?.leaves ?? [];
    expect(living[0]?.body, 'hers stands').toMatchObject({ cadence: 30, shared: true });
    const choose = async (fields: object) => {
      const seen = ((await tom.storage.team.sides(mia))?.leaves ?? []).flatMap(({ rev, isDeleted }) => (isDeleted ? [] : [rev]));
      kept(await tom.storage.team.resolve(mia, { ...tom.act(), seen, fields: { ...fields } }));
      await settle([lena, tom]);
    };
    await choose(secret);
    expect(await lena.storage.profiles.get(mia.id)).toMatchObject({ cadence: 30 });
    expect(JSON.stringify(await lena.ends('profiles'))).not.toContain(tells);
    expect(await tom.storage.team.reopen(mia, tom.act())).toBe(true);
    await settle([lena, tom]);
    expect(JSON.stringify(await lena.ends('profiles'))).not.toContain(tells);
    await choose({ cadence: 30 });
    expect(await tom.storage.profiles.get(mia.id), 'hers, word for word').toMatchObject({ cadence: 30, shared: true });
    await chosen(tom, true);
    await aProfile(tom, { cadence: 78 });
    await settle([lena, tom]);
    expect(await lena.storage.profiles.get(mia.id)).toMatchObject({ cadence: 78 });
  });
});

describe('what only leads may write', () => {
  it('stays a member’s own: nothing is sent, nothing refused, and nothing waits', async () => {
    const { lena, tom } = await team();
    kept(await tom.storage.templates.save({ id: 'own', ...tom.act(), ...words }));
    kept(await tom.storage.playbook.save({ id: 'p', ...tom.act(), part: 'pillar', name: 'Bread', about: '', share: 0.5, kind: 'own' }));
    expect(await tom.sync()).toMatchObject({ pushed: 0, refused: 0 });
    expect(await tom.storage.team.waiting(100)).toBe(0);
    expect(await tom.storage.team.share({ store: 'templates', id: 'own' }, { ...tom.act(), shared: true })).toBe(true);
    await settle([tom, lena]);
    expect((await tom.storage.team.counts()).refused).toBe(0);
    expect(await lena.storage.templates.get('own')).toBeUndefined();
  });

  it('is told where a member changed the team’s own all the same', async () => {
    const { lena, tom } = await team();
    kept(await lena.storage.templates.save({ id: 't', ...lena.act(), ...words }));
    await settle([lena, tom]);
    const rev = (await tom.storage.templates.get('t'))?.rev;
    kept(await tom.storage.templates.save({ id: 't', ...tom.act(), base: rev, ...words, text: 'Cheers' }));
    expect(await tom.sync()).toMatchObject({ refused: 1 });
    expect(await tom.storage.team.giveUp({ store: 'templates', id: 't' }, 1)).toBe(true);
    expect(await tom.storage.templates.get('t')).toMatchObject({ text: 'Thank you' });
  });

  it('is given back by leads alone to a server that was emptied', async () => {
    const { couch, lena, tom } = await team();
    kept(await lena.storage.templates.save({ id: 't', ...lena.act(), ...words }));
    kept(await lena.storage.ideas.save({ id: 'i', ...lena.act(), text: 'Bread' }));
    await settle([lena, tom]);
    couch.erase();
    await tom.sync();
    await tom.sync();
    expect((await tom.storage.team.counts()).refused, 'he has nothing to be refused').toBe(0);
    await settle([tom, lena]);
    expect(await tom.storage.templates.get('t')).toMatchObject({ text: 'Thank you' });
  });

  it('and nothing at all goes from a guest', async () => {
    const { lena, gus } = await team();
    kept(await lena.storage.ideas.save({ id: 'i', ...lena.act(), text: 'Bread' }));
    kept(await gus.storage.ideas.save({ id: 'g', ...gus.act(), text: 'Mine' }));
    await gus.storage.team.share({ store: 'ideas', id: 'g' }, { ...gus.act(), shared: true });
    await settle([lena, gus]);
    expect(await gus.idea('i')).toMatchObject({ text: 'Bread' });
    expect(await lena.idea('g')).toBeUndefined();
  });
});
