import { describe, expect, it } from 'vitest';
import { aBackground, aQuestion, day, hour, morning, writes } from './a-background';

const ana = 'bluesky:ana.example';

function reminding() {
  const background = aBackground();
  const { ask, clock } = background;
  const remind = (id: string, dueAt: number, text = id) => ask('reminders.save', { ...writes(), id, kind: 'own', text, dueAt });
  const due = async () => (await ask('reminders.list', {})).due.map(({ key }) => key.split(' ').slice(0, 2).join(' '));
  const ahead = async () => (await ask('reminders.list', {})).ahead.map(({ kind }) => kind);
  const pass = (length: number) => {
    clock.at += length;
  };
  return { ...background, remind, due, ahead, pass };
}

describe('a reminder', () => {
  it('is ahead until its time has come, and due until it is done', async () => {
    const { ask, remind, due, pass, news } = reminding();
    await remind('tea', morning + hour);
    expect(news()).toContain('reminders');
    expect(await due()).toEqual([]);
    pass(hour);
    expect(await due()).toEqual(['reminder tea']);
    expect(await ask('reminders.count', {})).toEqual({ due: 1 });
    const done = await ask('reminders.done', { ...writes(), id: 'tea', done: true });
    expect(await due()).toEqual([]);
    expect((await ask('reminders.list', {})).done.map(({ id }) => id)).toEqual(['tea']);
    expect(done.ok && (await ask('reminders.done', { ...writes(), id: 'tea', base: done.value.rev, done: false })).ok).toBe(true);
    expect(await due()).toEqual(['reminder tea']);
  });

  it('is deleted and brought back, and can’t be done while it is gone', async () => {
    const { ask, remind, due } = reminding();
    await remind('tea', morning - hour);
    await ask('reminders.remove', { ...writes(), id: 'tea' });
    expect(await due()).toEqual([]);
    expect(await ask('reminders.done', { ...writes(), id: 'tea', done: true })).toEqual({ ok: false, problem: { kind: 'missing' } });
    await ask('reminders.restore', { ...writes(), id: 'tea' });
    expect(await due()).toEqual(['reminder tea']);
  });

  it('stands with the person whom it is about, and is told there until done', async () => {
    const { ask } = reminding();
    const about = { kind: 'person' as const, id: ana, label: '@ana.example' };
    await ask('reminders.save', { ...writes(), id: 'm1', kind: 'promise', text: 'Send the map', dueAt: morning + day, about });
    expect((await ask('people.get', { id: ana })).reminders.map(({ id }) => id)).toEqual(['m1']);
    await ask('reminders.done', { ...writes(), id: 'm1', done: true });
    expect((await ask('people.get', { id: ana })).reminders).toEqual([]);
  });
});

describe('a post that was put off', () => {
  it('is due when it comes back, whoever woke it, until it is dealt with', async () => {
    const { ask, judge, due, ahead, pass } = reminding();
    const post = aQuestion();
    await judge([post]);
    await ask('waiting.snooze', { ...writes(), post: post.id, until: morning + hour });
    expect(await ahead()).toEqual(['snooze']);
    pass(hour);
    await ask('waiting.list', { state: 'new', order: 'age' });
    expect(await due()).toEqual([`snooze ${post.id}`]);
    await ask('waiting.finish', { ...writes(), post: post.id });
    expect(await due()).toEqual([]);
  });

  it('is no news when it was called back by hand', async () => {
    const { ask, judge, due, ahead } = reminding();
    const post = aQuestion();
    await judge([post]);
    await ask('waiting.snooze', { ...writes(), post: post.id, until: morning + hour });
    await ahead();
    await ask('waiting.reopen', { ...writes(), post: post.id });
    expect([...(await due()), ...(await ahead())]).toEqual([]);
  });
});

describe('a planned draft', () => {
  it('is due at its time, as long as it is not posted', async () => {
    const { ask, due, pass } = reminding();
    const draft = { id: 'd1', title: 'Spoons', text: '', status: 'ready' as const, networks: [], plannedAt: morning + hour };
    const saved = await ask('drafts.save', { ...writes(), ...draft });
    expect(await due()).toEqual([]);
    pass(2 * hour);
    expect(await due()).toEqual(['draft d1']);
    await ask('drafts.save', { ...writes(), ...draft, status: 'posted', ...(saved.ok && { base: saved.value.rev }) });
    expect(await due()).toEqual([]);
  });
});

describe('keeping in touch', () => {
  const post = aQuestion({ author: { handle: 'ana.example', name: 'Ana' }, time: morning - hour });

  it('is due so long after the last exchange, on a business day, and is put off or done by the person’s word', async () => {
    const { ask, judge, due, pass, clock } = reminding();
    await judge([post]);
    await ask('profiles.change', { ...writes(), person: ana, change: { kind: 'cadence', days: 2 } });
    pass(2 * day);
    expect(await due()).toEqual([]);
    pass(day);
    expect(new Date(clock.at).toISOString()).toBe('2025-11-24T09:00:00.000Z');
    expect(await due()).toEqual([`touch ${ana}`]);
    await ask('profiles.change', { ...writes(), person: ana, change: { kind: 'touch', notBefore: clock.at + day } });
    expect(await due()).toEqual([]);
    pass(day);
    expect(await due()).toEqual([`touch ${ana}`]);
    await ask('profiles.change', { ...writes(), person: ana, change: { kind: 'touch', touchedAt: clock.at } });
    expect(await due()).toEqual([]);
  });

  it('goes by the segment where the person said nothing, and by the shortest of several', async () => {
    const { ask, judge, storage, pass } = reminding();
    await judge([post]);
    for (const [id, cadence] of [
      ['a', 30],
      ['b', 7],
    ] as const)
      await storage.playbook.save({ ...writes(), id, at: morning, part: 'segment', name: id, cadence, rule: { networks: ['bluesky'] } });
    pass(hour);
    const [touch] = (await ask('reminders.list', {})).ahead;
    expect(touch).toMatchObject({ kind: 'touch', days: 7, label: 'Ana' });
  });

  it('reminds of no more than twenty whom only a segment takes in, and of everybody with a rhythm of their own', async () => {
    const { ask, storage } = reminding();
    const crowd = Array.from({ length: 60 }, (_, at) => ({ id: `x:p${at}`, network: 'x' as const, handle: `p${at}`, at: morning - 40 * day }));
    await storage.people.saw(crowd.map((person) => ({ ...person, contact: { post: `x:post-${person.handle}`, at: person.at } })));
    await storage.playbook.save({ ...writes(), id: 'all', at: morning, part: 'segment', name: 'All', cadence: 7, rule: { networks: ['x'] } });
    for (const { id } of crowd.slice(0, 25)) await ask('profiles.change', { ...writes(), person: id, change: { kind: 'cadence', days: 10 } });
    const days = (await ask('reminders.list', {})).due.map((due) => (due.kind === 'touch' ? due.days : 0));
    expect([days.filter((each) => each === 10).length, days.filter((each) => each === 7).length]).toEqual([25, 20]);
  });

  it('is nothing for whom we were never in touch with', async () => {
    const { ask, due, ahead } = reminding();
    await ask('profiles.change', { ...writes(), person: 'x:stranger', change: { kind: 'cadence', days: 1 } });
    expect([...(await due()), ...(await ahead())]).toEqual([]);
  });
});

describe('a day worth a word', () => {
  it('is due on its day, told once, and comes again next year', async () => {
    const { ask, due, ahead, pass } = reminding();
    const birthday = { what: 'Birthday', on: '1990-11-22', yearly: true };
    await ask('profiles.change', { ...writes(), person: ana, change: { kind: 'moment', after: birthday } });
    expect(await ahead()).toEqual(['moment']);
    pass(day);
    expect(await due()).toEqual([`moment ${ana}`]);
    await ask('profiles.change', { ...writes(), person: ana, change: { kind: 'moment', before: birthday, after: { ...birthday, told: '2025-11-22' } } });
    expect([...(await due()), ...(await ahead())]).toEqual([]);
    pass(364 * day);
    expect(await ahead()).toEqual(['moment']);
  });
});
