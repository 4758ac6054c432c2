import type { ReviewState } from '../../lib/team/review-state';
import { useWords } from '../ui/words';
import './review.css';

/** Who asked and when, who answered and when, and what they wrote to it. */
export function ReviewStanding({ state, now }: { state: ReviewState; now: number }) {
  const { t, ago } = useWords();
  const { kind, review, decision } = state;
  if (kind === 'none' || !review) return <p class="fs-field-hint">{t('reviews.none')}</p>;
  const since = (at: number) => ago(Math.max(0, now - at));
  return (
    <>
      {decision && <p>{t(kind === 'approved' ? 'reviews.approved' : 'reviews.sentBack', { name: decision.by, when: since(decision.updatedAt) })}</p>}
      {decision?.note && <Note by={decision.by} text={decision.note} />}
      <p class={decision && 'fs-field-hint'}>{t('reviews.asked', { name: review.by, when: since(review.updatedAt) })}</p>
      {review.note && <Note by={review.by} text={review.note} />}
    </>
  );
}

function Note({ by, text }: { by: string; text: string }) {
  const { t } = useWords();
  return (
    <figure class="fs-review-note">
      <figcaption class="fs-field-hint">{t('reviews.note', { name: by })}</figcaption>
      <blockquote class="fs-words" dir="auto">
        {text}
      </blockquote>
    </figure>
  );
}
