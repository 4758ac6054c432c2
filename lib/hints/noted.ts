import { notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/**
 * The person keeps a note on this post or on its author: `values.about` is "post" or "person". Said on answered posts, too, since
 * a note is to be seen again wherever its subject appears; never what it says.
 */
export const noted = defineHint({
  id: 'noted',
  // Source: your notes.
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    return memory.noted === undefined ? 'not-so' : { points: points.noted, values: { about: memory.noted } };
  },
});
