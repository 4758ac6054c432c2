import { isTied, isToUs, notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** They wrote to us elsewhere, and still wait: `values.posts` of them, the oldest `values.ago` milliseconds. Silent where this very post waits, and of strangers: the waiting list tells of those. */
export const owed = defineHint({
  id: 'owed',
  // Source: your waiting list.
  judge(post, memory, now) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (isToUs(post, memory)) return 'to-us';
    if (memory.answered) return 'answered';
    if (!isTied(memory)) return 'stranger';
    if (memory.open === undefined) return 'not-so';
    return { points: points.owed, values: { posts: memory.open.count, ago: Math.max(0, now - memory.open.since) } };
  },
});
