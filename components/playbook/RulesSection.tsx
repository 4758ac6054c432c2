import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { PartFrame } from './PartFrame';
import type { Once } from './part-words';

/** What holds in every talk: what is answered, what is left alone, what is removed. */
export function RulesSection({ plan: { editing, isStored } }: { plan: Once<'crisis'> }) {
  const { t } = useWords();
  return (
    <PartFrame editing={editing} quiet={!isStored}>
      <section class="fs-panel" aria-labelledby="house-rules">
        <h2 class="fs-heading" id="house-rules">
          {t('playbook.rules.heading')}
        </h2>
        <p class="fs-field-hint">{t('playbook.rules.text')}</p>
        <TextArea
          label={t('playbook.rules.label')}
          rows={8}
          maxLength={20_000}
          placeholder={t('playbook.rules.placeholder')}
          value={editing.value.houseRules}
          onInput={(houseRules) => editing.onInput({ ...editing.value, houseRules })}
          onBlur={editing.onSave}
        />
      </section>
    </PartFrame>
  );
}
