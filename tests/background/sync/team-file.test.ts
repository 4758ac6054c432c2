import { describe, expect, it } from 'vitest';
import { kept } from '../storage/fresh-storage';
import { aFileMember, passphrase, told } from './a-file-member';

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
