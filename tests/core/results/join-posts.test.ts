import { describe, expect, it } from 'vitest';
import type { Published } from '../../../lib/model/published';
import { createPostJoin, doublesAmong } from '../../../lib/results';

const minute = 60_000;
const day = 86_400_000;
const aPublished = (parts: Partial<Published>): Published => ({
  id: 'x:1',
  network: 'x',
  account: 'team',
  at: 0,
  text: 'We open a second bakery on Monday.',
  results: {},
  sources: ['screen'],
  ...parts,
});
const exported = (parts: Partial<Published>) => aPublished({ id: 'x:export:a', sources: ['export'], ...parts });

describe('a post that a file tells of', () => {
  const seen = aPublished({});
  const find = createPostJoin([seen]);

  it('is the known one with the same words at the same time', () => {
    expect(find(exported({ at: minute }))?.id).toBe('x:1');
    expect(find(exported({ at: 2 * minute }))).toBeUndefined();
  });

  it('may be off by a day where the file gives only days', () => {
    expect(find(exported({ at: day / 2, atUncertainty: day }))?.id).toBe('x:1');
    expect(find(exported({ at: 3 * day, atUncertainty: day }))).toBeUndefined();
  });

  it('is compared without addresses, white space and the mark of a cut', () => {
    expect(find(exported({ text: ' We open a second\n bakery on Monday. https://t.co/abc' }))?.id).toBe('x:1');
    expect(find(exported({ text: 'We open a second bakery on Tuesday.' }))).toBeUndefined();
  });

  it('of another account or network is another post', () => {
    expect(find(exported({ account: '@Team' }))?.id).toBe('x:1');
    expect(find(exported({ account: 'The Team' }))?.id).toBe('x:1');
    expect(find(exported({ account: 'other' }))).toBeUndefined();
    expect(find(exported({ id: 'threads:export:a', network: 'threads' }))).toBeUndefined();
  });

  it('is not joined by words that are said every day', () => {
    expect(createPostJoin([aPublished({ text: 'Good morning' })])(exported({ text: 'Good morning' }))).toBeUndefined();
  });
});

describe('records of one post', () => {
  it('are found, and the one that pages show is kept', () => {
    expect(doublesAmong([exported({}), aPublished({})])).toEqual([{ keep: 'x:1', drop: 'x:export:a' }]);
    expect(doublesAmong([aPublished({}), exported({})])).toEqual([{ keep: 'x:1', drop: 'x:export:a' }]);
  });

  it('are never two that both passed on the screen, nor two numbered rows of a file', () => {
    expect(doublesAmong([aPublished({}), aPublished({ id: 'x:2' })])).toEqual([]);
    expect(doublesAmong([exported({ id: 'x:3' }), exported({ id: 'x:4' })])).toEqual([]);
  });

  it('are each merged once, also of three', () => {
    const pairs = doublesAmong([aPublished({}), exported({}), exported({ id: 'x:export:b' })]);
    expect(pairs).toEqual([
      { keep: 'x:1', drop: 'x:export:a' },
      { keep: 'x:1', drop: 'x:export:b' },
    ]);
  });
});
