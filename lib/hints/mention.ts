import { isComment, isMention, wantsAnswer } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Somebody named the person. Silent on comments, where several networks write the name by themselves. */
export const mention = defineHint({
  id: 'mention',
  judge(post, memory) {
    if (!wantsAnswer(post, memory) || !isMention(post, memory) || isComment(post, memory)) return undefined;
    return { points: points.mention, values: {} };
  },
});
