import { describe, expect, it } from 'vitest';
import { goingOn, type Known, tiesOf } from '../../../lib/insights/relations';

const day = 86_400_000;
const now = 1000 * day;
const from = now - 30 * day;
const ago = (...days: number[]) => days.map((each) => now - each * day);
const known = (id: string, part: Partial<Known>): Known => {
  const { theirs = [], ours = [] } = part;
  return { id, name: id, theirs, ours, counted: { theirs: theirs.length, ours: ours.length }, said: [], ...part };
};
const ties = (...people: Known[]) => tiesOf(people, { from, now, advocateFrom: 2 });
const names = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('ties', () => {
  it('are gained where both have written three times, and had not thirty days ago', () => {
    const fresh = known('fresh', { theirs: ago(20, 10, 5), ours: ago(19, 9, 4) });
    const old = known('old', { theirs: ago(60, 50, 40, 5), ours: ago(59, 49, 39, 4) });
    const oneSided = known('one-sided', { theirs: ago(20, 10, 5), ours: ago(4) });
    const counted = known('counted', { theirs: ago(5), ours: ago(4), counted: { theirs: 9, ours: 9 } });
    const found = ties(fresh, old, oneSided, counted);
    expect(names(found.gained)).toEqual(['fresh']);
    expect(found.all).toBe(3);
    expect(found.gained[0]).toMatchObject({ theirs: 3, ours: 3, lastAt: now - 4 * day });
  });

  it('cool where a tie is silent for more than three times its usual gap', () => {
    const quiet = known('quiet', { theirs: ago(80, 76, 72), ours: ago(78, 74, 70) });
    const slow = known('slow', { theirs: ago(80, 60, 40, 25), ours: ago(70, 50, 30) });
    expect(names(ties(quiet, slow).cooling)).toEqual(['quiet']);
  });

  it('know as advocates who spoke well twice and seldom ill in 90 days', () => {
    const said = (...tones: ('good' | 'bad' | 'plain')[]) => tones.map((tone, at) => ({ at: now - (at + 1) * day, tone }));
    const found = ties(
      known('kind', { said: said('good', 'plain', 'good') }),
      known('once', { said: said('good', 'plain', 'plain') }),
      known('mixed', { said: said('good', 'good', 'bad') }),
      known('few', { said: said('good', 'good') }),
      known('long ago', { said: said('good', 'good', 'good').map(({ at, tone }) => ({ at: at - 95 * day, tone })) }),
      known('kinder', { said: said('good', 'good', 'good') }),
    );
    expect(found.advocates.map(({ id, good, said: n }) => [id, good, n])).toEqual([
      ['kinder', 3, 3],
      ['kind', 2, 3],
    ]);
  });
});

describe('talks that go on', () => {
  it('are counted by group, what is open left out, with an interval from five on', () => {
    const uses = [
      ...Array.from({ length: 6 }, (_, at) => ({ came: at < 2 ? 'answer' : 'nothing', network: 'x' })),
      { came: 'thanks', network: 'bluesky' },
      { came: 'open', network: 'bluesky' },
    ];
    const [x, bluesky, none] = goingOn(uses, ({ network }) => [network]);
    expect(x).toMatchObject({ id: 'x', counted: 6, wentOn: 2 });
    expect(x?.low).toBeGreaterThan(0);
    expect(x?.high).toBeLessThan(0.8);
    expect(bluesky).toEqual({ id: 'bluesky', counted: 1, wentOn: 1, low: undefined, high: undefined });
    expect(none).toBeUndefined();
  });
});
