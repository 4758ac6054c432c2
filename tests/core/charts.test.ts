import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bandPath, linePath, thinned } from '../../components/charts/line-path';
import { niceScale } from '../../components/charts/scale';
import { stepOf } from '../../components/charts/step-of';

describe('a scale', () => {
  it.each([
    [
      [0, 7],
      [0, 2, 4, 6, 8],
    ],
    [
      [-37, 84],
      [-50, 0, 50, 100],
    ],
    [
      [0.012, 0.048],
      [0.01, 0.02, 0.03, 0.04, 0.05],
    ],
  ])('of %j is written at round numbers', (values, ticks) => expect(niceScale(values).ticks).toEqual(ticks));
  it('of one value, of none and of what is no number still has two ends', () => {
    for (const values of [[412], [0], [], [Number.NaN, Number.POSITIVE_INFINITY], [-3]]) {
      const { low, high, ticks } = niceScale(values);
      expect(high).toBeGreaterThan(low);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });
  it('begins at zero where half as high must be half as much', () => expect(niceScale([80, 100], { zero: true }).low).toBe(0));
});

describe('a line', () => {
  it('breaks where nothing is known, and shows days that stand alone', () => {
    const { path, alone } = linePath([1, undefined, 3, 4, undefined].map((y, x) => ({ x, y })));
    expect(path).toBe('M2 3L3 4');
    expect(alone).toEqual([{ x: 0, y: 1 }]);
  });
  it('has no band where one end of the interval is unknown', () =>
    expect(
      bandPath(
        [
          { x: 0, low: 1, high: 2 },
          { x: 1, low: 1, high: undefined },
          { x: 2, low: 1, high: 3 },
        ].slice(1),
      ),
    ).toBe('M2 1L2 3Z'));
  it('of 10,000 points keeps its highest, its lowest and both ends', () => {
    const spots = Array.from({ length: 10_000 }, (_, at) => ({ x: at / 20, y: at === 5003 ? -90 : at === 7001 ? 300 : at % 50 }));
    const kept = thinned(spots, 500);
    expect(kept.length).toBeLessThanOrEqual(2004);
    expect(kept).toContain(spots[5003]);
    expect(kept).toContain(spots[7001]);
    expect([kept[0], kept.at(-1)]).toEqual([spots[0], spots.at(-1)]);
  });
});

describe('the keys of a chart', () => {
  const place = { at: 5, count: 30, rtl: false };
  it('go to the next, the one before, both ends and ten on', () =>
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'a'].map((key) => stepOf(key, place))).toEqual([6, 4, 0, 29, 15, undefined]));
  it('are the other way round where one reads from right to left', () => expect(stepOf('ArrowLeft', { ...place, rtl: true })).toBe(6));
  it('go up and down by a row where there are rows', () => {
    expect(stepOf('ArrowDown', { ...place, columns: 24 })).toBe(29);
    expect(stepOf('ArrowUp', { ...place, columns: 24 })).toBe(5);
  });
  it('begin at the first or the last, and do nothing where there is no point', () => {
    expect([stepOf('ArrowRight', { ...place, at: -1 }), stepOf('ArrowLeft', { ...place, at: -1 })]).toEqual([0, 29]);
    expect(stepOf('ArrowRight', { ...place, count: 0 })).toBeUndefined();
  });
});

/** WCAG 2.2, relative luminance. */
const luminance = (colour: readonly number[]) =>
  colour
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
const contrast = (one: readonly number[], other: readonly number[]) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const colourOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

describe('the colours of the series', () => {
  const css = readFileSync(new URL('../../components/charts/charts.css', import.meta.url), 'utf8');
  const theme = readFileSync(new URL('../../components/ui/theme.css', import.meta.url), 'utf8');
  const pairs = (text: string, name: RegExp) =>
    [...text.matchAll(new RegExp(`${name.source}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'gu'))].map(([, light = '', dark = '']) => [light, dark]);
  const [surface = []] = pairs(theme, /--fs-surface/);
  const series = pairs(css, /--fs-chart-\d/);
  it('are six', () => expect(series).toHaveLength(6));
  it.each([0, 1])('stand 3:1 off the ground, light and dark (%i)', (look) => {
    for (const pair of series) expect(contrast(colourOf(pair[look] ?? ''), colourOf(surface[look] ?? '')), pair[look]).toBeGreaterThanOrEqual(3);
  });
  it('each differ from the others in dash, too', () => expect(css.match(/stroke-dasharray: [\d ]+;/g)?.slice(0, 5).length).toBe(5));
});
