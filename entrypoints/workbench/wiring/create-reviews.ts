import { computed } from '@preact/signals';
import { liveQuery } from '../../../lib/live/live-query';
import type { ReviewFound } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import { answersTo, waitingForYes } from '../../../lib/team/review-lists';
import { markOf, type ReviewMark, reviewState } from '../../../lib/team/review-state';
import { createSeen } from './create-seen';

const noRows: readonly ReviewFound[] = [];

export type Reviews = ReturnType<typeof createReviews>;

/** How drafts stand with the leads, for every list and page that says so; nothing at all without a team. */
export function createReviews(until: AbortSignal) {
  const known = liveQuery({
    topics: ['team', 'drafts'],
    until,
    async load() {
      const { who } = await request('team.who', {});
      return { who, rows: who ? await request('drafts.reviews', {}) : noRows };
    },
  });
  /** By draft. */
  const seen = createSeen('reviews-seen');
  const who = computed(() => (known.value.state === 'ready' ? known.value.value.who : undefined));
  const rows = computed(() => (known.value.state === 'ready' ? known.value.value.rows : noRows));
  const byDraft = computed(() => new Map(rows.value.map((found) => [found.review.about, found])));
  const marks = computed(() => new Map(rows.value.map(({ review, decision, draft }) => [review.about, markOf(reviewState(draft, review, decision))])));

  return {
    who,
    list: computed(() => (known.value.state === 'ready' ? { state: 'ready' as const, value: known.value.value.rows } : known.value)),
    reload: known.reload,
    of: (draft: string): ReviewFound | undefined => byDraft.value.get(draft),
    markOf: (draft: string): ReviewMark | undefined => marks.value.get(draft),
    asked: computed((): ReviewFound[] => waitingForYes(rows.value, who.value)),
    answers: computed((): ReviewFound[] => (who.value ? answersTo(rows.value, { name: who.value.name, seen: seen.revisions.value }) : [])),
    /** This person has the answer before their eyes. */
    see(draft: string): void {
      const rev = byDraft.peek().get(draft)?.decision?.rev;
      if (rev !== undefined) seen.see({ [draft]: rev }, (id) => byDraft.peek().has(id));
    },
  };
}
