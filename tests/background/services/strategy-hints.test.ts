import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/model/post';
import { aBackground, aQuestion, day, hour, minute, morning, newPost, writes } from './a-background';

type Background = ReturnType<typeof aBackground>;
const reasons = async ({ judge }: Background, post: Post) => (await judge([post])).judged[0]?.reasons ?? [];
const said = async (background: Background, post: Post) => Object.fromEntries((await reasons(background, post)).map(({ hint, points }) => [hint, points]));
const ana = 'bluesky:ana.example';
const inPage = async ({ services }: Background, post: Post) => services['hints.whyNot']({ network: 'bluesky', post }, { tab: 1, window: 1 });
const profile = { isVip: true, segments: [], notSegments: [], moments: [] };

describe('what the person decided of somebody', () => {
  it('is a hint on every post of theirs, without its words in the page', async () => {
    const background = aBackground();
    const { storage } = background;
    await storage.profiles.save({
      ...writes(),
      id: ana,
      at: morning,
      ...profile,
      segments: ['s1'],
      moments: [{ what: 'SECRET day', on: '2019-11-21', yearly: true }],
    });
    await storage.playbook.save({ ...writes(), id: 's1', at: morning, part: 'segment', name: 'SECRET customers', points: 2 });
    await storage.reminders.save({
      ...writes(),
      id: 'r1',
      at: morning,
      kind: 'promise',
      text: 'SECRET recipe',
      dueAt: morning - hour,
      about: { kind: 'person', id: ana, label: '@ana' },
    });
    const post = newPost();
    expect(await said(background, post)).toEqual({ vip: 3, promise: 3, segment: 2, moment: 2 });
    expect(JSON.stringify((await background.judge([post])).judged)).not.toContain('SECRET');
    expect((await reasons(background, post)).map(({ text }) => text)).toContain('In a segment of yours');
    expect(JSON.stringify(await inPage(background, post))).not.toContain('SECRET');
  });
  it('is no longer said once the segment is another or the reminder done, from the next look on', async () => {
    const background = aBackground();
    const { storage } = background;
    const part = { part: 'segment' as const, name: 'Bakers', rule: { words: ['Silva'] } };
    const first = await storage.playbook.save({ ...writes(), id: 's1', at: morning, ...part });
    const post = aQuestion();
    await background.judge([post]);
    expect(await said(background, post)).toMatchObject({ segment: 1 });
    if (!first.ok) throw new Error('not saved');
    await storage.playbook.save({ ...writes(), id: 's1', at: morning + 1, base: first.value.rev, ...part, points: -4 });
    expect(await said(background, post)).toMatchObject({ segment: -4 });
    await storage.playbook.remove({ ...writes(), id: 's1', at: morning + 2 });
    expect(await said(background, post)).not.toHaveProperty('segment');
  });
});

describe('business hours of the playbook', () => {
  it('are what a wait is counted in, here and in the list', async () => {
    const background = aBackground();
    const nine = { from: 540, to: 1020 };
    await background.storage.playbook.save({
      ...writes(),
      id: 'hours',
      at: morning,
      part: 'hours',
      days: [nine, nine, nine, nine, nine, null, null],
      holidays: [],
    });
    const post = aQuestion({ time: morning - 16 * hour });
    expect((await reasons(background, post)).find(({ hint }) => hint === 'waiting')).toMatchObject({
      points: 1,
      text: 'Waiting 16 hours, less than a minute of it in your business hours; your target is 4 hours',
    });
    background.clock.at += 3 * hour;
    const { rows } = await background.ask('waiting.list', { state: 'new', order: 'priority' });
    expect(rows[0]?.hints.find(({ id }) => id === 'waiting')).toMatchObject({ points: 3, values: { waited: 19 * hour, worked: 3 * hour } });
  });
});

describe('points that the person chose', () => {
  it('hold at once, in the feed and in the list, and a reset brings back what was', async () => {
    const background = aBackground();
    const post = aQuestion();
    const before = await said(background, post);
    const inList = async () => (await background.ask('waiting.list', { state: 'new', order: 'priority' })).rows[0]?.priority;
    await background.ask('settings.save', { ...writes(), changes: { points: { question: 9 } } });
    expect(await said(background, post)).toEqual({ ...before, question: 9 });
    expect(await inList()).toBe(14);
    await background.ask('settings.save', { ...writes(), changes: { points: {} } });
    expect(await said(background, post)).toEqual(before);
    expect(await inList()).toBe(8);
  });
});

describe('what still waits elsewhere', () => {
  it('is said on a post of theirs in the feed, until it is answered', async () => {
    const background = aBackground();
    const [first, second, before] = [aQuestion(), aQuestion(), aQuestion({ time: morning - 2 * day })];
    await background.judge([before, first, second]);
    const reply = { ...writes(), id: 'r1', network: 'bluesky' as const, post: before, text: 'Yes', sentAt: morning - day, evidence: 'submitted' as const };
    await background.ask('replies.record', reply);
    const post = newPost();
    expect((await reasons(background, post))[0]).toMatchObject({
      hint: 'owed',
      points: 2,
      text: '2 other posts of theirs wait for you, the oldest from 3 hours ago',
    });
    await background.ask('waiting.finish', { ...writes(), post: first.id });
    await background.ask('waiting.finish', { ...writes(), post: second.id });
    expect(await said(background, post)).not.toHaveProperty('owed');
  });
});

describe('paces', () => {
  const likes = (value: number) => ({ metrics: { likes: { value, exact: true } } });
  it('of somebody known are kept with them, and a post far above is said', async () => {
    const background = aBackground();
    const asked = aQuestion({ time: morning - 2 * day });
    await background.judge([asked]);
    await background.ask('replies.record', {
      ...writes(),
      id: 'r1',
      network: 'bluesky',
      post: asked,
      text: 'Yes',
      sentAt: morning - day,
      evidence: 'submitted',
    });
    for (let at = 0; at < 6; at++) await background.judge([newPost({ time: morning - 3 * hour, ...likes(40 + at) })]);
    expect((await background.storage.people.get(ana))?.usual).toHaveLength(6);
    expect(await said(background, newPost({ time: morning - 3 * hour, ...likes(900) }))).toMatchObject({ fast: 3 });
    expect(await said(background, newPost({ time: morning - 3 * hour, ...likes(44) }))).not.toHaveProperty('fast');
  });
  it('of our own posts are looked at every five minutes, and one that slows is said', async () => {
    const background = aBackground();
    const own = (value: number) => newPost({ id: 'bluesky:own', mine: true, author: { handle: 'team.example' }, time: morning - 30 * minute, ...likes(value) });
    expect(await reasons(background, own(40))).toEqual([]);
    background.clock.at += 2 * minute;
    expect(await reasons(background, own(40))).toEqual([]);
    background.clock.at += 43 * minute;
    expect((await reasons(background, own(44)))[0]).toMatchObject({ hint: 'slowing', points: 2 });
    background.clock.at += minute;
    expect((await reasons(background, own(44)))[0]).toMatchObject({ hint: 'slowing' });
  });
});

describe('a language without a template', () => {
  it('is said, and no longer once there is one', async () => {
    const background = aBackground();
    const { storage } = background;
    await storage.templates.save({ ...writes(), id: 't1', at: morning, name: 'Thanks', label: 'thanks', shortcut: undefined, text: 'Thank you!' });
    const post = aQuestion({ language: 'de' });
    expect((await reasons(background, post)).map(({ text }) => text)).toContain('In German: you have no template for it');
    await storage.templates.save({
      ...writes(),
      id: 't2',
      at: morning,
      name: 'Danke',
      label: 'thanks',
      shortcut: undefined,
      text: 'Danke!',
      language: 'de-AT',
    });
    expect(await said(background, post)).not.toHaveProperty('untranslated');
  });
});

describe('a sensitive post', () => {
  it('is offered no cheerful template', async () => {
    const background = aBackground();
    await background.judge([newPost()]); // we are known from here on
    const labels = async (text: string) => {
      const offers = await background.ask('templates.offer', { network: 'bluesky', post: aQuestion({ text }) });
      return new Set(offers.map(({ label }) => label));
    };
    expect((await labels('My mother passed away last week, can I cancel?')).has('congratulation')).toBe(false);
    expect((await labels('Can I cancel?')).has('congratulation')).toBe(true);
  });
});

describe('why not', () => {
  it('tells of every rule that looked and said nothing, and to a page nothing of marks, segments and promises', async () => {
    const background = aBackground();
    const post = newPost();
    const { silent } = await background.ask('hints.explain', { network: 'bluesky', post });
    expect(silent).toContainEqual({ hint: 'question', why: 'not-to-us' });
    expect(silent).toContainEqual({ hint: 'vip', why: 'not-so' });
    const told = (await inPage(background, post)).silent;
    expect(told).toHaveLength(silent.length);
    expect(told).toContainEqual({ hint: 'vip', why: 'beside' });
    expect(told).toContainEqual({ hint: 'promise', why: 'beside' });
  });
  it('writes nothing', async () => {
    const background = aBackground();
    await background.ask('hints.explain', { network: 'bluesky', post: aQuestion() });
    expect(await background.storage.people.get(ana)).toBeUndefined();
    expect((await background.ask('waiting.list', { state: 'new', order: 'age' })).total).toBe(0);
    expect(background.news()).toEqual([]);
  });
});

it('a day that passed is over: a promise that was due is due still, a moment is not', async () => {
  const background = aBackground();
  await background.storage.profiles.save({
    ...writes(),
    id: ana,
    at: morning,
    ...profile,
    isVip: false,
    moments: [{ what: 'Birthday', on: '2019-11-21', yearly: true }],
  });
  expect(await said(background, newPost())).toEqual({ moment: 2 });
  background.clock.at += day;
  expect(await said(background, newPost())).toEqual({});
});
