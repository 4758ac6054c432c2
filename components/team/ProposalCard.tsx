import { useId, useRef, useState } from 'preact/hooks';
import { changedSince, type Proposal } from '../../lib/team/proposals';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useFocusKept } from '../ui/use-focus-kept';
import { WordDiff } from '../ui/WordDiff';
import { useWords } from '../ui/words';
import { type ProposedField, proposedFields } from './proposal-fields';

/** What is done with a proposal. `note`: what the lead says to it. */
export interface ProposalActs {
  onAccept(proposal: Proposal): void;
  onSendBack(proposal: Proposal, note: string): void;
  onWithdraw(proposal: Proposal): void;
  /** Opens its words again, to be proposed anew. */
  onRevise(proposal: Proposal): void;
  onPutAway(proposal: Proposal): void;
}

export interface ProposalCardProps extends ProposalActs {
  proposal: Proposal;
  isLead: boolean;
  now: number;
  /** What the lead has typed already. */
  note: string;
  onNote(note: string): void;
}

export const proposalTones: Record<Proposal['state'], Tone> = { asked: 'info', approved: 'good', rejected: 'bad' };

/** One proposal: from whom, what differs from the present template, and what a lead says to it. */
export function ProposalCard({ proposal, isLead, now, note, onNote, ...acts }: ProposalCardProps) {
  const words = useWords();
  const { t, ago } = words;
  const heading = useId();
  const place = useFocusKept<HTMLElement>();
  const { review, decision, present, state } = proposal;
  const since = changedSince(proposal);
  const fields = state === 'approved' ? [] : proposedFields(proposal, words);
  return (
    <article ref={place} class="fs-panel fs-stack" aria-labelledby={heading}>
      <h3 class="fs-heading" id={heading} dir="auto">
        {review.proposal.name}
      </h3>
      <p class="fs-meta">
        <Badge>{t(review.of === undefined ? 'proposals.new' : 'proposals.change')}</Badge>
        {!isLead && <Badge tone={proposalTones[state]}>{t(`proposals.state.${state}`)}</Badge>}
        <span>{t('proposals.from', { name: review.by, when: ago(Math.max(0, now - review.updatedAt)) })}</span>
      </p>
      {review.note !== undefined && (
        <blockquote class="fs-proposal-note" dir="auto">
          {review.note}
        </blockquote>
      )}
      {since && <p class="fs-field-hint">{t(since === 'gone' ? 'proposals.gone' : 'proposals.changedSince')}</p>}
      {fields.length > 0 && <Fields fields={fields} isChange={present !== undefined} />}
      {fields.length === 0 && state === 'asked' && <p class="fs-field-hint">{t('proposals.same')}</p>}
      {decision && (
        <div class="fs-stack">
          <p class="fs-field-hint">{t(`proposals.decided.${decision.verdict}`, { name: decision.by, when: ago(Math.max(0, now - decision.updatedAt)) })}</p>
          {decision.note !== undefined && (
            <blockquote class="fs-proposal-note" dir="auto">
              {decision.note}
            </blockquote>
          )}
        </div>
      )}
      {isLead ? <Answer proposal={proposal} note={note} onNote={onNote} {...acts} /> : <Own proposal={proposal} {...acts} />}
    </article>
  );
}

/** As it is beside as it would be, part by part; of a new template what it has. */
function Fields({ fields, isChange }: { fields: readonly ProposedField[]; isChange: boolean }) {
  const { t } = useWords();
  return (
    <div class="fs-stack">
      {isChange && <p class="fs-field-hint">{t('proposals.marked')}</p>}
      {fields.map(({ label, before, after }) => (
        <div key={label} class="fs-proposal-part">
          <h4 class="fs-field-label">{label}</h4>
          <div class="fs-proposal-sides">
            {isChange && <Side title={t('proposals.present')} words={before} other={after} show="one" />}
            <Side title={isChange ? t('proposals.proposed') : undefined} words={after} other={before} show={isChange ? 'other' : undefined} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Side({ title, words, other, show }: { title: string | undefined; words: string; other: string; show: 'one' | 'other' | undefined }) {
  const { t } = useWords();
  return (
    <figure class="fs-proposal-side">
      {title !== undefined && <figcaption class="fs-field-hint">{title}</figcaption>}
      <p class="fs-words" dir="auto">
        {words === '' ? (
          t('proposals.nothing')
        ) : show ? (
          <WordDiff {...(show === 'one' ? { one: words, other } : { one: other, other: words })} show={show} />
        ) : (
          words
        )}
      </p>
    </figure>
  );
}

/** The lead’s answer: yes, or back with a note. */
function Answer({ proposal, note, onNote, onAccept, onSendBack }: Pick<ProposalCardProps, 'proposal' | 'note' | 'onNote' | 'onAccept' | 'onSendBack'>) {
  const { t } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { name } = proposal.review.proposal;
  const sendBack = () => {
    if (note.trim() !== '') return onSendBack(proposal, note.trim());
    setIsAsked(true);
    box.current?.focus();
  };
  return (
    <>
      <TextArea
        areaRef={box}
        label={t('proposals.answer', { name: proposal.review.by })}
        hint={t('proposals.answer.hint')}
        error={isAsked && note.trim() === '' ? t('proposals.answer.hint') : undefined}
        rows={2}
        maxLength={20_000}
        value={note}
        onInput={onNote}
      />
      <div class="fs-row-tools">
        <Button look="primary" icon="check" label={t('proposals.accept.of', { name })} onPress={() => onAccept(proposal)}>
          {t('proposals.accept')}
        </Button>
        <Button icon="undo" label={t('proposals.sendBack.of', { name })} onPress={sendBack}>
          {t('proposals.sendBack')}
        </Button>
      </div>
    </>
  );
}

/** What whoever made it can do. */
function Own({ proposal, onWithdraw, onRevise, onPutAway }: { proposal: Proposal } & Pick<ProposalActs, 'onWithdraw' | 'onRevise' | 'onPutAway'>) {
  const { t } = useWords();
  const { state, review } = proposal;
  const { name } = review.proposal;
  return (
    <div class="fs-row-tools">
      {state !== 'approved' && (
        <Button icon="draft" label={t('proposals.revise.of', { name })} onPress={() => onRevise(proposal)}>
          {t('proposals.revise')}
        </Button>
      )}
      {state === 'asked' ? (
        <Button icon="undo" label={t('proposals.withdraw.of', { name })} onPress={() => onWithdraw(proposal)}>
          {t('proposals.withdraw')}
        </Button>
      ) : (
        <Button icon="check" label={t('proposals.putAway.of', { name })} onPress={() => onPutAway(proposal)}>
          {t('proposals.putAway')}
        </Button>
      )}
    </div>
  );
}
