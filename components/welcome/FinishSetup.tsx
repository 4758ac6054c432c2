import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { askingSteps } from './setup-steps';

/** The first steps are not all done: the way back to them, and the way to be rid of this. */
export function FinishSetup({ done, onDismiss }: { done: number; onDismiss(): void }) {
  const { t } = useWords();
  return (
    <section class="fs-panel fs-finish" aria-label={t('setup.finish')}>
      <h2 class="fs-heading">{t('setup.finish')}</h2>
      <p class="fs-field-hint">{t('setup.finish.text', { n: done, all: askingSteps.length })}</p>
      <div class="fs-row-tools">
        <a class="fs-button" data-look="primary" href="/welcome.html">
          {t('setup.finish.go')}
        </a>
        <Button onPress={onDismiss}>{t('setup.finish.dismiss')}</Button>
      </div>
    </section>
  );
}
