import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { type TemplateExchangeProps, TemplateImport } from '../workbench/TemplateExchange';

export type ImportStepProps = Omit<TemplateExchangeProps, 'onExport'>;

/** Words from another tool, looked at before they are taken; and the way to a backup of another Feedside. */
export function ImportStep(props: ImportStepProps) {
  const { t } = useWords();
  return (
    <>
      <div class="fs-stack">
        <TemplateImport {...props} />
      </div>
      <section class="fs-stack" aria-labelledby="setup-backup">
        <h3 class="fs-field-label" id="setup-backup">
          {t('setup.import.backup')}
        </h3>
        <p class="fs-field-hint">{t('setup.import.backup.text')}</p>
        <div>
          <a class="fs-button" data-look="plain" href="/workbench.html#backup" target="_blank" rel="noreferrer">
            <Icon name="archive" />
            {t('setup.import.backup.open')}
          </a>
        </div>
      </section>
    </>
  );
}
