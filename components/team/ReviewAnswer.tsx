import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';

/** What a lead writes before the decision is made. */
export interface Answer {
  note: string;
  alternatives: string[];
}

export interface ReviewAnswerProps {
  answer: Answer;
  /** What another wording begins with. */
  submitted: string;
  onAnswer(answer: Answer): void;
  onApprove(): void;
  onSendBack(): void;
}

/** As many as a decision holds. */
const mostAlternatives = 10;

/** Yes, or back with a note; with other wordings where words say it best. */
export function ReviewAnswer({ answer, submitted, onAnswer, onApprove, onSendBack }: ReviewAnswerProps) {
  const { t } = useWords();
  const heading = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [lacksNote, setLacksNote] = useState(false);
  const { alternatives } = answer;
  const added = useRef(alternatives.length);
  const isNew = alternatives.length > added.current;
  useEffect(() => {
    added.current = alternatives.length;
  }, [alternatives.length]);
  const sendBack = () => {
    if (answer.note.trim() !== '') return onSendBack();
    setLacksNote(true);
    note.current?.focus();
  };
  return (
    <section class="fs-panel" aria-labelledby={heading}>
      <h3 class="fs-heading" id={heading}>
        {t('reviews.decide')}
      </h3>
      <TextArea
        areaRef={note}
        label={t('reviews.decide.note')}
        hint={t('reviews.decide.note.hint')}
        error={lacksNote && answer.note.trim() === '' ? t('reviews.decide.note.error') : undefined}
        value={answer.note}
        rows={3}
        maxLength={20_000}
        onInput={(text) => onAnswer({ ...answer, note: text })}
      />
      {alternatives.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: wordings have nothing but their place, and none is moved
        <div key={at} class="fs-stack">
          <TextArea
            label={t('reviews.alternative', { n: at + 1 })}
            value={text}
            rows={4}
            maxLength={100_000}
            opensFocused={isNew && at === alternatives.length - 1}
            onInput={(changed) => onAnswer({ ...answer, alternatives: alternatives.with(at, changed) })}
          />
          <div>
            <Button
              look="quiet"
              size="small"
              icon="close"
              onPress={() => {
                onAnswer({ ...answer, alternatives: alternatives.toSpliced(at, 1) });
                add.current?.focus();
              }}
            >
              {t('reviews.removeAlternative', { n: at + 1 })}
            </Button>
          </div>
        </div>
      ))}
      {alternatives.length < mostAlternatives && (
        <div class="fs-row-tools">
          <Button buttonRef={add} size="small" icon="plus" onPress={() => onAnswer({ ...answer, alternatives: [...alternatives, submitted] })}>
            {t('reviews.addAlternative')}
          </Button>
          <p class="fs-field-hint">{t('reviews.addAlternative.hint')}</p>
        </div>
      )}
      <div class="fs-row-tools">
        <Button look="primary" icon="check" onPress={onApprove}>
          {t('reviews.approve')}
        </Button>
        <Button icon="undo" onPress={sendBack}>
          {t('reviews.sendBack')}
        </Button>
      </div>
    </section>
  );
}
