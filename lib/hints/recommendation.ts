import { notAboutUs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says, unsaid } from './says';

/** They tell others to take us. */
export const recommendation = defineHint({
  id: 'recommendation',
  // Source: a list of ways to recommend (lib/language/wants.ts); English only.
  judge(post, memory) {
    const shut = notAboutUs(post, memory);
    if (shut) return shut;
    return says(memory, 'recommendation') ? { points: points.recommendation, values: {} } : unsaid(memory);
  },
});
