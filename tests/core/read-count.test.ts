import { describe, expect, it } from 'vitest';
import { readBracketed, readCount } from '../../lib/networks/read-count';

const about = (value: number) => ({ value, exact: false });
const exactly = (value: number) => ({ value, exact: true });

describe('a count beside a button', () => {
  it.each([
    ['en', '1.2K', 1200],
    ['en', '9.8K', 9800],
    ['en', '1M', 1_000_000],
    ['en', '2.5B', 2_500_000_000],
    ['en-GB', '123K', 123_000],
    ['de', '1,2 Tsd.', 1200],
    ['de', '1\u00a0Mio.', 1_000_000],
    ['de', '1,2 Mrd.', 1_200_000_000],
    ['fr', '1,2\u00a0k', 1200],
    ['fr', '9,8 k', 9800],
    ['fr', '1,2K', 1200],
    ['fr', '1\u202fM', 1_000_000],
    ['ja', '123万', 1_230_000],
    ['ja', '1.2万', 12_000],
    ['ja', '1,234万', 12_340_000],
    ['ja', '1.2K', 1200],
    ['zh-Hant', '1.2萬', 12_000],
    ['ko', '1.2천', 1200],
    ['ko', '12만', 120_000],
    ['pt-BR', '1,2 mil', 1200],
    ['pt-BR', '1 mi', 1_000_000],
    ['es', '1,2 mil', 1200],
    ['es', '1,2\u00a0K', 1200],
    ['es', '3 M', 3_000_000],
    ['ru', '1,2 тыс.', 1200],
    ['ru', '1\u00a0млн', 1_000_000],
    ['hi', '1.2 हज़ार', 1200],
    ['hi', '12 लाख', 1_200_000],
    ['hi', '1.2K', 1200],
    ['ar', '1.2 ألف', 1200],
    ['ar', '٣ آلاف', 3000],
    ['ar', '\u200f١٫٢ ألف', 1200],
    ['fa', '۱٫۲هزار', 1200],
    ['tr', '1,2 B', 1200],
    ['ca', '1,2 k', 1200],
    ['ca', '1,2M', 1_200_000],
    ['cs', '1,2 mil.', 1_200_000],
    ['id', '1,2 rb', 1200],
    ['vi', '1,2 N', 1200],
    ['it', '1,2 Mln', 1_200_000],
    ['pl', '1,2 tys.', 1200],
  ])('is read in %s: %s', (locale, text, value) => expect(readCount(text, locale)).toEqual(about(value)));

  it.each([
    ['en', '0', 0],
    ['en', '12', 12],
    ['de', '1274', 1274],
    ['de', '9.876', 9876],
    ['en', '9,876', 9876],
    ['fr', '9\u202f876', 9876],
    ['ru', '9\u00a0876', 9876],
    ['de-CH', '9’876', 9876],
    ['en-IN', '12,34,567', 1_234_567],
    ['fa', '۱', 1],
    ['fa', '۱۲٬۳۴۵', 12_345],
    ['hi', '१२', 12],
    ['en', '  12\n', 12],
  ])('is exact in %s when it is a plain integer: %s', (locale, text, value) => expect(readCount(text, locale)).toEqual(exactly(value)));

  it.each([
    ['en', ''],
    ['en', '·'],
    ['en', '1.2'],
    ['en', '99+'],
    ['en', '12 wibble'],
    ['en', '1,2 Tsd.'],
    ['en', '4 of 12'],
    ['en', '1.2.3K'],
    ['en', '12,3456'],
    ['en', `${'9'.repeat(30)}`],
    ['en', '1'.repeat(100_000)],
    ['en', '1,'.repeat(100_000)],
    ['tlh', '12 लाख'],
    ['x y z', '1,2 Tsd.'],
  ])('is not guessed in %s', (locale, text) => expect(readCount(text, locale)).toBeUndefined());

  it('reads a thousand by its letter where the locale is not known', () => {
    expect(readCount('1.2K', '')).toEqual(about(1200));
    expect(readCount('12', 'en_US')).toEqual(exactly(12));
  });

  it.each([
    // Mastodon 4.7 and Bluesky 1.132 as measured; both cut off: 9,876 is "9.8K".
    ['de', '9,8 Tsd.', 9800],
    ['de', '1\u00a0Mio.', 1_000_000],
    ['fr', '9,8\u00a0k', 9800],
    ['fr', '9,8\u202fk', 9800],
    ['es', '9,8\u00a0K', 9800],
    ['pt-BR', '9,8 mil', 9800],
    ['pt-BR', '1\u00a0mi', 1_000_000],
    ['pt', '1,2 bi', 1_200_000_000],
    ['it', '1,2 mln', 1_200_000],
    ['it', '3 mila', 3000],
    ['nl', '1,2\u00a0mln.', 1_200_000],
    ['nl', '12K', 12_000],
    ['pl', '1,2\u00a0tys.', 1200],
    ['pl', '3 mln', 3_000_000],
    ['tr', '1,2 Mn', 1_200_000],
    ['uk', '1,2 тис.', 1200],
    ['uk', '3 млн', 3_000_000],
    ['vi', '1,2 Tr', 1_200_000],
    ['id', '1,2 jt', 1_200_000],
    ['ar', '١٫٢\u00a0ألف', 1200],
    ['fa', '۹٫۸هزار', 9800],
    ['hi', '१२ लाख', 1_200_000],
    ['en-IN', '1.2L', 120_000],
    ['en-IN', '3Cr', 30_000_000],
    // Facebook, TikTok, YouTube and Reddit beside an icon.
    ['en', '1.1M', 1_100_000],
    ['en', '149K', 149_000],
    ['en', '5.3k', 5300],
    ['en', '2.7B', 2_700_000_000],
    ['ja', '1.2億', 120_000_000],
    ['zh-CN', '3.4万', 34_000],
    ['zh-CN', '1.2亿', 120_000_000],
    ['zh-TW', '1.2億', 120_000_000],
    ['ko', '3.4만', 34_000],
  ])('is read as networks write it in %s: %s', (locale, text, value) => expect(readCount(text, locale)).toEqual(about(value)));

  it('reads what the browser writes in nineteen languages, from a thousand to a milliard, cut off and rounded, with one digit and two', () => {
    for (const locale of 'en de fr es pt it nl pl tr ru uk ar fa hi id ja ko zh-Hans zh-Hant vi'.split(' ')) {
      for (const roundingMode of ['trunc', 'halfExpand'] as const) {
        for (const maximumFractionDigits of [0, 1, 2]) {
          const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits, roundingMode } as Intl.NumberFormatOptions);
          for (let size = 3; size <= 9; size++) {
            for (const times of [1, 1.28, 2, 3.7, 5, 9.87]) {
              const value = Math.round(times * 10 ** size);
              const text = format.format(value);
              const read = readCount(text, locale);
              // A short form keeps one digit at least, and is never off by more than what it cuts away.
              expect(read && Math.abs(read.value - value) / value, `${locale}: ${value} as ${text} → ${read?.value}`).toBeLessThan(
                maximumFractionDigits > 0 ? 0.08 : 0.5,
              );
            }
          }
        }
      }
    }
  });

  it('reads what every locale of the browser writes, within the digits it writes', () => {
    for (const locale of [
      'en',
      'de',
      'fr',
      'es',
      'pt-BR',
      'pt-PT',
      'it',
      'nl',
      'sv',
      'da',
      'nb',
      'fi',
      'pl',
      'cs',
      'sk',
      'hu',
      'ro',
      'bg',
      'el',
      'tr',
      'ru',
      'uk',
      'ar',
      'fa',
      'he',
      'hi',
      'bn',
      'ta',
      'th',
      'vi',
      'id',
      'ja',
      'ko',
      'zh',
      'zh-TW',
      'ca',
      'eu',
      'gl',
      'ga',
      'cy',
      'sw',
    ]) {
      const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
      for (const value of [7, 1200, 3000, 9800, 12_000, 450_000, 1_200_000, 23_000_000, 1_200_000_000]) {
        const read = readCount(format.format(value), locale);
        expect(read?.value, `${locale}: ${format.format(value)}`).toBeCloseTo(value, value < 1e4 ? 0 : -Math.floor(Math.log10(value)) + 1);
      }
    }
  });
});

describe('a number in the brackets of a label', () => {
  it.each([
    ['Reply (12 replies)', 12],
    ['Reply (0 replies)', 0],
    ['Like (9,876 likes)', 9876],
    ['Antworten (12 Antworten)', 12],
    ['Gefällt mir (9.876 Gefällt mir)', 9876],
    ['Aimer (9\u202f876 ont aimé)', 9876],
    ['返信する（12件の返信）', 12],
    ['いいねする（9,876件のいいね）', 9876],
    ['Curtidas (9.876 curtidas)', 9876],
    ['Лайк (9\u00a0876 лайков)', 9876],
    ['जवाब दें (12 जवाब)', 12],
    ['पसंद करें (9,876 पसंद)', 9876],
    ['پاسخ (۱۲ پاسخ)', 12],
  ])('is exact: %s', (label, value) => expect(readBracketed(label)).toEqual(exactly(value)));

  it.each(['', 'Reply', 'Reply 12', 'Like (many likes)', 'Like (1 of 2)', 'Like (1.2K likes)', `Like (${'9'.repeat(100_000)})`])('is not guessed', (label) =>
    expect(readBracketed(label)).toBeUndefined(),
  );
});
