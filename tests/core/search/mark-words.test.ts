import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../../lib/search/mark-words';
import { fold } from '../../../lib/storage/fold';

const shown = (text: string, words: string, longest = 200) =>
  markWords(text, { wanted: fold(words).split(' ').filter(Boolean), fold, longest })
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

describe('words that were looked for', () => {
  it('are marked in the text as it was written, whatever case and accents', () => {
    expect(shown('Café at Noon', 'cafe noon')).toBe('[Café] at [Noon]');
    expect(shown('Straße und STRASSE', 'strasse')).toBe('[Straße] und [STRASSE]');
  });

  it('are marked once where they overlap', () => expect(shown('harbour', 'harb arbo')).toBe('[harbo]ur'));

  it('are found across a line break', () => expect(shown('two\nlines', 'lines')).toBe('two\n[lines]'));

  it('stand in view where the text is long', () => {
    const text = `${'a '.repeat(400)}needle${' b'.repeat(400)}`;
    expect(shown(text, 'needle', 120)).toMatch(/^….*\[needle\].*…$/);
  });

  it('leave every character of a short text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 4 }), (text, word) => {
        const parts = markWords(text, { wanted: fold(word).split(' ').filter(Boolean), fold, longest: 10_000 });
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
