import { describe, expect, it } from 'vitest';
import { createTeam } from '../../../lib/services';
import { base64, randomBytes, randomHex } from '../../../lib/sync/bytes';
import { type Keyring, keyOf, keysOf, makeKeyring, type TeamKeys, wrap } from '../../../lib/sync/crypto';
import { areOfOneTeam } from '../../../lib/sync/one-team';
import { makeSigning } from '../../../lib/sync/signing';
import { openTeamFile, readTeamFile, writeTeamFile } from '../../../lib/sync/team-file';
import { createMemoryCouch } from '../../support/memory-couch';
import { kept } from '../storage/fresh-storage';
import { aFileMember, nobody, passphrase, told } from './a-file-member';

/** Ana leads, Ben has come by her file, and each trusts the other. */
async function aPair() {
  const [ana, ben] = [aFileMember('ana'), aFileMember('ben')];
  kept(await ana.start());
  await ana.write('a', { text: 'Bread', comment: 'for spring' });
  const first = await ana.make();
  kept(await ben.join(first));
  await ben.take(first);
  return { ana, ben, first };
}

/** Ana leads, and made Ben a lead. */
async function twoLeads() {
  const pair = await aPair();
  await pair.ana.take(await pair.ben.make());
  const [entry] = (await pair.ana.state()).known;
  await pair.ana.handlers['teamFile.role']({ key: entry?.key ?? '', role: 'lead' }, nobody);
  await pair.ben.take(await pair.ana.make());
  return pair;
}

describe('a team without a server', () => {
  it('is told by nobody before it is set up, and to every screen after', async () => {
    const ana = aFileMember('ana');
    expect(await ana.who()).toBeUndefined();
    expect(await ana.state()).toMatchObject({ known: [] });
    expect(await ana.merge('x')).toEqual({ ok: false, problem: { kind: 'off' } });
    expect(await ana.start('short')).toEqual({ ok: false, problem: { kind: 'weak' } });
    expect(await ana.start()).toMatchObject({
      ok: true,
      value: { by: 'file', name: 'ana', role: 'lead', fingerprint: expect.stringMatching(/^([0-9A-Z]{4} ?){4}$/) },
    });
    expect(await ana.who()).toMatchObject({ name: 'ana', role: 'lead', members: ['ana'] });
    expect(await ana.start()).toEqual({ ok: false, problem: { kind: 'other' } });
  });

  it('is joined by any of its files with its passphrase, and shows what was in it before anything is merged', async () => {
    const [ana, ben] = [aFileMember('ana'), aFileMember('ben')];
    kept(await ana.start());
    await ana.write('a', { text: 'Bread' });
    const file = await ana.make();
    expect(await ben.join(file, 'another one altogether')).toEqual({ ok: false, problem: { kind: 'passphrase' } });
    expect(await ben.join(file, passphrase, ' ANA')).toEqual({ ok: false, problem: { kind: 'name' } });
    kept(await ben.join(file));
    const looked = kept(await ben.merge(file, { dryRun: true }));
    expect(looked).toMatchObject({
      by: { name: 'ana', trust: 'new', claims: 'lead', role: 'lead' },
      did: 'would',
      kinds: [{ kind: 'ideas', counts: { new: 1 } }],
    });
    expect(await ben.storage.ideas.get('a'), 'a look writes nothing').toBeUndefined();
    expect(await ben.merge(file)).toEqual({ ok: false, problem: { kind: 'stranger' } });
    expect(told(await ben.take(file), 'new')).toBe(1);
    expect(await ben.storage.ideas.get('a')).toMatchObject({ text: 'Bread' });
    expect(ben.backups.made).toBe(1);
    expect(await ben.who()).toMatchObject({ name: 'ben', role: 'member', members: ['ben', 'ana'] });
    expect((await ben.state()).known[0]?.fingerprint).toBe((await ana.state()).fingerprint);
  });

  it('merges what both changed, and keeps both sides of what they changed differently', async () => {
    const { ana, ben } = await aPair();
    await ana.write('a', { text: 'Bread and butter' });
    await ben.write('a', { comment: 'for winter' });
    await ben.write('b', { text: 'Rolls' });
    expect(await ben.take(await ana.make())).toMatchObject({ kinds: [{ kind: 'ideas', counts: { merged: 1 } }] });
    const back = await ben.make();
    expect(kept(await ana.merge(back, { dryRun: true }))).toMatchObject({ by: { name: 'ben', trust: 'new', role: 'member' } });
    expect(await ana.take(back)).toMatchObject({ kinds: [{ kind: 'ideas', counts: { changed: 1, new: 1 } }] });
    for (const { storage } of [ana, ben]) expect(await storage.ideas.get('a')).toMatchObject({ text: 'Bread and butter', comment: 'for winter' });
    expect((await ana.storage.ideas.get('a'))?.rev).toBe((await ben.storage.ideas.get('a'))?.rev);

    await ana.write('b', { text: 'Rolls, round' });
    await ben.write('b', { text: 'Rolls, long' });
    expect(told(await ben.take(await ana.make()), 'conflict')).toBe(1);
    const [conflict] = await ben.storage.team.list('conflict');
    expect(conflict?.leaves.map(({ body, by }) => [body?.text, by]).sort()).toEqual(
      [
        ['Rolls, long', undefined],
        ['Rolls, round', 'ana'],
      ].sort(),
    );
  });

  it('changes nothing when the same file is merged once more', async () => {
    const { ben, first } = await aPair();
    await ben.write('a', { text: 'Other' });
    const before = JSON.stringify(await ben.storage.whole.export(1));
    const again = kept(await ben.merge(first));
    expect(again.kinds).toEqual([{ kind: 'ideas', counts: { same: 1 } }]);
    expect(JSON.stringify(await ben.storage.whole.export(1))).toBe(before);
  });
});

const template = async ({ storage, act }: ReturnType<typeof aFileMember>, id: string, text: string) => {
  const before = await storage.templates.get(id);
  return kept(await storage.templates.save({ id, ...act(), ...(before && { base: before.rev }), name: id, label: '', text }));
};

describe('who may change what in files', () => {
  it('is what a lead says: templates come from a lead’s file, and a member’s change of them is told and not taken', async () => {
    const { ana, ben } = await aPair();
    await template(ana, 't', 'Thanks!');
    await ben.take(await ana.make());
    expect(await ben.storage.templates.get('t')).toMatchObject({ text: 'Thanks!' });
    await template(ben, 't', 'Thanks a lot!');
    await template(ben, 'own', 'Mine');
    const file = await ben.make();
    expect(await ben.inside(file), 'what a member made is private until it is proposed').not.toContain('Mine');
    const looked = await ana.take(file);
    expect(looked.refused).toEqual([{ store: 'templates', label: 't', why: 'role' }]);
    expect(await ana.storage.templates.get('t')).toMatchObject({ text: 'Thanks!' });

    // Ana makes Ben a lead; her next file tells him so, and then his counts.
    const [entry] = (await ana.state()).known;
    await ana.handlers['teamFile.role']({ key: entry?.key ?? '', role: 'lead' }, nobody);
    await ben.take(await ana.make());
    expect(await ben.who()).toMatchObject({ role: 'lead' });
    expect(told(await ana.take(await ben.make()), 'refused')).toBe(0);
    expect(await ana.storage.templates.get('t')).toMatchObject({ text: 'Thanks a lot!' });
    expect(await ana.storage.templates.get('own')).toMatchObject({ text: 'Mine' });
  });

  it('takes a member’s change of what only leads write into every file, as nobody knows which of them is saved and arrives', async () => {
    const { ana, ben } = await aPair();
    await template(ana, 't', 'Thanks!');
    await ben.take(await ana.make());
    await template(ben, 't', 'Thanks a lot!');
    for (const time of ['first', 'second', 'third']) expect(await ben.inside(await ben.make()), time).toContain('Thanks a lot!');
    expect((await ana.take(await ben.make())).refused).toEqual([{ store: 'templates', label: 't', why: 'role' }]);
    // What a lead wrote is told by one file: its removal is, after the trash is emptied, too.
    kept(await ana.storage.templates.remove({ id: 't', ...ana.act() }));
    ana.clock.at += 40 * 86_400_000;
    await ana.storage.whole.prune(ana.clock.at);
    expect(await ana.storage.templates.get('t')).toBeUndefined();
    expect(await ana.inside(await ana.make())).toMatch(/"store":"templates","id":"t",[^{}]*"isDeleted":true/);
  });

  it('is told on by a lead’s file: whom she knows needs no comparing any more', async () => {
    const { ana, ben } = await aPair();
    await ana.take(await ben.make());
    const cleo = aFileMember('cleo');
    const fromAna = await ana.make();
    kept(await cleo.join(fromAna));
    await cleo.take(fromAna);
    expect((await cleo.state()).known).toMatchObject([
      { name: 'ana', role: 'lead', via: undefined },
      { name: 'ben', role: 'member', via: 'ana' },
    ]);
    await ben.write('b', { text: 'Rolls' });
    expect(kept(await cleo.merge(await ben.make()))).toMatchObject({
      by: { trust: 'known', role: 'member' },
      kinds: [{ kind: 'ideas', counts: { new: 1, same: 1 } }],
    });
  });

  it('is nothing that somebody can claim: a second lead is a member until the first says otherwise', async () => {
    const { ana, ben } = await aPair();
    const eve = aFileMember('eve');
    const file = await ana.make();
    kept(await eve.join(file));
    await eve.storage.teamFiles.change((now) => now && { ...now, role: 'lead' });
    await template(eve, 'bad', 'Buy now');
    const theirs = await eve.make();
    expect(kept(await ben.merge(theirs, { dryRun: true })).by).toMatchObject({ claims: 'lead', role: 'member', trust: 'new' });
    const { by } = kept(await ben.merge(theirs, { dryRun: true }));
    await ben.trust({ name: by.name, key: by.key, role: 'lead', trusted: true });
    expect(told(kept(await ben.merge(theirs)), 'refused')).toBe(1);
    expect(await ben.storage.templates.get('bad')).toBeUndefined();
    expect((await ben.state()).known.map(({ name, role }) => [name, role])).toEqual([
      ['ana', 'lead'],
      ['eve', 'member'],
    ]);
  });

  it('warns when a known name comes with another key, and takes its files when the person says so', async () => {
    const { ana, ben, first } = await aPair();
    const other = aFileMember('ana');
    kept(await other.join(first, passphrase, 'Ana at home'));
    await other.storage.teamFiles.change((now) => now && { ...now, name: 'ana' });
    await other.write('x', { text: 'Who am I' });
    const theirs = await other.make();
    const { by } = kept(await ben.merge(theirs, { dryRun: true }));
    expect(by).toMatchObject({ trust: 'other-key', role: 'member', known: [(await ana.state()).fingerprint] });
    expect(await ben.merge(theirs)).toEqual({ ok: false, problem: { kind: 'stranger' } });
    await ben.trust({ name: by.name, key: by.key, role: by.role, trusted: true });
    expect(told(kept(await ben.merge(theirs)), 'new')).toBe(1);
    await ben.trust({ name: by.name, key: by.key, role: by.role, trusted: false });
    expect(await ben.merge(theirs)).toEqual({ ok: false, problem: { kind: 'stranger' } });
  });
});

describe('trust that is withdrawn', () => {
  type Member = ReturnType<typeof aFileMember>;
  const keyOfOwn = async ({ storage }: Member) => (await storage.teamFiles.signing())?.key ?? '';
  const known = async (member: Member) => (await member.state()).known.map(({ name, role }) => `${name} ${role}`);
  const press = async (member: Member, about: Member, trusted: boolean, isUndone = false) =>
    member.trust({ name: about.name, key: await keyOfOwn(about), role: 'member', trusted, isUndone });
  /** Eve came by a file of Ana, who knows her; Ben hears of her by Ana's file. */
  async function withEve() {
    const { ana, ben, first } = await aPair();
    const eve = aFileMember('eve');
    kept(await eve.join(first));
    await eve.take(first);
    await eve.write('e', { text: 'Of Eve' });
    await ana.take(await eve.make());
    const naming = await ana.make();
    await ben.take(naming);
    return { ana, ben, eve, first, naming };
  }

  it('comes back by no file of earlier days, nor by another lead who has not heard of it', async () => {
    const { ana, ben, eve, naming } = await withEve();
    expect(await known(ben)).toEqual(['ana lead', 'eve member']);
    await press(ben, eve, false);
    expect(await known(ben)).toEqual(['ana lead']);
    for (const file of [naming, await ana.make()]) kept(await ben.merge(file));
    expect(await known(ben)).toEqual(['ana lead']);
    expect(await ben.merge(await eve.make())).toEqual({ ok: false, problem: { kind: 'stranger' } });
    expect((await ben.who())?.members).toEqual(['ben', 'ana']);
    // Not even by what a lead decides later: it was his own press. By that he takes them again.
    await ana.handlers['teamFile.role']({ key: await keyOfOwn(eve), role: 'lead' }, nobody);
    kept(await ben.merge(await ana.make()));
    expect(await known(ben)).toEqual(['ana lead']);
    await press(ben, eve, true);
    expect(await known(ben)).toEqual(['ana lead', 'eve member']);
  });

  it('is told to the others by a lead’s file, for as long as no lead decides otherwise', async () => {
    const { ana, ben, eve, naming } = await withEve();
    await press(ana, eve, false);
    const without = await ana.make();
    kept(await ben.merge(without));
    expect(await known(ben)).toEqual(['ana lead']);
    expect(await ben.merge(await eve.make())).toEqual({ ok: false, problem: { kind: 'stranger' } });
    // Who comes now, and takes the later file first, hears it as well.
    const cleo = aFileMember('cleo');
    kept(await cleo.join(without));
    await cleo.take(without);
    for (const member of [ben, cleo]) {
      kept(await member.merge(naming));
      expect(await known(member)).toEqual(['ana lead']);
    }
    await press(ana, eve, true);
    const again = await ana.make();
    for (const member of [ben, cleo]) {
      kept(await member.merge(again));
      kept(await member.merge(without));
      kept(await member.merge(naming));
      expect(await known(member)).toEqual(['ana lead', 'eve member']);
    }
  });

  it('makes a member of a lead who is put out, on their own device too', async () => {
    const { ana, ben } = await twoLeads();
    await press(ana, ben, false);
    kept(await ben.merge(await ana.make()));
    expect(await ben.who()).toMatchObject({ role: 'member' });
  });

  it('was not meant where trusting was undone, and is told to nobody', async () => {
    const { ana, ben, first } = await aPair();
    const tom = aFileMember('tom');
    kept(await tom.join(first));
    const file = await tom.make();
    await ben.take(file);
    await press(ana, tom, true);
    await press(ana, tom, false, true);
    kept(await ben.merge(await ana.make()));
    expect(await known(ben)).toEqual(['ana lead', 'tom member']);
  });

  it('lands however often somebody says that they decided on themselves, or on others', async () => {
    const { ana, ben } = await twoLeads();
    const cleo = aFileMember('cleo');
    const first = await ana.make();
    kept(await cleo.join(first));
    await cleo.take(first);
    expect(await known(cleo)).toEqual(['ana lead', 'ben lead']);
    // Ben writes a file of his own making: whatever he says of himself counts for nobody, and what no lead comes to by deciding neither.
    await ben.storage.teamFiles.setAuthors((now) => now.map((each) => ({ ...each, role: 'member', turn: 1_000_000 })));
    kept(await cleo.merge(await ben.make()));
    kept(await ana.merge(await ben.make()));
    expect(await known(cleo)).toEqual(['ana lead', 'ben lead']);
    expect(await ana.who()).toMatchObject({ role: 'lead' });
    await ben.storage.teamFiles.change((now) => now && { ...now, turn: 500 });
    kept(await cleo.merge(await ben.make()));
    await ana.handlers['teamFile.role']({ key: await keyOfOwn(ben), role: 'member' }, nobody);
    kept(await cleo.merge(await ana.make()));
    expect(await known(cleo)).toEqual(['ana lead', 'ben member']);
  });

  it('can be told where decisions have come to their end: every file is still read', async () => {
    const { ana, ben } = await twoLeads();
    const atEnd = (member: Member) => member.storage.teamFiles.setAuthors((now) => now.map((each) => ({ ...each, turn: 1_000_000 })));
    await ana.take(await ben.make());
    const cleo = aFileMember('cleo');
    const first = await ana.make();
    kept(await cleo.join(first));
    await cleo.take(first);
    for (const member of [ana, cleo]) await atEnd(member);
    await ana.handlers['teamFile.role']({ key: await keyOfOwn(ben), role: 'member' }, nobody);
    expect((await cleo.merge(await ana.make())).ok).toBe(true);
    await press(ana, ben, false);
    kept(await cleo.merge(await ana.make()));
    expect(await known(cleo)).toEqual(['ana lead']);
  });
});

describe('what goes into a file', () => {
  it('is what is shared: private records and private kinds never are in it', async () => {
    const { ana, ben } = await aPair();
    await ana.write('secret', { text: 'only here: Sauerteig' });
    await ana.storage.team.share({ store: 'ideas', id: 'secret' }, { ...ana.act(), shared: false });
    await ana.storage.notes.save({ id: 'n', ...ana.act(), about: { kind: 'person', id: 'x:mia', label: '@mia' }, text: 'a private note' });
    const inside = await ana.inside(await ana.make());
    for (const word of ['Sauerteig', 'private note', 'x:mia']) expect(inside, word).not.toContain(word);
    expect(inside).toContain('Bread');

    // Notes that others share are left out as long as this person shares none.
    await ana.handlers['teamFile.choose']({ share: { notes: true } }, nobody);
    const file = await ana.make();
    expect(await ana.inside(file)).toContain('a private note');
    expect(told(await ben.take(file), 'withheld')).toBe(1);
    expect(await ben.storage.notes.get('n')).toBeUndefined();
    await ben.handlers['teamFile.choose']({ share: { notes: true } }, nobody);
    expect(told(await ben.take(file), 'new')).toBe(1);
  });

  it('tells of removals, even of what is gone from the trash, so that nothing comes back', async () => {
    const { ana, ben } = await aPair();
    const cleo = aFileMember('cleo');
    const old = await ana.make();
    kept(await cleo.join(old));
    await cleo.take(old);
    kept(await ana.storage.ideas.remove({ id: 'a', ...ana.act() }));
    const removed = await ana.make();
    expect(told(await ben.take(removed), 'removed')).toBe(1);
    for (const each of [ana, ben]) {
      each.clock.at += 40 * 86_400_000;
      await each.storage.whole.prune(each.clock.at);
      expect(await each.storage.ideas.get('a')).toBeUndefined();
    }
    expect(await ana.inside(await ana.make()), 'no word stays').not.toContain('Bread');
    // Cleo, who has it still, tells of it, and hears that it is gone.
    expect(told(await ana.take(await cleo.make()), 'new')).toBe(0);
    expect(await ana.storage.ideas.get('a')).toBeUndefined();
    expect(told(await cleo.take(await ana.make()), 'removed')).toBe(1);
    expect((await cleo.storage.ideas.get('a'))?.deletedAt).toBeDefined();
  });

  it('goes from here with the team, where that is wished, and the next team begins anew', async () => {
    const { ana, ben } = await aPair();
    await ben.write('own', { text: 'Mine' });
    expect((await ben.state()).theirs, 'as it is said before').toBe(1);
    expect(await ben.handlers['teamFile.leave']({ forget: true }, nobody)).toEqual({ removed: 1 });
    expect(await ben.storage.ideas.get('a')).toBeUndefined();
    expect(await ben.storage.ideas.get('own')).toMatchObject({ text: 'Mine' });
    expect(await ben.who()).toBeUndefined();
    expect((await ben.state()).known).toEqual([]);
    expect(await ana.handlers['teamFile.leave']({ forget: false }, nobody)).toEqual({ removed: 0 });
    expect(await ana.storage.ideas.get('a')).toMatchObject({ text: 'Bread' });
  });
});

describe('coming back to a team', () => {
  const leave = ({ handlers }: ReturnType<typeof aFileMember>) => handlers['teamFile.leave']({ forget: false }, nobody);
  it('gives a lead their role again by a file of their own, or the team would have none', async () => {
    const { ana } = await aPair();
    const own = await ana.make();
    await leave(ana);
    expect(kept(await ana.join(own, passphrase, 'Ana'))).toMatchObject({ by: 'file', role: 'lead' });
  });
  it('gives the role that the file of another names, and nobody else a role', async () => {
    const { ana, ben } = await aPair();
    await ana.take(await ben.make());
    const [entry] = (await ana.state()).known;
    await leave(ben);
    expect(kept(await ben.join(await ana.make())), 'a member he was').toMatchObject({ role: 'member' });
    await ana.handlers['teamFile.role']({ key: entry?.key ?? '', role: 'lead' }, nobody);
    const named = await ana.make();
    await leave(ben);
    expect(kept(await ben.join(named))).toMatchObject({ role: 'lead' });
    expect(kept(await aFileMember('cleo').join(named))).toMatchObject({ role: 'member' });
  });
});

describe('files of another passphrase or team', () => {
  it('are asked for by name: the new passphrase of the same team is taken over, another team’s is not', async () => {
    const { ana, ben } = await aPair();
    const other = aFileMember('otto');
    kept(await other.start('the passphrase of others'));
    const theirs = await other.make();
    expect(await ben.merge(theirs, { dryRun: true })).toEqual({ ok: false, problem: { kind: 'key' } });
    expect(await ben.merge(theirs, { dryRun: true, passphrase: 'wrong' })).toEqual({ ok: false, problem: { kind: 'passphrase' } });
    expect(await ben.merge(theirs, { dryRun: true, passphrase: 'the passphrase of others' })).toEqual({ ok: false, problem: { kind: 'other' } });

    const next = 'quite another passphrase';
    const rotate = (member: typeof ana, given: { passphrase: string; next: string }) => member.handlers['teamFile.rotate'](given, nobody);
    expect(await rotate(ben, { passphrase, next }), 'only leads do').toEqual({ ok: false, problem: { kind: 'off' } });
    expect(await rotate(ana, { passphrase: 'wrong', next })).toEqual({ ok: false, problem: { kind: 'passphrase' } });
    expect(await rotate(ana, { passphrase, next: 'short' })).toEqual({ ok: false, problem: { kind: 'weak' } });
    expect(await rotate(ana, { passphrase, next })).toMatchObject({ ok: true });
    await ana.write('a', { text: 'Bread, sealed anew' });
    const file = await ana.make();
    expect(await ben.merge(file)).toEqual({ ok: false, problem: { kind: 'key' } });
    expect(told(kept(await ben.merge(file, { passphrase: 'quite another passphrase' })), 'changed')).toBe(1);
    expect((await ben.merge(file)).ok, 'it is known from now on').toBe(true);
    expect(told(await ana.take(await ben.make()), 'same')).toBe(1);
  });

  it('are looked through as far as the person lets them: cancelled, nothing of them is here', async () => {
    const { ana, ben } = await aPair();
    for (let at = 0; at < 3; at += 1) await ana.write(`i${at}`, { text: `Idea ${at}` });
    const file = await ana.make();
    const list = (await ana.storage.teamFiles.pack()).map((each) => each);
    await expect(ben.storage.teamFiles.take(list, { at: 1, dryRun: false, mayChange: () => true, step: () => false })).rejects.toThrow();
    expect(await ben.storage.ideas.get('i0')).toBeUndefined();
    expect(told(await ben.take(file), 'new')).toBe(3);
  });
});

const next = 'quite another passphrase';
const rotate = (member: ReturnType<typeof aFileMember>, to = next, from = passphrase) =>
  member.handlers['teamFile.rotate']({ passphrase: from, next: to }, nobody);

/** A file under a ring of Eve's own, which says that the team's key is in it: of that she knows the name alone, from a file that she found on its way. */
async function ofEve(found: Keyring) {
  const open = { id: randomHex(16), raw: randomBytes(32) };
  const newest = await crypto.subtle.importKey('raw', open.raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const salt = randomBytes(16);
  const ring: Keyring = {
    v: 1,
    key: open.id,
    salt: base64(salt),
    rounds: 1,
    wrapped: await wrap(await keyOf('what Eve says it is', salt, 1), open.id, open.raw),
    ids: await wrap(newest, 'ids', randomBytes(32)),
    older: [await wrap(newest, found.key, randomBytes(32))],
  };
  const [keys, signing] = [await keysOf(ring, open), await makeSigning()];
  if (!keys) throw new Error('Her key does not open her ring.');
  const head = { app: 'feedside' as const, made: 1, by: 'ana', role: 'lead' as const, key: signing.key, records: 0, ring };
  return { text: kept(await writeTeamFile({ head, contents: { members: [], records: [] }, keys, signing })), keys };
}

describe('the team’s key', () => {
  const typed = { passphrase: 'what Eve says it is' };
  it('stays as it is under the file of a stranger who only knows its name', async () => {
    const { ana, ben, first } = await aPair();
    const before = await ben.storage.teamFiles.team();
    const { text, keys } = await ofEve(kept(await readTeamFile(first)).head.ring);
    for (const dryRun of [true, false]) expect(await ben.merge(text, { ...typed, dryRun })).toEqual({ ok: false, problem: { kind: 'other' } });
    expect(await ben.storage.teamFiles.team()).toEqual(before);
    await ben.write('b', { text: 'Rolls' });
    const made = kept(await readTeamFile(await ben.make()));
    expect(made.head.ring.key).toBe(kept(await readTeamFile(first)).head.ring.key);
    expect(await openTeamFile(made, keys), 'Eve reads nothing').toMatchObject({ ok: false });
    await ana.write('a', { text: 'More bread' });
    expect(told(await ben.take(await ana.make()), 'changed')).toBe(1);
  });

  it('is shown to be had by opening what it seals; its name alone, or another one for documents, shows nothing', async () => {
    const made = async () => {
      const { ring, open } = await makeKeyring(passphrase, 1);
      return (await keysOf(ring, open)) as TeamKeys;
    };
    const [ours, others] = [await made(), await made()];
    const [key] = Object.values(others.keys) as [CryptoKey];
    expect(await areOfOneTeam(ours, { ...ours, current: 'f'.repeat(16), keys: { ...ours.keys, ['f'.repeat(16)]: key } })).toBe(true);
    expect(await areOfOneTeam(ours, others)).toBe(false);
    expect(await areOfOneTeam(ours, { ...ours, keys: { [ours.current]: key } }), 'another key under its name').toBe(false);
    expect(await areOfOneTeam(ours, { ...ours, ids: others.ids })).toBe(false);
  });

  it('is not changed by looking, nor by somebody who is no lead here, even where they know the passphrase', async () => {
    const { ana, ben } = await aPair();
    const cleo = aFileMember('cleo');
    kept(await cleo.join(await ana.make()));
    await cleo.storage.teamFiles.change((now) => now && { ...now, role: 'lead' });
    kept(await rotate(cleo));
    await cleo.write('c', { text: 'Of Cleo' });
    const file = await cleo.make();
    const held = (await ben.storage.teamFiles.team())?.ring;
    const { by } = kept(await ben.merge(file, { dryRun: true, passphrase: next }));
    expect(by).toMatchObject({ trust: 'new', role: 'member' });
    expect(await ben.merge(file, { passphrase: next })).toEqual({ ok: false, problem: { kind: 'stranger' } });
    await ben.trust({ name: by.name, key: by.key, role: by.role, trusted: true });
    expect(told(kept(await ben.merge(file, { passphrase: next })), 'new'), 'a member’s words are taken').toBe(1);
    const after = await ben.storage.teamFiles.team();
    expect(after?.ring).toEqual(held);
    expect(Object.keys(after?.keys.keys ?? {})).toEqual([held?.key]);
    expect(kept(await ana.merge(await ben.make(), { dryRun: true })).by.name, 'Ana reads on').toBe('ben');
  });

  it('is taken over from a lead by a merge and not by a look, and the old one stays for older files', async () => {
    const { ana, ben, first } = await aPair();
    const before = await ben.storage.teamFiles.team();
    kept(await rotate(ana));
    const file = await ana.make();
    kept(await ben.merge(file, { dryRun: true, passphrase: next }));
    expect(await ben.storage.teamFiles.team(), 'a look').toEqual(before);
    kept(await ben.merge(file, { passphrase: next }));
    const after = await ben.storage.teamFiles.team();
    expect(after?.ring.key).toBe(kept(await readTeamFile(file)).head.ring.key);
    expect(told(kept(await ben.merge(first)), 'same')).toBe(1);
  });

  it.each(['ana', 'ben'] as const)('comes to be one again where two leads changed the passphrase at once, and %s hears first', async (earlier) => {
    const pair = await twoLeads();
    const cleo = aFileMember('cleo');
    kept(await cleo.join(await pair.ana.make()));
    await cleo.take(await pair.ana.make());
    const phrases = { ana: 'the next one of Ana', ben: 'the next one of Ben' };
    for (const who of ['ana', 'ben'] as const) {
      kept(await rotate(pair[who], phrases[who]));
      await pair[who].write(who, { text: `by ${who}` });
    }
    const files = { ana: await pair.ana.make(), ben: await pair.ben.make() };
    const later = earlier === 'ana' ? ('ben' as const) : ('ana' as const);
    expect(await pair[earlier].merge(files[later])).toEqual({ ok: false, problem: { kind: 'key' } });
    expect(told(kept(await pair[earlier].merge(files[later], { passphrase: phrases[later] })), 'new')).toBe(1);
    expect(told(kept(await pair[later].merge(files[earlier], { passphrase: phrases[earlier] })), 'new')).toBe(1);
    for (const who of [earlier, later]) kept(await cleo.merge(files[who], { passphrase: phrases[who] }));
    const held = await Promise.all([pair.ana, pair.ben, cleo].map(({ storage }) => storage.teamFiles.team()));
    expect(new Set(held.map((team) => team?.ring.key)).size).toBe(1);
    for (const team of held) expect(Object.keys(team?.keys.keys ?? {}).length).toBe(3);
    for (const from of [pair.ana, pair.ben, cleo]) {
      const file = await from.make();
      for (const to of [pair.ana, pair.ben, cleo])
        if (to !== from) expect(await to.merge(file, { dryRun: true }), `${from.name} to ${to.name}`).toMatchObject({ ok: true });
    }
    // And who changes it again has all of it still.
    const [one] = held;
    const standing = one?.ring.key === kept(await readTeamFile(files.ana)).head.ring.key ? phrases.ana : phrases.ben;
    kept(await rotate(pair.ana, 'the third of them', standing));
    for (const file of Object.values(files)) expect(await pair.ana.merge(file, { dryRun: true })).toMatchObject({ ok: true });
  });
});

describe('a full disk', () => {
  it('is said wherever a file or a team is made, taken or changed, and works again once there is room', async () => {
    const { ana, ben, first } = await aPair();
    const file = await ana.make();
    const full = { ok: false, problem: { kind: 'full' } };
    const fill = <Of extends object>(of: Of, ...names: (keyof Of)[]) => {
      const before = { ...of };
      const never = () => Promise.reject(new DOMException('There is no room.', 'QuotaExceededError'));
      for (const name of names) of[name] = never as Of[keyof Of];
      return () => void Object.assign(of, before);
    };
    const room = [fill(ana.storage.teamFiles, 'packed', 'change'), fill(ben.storage.teamFiles, 'take')];
    expect(await ana.handlers['teamFile.make']({}, nobody)).toEqual(full);
    expect(await rotate(ana)).toEqual(full);
    for (const dryRun of [true, false]) expect(await ben.merge(file, { dryRun })).toEqual(full);
    for (const free of room) free();
    expect((await ana.handlers['teamFile.make']({}, nobody)).ok).toBe(true);
    expect(told(kept(await ben.merge(file)), 'same')).toBe(1);

    const [cleo, tom] = [aFileMember('cleo'), aFileMember('tom')];
    for (const { storage } of [cleo, tom]) fill(storage.teamFiles, 'change');
    expect(await cleo.join(first)).toEqual(full);
    expect(await tom.start()).toEqual(full);
    ben.storage.teamFiles.take = () => Promise.reject(new Error('Something else.'));
    await expect(ben.merge(file), 'what is wrong otherwise is no full disk').rejects.toThrow('Something else.');
  });
});

describe('a team that comes to a server later', () => {
  it('takes its key along: what was made before can still be opened, and what came in files goes to the server', async () => {
    const { ana, ben } = await aPair();
    await ben.write('b', { text: 'Rolls' });
    const file = await ben.make();
    const couch = createMemoryCouch();
    const { handlers } = createTeam(ana.context, { fetch: couch.fetchFor(), isPermitted: async () => true, rounds: 1 });
    const open = { passphrase, isNew: true };
    expect(await handlers['team.connect']({ address: couch.address, name: 'ana', secret: { password: 'x' }, open }, nobody)).toMatchObject({ ok: true });
    expect(await handlers['team.sync']({}, nobody)).toMatchObject({ phase: 'in-sync', waiting: 0 });
    expect(await ana.state()).toMatchObject({ by: 'server', name: 'ana' });
    expect(await ana.take(file)).toMatchObject({ kinds: [{ kind: 'ideas', counts: { new: 1, same: 1 } }] });
    expect((await handlers['team.state']({}, nobody)).waiting).toBe(1);
    expect(await handlers['team.sync']({}, nobody)).toMatchObject({ phase: 'in-sync', waiting: 0 });
    expect(told(kept(await ana.merge(file)), 'same')).toBe(2);
    expect((await handlers['team.state']({}, nobody)).waiting, 'a file says nothing of what a server has').toBe(0);
  });
});
