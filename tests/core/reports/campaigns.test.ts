import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../lib/model/outcome';
import type { Published } from '../../../lib/model/published';
import { placedPosts, tagLink, variantSlug } from '../../../lib/playbook';
import { campaignSums, expectedOf, outcomesIn, readOutcomeTable } from '../../../lib/reports';

const envelope = { rev: `1-${'0'.repeat(32)}`, createdAt: 0, updatedAt: 0 };
const anOutcome = (id: string, part: Partial<Outcome>): Outcome => ({ ...envelope, id, campaign: 'c', source: 'typed', ...part });
const aPost = (id: string, part: Partial<Published>): Published => ({ id, network: 'x', campaign: 'c', results: {}, sources: ['screen'], ...part });
const campaigns = [{ id: 'c', slug: '2026-q4-spring', name: 'Spring' }];

describe('what a campaign came to', () => {
  it('knows nothing of what nobody counted: not zero', () =>
    expect(campaignSums({ id: 'c' }, { posts: [], outcomes: [] })).toMatchObject({
      posts: 0,
      clicks: undefined,
      conversions: undefined,
      cost: undefined,
      roi: undefined,
      rate: undefined,
      engagements: { sum: undefined },
    }));
  it('counts posts and replies apart, and says of how many the numbers are', () =>
    expect(
      campaignSums(
        { id: 'c' },
        {
          posts: [aPost('1', { results: { likes: 3, comments: 1 } }), aPost('2', {}), aPost('3', { isReply: true }), aPost('4', { campaign: 'other' })],
          outcomes: [],
        },
      ),
    ).toMatchObject({ posts: 2, replies: 1, engagements: { sum: 4, known: 1, of: 3 } }));
  it('divides conversions by visits only where both are known', () => {
    const { rate } = campaignSums(
      { id: 'c' },
      { posts: [], outcomes: [anOutcome('1', { clicks: 100, conversions: 5 }), anOutcome('2', { clicks: 900 }), anOutcome('3', { conversions: 50 })] },
    );
    expect(rate?.share).toBe(0.05);
  });
  it('never adds the playbook’s figure to what was brought', () =>
    expect(
      campaignSums({ id: 'c', cost: 999, value: 300 }, { posts: [], outcomes: [anOutcome('1', { cost: 100 }), anOutcome('2', { cost: 50 })] }),
    ).toMatchObject({
      cost: 150,
      costFrom: 'outcomes',
      value: 300,
      valueFrom: 'playbook',
      roi: 1,
    }));
  it('has no return where nothing was spent', () => expect(campaignSums({ id: 'c', cost: 0, value: 10 }, { posts: [], outcomes: [] }).roi).toBeUndefined());
});

describe('the file of an analytics tool', () => {
  const text = readFileSync(new URL('../../fixtures/exchange/ga4.csv', import.meta.url), 'utf8');
  const table = readOutcomeTable(text);
  it('is read below its comments, by the names of its columns', () =>
    expect(table.places).toEqual({ campaign: 0, network: 1, variant: 2, day: 3, clicks: 4, conversions: 5, cost: -1, value: 6 }));
  it('adds up rows of one campaign, network, variant and day, and keeps zero apart from unknown', () => {
    const { rows } = outcomesIn(table, { campaigns });
    expect(rows).toEqual([
      {
        id: 'file:c:linkedin:blue-button:2026-11-01',
        campaign: 'c',
        network: 'linkedin',
        variant: 'blue-button',
        day: '2026-11-01',
        clicks: 1250,
        conversions: 32,
        value: 832.5,
      },
      { id: 'file:c:x::2026-11-01', campaign: 'c', network: 'x', day: '2026-11-01', clicks: 61, conversions: 0, value: 0 },
    ]);
  });
  it('says which rows are not taken, and why', () =>
    expect(outcomesIn(table, { campaigns }).refused).toEqual([
      { line: 4, what: 'unknown-one', why: 'campaign' },
      { line: 5, what: '20261350', why: 'day' },
      { line: 6, what: 'many', why: 'number' },
      { line: 7, what: '2026-q4-spring', why: 'nothing' },
    ]));
  it('of Germany has commas and semicolons', () => {
    const german = readOutcomeTable('Kampagne;Quelle;Datum;Sitzungen;Umsatz\n2026-q4-spring;bluesky;13.11.2026;1.204;1.204,50 €\n');
    expect(outcomesIn(german, { campaigns }).rows).toMatchObject([{ network: 'bluesky', day: '2026-11-13', clicks: 1204, value: 1204.5 }]);
  });
  it('without a column for the campaign counts for the chosen one', () =>
    expect(outcomesIn(readOutcomeTable('Date,Clicks\n2026-11-01,3\n'), { campaigns, campaign: 'c' }).rows).toMatchObject([{ campaign: 'c', clicks: 3 }]));
});

describe('tagged links', () => {
  it('have one spelling, keep other parameters, and carry the variant', () =>
    expect(tagLink('https://shop.example/a?b=1#c', { network: 'linkedin', slug: '2026-q4-spring', variant: variantSlug('Blue Button, kurz!') })).toBe(
      'https://shop.example/a?b=1&utm_source=linkedin&utm_medium=social&utm_campaign=2026-q4-spring&utm_content=blue-button-kurz#c',
    ));
  it('are none of a script', () => expect(tagLink('javascript:alert(1)', { network: 'x', slug: 's' })).toBeUndefined());
});

describe('the mix', () => {
  const draft = { ...envelope, id: 'd', title: '', text: '', networks: [], pillar: 'p', plannedAt: 5, status: 'posted' as const };
  it('counts a draft that became a post once, as the post', () =>
    expect(placedPosts([draft], [aPost('1', { at: 9, draft: 'd', pillar: 'q' }), aPost('2', { at: 9, isReply: true, pillar: 'q' })])).toEqual([
      { pillar: 'q', at: 9 },
    ]));
});

describe('a goal', () => {
  it('should be half reached in the middle of its time', () => {
    const by = '2026-12-02';
    const end = Date.parse(`${by}T12:00:00Z`);
    expect(expectedOf({ target: 100, by, createdAt: end - 20 * 86_400_000 }, end - 10 * 86_400_000)).toBe(50);
    expect(expectedOf({ target: 100, by, createdAt: end }, end)).toBeUndefined();
  });
});
