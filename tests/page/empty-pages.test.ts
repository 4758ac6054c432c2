// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchEmptyPages } from '../../lib/page/empty-pages';

let stop: AbortController;
let counted: unknown[];
let kind: 'feed' | 'other';

const start = () =>
  watchEmptyPages({ document, posts: 'article', expects: () => kind === 'feed', count: ({ missing }) => void counted.push(missing[0]), until: stop.signal });

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  counted = [];
  kind = 'feed';
  document.body.innerHTML = '<a href="#">link</a>'.repeat(20);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

it('counts a page that shows a good deal and not one post, once', () => {
  const { came } = start();
  vi.advanceTimersByTime(20_000);
  expect(counted).toEqual(Array(10).fill('posts'));
  came();
  vi.advanceTimersByTime(20_000);
  expect(counted).toHaveLength(10);
});

it('waits for posts that come late, and counts none where there is one', () => {
  start();
  vi.advanceTimersByTime(10_000);
  document.body.append(document.createElement('article'));
  vi.advanceTimersByTime(20_000);
  expect(counted).toEqual([]);
});

it.each([
  ['a page of another kind', 'other', '<a href="#">link</a>'.repeat(20)],
  ['a page that has not come yet', 'feed', ''],
] as const)('says nothing about %s', (_, of, html) => {
  kind = of;
  document.body.innerHTML = html;
  start();
  vi.advanceTimersByTime(20_000);
  expect(counted).toEqual([]);
});
