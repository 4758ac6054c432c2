import { notAboutUs } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says, unsaid } from './says';

/** They ask us, or others about us, for a price, a trial, a place to buy. */
export const lead = defineHint({
  id: 'lead',
  // Source: a list of ways to ask for it (lib/language/wants.ts); English only.
  judge(post, memory) {
    const shut = notAboutUs(post, memory);
    if (shut) return shut;
    return says(memory, 'buying') ? { points: points.lead, values: {} } : unsaid(memory);
  },
});
