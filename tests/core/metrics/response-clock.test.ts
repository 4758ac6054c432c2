import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseClock, usualHours, workingClock } from '../../../lib/metrics';
import { intervalOf, kaplanMeier, type Spell, whenLeft } from '../../../lib/metrics/kaplan-meier';
import { median } from '../../../lib/metrics/median';

const minute = 60_000;
const hour = 60 * minute;
/** "9*": still waiting after 9. */
const spells = (...told: (number | string)[]): Spell[] => told.map((each) => ({ length: Number.parseFloat(String(each)), ended: typeof each === 'number' }));
const shares = (list: Spell[]) => kaplanMeier(list).map(({ at, share }) => [at, Number(share.toFixed(4))]);
const wall = (from: number, to: number) => to - from;
const wanted = (minutes: (number | string)[], now = 0) =>
  spells(...minutes).map(({ length, ended }) => ({ start: now - length * minute, answeredAt: ended ? now : undefined }));

/** Remission of leukaemia in weeks (Freireich et al. 1963), the example of most textbooks. */
const treated = spells(6, 6, 6, '6*', 7, '9*', 10, '10*', '11*', 13, 16, '17*', '19*', '20*', 22, 23, '25*', '32*', '32*', '34*', '35*');
const placebo = spells(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

describe('kaplanMeier', () => {
  it('gives the worked example of Kaplan and Meier (1958): 7/8, 7/10, 21/40, 21/80', () =>
    expect(shares(spells(0.8, '1.0*', '2.7*', 3.1, 5.4, '7.0*', 9.2, '12.1*'))).toEqual([
      [0.8, 0.875],
      [3.1, 0.7],
      [5.4, 0.525],
      [9.2, 0.2625],
    ]));
  it('gives shares and standard errors of the 6-MP group', () => {
    expect(kaplanMeier(treated).map(({ at, share, error }) => [at, Number(share.toFixed(3)), Number(error.toFixed(4))])).toEqual([
      [6, 0.857, 0.0764],
      [7, 0.807, 0.0869],
      [10, 0.753, 0.0963],
      [13, 0.69, 0.1068],
      [16, 0.627, 0.1141],
      [22, 0.538, 0.1282],
      [23, 0.448, 0.1346],
    ]);
  });
  it('gives the medians of both groups with their intervals', () => {
    expect([whenLeft(kaplanMeier(treated), 0.5), intervalOf(kaplanMeier(treated), 0.5)]).toEqual([23, { low: 13, high: undefined }]);
    expect([whenLeft(kaplanMeier(placebo), 0.5), intervalOf(kaplanMeier(placebo), 0.5)]).toEqual([8, { low: 4, high: 11 }]);
  });
  it('is the share of those who wait longer where all have their answer', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const steps = kaplanMeier(lengths.map((length) => ({ length, ended: true })));
        for (const { at, share } of steps) expect(share).toBeCloseTo(lengths.filter((length) => length > at).length / lengths.length, 9);
        expect(steps.at(-1)?.share).toBeCloseTo(0, 9);
      }),
    ));
  it('never rises, and is the same in any order', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ length: fc.integer({ min: 0, max: 20 }), ended: fc.boolean() }), { maxLength: 40 }), (list) => {
        const steps = kaplanMeier(list);
        for (const [index, step] of steps.entries()) expect(step.share).toBeLessThanOrEqual(steps[index - 1]?.share ?? 1);
        expect(kaplanMeier([...list].reverse())).toEqual(steps);
      }),
    ));
});

describe('responseClock', () => {
  it('counts who still waits: the median of the answered alone would flatter', () => {
    const minutes = [5, 6, 7, 8, 9, '60*', '70*', '80*', '90*', 100, 110, 120];
    const line = responseClock(wanted(minutes), { now: 0, elapsed: wall });
    expect(median([5, 6, 7, 8, 9, 100, 110, 120])).toBe(8.5);
    expect(line).toMatchObject({ answered: 8, waiting: 4, median: 100 * minute, ninetieth: 120 * minute, quickest: 5 * minute, slowest: 120 * minute });
    expect([line.rate, line.mean]).toEqual([8 / 12, (365 / 8) * minute]);
  });
  it('says after how long more than half still wait, and names no median', () => {
    const line = responseClock(wanted([5, 6, '10*', '20*', '30*', '40*', '50*', '60*', '300*', '360*']), { now: 0, elapsed: wall });
    expect(line).toMatchObject({ median: undefined, low: undefined, high: undefined, ninetieth: undefined, beyond: 6 * hour });
  });
  it('lists fewer than ten one by one', () => {
    expect(responseClock(wanted([30, 5, '60*']), { now: 0, elapsed: wall })).toMatchObject({
      median: undefined,
      single: [5 * minute, 30 * minute],
      waiting: 1,
    });
    expect(responseClock(wanted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), { now: 0, elapsed: wall })).toMatchObject({ median: 5 * minute, single: undefined });
  });
  it('counts posts that do not tell their time in the rate alone', () => {
    const line = responseClock([...wanted([5]), { start: undefined, answeredAt: 0 }, { start: undefined, answeredAt: undefined }], { now: 0, elapsed: wall });
    expect(line).toMatchObject({ answered: 2, waiting: 1, untimed: 2, rate: 2 / 3, single: [5 * minute] });
  });
  it('says nothing of nobody', () =>
    expect(responseClock([], { now: 0, elapsed: wall })).toMatchObject({
      answered: 0,
      waiting: 0,
      rate: undefined,
      mean: undefined,
      quickest: undefined,
      single: [],
    }));
  it('counts business hours where that is asked', () => {
    const friday = Date.parse('2026-11-20T16:00Z');
    const monday = Date.parse('2026-11-23T09:30Z');
    const line = responseClock([{ start: friday, answeredAt: monday }], { now: monday, elapsed: workingClock(usualHours, 'UTC') });
    expect(line.quickest).toBe(1.5 * hour);
  });
  it('spreads them over the edges, answered and waiting', () => {
    const { spread } = responseClock(wanted([1, 14, 15, '59*', 60, 4320, '9000*']), { now: 0, elapsed: wall });
    expect(spread.map(({ answered, waiting }) => [answered, waiting])).toEqual([
      [2, 0],
      [1, 1],
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });
  it('is near the truth in a snapshot of a morning where the answered ones flatter by more than two times', () => {
    // Answers come after 94 minutes in the middle, seldom after a day: log-normal; asked evenly over the last eight hours.
    const random = seeded(20261122);
    const draw = () => Math.exp(Math.log(94) + 1.9 * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()));
    const ratios = Array.from({ length: 200 }, () => {
      const all = Array.from({ length: 60 }, () => ({ asked: 480 * random(), length: draw() }));
      const seen = all.map(({ asked, length }) => ({ start: -asked * minute, answeredAt: length <= asked ? (length - asked) * minute : undefined }));
      const naive = median(seen.flatMap(({ start, answeredAt }) => (answeredAt === undefined ? [] : [answeredAt - start])));
      return { naive: (naive ?? 0) / minute, fair: (responseClock(seen, { now: 0, elapsed: wall }).median ?? Number.POSITIVE_INFINITY) / minute };
    });
    expect(median(ratios.map(({ fair }) => fair))).toBeGreaterThan(94 * 0.8);
    expect(median(ratios.map(({ fair }) => fair))).toBeLessThan(94 * 1.2);
    expect(median(ratios.map(({ naive }) => naive))).toBeLessThan(94 / 2);
  });
});

/** Mulberry32: the same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
