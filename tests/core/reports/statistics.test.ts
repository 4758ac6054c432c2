import { describe, expect, it } from 'vitest';
import type { AccountDay } from '../../../lib/model/published';
import { followerGrowth } from '../../../lib/reports';
import { theilSen } from '../../../lib/reports/theil-sen';
import { wilson } from '../../../lib/reports/wilson';

/** The same numbers at each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('a share with its interval', () => {
  it.each([
    [15, 50, 0.191, 0.4375],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('%i of %i is between %f and %f, as Newcombe (1998) and others print it', (hits, cases, low, high) => {
    const told = wilson(hits, cases);
    expect(told?.low).toBeCloseTo(low, 3);
    expect(told?.high).toBeCloseTo(high, 3);
  });
  it('says nothing of no cases, or of more hits than cases', () => expect([wilson(0, 0), wilson(3, 2)]).toEqual([undefined, undefined]));
});

describe('the middle of all slopes', () => {
  it('is the slope itself on a straight line', () =>
    expect(theilSen(Array.from({ length: 10 }, (_, x) => ({ x, y: 2 * x + 1 })))).toMatchObject({ slope: 2, low: 2, high: 2, start: 1 }));
  it('is not bent by an odd day', () => {
    const points = Array.from({ length: 12 }, (_, x) => ({ x, y: 3 * x }));
    expect(theilSen(points.map((point) => (point.x === 5 ? { x: 5, y: 900 } : point)))?.slope).toBeCloseTo(3, 6);
  });
  it('is that of Sen’s own definition, counted by hand', () =>
    // Slopes between all pairs of (1,2), (2,3), (4,4), (5,7): 0.5, 2/3, 1, 1.25, 4/3, 3.
    expect(
      theilSen([
        { x: 1, y: 2 },
        { x: 2, y: 3 },
        { x: 4, y: 4 },
        { x: 5, y: 7 },
      ])?.slope,
    ).toBeCloseTo((1 + 1.25) / 2, 6));
  it('holds the true slope in about 95 of 100 intervals', () => {
    const random = numbersFrom(7);
    let held = 0;
    for (let run = 0; run < 400; run++) {
      const told = theilSen(Array.from({ length: 30 }, (_, x) => ({ x, y: 0.5 * x + 4 * normal(random) })));
      if (told && told.low <= 0.5 && told.high >= 0.5) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.92);
  });
  it('says nothing of two points, or of points at one place', () => {
    expect(theilSen([{ x: 1, y: 1 }])).toBeUndefined();
    expect(theilSen([1, 2, 3].map((y) => ({ x: 1, y })))).toBeUndefined();
  });
});

describe('followers', () => {
  const range = { from: '2026-01-01', to: '2026-12-31' };
  const days = (counts: readonly number[], account = 'kaffee'): AccountDay[] =>
    counts.map((followers, at) => {
      const day = new Date(Date.UTC(2026, 9, 1 + at)).toISOString().slice(0, 10);
      return { id: `x:${account}:${day}`, network: 'x', account, day, results: { followers }, sources: ['screen'] };
    });
  const verdict = (counts: readonly number[]) => followerGrowth(days(counts), range)[0]?.verdict;
  it('go up or down where the interval holds no zero', () => {
    expect(verdict(Array.from({ length: 20 }, (_, at) => 1180 + at * 3))).toBe('up');
    expect(verdict(Array.from({ length: 20 }, (_, at) => 1180 - at * 3))).toBe('down');
  });
  it('of fewer than seven days say that it is too early', () => expect(verdict([100, 200, 300, 400, 500, 600])).toBe('few'));
  it('that change less than the page’s rounding are too small to see', () =>
    expect(verdict([12_300, 12_300, 12_300, 12_300, 12_300, 12_300, 12_300, 12_300])).toBe('small'));
  it('that only jump about are too small to see', () => expect(verdict([103, 99, 104, 98, 101, 100, 103, 99, 102, 98])).toBe('small'));
  it('are told apart by account, without regard to capitals', () =>
    expect(followerGrowth([...days([1, 2]), ...days([5], 'KAFFEE'), ...days([9], 'other')], range)).toHaveLength(2));
});
