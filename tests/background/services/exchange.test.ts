import { describe, expect, it } from 'vitest';
import { aWrite } from '../storage/fresh-storage';
import { aBackground, writes } from './a-background';

const idea = (id: string) => ({ id, text: `Idea ${id}`, tags: ['coffee'], write: aWrite() });
const draft = (id: string) => ({ id, title: 'Market day', text: 'Market day', status: 'writing' as const, networks: [], plannedAt: 5, write: aWrite() });
const outcome = (id: string, clicks: number) => ({ id, campaign: 'c', source: 'file' as const, clicks, write: aWrite() });

describe('ideas out of a file', () => {
  it('are looked at without a trace', async () => {
    const { ask } = aBackground();
    expect(await ask('exchange.ideas', { dryRun: true, rows: [idea('raindrop:1')] })).toEqual({ rows: [{ id: 'raindrop:1', did: 'new' }] });
    expect((await ask('ideas.list', {})).rows).toEqual([]);
  });
  it('come once: a second time what is there stays as it was changed', async () => {
    const { ask } = aBackground();
    const [first] = (await ask('exchange.ideas', { dryRun: false, rows: [idea('raindrop:1')] })).rows;
    await ask('ideas.save', { ...writes(), id: 'raindrop:1', base: first?.rev, text: 'My own words' });
    expect((await ask('exchange.ideas', { dryRun: false, rows: [idea('raindrop:1')] })).rows).toEqual([{ id: 'raindrop:1', did: 'there' }]);
    expect((await ask('ideas.list', {})).rows).toMatchObject([{ text: 'My own words' }]);
  });
  it('that were thrown away stay away', async () => {
    const { ask } = aBackground();
    const [first] = (await ask('exchange.ideas', { dryRun: false, rows: [idea('raindrop:1')] })).rows;
    await ask('ideas.remove', { ...writes(), id: 'raindrop:1', base: first?.rev });
    expect((await ask('exchange.ideas', { dryRun: false, rows: [idea('raindrop:1')] })).rows).toEqual([{ id: 'raindrop:1', did: 'deleted' }]);
    expect((await ask('ideas.list', {})).rows).toEqual([]);
  });
  it('are taken back, but for those that were changed since', async () => {
    const { ask } = aBackground();
    const { rows } = await ask('exchange.ideas', { dryRun: false, rows: [idea('raindrop:1'), idea('raindrop:2')] });
    await ask('ideas.save', { ...writes(), id: 'raindrop:2', base: rows[1]?.rev, text: 'Kept' });
    const undo = rows.map(({ id, rev = '' }) => ({ id, base: rev, write: aWrite() }));
    expect(await ask('exchange.undo', { kind: 'ideas', rows: undo })).toEqual({ undone: 1, failed: 1 });
    expect((await ask('ideas.list', {})).rows).toMatchObject([{ text: 'Kept' }]);
  });
});

describe('dates out of a calendar', () => {
  it('become drafts with a planned time, once', async () => {
    const { ask } = aBackground();
    await ask('exchange.drafts', { dryRun: false, rows: [draft('ics:1')] });
    expect((await ask('exchange.drafts', { dryRun: false, rows: [draft('ics:1')] })).rows).toEqual([{ id: 'ics:1', did: 'there' }]);
    expect((await ask('drafts.list', {})).rows).toMatchObject([{ title: 'Market day', plannedAt: 5 }]);
  });
});

describe('numbers of an analytics file', () => {
  it('brought a second time count nothing twice, and what changed is changed', async () => {
    const { ask } = aBackground();
    expect(await ask('outcomes.bring', { write: aWrite(), rows: [outcome('file:1', 3), outcome('file:2', 4)] })).toMatchObject({
      added: [{ id: 'file:1' }, { id: 'file:2' }],
      changed: [],
      same: 0,
    });
    expect(await ask('outcomes.bring', { write: aWrite(), rows: [outcome('file:1', 3), outcome('file:2', 9)] })).toMatchObject({
      added: [],
      changed: [{ before: { clicks: 4 } }],
      same: 1,
    });
    expect((await ask('outcomes.list', {})).map(({ clicks }) => clicks).sort()).toEqual([3, 9]);
  });
  it('that were taken away come back with the file', async () => {
    const { ask } = aBackground();
    const { added } = await ask('outcomes.bring', { write: aWrite(), rows: [outcome('file:1', 3)] });
    await ask('outcomes.remove', { ...writes(), id: 'file:1', base: added[0]?.rev });
    expect(await ask('outcomes.list', {})).toEqual([]);
    expect(await ask('outcomes.bring', { write: aWrite(), rows: [outcome('file:1', 3)] })).toMatchObject({ added: [{ id: 'file:1' }] });
    expect(await ask('outcomes.list', {})).toMatchObject([{ clicks: 3 }]);
  });
});
