import { describe, expect, it } from 'vitest';
import type { Person } from '../../../lib/model/person';
import type { Part, SegmentRule } from '../../../lib/model/playbook';
import type { Profile } from '../../../lib/model/profile';
import { joinedProfile, segmentsOf } from '../../../lib/people';

const envelope = { rev: `1-${'0'.repeat(32)}`, createdAt: 1, updatedAt: 1 };
const aPerson = (parts: Partial<Person> = {}): Person => ({
  id: 'x:ana',
  network: 'x',
  handle: 'ana',
  firstSeenAt: 1,
  lastSeenAt: 1,
  contacts: 0,
  answered: 0,
  ...parts,
});
const aSegment = (id: string, rule?: SegmentRule): Part<'segment'> => ({ ...envelope, id, part: 'segment', name: id, ...(rule && { rule }) });
const aProfile = (parts: Partial<Profile> = {}): Profile => ({ ...envelope, id: 'x:ana', isVip: false, segments: [], notSegments: [], moments: [], ...parts });
const names = (...asked: Parameters<typeof segmentsOf>) => segmentsOf(...asked).map(({ segment, by }) => `${segment.id} by ${by}`);

describe('segments', () => {
  const press = aSegment('press', { words: ['journalist', 'PR'] });
  const regulars = aSegment('regulars', { contactsAtLeast: 3, answeredAtLeast: 1 });
  const here = aSegment('here', { networks: ['bluesky'] });
  const partners = aSegment('partners');

  it('take in whoever has one of the words in name or handle, as a whole word, accents and case aside', () => {
    expect(names(aPerson({ name: 'Zoë, JOURNALIST' }), undefined, [press])).toEqual(['press by rule']);
    expect(names(aPerson({ handle: 'pr_anna' }), undefined, [press])).toEqual(['press by rule']);
    expect(names(aPerson({ name: 'Prague Coffee' }), undefined, [press])).toEqual([]);
    expect(names(aPerson({ name: '東京新聞記者' }), undefined, [aSegment('press', { words: ['記者'] })])).toEqual(['press by rule']);
  });

  it('take in by what all accounts of one human being did together', () => {
    const onX = aPerson({ contacts: 2, answered: 1 });
    const onBluesky = aPerson({ id: 'bluesky:ana', network: 'bluesky', contacts: 1 });
    expect(names(onX, undefined, [regulars, here])).toEqual([]);
    expect(names([onX, onBluesky], undefined, [regulars, here])).toEqual(['regulars by rule', 'here by rule']);
  });

  it('follow the hand before the rule, both ways', () => {
    const known = aPerson({ name: 'journalist' });
    expect(names(known, aProfile({ notSegments: ['press'], segments: ['partners'] }), [press, partners])).toEqual(['partners by hand']);
    expect(names(undefined, aProfile({ segments: ['partners'] }), [press, partners])).toEqual(['partners by hand']);
  });

  it('take nobody in by a rule that asks for nothing', () => {
    expect(names(aPerson(), undefined, [aSegment('empty', {}), partners, aSegment('blank', { words: ['  '] })])).toEqual([]);
  });
});

describe('what was decided about the accounts of one human being', () => {
  it('is taken together: any VIP counts, and the later word on a segment and a cadence', () => {
    const earlier = aProfile({ isVip: true, segments: ['a', 'b'], cadence: 30, updatedAt: 1 });
    const later = aProfile({ id: 'x:b', notSegments: ['a'], cadence: 90, updatedAt: 2 });
    expect(joinedProfile([later, earlier])).toMatchObject({ isVip: true, segments: ['b'], notSegments: ['a'], cadence: 90 });
    expect(joinedProfile([])).toBeUndefined();
  });
});
