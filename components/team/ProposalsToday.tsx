import type { Proposal } from '../../lib/team/proposals';
import { Badge } from '../ui/Badge';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';

/** Rows of the list; the rest stands behind its link. */
const shown = 5;

/** For leads: templates that wait for their answer. Nothing where none does. */
export function ProposalsToday({ proposals, now, href }: { proposals: readonly Proposal[]; now: number; href: string }) {
  const { t, ago } = useWords();
  if (proposals.length === 0) return null;
  return (
    <section class="fs-panel" aria-label={t('proposals.today')}>
      <h2 class="fs-heading">{t('proposals.today')}</h2>
      <List label={t('proposals.today')}>
        {proposals.slice(0, shown).map(({ review }) => (
          <Row key={review.id} opens>
            <a class="fs-row-main" href={href} dir="auto">
              <span class="fs-who">{review.proposal.name}</span>
            </a>
            <p class="fs-meta">
              <Badge>{t(review.of === undefined ? 'proposals.new' : 'proposals.change')}</Badge>
              <span>{t('proposals.from', { name: review.by, when: ago(Math.max(0, now - review.updatedAt)) })}</span>
            </p>
          </Row>
        ))}
      </List>
      <a class="fs-link" href={href}>
        {t('proposals.today.all')}
      </a>
    </section>
  );
}
