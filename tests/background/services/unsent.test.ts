import { describe, expect, it } from 'vitest';
import type { Asker, Input } from '../../../lib/messages/protocol';
import { aBackground, day, minute, morning } from './a-background';

const from = (origin: string | undefined): Asker => ({ tab: 1, window: 1, origin });
const x = from('https://x.com');
const first = '0'.repeat(16);
const second = '1'.repeat(16);
const reply = { network: 'x' as const, post: 'x:1', page: 'https://x.com/home' };
const post = { network: 'x' as const, page: 'https://x.com/home#top' };
const typed = (parts: Partial<Input<'unsent.keep'>> = {}): Input<'unsent.keep'> => ({
  ...reply,
  writing: first,
  text: 'We open at nine',
  label: 'Ana: Do you open?',
  at: morning,
  ...parts,
});

describe('unsent words', () => {
  it('are offered in the same box, the last ones first, and in no other', async () => {
    const { services, clock } = aBackground();
    await services['unsent.keep'](typed(), x);
    expect(await services['unsent.offer']({ ...reply, page: 'https://x.com/ana/status/1' }, x)).toEqual({
      words: { writing: first, text: 'We open at nine', at: morning },
    });
    expect(await services['unsent.offer'](post, x)).toEqual({ words: undefined });
    expect(await services['unsent.offer']({ ...reply, post: 'x:2' }, x)).toEqual({ words: undefined });
    clock.at += minute;
    await services['unsent.keep'](typed({ writing: second, text: 'Other words', at: clock.at }), x);
    expect((await services['unsent.offer'](reply, x)).words?.text).toBe('Other words');
    await services['unsent.drop']({ ...reply, writing: second }, x);
    expect((await services['unsent.offer'](reply, x)).words?.text).toBe('We open at nine');
  });

  it('of a new post belong to the page without what stands behind "#"', async () => {
    const { services } = aBackground();
    const { post: _, ...words } = typed({ page: 'https://x.com/home' });
    await services['unsent.keep'](words, x);
    expect((await services['unsent.offer'](post, x)).words?.text).toBe('We open at nine');
    expect((await services['unsent.offer']({ ...post, page: 'https://x.com/explore' }, x)).words).toBeUndefined();
  });

  it('are neither given to a page of another origin nor written or dropped by one', async () => {
    const { services } = aBackground();
    await services['unsent.keep'](typed(), x);
    for (const origin of ['https://evil.example', undefined, 'null']) {
      expect(await services['unsent.offer'](reply, from(origin))).toEqual({ words: undefined });
      expect(await services['unsent.keep'](typed({ text: 'Forged' }), from(origin))).toEqual({ kept: false });
      expect(await services['unsent.drop']({ ...reply, writing: first }, from(origin))).toEqual({ dropped: false });
    }
    // A page that says it stands on its own origin, and asks about a post that was answered on another one.
    const evil = { ...reply, page: 'https://evil.example/home' };
    expect(await services['unsent.offer'](evil, from('https://evil.example'))).toEqual({ words: undefined });
    expect((await services['unsent.list']({}, x)).map(({ text }) => text)).toEqual(['We open at nine']);
  });

  it('of another network than the page says are refused', async () => {
    const { services } = aBackground();
    expect(await services['unsent.keep'](typed({ post: 'bluesky:1' }), x)).toEqual({ kept: false });
  });

  it('told late, after newer ones of the same writing, change nothing', async () => {
    const { services, clock } = aBackground();
    clock.at += minute;
    await services['unsent.keep'](typed({ text: 'We open at nine on Sunday', at: morning + 2 }), x);
    await services['unsent.keep'](typed({ at: morning + 1 }), x);
    expect((await services['unsent.offer'](reply, x)).words?.text).toBe('We open at nine on Sunday');
  });

  it('are told of when they come, when the box is left and when they go, and not at every key', async () => {
    const { services, news } = aBackground();
    await services['unsent.keep'](typed(), x);
    expect(news()).toEqual(['unsent']);
    await services['unsent.keep'](typed({ text: 'We open at nine, or' }), x);
    expect(news()).toEqual([]);
    await services['unsent.keep'](typed({ text: 'We open at nine, or ten', left: true }), x);
    expect(news()).toEqual(['unsent']);
    await services['unsent.drop']({ ...reply, writing: first }, x);
    expect(news()).toEqual(['unsent']);
    await services['unsent.drop']({ ...reply, writing: first }, x);
    expect(news()).toEqual([]);
  });

  it('removed from the list come back as they were', async () => {
    const { ask, services } = aBackground();
    await services['unsent.keep'](typed(), x);
    const [words] = await ask('unsent.list', {});
    if (!words) throw new Error('nothing was kept');
    await ask('unsent.remove', { id: words.id });
    expect(await ask('unsent.list', {})).toEqual([]);
    await ask('unsent.restore', words);
    expect(await ask('unsent.list', {})).toEqual([words]);
    expect((await services['unsent.offer'](reply, x)).words?.text).toBe('We open at nine');
  });

  it('with a time from tomorrow do not outlive the others', async () => {
    const { ask, services, clock } = aBackground();
    await services['unsent.keep'](typed({ at: morning + 300 * day }), x);
    clock.at += 31 * day;
    expect(await ask('unsent.list', {})).toEqual([]);
    expect(await services['unsent.offer'](reply, x)).toEqual({ words: undefined });
  });
});
