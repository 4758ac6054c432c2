import { useSignal } from '@preact/signals';
import type { AboutPeople } from '../../lib/model/person';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

export interface ForgetPersonProps {
  who: string;
  /** What there is about them, once it was asked for. */
  about: Loaded<AboutPeople>;
  onAsk(): void;
  onBackup(): void;
  onForget(): void;
}

/** Takes everything about somebody away for good: says before what that is, and offers a backup. */
export function ForgetPerson({ who, about, onAsk, onBackup, onForget }: ForgetPersonProps) {
  const { t } = useWords();
  const asking = useSignal(false);
  const close = () => {
    asking.value = false;
  };
  return (
    <section class="fs-stack" aria-label={t('people.forget')}>
      <h2 class="fs-heading">{t('people.forget')}</h2>
      <p class="fs-field-hint">{t('people.forget.hint')}</p>
      <div>
        <Button
          size="small"
          look="danger"
          icon="trash"
          label={t('people.forget.ask', { who })}
          onPress={() => {
            asking.value = true;
            onAsk();
          }}
        >
          {t('people.forget.ask', { who })}
        </Button>
      </div>
      {asking.value && (
        <Dialog
          title={t('people.forget.title', { who })}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('ui.cancel')}</Button>
              <Button onPress={onBackup}>{t('people.forget.backup')}</Button>
              <Button
                look="danger"
                onPress={() => {
                  close();
                  onForget();
                }}
              >
                {t('people.forget.yes')}
              </Button>
            </>
          }
        >
          <Shown of={about} onRetry={onAsk}>
            {(counts) => (
              <>
                <p>{t('people.forget.what', { ...counts })}</p>
                <ul class="fs-plain-list">
                  <li>{t('people.forget.replies', { n: counts.replies })}</li>
                  <li>{t('people.forget.stays')}</li>
                  <li>{t('people.forget.backups')}</li>
                </ul>
              </>
            )}
          </Shown>
        </Dialog>
      )}
    </section>
  );
}

/** Stands where a forgotten person would. */
export const Forgotten = ({ who, onWant }: { who: string; onWant(): void }) => {
  const { t } = useWords();
  return (
    <EmptyState
      icon="person"
      title={t('people.forgotten.title', { who })}
      actions={
        <Button icon="undo" onPress={onWant}>
          {t('people.forgotten.want')}
        </Button>
      }
    >
      {t('people.forgotten.text')}
    </EmptyState>
  );
};
