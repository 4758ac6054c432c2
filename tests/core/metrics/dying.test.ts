import { describe, expect, it } from 'vitest';
import { dyingAlternatives } from '../../../lib/metrics';

describe('an alternative of an adapter', () => {
  it.each([
    ['dies out where another one took its place', [2, 60], [100, 900], [0]],
    ['is not dying that never matched', [0, 60], [0, 900], []],
    ['is not dying while it is found as lately as the others', [1, 60], [900, 900], []],
    ['is not dying that still finds its share', [20, 60], [800, 900], []],
    ['is not judged by a handful of matches', [0, 6], [100, 900], []],
    ['is not dying where nothing else is found since', [0, 60], [900, 100], []],
  ] as const)('%s', (_, counts, last, dying) => expect(dyingAlternatives({ counts, last })).toEqual(dying));
});
