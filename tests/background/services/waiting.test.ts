import { describe, expect, it } from 'vitest';
import { aBackground, aQuestion, day, hour, minute, morning, newPost, writes } from './a-background';

const ids = (answer: { rows: { id: string }[] }) => answer.rows.map((row) => row.id);

describe('the waiting list', () => {
  it('is in order of priority as of now, not as of when each was last seen', async () => {
    const { ask, judge, clock } = aBackground();
    const mention = newPost({ mentions: ['team.example'], time: morning - 5 * hour });
    const question = aQuestion({ author: { handle: 'bo.example' }, time: morning - minute });
    await judge([mention, question]);
    expect(ids(await ask('waiting.list', { state: 'new', order: 'priority' }))).toEqual([mention.id, question.id]);
    clock.at += 5 * hour;
    const { rows, total } = await ask('waiting.list', { state: 'new', order: 'priority' });
    expect(rows.map(({ id, priority }) => [id, priority])).toEqual([
      [question.id, 9],
      [mention.id, 7],
    ]);
    expect(total).toBe(2);
    for (const row of rows) expect(row.hints.reduce((sum, hint) => sum + hint.points, 0)).toBe(row.priority);
    expect(rows[0]?.hints.find((hint) => hint.id === 'waiting')?.values).toMatchObject({ waited: 5 * hour + minute, target: 4 * hour });
  });

  it('is in order of age where that is asked', async () => {
    const { ask, judge } = aBackground();
    const [young, old] = [aQuestion({ time: morning - hour }), newPost({ mentions: ['team.example'], time: morning - 2 * hour })];
    await judge([young, old]);
    expect(ids(await ask('waiting.list', { state: 'new', order: 'age' }))).toEqual([old.id, young.id]);
  });

  it('leaves out what only a muted hint made wait', async () => {
    const { ask, judge } = aBackground();
    const [mention, question] = [newPost({ mentions: ['team.example'] }), aQuestion()];
    await judge([mention, question]);
    await ask('hints.mute', { ...writes(), hint: 'mention', muted: true });
    const listed = await ask('waiting.list', { state: 'new', order: 'priority' });
    expect([ids(listed), listed.total]).toEqual([[question.id], 1]);
  });

  it('measures against the target as it is now', async () => {
    const { ask, judge } = aBackground();
    await judge([aQuestion()]);
    await ask('settings.save', { ...writes(), changes: { targetHours: 1 } });
    expect((await ask('waiting.list', { state: 'new', order: 'priority' })).rows[0]?.priority).toBe(10);
  });

  it('brings snoozed posts back when they are due, even if nobody looked at the page', async () => {
    const { ask, judge, clock, news } = aBackground();
    const question = aQuestion();
    await judge([question]);
    expect(await ask('waiting.snooze', { ...writes(), post: question.id, until: morning + hour })).toEqual({ done: true });
    expect(ids(await ask('waiting.list', { state: 'new', order: 'age' }))).toEqual([]);
    expect((await ask('numbers.read', {})).waiting.value).toBe(0);
    clock.at = morning + hour;
    news();
    expect(ids(await ask('waiting.list', { state: 'new', order: 'age' }))).toEqual([question.id]);
    expect(news()).toEqual(['waiting']);
  });

  it('takes done back', async () => {
    const { ask, judge, clock } = aBackground();
    const question = aQuestion();
    await judge([question]);
    await ask('waiting.finish', { ...writes(), post: question.id });
    clock.at += day;
    await ask('waiting.reopen', { ...writes(), post: question.id });
    expect((await ask('waiting.list', { state: 'new', order: 'age' })).rows).toMatchObject([{ id: question.id, since: question.time }]);
  });

  it('does nothing to a post that does not wait', async () => {
    const { ask, news } = aBackground();
    expect(await ask('waiting.finish', { ...writes(), post: 'bluesky:none' })).toEqual({ done: false });
    expect(news()).toEqual([]);
  });

  it('shows how long an answered post had waited, not how long ago it was', async () => {
    const { ask, judge, clock } = aBackground();
    const question = aQuestion();
    await judge([question]);
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: question, text: 'Yes', sentAt: morning, evidence: 'submitted' });
    clock.at += 9 * day;
    const [row] = (await ask('waiting.list', { state: 'answered', order: 'age' })).rows;
    expect(row?.hints.find((hint) => hint.id === 'waiting')?.values.waited).toBe(3 * hour);
  });
});
