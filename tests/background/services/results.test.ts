import { describe, expect, it, vi } from 'vitest';
import { aBackground, aQuestion, day, hour, minute, morning, newPost, writes } from './a-background';

const team = { author: { handle: 'team.example' }, mine: true };
const count = (value: number) => ({ value, exact: true });
const known = async ({ ask }: ReturnType<typeof aBackground>) => (await ask('results.page', {})).rows;

describe('posts of our own that pass', () => {
  it('are kept with what the page counts, and posts of others are not', async () => {
    const background = aBackground();
    const ours = newPost({
      ...team,
      time: morning - hour,
      media: ['image'],
      language: 'en',
      metrics: { likes: count(3), reposts: count(1), views: count(200) },
    });
    await background.judge([ours, newPost({ metrics: { likes: count(9) } }), aQuestion()]);
    expect(await known(background)).toEqual([
      {
        id: ours.id,
        network: 'bluesky',
        account: 'team.example',
        at: morning - hour,
        text: ours.text,
        permalink: ours.permalink,
        language: 'en',
        format: 'image',
        media: ['image'],
        results: { likes: 3, shares: 1, views: 200 },
        resultsAt: morning,
        sources: ['screen'],
      },
    ]);
    expect(await background.ask('results.looks', { id: ours.id })).toEqual([{ at: morning, source: 'screen', results: { likes: 3, shares: 1, views: 200 } }]);
  });

  it('are looked at again at intervals that grow with their age', async () => {
    const background = aBackground();
    const ours = newPost({ ...team, time: morning, metrics: { likes: count(0) } });
    const times: number[] = [];
    for (let at = 0; at <= 3 * hour; at += minute) {
      background.clock.at = morning + at;
      await background.judge([{ ...ours, metrics: { likes: count(at / minute) } }]);
    }
    for (const look of await background.ask('results.looks', { id: ours.id })) times.push((look.at - morning) / minute);
    expect(times.slice(0, 6)).toEqual([0, 5, 10, 15, 20, 25]);
    expect(times.length).toBeLessThan(30);
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(gaps.at(-1)).toBeGreaterThan(15);
    expect((await known(background))[0]?.results.likes).toBe(times.at(-1));
  });

  it('keep a count that is not shown unknown, and mark answers to others', async () => {
    const background = aBackground();
    const reply = newPost({ ...team, replyTo: { post: 'bluesky:theirs', handle: 'ana.example' } });
    await background.judge([reply]);
    expect(await known(background)).toMatchObject([{ id: reply.id, isReply: true, results: {} }]);
    expect((await known(background))[0]).not.toHaveProperty('resultsAt');
    expect(await background.ask('results.looks', { id: reply.id })).toEqual([]);
  });

  it('cost no further transaction', async () => {
    const background = aBackground();
    await background.judge([newPost()]);
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await background.judge([newPost({ ...team, metrics: { likes: count(1) } }), newPost()]);
    expect(opened.mock.calls.map(([, mode]) => mode ?? 'readonly').sort()).toEqual(['readonly', 'readonly', 'readonly', 'readwrite']);
    opened.mockRestore();
  });

  it('are news once, not each time that they pass', async () => {
    const background = aBackground();
    const ours = newPost({ ...team, time: morning - day, metrics: { likes: count(3) } });
    await background.judge([ours]);
    expect(background.news()).toContain('results');
    background.clock.at += minute;
    await background.judge([ours]);
    expect(background.news()).not.toContain('results');
  });
});

describe('a draft and the post that came of it', () => {
  const draft = { networks: ['bluesky' as const], title: 'Bread', status: 'posted' as const, pillar: 'p1', campaign: 'c1', plannedAt: morning - day };

  it('are joined by the link that the person gave', async () => {
    const background = aBackground();
    const ours = newPost({ ...team, permalink: 'https://bsky.app/profile/team.example/post/3k' });
    await background.judge([ours]);
    await background.ask('drafts.save', {
      ...writes(),
      id: 'd1',
      ...draft,
      text: 'quite other words',
      links: [{ url: 'http://www.bsky.app/profile/team.example/post/3k/?ref=1' }],
    });
    expect(await known(background)).toMatchObject([{ draft: 'd1', pillar: 'p1', campaign: 'c1', plannedAt: morning - day, sources: ['screen', 'draft'] }]);
  });

  it('are joined by equal words within a week, and not after it', async () => {
    const background = aBackground();
    const near = newPost({ ...team, text: 'Bread came\nout of the  oven.', time: morning - day });
    const far = newPost({ ...team, text: 'Bread came out of the oven.', time: morning - 30 * day });
    await background.judge([near, far]);
    await background.ask('drafts.save', { ...writes(), id: 'd1', ...draft, text: 'Bread came out of the oven.' });
    const rows = new Map((await known(background)).map((post) => [post.id, post.draft]));
    expect([rows.get(near.id), rows.get(far.id)]).toEqual(['d1', undefined]);
  });

  it('stand as one where only the draft knows of it yet, and an export adds to it', async () => {
    const background = aBackground();
    await background.ask('drafts.save', {
      ...writes(),
      id: 'd1',
      ...draft,
      networks: ['x'],
      text: 'Bread',
      postedAt: morning,
      links: [{ network: 'x', url: 'https://x.com/team/status/1944700000000000001' }],
    });
    expect(await known(background)).toMatchObject([{ id: 'x:1944700000000000001', sources: ['draft'], draft: 'd1', results: {}, pillar: 'p1' }]);
    expect(background.news()).toEqual(['drafts', 'results']);
    await background.ask('results.bring', {
      posts: [{ post: { id: 'x:1944700000000000001', network: 'x', at: morning + 5, results: { likes: 2 }, resultsAt: morning, sources: ['export'] } }],
      days: [],
    });
    expect(await known(background)).toMatchObject([{ at: morning + 5, results: { likes: 2 }, sources: ['draft', 'export'], draft: 'd1' }]);
  });

  it('leave what the person chose for the post itself', async () => {
    const background = aBackground();
    const ours = newPost({ ...team, time: morning - day });
    await background.judge([ours]);
    await background.ask('drafts.save', { ...writes(), id: 'd1', ...draft, text: ours.text });
    const { before } = await background.ask('results.describe', { posts: [{ id: ours.id, pillar: 'p2' }] });
    expect(await known(background)).toMatchObject([{ pillar: 'p2', campaign: 'c1', chosen: { pillar: true } }]);
    await background.ask('results.describe', { posts: before });
    expect(await known(background)).toMatchObject([{ pillar: 'p1', campaign: 'c1' }]);
  });
});

describe('rows of an export file', () => {
  const row = (id: string, likes: number) => ({
    post: { id, network: 'x' as const, results: { likes }, resultsAt: morning, sources: ['export' as const] },
    look: { at: morning, source: 'export' as const, results: { likes } },
  });
  const aDay = {
    id: 'x:team:2025-11-20',
    network: 'x' as const,
    account: 'team',
    day: '2025-11-20',
    results: { newFollowers: 3 },
    sources: ['export' as const],
  };

  it('are looked at first without a write, then brought, and add nothing the second time', async () => {
    const background = aBackground();
    const bring = (dryRun: boolean) => background.ask('results.bring', { posts: [row('x:1', 1), row('x:2', 2)], days: [aDay], dryRun });
    expect(await bring(true)).toEqual({ posts: ['new', 'new'], days: ['new'] });
    expect(await known(background)).toEqual([]);
    expect(await bring(false)).toEqual({ posts: ['new', 'new'], days: ['new'] });
    expect(background.news()).toEqual(['results']);
    expect(await bring(false)).toEqual({ posts: ['same', 'same'], days: ['same'] });
    expect(background.news()).toEqual([]);
    expect(await background.ask('results.looks', { id: 'x:1' })).toHaveLength(1);
  });

  it('are taken back with their looks', async () => {
    const background = aBackground();
    await background.ask('results.bring', { posts: [row('x:1', 1), row('x:2', 2)], days: [aDay] });
    const { removed } = await background.ask('results.remove', { posts: ['x:1', 'x:gone'], days: [aDay.id] });
    expect(removed).toEqual([{ post: row('x:1', 1).post, looks: [row('x:1', 1).look] }]);
    expect((await known(background)).map(({ id }) => id)).toEqual(['x:2']);
    expect(await background.ask('results.looks', { id: 'x:1' })).toEqual([]);
    expect(await background.ask('results.days', { from: '0000-01-01', to: '9999-12-31' })).toEqual([]);
  });

  it('of one post under two ids become one with both looks', async () => {
    const background = aBackground();
    const seen = newPost({ ...team, metrics: { likes: count(5) } });
    await background.judge([seen]);
    await background.ask('results.bring', {
      posts: [row('bluesky:export:1', 4)].map((each) => ({ ...each, look: { ...each.look, at: morning - hour } })),
      days: [],
    });
    await background.ask('results.merge', { keep: seen.id, drop: 'bluesky:export:1' });
    expect((await known(background)).map(({ id, sources }) => ({ id, sources }))).toEqual([{ id: seen.id, sources: ['export', 'screen'] }]);
    expect(await background.ask('results.looks', { id: seen.id })).toHaveLength(2);
  });
});
