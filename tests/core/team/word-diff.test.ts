import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../lib/team/word-diff';

const side = (pieces: ReturnType<typeof wordDiff>, of: 'one' | 'other') =>
  pieces
    .filter((piece) => piece.in === 'both' || piece.in === of)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('finds the words that differ, the old before the new', () => {
    expect(wordDiff('A bread a day', 'A roll a day')).toEqual([
      { text: 'A ', in: 'both' },
      { text: 'bread', in: 'one' },
      { text: 'roll', in: 'other' },
      { text: ' a day', in: 'both' },
    ]);
  });

  it('takes neighbouring words that differ as one piece', () => {
    expect(wordDiff('we bake fresh bread daily', 'we bake old rolls daily')).toEqual([
      { text: 'we bake ', in: 'both' },
      { text: 'fresh bread', in: 'one' },
      { text: 'old rolls', in: 'other' },
      { text: ' daily', in: 'both' },
    ]);
  });

  it('says that equal texts are one, and that an empty one has nothing', () => {
    expect(wordDiff('same', 'same')).toEqual([{ text: 'same', in: 'both' }]);
    expect(wordDiff('', 'new')).toEqual([{ text: 'new', in: 'other' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('tells letters apart where a language has no blanks', () => {
    expect(wordDiff('今日は雨', '今日は晴')).toEqual([
      { text: '今日は', in: 'both' },
      { text: '雨', in: 'one' },
      { text: '晴', in: 'other' },
    ]);
  });

  it('never loses a letter of either text', () => {
    const word = fc.constantFrom('a', 'b', 'c', ' ', '\n', ', ', 'day', '雨', '👍', 'é');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = wordDiff(one, other);
        expect(side(pieces, 'one')).toBe(one);
        expect(side(pieces, 'other')).toBe(other);
      }),
      { numRuns: 500 },
    );
  });

  it('gives up on single words where long texts have little in common', () => {
    const [one, other] = ['x', 'y'].map((letter) => Array.from({ length: 2000 }, (_, at) => `${letter}${at}`).join(' '));
    const pieces = wordDiff(one ?? '', other ?? '');
    expect(side(pieces, 'one')).toBe(one);
    expect(pieces.filter((piece) => piece.in === 'both').length).toBeLessThan(5);
  });
});
