import { describe, expect, it } from 'vitest';
import { rules } from '../../../lib/sync/rules';
import { nameOf, type RuleCase, ruleCases } from '../../support/rule-cases';
import { type RuledUser, saysTo } from '../../support/ruled-couch';

const people: Record<RuleCase['who'], RuledUser> = {
  admin: { name: 'admin', roles: ['_admin'] },
  lena: { name: 'lena', roles: ['acme', 'acme-lead'] },
  tom: { name: 'tom', roles: ['acme'] },
  gus: { name: 'gus', roles: ['acme', 'acme-guest'] },
  eve: { name: 'eve', roles: ['other'] },
};

const docOf = ({ id, by, isRemoval }: RuleCase): object => ({ _id: id, ...(by !== undefined && { by }), ...(isRemoval && { _deleted: true }) });

describe('the rules of a team', () => {
  it.each(ruleCases.map((each) => [nameOf(each), each] as const))('%s', (_, each) => {
    expect(saysTo(people[each.who], docOf(each))).toBe(each.says);
  });

  it('are the same whatever stood there, since a replicated write need not say what it came from', () => {
    for (const each of ruleCases)
      for (const by of ['lena', 'tom', undefined]) {
        expect(saysTo(people[each.who], docOf(each), { _id: each.id, by }), nameOf(each)).toBe(each.says);
        expect(saysTo(people[each.who], docOf(each), { _id: each.id, by, _deleted: true }), nameOf(each)).toBe(each.says);
      }
  });

  it('let a lead who is a guest too write, and nobody without a name, even where everybody may come in', () => {
    expect(saysTo({ name: 'lena', roles: ['acme', 'acme-guest', 'acme-lead'] }, { _id: 'templates:1', by: 'lena' })).toBeUndefined();
    expect(saysTo({ name: 'lena', roles: ['acme-lead'] }, { _id: 'templates:1', by: 'lena' })).toBeUndefined();
    expect(saysTo({ name: null, roles: [] }, { _id: 'ideas:1', by: null })).toBe('only the team writes here');
    expect(saysTo({ name: null, roles: ['acme'] }, { _id: 'ideas:1', by: null })).toBe('only the team writes here');
    expect(saysTo({ name: 'eve', roles: ['acme-'] }, { _id: 'ideas:1', by: 'eve' })).toBe('only the team writes here');
    expect(saysTo({ name: 'eve', roles: ['acme-guest'] }, { _id: 'ideas:1', by: 'eve' })).toBe('only the team writes here');
  });

  it('need nothing that a server of 2012 does not speak: CouchDB 3 runs them in SpiderMonkey 1.8.5 or QuickJS', () => {
    expect(rules('acme')).not.toMatch(/=>|\blet\b|\bconst\b|`|\.includes\(|startsWith/);
  });
});
