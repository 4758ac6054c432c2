import { notWaiting, waitingSince } from './addressed';
import { defineHint } from './define-hint';
import { waitingPoints } from './points';
import { says } from './says';
import { targetHoursOf } from './thresholds';

const hour = 3_600_000;

/**
 * How long somebody waits, against the person's own target, which is shorter for complaints. `values.waited`, `values.target` and, where
 * business hours are set, `values.worked` (how much of the wait lies in them, which is what counts then) in milliseconds;
 * `values.known` is "time" when the post says when it was written, "seen" when only its first sighting is known.
 */
export const waiting = defineHint({
  id: 'waiting',
  // Source: first response time and its target, as support teams measure it (Sprout Social, Zendesk).
  judge(post, memory, now) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    const since = waitingSince(post, memory);
    const waited = Math.max(0, now - since);
    const target = targetHoursOf(says(memory, 'complaint'), memory) * hour;
    const worked = memory.worked?.(since, now);
    return {
      points: waitingPoints((worked ?? waited) / target),
      values: { waited, target, known: post.time === undefined ? 'seen' : 'time', ...(worked !== undefined && { worked }) },
    };
  },
});
