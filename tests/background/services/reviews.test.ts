import { describe, expect, it } from 'vitest';
import { aBackground, writes } from './a-background';

const draft = { title: 'Five spoons', text: 'Which grind?', status: 'writing' as const, networks: [] };
const words = { title: draft.title, text: draft.text };
const asking = { subject: 'draft' as const, title: 'Five spoons', by: 'tom', state: 'asked' as const, times: 1, words };

describe('what is asked about drafts', () => {
  it('brings each draft that is asked about with its review and what a lead said', async () => {
    const { ask, storage, clock } = aBackground();
    await ask('drafts.save', { ...writes(), id: 'd1', ...draft });
    await storage.reviews.save({ ...writes(), at: clock.at, id: 'd1', about: 'd1', ...asking });
    expect(await ask('drafts.reviews', {})).toMatchObject([{ review: { by: 'tom' }, decision: undefined, draft: { id: 'd1' } }]);
    await storage.decisions.save({
      ...writes(),
      at: clock.at,
      id: 'd1',
      about: 'd1',
      times: 1,
      verdict: 'rejected',
      by: 'lena',
      note: 'Shorter',
      alternatives: ['Which?'],
    });
    expect(await ask('drafts.reviews', {})).toMatchObject([{ decision: { verdict: 'rejected', alternatives: ['Which?'] } }]);
  });

  it('leaves out what was posted or deleted, and what is about a template', async () => {
    const { ask, storage, clock } = aBackground();
    await ask('drafts.save', { ...writes(), id: 'd1', ...draft, status: 'posted' });
    const saved = await ask('drafts.save', { ...writes(), id: 'd2', ...draft });
    await ask('drafts.remove', { ...writes(), id: 'd2', base: saved.ok ? saved.value.rev : '' });
    for (const id of ['d1', 'd2']) await storage.reviews.save({ ...writes(), at: clock.at, id, about: id, ...asking });
    await storage.reviews.save({ ...writes(), at: clock.at, id: 't', about: 't', ...asking, subject: 'template' });
    expect(await ask('drafts.reviews', {})).toEqual([]);
  });

  it('keeps a review whose draft is on another device only, for a month', async () => {
    const { ask, storage, clock } = aBackground();
    await storage.reviews.save({ ...writes(), at: clock.at, id: 'd1', about: 'd1', ...asking });
    expect(await ask('drafts.reviews', {})).toMatchObject([{ draft: undefined }]);
    clock.at += 31 * 86_400_000;
    expect(await ask('drafts.reviews', {})).toEqual([]);
  });

  it('shows one review per draft, the last', async () => {
    const { ask, storage, clock } = aBackground();
    await ask('drafts.save', { ...writes(), id: 'd1', ...draft });
    await storage.reviews.save({ ...writes(), at: clock.at, id: 'r1', about: 'd1', ...asking });
    clock.at += 1000;
    await storage.reviews.save({ ...writes(), at: clock.at, id: 'r2', about: 'd1', ...asking, by: 'ana' });
    expect(await ask('drafts.reviews', {})).toMatchObject([{ review: { id: 'r2', by: 'ana' } }]);
  });
});
