import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDays, localHour } from '../../../lib/metrics';

const hour = 3_600_000;
const lengths = (now: string, zone: string, count: number) => localDays(Date.parse(now), zone, count).map((day) => (day.to - day.from) / hour);

describe('localDays', () => {
  it('gives the calendar days of the zone, today last', () => {
    const days = localDays(Date.parse('2025-11-21T02:00:00Z'), 'America/New_York', 2);
    expect(days.map((day) => new Date(day.from).toISOString())).toEqual(['2025-11-19T05:00:00.000Z', '2025-11-20T05:00:00.000Z']);
  });
  it('knows the short and the long day', () => {
    expect(lengths('2025-03-31T12:00:00Z', 'Europe/Lisbon', 3)).toEqual([24, 23, 24]);
    expect(lengths('2025-10-27T12:00:00Z', 'Europe/Lisbon', 3)).toEqual([24, 25, 24]);
    expect(lengths('2025-04-06T12:00:00Z', 'Australia/Lord_Howe', 2)).toEqual([24, 24.5]);
  });
  it('starts a day without midnight at its first moment', () => {
    const [, day] = localDays(Date.parse('2025-04-25T12:00:00Z'), 'Africa/Cairo', 2);
    expect(new Date(day?.from ?? 0).toISOString()).toBe('2025-04-24T22:00:00.000Z');
    expect(lengths('2025-04-26T12:00:00Z', 'Africa/Cairo', 3)).toEqual([24, 23, 24]);
    expect(lengths('2025-11-03T12:00:00Z', 'America/Havana', 3)).toEqual([24, 25, 24]);
  });
  it('covers time without gap or overlap, in every zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Lisbon',
      'America/Havana',
      'Africa/Cairo',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/Sao_Paulo',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
    );
    const times = fc.integer({ min: Date.UTC(2012, 1, 1), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(times, zones, (now, zone) => {
        const days = localDays(now, zone, 14);
        expect(days).toHaveLength(14);
        for (const [index, day] of days.entries()) {
          expect(day.to - day.from).toBeGreaterThanOrEqual(22 * hour);
          expect(day.to - day.from).toBeLessThanOrEqual(26 * hour);
          if (index > 0) expect(day.from).toBe(days[index - 1]?.to);
        }
        const today = days.at(-1);
        expect(today && today.from <= now && now < today.to).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
  it('tells the hour on the zone’s clock', () =>
    expect(['UTC', 'Asia/Kathmandu', 'America/New_York'].map((zone) => localHour(Date.parse('2025-11-21T02:30:00Z'), zone))).toEqual([2, 8, 21]));
});
