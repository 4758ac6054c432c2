import { describe, expect, it } from 'vitest';
import { headlines, mostStudied, type Question, study, worksOf } from '../../../lib/insights';
import { drawNormal, seeded } from '../../../lib/insights/random';
import type { Published } from '../../../lib/model/published';

const day = 86_400_000;
const hour = 3_600_000;
const now = Date.UTC(2026, 10, 22);

const postsOf = (count: number, part: (at: number) => Partial<Published> = () => ({})): Published[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `bluesky:${at}`,
    network: 'bluesky',
    at: now - (at + 3) * day,
    resultsAt: now,
    text: 'A post.',
    results: { likes: 20 },
    sources: ['screen'],
    ...part(at),
  }));

function whole<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
const studied = (posts: readonly Published[], question: Partial<Question> = {}, zone = 'UTC') =>
  whole(study({ posts, growth: [] }, { question: { measure: 'engagements', replies: false, ...question }, zone, now }));

describe('a study of own posts', () => {
  it('is empty without posts, and then says nothing works', () => {
    const none = studied([]);
    expect(none).toMatchObject({ posts: [], from: undefined, networks: [], measures: ['engagements'] });
    expect(none.time).toMatchObject({ posts: 0, chance: undefined, best: [] });
    expect(whole(worksOf(none))).toEqual([]);
  });

  it('takes the posts of the question', () => {
    const posts = postsOf(60, (at) => ({ network: at % 2 === 0 ? 'x' : 'bluesky', isReply: at % 3 === 0 }));
    expect(studied(posts).posts).toHaveLength(40);
    expect(studied(posts, { replies: true }).posts).toHaveLength(60);
    expect(studied(posts, { network: 'x', replies: true }).posts).toHaveLength(30);
    expect(studied(posts, { days: 10, replies: true }).posts).toHaveLength(7);
    expect(studied(posts, { network: 'x' }).networks).toEqual(['bluesky', 'x']);
  });

  it('offers only measures that enough of the posts tell', () => {
    const posts = postsOf(20, (at) => ({ results: { likes: 3, ...(at < 8 && { views: 100 }), ...(at < 7 && { clicks: 2 }) } }));
    expect(studied(posts).measures).toEqual(['engagements', 'rate-views', 'likes', 'views']);
  });

  it('finds that questions do better, with the number of posts on both sides', () => {
    const random = seeded(31);
    const posts = postsOf(200, (at) => ({
      text: at % 3 === 0 ? 'How do you brew?' : 'We roasted again.',
      format: at % 2 === 0 ? 'image' : 'text',
      results: { likes: Math.round(30 * Math.exp((at % 3 === 0 ? 0.8 : 0) + 0.6 * drawNormal(random))) },
    }));
    const findings = whole(worksOf(studied(posts)));
    const [first] = headlines(findings.filter(({ trait }) => trait === 'asks'));
    expect(first).toMatchObject({ trait: 'asks', level: 'yes', with: 67, without: 133, verdict: 'clear' });
    expect(first?.effect?.ratio).toBeGreaterThan(1.6);
    expect(first?.effect?.ratio).toBeLessThan(3);
    expect(findings.find(({ trait, level }) => trait === 'format' && level === 'image')?.verdict).not.toBe('clear');
    expect(headlines(findings).length).toBeLessThanOrEqual(3);
    // A first line that asks is a post that asks: one of both is told.
    expect(headlines(findings).filter(({ trait }) => trait === 'asks' || trait === 'hook')).toHaveLength(1);
  });

  it('does not look below eight posts on a side, and says about how many it would take', () => {
    const posts = postsOf(60, (at) => ({ format: at < 7 ? 'video' : 'text' }));
    const video = whole(worksOf(studied(posts))).find(({ trait, level }) => trait === 'format' && level !== 'text');
    expect(video).toMatchObject({ with: 7, verdict: 'few', effect: undefined });
    expect(video?.needed).toBeGreaterThanOrEqual(8);
  });

  it('says "no difference" where all posts did the same', () => {
    const findings = whole(worksOf(studied(postsOf(60, (at) => ({ format: at % 2 === 0 ? 'image' : 'text' })))));
    const format = findings.find(({ trait }) => trait === 'format');
    expect(format?.verdict).toBe('none');
    expect(format?.effect?.ratio).toBeCloseTo(1, 3);
  });

  it('names mornings by the clock of the zone', () => {
    const random = seeded(5);
    const posts = postsOf(160, (at) => {
      const isMorning = at % 2 === 0;
      return {
        at: now - (at + 3) * day + (isMorning ? 7 : 17) * hour,
        results: { likes: Math.round(30 * Math.exp((isMorning ? 0.9 : 0) + 0.4 * drawNormal(random))) },
      };
    });
    expect(studied(posts).time.best[0]?.hour).toBe(7);
    expect(studied(posts, {}, 'Asia/Tokyo').time.best[0]?.hour).toBe(16);
  });

  it('gives the same answer to the same posts', () => {
    const posts = postsOf(80, (at) => ({ at: now - (at + 3) * day + (at % 12) * hour, results: { likes: (at * 7919) % 50 } }));
    expect(studied(posts).time).toEqual(studied([...posts].reverse()).time);
  });

  it('looks at the newest 5,000 and says how many it left', () => {
    const posts = postsOf(mostStudied + 20, () => ({}));
    expect(studied(posts)).toMatchObject({ leftOut: { older: 20 } });
  });
});
