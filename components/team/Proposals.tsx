import type { Proposal } from '../../lib/team/proposals';
import { EmptyState } from '../ui/EmptyState';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';
import './proposals.css';
import { type ProposalActs, ProposalCard } from './ProposalCard';

export interface ProposalsProps extends ProposalActs {
  list: Loaded<readonly Proposal[]>;
  isLead: boolean;
  now: number;
  noteOf(proposal: Proposal): string;
  onNote(proposal: Proposal, note: string): void;
  onRetry(): void;
}

/** Proposed templates: for leads those that wait for them, for members their own. */
export function Proposals({ list, isLead, now, noteOf, onNote, onRetry, ...acts }: ProposalsProps) {
  const { t } = useWords();
  return (
    <section class="fs-stack" data-wide aria-label={t(isLead ? 'proposals.title' : 'proposals.title.mine')}>
      <h2 class="fs-heading">{t(isLead ? 'proposals.title' : 'proposals.title.mine')}</h2>
      <Shown of={list} onRetry={onRetry}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="template" title={t('proposals.empty.title')}>
              {t(isLead ? 'proposals.empty.lead' : 'proposals.empty.member')}
            </EmptyState>
          ) : (
            all.map((proposal) => (
              <ProposalCard
                key={proposal.review.id}
                proposal={proposal}
                isLead={isLead}
                now={now}
                note={noteOf(proposal)}
                onNote={(note) => onNote(proposal, note)}
                {...acts}
              />
            ))
          )
        }
      </Shown>
    </section>
  );
}
