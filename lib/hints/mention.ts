import { isComment, isMention, notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Somebody named the person. Silent on comments, where several networks write the name by themselves. */
export const mention = defineHint({
  id: 'mention',
  // Source: the handles that the page links in the post.
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    return isMention(post, memory) && !isComment(post, memory) ? { points: points.mention, values: {} } : 'not-so';
  },
});
