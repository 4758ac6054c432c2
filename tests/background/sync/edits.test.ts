import { beforeAll, describe, expect, it } from 'vitest';
import type { SharedStore } from '../../../lib/model/team';
import { createCouch } from '../../../lib/sync/couch';
import type { TeamKeys } from '../../../lib/sync/crypto';
import { runSync } from '../../../lib/sync/run-sync';
import { createMemoryCouch } from '../../support/memory-couch';
import { teamKeys } from '../../support/team-keys';
import { aWrite, everything, kept } from '../storage/fresh-storage';
import { aDevice, settle } from './a-device';

const held = {} as { keys: TeamKeys };
beforeAll(async () => {
  held.keys = (await teamKeys()).keys;
});

/** Two devices that both have one idea. */
async function two() {
  const couch = createMemoryCouch();
  const ana = await aDevice({ couch, keys: held.keys, name: 'ana' });
  const ben = await aDevice({ couch, keys: held.keys, name: 'ben' });
  await ana.write('i', { text: 'Bread', comment: 'with seeds' });
  await settle([ana, ben]);
  return { couch, ana, ben };
}

describe('two edits at once', () => {
  it('of different fields become one, the same revision on both, whoever syncs first', async () => {
    const { ana, ben } = await two();
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { comment: 'without' });
    await settle([ana, ben]);
    expect(await ben.idea('i')).toMatchObject({ text: 'Rolls', comment: 'without' });
    expect(await ana.digest()).toBe(await ben.digest());
    expect(await ana.storage.team.counts()).toEqual({ conflicts: 0, refused: 0, notices: 0 });
  });

  it('of different fields become one too where both push in the same instant', async () => {
    const { ana, ben } = await two();
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { comment: 'without' });
    await Promise.all([ana.sync(), ben.sync()]);
    await settle([ben, ana]);
    expect(await ana.idea('i')).toMatchObject({ text: 'Rolls', comment: 'without' });
    expect(await ana.digest()).toBe(await ben.digest());
  });

  it('of the same field stand beside each other on both, until somebody chooses, and can be had back', async () => {
    const { ana, ben } = await two();
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { text: 'Buns' });
    await settle([ana, ben]);
    const [conflict] = await ana.storage.team.list('conflict');
    const living = conflict?.leaves.filter(({ isDeleted }) => !isDeleted) ?? [];
    expect(living.map(({ body }) => body?.text).sort()).toEqual(['Buns', 'Rolls']);
    expect(await ana.digest()).toBe(await ben.digest());
    const choice = { ...ana.act(), seen: living.map(({ rev }) => rev), fields: { text: 'Rolls and buns' } };
    expect(await ana.storage.team.resolve({ store: 'ideas', id: 'i' }, choice)).toEqual({ ok: true, value: undefined });
    expect(await ana.storage.team.resolve({ store: 'ideas', id: 'i' }, choice), 'told again').toEqual({ ok: true, value: undefined });
    await settle([ana, ben]);
    expect(await ben.idea('i')).toMatchObject({ text: 'Rolls and buns', comment: 'with seeds' });
    expect((await ben.storage.team.counts()).conflicts).toBe(0);
    expect(await ana.storage.team.reopen({ store: 'ideas', id: 'i' }, ana.act())).toBe(true);
    await settle([ana, ben]);
    expect((await ben.storage.team.counts()).conflicts).toBe(1);
    expect(await ben.digest()).toContain('Rolls"');
    expect(await ben.digest()).toContain('Buns"');
  });

  it('of the same field are told to the screens of both, of the one whose own version stands too', async () => {
    const { couch, ana, ben } = await two();
    const told = ({ name, storage }: typeof ana) => {
      const stores: SharedStore[] = [];
      const syncing = {
        couch: createCouch({ address: couch.address, signIn: { name, password: 'x' }, fetch: couch.fetchFor() }),
        ...{ replica: storage.team.replica, keys: held.keys, device: name, name, isGuest: false },
        onStores: async (some: readonly SharedStore[]) => void stores.push(...some),
      };
      return runSync(syncing).then(() => stores);
    };
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { text: 'Buns' });
    await told(ana);
    const heard = { ben: await told(ben), ana: await told(ana) };
    for (const device of [ana, ben]) expect((await device.storage.team.counts()).conflicts).toBe(1);
    expect(heard).toEqual({ ben: expect.arrayContaining(['ideas']), ana: expect.arrayContaining(['ideas']) });
  });

  it('of a place on the board, or of who was done first, are nobody’s question', async () => {
    const { ana, ben } = await two();
    const place = async (device: typeof ana, order: number) => {
      const { rev, text = '' } = (await device.idea('i')) ?? {};
      kept(await device.storage.ideas.save({ id: 'i', ...device.act(), ...(rev && { base: rev }), text, order }));
    };
    const post = { id: 'x:1', label: 'When do you open?', to: 'ana', by: 'ana' };
    kept(await ana.storage.assignments.save({ ...post, ...ana.act() }));
    await settle([ana, ben]);
    await place(ana, 3);
    await place(ben, 7);
    for (const [device, doneAt] of [
      [ana, 20],
      [ben, 10],
    ] as const) {
      const [taken] = await device.storage.assignments.all();
      kept(await device.storage.assignments.save({ ...post, ...device.act(), ...(taken && { base: taken.rev }), doneAt, doneBy: device.name }));
    }
    await settle([ana, ben]);
    for (const { storage, idea } of [ana, ben]) {
      expect((await storage.team.counts()).conflicts).toBe(0);
      expect((await idea('i'))?.order).toBe(7);
      expect(await storage.assignments.all()).toMatchObject([{ doneAt: 10, doneBy: 'ben' }]);
    }
  });

  it('are not chosen from blindly: a version that came meanwhile is shown first', async () => {
    const { ana, ben } = await two();
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { text: 'Buns' });
    await settle([ana, ben]);
    const seen = (await ana.storage.team.sides({ store: 'ideas', id: 'i' }))?.leaves.map(({ rev }) => rev) ?? [];
    await ben.write('i', { text: 'Buns and more' });
    await settle([ana, ben]);
    const answer = await ana.storage.team.resolve({ store: 'ideas', id: 'i' }, { ...ana.act(), seen, fields: {} });
    expect(answer).toEqual({ ok: false, problem: { kind: 'changed' } });
  });

  it('where one is a removal: the edit stays, and both are told', async () => {
    const { ana, ben } = await two();
    kept(await ana.storage.ideas.remove({ id: 'i', ...ana.act() }));
    await ben.write('i', { text: 'Buns' });
    await settle([ana, ben]);
    for (const { storage, idea } of [ana, ben]) {
      expect(await idea('i')).toMatchObject({ text: 'Buns' });
      expect((await idea('i'))?.deletedAt).toBeUndefined();
      expect((await storage.team.counts()).notices).toBe(1);
      await storage.team.dismiss({ store: 'ideas', id: 'i' });
      expect((await storage.team.counts()).notices).toBe(0);
    }
  });

  it('can be many: a hundred saves between two syncs are one history, and no conflict', async () => {
    const { ana, ben } = await two();
    for (let time = 0; time < 120; time += 1) await ana.write('i', { text: `Rolls ${time}` });
    await settle([ana, ben]);
    expect(await ben.idea('i')).toMatchObject({ text: 'Rolls 119' });
    await ben.write('i', { text: 'Buns' });
    await settle([ana, ben]);
    expect(await ana.idea('i')).toMatchObject({ text: 'Buns' });
    expect((await ana.storage.team.counts()).conflicts).toBe(0);
  });

  it('of three devices in three fields become one', async () => {
    const { couch, ana, ben } = await two();
    const eva = await aDevice({ couch, keys: held.keys, name: 'eva' });
    await settle([eva]);
    await ana.write('i', { text: 'Rolls' });
    await ben.write('i', { comment: 'without' });
    const before = await eva.idea('i');
    kept(await eva.storage.ideas.save({ id: 'i', ...eva.act(), base: before?.rev, text: 'Bread', comment: 'with seeds', tags: ['spring'] }));
    await Promise.all([ana, ben, eva].map(({ sync }) => sync()));
    await settle([eva, ana, ben]);
    expect(await ben.idea('i')).toMatchObject({ text: 'Rolls', comment: 'without', tags: ['spring'] });
    expect(new Set(await Promise.all([ana, ben, eva].map(({ digest }) => digest()))).size).toBe(1);
  });
});

describe('what the server will not take', () => {
  it('stays here, marked with the reason, until it is given up for what the team has', async () => {
    const couch = createMemoryCouch({
      rule: ({ _id, by }) => (String(_id).startsWith('templates:') && by !== 'ana' ? 'only the lead changes templates' : undefined),
    });
    const ana = await aDevice({ couch, keys: held.keys, name: 'ana' });
    const ben = await aDevice({ couch, keys: held.keys, name: 'ben' });
    const words = { name: 'Thanks', label: 'thanks', text: 'Thank you' };
    kept(await ana.storage.templates.save({ id: 't', ...ana.act(), ...words }));
    await settle([ana, ben]);
    const rev = (await ben.storage.templates.get('t'))?.rev;
    kept(await ben.storage.templates.save({ id: 't', ...ben.act(), ...(rev !== undefined && { base: rev }), ...words, text: 'Cheers' }));
    expect(await ben.sync()).toMatchObject({ refused: 1 });
    expect((await ben.storage.team.list('refused'))[0]?.leaves[0]?.refused).toBe('only the lead changes templates');
    expect(await ben.storage.templates.get('t')).toMatchObject({ text: 'Cheers' });
    expect(await ben.sync(), 'it is not tried again').toMatchObject({ refused: 0, pushed: 0 });
    expect(await ben.storage.team.giveUp({ store: 'templates', id: 't' }, 1)).toBe(true);
    expect(await ben.storage.templates.get('t')).toMatchObject({ text: 'Thank you' });
    expect((await ben.storage.team.counts()).refused).toBe(0);
  });

  it('by its size is told as such, and all else goes', async () => {
    const couch = createMemoryCouch({ largest: 4000 });
    const ana = await aDevice({ couch, keys: held.keys, name: 'ana' });
    await ana.write('small', { text: 'Bread' });
    await ana.write('large', { text: 'Bread '.repeat(1000) });
    await ana.write('other', { text: 'Rolls' });
    expect(await ana.sync()).toMatchObject({ pushed: 2, refused: 1 });
    expect((await ana.storage.team.list('refused')).map(({ id, leaves }) => [id, leaves[0]?.refused])).toEqual([['large', 'size']]);
  });
});

describe('what is nobody else’s business', () => {
  it('never goes over the wire: neither private records nor any plain word of what is shared', async () => {
    const { couch, ana, ben } = await two();
    const corpus = ['Geheimrezept', 'sauerkraut', 'x:mia-privately', 'Zürich', 'with seeds', 'confidential-label'];
    const { storage, act } = ana;
    kept(await storage.notes.save({ id: 'n1', ...act(), about: { kind: 'person', id: 'x:mia-privately', label: 'confidential-label' }, text: 'Geheimrezept' }));
    expect(await storage.team.share({ store: 'notes', id: 'n1' }, { ...act(), shared: false })).toBe(true);
    kept(await storage.notes.save({ id: 'n2', ...act(), about: { kind: 'person', id: 'x:mia-privately', label: 'confidential-label' }, text: 'Zürich' }));
    kept(await storage.profiles.save({ id: 'x:mia-privately', ...act(), isVip: true, segments: [], notSegments: [], moments: [] }));
    kept(await storage.assignments.save({ id: 'x:mia-privately/1', ...act(), label: 'sauerkraut', to: 'ben', by: 'ana' }));
    await settle([ana, ben]);
    expect((await ben.storage.notes.newest()).rows.map(({ text }) => text)).toEqual(['Zürich']);
    expect((await ben.storage.assignments.all())[0]).toMatchObject({ id: 'x:mia-privately/1', label: 'sauerkraut' });
    expect(couch.wire.length).toBeGreaterThan(20);
    for (const word of corpus)
      expect(
        couch.wire.filter((text) => text.includes(word) || text.includes(btoa(unescape(encodeURIComponent(word))))),
        word,
      ).toEqual([]);
    const noted = kept(
      await storage.notes.save({
        id: 'n1',
        ...act(),
        base: (await storage.notes.get('n1'))?.rev,
        about: { kind: 'post', id: 'p', label: 'l' },
        text: 'edited',
      }),
    );
    expect(noted.shared, 'a later edit keeps it private').toBe(false);
    await settle([ana, ben]);
    expect(await ben.storage.notes.get('n1')).toBeUndefined();
  });

  it('stays here where its kind is not shared; the words of replies never go at all', async () => {
    const { ana, ben } = await two();
    const { storage, act } = ana;
    kept(await storage.replies.record({ id: 'r', ...act(), network: 'x', post: 'x:1', text: 'At eight', sentAt: 5, evidence: 'seen' }));
    kept(await storage.reminders.save({ id: 'm', ...act(), kind: 'promise', text: 'Send it', dueAt: 9 }));
    await settle([ana, ben]);
    expect(await ben.storage.replies.toPost('x:1')).toEqual([]);
    for (const { storage: each } of [ana, ben]) {
      const share = (await each.team.config())?.share;
      if (share) await each.team.change({ share: { ...share, replies: true } });
    }
    await settle([ana, ben]);
    expect(await ben.storage.replies.toPost('x:1')).toMatchObject([{ text: '', sentAt: 5 }]);
    expect(await storage.replies.toPost('x:1')).toMatchObject([{ text: 'At eight' }]);
    expect((await ben.storage.reminders.newest()).rows).toEqual([]);
  });

  it('is no starter that nobody touched, and no count of uses', async () => {
    const { ana, ben } = await two();
    const starter = { id: 'starter', name: 'Thanks', label: 'thanks', text: 'Thank you', write: '1'.repeat(32) };
    await ana.storage.templates.addStarters([starter], 1);
    await ben.storage.templates.addStarters([{ ...starter, text: 'Danke' }], 2);
    await settle([ana, ben]);
    expect(await ben.storage.templates.get('starter')).toMatchObject({ text: 'Danke' });
    await ben.storage.templates.used({ id: 'starter', at: 50 });
    const { rev } = (await ana.storage.templates.get('starter')) ?? {};
    kept(
      await ana.storage.templates.save({
        id: 'starter',
        ...ana.act(),
        ...(rev !== undefined && { base: rev }),
        name: 'Thanks',
        label: 'thanks',
        text: 'Many thanks',
      }),
    );
    await settle([ana, ben]);
    expect(await ben.storage.templates.get('starter')).toMatchObject({ text: 'Many thanks', uses: 1 });
    expect(await ana.storage.templates.get('starter')).toMatchObject({ uses: 0 });
  });
});

describe('somebody who is forgotten', () => {
  it('goes from the server too, and into the trash of the others', async () => {
    const { couch, ana, ben } = await two();
    kept(await ana.storage.profiles.save({ id: 'x:mia', ...ana.act(), isVip: true, segments: [], notSegments: [], moments: [] }));
    await settle([ana, ben]);
    expect(await ben.storage.profiles.get('x:mia')).toMatchObject({ isVip: true });
    await ana.storage.people.forget(['x:mia'], ana.act());
    expect(JSON.stringify(await everything(ana.storage, 'shared'))).not.toContain('isVip');
    await settle([ana, ben]);
    expect((await ben.storage.profiles.get('x:mia'))?.deletedAt).toBeDefined();
    expect(couch.living().filter(({ id, ends }) => id.startsWith('profiles:') && ends > 0)).toEqual([]);
    expect(await ana.storage.profiles.get('x:mia')).toBeUndefined();
  });
});

describe('leaving', () => {
  it('keeps everything; leaving and forgetting takes what came from others, and only that', async () => {
    const { couch, ana, ben } = await two();
    await ben.write('mine', { text: 'Pretzels' });
    await settle([ana, ben]);
    await ben.storage.team.disconnect();
    expect(await ben.idea('i')).toMatchObject({ text: 'Bread' });
    const eva = await aDevice({ couch, keys: held.keys, name: 'eva' });
    await eva.write('hers', { text: 'Cake' });
    await settle([eva, ana]);
    expect(await eva.storage.team.countTheirs()).toBe(2);
    await eva.storage.team.forgetTheirs(9);
    expect(await eva.idea('i')).toBeUndefined();
    expect(await eva.idea('hers')).toMatchObject({ text: 'Cake' });
    expect(await eva.storage.team.config()).toBeUndefined();
    await settle([ana]);
    expect(await ana.idea('i'), 'nobody else loses it').toMatchObject({ text: 'Bread' });
  });
});

describe('a body that came from the team and is none', () => {
  it('is set aside word for word, and the rest goes on', async () => {
    const { ana, ben } = await two();
    await ana.storage.team.replica.take(
      [{ store: 'ideas', id: 'bad', wire: 'ideas:bad', leaf: { rev: `1-${aWrite()}`, revs: ['1'], isDeleted: false, body: { text: 5 } } }],
      (await ana.storage.team.replica.place()).since,
    );
    expect(await ana.idea('bad')).toBeUndefined();
    expect(await ana.storage.rejected.all()).toMatchObject([{ store: 'ideas', key: 'bad', value: { text: 5 } }]);
    await settle([ana, ben]);
  });

  it('is kept once, however often it comes', async () => {
    const { ana } = await two();
    const { since } = await ana.storage.team.replica.place();
    const a = { store: 'ideas', id: 'bad', wire: 'ideas:bad', leaf: { rev: `1-${aWrite()}`, revs: ['1'], isDeleted: false, body: { text: 5 } } } as const;
    const later = { ...a, leaf: { ...a.leaf, rev: `2-${aWrite()}`, body: { text: 6 } } };
    await ana.storage.team.replica.take([a, a], since);
    await ana.storage.team.replica.take([a], since);
    await ana.storage.team.replica.take([a, { ...a, id: 'other' }, later], since);
    expect((await ana.storage.rejected.all()).map(({ key, value }) => [key, (value as { text: number }).text])).toEqual([
      ['bad', 5],
      ['bad', 6],
      ['other', 5],
    ]);
  });
});
