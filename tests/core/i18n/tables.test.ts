import { describe, expect, it } from 'vitest';
import { directionOf, lateWords, tableFor, words } from '../../../lib/i18n';

describe('the table for a language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt_PT', 'pt-BR'],
    ['AR-eg', 'ar'],
    ['en-GB', undefined],
    ['nl', undefined],
    ['', undefined],
  ])('of %s is %s', (locale, table) => expect(tableFor(locale)).toBe(table));

  it('says what it holds, with numbers of its language, and in English what it leaves out', () => {
    const german = words('de-DE', { table: { 'ui.undo': 'Rückgängig' } });
    expect(german.t('ui.undo')).toBe('Rückgängig');
    expect(german.t('ui.retry')).toBe(words('en').t('ui.retry'));
    expect(german.number(1234.5)).toBe('1.234,5');
    expect(german.locale).toBe('de-DE');
  });

  it('is English throughout where there is none: numbers too', () => {
    const spoken = words('nl');
    expect([spoken.locale, spoken.number(1234.5)]).toEqual(['en', '1,234.5']);
  });

  it('is written from the right in Arabic', () => expect(['ar', 'ar-EG', 'de', 'ja', 'arn'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'ltr']));
});

describe('words that come late', () => {
  it('are the first ones until then', async () => {
    const { words: late, loaded } = lateWords(words('en'), Promise.resolve(words('de', { table: { 'ui.undo': 'Rückgängig' } })));
    const { t } = late;
    expect(t('ui.undo')).toBe('Undo');
    await loaded;
    expect([t('ui.undo'), late.locale]).toEqual(['Rückgängig', 'de']);
  });
});
