import { beforeEach, describe, expect, it } from 'vitest';
import { newWrite } from '../../../lib/messages/ids';
import { aBackground, aQuestion, day, hour, morning } from './a-background';

const check = (text: string) => ({ network: 'bluesky' as const, text });
const remarks = async (background: ReturnType<typeof aBackground>, text: string) =>
  (await background.ask('writing.check', check(text))).remarks.map((remark) => remark.check);

describe('what is said of a text while it is written', () => {
  let background: ReturnType<typeof aBackground>;
  beforeEach(() => {
    background = aBackground();
  });
  const brand = (wordsToAvoid: string[]) =>
    background.storage.playbook.save({
      id: 'brand',
      write: newWrite(),
      at: morning,
      part: 'brand',
      who: 'A harbour that answers',
      believes: '',
      does: '',
      tone: { casual: 0, funny: 0, irreverent: 0, enthusiastic: 0 },
      wordsToUse: [],
      wordsToAvoid,
      examples: [],
      exclamations: 1,
    });

  it('follows the brand card, and tells nothing of it that does not stand in the text', async () => {
    await brand(['cheap', 'secret project']);
    const told = await background.ask('writing.check', check('Cheap!! Really!'));
    expect(told.on).toBe(true);
    expect(told.remarks.map((remark) => remark.check)).toEqual(['avoided-word', 'exclamations']);
    expect(JSON.stringify(told)).not.toMatch(/secret|harbour/);
  });
  it('notices a reply that was sent before, without giving it away', async () => {
    const post = aQuestion();
    const text = 'Thank you for asking. The showers at the east pier open again on Sunday at nine.';
    await background.ask('replies.record', { write: newWrite(), id: 'r1', network: 'bluesky', post, text, sentAt: morning, evidence: 'submitted' });
    const told = await background.ask('writing.check', check('Thanks for asking! The showers at the east pier open again on Sunday at nine.'));
    expect(told.remarks.map((remark) => remark.check)).toEqual(['repeats-itself']);
    expect(JSON.stringify(told)).not.toMatch(/showers/);
  });
  it('says no more of what was switched off, and says it again when it is switched on', async () => {
    expect(await remarks(background, 'Let’s dive in')).toEqual(['cliche']);
    await background.ask('checks.mute', { write: newWrite(), check: 'cliche', muted: true });
    expect(background.news()).toEqual(['settings']);
    expect(await remarks(background, 'Let’s dive in')).toEqual([]);
    await background.ask('checks.mute', { write: newWrite(), check: 'cliche', muted: false });
    expect(await remarks(background, 'Let’s dive in')).toEqual(['cliche']);
  });
  it('takes the person’s own phrases in place of the list that comes along', async () => {
    await background.ask('settings.save', { write: newWrite(), changes: { cliches: ['circle back'] } });
    expect(await remarks(background, 'Let’s dive in')).toEqual([]);
    expect(await remarks(background, 'Let us circle back')).toEqual(['cliche']);
    await background.ask('settings.save', { write: newWrite(), changes: { cliches: null } });
    expect(await remarks(background, 'Let’s dive in')).toEqual(['cliche']);
  });
  it('looks at nothing while the line is off', async () => {
    await background.ask('settings.save', { write: newWrite(), changes: { line: false } });
    expect(await background.ask('writing.check', check('Let’s dive in'))).toEqual({ on: false, remarks: [] });
  });
});

describe('a promise', () => {
  const about = { kind: 'person', id: 'bluesky:ana', label: '@ana' } as const;
  const promise = { write: newWrite(), id: 'p1', text: 'I’ll get back to you tomorrow.', dueAt: morning + day, about };

  it('becomes a reminder, once however often it is told', async () => {
    const { ask, storage, news } = aBackground();
    await ask('reminders.promise', promise);
    await ask('reminders.promise', promise);
    expect(await storage.reminders.about('bluesky:ana')).toMatchObject([{ id: 'p1', kind: 'promise', text: promise.text, dueAt: promise.dueAt }]);
    expect(news()).toEqual(['chips', 'reminders']);
  });
  it('is taken back within the hour and not later, and no other reminder is', async () => {
    const { ask, storage, clock } = aBackground();
    await ask('reminders.promise', promise);
    await storage.reminders.save({ id: 'own', write: newWrite(), at: morning, kind: 'own', text: 'Call the office', dueAt: morning + hour, about });
    expect(await ask('reminders.unpromise', { write: newWrite(), id: 'own' })).toEqual({ done: false });
    expect(await ask('reminders.unpromise', { write: newWrite(), id: 'p1' })).toEqual({ done: true });
    expect((await storage.reminders.about('bluesky:ana')).map(({ id }) => id)).toEqual(['own']);
    await ask('reminders.promise', { ...promise, write: newWrite(), id: 'p2' });
    clock.at += 2 * hour;
    expect(await ask('reminders.unpromise', { write: newWrite(), id: 'p2' })).toEqual({ done: false });
  });
});
