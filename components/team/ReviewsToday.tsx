import type { ReviewFound } from '../../lib/messages/protocol';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { ReviewBadge } from './ReviewBadge';

export interface ReviewsTodayProps {
  /** What waits for this person's yes, longest first. */
  asked: readonly ReviewFound[];
  /** Their own drafts that were sent back, and those approved since they last looked. */
  answers: readonly ReviewFound[];
  now: number;
  allHref: string;
  reviewHref(found: ReviewFound): string;
  draftHref(found: ReviewFound): string;
}

/** Rows of each list; the rest stands behind its link. */
const shown = 5;

/** Approvals of the day; nothing where nothing waits and nothing came. */
export function ReviewsToday({ asked, answers, now, allHref, reviewHref, draftHref }: ReviewsTodayProps) {
  const { t, ago } = useWords();
  const since = (at: number) => ago(Math.max(0, now - at));
  return (
    <>
      {asked.length > 0 && (
        <section class="fs-panel" aria-label={t('reviews.today.asked')}>
          <h2 class="fs-heading">{t('reviews.today.asked')}</h2>
          <List label={t('reviews.today.asked')}>
            {asked.slice(0, shown).map((found) => (
              <Row key={found.review.id} opens>
                <a class="fs-row-main" href={reviewHref(found)} dir="auto">
                  <span class="fs-who">{found.review.title || t('drafts.untitled')}</span>
                </a>
                <p class="fs-meta">
                  <span>{t('reviews.row.asked', { name: found.review.by, when: since(found.review.updatedAt) })}</span>
                </p>
              </Row>
            ))}
          </List>
          <a class="fs-link" href={allHref}>
            {t('reviews.today.asked.all', { n: asked.length })}
          </a>
        </section>
      )}
      {answers.length > 0 && (
        <section class="fs-panel" aria-label={t('reviews.today.answers')}>
          <h2 class="fs-heading">{t('reviews.today.answers')}</h2>
          <List label={t('reviews.today.answers')}>
            {answers.slice(0, shown).map((found) => (
              <Row key={found.review.id} opens>
                <a class="fs-row-main" href={draftHref(found)} dir="auto">
                  <span class="fs-who">{found.review.title || t('drafts.untitled')}</span>
                </a>
                <p class="fs-meta">
                  <ReviewBadge mark={found.decision?.verdict === 'approved' ? 'approved' : 'sent-back'} />
                  {found.decision && <span>{t('reviews.row.asked', { name: found.decision.by, when: since(found.decision.updatedAt) })}</span>}
                </p>
                {found.decision?.note && (
                  <p class="fs-words" data-lines dir="auto">
                    {found.decision.note}
                  </p>
                )}
              </Row>
            ))}
          </List>
          <a class="fs-link" href={allHref}>
            {t('reviews.today.all')}
          </a>
        </section>
      )}
    </>
  );
}
