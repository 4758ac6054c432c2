import { median } from '../metrics/median';
import type { HintId } from '../model/hint';
import type { TemplateUse } from '../model/template-use';
import { type Belief, betaAt, compareBeliefs } from './beta';
import { drawBeta, type Random } from './random';

/** What came of one template, or of a hint's templates together. Rates are of uses whose 48 hours are over. */
export interface Outcome {
  /** All uses, and those whose time is not over: nothing is known of them yet. */
  uses: number;
  pending: number;
  /** Whose time is over. */
  counted: number;
  answered: number;
  thanked: number;
  /** Shrunk towards the usual of all replies as if four more had gone that way; with 95 %. `undefined`: none counted. */
  rate: { value: number; low: number; high: number } | undefined;
  thanks: { value: number; low: number; high: number } | undefined;
  /** The middle of how much was changed before sending, 0 to 1. */
  rewritten: number | undefined;
  /** Characters that stood there already: of each reply what was not rewritten. */
  spared: number;
}

export interface TemplateOutcome extends Outcome {
  template: string;
}

/** Templates used for the same hint, against each other. */
export interface Contest {
  hint: HintId;
  rows: readonly (TemplateOutcome & { best: number })[];
  /** `drawn`: of uses that chance put first; `chosen`: of all uses, whoever chose them, so that it is no test. */
  basis: 'drawn' | 'chosen';
  verdict:
    | { kind: 'winner'; template: string; chance: number }
    | { kind: 'same' }
    | { kind: 'leading'; template: string; chance: number; more: number | undefined }
    /** More than three: rates alone are shown, for a winner among many would mostly be luck. */
    | { kind: 'many' };
}

const worthOfUsual = 4;
const sureEnough = 0.99;
const fewestForWinner = 30;
const fewestSuccesses = 5;
const sameWithin = 0.01;
const fewestForSame = 100;
const mostCompared = 3;

/** By template, used most first. */
export function outcomesOf(uses: readonly TemplateUse[]): TemplateOutcome[] {
  const usual = usualRates(uses);
  return [...byTemplate(uses)].map(([template, own]) => ({ template, ...outcomeOf(own, usual) })).sort((a, b) => b.uses - a.uses);
}

/** Of replies written without a template: what templates are held against. */
export const typedOutcome = (uses: readonly TemplateUse[]): Outcome =>
  outcomeOf(
    uses.filter(({ template }) => template === undefined),
    usualRates(uses),
  );

/**
 * Hints for which at least two templates were used five times. The winner's rule was measured: it names one of two equal templates in 14 % of runs
 * that are looked at all the way, where "95 % sure" would in 54 %.
 */
export function contestsOf(uses: readonly TemplateUse[], atLeast = 5): Contest[] {
  const usual = usualRates(uses);
  const hints = new Set(uses.flatMap((use) => use.hints));
  return [...hints].flatMap((hint) => {
    const those = uses.filter((use) => use.hints.includes(hint));
    const drawn = those.filter((use) => use.drawn);
    const isTest = (some: readonly TemplateUse[]) => [...byTemplate(some)].filter(([, own]) => own.filter(isCounted).length >= fewestForWinner).length >= 2;
    const basis = isTest(drawn) ? 'drawn' : 'chosen';
    const own = [...byTemplate(basis === 'drawn' ? drawn : those)].filter(([, some]) => some.filter(isCounted).length >= atLeast);
    if (own.length < 2) return [];
    const rows = own.map(([template, some]) => ({ template, ...outcomeOf(some, usual) }));
    const compared = compareBeliefs(rows.map((row) => beliefOf(row.answered, row.counted, usual.answered)));
    const ranked = rows.map((row, at) => ({ ...row, best: compared[at]?.best ?? 0, loss: compared[at]?.loss ?? 0 })).sort((a, b) => b.best - a.best);
    return [{ hint, basis, rows: ranked.map(({ loss: _, ...row }) => row), verdict: judge(ranked) } satisfies Contest];
  });
}

type Ranked = Contest['rows'][number] & { loss: number };

function judge(ranked: readonly Ranked[]): Contest['verdict'] {
  const [first, second] = ranked;
  if (!first || !second) return { kind: 'same' };
  if (ranked.length > mostCompared) return { kind: 'many' };
  const isRipe = ranked.every(({ counted, answered }) => counted >= fewestForWinner && answered >= fewestSuccesses);
  if (isRipe && first.best > sureEnough) return { kind: 'winner', template: first.template, chance: first.best };
  // Going with any of them costs less than one answer in a hundred.
  if (ranked.every(({ counted, loss }) => counted >= fewestForSame && loss < sameWithin)) return { kind: 'same' };
  return { kind: 'leading', template: first.template, chance: first.best, more: moreNeeded(first, second) };
}

/** By Lehr's rule, 16·p·(1 − p)/d² of each (Lehr 1992); `undefined` where they are so alike that it would be thousands. */
function moreNeeded(first: Outcome, second: Outcome): number | undefined {
  const [one, other] = [first.rate?.value ?? 0, second.rate?.value ?? 0];
  const middle = (one + other) / 2;
  const each = (16 * middle * (1 - middle)) / (one - other) ** 2;
  if (!(each < 5000)) return undefined;
  return [first, second].reduce((sum, { counted }) => sum + Math.max(0, Math.ceil(Math.max(each, fewestForWinner) - counted)), 0);
}

/**
 * The templates that suit a hint in an order drawn by chance, each first about as often as it is likely the best (Thompson 1933; Chapelle and
 * Li 2011): good ones come up often, new ones get their turn. A template without any use is believed to be as the usual one.
 */
export function drawOrder<Row extends { id: string }>(rows: readonly Row[], known: Tally, random: Random): Row[] {
  const drawOf = ({ id }: Row): number => {
    const { answered = 0, counted = 0 } = known.of.get(id) ?? {};
    const { a, b } = beliefOf(answered, counted, known.usual);
    return drawBeta(a, b, random);
  };
  return rows
    .map((row) => ({ row, draw: drawOf(row) }))
    .sort((a, b) => b.draw - a.draw)
    .map(({ row }) => row);
}

/** What is known of each template for one hint, counted uses alone. */
export interface Tally {
  usual: number;
  of: ReadonlyMap<string, { answered: number; counted: number }>;
}

export function tallyOf(uses: readonly TemplateUse[], hint: HintId): Tally {
  const rows = [...byTemplate(uses.filter(({ hints }) => hints.includes(hint)))].map(([template, own]) => {
    const counted = own.filter(isCounted);
    return [template, { answered: counted.filter(isAnswered).length, counted: counted.length }] as const;
  });
  return { usual: usualRates(uses).answered, of: new Map(rows) };
}

interface Usual {
  answered: number;
  thanked: number;
}

/** Never so sure that a new template could not show otherwise. */
const within = (share: number): number => Math.min(0.95, Math.max(0.05, share));

function usualRates(uses: readonly TemplateUse[]): Usual {
  const counted = uses.filter(isCounted);
  const share = (count: number): number => (counted.length === 0 ? 0.3 : count / counted.length);
  return { answered: within(share(counted.filter(isAnswered).length)), thanked: within(share(counted.filter(isThanked).length)) };
}

function outcomeOf(uses: readonly TemplateUse[], usual: Usual): Outcome {
  const counted = uses.filter(isCounted);
  const [answered, thanked] = [counted.filter(isAnswered).length, counted.filter(isThanked).length];
  return {
    uses: uses.length,
    pending: uses.length - counted.length,
    counted: counted.length,
    answered,
    thanked,
    rate: shareOf(answered, counted.length, usual.answered),
    thanks: shareOf(thanked, counted.length, usual.thanked),
    rewritten: median(uses.flatMap(({ rewritten }) => rewritten ?? [])),
    spared: uses.reduce((sum, { template, rewritten = 0, length }) => sum + (template === undefined ? 0 : length * (1 - rewritten)), 0),
  };
}

const beliefOf = (successes: number, counted: number, usual: number): Belief => ({
  a: worthOfUsual * usual + successes,
  b: worthOfUsual * (1 - usual) + counted - successes,
});

function shareOf(successes: number, counted: number, usual: number): Outcome['rate'] {
  if (counted === 0) return undefined;
  const { a, b } = beliefOf(successes, counted, usual);
  return { value: a / (a + b), low: betaAt(0.025, a, b), high: betaAt(0.975, a, b) };
}

function byTemplate(uses: readonly TemplateUse[]): Map<string, TemplateUse[]> {
  const groups = new Map<string, TemplateUse[]>();
  for (const use of uses) {
    if (use.template === undefined) continue;
    const group = groups.get(use.template);
    if (group) group.push(use);
    else groups.set(use.template, [use]);
  }
  return groups;
}

const isCounted = ({ came }: TemplateUse): boolean => came !== 'open';
const isAnswered = ({ came }: TemplateUse): boolean => came === 'answer' || came === 'thanks';
const isThanked = ({ came }: TemplateUse): boolean => came === 'thanks';
