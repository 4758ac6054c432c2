import { describe, expect, it } from 'vitest';
import { snoozeTimes } from '../../../components/card/snooze-times';

const at = (year: number, month: number, day: number, hour: number) => new Date(year, month - 1, day, hour).getTime();
const times = (now: number) => Object.fromEntries(snoozeTimes(now).map(({ id, until }) => [id, until]));

describe('when a snoozed post comes back', () => {
  it('offers one hour, tomorrow at nine and next Monday at nine on a Wednesday', () => {
    const now = at(2026, 11, 18, 15);
    expect(times(now)).toEqual({ hour: at(2026, 11, 18, 16), tomorrow: at(2026, 11, 19, 9), monday: at(2026, 11, 23, 9) });
  });

  it('means the Monday of next week when it is Monday', () => {
    expect(times(at(2026, 11, 23, 8)).monday).toBe(at(2026, 11, 30, 9));
  });

  it('offers one morning only on a Sunday, when tomorrow is Monday', () => {
    expect(times(at(2026, 11, 22, 12))).toEqual({ hour: at(2026, 11, 22, 13), tomorrow: at(2026, 11, 23, 9) });
  });

  it('goes over the end of a month and a year', () => {
    expect(times(at(2026, 12, 31, 20)).tomorrow).toBe(at(2027, 1, 1, 9));
  });

  it('never offers a time that has passed, on any hour of any weekday', () => {
    for (let hour = 0; hour < 24 * 14; hour++) {
      const now = at(2026, 11, 16, hour);
      for (const { until } of snoozeTimes(now)) expect(until).toBeGreaterThan(now);
    }
  });
});
