import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says, unsaid } from './says';

/** Abuse: not to be fed. Silent where they complain: that is an angry customer, and the complaint says so. */
export const abuse = defineHint({
  id: 'abuse',
  // Source: learned from labelled offensive posts (OLID, Zampieri et al. 2019).
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    return says(memory, 'abuse') && !says(memory, 'complaint') ? { points: points.abuse, values: {} } : unsaid(memory);
  },
});
