import type { Decision, Review } from '../model/team';
import { digest } from '../sync/body';

/** What was submitted, as 32 hex digits: two that were submitted as the same time, on two devices or after an undo, differ by it. */
export const submittedIn = ({ words, proposal }: Pick<Review, 'words' | 'proposal'>): string =>
  digest({
    proposal,
    words: words && {
      ...words,
      versions: (words.versions ?? []).map(({ network, text }) => [network, text]).sort(([one = ''], [next = '']) => (one < next ? -1 : 1)),
    },
  });

/** Whether a decision speaks of the words as this review has them. One from before decisions said which words counts by the time alone. */
export const answers = ({ times, of }: Pick<Decision, 'times' | 'of'>, review: Review): boolean =>
  times === review.times && (of === undefined || of === submittedIn(review));
