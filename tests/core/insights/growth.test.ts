import { describe, expect, it } from 'vitest';
import { halfLivesOf, paceOf, shareAt, usualBefore } from '../../../lib/insights/growth';
import { drawNormal, seeded } from '../../../lib/insights/random';
import type { Growth, Published } from '../../../lib/model/published';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 22);
const aPost = (id: number, part: Partial<Published> = {}): Published => ({
  id: `x:${id}`,
  network: 'x',
  at: now - id * 24 * hour,
  resultsAt: now,
  results: { likes: 100 },
  sources: ['screen'],
  ...part,
});
const published = halfLivesOf([], []);

/** Looks at a post whose engagements come with this half-life. */
const looksOf = (post: Published, halfLife: number, total: number): Growth => ({
  id: post.id,
  looks: [0.1, 0.3, 0.7, 1, 1.6, 3, 6, 12, 40].map((times) => {
    const age = times * 49 * 60_000;
    return { at: (post.at ?? 0) + age, source: 'screen' as const, results: { likes: Math.round(total * shareAt(age, halfLife)) } };
  }),
});

describe('growth of a post', () => {
  it('starts from the published half-lives', () => {
    expect(published.x).toMatchObject({ length: 49 * 60_000, posts: 0 });
    expect(published.linkedin.length).toBe(24.3 * hour);
    expect(shareAt(49 * 60_000, published.x.length)).toBe(0.5);
    expect(shareAt(-5, 100)).toBe(0);
  });

  it('learns its own half-life, and keeps to the published one with few posts', () => {
    const posts = Array.from({ length: 40 }, (_, at) => aPost(at + 3));
    const own = 100 * 60_000;
    const many = halfLivesOf(
      posts,
      posts.map((post) => looksOf(post, own, 400)),
    );
    expect(many.x.posts).toBe(40);
    expect(many.x.length / own).toBeGreaterThan(0.9);
    expect(many.x.length / own).toBeLessThan(1.1);
    const few = halfLivesOf(
      posts,
      posts.slice(0, 2).map((post) => looksOf(post, own, 400)),
    );
    expect(few.x.length).toBeGreaterThan(49 * 60_000);
    expect(few.x.length).toBeLessThan(75 * 60_000);
    expect(few.x.error).toBeLessThan(published.x.error);
    expect(many.bluesky).toEqual(published.bluesky);
  });

  it('learns nothing from two looks, a count that still grows, a handful of engagements, or a rough time', () => {
    const post = aPost(3);
    const whole = looksOf(post, hour, 400);
    const learnt = (growth: Growth, from: Published = post) => halfLivesOf([from], [growth]).x.posts;
    expect(learnt(whole)).toBe(1);
    expect(learnt({ ...whole, looks: whole.looks.slice(-2) })).toBe(0);
    expect(learnt({ ...whole, looks: whole.looks.slice(0, 5) })).toBe(0);
    expect(learnt(looksOf(post, hour, 8))).toBe(0);
    expect(learnt(whole, { ...post, atUncertainty: hour })).toBe(0);
  });

  it('knows the usual of an account by its last posts of the same kind, from five on', () => {
    const before = [100, 80, 120, 90, 110].map((likes, at) => aPost(at + 2, { results: { likes } }));
    const post = aPost(1, { results: { likes: 300 } });
    const usual = usualBefore(post, [post, ...before], { halfLives: published, now });
    expect(usual).toMatchObject({ posts: 5, spread: 0.35 });
    expect(usual?.median).toBeGreaterThan(100);
    expect(usual?.median).toBeLessThan(106);
    expect(usualBefore(post, before.slice(1), { halfLives: published, now })).toBeUndefined();
    const others: Published[] = before.map((each) => ({ ...each, isReply: true }));
    expect(usualBefore(post, others, { halfLives: published, now })).toBeUndefined();
    expect(
      usualBefore(
        post,
        before.map((each) => ({ ...each, network: 'bluesky' })),
        { halfLives: published, now },
      ),
    ).toBeUndefined();
  });

  it('tells how a young post does against what was usual at its age', () => {
    const usual = { posts: 12, median: 100, spread: 0.5 };
    const post = aPost(0, { at: now - 49 * 60_000, results: { likes: 152 } });
    const pace = paceOf(post, usual, published);
    expect(pace?.usual).toBe(50);
    expect(pace?.ratio).toBeCloseTo(153 / 51, 6);
    expect(pace?.low).toBeGreaterThan(1.5);
    expect(pace?.high).toBeLessThan(6);
    expect(paceOf({ ...post, resultsAt: now - 45 * 60_000 }, usual, published)).toBeUndefined();
    expect(paceOf({ ...post, results: { views: 3 } }, usual, published)).toBeUndefined();
    expect(paceOf(post, undefined, published)).toBeUndefined();
    expect(paceOf({ ...post, atUncertainty: hour }, usual, published)).toBeUndefined();
  });

  it('holds the true ratio in its interval about eight times out of ten', () => {
    const random = seeded(12);
    let held = 0;
    for (let turn = 0; turn < 300; turn += 1) {
      const halfLife = published.x.length * Math.exp(0.7 * drawNormal(random));
      const level = 100;
      const before = Array.from({ length: 20 }, (_, at) => aPost(at + 2, { results: { likes: Math.round(level * Math.exp(0.6 * drawNormal(random))) } }));
      const age = 49 * 60_000;
      const post = aPost(0, { at: now - age, results: { likes: Math.round(3 * level * shareAt(age, halfLife)) } });
      const pace = paceOf(post, usualBefore(post, before, { halfLives: published, now }), published);
      if (pace && pace.low <= 3 && pace.high >= 3) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.7);
    expect(held / 300).toBeLessThan(0.95);
  });
});
