import { useId } from 'preact/hooks';
import type { TeamWho } from '../../lib/model/team';
import { markOf, type ReviewState, rightsOf } from '../../lib/team/review-state';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useFocusKept } from '../ui/use-focus-kept';
import { useWords } from '../ui/words';
import { ReviewBadge } from './ReviewBadge';
import { ReviewStanding } from './ReviewStanding';
import './review.css';

export interface ApprovalProps {
  who: Pick<TeamWho, 'name' | 'role' | 'share'>;
  /** The draft itself is not shared with the team. */
  staysHere: boolean;
  /** Where it is chosen what is shared. */
  teamHref: string;
  state: ReviewState;
  /** The draft is planned or ready, and nobody has said yes to these words. */
  lacksYes: boolean;
  /** There are words to submit, and nothing stands between them and the disk. */
  canAsk: boolean;
  /** A wording can take the place of the words in view. */
  canUse: boolean;
  /** Where what was submitted stands, beside what it is now. */
  reviewHref: string;
  /** The address opens in another tab: the side panel has no room for two texts. */
  opensTab?: boolean | undefined;
  note: string;
  now: number;
  onNote(note: string): void;
  onAsk(): void;
  onWithdraw(): void;
  onUse(text: string): void;
  onCopy(text: string): void;
}

/** A draft's way to a yes: asking for it, what came back, and what was changed since. */
export function Approval(props: ApprovalProps) {
  const { t } = useWords();
  const heading = useId();
  const place = useFocusKept<HTMLElement>();
  const { who, state, lacksYes, reviewHref, opensTab, now } = props;
  const { kind, changed, decision } = state;
  const rights = rightsOf(state, who);
  return (
    <section ref={place} class="fs-approval" aria-labelledby={heading}>
      <h2 class="fs-heading" id={heading}>
        {t('reviews.title')} <ReviewBadge mark={markOf(state)} />
      </h2>
      <div class="fs-stack" role="status">
        <ReviewStanding state={state} now={now} />
        {changed && <p class="fs-field-hint">{t(changedText[kind])}</p>}
        {!changed && lacksYes && kind !== 'sent-back' && <p class="fs-field-hint">{t('reviews.lacksYes')}</p>}
      </div>
      {decision?.alternatives && decision.alternatives.length > 0 && <Alternatives {...props} by={decision.by} texts={decision.alternatives} />}
      {rights.ask && (who.share.assignments ? <Ask {...props} /> : <NotShared teamHref={props.teamHref} opensTab={opensTab} />)}
      {who.role === 'guest' && <p class="fs-field-hint">{t('reviews.guest')}</p>}
      {kind !== 'none' && (
        <div class="fs-row-tools">
          <a class="fs-button" data-look="plain" href={reviewHref} {...(opensTab && { target: '_blank', rel: 'noreferrer' })}>
            {t(rights.decide ? 'reviews.look' : 'reviews.seeSubmitted')}
          </a>
          {rights.withdraw && (
            <Button look="quiet" icon="undo" onPress={props.onWithdraw}>
              {t('reviews.withdraw')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const changedText = {
  none: 'reviews.changed.asked',
  asked: 'reviews.changed.asked',
  approved: 'reviews.changed.approved',
  'sent-back': 'reviews.changed.sentBack',
} as const;

/** Requests are not shared: nobody would see one. */
export function NotShared({ teamHref, opensTab }: Pick<ApprovalProps, 'teamHref' | 'opensTab'>) {
  const { t } = useWords();
  return (
    <p class="fs-field-hint">
      {t('reviews.notShared')}{' '}
      <a class="fs-link" href={teamHref} {...(opensTab && { target: '_blank', rel: 'noreferrer' })}>
        {t('reviews.openTeam')}
      </a>
    </p>
  );
}

function Ask({ state: { kind }, staysHere, note, canAsk, onNote, onAsk }: ApprovalProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack">
      <TextArea label={t('reviews.note.lead')} hint={t('reviews.note.lead.hint')} value={note} rows={2} maxLength={20_000} onInput={onNote} />
      <div class="fs-row-tools">
        <Button icon="check" disabled={!canAsk} onPress={onAsk}>
          {t(kind === 'none' ? 'reviews.ask' : 'reviews.askAgain')}
        </Button>
        <p class="fs-field-hint">{t('reviews.ask.hint')}</p>
      </div>
      {staysHere && <p class="fs-field-hint">{t('reviews.draftStays')}</p>}
    </div>
  );
}

function Alternatives({ by, texts, who, canUse, onUse, onCopy }: ApprovalProps & { by: string; texts: readonly string[] }) {
  const { t } = useWords();
  const heading = useId();
  const mayUse = who.role !== 'guest';
  return (
    <section class="fs-stack" aria-labelledby={heading}>
      <h3 class="fs-field-label" id={heading}>
        {t('reviews.alternatives', { name: by })}
      </h3>
      {mayUse && <p class="fs-field-hint">{t('reviews.use.hint')}</p>}
      <ol class="fs-review-wordings">
        {texts.map((text, at) => (
          <li key={text} class="fs-review-wording">
            <p class="fs-words" dir="auto">
              {text}
            </p>
            <div class="fs-row-tools">
              {mayUse && (
                <Button size="small" label={t('reviews.use.label', { n: at + 1 })} disabled={!canUse} onPress={() => onUse(text)}>
                  {t('reviews.use')}
                </Button>
              )}
              <Button size="small" icon="copy" label={t('reviews.copy.label', { n: at + 1 })} onPress={() => onCopy(text)}>
                {t('ui.copy')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
