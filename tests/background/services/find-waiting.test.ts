import { describe, expect, it } from 'vitest';
import { aBackground, aQuestion, day, hour, minute, morning, newPost, writes } from './a-background';

const ids = (answer: { rows: { id: string }[] }) => answer.rows.map((row) => row.id);
const first = { state: 'new', order: 'priority' } as const;

describe('the waiting list, searched', () => {
  it('takes in what passes every filter, and counts that alone', async () => {
    const { ask, judge } = aBackground();
    const english = aQuestion({ language: 'en-GB', time: morning - 3 * hour });
    const portuguese = aQuestion({ language: 'pt-BR', time: morning - 2 * hour });
    const mention = newPost({ mentions: ['team.example'], language: 'pt', time: morning - hour });
    await judge([english, portuguese, mention]);
    const find = (filters: object) => ask('waiting.find', { ...first, order: 'age', ...filters });
    expect(ids(await find({}))).toEqual([english.id, portuguese.id, mention.id]);
    expect(ids(await find({ language: 'pt' }))).toEqual([portuguese.id, mention.id]);
    expect(ids(await find({ language: 'pt', hint: 'question' }))).toEqual([portuguese.id]);
    expect(ids(await find({ network: 'mastodon' }))).toEqual([]);
    const { total, counts, choices } = await find({ language: 'pt', limit: 1 });
    expect([total, counts]).toEqual([2, { new: 3, answered: 0, snoozed: 0, done: 0 }]);
    expect(choices).toMatchObject({ networks: ['bluesky'], languages: ['en', 'pt'], segments: [], caseTypes: [], assignees: [] });
    expect(choices.hints).toContain('question');
    expect(choices.hints).not.toContain('waiting');
  });

  it('knows who is in which segment, by hand and by rule', async () => {
    const { ask, judge, storage } = aBackground();
    const [ana, bo] = [aQuestion(), aQuestion({ author: { handle: 'bo.example', name: 'Bo of the Press' } })];
    await judge([ana, bo]);
    const part = { ...writes(), at: morning, part: 'segment' as const };
    await storage.playbook.save({ ...part, id: 'press', name: 'Press', rule: { words: ['press'] } });
    await storage.playbook.save({ ...writes(), at: morning, part: 'segment', id: 'friends', name: 'Friends' });
    await storage.profiles.save({ ...writes(), at: morning, id: 'bluesky:ana.example', isVip: false, segments: ['friends'], notSegments: [], moments: [] });
    const found = await ask('waiting.find', { ...first, segment: 'press' });
    expect([ids(found), found.choices.segments.map(({ name }) => name)]).toEqual([[bo.id], ['Friends', 'Press']]);
    expect(ids(await ask('waiting.find', { ...first, segment: 'friends' }))).toEqual([ana.id]);
  });

  it('puts what the person calls pressing before what adds up to more', async () => {
    const { ask, judge } = aBackground();
    const [question, mention] = [aQuestion(), newPost({ mentions: ['team.example'], time: morning - minute })];
    await judge([question, mention]);
    expect(ids(await ask('waiting.find', first))).toEqual([question.id, mention.id]);
    const details = { urgency: 'critical', caseType: 'support', assignee: 'Rui' } as const;
    expect(await ask('waiting.describe', { ...writes(), posts: [mention.id], details })).toEqual({ changed: [mention.id] });
    const found = await ask('waiting.find', first);
    expect([ids(found), found.rows[0]]).toMatchObject([[mention.id, question.id], details]);
    expect(ids(await ask('waiting.find', { ...first, caseType: 'support' }))).toEqual([mention.id]);
    expect(ids(await ask('waiting.find', { ...first, assignee: 'Rui' }))).toEqual([mention.id]);
    await ask('waiting.describe', { ...writes(), posts: [mention.id], details: { urgency: null, assignee: '' } });
    const [, row] = (await ask('waiting.find', first)).rows;
    expect([row?.urgency, row?.assignee, row?.caseType]).toEqual([undefined, undefined, 'support']);
  });

  it('finds the pressing, the urgent and the oldest among thousands', async () => {
    const { ask, storage } = aBackground();
    const seen = Array.from({ length: 2100 }, (_, n) => ({
      post: newPost({ id: `x:${n}`, network: 'x', time: morning - n * minute }),
      hints: [{ id: 'mention' as const, points: n === 1500 ? 9 : 1, values: {} }],
      priority: n === 1500 ? 9 : 1,
      since: morning - n * minute,
      at: morning,
    }));
    await storage.waiting.see(seen);
    await ask('waiting.describe', { ...writes(), posts: ['x:1400'], details: { urgency: 'high' } });
    const found = await ask('waiting.find', { ...first, limit: 3 });
    expect([ids(found), found.total, found.counts.new]).toEqual([['x:1400', 'x:1500', 'x:2099'], 2100, 2100]);
    expect(ids(await ask('waiting.find', { ...first, order: 'age', limit: 2 }))).toEqual(['x:2099', 'x:2098']);
    expect((await ask('waiting.find', { ...first, network: 'x', limit: 1 })).total).toBe(2100);
  });

  it('keeps what was said of a case when the post is seen again or moves', async () => {
    const { ask, judge, clock } = aBackground();
    const question = aQuestion();
    await judge([question]);
    await ask('waiting.describe', { ...writes(), posts: [question.id], details: { urgency: 'high' } });
    clock.at += day;
    await judge([{ ...question, text: 'Do you open on Sundays?' }]);
    await ask('waiting.finish', { ...writes(), post: question.id });
    expect((await ask('waiting.find', { ...first, state: 'done' })).rows[0]).toMatchObject({ urgency: 'high', post: { text: 'Do you open on Sundays?' } });
  });

  it('moves many at once and takes that back, told twice as once', async () => {
    const { ask, judge, clock, news } = aBackground();
    const [one, two, three] = [aQuestion(), aQuestion(), aQuestion()];
    await judge([one, two, three]);
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: three, text: 'Yes', sentAt: morning - hour, evidence: 'submitted' });
    await ask('waiting.snooze', { ...writes(), post: two.id, until: morning + day });
    const states = async () =>
      Promise.all((['new', 'snoozed', 'answered', 'done'] as const).map(async (state) => (await ask('waiting.find', { ...first, state })).total));
    news();
    const act = { ...writes(), moves: [one, two, three, { id: 'bluesky:none' }].map(({ id }) => ({ post: id, state: 'done' as const })) };
    for (const _ of [1, 2]) expect(await ask('waiting.moveMany', act)).toEqual({ changed: [one.id, two.id, three.id] });
    expect([await states(), news()]).toEqual([
      [0, 0, 0, 3],
      ['chips', 'waiting'],
    ]);
    clock.at += hour;
    await ask('waiting.moveMany', {
      ...writes(),
      moves: [
        { post: one.id, state: 'new' },
        { post: two.id, state: 'snoozed', until: morning + day },
        { post: three.id, state: 'answered' },
      ],
    });
    expect(await states()).toEqual([1, 1, 1, 0]);
    expect((await ask('waiting.find', { ...first, state: 'answered' })).rows[0]?.endedAt).toBe(morning - hour);
  });

  it('has ended talks with the last one first, and snoozed ones with the next one first', async () => {
    const { ask, judge, clock } = aBackground();
    const posts = [aQuestion(), aQuestion(), aQuestion()];
    await judge(posts);
    for (const [index, { id }] of posts.entries()) await ask('waiting.snooze', { ...writes(), post: id, until: morning + (3 - index) * hour });
    expect(ids(await ask('waiting.find', { ...first, state: 'snoozed' }))).toEqual([...posts].reverse().map(({ id }) => id));
    for (const { id } of posts) {
      clock.at += minute;
      await ask('waiting.finish', { ...writes(), post: id });
    }
    expect(ids(await ask('waiting.find', { ...first, state: 'done' }))).toEqual([...posts].reverse().map(({ id }) => id));
  });
});

describe('the response clock', () => {
  it('counts what waits, what was answered, and what was put away apart', async () => {
    const { ask, judge } = aBackground();
    const [answered, waits, away, rough, old] = [
      aQuestion({ time: morning - 3 * hour }),
      aQuestion({ time: morning - 2 * hour }),
      aQuestion({ time: morning - hour }),
      aQuestion({ time: morning - 5 * hour, timeUncertainty: 4 * hour }),
      aQuestion({ time: morning - 20 * day }),
    ];
    await judge([answered, waits, away, rough, old]);
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: answered, text: 'Yes', sentAt: morning - hour, evidence: 'submitted' });
    await ask('waiting.finish', { ...writes(), post: away.id });
    const { first: line, putAway, hours, networks, hints } = await ask('clock.read', { days: 7 });
    expect(line.wall).toMatchObject({ answered: 1, waiting: 2, untimed: 1, rate: 1 / 3, single: [2 * hour], quickest: 2 * hour });
    // From six to eight in the morning, in Lisbon: nobody works yet.
    expect(line.business).toMatchObject({ single: [0] });
    expect([putAway, hours, networks.map(({ id }) => id)]).toEqual([1, 'usual', ['bluesky']]);
    expect(hints.find(({ id }) => id === 'question')?.first.wall.answered).toBe(1);
    expect((await ask('clock.read', { days: 30 })).first.wall.waiting).toBe(3);
  });

  it('takes the hours of the playbook, and has segments', async () => {
    const { ask, judge, storage } = aBackground();
    const question = aQuestion({ time: morning - 3 * hour });
    await judge([question]);
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: question, text: 'Yes', sentAt: morning - hour, evidence: 'submitted' });
    const days = Array.from({ length: 7 }, () => ({ from: 7 * 60, to: 20 * 60 }));
    await storage.playbook.save({ ...writes(), at: morning, part: 'hours', id: 'hours', days, holidays: [] });
    await storage.playbook.save({ ...writes(), at: morning, part: 'segment', id: 'all', name: 'All', rule: { networks: ['bluesky'] } });
    const clock = await ask('clock.read', { days: 7 });
    expect([clock.hours, clock.first.business.single, clock.segments.map(({ name }) => name)]).toEqual(['own', [hour], ['All']]);
  });

  it('has first responses apart from what came later in the talk', async () => {
    const { ask, judge } = aBackground();
    const theirs = aQuestion({ time: morning - 3 * hour });
    const ours = newPost({
      author: { handle: 'team.example' },
      mine: true,
      text: 'Yes',
      replyTo: { post: theirs.id, handle: 'ana.example' },
      time: morning - 2 * hour,
    });
    const next = newPost({ text: 'And on Monday?', replyTo: { post: ours.id, handle: 'team.example' }, time: morning - hour });
    await judge([theirs, ours, next]);
    const { first: line, replies } = await ask('clock.read', { days: 7 });
    expect([line.wall.answered, line.wall.waiting, replies.wall.answered, replies.wall.waiting]).toEqual([1, 0, 1, 1]);
  });
});
