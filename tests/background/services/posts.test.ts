import { describe, expect, it } from 'vitest';
import { everything } from '../storage/fresh-storage';
import { aBackground, aQuestion, day, hour, minute, morning, newPost, writes } from './a-background';

const stores = ['people', 'contacts', 'waiting', 'waits', 'replies', 'ownPosts', 'published', 'growth', 'settings'] as const;
const snapshot = async (background: ReturnType<typeof aBackground>) =>
  JSON.stringify(await Promise.all(stores.map((store) => everything(background.storage, store))));

describe('judging posts', () => {
  it('gives the chip its words, and the reasons add up', async () => {
    const { judge } = aBackground();
    const { judged, draw } = await judge([aQuestion(), newPost()]);
    expect(draw).toBe(true);
    expect(judged[0]).toMatchObject({ priority: 8, label: 'Question · 3 h', name: 'Feedside: question waiting 3 hours, first time, priority 8' });
    expect(judged[0]?.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(8);
    expect(judged[1]).toMatchObject({ reasons: [], priority: 0, label: '', name: '' });
  });

  it('judges the same posts again without changing anything or telling anybody', async () => {
    const background = aBackground();
    const ours = newPost({ author: { handle: 'team.example' }, mine: true, replyTo: { post: 'bluesky:elsewhere', handle: 'bo.example' } });
    const batch = [aQuestion(), newPost({ mentions: ['team.example'] }), ours, newPost()];
    const first = await background.judge(batch);
    const before = await snapshot(background);
    expect(background.news()).toEqual(['chips', 'people', 'replies', 'results', 'settings', 'sites', 'waiting']);
    background.clock.at += minute;
    const second = await background.judge(batch);
    expect(await snapshot(background)).toBe(before);
    expect(background.news()).toEqual([]);
    expect(second.judged.map(({ priority }) => priority)).toEqual(first.judged.map(({ priority }) => priority));
  });

  it('tells whoever looks at the counts of a network every twenty posts', async () => {
    const { judge, news } = aBackground();
    const told: boolean[] = [];
    for (let batch = 0; batch < 6; batch += 1) {
      await judge(Array.from({ length: 10 }, () => newPost()));
      const heard = news();
      told.push(heard.includes('health') || heard.includes('sites'));
    }
    expect(told).toEqual([true, true, false, true, false, true]);
  });

  it('writes again when the wait has become worth more', async () => {
    const { judge, clock, ask, news } = aBackground();
    const question = aQuestion();
    await judge([question]);
    news();
    clock.at += hour;
    expect((await judge([question])).judged[0]?.priority).toBe(9);
    expect(news()).toContain('waiting');
    const { rows } = await ask('waiting.list', { state: 'new', order: 'priority' });
    expect(rows).toMatchObject([{ id: question.id, priority: 9, since: question.time }]);
  });

  it('knows a comment under our post by the post, even when both come in one batch', async () => {
    const { judge } = aBackground();
    const ours = newPost({ mine: true, author: { handle: 'team.example' } });
    const comment = newPost({ replyTo: { post: ours.id } });
    const { judged } = await judge([comment, ours]);
    expect(judged[0]?.reasons.map((reason) => reason.hint)).toContain('comment');
    expect(judged[1]?.reasons).toEqual([]);
    const later = await judge([newPost({ thread: { post: ours.id } })]);
    expect(later.judged[0]?.reasons.map((reason) => reason.hint)).toContain('comment');
  });

  it('shows a note again on every post of the noted person and on the noted post, and no longer once it is deleted', async () => {
    const { judge, ask } = aBackground();
    const post = newPost();
    const about = { kind: 'person' as const, id: 'bluesky:ana.example', label: '@ana.example' };
    await ask('notes.save', { ...writes(), id: 'n1', about, text: 'Secret word' });
    const [chip] = (await judge([post])).judged;
    expect(chip).toMatchObject({ priority: 1, label: 'Note', name: 'Feedside: you keep a note, priority 1' });
    expect(JSON.stringify(chip)).not.toContain('Secret');
    await ask('notes.save', { ...writes(), id: 'n2', about: { kind: 'post', id: post.id, label: 'A post' }, text: 'Quote this' });
    expect((await judge([post])).judged[0]?.reasons).toMatchObject([{ text: 'You keep a note on this post' }]);
    for (const id of ['n1', 'n2']) await ask('notes.remove', { ...writes(), id });
    expect((await judge([post])).judged[0]?.reasons).toEqual([]);
  });

  it('still knows who we are where the page does not tell', async () => {
    const { judge, ask, news } = aBackground();
    await judge([newPost()]);
    expect(news()).toContain('chips'); // what was judged before is asked about again
    expect((await judge([newPost({ mentions: ['team.example'] })], undefined)).judged[0]?.priority).toBeGreaterThan(0);
    expect((await ask('settings.get', {})).ownHandles).toEqual([{ network: 'bluesky', handle: 'team.example' }]);
  });

  it('takes an own reply on the page as evidence: answered, counted once, with its response time', async () => {
    const { judge, ask, storage } = aBackground();
    const question = aQuestion();
    await judge([question]);
    const reply = newPost({ mine: true, author: { handle: 'team.example' }, replyTo: { post: question.id }, text: 'Yes, from nine.', time: morning - hour });
    const { judged } = await judge([question, reply]);
    expect(judged[0]).toMatchObject({ reasons: [], priority: 0 });
    await judge([question, reply]);
    expect(await storage.replies.toPost(question.id)).toMatchObject([
      { evidence: 'seen', ownPost: reply.id, person: 'bluesky:ana.example', responseTime: 2 * hour, sentAt: morning - hour },
    ]);
    expect((await ask('waiting.list', { state: 'answered', order: 'age' })).rows).toMatchObject([{ id: question.id, endedAt: morning - hour }]);
    expect((await storage.people.get('bluesky:ana.example'))?.answered).toBe(1);
  });

  it('makes one reply of the pressed button and the reply seen later', async () => {
    const { judge, ask, storage, clock } = aBackground();
    const question = aQuestion();
    await judge([question]);
    await ask('replies.record', {
      ...writes(),
      id: 'r1',
      network: 'bluesky',
      post: question,
      text: 'Yes,  from nine.',
      sentAt: morning,
      evidence: 'submitted',
    });
    clock.at += 5_000;
    await judge([newPost({ mine: true, author: { handle: 'team.example' }, replyTo: { post: question.id }, text: 'Yes, from nine.', time: morning + 1000 })]);
    expect(await storage.replies.toPost(question.id)).toMatchObject([{ id: 'r1', evidence: 'seen' }]);
    expect((await storage.people.get('bluesky:ana.example'))?.answered).toBe(1);
  });

  it('counts no reply to ourselves', async () => {
    const { judge, storage } = aBackground();
    const first = newPost({ mine: true, author: { handle: 'team.example' } });
    const second = newPost({ mine: true, author: { handle: 'team.example' }, replyTo: { post: first.id, handle: 'team.example' } });
    await judge([first, second]);
    expect(await storage.replies.toPost(first.id)).toEqual([]);
  });

  it('remembers people who wrote to us, not everybody who passes by', async () => {
    const { judge, storage } = aBackground();
    await judge([aQuestion(), newPost({ author: { handle: 'passer.by' } })]);
    expect(await storage.people.get('bluesky:ana.example')).toMatchObject({ contacts: 1, name: 'Ana Silva' });
    expect(await storage.people.get('bluesky:passer.by')).toBeUndefined();
  });

  it('calls a second question no first time, and the first one still is', async () => {
    const { judge } = aBackground();
    const [first, second] = [aQuestion(), aQuestion()];
    await judge([first]);
    const hints = (await judge([first, second])).judged.map(({ reasons }) => reasons.map((reason) => reason.hint).includes('first-time'));
    expect(hints).toEqual([true, false]);
  });

  it('draws nothing on a network it can’t read, and draws again when it can', async () => {
    const { ask, judge, news } = aBackground();
    const question = aQuestion();
    const counts = { seen: 20, missing: { author: 15 } };
    expect(await ask('posts.judge', { network: 'bluesky', host: 'bsky.app', me: 'team.example', posts: [question], counts })).toMatchObject({
      draw: false,
      judged: [{ id: question.id, reasons: [] }],
    });
    expect(news()).toEqual(['sites']);
    expect((await ask('waiting.list', { state: 'new', order: 'age' })).total).toBe(0);
    await ask('posts.judge', { network: 'bluesky', host: 'bsky.app', posts: [], counts: { seen: 100, missing: {} } });
    expect((await judge([question])).draw).toBe(true);
  });

  it('keeps quiet about what is done, and about what is snoozed until it is due', async () => {
    const { judge, ask, clock } = aBackground();
    const [done, snoozed] = [aQuestion(), aQuestion()];
    await judge([done, snoozed]);
    await ask('waiting.finish', { ...writes(), post: done.id });
    await ask('waiting.snooze', { ...writes(), post: snoozed.id, until: morning + hour });
    expect((await judge([done, snoozed])).judged.map(({ priority }) => priority)).toEqual([0, 0]);
    clock.at = morning + hour;
    expect((await judge([done, snoozed])).judged.map(({ priority }) => priority > 0)).toEqual([false, true]);
    expect((await ask('waiting.list', { state: 'new', order: 'age' })).rows.map((row) => row.id)).toEqual([snoozed.id]);
  });

  it('leaves out a muted hint at once, and takes its points along', async () => {
    const { judge, ask } = aBackground();
    const question = aQuestion();
    const before = (await judge([question])).judged[0]?.priority ?? 0;
    await ask('hints.mute', { ...writes(), hint: 'question', muted: true });
    expect((await judge([question])).judged[0]?.priority).toBe(before - 3);
    await ask('hints.mute', { ...writes(), hint: 'question', muted: false });
    expect((await judge([question])).judged[0]?.priority).toBe(before);
  });

  it('refuses posts that claim to be of another network', async () => {
    const { judge } = aBackground();
    expect((await judge([aQuestion({ network: 'x' })])).judged).toEqual([]);
  });

  it('learns no handles without end from a page that lies', async () => {
    const { judge, ask } = aBackground();
    for (let index = 0; index < 30; index++) await judge([], `liar${index}`);
    expect((await ask('settings.get', {})).ownHandles).toHaveLength(20);
  });
});

describe('the person at a glance', () => {
  it('says how often answered and whether there is a note, never its text', async () => {
    const { ask, judge, clock } = aBackground();
    const question = aQuestion();
    await judge([question]);
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: question, text: 'Yes', sentAt: morning, evidence: 'submitted' });
    await ask('notes.save', { ...writes(), id: 'n1', about: { kind: 'person', id: 'bluesky:ana.example', label: '@ana.example' }, text: 'SECRET' });
    clock.at += day;
    const glance = await ask('posts.glance', { post: question.id, author: 'Ana.Example', network: 'bluesky' });
    expect(glance).toEqual({ person: { handle: 'ana.example', name: 'Ana Silva', answered: 1, lastAnsweredAt: morning, hasNote: true }, postHasNote: false });
    expect(JSON.stringify(glance)).not.toContain('SECRET');
  });
  it('knows nothing of a stranger', async () => {
    const { ask } = aBackground();
    expect(await ask('posts.glance', { post: 'bluesky:p', author: 'new.one', network: 'bluesky' })).toEqual({
      person: { handle: 'new.one', name: undefined, answered: 0, lastAnsweredAt: undefined, hasNote: false },
      postHasNote: false,
    });
  });
});
