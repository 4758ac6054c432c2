import { expect, it } from 'vitest';
import { createRecent } from '../../lib/page/recent';

it('forgets what was set longest ago, and only as much as it must', () => {
  const recent = createRecent<number>(3);
  for (const [index, id] of ['a', 'b', 'c'].entries()) recent.set(id, index);
  recent.set('a', 10); // set again: it is the newest now
  recent.set('d', 3);
  expect(['a', 'b', 'c', 'd'].map(recent.get)).toEqual([10, undefined, 2, 3]);
});

it('forgets what it is told to, one entry or all', () => {
  const recent = createRecent<number>(3);
  for (const id of ['a', 'b', 'c']) recent.set(id, 1);
  recent.delete('b');
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([1, undefined, 1]);
  recent.clear();
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([undefined, undefined, undefined]);
});
