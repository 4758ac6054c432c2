import type { ReviewFound } from '../../lib/messages/protocol';
import type { TeamWho } from '../../lib/model/team';
import { markOf, reviewState } from '../../lib/team/review-state';
import { EmptyState } from '../ui/EmptyState';
import { List, Row } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import { ReviewBadge } from './ReviewBadge';

export interface ApprovalListProps {
  list: Loaded<readonly ReviewFound[]>;
  who: Pick<TeamWho, 'role'>;
  now: number;
  /** Id of the review that is open. */
  chosen: string | undefined;
  href(found: ReviewFound): string;
  onRetry(): void;
}

/** Drafts that wait for a yes, longest first, and those that have an answer. */
export function ApprovalList({ list, who, now, chosen, href, onRetry }: ApprovalListProps) {
  const { t } = useWords();
  return (
    <Shown of={list} onRetry={onRetry}>
      {(rows) => {
        const kindOf = ({ draft, review, decision }: ReviewFound) => reviewState(draft, review, decision).kind;
        const asked = rows.filter((row) => kindOf(row) === 'asked').sort((one, other) => one.review.updatedAt - other.review.updatedAt);
        const decided = rows.filter((row) => row.decision && kindOf(row) !== 'asked' && kindOf(row) !== 'none').sort((one, other) => at(other) - at(one));
        const part = (title: string, found: readonly ReviewFound[]) =>
          found.length > 0 && (
            <section class="fs-stack" aria-label={title}>
              <h2 class="fs-heading">{title}</h2>
              <List label={title}>
                {found.map((each) => (
                  <ReviewRow key={each.review.id} found={each} now={now} chosen={each.review.id === chosen} href={href(each)} />
                ))}
              </List>
            </section>
          );
        return (
          <div class="fs-stack">
            {asked.length === 0 && (
              <EmptyState icon="check" title={t('reviews.empty.title')}>
                {t(who.role === 'lead' ? 'reviews.empty.lead' : 'reviews.empty.text')}
              </EmptyState>
            )}
            {part(t(who.role === 'lead' ? 'reviews.list.asked.lead' : 'reviews.list.asked'), asked)}
            {part(t('reviews.list.decided'), decided)}
          </div>
        );
      }}
    </Shown>
  );
}

const at = ({ decision, review }: ReviewFound): number => decision?.updatedAt ?? review.updatedAt;

function ReviewRow({ found, now, chosen, href }: { found: ReviewFound; now: number; chosen: boolean; href: string }) {
  const { t, ago } = useWords();
  const { review, decision, draft } = found;
  const state = reviewState(draft, review, decision);
  return (
    <Row chosen={chosen} opens>
      <a class="fs-row-main" href={href} aria-current={chosen ? 'true' : undefined} dir="auto">
        <span class="fs-who">{review.title || t('drafts.untitled')}</span>
      </a>
      <p class="fs-meta">
        <ReviewBadge mark={markOf(state)} />
        <span>{t('reviews.row.asked', { name: (state.decision ?? review).by, when: ago(Math.max(0, now - at(found))) })}</span>
      </p>
    </Row>
  );
}
