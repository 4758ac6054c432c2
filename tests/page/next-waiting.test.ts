// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedHost } from '../../entrypoints/feed/feed-host';
import { goToNextWaiting } from '../../entrypoints/feed/next-waiting';

/** A page of four posts 400 px high each, of which the second and the fourth wait; the screen is 900 px high and shows from `top` on. */
function aPage({ mode = 'feed', waiting = ['b', 'd'] }: { mode?: FeedHost['mode']; waiting?: string[] } = {}) {
  const screen = { top: 0 };
  const went: string[] = [];
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) {
    const post = document.body.appendChild(document.createElement('article'));
    post.id = id;
    post.append(document.createElement('button'));
    post.getBoundingClientRect = () => new DOMRect(0, at * 400 - screen.top, 500, 400);
    post.scrollIntoView = () => {
      went.push(id);
      screen.top = Math.max(0, at * 400 - 250);
    };
  }
  const host = {
    mode,
    network: { posts: 'article', identify: (element: Element) => element.id },
    feed: {
      look: () => ({}),
      faceOf: (element: Element) => ({
        chip: mode === 'feed' ? element.querySelector('button') : undefined,
        judged: { reasons: [{ hint: waiting.includes(element.id) ? 'question' : 'regular' }] },
      }),
    },
  } as unknown as FeedHost;
  const world: { host?: FeedHost } = { host };
  return { world, went, screen, press: () => goToNextWaiting(document, world), focused: () => document.activeElement?.parentElement?.id };
}

describe('the key for the next waiting post', () => {
  beforeEach(() => document.body.replaceChildren());

  it('goes from one to the next, gives its chip the focus, and begins again after the last', () => {
    const { press, went, focused } = aPage();
    expect([press(), focused(), press(), focused(), press(), focused()]).toEqual(['there', 'b', 'there', 'd', 'there', 'b']);
    expect(went).toEqual(['b', 'd', 'b']);
  });
  it('begins at what is on the screen where one scrolled away since', () => {
    const { press, went, screen } = aPage({ waiting: ['a', 'b', 'd'] });
    press();
    screen.top = 900;
    press();
    expect(went).toEqual(['a', 'd']);
  });
  it('says when nobody waits here, and leaves it to the list where the page is not to be changed', () => {
    expect(aPage({ waiting: [] }).press()).toBe('none');
    expect(aPage({ waiting: [], mode: 'beside' }).press()).toBe('elsewhere');
    expect(goToNextWaiting(document, {})).toBe('elsewhere');
  });
  it('brings the post into view without a chip where hints stand beside the feed', () => {
    const { press, went } = aPage({ mode: 'beside' });
    const before = document.body.innerHTML;
    expect([press(), press(), went]).toEqual(['there', 'there', ['b', 'd']]);
    expect(document.body.innerHTML).toBe(before);
  });
});
