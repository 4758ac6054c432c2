import { isTied, isToUs, notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/**
 * Something to be glad about with somebody we know, or who tells us: what their words name (`values.what`, such as "new-job"), else a
 * day that the person keeps for them (`values.what` "day", `values.day` its words). Silent once we answered: congratulated.
 */
export const moment = defineHint({
  id: 'moment',
  // Source: a list of occasions, where the tone does not speak against it (lib/language/moment.ts); days you keep.
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    const [day] = memory.profile?.days ?? [];
    if (!isTied(memory) && !isToUs(post, memory)) return 'stranger';
    if (memory.answered) return 'answered';
    if (memory.labels?.moment !== undefined) return { points: points.moment, values: { what: memory.labels.moment } };
    if (day !== undefined) return { points: points.moment, values: { what: 'day', day } };
    return memory.labels === undefined ? 'unlabelled' : 'not-so';
  },
});
