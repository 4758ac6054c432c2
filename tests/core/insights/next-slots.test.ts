import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../lib/insights/best-time';
import { nextSlots, slotsToTry } from '../../../lib/insights/next-slots';
import { seeded } from '../../../lib/insights/random';
import { usualHours } from '../../../lib/metrics';

const aSlot = (weekday: number, at: number, effect = 0.3): Slot => ({ weekday, hour: at, posts: 3, effect, error: 0.1, weight: 12 });
const sunday = Date.UTC(2026, 10, 22, 12);
const wishes = { now: sunday, zone: 'UTC', taken: [] };
const said = (times: readonly { at: number }[]) => times.map(({ at }) => new Date(at).toISOString().slice(0, 16));

describe('the next times to post at', () => {
  it('are the coming ones within 14 days, better ones first, one a day', () => {
    const times = nextSlots([aSlot(0, 9, 0.3), aSlot(0, 10, 0.2), aSlot(2, 15, 0.5)], wishes);
    expect(said(times)).toEqual(['2026-11-25T15:00', '2026-12-02T15:00', '2026-11-23T09:00', '2026-11-30T09:00']);
  });

  it('are never in the past or within half an hour', () => {
    expect(said(nextSlots([aSlot(6, 12, 0.4), aSlot(6, 11)], wishes))).toEqual(['2026-11-29T12:00']);
  });

  it('stay three hours away from what is planned', () => {
    const taken = [Date.UTC(2026, 10, 23, 11)];
    expect(said(nextSlots([aSlot(0, 9)], { ...wishes, taken }))).toEqual(['2026-11-30T09:00']);
  });

  it('keep to business hours where that is wished', () => {
    expect(nextSlots([aSlot(0, 20), aSlot(5, 10)], { ...wishes, hours: usualHours })).toEqual([]);
    expect(said(nextSlots([aSlot(0, 16)], { ...wishes, hours: usualHours }))[0]).toBe('2026-11-23T16:00');
  });

  it('are hours of the person’s zone, also behind a change of the clocks', () => {
    const now = Date.UTC(2026, 2, 27, 12); // Friday; Berlin goes to summer time on Sunday
    const times = nextSlots([aSlot(5, 9), aSlot(0, 9)], { now, zone: 'Europe/Berlin', taken: [] });
    expect(said(times)).toContain('2026-03-28T08:00');
    expect(said(times)).toContain('2026-03-30T07:00');
  });

  it('leave out an hour that the clocks skip', () => {
    const now = Date.UTC(2026, 2, 27, 12);
    const times = nextSlots([aSlot(6, 2)], { now, zone: 'Europe/Berlin', taken: [] });
    expect(said(times)).toEqual(['2026-04-05T00:00']);
  });

  it('to try are drawn: the best comes up most often, a doubtful one now and then', () => {
    const random = seeded(3);
    const slots = [
      { ...aSlot(0, 9, 0.2), error: 0.05 },
      { ...aSlot(0, 12, 0), error: 0.3 },
      { ...aSlot(0, 15, -0.4), error: 0.05 },
    ];
    const firsts = Array.from({ length: 300 }, () => slotsToTry(slots, wishes, random)[0]?.slot.hour);
    const share = (at: number) => firsts.filter((each) => each === at).length / 300;
    expect(share(9)).toBeGreaterThan(0.6);
    expect(share(12)).toBeGreaterThan(0.1);
    expect(share(15)).toBeLessThan(0.05);
  });
});
