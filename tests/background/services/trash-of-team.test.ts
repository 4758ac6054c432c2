import { describe, expect, it } from 'vitest';
import { type Role, sharedAtFirst } from '../../../lib/model/team';
import { teamKeys } from '../../support/team-keys';
import { aBackground, writes } from './a-background';

/** Restores all that is in the trash of somebody in a team: two templates, one of them the team's, a part of the playbook and an idea. */
async function aTrash(role: Role, share: Partial<typeof sharedAtFirst> = {}) {
  const { ask, storage } = aBackground();
  for (const id of ['team', 'own']) {
    await ask('templates.save', { ...writes(), id, name: id, label: '', text: `Hi ${id}` });
    await ask('templates.remove', { ...writes(), id });
  }
  await ask('playbook.save', { ...writes(), id: 's1', part: 'segment', name: 'Press', rule: { words: ['reporter'] }, points: 3 });
  await ask('playbook.remove', { ...writes(), id: 's1' });
  await ask('ideas.capture', { ...writes(), id: 'i1', text: 'A day with the baker' });
  await ask('ideas.remove', { ...writes(), id: 'i1' });
  const { keys, ring } = await teamKeys();
  await storage.team.connect({ address: 'https://couch.test/db', name: 'tom', device: 'd', role, keys, ring, share: { ...sharedAtFirst, ...share } });
  const body = { name: 'team', label: '', text: 'Hi team', createdAt: 1, updatedAt: 9, uses: 0, deletedAt: 9 };
  const leaf = { rev: `3-${'f'.repeat(32)}`, revs: ['f'.repeat(32)], isDeleted: false, body };
  await storage.team.replica.take([{ store: 'templates', id: 'team', wire: 'templates:1', leaf }], '1');
  const items = [
    { kind: 'templates' as const, id: 'team' },
    { kind: 'templates' as const, id: 'own' },
    { kind: 'playbook' as const, id: 's1' },
    { kind: 'ideas' as const, id: 'i1' },
  ];
  return async () => {
    const { restored, failed } = await ask('trash.restore', { ...writes(), items });
    const left = (await ask('trash.list', {})).rows.map(({ id }) => id).sort();
    return { restored: restored.map(({ id }) => id), failed: failed.map(({ item, why }) => [item.id, why]), left };
  };
}

describe('the trash of somebody in a team', () => {
  it('gives back what is their own, and leaves the team’s to its leads', async () => {
    const restore = await aTrash('member');
    expect(await restore()).toEqual({
      restored: ['own', 'i1'],
      failed: [
        ['team', 'template.member'],
        ['s1', 'playbook'],
      ],
      left: ['s1', 'team'],
    });
  });

  it('tells a guest what guests can do', async () => {
    const restore = await aTrash('guest');
    expect((await restore()).failed).toEqual([
      ['team', 'template.guest'],
      ['s1', 'playbook'],
    ]);
  });

  it('gives everything back to a lead, and of kinds that are not shared to everybody', async () => {
    for (const restore of [await aTrash('lead'), await aTrash('member', { templates: false, playbook: false })])
      expect(await restore()).toMatchObject({ restored: ['team', 'own', 's1', 'i1'], failed: [], left: [] });
  });
});
