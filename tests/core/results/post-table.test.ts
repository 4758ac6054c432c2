import { describe, expect, it } from 'vitest';
import type { Published } from '../../../lib/model/published';
import { type ColumnName, columnNames, sortLines, valueIn } from '../../../lib/results/table-columns';
import { filterLines, type PostFilter, postLines, rateOfLine, sumsOf, usualOf } from '../../../lib/results/table-rows';

const day = 86_400_000;
const start = Date.UTC(2026, 5, 1, 10);

const aPublished = (at: number, parts: Partial<Published> = {}): Published => ({
  id: `x:${at}`,
  network: 'x',
  account: 'team',
  at: start + at * day,
  text: `Bread ${at}`,
  results: {},
  sources: ['export'],
  ...parts,
});
const linesOf = (posts: readonly Published[]) => postLines(posts, { growth: [], zone: 'UTC', now: start + 100 * day });
const ids = (lines: readonly { post: Published }[]) => lines.map(({ post }) => post.id);

describe('the table of own posts', () => {
  it('adds counts up and says how many posts tell them; rates are summed, then divided', () => {
    const lines = linesOf([
      aPublished(1, { results: { likes: 10, views: 100 } }),
      aPublished(2, { results: { likes: 10, views: 9900 } }),
      aPublished(3, { results: { likes: 5 } }),
      aPublished(4, { results: { views: 50 } }),
    ]);
    const { counts, rates } = sumsOf(lines);
    expect(counts.likes).toEqual({ sum: 25, posts: 3 });
    expect(counts.views).toEqual({ sum: 10_050, posts: 3 });
    expect(counts).not.toHaveProperty('shares');
    expect(rates.views).toMatchObject({ value: 20 / 10_000, posts: 2, unknown: 2 });
    expect(rates.reach.value).toBeUndefined();
  });

  it('never divides by another denominator than the column names', () => {
    const [line] = linesOf([aPublished(1, { results: { likes: 10, impressions: 100 } })]);
    if (!line) throw new Error('no line');
    expect(rateOfLine(line, 'impressions')).toBe(0.1);
    expect(rateOfLine(line, 'views')).toBeUndefined();
    expect(rateOfLine(line, 'followers')).toBeUndefined();
  });

  it('sorts either way with unknown values last, and equal ones newest first', () => {
    const lines = linesOf([
      aPublished(1, { results: { likes: 3 } }),
      aPublished(2),
      aPublished(3, { results: { likes: 9 } }),
      aPublished(4, { results: { likes: 3 } }),
    ]);
    expect(ids(sortLines(lines, { column: 'likes', down: true }))).toEqual(['x:3', 'x:4', 'x:1', 'x:2']);
    expect(ids(sortLines(lines, { column: 'likes', down: false }))).toEqual(['x:4', 'x:1', 'x:3', 'x:2']);
  });

  it.each<[string, PostFilter, string[]]>([
    ['network', { network: 'linkedin' }, ['x:3']],
    ['account', { account: 'other' }, ['x:2']],
    ['from', { from: start + 3 * day }, ['x:3', 'x:4']],
    ['to', { to: start + 2 * day }, ['x:1']],
    ['format', { format: 'video' }, ['x:2']],
    ['pillar', { pillar: 'p1' }, ['x:4']],
    ['no pillar', { pillar: 'none' }, ['x:1', 'x:2', 'x:3']],
    ['words', { words: ' BREAD  4 ' }, ['x:4']],
    ['no answers', { replies: 'without' }, ['x:2', 'x:3', 'x:4']],
    ['only answers', { replies: 'only' }, ['x:1']],
    ['nothing', {}, ['x:1', 'x:2', 'x:3', 'x:4']],
  ])('is narrowed by %s', (_, filter, wanted) => {
    const lines = linesOf([
      aPublished(1, { isReply: true }),
      aPublished(2, { account: 'other', format: 'video' }),
      aPublished(3, { network: 'linkedin' }),
      aPublished(4, { pillar: 'p1' }),
    ]);
    expect(ids(filterLines(lines, filter))).toEqual(wanted);
  });

  it('compares a post with our own usual at the same age, and says nothing with fewer than five to compare', () => {
    const posts = Array.from({ length: 9 }, (_, at) => aPublished(at, { results: { likes: at === 8 ? 40 : 10 }, resultsAt: start + 60 * day }));
    const paces = linesOf(posts).map(({ pace }) => pace?.ratio);
    expect(paces.slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(paces[8]).toBeGreaterThan(3);
    expect(paces[8]).toBeLessThan(4.2);
  });

  it('tells what is usual by the median of the other posts on the network', () => {
    const lines = linesOf([1, 2, 3, 4, 100].map((likes, at) => aPublished(at, { results: { likes } })));
    const last = lines.at(-1);
    expect(last && usualOf(last, lines)).toEqual({ likes: { median: 2.5, posts: 4 } });
  });

  it.each(columnNames)('has nothing in %s where nothing is known', (column: ColumnName) => {
    const [line] = linesOf([{ id: 'x:0', network: 'x', results: {}, sources: ['screen'] }]);
    const value = line && valueIn(line, column);
    expect(value).toBe(column === 'network' ? 'x' : column === 'sources' ? 'screen' : undefined);
  });
});
