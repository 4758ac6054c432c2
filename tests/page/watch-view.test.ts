// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../../lib/model/post';
import type { Look } from '../../lib/networks/define-network';
import { practice } from '../../lib/networks/practice';
import { watchView } from '../../lib/page/watch-view';

/** The browser's own answer to what it shows: the test says which elements. */
const observers: { callback: IntersectionObserverCallback; observed: Set<Element>; connected: boolean }[] = [];
class Shows {
  private readonly own: (typeof observers)[number];
  constructor(callback: IntersectionObserverCallback) {
    this.own = { callback, observed: new Set(), connected: true };
    observers.push(this.own);
  }
  observe(element: Element) {
    this.own.observed.add(element);
  }
  disconnect() {
    this.own.connected = false;
  }
}
const show = (element: Element | null, isIntersecting: boolean) =>
  observers.at(-1)?.callback([{ target: element as Element, isIntersecting } as IntersectionObserverEntry], undefined as never);

const look: Look = { url: new URL('https://practice.example/'), page: 'feed', me: undefined, now: 0, locale: 'en' };
const post = (name: string) => `<article data-post="${name}" data-author="ana"><p data-text>Hello</p></article>`;
const article = (name: string) => document.querySelector(`[data-post="${name}"]`);

describe('what is on the screen', () => {
  const stop = { controller: new AbortController() };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('IntersectionObserver', Shows);
    stop.controller = new AbortController();
    document.body.innerHTML = post('a') + post('b') + post('c');
  });
  afterEach(() => {
    stop.controller.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const open = () => {
    const [onChange, onClosed] = [vi.fn(), vi.fn()];
    const world: { opened: Post | undefined } = { opened: undefined };
    const view = watchView({ document, network: practice, look: () => look, opened: () => world.opened, onChange, onClosed, until: stop.controller.signal });
    return { view, world, onChange, onClosed, ids: () => view.posts().map(({ id }) => id) };
  };

  it('is told in the page’s order, whichever came first', () => {
    const { ids } = open();
    for (const name of ['c', 'a']) show(article(name), true);
    expect(ids()).toEqual(['practice:a', 'practice:c']);
    show(article('a'), false);
    expect(ids()).toEqual(['practice:c']);
  });

  it('has at hand what was opened last, and tells of it', () => {
    const { view, world, onChange } = open();
    expect(view.atHand()).toBeUndefined();
    world.opened = practice.read(article('b') as Element, look)?.post;
    show(article('a'), true);
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(view.atHand()?.id).toBe('practice:b');
    article('b')?.remove();
    expect(view.atHand()?.id).toBe('practice:b');
  });

  it('has nothing at hand that the page itself pressed', () => {
    const { view } = open();
    article('a')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(view.atHand()).toBeUndefined();
  });

  it('tells of a change once, however much of it there is, and not of one that comes to nothing', () => {
    const { onChange } = open();
    for (const name of ['a', 'b', 'c']) show(article(name), true);
    expect(onChange).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenCalledTimes(1);
    show(article('b'), false);
    show(article('b'), true);
    vi.advanceTimersByTime(400);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('follows a node that is filled with another post, and posts that come later', async () => {
    const { ids, onChange } = open();
    show(article('a'), true);
    vi.advanceTimersByTime(400);
    article('a')?.setAttribute('data-post', 'recycled');
    document.body.insertAdjacentHTML('beforeend', post('late'));
    await vi.advanceTimersByTimeAsync(400);
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(ids()).toEqual(['practice:recycled']);
    expect(observers.at(-1)?.observed.has(article('late') as Element)).toBe(true);
  });

  it('ends by itself when nobody asks any more, and with the page’s script', async () => {
    const { view, onChange, onClosed } = open();
    show(article('a'), true);
    await vi.advanceTimersByTimeAsync(80_000);
    view.posts();
    await vi.advanceTimersByTimeAsync(80_000);
    expect(onClosed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    const told = onChange.mock.calls.length;
    show(article('b'), true);
    await vi.advanceTimersByTimeAsync(400);
    expect([onChange.mock.calls.length, onClosed.mock.calls.length, observers.at(-1)?.connected]).toEqual([told, 1, false]);

    const other = open();
    stop.controller.abort();
    expect(other.onClosed).toHaveBeenCalledTimes(1);
  });

  it('changes nothing in the page', async () => {
    const before = document.documentElement.outerHTML;
    const { ids } = open();
    show(article('a'), true);
    ids();
    await vi.advanceTimersByTimeAsync(1000);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
