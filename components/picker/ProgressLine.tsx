import { Orphaned } from '../card/ProblemLine';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import type { KeyNames, Progress } from './picker-types';

export interface ProgressLineProps {
  progress: Progress;
  keys: KeyNames;
  /** The words so far; `undefined` when nothing was chosen yet. */
  text: string | undefined;
  onCopy(text: string): void;
  onRetry(): void;
}

const icons = { inserting: 'draft', inserted: 'check', copied: 'copy' } as const;

/** What became of the choice. When the words could not be put in, they stay here, to be read and copied. */
export function ProgressLine({ progress, keys, text, onCopy, onRetry }: ProgressLineProps) {
  const { t } = useWords();
  if (progress.kind === 'orphaned' || progress.kind === 'failed')
    return (
      <div class="fs-picker-form">
        {progress.kind === 'orphaned' ? (
          <Orphaned />
        ) : (
          <div class="fs-card-problem" role="alert">
            <Icon name="warning" />
            <p>{progress.message}</p>
          </div>
        )}
        {text && (
          <Field label={t('picker.kept')}>
            {(attributes) => <textarea {...attributes} class="fs-field-control" readOnly data-autofocus dir="auto" rows={5} value={text} />}
          </Field>
        )}
        <div class="fs-picker-foot">
          {text && (
            <Button icon="copy" onPress={() => onCopy(text)}>
              {t('picker.copy')}
            </Button>
          )}
          {progress.kind === 'failed' && (
            <Button look="primary" onPress={onRetry}>
              {t('card.try-again')}
            </Button>
          )}
        </div>
      </div>
    );
  return (
    <div class="fs-card-outcome" role="status">
      {progress.kind !== 'choosing' && (
        <p>
          <Icon name={icons[progress.kind]} />
          <span>{t(`picker.${progress.kind}`, { ...keys })}</span>
        </p>
      )}
    </div>
  );
}
