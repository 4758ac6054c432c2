import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exports } from '../../../lib/exports';
import { madeAt, readFixture, readText } from './read-fixture';

/** Of each file: which kinds of tables are read, how many posts and days they give, and why rows are not taken. */
const table: Record<string, { kinds: string[]; posts: number; days: number; refused?: string[]; unknown?: string[] }> = {
  'account_analytics_content_2026-07-01_2026-07-14.csv': { kinds: ['x-content'], posts: 3, days: 0, refused: ['ruinedId'] },
  'account_overview_analytics.csv': { kinds: ['x-overview'], posts: 0, days: 2 },
  'account_video_analytics.csv': { kinds: ['x-video'], posts: 0, days: 2 },
  'tweets.js': { kinds: ['x-archive'], posts: 2, days: 0, refused: ['repost'] },
  'twitter-archive.zip': { kinds: ['x-archive'], posts: 2, days: 0, refused: ['repost'] },
  'Shares.csv': { kinds: ['linkedin-shares'], posts: 2, days: 0 },
  'Comments.csv': { kinds: ['linkedin-comments'], posts: 1, days: 0 },
  'Content_2025-05-01_2025-06-30_FeedBaker.xlsx': { kinds: ['linkedin-days', 'linkedin-posts', 'linkedin-days'], posts: 2, days: 5 },
  'AggregateAnalytics_FeedBaker_2025-05-01_2025-06-30.xlsx': { kinds: ['linkedin-days', 'linkedin-posts', 'linkedin-days'], posts: 1, days: 3 },
  'feed-bakery_content_1750000000000.xlsx': { kinds: ['linkedin-days', 'linkedin-company'], posts: 1, days: 2 },
  'facebook-32.csv': { kinds: ['facebook-posts'], posts: 2, days: 0, refused: ['ruinedId'] },
  'facebook-33.csv': { kinds: ['facebook-posts'], posts: 2, days: 0, refused: ['ruinedId'] },
  'facebook-34.csv': { kinds: ['facebook-posts'], posts: 2, days: 0, refused: ['ruinedId'] },
  'Facebook-follows.csv': { kinds: ['facebook-days'], posts: 0, days: 2, refused: ['nothing'] },
  'instagram.csv': { kinds: ['instagram-posts'], posts: 2, days: 0 },
  'instagram-de.csv': { kinds: ['instagram-posts'], posts: 1, days: 0 },
  'instagram-pt.csv': { kinds: ['instagram-posts'], posts: 1, days: 0 },
  'tiktok-content.csv': { kinds: ['tiktok-posts'], posts: 2, days: 0 },
  'Overview.csv': { kinds: ['tiktok-days'], posts: 0, days: 3 },
  'Table data.csv': { kinds: ['youtube-posts'], posts: 2, days: 0, refused: ['total'] },
  'Content 2025-05-01_2025-06-30 Feed Bakery.zip': { kinds: ['youtube-posts', 'youtube-days'], posts: 2, days: 2, refused: ['total'] },
  'Videos 2025-05-01_2025-06-30 Feed Bakery.zip': { kinds: ['youtube-posts', 'youtube-days'], posts: 1, days: 1, refused: ['total'] },
  'not-an-export.csv': { kinds: [], posts: 0, days: 0 },
};

const firstPost = async (name: string) => (await readFixture(name)).read.flatMap(({ brought }) => brought.posts)[0];

describe('the export files of the networks', () => {
  it('each have a fixture, and each fixture is known here', () => {
    expect(readdirSync(new URL('../../fixtures/exports', import.meta.url)).sort()).toEqual(Object.keys(table).sort());
    expect(new Set(Object.values(table).flatMap(({ kinds }) => kinds))).toEqual(new Set(exports.map(({ id }) => id)));
  });

  it.each(Object.entries(table))('%s is known by its columns and read to the last row', async (name, wanted) => {
    const { read, faults } = await readFixture(name);
    expect(faults).toEqual([]);
    expect(read.map(({ table: { kind } }) => kind.id)).toEqual(wanted.kinds);
    expect(read.flatMap(({ table: { unknown } }) => unknown)).toEqual(wanted.unknown ?? []);
    expect(read.reduce((sum, { brought }) => sum + brought.posts.length, 0)).toBe(wanted.posts);
    expect(read.reduce((sum, { brought }) => sum + brought.days.length, 0)).toBe(wanted.days);
    expect(read.flatMap(({ rows }) => rows.refused.map(({ why }) => why))).toEqual(wanted.refused ?? []);
  });

  it.each(exports.map((kind) => [kind.id, kind] as const))('%s names its columns in the form in which they are compared, none of them twice', (_, kind) => {
    for (const names of Object.values(kind.columns as Record<string, readonly string[]>)) {
      expect(names.map((name) => name.toLowerCase())).toEqual([...names]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a post of a file', () => {
  it('of X has the moment that its number tells, its counts by our names, and the account of its address', async () => {
    expect((await firstPost('account_analytics_content_2026-07-01_2026-07-14.csv'))?.post).toEqual({
      id: 'x:1944700000000000001',
      network: 'x',
      account: 'feedbakery',
      at: Date.parse('2025-07-14T10:06:25.435Z'),
      text: 'We open a second bakery on Monday.\nCome by for "the first loaf", free.',
      permalink: 'https://x.com/feedbakery/status/1944700000000000001',
      results: { impressions: 1234, likes: 56, engagements: 90, saves: 7, shares: 8, comments: 5, follows: 2, profileVisits: 12, clicks: 4 },
      resultsAt: madeAt,
      sources: ['export'],
    });
  });

  it('leaves out what is blank: unknown is not 0', async () => {
    const { read } = await readFixture('account_analytics_content_2026-07-01_2026-07-14.csv');
    const third = read[0]?.brought.posts[2]?.post;
    expect(third?.results).not.toHaveProperty('likes');
    expect(third?.results.clicks).toBe(0);
  });

  it('has the longer of title and description, and the id that pages know it by', async () => {
    const { read } = await readFixture('facebook-34.csv');
    const posts = read[0]?.brought.posts.map(({ post }) => post) ?? [];
    expect(posts.map(({ id, text, format }) => ({ id, text, format }))).toEqual([
      { id: 'facebook:pfbid0AbCdEf1234567890', text: 'The oven is hot, and the first loaves are out. Who comes by?', format: 'image' },
      { id: 'facebook:900000000000001', text: 'Bread school', format: 'video' },
    ]);
    expect(posts[0]?.at).toBe(Date.parse('2025-06-13T08:05:00-07:00'));
    expect(posts[1]?.results).not.toHaveProperty('views');
  });

  it('keeps its paragraphs as the archive of LinkedIn writes them', async () => {
    expect((await firstPost('Shares.csv'))?.post).toMatchObject({
      text: 'We hire a baker.\n\nNights only, no weekends.',
      at: Date.parse('2025-06-03T08:15:00Z'),
    });
  });

  it('joins the two tables that stand side by side in a workbook of LinkedIn', async () => {
    const { read } = await readFixture('Content_2025-05-01_2025-06-30_FeedBaker.xlsx');
    const posts = read.flatMap(({ brought }) => brought.posts.map(({ post }) => [post.id, post.results]));
    expect(posts).toEqual([
      ['linkedin:7335575000000000011', { engagements: 44, impressions: 1500 }],
      ['linkedin:7333400000000000012', { engagements: 20, impressions: 1900 }],
    ]);
  });

  it('is the known one where a page showed it under another number', async () => {
    const name = 'Shares.csv';
    const { read } = await readFixture(name);
    const { toPublished } = await import('../../../lib/exports');
    const found = read[0];
    if (!found) throw new Error('nothing was read');
    const seen = {
      id: 'linkedin:7335575000000000077',
      network: 'linkedin' as const,
      text: 'We hire a baker.  Nights only, no weekends.',
      results: {},
      sources: ['screen' as const],
    };
    const known = [{ ...seen, at: Date.parse('2025-06-03T08:00:00Z'), atUncertainty: 3_600_000 }];
    const { posts } = await toPublished(found.table, found.rows, { known, account: 'feedbakery' });
    expect(posts[0]?.post.id).toBe(seen.id);
  });

  it('without a number of its own has an id of its words, the same every time', async () => {
    const [one, other] = [await firstPost('Comments.csv'), await firstPost('Comments.csv')];
    expect(one?.post.id).toMatch(/^linkedin:export:[0-9a-f]{32}$/u);
    expect(other?.post.id).toBe(one?.post.id);
    expect(one?.post.isReply).toBe(true);
  });
});

describe('a day of a file', () => {
  it('without a year is the last such day before the file was made', async () => {
    const { read } = await readFixture('Overview.csv');
    expect(read[0]?.brought.days.map(({ day }) => day.day)).toEqual(['2025-08-23', '2025-08-24', '2025-11-23']);
  });

  it('may have negative counts, and none where the cell is blank', async () => {
    const { read } = await readFixture('Overview.csv');
    expect(read[0]?.brought.days[1]?.day.results).toEqual({ views: -4, likes: 7, comments: 0, shares: 0 });
  });

  it('holds how many followers there are where the sheet says so above its days', async () => {
    const { read } = await readFixture('Content_2025-05-01_2025-06-30_FeedBaker.xlsx');
    expect(read.at(-1)?.brought.days.map(({ day }) => [day.day, day.results])).toEqual([
      ['2025-06-12', { newFollowers: 4 }],
      ['2025-06-13', { newFollowers: 1 }],
      ['2025-06-30', { followers: 1203 }],
    ]);
  });

  it('of German numbers written as texts is the same as of numbers', async () => {
    const { read } = await readFixture('AggregateAnalytics_FeedBaker_2025-05-01_2025-06-30.xlsx');
    expect(read[0]?.brought.days[0]?.day).toMatchObject({ id: 'linkedin:feedbakery:2025-06-12', results: { impressions: 1310, engagements: 12 } });
  });
});

describe('files as they come', () => {
  const rows = (count: number, cell: (at: number) => string) => Array.from({ length: count }, (_, at) => cell(at)).join('\n');

  it('may be long', async () => {
    const { read } = await readText(
      'long.csv',
      `Post id,Date,Post text,Impressions\n${rows(3000, (at) => `${1_944_700_000_000_000_000n + BigInt(at) * 10n ** 12n},"Mon, Jul 14, 2025",Bread ${at},"1,0${at % 10}0"`)}`,
    );
    expect(read[0]?.brought.posts).toHaveLength(3000);
  });

  it('tell a row that comes twice once, with its last counts', async () => {
    const row = (likes: number) => `1944700000000000001,"Mon, Jul 14, 2025",Bread,10,${likes}`;
    const { read } = await readText('twice.csv', `Post id,Date,Post text,Impressions,Likes\n${row(1)}\n${row(2)}\n`);
    expect(read[0]?.brought.repeated).toEqual([2]);
    expect(read[0]?.brought.posts.map(({ post }) => post.results.likes)).toEqual([2]);
  });

  it('may have columns that nobody knows, and those are told', async () => {
    const { read } = await readText('new.csv', 'Post id,Date,Post text,Impressions,Sparkles\n1944700000000000001,"Mon, Jul 14, 2025",Bread,10,3\n');
    expect(read[0]?.table.unknown).toEqual(['Sparkles']);
  });

  it('leave the order of day and month to the person where no date decides it', async () => {
    const of = async (dates: string[]) =>
      (
        await readText(
          'dates.csv',
          `Post ID,Account username,Publish time,Likes\n${dates.map((date, at) => `1805000000000000${at},feedbakery,${date},1`).join('\n')}`,
        )
      ).read[0]?.table.dates;
    expect(await of(['06/03/2025 10:00', '05/04/2025 10:00'])).toBe('unclear');
    expect(await of(['06/03/2025 10:00', '06/13/2025 10:00'])).toBe('mdy');
    expect(await of(['06/03/2025 10:00', '13/06/2025 10:00'])).toBe('dmy');
    expect(await of(['06/13/2025 10:00', '13/06/2025 10:00'])).toBe('mixed');
  });

  it('tell the order of day and month by the numbers of their posts, where those hold the time', async () => {
    const { read } = await readFixture('feed-bakery_content_1750000000000.xlsx');
    expect(read.find(({ table: { kind } }) => kind.id === 'linkedin-company')?.table.dates).toBe('mdy');
  });

  it('that are damaged, empty or of another kind are said to be so', async () => {
    expect((await readText('a.zip', 'no zip at all, but long enough to be looked at')).faults).toEqual([{ file: 'a.zip', why: 'damaged' }]);
    expect((await readText('a.xlsx', 'no workbook')).faults).toEqual([{ file: 'a.xlsx', why: 'damaged' }]);
    expect((await readText('a.pdf', '%PDF')).faults).toEqual([{ file: 'a.pdf', why: 'type' }]);
    expect((await readText('a.csv', '')).faults).toEqual([{ file: 'a.csv', why: 'empty' }]);
  });
});
