import { useId } from 'preact/hooks';
import type { ReviewFound } from '../../lib/messages/protocol';
import type { CheckId } from '../../lib/model/check';
import type { TeamWho } from '../../lib/model/team';
import { markOf, reviewState, rightsOf } from '../../lib/team/review-state';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useFocusKept } from '../ui/use-focus-kept';
import { useWords } from '../ui/words';
import { ReviewAnswer, type ReviewAnswerProps } from './ReviewAnswer';
import { ReviewBadge } from './ReviewBadge';
import { ReviewStanding } from './ReviewStanding';
import { type ReviewedWords, ReviewWords, SideBySide } from './ReviewWords';
import './review.css';

export interface ReviewPageProps extends ReviewAnswerProps {
  found: ReviewFound;
  who: Pick<TeamWho, 'name' | 'role'>;
  words: readonly ReviewedWords[];
  draftHref: string;
  now: number;
  onTakeBack(): void;
  onMute(check: CheckId): void;
}

/** One draft that asks for a yes: who asks, the words as submitted beside those of now, and the answer. */
export function ReviewPage({ found, who, words, draftHref, now, onTakeBack, onMute, ...answering }: ReviewPageProps) {
  const { t } = useWords();
  const heading = useId();
  const place = useFocusKept<HTMLElement>();
  const { review, decision, draft } = found;
  const state = reviewState(draft, review, decision);
  const rights = rightsOf(state, who);
  return (
    <article ref={place} class="fs-stack fs-review" aria-labelledby={heading}>
      <h2 class="fs-heading" id={heading}>
        <bdi>{review.title || t('drafts.untitled')}</bdi> <ReviewBadge mark={markOf(state)} />
      </h2>
      <div class="fs-stack" role="status">
        <ReviewStanding state={state} now={now} />
        {state.changed && <p>{t('reviews.changed.page')}</p>}
        {!draft && <p class="fs-field-hint">{t('reviews.noDraft')}</p>}
      </div>
      {draft && (
        <div>
          <a class="fs-button" data-look="plain" data-size="small" href={draftHref}>
            <Icon name="draft" />
            {t('reviews.openDraft')}
          </a>
        </div>
      )}
      {draft && review.words && review.words.title !== draft.title && (
        <section class="fs-stack" aria-label={t('reviews.heading')}>
          <h3 class="fs-heading">{t('reviews.heading')}</h3>
          <SideBySide submitted={review.words.title} now={draft.title} />
        </section>
      )}
      {words.map((each) => (
        <ReviewWords key={each.network ?? ''} words={each} onMute={onMute} />
      ))}
      {rights.decide && <ReviewAnswer {...answering} />}
      {rights.takeBack && (
        <div>
          <Button icon="undo" onPress={onTakeBack}>
            {t('reviews.takeBack')}
          </Button>
        </div>
      )}
      {who.role !== 'lead' && <p class="fs-field-hint">{t(who.role === 'guest' ? 'reviews.guest' : 'reviews.member')}</p>}
    </article>
  );
}
