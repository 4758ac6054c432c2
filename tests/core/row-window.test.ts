import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, piecesOf, rowsBetween } from '../../components/ui/row-window';

const keys = (count: number) => Array.from({ length: count }, (_, n) => `row ${n}`);
const even = (count: number, height = 10) => offsetsOf(keys(count), new Map(), height);

describe('offsetsOf', () => {
  it('takes what was measured, and the estimate for all others', () =>
    expect([...offsetsOf(['a', 'b', 'c'], new Map([['b', 25]]), 10)]).toEqual([0, 10, 35, 45]));
});

describe('rowsBetween', () => {
  it('draws the rows in view, by the eight', () => expect(rowsBetween(even(1000), 200, 300)).toEqual({ first: 16, end: 32 }));
  it('begins at the first row when the list begins below the view', () => expect(rowsBetween(even(1000), -500, 50)).toEqual({ first: 0, end: 8 }));
  it('ends at the last row', () => expect(rowsBetween(even(1000), 9_950, 20_000)).toEqual({ first: 992, end: 1000 }));
  it('has nothing to draw of an empty list', () => expect(rowsBetween(even(0), 0, 900)).toEqual({ first: 0, end: 0 }));
  it('draws every row that touches the view, whatever the heights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 }), fc.nat(40_000), fc.nat(2000), (heights, from, length) => {
        const names = keys(heights.length);
        const offsets = offsetsOf(names, new Map(names.map((name, n) => [name, heights[n] ?? 0])), 10);
        const { first, end } = rowsBetween(offsets, from, from + length);
        for (const at of heights.keys()) {
          const touches = (offsets[at + 1] ?? 0) > from && (offsets[at] ?? 0) <= from + length;
          if (touches && (at < first || at >= end)) return false;
        }
        return true;
      }),
    );
  });
});

describe('piecesOf', () => {
  it('leaves the room of what is not drawn', () =>
    expect(piecesOf(even(100), { first: 40, end: 42 }, [])).toEqual([{ gap: 400 }, { at: 40 }, { at: 41 }, { gap: 580 }]));
  it('keeps a row above the window where it belongs', () =>
    expect(piecesOf(even(100), { first: 40, end: 41 }, [3])).toEqual([{ gap: 30 }, { at: 3 }, { gap: 360 }, { at: 40 }, { gap: 590 }]));
  it('draws a kept row once, and none that does not exist', () =>
    expect(piecesOf(even(2), { first: 0, end: 2 }, [-1, 0, 1, 2])).toEqual([{ at: 0 }, { at: 1 }]));
  it('is always as long as the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(300), fc.nat(80), fc.array(fc.nat(310), { maxLength: 6 }), (count, first, length, kept) => {
        const window = { first: Math.min(first, count), end: Math.min(first + length, count) };
        const all = piecesOf(even(count), window, kept).reduce((sum, piece) => sum + ('gap' in piece ? piece.gap : 10), 0);
        return all === count * 10;
      }),
    );
  });
});
