import { describe, expect, it } from 'vitest';
import { judgePost } from '../../../lib/hints';
import { noted } from '../../../lib/hints/noted';
import { aMemory, aPost } from '../../support/a-post';

describe('the hint "noted"', () => {
  it('speaks wherever a noted person or post appears, and tells which of the two', () => {
    expect(noted.judge(aPost(), aMemory({ noted: 'person' }), 0)).toEqual({ points: 1, values: { about: 'person' } });
    expect(noted.judge(aPost(), aMemory({ noted: 'post' }), 0)).toEqual({ points: 1, values: { about: 'post' } });
  });
  it('goes on speaking once the post was answered, and makes nobody wait', () =>
    expect(judgePost(aPost(), aMemory({ noted: 'person', answered: true }), { now: 0, muted: [] })).toMatchObject({ waits: false, priority: 1 }));
  it('is silent without a note, on our own posts and on advertising', () => {
    expect(noted.judge(aPost(), aMemory(), 0)).toBe('not-so');
    expect(noted.judge(aPost({ mine: true }), aMemory({ noted: 'person' }), 0)).toBe('own');
    expect(noted.judge(aPost({ promoted: true }), aMemory({ noted: 'person' }), 0)).toBe('promoted');
  });
});
