import type { Hint, HintId } from '../model/hint';
import type { Post } from '../model/post';
import { isToUs } from './addressed';
import { comment } from './comment';
import type { HintRule, Memory } from './define-hint';
import { firstTime } from './first-time';
import { mention } from './mention';
import { noted } from './noted';
import { question } from './question';
import { reasonsToWait } from './reasons-to-wait';
import { regular } from './regular';
import { waiting } from './waiting';

export { isOwn, isOwnHandle, isToUs, waitingSince } from './addressed';
export type { Memory } from './define-hint';
export { waitingPoints } from './points';
export { reasonsToWait } from './reasons-to-wait';

/**
 * Every rule, in the order in which equal points are shown. A new rule is its file, a line here, its id in
 * lib/model/hint.ts and its words in lib/i18n/en/hints.ts. What each is worth stands in points.ts.
 */
export const hintRules: readonly HintRule[] = [question, waiting, comment, mention, firstTime, regular, noted];

/** What a post has to say: its hints, most points first. The priority is their sum. */
export interface Judgement {
  hints: Hint[];
  priority: number;
  /** Whether somebody waits for an answer, by a rule that is not switched off. */
  waits: boolean;
  /** Whether it was meant for the person at all, answered or not. */
  toUs: boolean;
}

/** Judges one post by every rule that is not muted. Pure: the same input gives the same answer. */
export function judgePost(post: Post, memory: Memory, { now, muted }: { now: number; muted: readonly HintId[] }): Judgement {
  const found: Hint[] = [];
  for (const rule of hintRules) {
    const finding = muted.includes(rule.id) ? undefined : rule.judge(post, memory, now);
    if (finding) found.push({ id: rule.id, ...finding });
  }
  const waits = found.some((hint) => reasonsToWait.has(hint.id));
  const hints = found.filter((hint) => waits || hint.id !== 'waiting').sort((a, b) => b.points - a.points);
  return { hints, priority: hints.reduce((sum, hint) => sum + hint.points, 0), waits, toUs: isToUs(post, memory) };
}
