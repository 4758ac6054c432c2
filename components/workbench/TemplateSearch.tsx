import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** The box that narrows a list of templates. */
export function TemplateSearch({ typed, onInput }: { typed: string; onInput(typed: string): void }) {
  const { t } = useWords();
  return (
    <TextBox
      label={t('templates.filter')}
      labelHidden
      type="search"
      icon="search"
      placeholder={t('templates.filter.placeholder')}
      value={typed}
      onInput={onInput}
    />
  );
}
