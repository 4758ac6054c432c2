import type { Hint, HintId, Silent } from '../model/hint';
import type { Post } from '../model/post';
import { abuse } from './abuse';
import { isToUs } from './addressed';
import { advocate } from './advocate';
import { comment } from './comment';
import { complaint } from './complaint';
import type { HintRule, Memory } from './define-hint';
import { fast } from './fast';
import { firstTime } from './first-time';
import { lead } from './lead';
import { longQuiet } from './long-quiet';
import { mention } from './mention';
import { moment } from './moment';
import { named } from './named';
import { noted } from './noted';
import { owed } from './owed';
import { weigh } from './points';
import { praise } from './praise';
import { promise } from './promise';
import { question } from './question';
import { reasonsToWait } from './reasons-to-wait';
import { recommendation } from './recommendation';
import { regular } from './regular';
import { segment } from './segment';
import { sensitive } from './sensitive';
import { slowing } from './slowing';
import { spam } from './spam';
import { teammate } from './teammate';
import { untranslated } from './untranslated';
import { vip } from './vip';
import { waiting } from './waiting';

export { isOwn, isOwnHandle, isToUs, waitingSince } from './addressed';
export type { HintRule, Memory } from './define-hint';
export { halfLives, reactionsOf } from './growth';
export { points, waitingPoints, weigh } from './points';
export { reasonsToWait } from './reasons-to-wait';
export { takenBy } from './teammate';
export { type Threshold, targetHoursOf, thresholds } from './thresholds';

/**
 * Every rule, in the order in which equal points are shown. A new rule is its file, a line here, its id in
 * lib/model/hint.ts and its words in lib/i18n/en/hints.ts. What each is worth stands in points.ts.
 */
export const hintRules: readonly HintRule[] = [
  question,
  waiting,
  complaint,
  comment,
  mention,
  lead,
  recommendation,
  praise,
  moment,
  named,
  fast,
  slowing,
  promise,
  owed,
  vip,
  segment,
  firstTime,
  advocate,
  regular,
  longQuiet,
  noted,
  sensitive,
  untranslated,
  teammate,
  spam,
  abuse,
];

/** What a post has to say: its hints, most points first. The priority is their sum. */
export interface Judgement {
  hints: Hint[];
  /** The same with the points that they come with, whatever the person gives them: what is kept, so that points can change later. */
  unweighed: Hint[];
  priority: number;
  /** Whether somebody waits for an answer, by a rule that is not switched off. */
  waits: boolean;
  /** Whether it was meant for the person at all, answered or not. */
  toUs: boolean;
  /** Every rule that looked and said nothing, in the order of the rules. */
  silent: Silent[];
}

/** By what a post is judged beside what is remembered. */
export interface Judging {
  now: number;
  muted: readonly HintId[];
  /** What the person gives hints, where it is not what they come with. */
  points?: Readonly<Partial<Record<HintId, number>>>;
}

/** Judges one post by every rule that is not muted. Pure: the same input gives the same answer. */
export function judgePost(post: Post, memory: Memory, { now, muted, points: chosen = {} }: Judging): Judgement {
  const found: Hint[] = [];
  const silent: Silent[] = [];
  for (const { id, judge } of hintRules) {
    const said = muted.includes(id) ? 'muted' : judge(post, memory, now);
    if (typeof said === 'string') silent.push({ hint: id, why: said });
    else found.push({ id, ...said });
  }
  const waits = found.some((hint) => reasonsToWait.has(hint.id));
  const unweighed = found.filter((hint) => waits || hint.id !== 'waiting').sort(mostFirst);
  const hints = unweighed.map((hint) => weigh(hint, chosen)).sort(mostFirst);
  return { hints, unweighed, priority: hints.reduce((sum, hint) => sum + hint.points, 0), waits, toUs: isToUs(post, memory), silent };
}

const mostFirst = (a: Hint, b: Hint): number => b.points - a.points;

const privateHints: ReadonlySet<HintId> = new Set(hintRules.filter((rule) => rule.isPrivate).map((rule) => rule.id));
/** The name that a colleague signs in with may be said, any other words for who takes it may not. */
const isPrivate = ({ id, values }: Hint): boolean => (id === 'teammate' ? values.does === undefined : privateHints.has(id) || values.day !== undefined);

/** As they may be said in a network's page: that there is a mark, a segment, a promise or a day, and nothing of what it says; of the team who is on it. */
export const forPage = (hints: readonly Hint[]): Hint[] =>
  hints.map((hint) => (isPrivate(hint) ? { ...hint, values: hint.id === 'moment' ? { what: 'day' } : {} } : hint));

/** Silences as a network's page may hear them: whether somebody is marked, in a segment, or has a reminder stays unsaid. */
export const silencesForPage = (silent: readonly Silent[]): Silent[] =>
  silent.map((each) => (privateHints.has(each.hint) ? { ...each, why: 'beside' as const } : each));
