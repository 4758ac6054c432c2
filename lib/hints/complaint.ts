import { notWaiting } from './addressed';
import { defineHint } from './define-hint';
import { points } from './points';
import { says, unsaid } from './says';

/** They complain to us, and nobody answered. `values.words`: "strong" where they are abusive, too: an angry customer stays a customer. */
export const complaint = defineHint({
  id: 'complaint',
  // Source: learned from 3,449 labelled posts to companies (Preoţiuc-Pietro et al., ACL 2019).
  judge(post, memory) {
    const shut = notWaiting(post, memory);
    if (shut) return shut;
    if (!says(memory, 'complaint')) return unsaid(memory);
    return { points: points.complaint, values: { words: says(memory, 'abuse') ? 'strong' : 'plain' } };
  },
});
