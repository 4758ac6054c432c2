import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

/** The way back to the first steps. */
export function SetupSettings() {
  const { t } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="settings-setup">
      <h2 class="fs-heading" id="settings-setup">
        {t('setup.settings')}
      </h2>
      <p class="fs-field-hint">{t('setup.settings.text')}</p>
      <div>
        <a class="fs-button" data-look="plain" href="/welcome.html#networks">
          <Icon name="check" />
          {t('setup.settings.open')}
        </a>
      </div>
    </section>
  );
}
