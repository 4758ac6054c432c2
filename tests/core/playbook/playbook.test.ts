import { describe, expect, it } from 'vitest';
import type { Part } from '../../../lib/model/playbook';
import { dayOf, defaultHours, isDay, makeSlug, mixMeter, mixRules, returnOn, runningCampaign, tagLink } from '../../../lib/playbook';

const stored = { rev: `1-${'0'.repeat(32)}`, createdAt: 1, updatedAt: 1 };
const campaign = (id: string, parts: Partial<Part<'campaign'>> = {}): Part<'campaign'> => ({
  ...stored,
  id,
  part: 'campaign',
  name: id,
  slug: id,
  goal: '',
  ...parts,
});
const pillar = (id: string, parts: Partial<Part<'pillar'>> = {}): Part<'pillar'> => ({ ...stored, id, part: 'pillar', name: id, about: '', ...parts });

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '0999-01-01'])('is %s', (day) => expect(isDay(day)).toBe(true));
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', ''])('is not %j', (day) => expect(isDay(day)).toBe(false));
  it('is told by the calendar of the zone', () => {
    const lateEvening = Date.UTC(2026, 10, 22, 23, 30);
    expect([dayOf(lateEvening, 'Europe/Lisbon'), dayOf(lateEvening, 'Asia/Tokyo')]).toEqual(['2026-11-22', '2026-11-23']);
  });
});

describe('the short name of a campaign', () => {
  it.each([
    ['Spring Sale', '2026-05-02', '2026-q2-spring-sale'],
    ['Weißer Brötchen-Tag!', '2026-12-31', '2026-q4-weisser-brotchen-tag'],
    ['  --  ', '2026-01-01', ''],
    ['春のセール', '2026-01-01', ''],
  ])('of %j from %s is %j', (name, day, slug) => expect(makeSlug(name, day)).toBe(slug));
  it('is never longer than it may be, and never ends in a dash', () => {
    const slug = makeSlug('a '.repeat(200), '2026-01-01');
    expect(slug.length).toBeLessThanOrEqual(100);
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

describe('a tagged link', () => {
  it('keeps what stood in the address', () =>
    expect(tagLink('https://rye.example/shop?x=1#bread', { network: 'Mastodon', slug: '2026-q2-spring-sale' })).toBe(
      'https://rye.example/shop?x=1&utm_source=mastodon&utm_medium=social&utm_campaign=2026-q2-spring-sale#bread',
    ));
  it('takes the place of older tags', () =>
    expect(tagLink('https://rye.example/?utm_source=Old&utm_medium=social-media', { network: 'x', slug: 's' })).toBe(
      'https://rye.example/?utm_source=x&utm_medium=social&utm_campaign=s',
    ));
  it.each(['rye.example', 'javascript:alert(1)', ''])('is not made of %j', (url) => expect(tagLink(url, { network: 'x', slug: 's' })).toBeUndefined());
});

describe('the return of a campaign', () => {
  it('is what came in above the cost, by the cost', () => expect(returnOn({ cost: 200, value: 300 })).toBe(0.5));
  it('can be a loss', () => expect(returnOn({ cost: 200, value: 50 })).toBe(-0.75));
  it('is not known while a number is missing, or nothing was spent', () =>
    expect([{ cost: 1 }, { value: 1 }, {}, { cost: 0, value: 5 }].map(returnOn)).toEqual([undefined, undefined, undefined, undefined]));
});

describe('the running campaign', () => {
  const rows = [campaign('always'), campaign('spring', { from: '2026-04-01', to: '2026-05-31' }), campaign('may', { from: '2026-05-01', to: '2026-05-07' })];
  it.each([
    ['2026-03-31', 'always'],
    ['2026-04-01', 'spring'],
    ['2026-05-07', 'may'],
    ['2026-05-08', 'spring'],
  ])('on %s is %s', (day, id) => expect(runningCampaign(rows, day)?.id).toBe(id));
  it('is none where there is none', () => expect(runningCampaign([], '2026-01-01')).toBeUndefined());
});

describe('the defaults', () => {
  it('rest at the weekend', () => expect(defaultHours.days.map((span) => span !== null)).toEqual([true, true, true, true, true, false, false]));
  it.each(mixRules)('$rule shares out the whole', ({ shares }) => expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1));
});

describe('the mix meter', () => {
  const day = 86_400_000;
  const now = 100 * day;
  const pillars = [pillar('bread', { share: 0.6, kind: 'Useful' }), pillar('offers', { share: 0.4, kind: 'Promotional' }), pillar('team')];
  const mix = {
    shares: [
      { name: 'Useful', share: 0.8 },
      { name: 'Promotional', share: 0.2 },
    ],
  };
  it('counts the drafts of 30 days back and 30 ahead by pillar and by the rule', () => {
    const drafts = [
      { pillar: 'bread', at: now },
      { pillar: 'bread', at: now - 29 * day },
      { pillar: 'offers', at: now + 29 * day },
      { pillar: 'team', at: now },
      { pillar: undefined, at: now },
      { pillar: 'gone', at: now },
      { pillar: 'bread', at: now - 30 * day },
      { pillar: 'bread', at: now + 31 * day },
    ];
    expect(mixMeter(drafts, { pillars, mix, now })).toEqual({
      pillars: [
        { name: 'bread', count: 2, share: 0.5, wanted: 0.6 },
        { name: 'offers', count: 1, share: 0.25, wanted: 0.4 },
        { name: 'team', count: 1, share: 0.25, wanted: undefined },
      ],
      rule: [
        { name: 'Useful', count: 2, share: 2 / 3, wanted: 0.8 },
        { name: 'Promotional', count: 1, share: 1 / 3, wanted: 0.2 },
      ],
      total: 6,
      withoutPillar: 2,
      withoutShare: 1,
    });
  });
  it('tells no share where there is nothing to share', () =>
    expect(mixMeter([], { pillars, mix, now }).pillars.map(({ share }) => share)).toEqual([undefined, undefined, undefined]));
});
