import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** The first post of this person that was meant for us, as far as this device saw; the same post stays the first one when met again. Silent on people we wrote to. */
export const firstTime = defineHint({
  id: 'first-time',
  // Source: who wrote to you before, as far as this device saw.
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    const { person } = memory;
    const first = person === undefined || (person.answered === 0 && (person.contacts === 0 || person.firstContactPost === post.id));
    return first ? { points: points['first-time'], values: {} } : 'not-so';
  },
});
