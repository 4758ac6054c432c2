import { Proposals } from '../../../components/team/Proposals';
import type { Proposal } from '../../../lib/team/proposals';
import type { Proposals as Known } from './create-proposals';
import { createKeptForms } from './kept-form';
import { accept, putAway } from './proposal-acts';
import { decide, withdraw } from './review-acts';
import type { Screen } from './screen';

/** Proposed templates as a place: what leads decide, and what members proposed. `revise` opens the words of one again. */
export function createProposalPlace(screen: Screen, known: Known, { revise }: { revise(proposal: Proposal): void }) {
  const notes = createKeptForms<string>('proposal-answer', '');
  const by = () => known.who.peek()?.name ?? '';
  const clearing = async ({ review }: Proposal, act: Promise<boolean>) => {
    if (await act) notes(review.id).clear();
  };
  return function drawProposals() {
    return (
      <Proposals
        list={known.list.value}
        isLead={known.who.value?.role === 'lead'}
        now={screen.now.value}
        noteOf={({ review }) => notes(review.id).value.value}
        onNote={({ review }, note) => notes(review.id).change(note)}
        onAccept={(proposal) => void clearing(proposal, accept(screen, proposal, by()))}
        onSendBack={(proposal, note) =>
          void clearing(
            proposal,
            decide(screen, {
              found: { ...proposal, draft: undefined },
              verdict: 'rejected',
              note,
              alternatives: [],
              by: by(),
              said: screen.words.t('proposals.sentBack'),
            }),
          )
        }
        onWithdraw={({ review }) => withdraw(screen, review)}
        onRevise={revise}
        onPutAway={({ review }) => putAway(screen, review)}
        onRetry={known.reload}
      />
    );
  };
}
