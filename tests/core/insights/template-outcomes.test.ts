import { describe, expect, it } from 'vitest';
import { seeded } from '../../../lib/insights/random';
import { contestsOf, drawOrder, outcomesOf, tallyOf, typedOutcome } from '../../../lib/insights/template-outcomes';
import type { TemplateUse } from '../../../lib/model/template-use';

const aUse = (part: Partial<TemplateUse> = {}): TemplateUse => ({
  id: 'r',
  template: 'a',
  network: 'bluesky',
  hints: ['question'],
  sentAt: 0,
  came: 'nothing',
  rewritten: 0.1,
  length: 100,
  drawn: false,
  ...part,
});
const usesOf = (template: string | undefined, counts: Partial<Record<TemplateUse['came'], number>>, part: Partial<TemplateUse> = {}): TemplateUse[] =>
  (Object.entries(counts) as [TemplateUse['came'], number][]).flatMap(([came, count]) =>
    Array.from({ length: count }, () => aUse({ template, came, ...part })),
  );

describe('what came of templates', () => {
  it('counts only replies whose 48 hours are over', () => {
    const [row] = outcomesOf(usesOf('a', { open: 4, nothing: 6, answer: 3, thanks: 1 }));
    expect(row).toMatchObject({ template: 'a', uses: 14, pending: 4, counted: 10, answered: 4, thanked: 1 });
  });

  it('has no rate before the first one counts', () => {
    expect(outcomesOf(usesOf('a', { open: 2 }))[0]).toMatchObject({ rate: undefined, thanks: undefined });
  });

  it('pulls a rate of few uses towards the usual of all', () => {
    const uses = [...usesOf('a', { answer: 2 }), ...usesOf('b', { answer: 20, nothing: 78 })];
    const [, few] = outcomesOf(uses);
    const usual = 22 / 100;
    expect(few?.rate?.value).toBeCloseTo((2 + 4 * usual) / 6, 10);
    expect(few?.rate?.low).toBeLessThan(0.25);
    expect(few?.rate?.high).toBeGreaterThan(0.75);
  });

  it('adds up what did not have to be typed, and the middle of what was changed', () => {
    const [row] = outcomesOf([aUse({ rewritten: 0, length: 200 }), aUse({ rewritten: 0.5, length: 100 }), aUse({ rewritten: undefined, length: 10 })]);
    expect(row).toMatchObject({ spared: 260, rewritten: 0.25 });
    expect(typedOutcome([aUse({ template: undefined })])).toMatchObject({ uses: 1, spared: 0 });
  });

  it('compares templates of the same hint once two were used five times', () => {
    const uses = [...usesOf('a', { answer: 4, nothing: 4 }), ...usesOf('b', { nothing: 4 }), ...usesOf('c', { nothing: 9 }, { hints: ['praise'] })];
    expect(contestsOf(uses)).toEqual([]);
    const [contest] = contestsOf([...uses, ...usesOf('b', { nothing: 2 })]);
    expect(contest).toMatchObject({ hint: 'question', basis: 'chosen', verdict: { kind: 'leading', template: 'a' } });
    expect(contest?.rows.map(({ template }) => template)).toEqual(['a', 'b']);
  });

  it('names a winner only above 99 of 100, from 30 uses and 5 answers on each side', () => {
    const clear = contestsOf([...usesOf('a', { answer: 30, nothing: 10 }), ...usesOf('b', { answer: 8, nothing: 32 })]);
    expect(clear[0]?.verdict).toMatchObject({ kind: 'winner', template: 'a' });
    const fewAnswers = contestsOf([...usesOf('a', { answer: 30, nothing: 10 }), ...usesOf('b', { answer: 4, nothing: 36 })]);
    expect(fewAnswers[0]?.verdict.kind).toBe('leading');
    const fewUses = contestsOf([...usesOf('a', { answer: 24, nothing: 5 }), ...usesOf('b', { answer: 5, nothing: 24 })]);
    expect(fewUses[0]?.verdict.kind).toBe('leading');
  });

  it('says how many more uses would decide it', () => {
    const verdict = contestsOf([...usesOf('a', { answer: 20, nothing: 40 }), ...usesOf('b', { answer: 14, nothing: 46 })])[0]?.verdict;
    expect(verdict).toMatchObject({ kind: 'leading', template: 'a' });
    expect(verdict?.kind === 'leading' && verdict.more).toBeGreaterThan(200);
    const alike = contestsOf([...usesOf('a', { answer: 20, nothing: 40 }), ...usesOf('b', { answer: 20, nothing: 40 })])[0]?.verdict;
    expect(alike).toMatchObject({ kind: 'leading', more: undefined });
  });

  it('ends with "no difference" once either would cost less than one answer in a hundred', () => {
    expect(contestsOf([...usesOf('a', { answer: 500, nothing: 1500 }), ...usesOf('b', { answer: 500, nothing: 1500 })])[0]?.verdict).toEqual({ kind: 'same' });
  });

  it('names no winner among more than three', () => {
    const uses = ['a', 'b', 'c', 'd'].flatMap((template) => usesOf(template, { answer: template === 'a' ? 40 : 5, nothing: 40 }));
    expect(contestsOf(uses)[0]?.verdict).toEqual({ kind: 'many' });
  });

  it('counts what chance had put first apart, once it is enough for a test', () => {
    const chosen = [...usesOf('a', { answer: 60 }), ...usesOf('b', { nothing: 60 })];
    const drawn = [...usesOf('a', { answer: 10, nothing: 25 }, { drawn: true }), ...usesOf('b', { answer: 10, nothing: 25 }, { drawn: true })];
    expect(contestsOf(chosen)[0]?.basis).toBe('chosen');
    expect(contestsOf([...chosen, ...drawn])[0]).toMatchObject({ basis: 'drawn', verdict: { kind: 'leading' } });
  });
});

describe('an order drawn by chance', () => {
  it('puts the better one first more often, the new one now and then, and loses none', () => {
    const random = seeded(2);
    const tally = tallyOf([...usesOf('a', { answer: 20, nothing: 20 }), ...usesOf('b', { answer: 4, nothing: 36 })], 'question');
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'new' }];
    const firsts = Array.from({ length: 400 }, () => {
      const order = drawOrder(rows, tally, random);
      expect(order).toHaveLength(3);
      return order[0]?.id;
    });
    const share = (id: string) => firsts.filter((each) => each === id).length / 400;
    expect(share('a')).toBeGreaterThan(0.6);
    expect(share('new')).toBeGreaterThan(0.05);
    expect(share('b')).toBeLessThan(0.05);
  });
});
