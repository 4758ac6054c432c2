import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

/** Which version this is, and the ways to help and privacy. */
export function AboutSettings({ version }: { version: string }) {
  const { t } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="settings-about">
      <h2 class="fs-heading" id="settings-about">
        {t('help.about')}
      </h2>
      <p class="fs-field-hint">{t('help.about.text', { version })}</p>
      <div class="fs-bar">
        <a class="fs-button" data-look="plain" href="#help">
          <Icon name="help" />
          {t('help.title')}
        </a>
        <a class="fs-button" data-look="plain" href="#privacy">
          <Icon name="lock" />
          {t('privacy.title')}
        </a>
      </div>
    </section>
  );
}
