import type { Decision, Review, TeamWho } from '../model/team';
import { type ReviewState, reviewState, type WordsAsked } from './review-state';

interface Found {
  review: Review;
  decision: Decision | undefined;
  draft: WordsAsked | undefined;
}

/** What waits for this person's yes, longest first: nothing for whoever can't say it. */
export function waitingForYes<Of extends Found>(rows: readonly Of[], who: Pick<TeamWho, 'role'> | undefined): Of[] {
  if (who?.role !== 'lead') return [];
  return rows.filter((row) => stateOf(row).kind === 'asked').sort((one, other) => one.review.updatedAt - other.review.updatedAt);
}

/**
 * Others' answers to what this person asked: sent back until it is asked again, approved until it was seen. `seen`: revisions of the decisions that this
 * person had before their eyes, by draft.
 */
export function answersTo<Of extends Found>(rows: readonly Of[], { name, seen }: { name: string; seen: Readonly<Record<string, string>> }): Of[] {
  return rows.filter((row) => {
    const { kind, decision } = stateOf(row);
    if (!decision || row.review.by !== name || decision.by === name) return false;
    return kind === 'sent-back' || seen[row.review.about] !== decision.rev;
  });
}

const stateOf = ({ draft, review, decision }: Found): ReviewState => reviewState(draft, review, decision);
