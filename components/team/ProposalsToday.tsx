import type { Proposal } from '../../lib/team/proposals';
import { Badge } from '../ui/Badge';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';
import { proposalTones } from './ProposalCard';

/** Rows of the list; the rest stands behind its link. */
const shown = 5;

export interface ProposalsTodayProps {
  proposals: readonly Proposal[];
  isLead: boolean;
  now: number;
  href: string;
}

/** For leads: templates that wait for their answer; for members: what became of theirs. Nothing where there is none. */
export function ProposalsToday({ proposals, isLead, now, href }: ProposalsTodayProps) {
  const { t, ago } = useWords();
  if (proposals.length === 0) return null;
  const title = t(isLead ? 'proposals.today' : 'proposals.title.mine');
  return (
    <section class="fs-panel" aria-label={title}>
      <h2 class="fs-heading">{title}</h2>
      <List label={title}>
        {proposals.slice(0, shown).map(({ review, decision, state }) => (
          <Row key={review.id} opens>
            <a class="fs-row-main" href={href} dir="auto">
              <span class="fs-who">{review.proposal.name}</span>
            </a>
            <p class="fs-meta">
              <Badge>{t(review.of === undefined ? 'proposals.new' : 'proposals.change')}</Badge>
              {!isLead && <Badge tone={proposalTones[state]}>{t(`proposals.state.${state}`)}</Badge>}
              <span>{t('proposals.from', { name: (decision ?? review).by, when: ago(Math.max(0, now - (decision ?? review).updatedAt)) })}</span>
            </p>
            {decision?.note && (
              <p class="fs-words" data-lines dir="auto">
                {decision.note}
              </p>
            )}
          </Row>
        ))}
      </List>
      <a class="fs-link" href={href}>
        {t('proposals.today.all')}
      </a>
    </section>
  );
}
