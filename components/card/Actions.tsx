import { useId, useRef, useState } from 'preact/hooks';
import type { About } from '../../lib/model/note';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { sayWhen } from './say-when';
import { snoozeTimes } from './snooze-times';

export interface ActionsProps {
  /** Whether somebody waits for an answer: else there is nothing to snooze or to be done with. */
  waits: boolean;
  now: number;
  onReply(): void;
  onCapture(): void;
  onNote(about: About['kind']): void;
  onSnooze(until: number): void;
  onDone(): void;
  onMutePerson(): void;
}

/** What can be done with a post. Nothing here sends anything: replying puts words into the network's own box. */
export function Actions({ waits, now, onReply, onCapture, onNote, onSnooze, onDone, onMutePerson }: ActionsProps) {
  const { t, locale } = useWords();
  const [snoozing, setSnoozing] = useState(false);
  const times = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const closeTimes = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !snoozing) return;
    event.preventDefault();
    event.stopPropagation();
    setSnoozing(false);
    toggle.current?.focus();
  };
  return (
    <div class="fs-card-actions">
      <button type="button" class="fs-button" data-look="primary" data-autofocus onClick={onReply}>
        <Icon name="reply" />
        {t('card.reply')}
      </button>
      <div class="fs-card-row">
        <Button size="small" icon="idea" label={t('card.capture.label')} onPress={onCapture}>
          {t('card.capture')}
        </Button>
        <Button size="small" icon="note" label={t('card.note.label')} onPress={() => onNote('person')}>
          {t('card.note')}
        </Button>
        {waits && (
          <>
            <button
              ref={toggle}
              type="button"
              class="fs-button"
              data-look="plain"
              data-size="small"
              aria-expanded={snoozing}
              aria-controls={times}
              onClick={() => setSnoozing(!snoozing)}
              onKeyDown={closeTimes}
            >
              <Icon name="snooze" />
              {t('card.snooze')}
            </button>
            <Button size="small" icon="check" label={t('card.done.label')} onPress={onDone}>
              {t('card.done')}
            </Button>
          </>
        )}
      </div>
      <Button size="small" look="quiet" icon="note" label={t('card.post-note.label')} onPress={() => onNote('post')}>
        {t('card.post-note')}
      </Button>
      <Button size="small" look="quiet" icon="mute" label={t('card.mute-person.label')} onPress={onMutePerson}>
        {t('card.mute-person')}
      </Button>
      <fieldset class="fs-card-times" id={times} aria-label={t('card.snooze.title')} hidden={!snoozing} onKeyDown={closeTimes}>
        {snoozeTimes(now).map(({ id, until }) => (
          <button key={id} type="button" class="fs-card-time" onClick={() => onSnooze(until)}>
            <span>{t(`card.snooze.${id}`)}</span>
            <span>{sayWhen(until, now, locale)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
