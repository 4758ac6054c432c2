import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addMonths, addMonthsToDay, firstDayOf, isMonth, minutesOf, timeOn, weeksOf } from '../../components/calendar/month-grid';
import { dayOf } from '../../lib/playbook';

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

describe('a month as weeks', () => {
  it.each([
    ['2026-02', 1, 28],
    ['2026-02', 0, 28],
    ['2024-02', 1, 29],
    ['2026-11', 1, 30],
    ['2026-08', 6, 31],
    ['2025-03', 6, 31],
  ])('%s with weeks from day %i holds every day once', (month, firstDay, length) => {
    const weeks = weeksOf(month, firstDay);
    const days = weeks.flat();
    expect(days.filter((day) => day.startsWith(month))).toHaveLength(length);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual([...days].sort());
    expect(weeks.every((week) => week.length === 7 && new Date(`${week[0]}T12:00:00Z`).getUTCDay() === firstDay)).toBe(true);
    expect([weeks[0]?.some((day) => day.startsWith(month)), weeks.at(-1)?.some((day) => day.startsWith(month))]).toEqual([true, true]);
  });

  it('is four weeks for a February that begins with the week, and six where the days ask for it', () => {
    expect(weeksOf('2026-02', 0)).toHaveLength(4);
    expect(weeksOf('2026-11', 1)).toHaveLength(6);
  });

  it('begins on the day that readers expect', () => {
    expect(['en', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'].map(firstDayOf)).toEqual([0, 1, 1, 1, 1, 0, 0, 6]);
  });

  it('knows the months around it', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', 14)]).toEqual(['2027-01', '2025-12', '2028-01']);
    expect([addMonthsToDay('2026-01-31', 1), addMonthsToDay('2024-03-31', -1), addMonthsToDay('2026-11-22', 1)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2026-12-22',
    ]);
    expect([isMonth('2026-11'), isMonth('2026-13'), isMonth('week')]).toEqual([true, false, false]);
  });
});

describe.each(['Europe/Lisbon', 'America/New_York', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Tokyo', 'Pacific/Apia', 'Australia/Lord_Howe'])(
  'days in %s',
  (name) => {
    beforeEach(() => {
      process.env.TZ = name;
    });

    it('are those of that zone', () => expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name));

    it('are each the next one, all year round, and keep the time of day through changes of clocks', () => {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
        const at = timeOn(day, 9 * 60 + 30);
        expect([dayOf(at), minutesOf(at)]).toEqual([day, 9 * 60 + 30]);
      }
    });

    it('hold a time that a change of clocks skips', () => {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) expect(dayOf(timeOn(day, 2 * 60 + 30))).toBe(day);
    });
  },
);
