import { describe, expect, it } from 'vitest';
import { engagementsOf, rateOf, usualDenominator } from '../../../lib/insights/engagement';

describe('engagements and their rates', () => {
  it('adds up what people do for all to see, and does not take unknown for 0', () => {
    expect(engagementsOf({ likes: 3, comments: 2, shares: 1, quotes: 1, saves: 1, views: 900, clicks: 40 })).toBe(8);
    expect(engagementsOf({ likes: 0 })).toBe(0);
    expect(engagementsOf({ views: 900 })).toBeUndefined();
    expect(engagementsOf({})).toBeUndefined();
  });

  it('takes the network’s own sum only where there is no other', () => {
    expect(engagementsOf({ engagements: 40 })).toBe(40);
    expect(engagementsOf({ engagements: 40, likes: 3 })).toBe(3);
  });

  it('sums, then divides: a mean of rates would be another number', () => {
    const posts = [
      { results: { likes: 10, views: 1000 } },
      { results: { likes: 5, views: 10 } },
      { results: { likes: 7 } },
      { results: { views: 500 } },
      { results: { likes: 0, views: 0 } },
    ];
    expect(rateOf(posts, 'views')).toMatchObject({ value: 15 / 1010, engagements: 15, over: 1010, posts: 2, unknown: 3, low: undefined, high: undefined });
  });

  it('says nothing of how sure it is below five posts or 500 views', () => {
    const posts = (n: number, views: number) => Array.from({ length: n }, (_, at) => ({ results: { likes: 3 + at, views } }));
    expect(rateOf(posts(4, 1000), 'views').low).toBeUndefined();
    expect(rateOf(posts(5, 99), 'views').low).toBeUndefined();
    const { value = 0, low = 1, high = 0 } = rateOf(posts(5, 100), 'views');
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });

  it('has no rate of nothing', () => expect(rateOf([], 'reach')).toMatchObject({ value: undefined, posts: 0, unknown: 0 }));

  it('takes the followers of the time of posting', () => expect(rateOf([{ results: { likes: 5 }, followers: 1000 }], 'followers').value).toBe(0.005));

  it('proposes the denominator that most posts tell', () => {
    expect(usualDenominator([{ results: { likes: 1 } }])).toBeUndefined();
    expect(usualDenominator([{ results: { views: 1, reach: 1 } }, { results: { reach: 2 } }])).toBe('reach');
    expect(usualDenominator([{ results: { views: 1, reach: 1 } }])).toBe('views');
  });
});
