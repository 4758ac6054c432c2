import { readAsking } from '../language/asking';
import { isComment, notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says } from './says';

/** A question to the person or under their post, or a call for help, which nobody answered. `values.where`: "comment", "mention", or "help". */
export const question = defineHint({
  id: 'question',
  // Source: marks and first words (lib/language/asking.ts), and the learned question head.
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    const asks = readAsking(post.text, post.language ?? memory.labels?.language) !== undefined || says(memory, 'question');
    if (!asks && !says(memory, 'help')) return 'not-so';
    return { points: points.question, values: { where: asks ? (isComment(post, memory) ? 'comment' : 'mention') : 'help' } };
  },
});
