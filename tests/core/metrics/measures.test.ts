import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthColour, responseTime, rewritten } from '../../../lib/metrics';
import { median } from '../../../lib/metrics/median';

const hour = 3_600_000;

describe('healthColour', () => {
  it.each([
    ['unknown', undefined],
    ['unknown', { seen: 0, missing: {} }],
    ['green', { seen: 3, missing: {} }],
    ['green', { seen: 3, missing: { time: 3 } }],
    ['unknown', { seen: 9, missing: { author: 9 } }],
    ['red', { seen: 10, missing: { author: 6 } }],
    ['red', { seen: 200, missing: { text: 101 } }],
    ['amber', { seen: 10, missing: { author: 5 } }],
    ['amber', { seen: 100, missing: { id: 11 } }],
    ['green', { seen: 100, missing: { id: 10 } }],
    ['amber', { seen: 10, missing: { metrics: 6 } }],
    ['amber', { seen: 10, missing: { me: 10 } }],
    ['green', { seen: 10, missing: { time: 5 } }],
  ] as const)('is %s for %j', (colour, health) => expect(healthColour(health)).toBe(colour));
});

describe('responseTime', () => {
  it('is the time from post to reply', () => expect(responseTime({ time: 0 }, hour)).toBe(hour));
  it.each([
    ['no time', {}],
    ['a time after the reply', { time: 2 * hour }],
    ['a rough time', { time: 0, timeUncertainty: hour / 2 }],
  ])('is unknown with %s', (_case, post) => expect(responseTime(post, hour)).toBeUndefined());
  it('takes a slightly rough time', () => expect(responseTime({ time: 0, timeUncertainty: 60_000 }, hour)).toBe(hour));
});

describe('rewritten', () => {
  it('is 0 for the template as it was, white space aside', () => expect(rewritten('Hi Ana,\n\nthanks', 'Hi Ana, thanks ')).toBe(0));
  it('is the share of letters changed', () => expect(rewritten('abcd', 'abxd')).toBe(0.25));
  it('is 1 when nothing is left', () => expect(rewritten('aaaa', 'bbbb')).toBe(1));
  it('lies between 0 and 1 and does not care which came first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(rewritten(a, b)).toBeGreaterThanOrEqual(0);
        expect(rewritten(a, b)).toBeLessThanOrEqual(1);
        expect(rewritten(a, b)).toBe(rewritten(b, a));
      }),
    );
  });
  it('compares huge texts by their beginning', () => expect(rewritten('a'.repeat(100_000), 'b'.repeat(100_000))).toBe(1));
});

describe('median', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %s', (values, middle) => expect(median(values)).toBe(middle));
});
