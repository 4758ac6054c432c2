import { describe, expect, it } from 'vitest';
import { dateOrderOf, dayName, momentOf, parseDate } from '../../../lib/exports/parse-date';
import { decimalMarkOf, parseCount, parseDecimal, parseSeconds } from '../../../lib/exports/parse-number';
import { idInAddress, isRuinedId, timeInId } from '../../../lib/exports/post-address';
import { zoneClock } from '../../../lib/metrics/zone-clock';

describe('a count', () => {
  it.each([
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u202f567', 1_234_567],
    ["1'234", 1234],
    ['0', 0],
    ['-4', -4],
    ['1.2K', 1200],
    ['3,4M', 3_400_000],
    ['12', 12],
    ['12.0', 12],
  ])('"%s" is %d', (cell, value) => expect(parseCount(cell)).toBe(value));

  it.each(['', '-', '–', 'N/A', 'null'])('"%s" is unknown', (cell) => expect(parseCount(cell)).toBeUndefined());
  it.each(['many', '12 apples', '< 1%'])('"%s" is no number', (cell) => expect(parseCount(cell)).toBeNaN());
});

describe('a fraction', () => {
  it('is read with the mark that the whole file uses', () => {
    expect(decimalMarkOf(['410,5', '1.234'])).toBe(',');
    expect(decimalMarkOf(['410.5', '1,234'])).toBe('.');
    expect(parseDecimal('1.234,5', ',')).toBe(1234.5);
    expect(parseDecimal('1,234.5', '.')).toBe(1234.5);
    expect(parseDecimal('5,1 %', ',')).toBe(5.1);
  });

  it('of time is seconds however it is written', () => {
    expect([parseSeconds('1:02:03', '.'), parseSeconds('2:03', '.'), parseSeconds('7.9s', '.'), parseSeconds('', '.')]).toEqual([3723, 123, 7.9, undefined]);
  });
});

describe('a date', () => {
  it.each([
    ['2026-07-14', '2026-07-14'],
    ['2026-07-14 10:30:00', '2026-07-14'],
    ['Tue, Jul 14, 2026', '2026-07-14'],
    ['Jul 14, 2026', '2026-07-14'],
    ['14. Juli 2026', '2026-07-14'],
    ['14 juil. 2026', '2026-07-14'],
    ['14 de julio de 2026', '2026-07-14'],
    ['3 Sept 2026', '2026-09-03'],
    ['14.07.2026', '2026-07-14'],
    ['7/14/26', '2026-07-14'],
    ['2026/07/14', '2026-07-14'],
    ['Mon Apr 15 10:00:00 +0000 2024', '2024-04-15'],
  ])('"%s" is %s', (cell, day) => {
    const order = dateOrderOf([cell]) === 'dmy' ? 'dmy' : 'mdy';
    const date = parseDate(cell, order);
    expect(date && dayName(date)).toBe(day);
  });

  it.each(['', 'yesterday', '2026-02-30', '31/31/2026', '14 Smarch 2026'])('"%s" is none', (cell) => expect(parseDate(cell, 'mdy')).toBeUndefined());

  it('is on the clock of its zone, daylight saving included, unless it names its own', () => {
    const at = (cell: string, zone: string) => {
      const date = parseDate(cell, 'mdy');
      return date && new Date(momentOf(date, zoneClock(zone))).toISOString();
    };
    expect(at('06/13/2025 08:05', 'America/Los_Angeles')).toBe('2025-06-13T15:05:00.000Z');
    expect(at('01/13/2025 8:05 PM', 'America/Los_Angeles')).toBe('2025-01-14T04:05:00.000Z');
    expect(at('2025-06-03 08:15:00 UTC', 'America/Los_Angeles')).toBe('2025-06-03T08:15:00.000Z');
    expect(at('2025-06-03T08:15:30+02:00', 'UTC')).toBe('2025-06-03T06:15:30.000Z');
    expect(at('Mon Apr 15 10:00:00 +0000 2024', 'Asia/Tokyo')).toBe('2024-04-15T10:00:00.000Z');
    expect(at('2025-06-03', 'Asia/Tokyo')).toBe('2025-06-02T15:00:00.000Z');
  });
});

describe('the address of a post', () => {
  it.each([
    ['x', 'https://x.com/ana/status/1944700000000000001?s=20', 'x:1944700000000000001'],
    ['linkedin', 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7335575000000000001', 'linkedin:7335575000000000001'],
    ['linkedin', 'https://www.linkedin.com/posts/ana_bread-activity-7335575000000000001-abcd', 'linkedin:7335575000000000001'],
    ['instagram', 'https://www.instagram.com/ana/reel/DK1bbbbbbb2/', 'instagram:DK1bbbbbbb2'],
    ['facebook', 'https://www.facebook.com/permalink.php?story_fbid=pfbid0AbC&id=1', 'facebook:pfbid0AbC'],
    ['facebook', 'https://www.facebook.com/page/videos/900000000000001/', 'facebook:900000000000001'],
    ['tiktok', 'https://www.tiktok.com/@ana/video/7515000000000000001', 'tiktok:7515000000000000001'],
    ['youtube', 'https://youtu.be/dQw4bread01', 'youtube:dQw4bread01'],
  ] as const)('of %s tells the id that pages give: %s', (network, address, id) => expect(idInAddress(network, address)).toBe(id));

  it('elsewhere tells none', () => expect(idInAddress('x', 'https://example.org/status/12')).toBeUndefined());

  it('has a number that tells the moment on some networks', () => {
    expect(timeInId('x', 'x:1944700000000000001')).toBe(Date.parse('2025-07-14T10:06:25.435Z'));
    expect(timeInId('instagram', 'instagram:DK1bbbbbbb2')).toBeUndefined();
  });

  it('is ruined where a spreadsheet program wrote it as a power of ten', () => {
    expect(['1.22E+17', '1,22E+17', '1E17'].map(isRuinedId)).toEqual([true, true, true]);
    expect(isRuinedId('122100000000000001')).toBe(false);
  });
});
