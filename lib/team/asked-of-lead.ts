import type { ReviewFound } from '../messages/protocol';
import type { Decision, Review, TeamWho } from '../model/team';
import { proposalsOf } from './proposals';
import { waitingForYes } from './review-lists';

/** How much waits for a lead's answer, drafts and templates; nothing for whoever can't give it. `drafts`: reviews of drafts, each with its draft. */
export function askedOfLead(
  who: Pick<TeamWho, 'role'> | undefined,
  { drafts, reviews, decisions }: { drafts: readonly ReviewFound[]; reviews: readonly Review[]; decisions: readonly Decision[] },
): number {
  if (who?.role !== 'lead') return 0;
  return waitingForYes(drafts, who).length + proposalsOf({ reviews, decisions, templates: [] }).filter(({ state }) => state === 'asked').length;
}
