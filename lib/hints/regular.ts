import { isOwn } from './addressed';
import { defineHint } from './define-hint';
import { points, regularFrom } from './points';

/**
 * Someone the person knows: `values.replies` of theirs to this person, the last one `values.ago` milliseconds before now.
 * The raw fact, no score. Silent on what is answered already: there it would only say "just now".
 */
export const regular = defineHint({
  id: 'regular',
  judge(post, memory, now) {
    const { person } = memory;
    if (person === undefined || person.answered === 0 || person.lastAnsweredAt === undefined) return undefined;
    if (memory.answered || post.promoted === true || isOwn(post, memory)) return undefined;
    return {
      points: person.answered >= regularFrom ? points.regular : points.known,
      values: { replies: person.answered, ago: Math.max(0, now - person.lastAnsweredAt) },
    };
  },
});
