import jstat from 'jstat';
import { interquartileRange, mad, median, wilcoxonRankSum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../lib/insights/benjamini-hochberg';
import { bestTime, type Timed } from '../../../lib/insights/best-time';
import { betaAt, betaBelow, compareBeliefs } from '../../../lib/insights/beta';
import { rateOf, wilson } from '../../../lib/insights/engagement';
import { spreadOf } from '../../../lib/insights/growth';
import { hodgesLehmann } from '../../../lib/insights/hodges-lehmann';
import { normalBelow, twoSided } from '../../../lib/insights/normal';
import { drawBeta, drawNormal, seeded, shuffle } from '../../../lib/insights/random';

const { jStat } = jstat;

describe('each statistic against a published example or an established library', () => {
  it('Wilson: the four worked examples of Newcombe (1998, table I, method 3)', () => {
    const rounded = (successes: number, n: number) => wilson(successes / n, n).map((end) => end.toFixed(4));
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it('Benjamini and Hochberg: the example of their paper, four of fifteen at q = 0.05', () => {
    const chances = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(benjaminiHochberg(chances, 0.05)).toEqual(chances.map((_, at) => at < 4));
    expect(benjaminiHochberg([], 0.1)).toEqual([]);
    expect(benjaminiHochberg([0.04, 0.9, 0.001], 0.1)).toEqual([true, false, true]);
  });

  it('Hodges and Lehmann: water through the placenta (Hollander and Wolfe 1973, table 4.1), 0.305', () => {
    const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const early = [1.15, 0.88, 0.9, 0.74, 1.21];
    const { value, p } = hodgesLehmann(term, early);
    expect(value).toBeCloseTo(0.305, 6);
    // W = 35, as R's wilcox.test says: (|35 − 25| − ½) / √(10·5·16/12) = 1.164
    expect(p).toBeCloseTo(2 * (1 - jStat.normal.cdf(9.5 / Math.sqrt((10 * 5 * 16) / 12), 0, 1)), 6);
  });

  it('Hodges and Lehmann: the same as writing every difference down, ties too, on 60 random pairs of groups', () => {
    const random = seeded(11);
    for (let turn = 0; turn < 60; turn += 1) {
      const drawn = (n: number) => Array.from({ length: n }, () => (turn % 2 === 0 ? Math.round(random() * 6) : drawNormal(random)));
      const [one, other] = [drawn(3 + Math.floor(random() * 30)), drawn(3 + Math.floor(random() * 30))];
      const differences = one.flatMap((a) => other.map((b) => a - b)).sort((a, b) => a - b);
      const { value, low, high, p } = hodgesLehmann(one, other);
      expect(value).toBeCloseTo(median(differences), 9);
      expect(differences.some((each) => Math.abs(each - low) < 1e-9)).toBe(true);
      expect(low).toBeLessThanOrEqual(value + 1e-9);
      expect(high).toBeGreaterThanOrEqual(value - 1e-9);
      const wins = differences.filter((each) => each > 0).length + differences.filter((each) => each === 0).length / 2;
      expect(wins).toBeCloseTo(wilcoxonRankSum(one, other) - (one.length * (one.length + 1)) / 2, 9);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }
  });

  it('Hodges and Lehmann: the interval holds the true shift about 19 times out of 20', () => {
    const random = seeded(3);
    const held = Array.from({ length: 400 }, () => {
      const one = Array.from({ length: 20 }, () => drawNormal(random) + 0.7);
      const other = Array.from({ length: 30 }, () => drawNormal(random));
      const { low, high } = hodgesLehmann(one, other);
      return low <= 0.7 && high >= 0.7;
    }).filter(Boolean).length;
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.985);
  });

  it('normal tails: as jStat, far out too', () => {
    for (const z of [0, 0.1, 1, 1.96, 2.5, 3.3, 3.6, 4.5, 6]) expect(Math.abs(normalBelow(-z) - jStat.normal.cdf(-z, 0, 1)), String(z)).toBeLessThan(1e-8);
    expect(twoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(twoSided(6) / 1.973175290075396e-9).toBeCloseTo(1, 6);
  });

  it('Beta: below and at, as jStat', () => {
    for (const [a, b] of [
      [0.4, 3.6],
      [1, 1],
      [2, 3],
      [31, 40],
      [800, 1200],
    ] as const) {
      for (const x of [0.001, 0.05, 0.3, 0.5, 0.9, 0.999]) expect(Math.abs(betaBelow(x, a, b) - jStat.beta.cdf(x, a, b)), `${x} ${a} ${b}`).toBeLessThan(1e-8);
      for (const part of [0.025, 0.5, 0.975]) expect(Math.abs(betaAt(part, a, b) - jStat.beta.inv(part, a, b))).toBeLessThan(1e-6);
    }
  });

  it('the chance to be best: the closed form for two (Miller 2014), and twenty thousand draws for three', () => {
    const closed = (one: { a: number; b: number }, other: { a: number; b: number }): number => {
      let sum = 0;
      for (let i = 0; i < other.a; i += 1)
        sum += Math.exp(jStat.betaln(one.a + i, one.b + other.b) - Math.log(other.b + i) - jStat.betaln(1 + i, other.b) - jStat.betaln(one.a, one.b));
      return sum;
    };
    for (const pair of [
      [
        { a: 20, b: 32 },
        { a: 28, b: 22 },
      ],
      [
        { a: 3, b: 9 },
        { a: 4, b: 6 },
      ],
      [
        { a: 200, b: 801 },
        { a: 240, b: 761 },
      ],
    ] as const) {
      const [, second] = compareBeliefs(pair);
      expect(second?.best).toBeCloseTo(closed(pair[0], pair[1]), 3);
    }
    const three = [
      { a: 4, b: 7 },
      { a: 9, b: 11 },
      { a: 2, b: 2 },
    ];
    const random = seeded(8);
    const wins = [0, 0, 0];
    const turns = 20_000;
    let lost = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const draws = three.map(({ a, b }) => drawBeta(a, b, random));
      const most = Math.max(...draws);
      const at = draws.indexOf(most);
      wins[at] = (wins[at] ?? 0) + 1;
      lost += most - (draws[0] ?? 0);
    }
    const compared = compareBeliefs(three);
    for (const [at, { best }] of compared.entries()) expect(Math.abs(best - (wins[at] ?? 0) / turns)).toBeLessThan(0.02);
    expect(Math.abs((compared[0]?.loss ?? 0) - lost / turns)).toBeLessThan(0.01);
  });

  it('draws: mean and variance of Beta and normal, and every order of a shuffle', () => {
    const random = seeded(21);
    const draws = Array.from({ length: 20_000 }, () => drawBeta(2, 5, random));
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    expect(mean).toBeCloseTo(2 / 7, 2);
    expect(draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length).toBeCloseTo(10 / (49 * 8), 2);
    const normals = Array.from({ length: 20_000 }, () => drawNormal(random));
    expect(interquartileRange(normals)).toBeCloseTo(1.349, 1);
    const orders = new Map<string, number>();
    for (let turn = 0; turn < 6000; turn += 1) {
      const values = Float64Array.of(1, 2, 3);
      shuffle(values, random);
      orders.set(values.join(''), (orders.get(values.join('')) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(count).toBeGreaterThan(850);
  });

  it('spread: 1.4826 times the median absolute deviation of simple-statistics', () => {
    const random = seeded(4);
    const values = Array.from({ length: 31 }, () => random());
    expect(spreadOf(values)).toBeCloseTo(1.4826 * mad(values), 12);
  });

  it('the ratio’s interval widens as the posts scatter, as the bootstrap over posts says', () => {
    const random = seeded(17);
    const posts = Array.from({ length: 60 }, () => {
      const views = 200 + Math.floor(random() * 800);
      const likes = Math.round(views * 0.05 * Math.exp(0.8 * drawNormal(random)));
      return { results: { likes, views } };
    });
    const rate = rateOf(posts, 'views');
    const again = Array.from({ length: 2000 }, () => {
      const some = posts.map(() => posts[Math.floor(random() * posts.length)] ?? { results: { likes: 0, views: 0 } });
      return some.reduce((sum, { results }) => sum + results.likes, 0) / some.reduce((sum, { results }) => sum + results.views, 0);
    }).sort((a, b) => a - b);
    const width = (again[1949] ?? 0) - (again[50] ?? 0);
    expect(((rate.high ?? 0) - (rate.low ?? 0)) / width).toBeGreaterThan(0.8);
    expect(((rate.high ?? 0) - (rate.low ?? 0)) / width).toBeLessThan(1.3);
    const [plainLow, plainHigh] = wilson(rate.value ?? 0, rate.over);
    expect(width).toBeGreaterThan(2 * (plainHigh - plainLow));
  });

  it('best time: the kernel written out post by post gives the same effects', () => {
    const random = seeded(9);
    const posts = Array.from({ length: 90 }, (): Timed => ({ weekday: Math.floor(random() * 7), hour: Math.floor(random() * 24), above: drawNormal(random) }));
    const { slots } = bestTime(posts, random);
    const middle = median(posts.map(({ above }) => above));
    const s = spreadOf(posts.map(({ above }) => above));
    const r = posts.map(({ above }) => Math.max(-2 * s, Math.min(2 * s, above - middle)));
    const near = (a: number, b: number) => Math.exp(-((Math.min(Math.abs(a - b), 24 - Math.abs(a - b)) / 2.5) ** 2) / 2);
    const g = Array.from({ length: 7 }, () => 0);
    const f = (hour: number) => {
      let [sum, weight] = [0, 10];
      for (const [at, post] of posts.entries()) {
        sum += near(hour, post.hour) * ((r[at] ?? 0) - (g[post.weekday] ?? 0));
        weight += near(hour, post.hour);
      }
      return sum / weight;
    };
    const first = Array.from({ length: 24 }, (_, hour) => f(hour));
    for (let day = 0; day < 7; day += 1) {
      const own = [...posts.entries()].filter(([, { weekday }]) => weekday === day);
      g[day] = own.reduce((sum, [at, { hour }]) => sum + (r[at] ?? 0) - (first[hour] ?? 0), 0) / (own.length + 10);
    }
    for (const { weekday, hour, effect } of slots) expect(effect).toBeCloseTo(f(hour) + (g[weekday] ?? 0), 10);
  });
});
