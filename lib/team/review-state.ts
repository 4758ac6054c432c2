import type { Draft } from '../model/draft';
import type { Decision, Review, TeamWho } from '../model/team';
import { answers } from './answers';

/** The words of a draft that a lead says yes or no to. */
export type WordsAsked = Pick<Draft, 'title' | 'text' | 'versions'>;

/**
 * How a draft stands with its leads. `none`: nobody asks for a yes, or it was withdrawn. `changed`: the words are others now than those that were
 * submitted; whatever else of a draft changes (its day, whom it is shared with) changes nothing here.
 */
export interface ReviewState {
  kind: 'none' | 'asked' | 'approved' | 'sent-back';
  changed: boolean;
  /** Also of a withdrawn one: the next is submitted on it. */
  review: Review | undefined;
  /** Of these words: one that answers an earlier submission is none. */
  decision: Decision | undefined;
}

/** What a badge says of it. */
export type ReviewMark = 'asked' | 'approved' | 'sent-back' | 'changed';

/** `words`: as they stand now; `undefined` where this device has no such draft, so that nobody can tell whether they changed. */
export function reviewState(words: WordsAsked | undefined, review: Review | undefined, decided: Decision | undefined): ReviewState {
  if (!review || review.state === 'withdrawn') return { kind: 'none', changed: false, review, decision: undefined };
  const decision = decided && answers(decided, review) ? decided : undefined;
  const changed = words !== undefined && review.words !== undefined && !saysTheSame(words, review.words);
  if (!decision) return { kind: 'asked', changed, review, decision };
  return { kind: decision.verdict === 'approved' ? 'approved' : 'sent-back', changed, review, decision };
}

/** What was sent back is meant to be changed: that it was is no news. */
export function markOf({ kind, changed }: ReviewState): ReviewMark | undefined {
  if (kind === 'none') return undefined;
  return changed && kind !== 'sent-back' ? 'changed' : kind;
}

/** What this person may do about it. Submitting once more is of use when the words are others, or were answered. */
export const rightsOf = ({ kind, changed, review }: ReviewState, { name, role }: Pick<TeamWho, 'name' | 'role'>) => ({
  ask: role !== 'guest' && (kind !== 'asked' || changed),
  withdraw: kind === 'asked' && (role === 'lead' || (role === 'member' && review?.by === name)),
  decide: role === 'lead' && kind === 'asked',
  /** To say that it is not decided after all. */
  takeBack: role === 'lead' && (kind === 'approved' || kind === 'sent-back'),
});

/** It is ready or has its day, and nobody has said yes to the words as they are. Nothing holds it back. */
export const lacksYes = ({ status, plannedAt }: Pick<Draft, 'status' | 'plannedAt'>, { kind, changed }: ReviewState): boolean =>
  status !== 'posted' && (status === 'ready' || plannedAt !== undefined) && (kind !== 'approved' || changed);

export const saysTheSame = (one: WordsAsked, other: WordsAsked): boolean =>
  one.title === other.title && one.text === other.text && versionsOf(one) === versionsOf(other);

const versionsOf = ({ versions = [] }: WordsAsked): string =>
  JSON.stringify(versions.map(({ network, text }) => [network, text]).sort(([one = ''], [next = '']) => (one < next ? -1 : 1)));
