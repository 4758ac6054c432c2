import { describe, expect, it } from 'vitest';
import { readLabel, readNumbers } from '../../lib/networks/read-label';

const exactly = (value: number) => ({ value, exact: true });

describe('the count in the label of a button', () => {
  it.each([
    ['1831 Replies. Reply', '1.8K', 'en', 1831],
    ['0 reposts. Repost', '', 'en', 0],
    ['149312 views. View post analytics', '149K', 'en', 149312],
    ['1.831 Antworten. Antworten', '1,8 Tsd.', 'de', 1831],
    ['Gefällt 45 Personen. Gefällt mir', '45', 'de', 45],
    ['4512件のいいね。いいねする', '4512', 'ja', 4512],
    ['١١٩٣ إعجابًا. إعجاب', '١ ألف', 'ar', 1193],
    ['12 345 j’aime. J’aime', '12,3 k', 'fr', 12345],
  ])('is exact: %s', (label, shown, locale, value) => expect(readLabel(label, () => shown, locale)).toEqual(exactly(value)));

  it('is what is shown where the label only has a short form', () =>
    expect(readLabel('1.2K Likes. Like', () => '1.2K', 'en')).toEqual({ value: 1200, exact: false }));

  it('is what is shown where the words around the number turn out to be a unit', () =>
    expect(readLabel('12 mil Me gusta. Me gusta', () => '12 mil', 'es')).toEqual({ value: 12_000, exact: false }));

  it('is unknown where a word behind a small number could be a unit and nothing is shown that says more', () =>
    expect(readLabel('12 pat Likes. Like', () => '12 pat', 'ro')).toBeUndefined());

  it.each(['Bookmark', '', '12K Likes', `${'9'.repeat(60)} reposts`, `${'x'.repeat(100_000)}1`])('is unknown in "%.20s"', (label) =>
    expect(readLabel(label, () => '', 'en')).toBeUndefined(),
  );

  it('finds every number of a whole bar, in order', () => {
    expect(readNumbers('40 replies, 19 likes, Liked, 1 bookmark, 2756 views', 'en')).toEqual([40, 19, 1, 2756]);
    expect(readNumbers('', 'en')).toEqual([]);
  });
});
