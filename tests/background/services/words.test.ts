import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import { createServices } from '../../../lib/services';
import { aWrite } from '../storage/fresh-storage';
import { aBackground, aQuestion, morning, newPost, writes } from './a-background';

const about = { kind: 'person' as const, id: 'bluesky:ana.example', label: '@ana.example' };

describe('notes, ideas and drafts', () => {
  it('are saved, told of, found, removed and brought back', async () => {
    const { ask, news } = aBackground();
    const saved = await ask('notes.save', { ...writes(), id: 'n1', about, text: 'Bakes with rye' });
    expect(saved).toMatchObject({ ok: true, value: { text: 'Bakes with rye' } });
    expect(news()).toEqual(['chips', 'notes']);
    if (saved.ok) await ask('notes.save', { ...writes(), base: saved.value.rev, id: 'n1', about, text: 'Bakes with rye and time' });
    expect(news()).toEqual(['notes']); // no chip says more for a longer note
    expect(await ask('notes.about', { id: about.id })).toHaveLength(1);
    expect(await ask('notes.search', { words: 'RYE' })).toHaveLength(1);
    await ask('notes.remove', { ...writes(), id: 'n1' });
    expect(news()).toEqual(['chips', 'notes']);
    expect((await ask('notes.list', {})).rows).toEqual([]);
    await ask('notes.restore', { ...writes(), id: 'n1' });
    expect((await ask('notes.list', {})).total).toBe(1);
  });

  it('changed meanwhile are refused, with what stands there, and nobody is told', async () => {
    const { ask, news } = aBackground();
    const first = await ask('drafts.save', { ...writes(), id: 'd1', title: 'A', text: 'one', status: 'writing', networks: [] });
    const base = first.ok ? first.value.rev : '';
    await ask('drafts.save', { ...writes(), base, id: 'd1', title: 'A', text: 'two', status: 'writing', networks: [] });
    news();
    const late = await ask('drafts.save', { ...writes(), base, id: 'd1', title: 'A', text: 'three', status: 'writing', networks: [] });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'changed', now: { text: 'two' } } });
    expect(news()).toEqual([]);
  });

  it('captured twice with the same ids are one idea', async () => {
    const { ask } = aBackground();
    const idea = { write: aWrite(), id: 'i1', text: 'Film the oven', source: { network: 'bluesky' as const, author: '@ana.example' } };
    expect(await ask('ideas.capture', idea)).toEqual({ id: 'i1' });
    expect(await ask('ideas.capture', idea)).toEqual({ id: 'i1' });
    expect((await ask('ideas.list', {})).rows).toMatchObject([{ text: 'Film the oven', source: idea.source }]);
  });
});

describe('settings', () => {
  it('saved one by one leave the others as they are', async () => {
    const { ask, news } = aBackground();
    await ask('settings.save', { ...writes(), changes: { ownName: 'Rita', targetHours: 2 } });
    await ask('hints.mute', { ...writes(), hint: 'mention', muted: true });
    await ask('settings.save', { ...writes(), changes: { brand: 'Rye & Co' } });
    expect(await ask('settings.get', {})).toMatchObject({ ownName: 'Rita', brand: 'Rye & Co', targetHours: 2, mutedHints: ['mention'] });
    expect(news()).toContain('settings');
  });
});

describe('a recorded reply', () => {
  it('tells to whom, how much of the template was changed, and how long it took', async () => {
    const { ask, storage, news } = aBackground();
    const post = aQuestion();
    const [template] = await ask('templates.offer', { post, network: 'bluesky' });
    const input = { ...writes(), id: 'r1', network: 'bluesky' as const, post, text: 'Yes, at nine', sentAt: morning, evidence: 'submitted' as const };
    expect(await ask('replies.record', { ...input, template: { id: template?.id ?? '', text: 'Yes, at ten!' } })).toEqual({ id: 'r1' });
    await ask('replies.record', { ...input, template: { id: template?.id ?? '', text: 'Yes, at ten!' } });
    const { person, replies } = await ask('people.get', { id: 'bluesky:ana.example' });
    expect(replies).toMatchObject([{ template: template?.id, rewritten: 3 / 12, responseTime: 3 * 3_600_000, evidence: 'submitted' }]);
    expect(person).toMatchObject({ answered: 1, name: 'Ana Silva' });
    expect((await storage.templates.get(template?.id ?? ''))?.uses).toBe(1);
    expect(news()).toEqual(expect.arrayContaining(['replies', 'waiting', 'people', 'templates', 'chips']));
  });
  it('is none where we go on with our own thread', async () => {
    const { ask, judge, storage, news } = aBackground();
    await judge([]);
    news();
    const own = newPost({ author: { handle: 'Team.example' } });
    expect(await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: own, text: '2/2', sentAt: morning, evidence: 'submitted' })).toEqual({
      id: 'r1',
    });
    expect(await storage.replies.toPost(own.id)).toEqual([]);
    expect(news()).toEqual([]);
  });
  it('has no response time where the page does not tell when the post was written', async () => {
    const { ask } = aBackground();
    await ask('replies.record', { ...writes(), id: 'r1', network: 'bluesky', post: newPost(), text: 'Yes', sentAt: morning, evidence: 'submitted' });
    expect((await ask('people.get', { id: 'bluesky:ana.example' })).replies[0]?.responseTime).toBeUndefined();
  });
});

describe('ending the practice', () => {
  it('removes every trace of it and nothing else', async () => {
    const { ask, judge, news } = aBackground();
    const post = aQuestion({ id: 'practice:1', network: 'practice' });
    const counts = { seen: 1, missing: {} };
    await ask('posts.judge', { network: 'practice', host: 'welcome', me: 'team.example', posts: [post], counts });
    await ask('replies.record', { ...writes(), id: 'r1', network: 'practice', post, text: 'Yes', sentAt: morning, evidence: 'submitted' });
    await judge([aQuestion()]);
    await ask('notes.save', { ...writes(), id: 'n1', about, text: 'Stays' });
    expect((await ask('practice.end', { write: aWrite() })).removed).toBeGreaterThan(0);
    expect((await ask('people.get', { id: 'practice:ana.example' })).person).toBeUndefined();
    expect((await ask('settings.get', {})).ownHandles).toEqual([{ network: 'bluesky', handle: 'team.example' }]);
    expect((await ask('waiting.list', { state: 'new', order: 'age' })).rows.map((row) => row.post.network)).toEqual(['bluesky']);
    expect((await ask('numbers.read', {})).answered.value).toBe(0);
    expect((await ask('notes.list', {})).total).toBe(1);
    expect(news()).toContain('replies');
  });
});

describe('a lost announcement', () => {
  it('never makes a saved word look unsaved', async () => {
    const { storage } = aBackground();
    const services = createServices({
      repositories: storage,
      announce: () => Promise.reject(new Error('storage.local is full')),
      now: () => morning,
      zone: 'UTC',
      words: words('en'),
    });
    const saved = await services['notes.save']({ ...writes(), id: 'n1', about, text: 'Kept' }, { tab: undefined, window: undefined });
    expect(saved.ok).toBe(true);
  });
});
