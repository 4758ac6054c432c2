import { isComment, notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Somebody wrote under the person's post, or replied to them. */
export const comment = defineHint({
  id: 'comment',
  // Source: what the post answers, and whose thread it stands in.
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    return isComment(post, memory) ? { points: points.comment, values: {} } : 'not-so';
  },
});
