import { isComment, wantsAnswer } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Somebody wrote under the person's post, or replied to them. */
export const comment = defineHint({
  id: 'comment',
  judge(post, memory) {
    if (!wantsAnswer(post, memory) || !isComment(post, memory)) return undefined;
    return { points: points.comment, values: {} };
  },
});
