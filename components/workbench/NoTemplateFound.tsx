import { EmptyState } from '../ui/EmptyState';
import { useWords } from '../ui/words';

/** Where no template holds what was typed. */
export function NoTemplateFound() {
  const { t } = useWords();
  return (
    <EmptyState title={t('templates.none.title')} plain>
      {t('templates.none.text')}
    </EmptyState>
  );
}
