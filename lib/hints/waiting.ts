import { waitingSince, wantsAnswer } from './addressed';
import { defineHint } from './define-hint';
import { waitingPoints } from './points';

/**
 * How long somebody waits, against the person's own target. `values.waited` and `values.target` in milliseconds;
 * `values.known` is "time" when the post says when it was written, "seen" when only its first sighting is known.
 */
export const waiting = defineHint({
  id: 'waiting',
  judge(post, memory, now) {
    if (!wantsAnswer(post, memory)) return undefined;
    const waited = Math.max(0, now - waitingSince(post, memory));
    const target = memory.targetHours * 3_600_000;
    return { points: waitingPoints(waited / target), values: { waited, target, known: post.time === undefined ? 'seen' : 'time' } };
  },
});
