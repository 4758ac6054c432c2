import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Somebody of the team takes it: `values.name`, as it was assigned on this device. Without a shared memory, what others took elsewhere can't be known. */
export const teammate = defineHint({
  id: 'teammate',
  // Source: whom the post was assigned to in the waiting list, on this device.
  isPrivate: true,
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    const name = memory.assignee?.trim();
    return name ? { points: points.teammate, values: { name } } : 'not-so';
  },
});
