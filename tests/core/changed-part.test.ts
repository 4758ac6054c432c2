import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPart } from '../../entrypoints/writing/changed-part.ts';

const apply = (before: string, { start, end, words }: ReturnType<typeof changedPart>) => before.slice(0, start) + words + before.slice(end);

describe('the part of a text that a mended one changes', () => {
  it('is as small as it can be', () =>
    expect(changedPart('See #communitymanager now', 'See #CommunityManager now')).toEqual({ start: 5, end: 15, words: 'CommunityM' }));
  it('is never replaced by nothing, since editors take words and not their absence', () => {
    expect(changedPart('Done 🎉🎉 now', 'Done 🎉 now').words).not.toBe('');
    expect(changedPart('🎉🎉 now', ' now')).toMatchObject({ start: 0, words: ' ' });
  });
  it('makes the one of the other and cuts no character in half, for 5,000 pairs', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '😀', '😁', '👍🏽', ' ', 'é'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const part = changedPart(before, after);
        expect(apply(before, part)).toBe(after);
        expect(part.words.isWellFormed()).toBe(true);
        if (before !== after && after !== '') expect(part.words).not.toBe('');
      }),
      { numRuns: 5000 },
    );
  });
});
