import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says, unsaid } from './says';

/** Looks like spam or a scam: it sinks, and stays in the list, since words are misread now and then. */
export const spam = defineHint({
  id: 'spam',
  // Source: learned from labelled comments under videos (Alberto et al. 2015).
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    return says(memory, 'spam') ? { points: points.spam, values: {} } : unsaid(memory);
  },
});
