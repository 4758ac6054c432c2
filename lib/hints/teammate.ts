import type { Finding } from '../model/hint';
import { notWaiting } from './addressed';
import { defineHint, type Memory } from './define-hint';
import { points } from './points';

/**
 * Somebody is on it. `values.name`: who; `values.does`, where it is somebody of the team by the name that they sign in with: `answers` (writes an answer
 * now, as their device told), `takes` (it is assigned to them), `you` (to this person, which takes no points away). Without `does` the name is
 * somebody's own words, which no network's page is told.
 */
export const teammate = defineHint({
  id: 'teammate',
  // Sources: what members of a team tell (Member.answering, until it expires); whom the post was assigned to in the waiting list.
  isPrivate: true,
  judge: (post, memory) => notWaiting(post, memory) ?? takenBy(memory) ?? 'not-so',
});

/** What there is to say of who is on it, for any post that waits. */
export function takenBy({ answering, assigned, assignee }: Pick<Memory, 'answering' | 'assigned' | 'assignee'>): Finding | undefined {
  const answers = answering?.trim();
  if (answers) return { points: points.teammate, values: { name: answers, does: 'answers' } };
  if (assigned?.isUs) return { points: 0, values: { name: assigned.to, does: 'you' } };
  const name = assigned?.to.trim() || assignee?.trim();
  return name ? { points: points.teammate, values: { name, ...(assigned?.isMember && { does: 'takes' }) } } : undefined;
}
