import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface CrisisSwitchProps {
  /** On since; `undefined`: no crisis. */
  since: number | undefined;
  onBegin(): void;
  onEnd(): void;
  /** Leads of the team begin and end it. */
  locked?: boolean;
}

/** One press begins; ending is asked once, since what was held goes on. */
export function CrisisSwitch({ since, onBegin, onEnd, locked = false }: CrisisSwitchProps) {
  const { t, moment } = useWords();
  const [asks, setAsks] = useState(false);
  if (since === undefined) {
    return (
      <section class="fs-panel fs-crisis" aria-label={t('playbook.crisis.title')}>
        <p class="fs-field-hint">{t('playbook.crisis.does')}</p>
        {locked ? (
          <p class="fs-field-hint">{t('sharing.crisis')}</p>
        ) : (
          <span>
            <Button look="danger" icon="warning" onPress={onBegin}>
              {t('playbook.crisis.begin')}
            </Button>
          </span>
        )}
      </section>
    );
  }
  return (
    <section class="fs-panel fs-crisis" data-on aria-label={t('playbook.crisis.title')}>
      <p class="fs-crisis-line">
        <Icon name="warning" />
        <strong>{t('playbook.crisis.on', { since: moment(since) })}</strong>
      </p>
      <p class="fs-field-hint">{t('playbook.crisis.held')}</p>
      {locked ? (
        <p class="fs-field-hint">{t('sharing.crisis')}</p>
      ) : (
        <span>
          <Button icon="check" onPress={() => setAsks(true)}>
            {t('playbook.crisis.end')}
          </Button>
        </span>
      )}
      {asks && (
        <Dialog
          title={t('playbook.crisis.end.ask')}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onPress={() => setAsks(false)}>{t('playbook.crisis.end.no')}</Button>
              <Button
                look="primary"
                onPress={() => {
                  setAsks(false);
                  onEnd();
                }}
              >
                {t('playbook.crisis.end.yes')}
              </Button>
            </>
          }
        >
          <p>{t('playbook.crisis.end.text')}</p>
        </Dialog>
      )}
    </section>
  );
}
