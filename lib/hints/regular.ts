import { notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { thresholdOf } from './thresholds';

/** What somebody gives whom we answered, but not so often that they count as a regular. */
const known = 1;

/**
 * Someone the person knows: `values.replies` of theirs to this person, the last one `values.ago` milliseconds before now.
 * The raw fact, no score. Silent on what is answered already: there it would only say "just now".
 */
export const regular = defineHint({
  id: 'regular',
  // Source: your own replies.
  judge(post, memory, now) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    const { person } = memory;
    if (person === undefined || person.answered === 0 || person.lastAnsweredAt === undefined) return 'stranger';
    if (memory.answered) return 'answered';
    return {
      points: person.answered >= thresholdOf('regular', memory.thresholds) ? points.regular : known,
      values: { replies: person.answered, ago: Math.max(0, now - person.lastAnsweredAt) },
    };
  },
});
