import { notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Something that the person wanted to do about this post or its author is due. Said on answered posts, too. `values.ago` since the first, `values.text` its words. */
export const promise = defineHint({
  id: 'promise',
  // Source: your reminders.
  isPrivate: true,
  judge(post, { due, ...memory }, now) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (due === undefined) return 'not-so';
    return { points: points.promise, values: { count: due.count, ago: Math.max(0, now - due.since), text: due.text } };
  },
});
