import { isToUs, nameIn, notTheirs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';

/** Others speak of us by name, without a mention. `values.name`: the name, as it stands in the post. */
export const named = defineHint({
  id: 'named',
  // Source: your name and brand in settings, as whole words written the same way.
  judge(post, memory) {
    const shut = notTheirs(post, memory);
    if (shut) return shut;
    if (isToUs(post, memory)) return 'to-us';
    if (memory.answered) return 'answered';
    if (!memory.ownNames?.length) return 'unknown';
    const name = nameIn(post, memory);
    return name === undefined ? 'not-so' : { points: points.named, values: { name } };
  },
});
