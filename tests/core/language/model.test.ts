import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadModel } from '../../../lib/language';
import { intentHeads } from '../../../lib/language/heads';
import figures from '../../fixtures/language/figures.json' with { type: 'json' };
import predictions from '../../fixtures/language/predictions.json' with { type: 'json' };
import { posts, predict } from '../../train/predict';

const bytes = new Uint8Array(readFileSync(new URL('../../../public/language.bin', import.meta.url)));
const loaded = loadModel(bytes);
if (!loaded.ok) throw new Error(loaded.problem.kind);
const { classify } = loaded.value;
const said = (text: string, lang?: string) =>
  Object.entries(classify(text, { lang }).intents)
    .filter(([, { level }]) => level !== 'no')
    .map(([intent]) => intent);

afterEach(() => {
  vi.useRealTimers();
});

describe('the committed weights', () => {
  it('say what they said when they were learned', () => {
    expect(predict(bytes)).toEqual(predictions);
  });

  it('stay below 300 KB as gzip', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(300_000);
  });

  it('were good enough on the validation texts when they were learned', () => {
    const { tone, tongues, intents } = figures;
    expect(tone.macroRecall).toBeGreaterThan(0.67);
    expect(tongues.reduce((sum, { macroF1 }) => sum + macroF1, 0) / tongues.length).toBeGreaterThan(0.575);
    expect(intents.complaint.macroF1).toBeGreaterThan(0.8);
    expect(intents.thanks.f1).toBeGreaterThan(0.9);
    expect(intents.praise.f1).toBeGreaterThan(0.8);
    expect(intents.question.f1).toBeGreaterThan(0.78);
    expect(intents.abuse.macroF1).toBeGreaterThan(0.73);
    expect(intents.spam.accuracy).toBeGreaterThan(0.91);
  });

  it('state chances that hold: off by less than four points in the mean', () => {
    for (const { gap } of [figures.tone, ...Object.values(figures.intents)]) expect(gap).toBeLessThan(0.04);
  });
});

describe('a weights file that is none', () => {
  it('is told apart: nothing, something else, cut, changed, of another version', () => {
    const changed = bytes.slice();
    changed[100_000] = (changed[100_000] as number) ^ 1;
    const newer = bytes.slice();
    newer[4] = 99;
    expect(loadModel(new Uint8Array())).toEqual({ ok: false, problem: { kind: 'no-weights' } });
    expect(loadModel(new TextEncoder().encode('<!doctype html>'))).toEqual({ ok: false, problem: { kind: 'damaged-weights' } });
    expect(loadModel(bytes.subarray(0, 200_000))).toEqual({ ok: false, problem: { kind: 'damaged-weights' } });
    expect(loadModel(changed)).toEqual({ ok: false, problem: { kind: 'damaged-weights' } });
    expect(loadModel(newer)).toEqual({ ok: false, problem: { kind: 'other-version', found: 99 } });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (body) => !loadModel(body).ok && !loadModel(Uint8Array.of(...bytes.subarray(0, 14), ...body)).ok));
  });
});

describe('labels', () => {
  it('have chances between 0 and 1, those of the tone adding up to 1, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { tone, intents } = classify(text);
        if (tone) expect(tone.probabilities.negative + tone.probabilities.neutral + tone.probabilities.positive).toBeCloseTo(1, 9);
        for (const { probability } of Object.values(intents)) if (probability !== undefined) expect(probability >= 0 && probability <= 1).toBe(true);
      }),
    );
  });

  it('are the same at any time and after any other post', () => {
    const [first = '', ...others] = posts();
    const before = structuredClone(classify(first));
    for (const other of others) classify(other);
    vi.useFakeTimers({ now: new Date('2031-02-03') });
    expect(classify(first)).toEqual(before);
  });

  it('are none where there are no words, however much else there is', () => {
    for (const text of ['', ' \n ', '....', '—', '\u200b']) expect(classify(text)).toEqual({ intents: {} });
  });

  it('take no longer text into account than its start', () => {
    const start = 'I love this shop. '.repeat(80);
    expect(classify(`${start}${'You are all idiots. '.repeat(1000)}`)).toEqual(classify(start));
  });

  it('leave out tone where no such language was learned from, and intents where it was not English', () => {
    expect(classify('Это ужасно, верните деньги', { lang: 'ru' })).toEqual({ language: 'ru', intents: { question: { level: 'no' } } });
    const german = classify('Vielen Dank für die schnelle Hilfe!', { lang: 'de-AT' });
    expect(german).toMatchObject({ language: 'de-AT', tone: { label: 'positive', level: 'seems' } });
    expect(Object.keys(german.intents).sort()).toEqual(['moment', 'question']);
    for (const intent of intentHeads) expect(classify('Thanks for your help', { lang: 'en-GB' }).intents).toHaveProperty(intent);
  });

  it('know a question by its mark in any language', () => {
    expect(said('いつ開きますか？', 'ja')).toEqual(['question']);
    expect(said('https://a.example/?q=1 を見て', 'ja')).toEqual([]);
  });

  it.each([
    ['Thank you so much for the quick help!', 'thanks'],
    ['What are your opening hours?', 'question'],
    ['@acme my order never arrived and nobody answers. Worst service ever.', 'complaint'],
    ['This is the most beautiful work I have ever seen', 'praise'],
    ['Subscribe to my channel and win a phone http://example.com', 'spam'],
    ['You are a fucking idiot', 'abuse'],
    ["please help, I can't log in", 'help'],
    ['How much is the yearly plan?', 'buying'],
    ['I highly recommend @acme', 'recommendation'],
    ['We just hit 10k followers! 🎉', 'moment'],
  ])('%s: %s', (text, intent) => expect(said(text)).toContain(intent));

  it('congratulate nobody on what they are unhappy about', () => {
    expect(said('Congratulations, you ruined my day. Worst airline ever, I hate you')).not.toContain('moment');
  });

  it('are not sure about what only words of a rule say', () => {
    expect(classify('How much is the yearly plan?').intents.buying).toEqual({ level: 'seems' });
  });
});
