import type { ReviewFound } from '../messages/protocol';
import type { Review } from '../model/team';
import type { Context, Serves } from './context';

/** So long a review stands without its draft, which is not on this device or was not shared with it. */
const standsAlone = 30 * 86_400_000;

/** Reviews of drafts with what is needed to say how each stands. Those of drafts that were posted or deleted are over. */
export async function reviewsOfDrafts({ repositories, now }: Pick<Context, 'repositories' | 'now'>): Promise<ReviewFound[]> {
  const [all, decisions] = await Promise.all([repositories.reviews.all(), repositories.decisions.all()]);
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const found = await Promise.all(
    latest(all).map(async (review): Promise<ReviewFound[]> => {
      const draft = await repositories.drafts.get(review.about);
      const isOver = draft ? draft.deletedAt !== undefined || draft.status === 'posted' : review.updatedAt < now() - standsAlone;
      return isOver ? [] : [{ review, decision: decided.get(review.id), draft }];
    }),
  );
  return found.flat();
}

export const reviews = (context: Context): Serves<'drafts.reviews'> => ({ 'drafts.reviews': () => reviewsOfDrafts(context) });

/** One per draft, last changed first. */
function latest(all: readonly Review[]): Review[] {
  const of = new Map<string, Review>();
  for (const review of all.filter(({ subject }) => subject === 'draft').sort((one, other) => other.updatedAt - one.updatedAt))
    if (!of.has(review.about)) of.set(review.about, review);
  return [...of.values()];
}
