import { notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

const most = 10;

/** Its author is in segments of the playbook, by hand or by rule: `values.names`. Each gives its own points, down to −10 and up to 10 together. */
export const segment = defineHint({
  id: 'segment',
  // Source: segments of your playbook.
  isPrivate: true,
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (memory.answered) return 'answered';
    const { segments = [] } = memory;
    if (segments.length === 0) return memory.person === undefined ? 'stranger' : 'not-so';
    const sum = segments.reduce((total, each) => total + (each.points ?? points.segment), 0);
    return { points: Math.round(Math.min(most, Math.max(-most, sum))) + 0, values: { names: segments.map(({ name }) => name).join(', ') } };
  },
});
