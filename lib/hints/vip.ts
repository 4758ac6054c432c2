import { notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** The person marked its author as a VIP. */
export const vip = defineHint({
  id: 'vip',
  // Source: your own mark.
  isPrivate: true,
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (memory.answered) return 'answered';
    return memory.profile?.isVip ? { points: points.vip, values: {} } : 'not-so';
  },
});
