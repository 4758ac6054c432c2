import { median } from '../metrics/median';
import { benjaminiHochberg } from './benjamini-hochberg';
import { spreadOf } from './growth';
import { hodgesLehmann } from './hodges-lehmann';
import { twoSided } from './normal';
import type { Group, TraitName } from './trait-groups';

/** One level of a trait against all posts without it. */
export interface Finding {
  trait: Group['trait'];
  level: string;
  /** With it, and without it among those of which it is known. */
  with: number;
  without: number;
  /**
   * `few`: too few on one side to look. `none`: no difference was seen. `leaning`: one alone would look like a difference, but among so many looks it may be
   * chance. `clear`: it holds after correction for all looks.
   */
  verdict: 'few' | 'none' | 'leaning' | 'clear';
  /** 1.4: four tenths more, the other traits held equal, shrunk towards 1 where little is known; with 95 %. `undefined`: few. */
  effect: { ratio: number; low: number; high: number; p: number } | undefined;
  /** From which ratio on a difference would have been seen four times out of five. */
  seenFrom: number | undefined;
  /** About so many posts with it would show a difference of ×1.5; at least 8. */
  needed: number;
}

/** The fewest on each side. */
export const fewestOfEach = 8;
const falseShare = 0.1;
/** So many posts on each side are believed half. */
const doubt = 10;
const normal95 = 1.959963984540054;
/** 95 % sure, seen four times out of five. */
const toBeSeen = normal95 + 0.8416212335729143;
const worthSeeing = Math.log(1.5);

/** What `findWorks` looks at: how each post did, and which levels it has. */
export interface Observed {
  /** `Level.above` of each post. */
  values: readonly number[];
  /** What the hour and day of each is worth by `bestTime`: taken away, but from the traits of time. */
  timeEffects: readonly number[];
  groups: readonly Group[];
  /** For `network`, whose own usual is taken away from `values`: `Level.aboveAll`. */
  valuesOverAll: readonly number[];
}

/**
 * What goes with doing better. For each level of each trait: how posts with it did against posts without it, after what the other traits
 * explain is taken away (an additive model, fitted by turns with shrinkage: Breiman and Friedman 1985, Hastie and Tibshirani 1990),
 * as the middle of all differences with the interval of the rank test, which one lucky post can't move. Where a trait goes along with others
 * its interval is widened by what they share (variance inflation), or a companion would be praised for what the other does.
 * Benjamini and Hochberg over all looks. Association, not proof.
 */
export function findWorks(observed: Observed): Finding[] {
  const work = findingWorks(observed);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same by steps of some milliseconds, so that a page can draw between them. */
export function* findingWorks(observed: Observed): Generator<undefined, Finding[]> {
  const fits = fitByTurns(observed);
  const looks: Finding[] = [];
  for (const [at, group] of observed.groups.entries()) {
    for (const level of levelsToLookAt(group)) {
      looks.push(look(level, { group, at, observed, fits }));
      yield;
    }
  }
  const chances = looks.flatMap(({ effect }) => effect?.p ?? []);
  const believed = benjaminiHochberg(chances, falseShare);
  let next = 0;
  return looks.map((finding) => {
    if (!finding.effect) return finding;
    const isBelieved = believed[next++] === true;
    const { low, high, p } = finding.effect;
    const isApart = low > 1 || high < 1;
    return { ...finding, verdict: isBelieved && isApart ? 'clear' : isApart && p < 0.05 ? 'leaning' : 'none' };
  });
}

/** The few that may be told first: clear ones, the surest; of traits that say the same in part only one. */
export function headlines(findings: readonly Finding[], most = 3): Finding[] {
  const told: Finding[] = [];
  const clear = findings.filter(({ verdict }) => verdict === 'clear').sort((a, b) => (a.effect?.p ?? 1) - (b.effect?.p ?? 1));
  for (const finding of clear) if (told.length < most && !told.some((other) => isKin(finding, other))) told.push(finding);
  return told;
}

/** "no" is what the others are compared with. Of two levels one says it all: the rarer one. */
function levelsToLookAt({ names, of }: Group): number[] {
  const counts = names.map((_, level) => of.reduce((sum: number, each) => sum + (each === level ? 1 : 0), 0));
  const there = [...names.keys()].filter((level) => (counts[level] ?? 0) > 0);
  const named = there.filter((level) => names[level] !== 'no');
  if (there.length < 2) return [];
  const [one = 0, other = 0] = named;
  if (named.length !== 2 || there.length > 2) return named;
  return [(counts[one] ?? 0) <= (counts[other] ?? 0) ? one : other];
}

interface Fits {
  /** What the time is worth in this group's eyes, by post. */
  timeFor(group: Group): readonly number[];
  /** What all traits but this one explain, by post. */
  others(at: number, ofNetwork: boolean): Float64Array;
}

function look(level: number, { group, at, observed, fits }: { group: Group; at: number; observed: Observed; fits: Fits }): Finding {
  const { trait, names, of } = group;
  const isNetwork = trait === 'network';
  const values = isNetwork ? observed.valuesOverAll : observed.values;
  const explained = fits.others(at, isNetwork);
  const time = fits.timeFor(group);
  const [first, second]: [number[], number[]] = [[], []];
  for (const [post, has] of of.entries()) {
    if (has === undefined) continue;
    (has === level ? first : second).push((values[post] ?? 0) - (explained[post] ?? 0) - (time[post] ?? 0));
  }
  const spread = spreadOf([...first, ...second]);
  const head = { trait, level: names[level] ?? '', with: first.length, without: second.length };
  const needed = neededOf({ with: first.length, without: second.length, spread });
  if (first.length < fewestOfEach || second.length < fewestOfEach) return { ...head, verdict: 'few', effect: undefined, seenFrom: undefined, needed };
  const shift = hodgesLehmann(first, second);
  const inflation = 1 / Math.sqrt(1 - sharedWithOthers(level, { at, groups: observed.groups }));
  const error = (inflation * Math.max(1e-9, shift.high - shift.low)) / (2 * normal95);
  // What shifts nothing at all (all values equal) has no error either.
  const p = shift.p === 1 ? 1 : twoSided(shift.value / error);
  const harmonic = 2 / (1 / first.length + 1 / second.length);
  const belief = harmonic / (harmonic + doubt);
  const end = (side: number) => Math.exp(belief * shift.value + Math.sqrt(belief) * inflation * (side - shift.value));
  return {
    ...head,
    verdict: 'none',
    effect: { ratio: Math.exp(belief * shift.value), low: end(shift.low), high: end(shift.high), p },
    seenFrom: Math.exp(toBeSeen * error),
    needed,
  };
}

/** Of two groups whose sizes stand as they do: `n₁` so that ×1.5 is seen four times out of five (normal scores, rank test's efficiency 3/π). */
function neededOf({ with: one, without: other, spread }: { with: number; without: number; spread: number }): number {
  const share = Math.min(0.9, Math.max(0.02, (one + 0.5) / (one + other + 1)));
  const both = ((toBeSeen * Math.max(0.35, spread)) / worthSeeing) ** 2 * (Math.PI / 3);
  return Math.max(fewestOfEach, Math.ceil(both / (1 - share)));
}

/** Traits that say the same in part: held equal, each would take away what the other one says. */
const kin: readonly (readonly [TraitName, TraitName])[] = [
  ['hook', 'asks'],
  ['hook', 'emoji'],
  ['format', 'link'],
  ['hashtags', 'hashtag'],
  ['hashtag', 'hashtag'],
  ['campaign', 'hashtag'],
];
const isKin = ({ trait }: Pick<Group, 'trait'>, other: Pick<Group, 'trait'> | undefined): boolean =>
  kin.some(([one, two]) => (trait === one && other?.trait === two) || (trait === two && other?.trait === one));

const turnsOfFit = 12;
/** Enough to see what is shared. */
const turnsOfSharing = 4;
/** In the fit only: enough to keep rare levels from running away, too little to leave much behind for a companion to be praised for. */
const fitDoubt = 1;

function fitByTurns({ values, valuesOverAll, timeEffects, groups }: Observed): Fits {
  const isOfTime = ({ trait }: Group) => trait === 'weekday' || trait === 'daypart';
  const timed = centred(values.map((value, post) => value - (timeEffects[post] ?? 0)));
  // Time is in `timed` already, so its traits explain nothing more of it.
  const traits = groups.map((group, at) => ({ group, at })).filter(({ group }) => !isOfTime(group) && group.trait !== 'network');
  const parts = explain(
    timed,
    traits.map(({ group }) => group),
    turnsOfFit,
  );
  const whole = sumOf(parts, values.length);
  const over = centred(valuesOverAll.map((value, post) => value - (timeEffects[post] ?? 0)));
  const network = groups.find(({ trait }) => trait === 'network');
  const partsOver = network ? explain(over, [network, ...traits.map(({ group }) => group)], turnsOfFit) : [];
  const wholeOver = sumOf(partsOver.slice(1), values.length);
  return {
    timeFor: (group) => (isOfTime(group) ? [] : timeEffects),
    others: (at, ofNetwork) => {
      if (ofNetwork) return wholeOver;
      const group = groups[at];
      const kept = parts.filter((_, index) => group !== undefined && traits[index]?.at !== at && !isKin(group, traits[index]?.group));
      return kept.length === parts.length ? whole : sumOf(kept, values.length);
    },
  };
}

/** What each group explains of the values, by post: each in turn is fitted to what the others leave. */
function explain(values: Float64Array, groups: readonly Group[], turns: number): Float64Array[] {
  const parts = groups.map(() => new Float64Array(values.length));
  const left = Float64Array.from(values);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, { names, of }] of groups.entries()) {
      const part = parts[index];
      if (!part) continue;
      const sums = new Float64Array(names.length);
      const counts = new Float64Array(names.length);
      for (let post = 0; post < left.length; post += 1) {
        const level = of[post];
        left[post] = (left[post] ?? 0) + (part[post] ?? 0);
        if (level === undefined) continue;
        sums[level] = (sums[level] ?? 0) + (left[post] ?? 0);
        counts[level] = (counts[level] ?? 0) + 1;
      }
      for (let post = 0; post < left.length; post += 1) {
        const level = of[post];
        part[post] = level === undefined ? 0 : (sums[level] ?? 0) / ((counts[level] ?? 0) + fitDoubt);
        left[post] = (left[post] ?? 0) - (part[post] ?? 0);
      }
    }
  }
  return parts;
}

const sumOf = (parts: readonly Float64Array[], length: number): Float64Array => {
  const sum = new Float64Array(length);
  for (const part of parts) for (let post = 0; post < length; post += 1) sum[post] = (sum[post] ?? 0) + (part[post] ?? 0);
  return sum;
};

/** Outliers cut at three deviations, so that one post does not pull a level of ten with it. */
function centred(values: readonly number[]): Float64Array {
  const middle = median(values) ?? 0;
  const limit = 3 * (spreadOf(values) || Number.POSITIVE_INFINITY);
  return Float64Array.from(values, (value) => Math.max(-limit, Math.min(limit, value - middle)));
}

/** How much of a level's presence the other traits foretell (R²), at most 0.95. */
function sharedWithOthers(level: number, { at, groups }: { at: number; groups: readonly Group[] }): number {
  const group = groups[at];
  if (!group) return 0;
  const has = group.of.map((each) => (each === level ? 1 : 0) as number);
  const mean = has.reduce((sum, each) => sum + each, 0) / has.length;
  const values = Float64Array.from(has, (each) => each - mean);
  const others = groups.filter((other, index) => index !== at && !isKin(group, other));
  const parts = sumOf(explain(values, others, turnsOfSharing), values.length);
  let [left, all] = [0, 0];
  for (const [post, value] of values.entries()) {
    left += (value - (parts[post] ?? 0)) ** 2;
    all += value ** 2;
  }
  return all === 0 ? 0 : Math.min(0.95, Math.max(0, 1 - left / all));
}
