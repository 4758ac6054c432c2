import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBits, hashFeatures, mostFeatures } from '../../../lib/language/features';
import { readTokens } from '../../../lib/language/tokens';
import { buildCorpus } from '../../train/corpus';

const featuresOf = (text: string): number[] => {
  const into = new Uint32Array(mostFeatures);
  return [...into.slice(0, hashFeatures(text, into))];
};

describe('the features of a text', () => {
  it('are the same in training and in the product', () => {
    const text = "Why isn't the new @acme app working?? See https://acme.example/help 😡";
    const corpus = buildCorpus([text], 1, 1);
    const trained = [...corpus.rows].map((row) => corpus.hashes[row]);
    expect(new Set(trained)).toEqual(new Set(featuresOf(text)));
    expect(corpus.scales[0]).toBeCloseTo(1 / Math.sqrt(featuresOf(text).length), 6);
  });

  it('stay what they were when the weights were learned', () => {
    expect(featuresOf('No way!')).toEqual([
      3544771, 1880920, 1201834, 3887963, 962097, 844871, 1850243, 3638937, 987965, 2019151, 2535433, 2801412, 1150433, 310745, 1410018, 327133, 1119962,
      3767245, 876798, 48524, 276175, 1552883, 1863764, 1684835, 3031600, 3990333, 605377, 738351,
    ]);
  });

  it('never throw, always fit, and are numbers below 2^22, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const found = featuresOf(text);
        expect(found.length).toBeLessThan(mostFeatures);
        expect(found.every((feature) => feature < 2 ** hashBits)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('fit for the longest words and for signs alone', () => {
    for (const text of [
      'a'.repeat(50_000),
      'ab'.repeat(20_000),
      '?'.repeat(30_000),
      '😀'.repeat(9000),
      '\ud800'.repeat(5000),
      'ﷺ'.repeat(5000),
      '. '.repeat(20_000),
    ])
      expect(featuresOf(text).length).toBeLessThan(mostFeatures);
  });

  it('do not hang on which address, which handle or which number it is', () => {
    expect(featuresOf('ask @ann at https://a.example/1 in 10 minutes')).toEqual(featuresOf('ask @bob at https://b.example/other in 45 minutes'));
  });

  it('know a word after a negation from the word alone', () => {
    const plain = new Set(featuresOf('this is good'));
    expect(featuresOf('this is not good').filter((feature) => !plain.has(feature)).length).toBeGreaterThan(
      featuresOf('this is so good').filter((feature) => !plain.has(feature)).length,
    );
  });
});

describe('tokens', () => {
  it('keep faces, hearts and pictures, and shorten what is drawn out', () => {
    expect(readTokens('soooo goooood :) <3 😍!!!').compared).toEqual(['soo', 'good', ':)', '<3', '😍', '!!']);
  });

  it('read curly and straight apostrophes alike', () => {
    expect(readTokens('don’t').compared).toEqual(readTokens("don't").compared);
  });
});
