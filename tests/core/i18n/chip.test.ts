import { describe, expect, it } from 'vitest';
import { chipWords, words } from '../../../lib/i18n';
import type { Hint } from '../../../lib/model/hint';

const hour = 3_600_000;
const day = 24 * hour;
const w = words('en');
const question: Hint = { id: 'question', points: 3, values: { where: 'comment' } };
const comment: Hint = { id: 'comment', points: 1, values: {} };
const mention: Hint = { id: 'mention', points: 1, values: {} };
const waiting: Hint = { id: 'waiting', points: 3, values: { waited: 3 * hour, target: 4 * hour, known: 'time' } };
const firstTime: Hint = { id: 'first-time', points: 1, values: {} };
const regular: Hint = { id: 'regular', points: 2, values: { replies: 4, ago: 12 * day } };
const noted: Hint = { id: 'noted', points: 1, values: { about: 'person' } };

describe('chipWords', () => {
  it.each([
    ['a question', [question, waiting, comment], 7, 'Question · 3 h', 'Feedside: question waiting 3 hours, priority 7'],
    [
      'a question from somebody new',
      [question, waiting, comment, firstTime],
      8,
      'Question · 3 h',
      'Feedside: question waiting 3 hours, first time, priority 8',
    ],
    [
      'a comment of someone known',
      [waiting, regular, comment],
      6,
      'Comment · 3 h',
      'Feedside: comment waiting 3 hours, 4 replies from you, last 12 days ago, priority 6',
    ],
    ['a mention', [mention, waiting], 4, 'Mention · 3 h', 'Feedside: mention waiting 3 hours, priority 4'],
    ['someone known', [regular], 2, '4 replies · 12 d', 'Feedside: 4 replies from you, last 12 days ago, priority 2'],
    ['a person with a note', [noted], 1, 'Note', 'Feedside: you keep a note, priority 1'],
    ['a mention of a person with a note', [mention, waiting, noted], 5, 'Mention · 3 h', 'Feedside: mention waiting 3 hours, you keep a note, priority 5'],
    ['a question whose wait is muted', [question], 3, 'Question', 'Feedside: question, priority 3'],
  ])('names %s', (_case, hints, priority, label, name) => expect(chipWords(hints, priority, w)).toMatchObject({ label, name }));

  it('gives each hint its sentence, with its points', () => {
    expect(chipWords([question, waiting, comment, firstTime, regular], 10, w).reasons).toEqual([
      { hint: 'question', points: 3, text: 'They ask you something under your post' },
      { hint: 'waiting', points: 3, text: 'Waiting 3 hours; your target is 4 hours' },
      { hint: 'comment', points: 1, text: 'A comment for you, not answered yet' },
      { hint: 'first-time', points: 1, text: 'The first time this person writes to you, as far as seen here' },
      { hint: 'regular', points: 2, text: 'You two: 4 replies, last 12 days ago' },
    ]);
  });
  it('tells a target of broken hours exactly', () => {
    const wait: Hint = { id: 'waiting', points: 1, values: { waited: 59 * 60_000, target: 1.5 * hour, known: 'seen' } };
    expect(chipWords([wait], 1, w).reasons[0]?.text).toBe('Waiting at least 59 minutes; your target is 90 minutes');
  });
  it.each([
    ['a colleague answers', { name: 'Tom', does: 'answers' }, -2, 'Tom is answering · Question · 3 h', 'Tom is answering', 'Tom is answering this'],
    ['a colleague takes it', { name: 'Tom', does: 'takes' }, -2, 'Question · for Tom · 3 h', 'for Tom', 'Tom takes this'],
    ['it is ours', { name: 'Lena', does: 'you' }, 0, 'Question · for you · 3 h', 'for you', 'Assigned to you'],
  ])('says that %s', (_case, values, points, label, spoken, reason) => {
    const said = chipWords([question, waiting, { id: 'teammate', points, values }], 6, w);
    expect([said.label, said.name]).toEqual([label, `Feedside: question waiting 3 hours, ${spoken}, priority 6`]);
    expect(said.reasons.at(-1)?.text).toBe(reason);
  });
  it('names nobody by words that are no member’s name', () => {
    const [told, beside] = [{ name: 'the agency' }, {}].map((values) => chipWords([question, waiting, { id: 'teammate', points: -2, values }], 6, w));
    expect([told?.label, told?.reasons.at(-1)?.text, beside?.reasons.at(-1)?.text]).toEqual(['Question · 3 h', 'the agency is on it', 'A colleague is on it']);
  });
  it('says nothing where there is nothing to say', () => expect(chipWords([], 0, w)).toEqual({ label: '', name: '', reasons: [] }));
});
