import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import { judgeInView } from '../../../lib/services';
import { aBackground, aQuestion, hour, minute, morning, newPost, writes } from './a-background';

type Background = ReturnType<typeof aBackground>;
const waitingIds = async ({ ask }: Background) => (await ask('waiting.list', { state: 'new', order: 'age' })).rows.map(({ id }) => id);
const inView = ({ storage, clock }: Background, posts: Parameters<Background['judge']>[0]) =>
  judgeInView(
    { repositories: storage, announce: async () => undefined, now: () => clock.at, zone: 'UTC', words: words('en', { zone: 'UTC' }) },
    {
      network: 'bluesky',
      me: 'team.example',
      posts,
    },
  );

describe('where a network’s hints are shown', () => {
  it('is the feed, unless it starts elsewhere or the person chose', async () => {
    const { ask, news } = aBackground();
    expect(await ask('feeds.mode', { network: 'bluesky' })).toEqual({ mode: 'feed', pausedUntil: 0 });
    expect((await ask('feeds.mode', { network: 'linkedin' })).mode).toBe('beside');
    await ask('networks.mode', { ...writes(), network: 'linkedin', mode: 'feed' });
    await ask('networks.mode', { ...writes(), network: 'bluesky', mode: 'off' });
    expect((await ask('feeds.mode', { network: 'linkedin' })).mode).toBe('feed');
    expect((await ask('feeds.mode', { network: 'bluesky' })).mode).toBe('off');
    expect(news()).toEqual(['chips', 'settings', 'sites']);
  });

  it('beside the feed: judged and remembered as ever, and nothing is to be drawn', async () => {
    const background = aBackground();
    await background.ask('networks.mode', { ...writes(), network: 'bluesky', mode: 'beside' });
    const question = aQuestion();
    const { judged, draw } = await background.judge([question]);
    expect(draw).toBe(false);
    expect(judged[0]?.priority).toBe(8);
    expect(await waitingIds(background)).toEqual([question.id]);
    expect(await inView(background, [question, newPost()])).toMatchObject([{ post: { id: question.id }, priority: 8 }]);
  });

  it('off: a page that asks all the same gets nothing, and nothing of it is kept', async () => {
    const background = aBackground();
    await background.ask('networks.mode', { ...writes(), network: 'bluesky', mode: 'off' });
    const question = aQuestion();
    const { judged, draw } = await background.judge([question]);
    expect([draw, judged[0]?.reasons]).toEqual([false, []]);
    expect(await waitingIds(background)).toEqual([]);
    expect(await background.storage.health.get('bluesky')).toBeUndefined();
    expect(await inView(background, [question])).toEqual([]);
  });
});

describe('a pause', () => {
  it('shows no chips and makes no new hints, and what waited goes on waiting', async () => {
    const background = aBackground();
    const before = aQuestion();
    await background.judge([before]);
    await background.ask('hints.pause', { ...writes(), until: morning + hour });
    const during = aQuestion();
    const { judged, draw } = await background.judge([before, during]);
    expect(draw).toBe(false);
    expect(judged.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(await waitingIds(background)).toEqual([before.id]);
    expect(await inView(background, [before, during])).toEqual([]);
  });

  it('loses no reply that stands on the page', async () => {
    const background = aBackground();
    const question = aQuestion();
    await background.judge([question]);
    await background.ask('hints.pause', { ...writes(), until: morning + hour });
    const reply = newPost({ author: { handle: 'team.example' }, mine: true, replyTo: { post: question.id, handle: question.author.handle } });
    await background.judge([reply]);
    expect(await waitingIds(background)).toEqual([]);
    expect(await background.storage.replies.toPost(question.id)).toHaveLength(1);
  });

  it('ends by itself when its time has come, and when it is ended', async () => {
    const background = aBackground();
    const question = aQuestion();
    await background.ask('hints.pause', { ...writes(), until: morning + hour });
    expect((await background.ask('feeds.mode', { network: 'bluesky' })).pausedUntil).toBe(morning + hour);
    background.clock.at += hour;
    expect((await background.judge([question])).draw).toBe(true);
    await background.ask('hints.pause', { ...writes(), until: background.clock.at + hour });
    expect((await background.judge([question])).draw).toBe(false);
    await background.ask('hints.pause', { ...writes(), until: 0 });
    expect((await background.judge([question])).draw).toBe(true);
  });
});

describe('a muted person', () => {
  const theirs = { author: { handle: 'Noisy.example', name: 'Noisy' } };
  const mute = ({ ask }: Background, muted: boolean, act = writes()) => ask('people.mute', { ...act, person: 'bluesky:noisy.example', label: 'Noisy', muted });

  it('gives no chip, does not wait and is not counted as waiting', async () => {
    const background = aBackground();
    const [loud, other] = [aQuestion(theirs), aQuestion()];
    await background.judge([loud, other]);
    expect((await background.ask('numbers.read', {})).waiting.value).toBe(2);
    background.news();
    await mute(background, true);
    expect(background.news()).toEqual(expect.arrayContaining(['chips', 'settings', 'waiting']));
    expect(await waitingIds(background)).toEqual([other.id]);
    expect((await background.ask('waiting.list', { state: 'new', order: 'priority' })).total).toBe(1);
    expect((await background.ask('numbers.read', {})).waiting.value).toBe(1);
    const { judged } = await background.judge([loud, other, aQuestion(theirs)]);
    expect(judged.map(({ reasons }) => reasons.length > 0)).toEqual([false, true, false]);
    expect(await waitingIds(background)).toEqual([other.id]);
    expect(await inView(background, [loud])).toEqual([]);
  });

  it('is heard again when unmuted: what waited waits again, as long as before', async () => {
    const background = aBackground();
    const loud = aQuestion(theirs);
    await background.judge([loud]);
    const before = await background.ask('waiting.list', { state: 'new', order: 'age' });
    await mute(background, true);
    background.clock.at += minute;
    await mute(background, false);
    const after = await background.ask('waiting.list', { state: 'new', order: 'age' });
    expect(after.rows.map(({ id, since }) => ({ id, since }))).toEqual(before.rows.map(({ id, since }) => ({ id, since })));
    expect((await background.ask('settings.get', {})).mutedPeople).toEqual([]);
    expect((await background.judge([loud])).judged[0]?.priority).toBeGreaterThan(0);
  });

  it('is muted once when the same act is told twice', async () => {
    const background = aBackground();
    const act = writes();
    await mute(background, true, act);
    await mute(background, true, act);
    expect((await background.ask('settings.get', {})).mutedPeople).toEqual([{ id: 'bluesky:noisy.example', label: 'Noisy', at: morning }]);
  });

  it('is muted with the accounts that are joined with this one', async () => {
    const background = aBackground();
    await background.ask('people.join', { ...writes(), people: ['bluesky:noisy.example', 'bluesky:noisy-two.example'] });
    const second = aQuestion({ author: { handle: 'noisy-two.example' } });
    await background.judge([second]);
    await mute(background, true);
    expect(await waitingIds(background)).toEqual([]);
    expect((await background.judge([second])).judged[0]?.reasons).toEqual([]);
    await mute(background, false);
    expect(await waitingIds(background)).toEqual([second.id]);
  });

  it('who is answered all the same is answered', async () => {
    const background = aBackground();
    const loud = aQuestion(theirs);
    await background.judge([loud]);
    await mute(background, true);
    const reply = newPost({ author: { handle: 'team.example' }, mine: true, replyTo: { post: loud.id, handle: 'noisy.example' } });
    await background.judge([reply]);
    await mute(background, false);
    expect(await waitingIds(background)).toEqual([]);
  });
});

describe('which alternatives of an adapter match', () => {
  const judge = (background: Background, matched?: Record<string, number[]>, seen = 20) =>
    background.ask('posts.judge', { network: 'bluesky', host: 'bsky.app', posts: [], counts: { seen, missing: {}, ...(matched && { matched }) } });

  it('is added up with when each matched last; older counts fade, and a list of another length begins anew', async () => {
    const background = aBackground();
    await judge(background, { author: [8, 2] });
    background.clock.at += hour;
    await judge(background, { author: [0, 10], text: [3] });
    expect((await background.storage.health.get('bluesky'))?.matched).toEqual({
      author: { counts: [8, 12], last: [morning, morning + hour] },
      text: { counts: [3], last: [morning + hour] },
    });
    await judge(background, { author: [0, 20] }, 80);
    expect((await background.storage.health.get('bluesky'))?.matched?.author?.counts).toEqual([4, 26]);
    await judge(background, { author: [1, 0, 5] }, 1);
    expect((await background.storage.health.get('bluesky'))?.matched?.author?.counts).toEqual([1, 0, 5]);
  });
});
