import { afterAll, describe, expect, it } from 'vitest';
import { simulateTemplates, simulateTimes, simulateWorks } from '../../support/insight-worlds';

/** Printed with the run, since the rates are what is promised; asserted with room, since each is of some hundred worlds. */
const lines: string[] = [];
const told = <Rates extends Record<string, number>>(what: string, rates: Rates): Rates => {
  lines.push(
    `${what}: ${Object.entries(rates)
      .map(([name, rate]) => `${name} ${(rate * 100).toFixed(0)} %`)
      .join(', ')}`,
  );
  return rates;
};
afterAll(() => console.info(lines.join('\n')));

describe('what works, in worlds of our own making', () => {
  it.each([60, 200])('is silent where nothing works: %i posts, 34 looks', (posts) => {
    const { named } = told(`nothing works, ${posts} posts`, simulateWorks({ posts, effect: 0, worlds: 100, seed: posts }));
    expect(named).toBeLessThan(0.15);
  });

  it('finds a doubling in 300 posts nearly always, and does not praise what only goes along with it', () => {
    const { planted, companion, held } = told('×2, 300 posts', simulateWorks({ posts: 300, effect: Math.LN2, worlds: 60, seed: 2 }));
    expect(planted).toBeGreaterThan(0.9);
    expect(companion).toBeLessThan(0.08);
    expect(held).toBeGreaterThan(0.85);
  });

  it('finds half as much again in 400 posts in most worlds, and says in which it could not', () => {
    const { planted, held } = told('×1.5, 400 posts', simulateWorks({ posts: 400, effect: Math.log(1.5), worlds: 60, seed: 5 }));
    expect(planted).toBeGreaterThan(0.6);
    expect(held).toBeGreaterThan(0.85);
  });
});

describe('best time, in weeks of our own making', () => {
  it.each([20, 40, 80, 160])('is silent in four of five weeks without one: %i posts', (posts) => {
    const { shown } = told(`no best time, ${posts} posts`, simulateTimes({ posts, effect: 0, worlds: 100, seed: posts }));
    expect(shown).toBeLessThanOrEqual(0.2);
  });

  it('is found in a rhythm, more often with more posts, and is then truly a good time', () => {
    const some = told('a rhythm, 80 posts', simulateTimes({ posts: 80, effect: 0.25, worlds: 120, seed: 81 }));
    const many = told('a rhythm, 320 posts', simulateTimes({ posts: 320, effect: 0.25, worlds: 80, seed: 82 }));
    expect(some.shown).toBeGreaterThan(0.15);
    expect(many.shown).toBeGreaterThan(0.6);
    expect(some.right).toBeGreaterThan(0.8);
    expect(many.right).toBeGreaterThan(0.9);
  });
});

describe('two templates, looked at after every five uses', () => {
  it('names a winner among equals in at most one of five runs', () => {
    const { winner } = told('30 % against 30 %, to 300 uses', simulateTemplates({ one: 0.3, other: 0.3, most: 300, runs: 40, seed: 6 }));
    expect(winner).toBeLessThanOrEqual(0.25);
  });

  it('finds 40 against 20 of a hundred, and never the wrong one', () => {
    const { winner, wrong } = told('20 % against 40 %, to 300 uses', simulateTemplates({ one: 0.2, other: 0.4, most: 300, runs: 60, seed: 7 }));
    expect(winner).toBeGreaterThan(0.9);
    expect(wrong).toBeLessThan(0.05);
  });
});
