import { describe, expect, it } from 'vitest';
import { halfLivesOf } from '../../../lib/insights/growth';
import { levelsOf } from '../../../lib/insights/levels';
import type { Published } from '../../../lib/model/published';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22);
const halfLives = halfLivesOf([], []);
const aPost = (ago: number, part: Partial<Published> = {}): Published => ({
  id: `x:${ago}`,
  network: 'x',
  at: now - ago * day,
  resultsAt: now,
  results: { likes: 99 },
  sources: ['screen'],
  ...part,
});
const levels = (posts: readonly Published[], measure: Parameters<typeof levelsOf>[1]['measure'] = 'engagements') =>
  levelsOf(posts, { measure, halfLives, now });

describe('how a post did against the usual', () => {
  it('is the logarithm of how many times the usual before it', () => {
    const usual = [2, 3, 4, 5, 6, 7, 8].map((ago) => aPost(ago + 300));
    const { levels: found } = levels([aPost(300, { results: { likes: 199 } }), ...usual]);
    expect(found.map(({ post }) => post.id)).toEqual(['x:308', 'x:307', 'x:306', 'x:305', 'x:304', 'x:303', 'x:302', 'x:300']);
    expect(found.at(-1)?.above).toBeCloseTo(Math.LN2, 2);
    expect(found[0]?.above).toBeCloseTo(0, 2);
  });

  it('follows an account that grows: what was a lot last year is the usual now', () => {
    const posts = Array.from({ length: 120 }, (_, at) => aPost(130 - at, { results: { likes: Math.round(10 * 1.02 ** at) } }));
    const { levels: found } = levels(posts);
    const late = found.slice(40).map(({ above }) => above);
    expect(Math.max(...late) - Math.min(...late)).toBeLessThan(0.12);
  });

  it('compares like with like: networks, accounts, answers', () => {
    const own = [1, 2, 3, 4, 5, 6].map((ago) => aPost(ago + 10));
    const large = [1, 2, 3, 4, 5, 6].map((ago) => aPost(ago + 20.5, { network: 'facebook', results: { likes: 9999 } }));
    const answers = [1, 2, 3, 4, 5, 6].map((ago) => aPost(ago + 30.5, { isReply: true, results: { likes: 1 } }));
    const { levels: found } = levels([...own, ...large, ...answers]);
    for (const { above } of found) expect(Math.abs(above)).toBeLessThan(0.05);
    expect(Math.max(...found.map(({ aboveAll }) => Math.abs(aboveAll)))).toBeGreaterThan(2);
  });

  it('brings a young count to what it will be', () => {
    const usual = [2, 3, 4, 5, 6, 7].map((ago) => aPost(ago + 300));
    const young = aPost(0, { id: 'x:young', at: now - halfLives.x.length, results: { likes: 50 } });
    expect(levels([...usual, young]).levels.at(-1)?.above).toBeCloseTo(0, 1);
  });

  it('says what it leaves out, and why', () => {
    const { at: _, ...undated } = aPost(5);
    const { levels: found, leftOut } = levels([
      undated,
      aPost(6, { promoted: true }),
      aPost(0, { id: 'x:new', at: now - 60_000 }),
      aPost(7, { results: { views: 4 } }),
      aPost(8),
    ]);
    expect(leftOut).toEqual({ undated: 1, promoted: 1, young: 1, unknown: 1 });
    expect(found).toHaveLength(1);
    expect(found[0]?.above).toBe(0);
  });

  it('measures a rate over what it names, and leaves out posts that do not tell both', () => {
    const posts = [10, 11, 12, 13, 14, 15].map((ago) => aPost(ago, { results: { likes: 50, views: 1000 } }));
    const { levels: found, leftOut } = levels([aPost(9, { results: { likes: 100, views: 1000 } }), aPost(8), ...posts], 'rate-views');
    expect(found.at(-1)?.above).toBeCloseTo(Math.LN2, 1);
    expect(leftOut.unknown).toBe(1);
    expect(levels([aPost(9, { followers: 500 })], 'rate-followers').levels).toHaveLength(1);
    expect(levels([aPost(9)], 'clicks').leftOut.unknown).toBe(1);
  });
});
