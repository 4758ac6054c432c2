// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedHost } from '../../entrypoints/feed/feed-host';
import { answering } from '../../entrypoints/writing/answering';
import type { OpenComposer } from '../../lib/page/watch-composer';

beforeEach(() => void vi.useFakeTimers({ now: 1_790_000_000_000 }));
afterEach(() => void vi.useRealTimers());

function aPage(id = 'bluesky') {
  const asked: unknown[][] = [];
  const ask = async (...told: unknown[]) => void asked.push(told);
  const host = { ask, network: { id }, composers: { current: () => undefined }, until: new AbortController().signal } as unknown as FeedHost;
  const part = answering(host);
  const editor = document.createElement('textarea');
  editor.value = 'SECRET words';
  const open = (post: string | undefined) => ({ editor, composer: undefined as unknown as OpenComposer['composer'], post });
  return {
    asked,
    focus: (post: string | undefined) => part.focused({ editor, open: open(post) }),
    send: (post: string | undefined) => part.sent?.({ ...open(post), text: 'SECRET words', at: Date.now() }),
  };
}

describe('who writes an answer', () => {
  it('tells the post and nothing else, once a minute, and that it was sent', () => {
    const { asked, focus, send } = aPage();
    focus('bluesky:1');
    focus('bluesky:1');
    expect(asked).toEqual([['team.answering', { post: 'bluesky:1', on: true }]]);
    vi.advanceTimersByTime(60_000);
    focus('bluesky:1');
    expect(asked).toHaveLength(2);
    send('bluesky:1');
    expect(asked.at(-1)).toEqual(['team.answering', { post: 'bluesky:1', on: false }]);
    send('bluesky:1');
    expect(asked).toHaveLength(3);
    expect(JSON.stringify(asked)).not.toContain('SECRET');
  });
  it('takes back what it told when the page is left', () => {
    const { asked, focus, send } = aPage();
    for (const post of ['bluesky:1', 'bluesky:2', 'bluesky:3']) focus(post);
    send('bluesky:2');
    asked.length = 0;
    window.dispatchEvent(new Event('pagehide'));
    expect(asked).toEqual([
      ['team.answering', { post: 'bluesky:1', on: false }],
      ['team.answering', { post: 'bluesky:3', on: false }],
    ]);
    window.dispatchEvent(new Event('pagehide'));
    expect(asked).toHaveLength(2);
  });
  it('tells nothing of a new post, nor of the practice feed', () => {
    const [page, practice] = [aPage(), aPage('practice')];
    page.focus(undefined);
    page.send(undefined);
    practice.focus('practice:1');
    expect([page.asked, practice.asked]).toEqual([[], []]);
  });
});
