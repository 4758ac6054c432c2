import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualHours, type WorkingHours, workingClock, workingTime } from '../../../lib/metrics';

const hour = 3_600_000;
const day = { from: 9 * 60, to: 17 * 60 };
const everyDay = (from: number, to: number): WorkingHours => ({ days: Array.from({ length: 7 }, () => ({ from: from * 60, to: to * 60 })), holidays: [] });
const worked = (from: string, to: string, hours: WorkingHours, zone = 'UTC') => workingTime(Date.parse(from), Date.parse(to), hours, zone) / hour;

describe('workingTime', () => {
  // 2026-11-20 is a Friday.
  it.each([
    ['within one day', '2026-11-20T10:00Z', '2026-11-20T12:30Z', 2.5],
    ['before the day begins', '2026-11-20T06:00Z', '2026-11-20T10:00Z', 1],
    ['over night', '2026-11-19T16:00Z', '2026-11-20T10:00Z', 2],
    ['over the weekend', '2026-11-20T16:30Z', '2026-11-23T09:30Z', 1],
    ['on the weekend alone', '2026-11-21T08:00Z', '2026-11-22T20:00Z', 0],
    ['over two weeks', '2026-11-09T00:00Z', '2026-11-23T00:00Z', 80],
    ['backwards', '2026-11-20T12:00Z', '2026-11-20T10:00Z', 0],
  ])('counts 9 to 17 on weekdays %s', (_name, from, to, hours) => expect(worked(from, to, usualHours)).toBe(hours));

  it('leaves out holidays', () => expect(worked('2026-11-19T09:00Z', '2026-11-23T17:00Z', { ...usualHours, holidays: ['2026-11-20'] })).toBe(16));
  it('has a weekend of its own where the person says so', () => {
    const sundayToThursday = { days: [day, day, day, day, null, null, day], holidays: [] };
    expect(worked('2026-11-20T00:00Z', '2026-11-23T00:00Z', sundayToThursday)).toBe(8);
  });
  it('goes by the clock of the zone', () => {
    expect(worked('2026-11-20T13:00Z', '2026-11-20T15:00Z', usualHours, 'America/New_York')).toBe(1);
    expect(worked('2026-11-20T10:00Z', '2026-11-20T13:00Z', usualHours, 'Asia/Kathmandu')).toBe(1.25);
  });
  it('begins at the same hour of the clock before and after the clocks change', () => {
    const weekdays = ['2026-10-23T00:00Z', '2026-10-28T00:00Z'] as const;
    expect(worked(...weekdays, usualHours, 'Europe/Lisbon')).toBe(24);
    expect(worked('2026-10-23T08:00Z', '2026-10-23T09:00Z', usualHours, 'Europe/Lisbon')).toBe(1);
    expect(worked('2026-10-26T08:00Z', '2026-10-26T09:00Z', usualHours, 'Europe/Lisbon')).toBe(0);
  });
  it('counts the hour that is missing or comes twice', () => {
    expect(worked('2026-03-28T12:00Z', '2026-03-29T12:00Z', everyDay(0, 6), 'Europe/Lisbon')).toBe(5);
    expect(worked('2026-10-24T12:00Z', '2026-10-25T12:00Z', everyDay(0, 6), 'Europe/Lisbon')).toBe(7);
    expect(worked('2026-03-28T12:00Z', '2026-03-29T12:00Z', everyDay(1.5, 6), 'Europe/Lisbon')).toBe(4);
    expect(worked('2026-03-28T12:00Z', '2026-03-29T12:00Z', everyDay(1.25, 1.75), 'Europe/Lisbon')).toBe(0);
    expect(worked('2025-11-01T05:00Z', '2025-11-03T05:00Z', { ...everyDay(0, 24), holidays: ['2025-11-02'] }, 'America/Havana')).toBe(23);
  });
  it('counts a shift over midnight, and not twice where the next one begins within it', () => {
    const nights = everyDay(22, 6);
    expect(worked('2026-11-20T12:00Z', '2026-11-21T12:00Z', nights)).toBe(8);
    expect(worked('2026-11-21T02:00Z', '2026-11-21T23:00Z', nights)).toBe(5);
    expect(worked('2026-11-20T00:00Z', '2026-11-22T00:00Z', everyDay(5, 5.5))).toBe(1);
    const overlapping = { days: [{ from: 22 * 60, to: 6 * 60 }, { from: 5 * 60, to: 13 * 60 }, null, null, null, null, null], holidays: [] };
    expect(worked('2026-11-16T12:00Z', '2026-11-18T00:00Z', overlapping)).toBe(15);
  });
  it('has no business hours in a week without any', () =>
    expect(worked('2026-11-01T00:00Z', '2026-12-01T00:00Z', { days: Array.from({ length: 7 }, () => null), holidays: [] })).toBe(0));

  it('is all the time where every hour is worked, adds up over any cut, and is never more than the time itself', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Lisbon',
      'America/Havana',
      'Africa/Cairo',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'America/Sao_Paulo',
    );
    const times = fc.integer({ min: Date.UTC(2012, 1, 1), max: Date.UTC(2030, 0) });
    const length = fc.integer({ min: 0, max: 20 * 24 * hour });
    fc.assert(
      fc.property(times, length, length, zones, (from, first, second, zone) => {
        const [cut, to] = [from + first, from + first + second];
        expect(workingTime(from, to, everyDay(0, 24), zone)).toBe(to - from);
        const clock = workingClock(usualHours, zone);
        expect(clock(from, cut) + clock(cut, to)).toBe(clock(from, to));
        expect(clock(from, to)).toBeLessThanOrEqual(to - from);
      }),
      { numRuns: 60 },
    );
  });
});
