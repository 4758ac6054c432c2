import { isComment, wantsAnswer } from './addressed';
import { defineHint } from './define-hint';
import { isQuestion } from './is-question';
import { points } from './points';

/** A question to the person or under their post, which nobody answered. `values.where`: "comment" or "mention". */
export const question = defineHint({
  id: 'question',
  judge(post, memory) {
    if (!wantsAnswer(post, memory) || !isQuestion(post.text, post.language)) return undefined;
    return { points: points.question, values: { where: isComment(post, memory) ? 'comment' : 'mention' } };
  },
});
