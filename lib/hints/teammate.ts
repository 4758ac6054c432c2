import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Somebody of the team is on it: `values.name`, who writes an answer to it now as their device told, else whom it was assigned to. */
export const teammate = defineHint({
  id: 'teammate',
  // Sources: what members of a team tell (Member.answering, until it expires); whom the post was assigned to in the waiting list.
  isPrivate: true,
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    const name = memory.answering?.trim() || memory.assignee?.trim();
    return name ? { points: points.teammate, values: { name } } : 'not-so';
  },
});
