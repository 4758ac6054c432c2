import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthAtMost, tieLayer, tieStrength } from '../../../lib/metrics';

const day = 86_400_000;
const now = 1_000 * day;
const of = (theirs: number[], ours: number[]) =>
  tieStrength(
    { theirs: theirs.map((days) => now - days * day), ours: ours.map((days) => now - days * day), counted: { theirs: theirs.length, ours: ours.length } },
    now,
  );

describe('the strength of a tie', () => {
  it('follows the formula: each exchange halves in 90 days, and one side alone counts half', () => {
    const both = of([0, 90], [0, 180]);
    expect(both.recent).toBeCloseTo(1 + 0.5 + 1 + 0.25);
    expect(both.reciprocity).toBe(1);
    expect(both.strength).toBeCloseTo(Math.log(3.75));
    const oneSided = of([0, 0, 0], []);
    expect(oneSided.reciprocity).toBe(0);
    expect(oneSided.strength).toBeCloseTo(0.5 * Math.log(4));
    expect(of([0, 0, 0], [0]).reciprocity).toBeCloseTo(0.5);
  });

  it('is none at all without an exchange', () => {
    expect(of([], [])).toMatchObject({ strength: 0, recent: 0, reciprocity: 0, lastAt: undefined, isNew: true, isQuiet: false });
  });

  it('is new until both sides have spoken three times', () => {
    expect(of([1, 2, 3], [1, 2]).isNew).toBe(true);
    expect(of([1, 2, 3], [1, 2, 3]).isNew).toBe(false);
  });

  it('has gone quiet after three times the usual gap, of at least four exchanges', () => {
    expect(of([50, 40], [30, 20]).isQuiet).toBe(false);
    expect(of([61, 51], [41, 31]).isQuiet).toBe(true);
    expect(of([61, 51], [31]).isQuiet).toBe(false);
    expect(of([2, 2], [2, 2]).isQuiet).toBe(false);
  });

  it('fades with time, and is never above what counts and last dates allow', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 300 }), (theirs, ours, later) => {
        const times = { theirs: theirs.map((ago) => now - ago * day), ours: ours.map((ago) => now - ago * day) };
        const counted = { theirs: theirs.length, ours: ours.length };
        const today = tieStrength({ ...times, counted }, now).strength;
        expect(tieStrength({ ...times, counted }, now + later * day).strength).toBeLessThanOrEqual(today);
        const last = {
          theirs: times.theirs.length > 0 ? Math.max(...times.theirs) : undefined,
          ours: times.ours.length > 0 ? Math.max(...times.ours) : undefined,
        };
        expect(today).toBeLessThanOrEqual(strengthAtMost(last, counted, now) + 1e-9);
      }),
    );
  });

  it('has layers of 5, 15, 50 and 150', () => {
    expect([0, 4, 5, 14, 15, 49, 50, 149, 150].map(tieLayer)).toEqual([5, 5, 15, 15, 50, 50, 150, 150, undefined]);
  });
});
