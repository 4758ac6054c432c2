import { describe, expect, it } from 'vitest';
import { leadStores, Role, SharedStore, sharedAtFirst, type TeamWho } from '../../../lib/model/team';
import { type May, mayChange, mayPropose } from '../../../lib/team/may-change';

const as = (role: Role, share: Partial<TeamWho['share']> = {}): TeamWho => ({ name: 'ana', role, members: ['ana'], share: { ...sharedAtFirst, ...share } });

const table: [who: string, store: SharedStore, record: { shared?: boolean; isTeams?: boolean }, may: May][] = [
  ['lead', 'templates', { isTeams: true }, 'yes'],
  ['lead', 'playbook', { isTeams: true }, 'yes'],
  ['lead', 'decisions', {}, 'yes'],
  ['member', 'templates', {}, 'own-only'],
  ['member', 'templates', { isTeams: true }, 'propose'],
  ['member', 'templates', { isTeams: true, shared: false }, 'own-only'],
  ['member', 'playbook', {}, 'no'],
  ['member', 'playbook', { isTeams: true }, 'no'],
  ['member', 'decisions', { isTeams: true }, 'no'],
  ['member', 'ideas', {}, 'yes'],
  ['member', 'notes', { isTeams: true }, 'yes'],
  ['member', 'reviews', {}, 'yes'],
  ['guest', 'templates', {}, 'own-only'],
  ['guest', 'templates', { isTeams: true }, 'no'],
  ['guest', 'playbook', {}, 'no'],
  ['guest', 'decisions', { isTeams: true }, 'no'],
  ['guest', 'ideas', { isTeams: true }, 'own-only'],
  ['guest', 'drafts', {}, 'own-only'],
];

describe('what somebody may do with a record', () => {
  it.each(table)('of a %s with %s %j: %s', (role, store, record, may) => {
    expect(mayChange(as(role as Role), { store, ...record })).toBe(may);
  });

  it('is everything where there is no team, and for its leads', () => {
    for (const store of SharedStore.options)
      for (const isTeams of [true, false]) {
        expect(mayChange(undefined, { store, isTeams })).toBe('yes');
        expect(mayChange(as('lead'), { store, isTeams })).toBe('yes');
      }
  });

  it('is one’s own business where the kind is not shared', () => {
    for (const role of ['member', 'guest'] as const)
      for (const [store, kind] of [
        ['templates', 'templates'],
        ['playbook', 'playbook'],
      ] as const)
        expect(mayChange(as(role, { [kind]: false }), { store, isTeams: true })).toBe('own-only');
  });

  it('never lets anybody but a lead write for the team what only leads may write', () => {
    for (const role of Role.options)
      for (const store of leadStores)
        for (const isTeams of [true, false])
          for (const shared of [true, false, undefined])
            expect(mayChange(as(role), { store, isTeams, shared }) === 'yes', `${role} ${store}`).toBe(role === 'lead');
  });
});

describe('who proposes', () => {
  it('is a member whose templates and requests are shared: leads just write, guests only read', () => {
    expect([as('lead'), as('member'), as('guest'), undefined].map(mayPropose)).toEqual([false, true, false, false]);
    expect(mayPropose(as('member', { assignments: false }))).toBe(false);
    expect(mayPropose(as('member', { templates: false }))).toBe(false);
  });
});
