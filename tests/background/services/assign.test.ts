import { describe, expect, it } from 'vitest';
import type { Output } from '../../../lib/messages/protocol';
import { type Role, sharedAtFirst } from '../../../lib/model/team';
import { aBackground, aQuestion, hour, minute, morning, writes } from './a-background';

type Background = ReturnType<typeof aBackground>;

const first = { state: 'new', order: 'priority' } as const;

/** In a team, as far as the memory tells; nothing is sent to anybody. */
async function inTeam(name = 'lena', role: Role = 'lead', background = aBackground()) {
  const { storage, clock } = background;
  await storage.team.connect({
    address: 'https://couch.example/acme',
    name,
    password: 'secret',
    device: 'a'.repeat(32),
    role,
    keys: {} as never,
    ring: {} as never,
    share: { ...sharedAtFirst },
  });
  await storage.team.heard([{ id: 'his device', name: 'tom', role: 'member', stamp: '1', answering: [] }], clock.at);
  return background;
}

const assign = ({ ask }: Background, post: string, to: string | null, more: { note?: string; write?: string } = {}) =>
  ask('waiting.assign', { ...writes(), ...(more.write && { write: more.write }), posts: [{ post, label: 'Ana: Do you open?', to, ...more }] });
const rowOf = async ({ ask }: Background, state: 'new' | 'answered' | 'done' = 'new') => {
  const { rows, assigned, choices } = await ask('waiting.find', { ...first, state });
  return { assignee: rows[0]?.assignee, record: assigned[0], choices: choices.assignees, hint: rows[0]?.hints.find(({ id }) => id === 'teammate') };
};
/** What an act of somebody else leaves here. */
const fromTeam = ({ storage, clock }: Background, id: string, fields: { to: string; by: string; label?: string; doneAt?: number; doneBy?: string }) =>
  storage.assignments.save({ ...writes(), at: clock.at, id, label: 'Ana: Do you open?', ...fields });

describe('who takes a post, without a team', () => {
  it('is words of this device alone', async () => {
    const background = aBackground();
    const question = aQuestion();
    await background.judge([question]);
    expect(await assign(background, question.id, 'Rui')).toEqual({ changed: [question.id] });
    expect(await rowOf(background)).toMatchObject({ assignee: 'Rui', record: undefined, choices: ['Rui'], hint: { values: { name: 'Rui' } } });
    expect(await background.storage.assignments.all()).toEqual([]);
    expect(await assign(background, 'bluesky:never-seen', 'Rui')).toEqual({ changed: [] });
    const { judged } = await background.judge([question]);
    expect([judged[0]?.label, JSON.stringify(judged).includes('Rui')]).toEqual(['Question · 3 h', false]);
  });
  it('takes the place of what a team left behind', async () => {
    const background = aBackground();
    const question = aQuestion();
    await background.judge([question]);
    await fromTeam(background, question.id, { to: 'tom', by: 'lena' });
    expect((await rowOf(background)).assignee).toBe('tom');
    await background.ask('waiting.describe', { ...writes(), posts: [question.id], details: { assignee: 'Rui' } });
    expect(await rowOf(background)).toMatchObject({ assignee: 'Rui', record: undefined });
  });
});

describe('who takes a post of a team', () => {
  it('stands in the record alone, and is said on the chip, in the list and by its filter', async () => {
    const background = await inTeam();
    const question = aQuestion();
    await background.judge([question]);
    await background.ask('waiting.describe', { ...writes(), posts: [question.id], details: { assignee: 'Rui' } });
    background.news();
    await assign(background, question.id, 'tom', { note: 'You know her.' });
    expect(background.news()).toEqual(['chips', 'team', 'waiting']);
    const row = (await background.storage.waiting.many([question.id])).get(question.id);
    expect(row?.assignee, 'the words of this device go').toBeUndefined();
    expect(await rowOf(background)).toMatchObject({ assignee: 'tom', record: { to: 'tom', by: 'lena', note: 'You know her.' }, choices: ['tom'] });
    expect((await background.ask('waiting.find', { ...first, assignee: 'tom' })).total).toBe(1);
    expect((await background.ask('waiting.find', { ...first, assignee: 'lena' })).total).toBe(0);
    const [judged] = (await background.judge([question])).judged;
    expect(judged).toMatchObject({ label: 'Question · for tom · 3 h', name: expect.stringContaining('for tom') });
    expect(judged?.reasons.find(({ hint }) => hint === 'teammate')).toEqual({ hint: 'teammate', points: -2, text: 'tom takes this' });
  });

  it('is nobody again, and somebody once more', async () => {
    const background = await inTeam();
    const question = aQuestion();
    await background.judge([question]);
    const write = writes().write;
    for (const _ of [1, 2]) await assign(background, question.id, 'tom', { write });
    expect((await background.storage.assignments.get(question.id))?.rev).toMatch(/^1-/);
    await assign(background, question.id, null);
    expect(await rowOf(background)).toMatchObject({ assignee: undefined, hint: undefined, choices: [] });
    await assign(background, question.id, 'lena');
    expect(await rowOf(background)).toMatchObject({ assignee: 'lena', hint: { points: 0, values: { does: 'you' } } });
    expect((await background.judge([question])).judged[0]?.label).toBe('Question · for you · 3 h');
  });

  it('keeps words that are nobody’s name out of the page', async () => {
    const background = await inTeam();
    const question = aQuestion();
    await background.judge([question]);
    await assign(background, question.id, 'SECRET agency');
    const { judged } = await background.judge([question]);
    expect(JSON.stringify(judged)).not.toContain('SECRET');
    expect(judged[0]?.reasons.some(({ text }) => text === 'A colleague is on it')).toBe(true);
    expect((await rowOf(background)).hint?.values).toEqual({ name: 'SECRET agency' });
  });

  it('is done when it is answered here, by whom and when, and open again when it is put back', async () => {
    const background = await inTeam('tom', 'member');
    const question = aQuestion();
    await background.judge([question]);
    await fromTeam(background, question.id, { to: 'tom', by: 'lena' });
    expect((await background.ask('waiting.assigned', {})).rows).toMatchObject([{ id: question.id, by: 'lena' }]);
    background.news();
    await background.ask('replies.record', {
      ...writes(),
      id: 'r1',
      network: 'bluesky',
      post: question,
      text: 'Yes',
      sentAt: morning - minute,
      evidence: 'submitted',
    });
    expect(await rowOf(background, 'answered')).toMatchObject({ record: { to: 'tom', doneAt: morning - minute, doneBy: 'tom' }, hint: undefined });
    expect((await background.ask('waiting.assigned', {})).rows).toEqual([]);
    const { rev } = (await rowOf(background, 'answered')).record as { rev: string };
    await background.ask('waiting.finish', { ...writes(), post: question.id });
    expect((await rowOf(background, 'done')).record?.rev, 'it was done before').toBe(rev);
    background.news();
    await background.ask('waiting.reopen', { ...writes(), post: question.id });
    expect(background.news()).toContain('team');
    expect((await rowOf(background)).record?.doneAt).toBeUndefined();
    await background.ask('waiting.moveMany', { ...writes(), moves: [{ post: question.id, state: 'done' }] });
    expect((await rowOf(background, 'done')).record).toMatchObject({ doneAt: morning, doneBy: 'tom' });
  });

  it('is not told to be done by a guest, who only reads', async () => {
    const background = await inTeam('gus', 'guest');
    const question = aQuestion();
    await background.judge([question]);
    await fromTeam(background, question.id, { to: 'tom', by: 'lena' });
    await background.ask('waiting.finish', { ...writes(), post: question.id });
    expect((await background.storage.assignments.get(question.id))?.doneAt).toBeUndefined();
  });

  it('is no guest’s to change: the team’s word and its note stay', async () => {
    const background = await inTeam('gus', 'guest');
    const question = aQuestion();
    await background.judge([question]);
    await background.storage.assignments.save({
      ...writes(),
      at: background.clock.at,
      id: question.id,
      label: 'Ana',
      to: 'tom',
      by: 'lena',
      note: 'You know her.',
    });
    background.news();
    const details = { assignee: 'Rui', urgency: 'high' } as const;
    expect(await background.ask('waiting.describe', { ...writes(), posts: [question.id], details })).toEqual({ changed: [] });
    for (const to of ['gus', null]) expect(await assign(background, question.id, to)).toEqual({ changed: [] });
    expect(background.news()).toEqual([]);
    expect(await rowOf(background)).toMatchObject({ assignee: 'tom', record: { to: 'tom', note: 'You know her.' } });
    expect(await background.ask('waiting.describe', { ...writes(), posts: [question.id], details: { urgency: 'high' } })).toEqual({ changed: [question.id] });
  });

  it('leaves a guest’s own words where they are, and makes no record that could never go', async () => {
    const background = aBackground();
    const question = aQuestion();
    await background.judge([question]);
    await assign(background, question.id, 'Rui');
    await inTeam('gus', 'guest', background);
    for (const to of ['tom', null])
      expect(await background.storage.assignments.assign([{ post: question.id, label: 'Ana', to }], { ...writes(), at: background.clock.at })).toEqual([]);
    expect(await rowOf(background)).toMatchObject({ assignee: 'Rui', record: undefined });
    expect(await background.storage.assignments.all()).toEqual([]);
  });

  it('tells of posts that this device never saw, to whoever takes them', async () => {
    const background = await inTeam('tom', 'member');
    const find = (filters: object = {}): Promise<Output<'waiting.find'>> => background.ask('waiting.find', { ...first, ...filters });
    await fromTeam(background, 'x:far-away', { to: 'tom', by: 'lena' });
    await fromTeam(background, 'x:of-another', { to: 'mia', by: 'lena' });
    await fromTeam(background, 'x:over', { to: 'tom', by: 'lena', doneAt: morning - hour, doneBy: 'lena' });
    expect((await find()).unseen.map(({ id }) => id)).toEqual(['x:far-away']);
    expect((await find({ assignee: 'mia' })).unseen.map(({ id }) => id)).toEqual(['x:of-another']);
    expect([(await find({ network: 'x' })).unseen, (await find({ state: 'done' })).unseen]).toEqual([[], []]);
    const seen = aQuestion({ id: 'x:far-away' });
    await background.judge([seen]);
    expect([(await find()).unseen, (await rowOf(background)).assignee]).toEqual([[], 'tom']);
    // An answer to a post that never waited here is an answer, too.
    const unseen = aQuestion({ id: 'x:elsewhere' });
    await fromTeam(background, unseen.id, { to: 'tom', by: 'lena' });
    await background.ask('replies.record', { ...writes(), id: 'r2', network: 'bluesky', post: unseen, text: 'Yes', sentAt: morning, evidence: 'submitted' });
    expect((await background.storage.assignments.get(unseen.id))?.doneBy).toBe('tom');
  });

  it('goes with the person whose post it is, when they are to be forgotten', async () => {
    const background = await inTeam();
    const question = aQuestion();
    await background.judge([question]);
    await assign(background, question.id, 'tom');
    await background.storage.people.forget(['bluesky:ana.example'], { ...writes(), at: morning });
    expect(await background.storage.assignments.get(question.id)).toBeUndefined();
  });

  it('is of no other waiting list after the first answer that lasted too long', async () => {
    const background = await inTeam();
    const question = aQuestion();
    await background.judge([question]);
    await background.storage.team.heard([{ id: 'his device', name: 'tom', role: 'member', stamp: '2', answering: [question.id] }], background.clock.at);
    expect((await rowOf(background)).hint?.values).toEqual({ name: 'tom', does: 'answers' });
    expect(await background.storage.assignments.lapse(background.clock.at)).toBe(false);
    background.clock.at += 3 * minute;
    expect((await rowOf(background)).hint, 'whatever the list was told when the post was judged').toBeUndefined();
    expect([await background.storage.assignments.lapse(background.clock.at), await background.storage.assignments.lapse(background.clock.at)]).toEqual([
      true,
      false,
    ]);
  });
});
