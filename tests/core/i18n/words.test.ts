import { describe, expect, it } from 'vitest';
import { words } from '../../../lib/i18n';
import { en, type Key } from '../../../lib/i18n/en';
import { fillMessage, type Grammar } from '../../../lib/i18n/fill-message';

const english: Grammar = { number: (value) => String(value), plural: (value) => (value === 1 ? 'one' : 'other') };
/** Russian needs four forms: the plural seam must carry them. */
const russian: Grammar = { number: (value) => new Intl.NumberFormat('ru').format(value), plural: (value) => new Intl.PluralRules('ru').select(value) };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('fillMessage', () => {
  it('puts values in', () => expect(fillMessage('Hi {name}, {n} new', { name: 'Ana', n: 3 }, english)).toBe('Hi Ana, 3 new'));
  it('chooses the plural form and writes the number', () => {
    const message = '{n, plural, =0 {none} one {# reply} other {# replies}}';
    expect([0, 1, 2].map((n) => fillMessage(message, { n }, english))).toEqual(['none', '1 reply', '2 replies']);
  });
  it('follows the language’s own plural rule', () => {
    const message = '{n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}';
    expect([1, 3, 5, 21].map((n) => fillMessage(message, { n }, russian))).toEqual(['1 ответ', '3 ответа', '5 ответов', '21 ответ']);
  });
  it('fills values inside a plural form', () =>
    expect(fillMessage('{n, plural, one {{who} once} other {{who} # times}}', { n: 4, who: 'Ana' }, english)).toBe('Ana 4 times'));
  it('never reads a value as a message', () =>
    expect(fillMessage('{n, plural, other {# for {who}}}', { n: 2, who: '#{n} {who}' }, english)).toBe('2 for #{n} {who}'));
  it('leaves a missing value visible, and a name from the prototype too', () =>
    expect(fillMessage('{gone} {constructor}', {}, english)).toBe('{gone} {constructor}'));
  it.each(['Hi {name', '{n, select, other {x}}', '{n, plural, one {x}}'])('refuses %s', (message) =>
    expect(() => fillMessage(message, { n: 1 }, english)).toThrow(SyntaxError),
  );
});

describe('every English message', () => {
  const keys = Object.keys(en) as Key[];
  it.each(keys)('%s is well formed, for one and for many', (key) => {
    const names = [...en[key].matchAll(/\{\s*([\w]+)\s*[,}]/g)].map((match) => match[1] ?? '');
    for (const value of [0, 1, 2, 1000]) {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      expect(words('en').t(key, values)).not.toMatch(/[{}]/);
    }
  });
  it('starts with its area’s name', () => {
    for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*\./);
  });
});

describe('words', () => {
  const w = words('en-GB', { zone: 'Europe/Lisbon' });
  it('says lengths of time in the largest whole unit', () => {
    expect([30_000, minute, 59 * minute, hour, 3.9 * hour, day, 12.5 * day].map(w.duration)).toEqual([
      'less than a minute',
      '1 minute',
      '59 minutes',
      '1 hour',
      '3 hours',
      '1 day',
      '12 days',
    ]);
    expect([0, 20 * minute, 3 * hour, 2 * day].map(w.shortDuration)).toEqual(['now', '20 min', '3 h', '2 d']);
  });
  it('says how long ago', () => expect([0, 3 * hour, day, 12 * day].map(w.ago)).toEqual(['now', '3 hours ago', 'yesterday', '12 days ago']));
  it('writes dates in the given zone', () => {
    const lateEvening = Date.UTC(2025, 10, 21, 23, 30);
    expect(words('en-GB', { zone: 'Asia/Tokyo' }).date(lateEvening)).toBe('22 Nov 2025');
    expect(w.moment(lateEvening)).toBe('21 Nov 2025, 23:30');
    expect(w.weekday(lateEvening)).toBe('Friday');
  });
  it('writes numbers and lists as the locale does', () => {
    expect(w.number(12345.6)).toBe('12,345.6');
    expect(w.list(['a', 'b', 'c'])).toBe('a, b and c');
  });
  it('speaks English of one piece where it does not know the language', () => {
    const other = words('de-DE');
    expect(other.t('hint.regular', { replies: 1, ago: other.ago(day) })).toBe('You two: 1 reply, last yesterday');
    expect(other.number(1234.5)).toBe('1,234.5');
  });
});
