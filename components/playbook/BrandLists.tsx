import { useWords } from '../ui/words';
import { LinesBox } from './LinesBox';
import type { Once, PartWords } from './part-words';

/** The words that the brand likes, and those that it doesn't. */
export function BrandLists({ editing, onChange }: { editing: Once<'brand'>['editing']; onChange(part: Partial<PartWords<'brand'>>): void }) {
  const { t } = useWords();
  return (['wordsToUse', 'wordsToAvoid'] as const).map((list) => (
    <LinesBox
      key={list}
      label={t(`playbook.brand.${list}`)}
      hint={t('playbook.line.each')}
      value={editing.value[list]}
      onChange={(lines) => onChange({ [list]: lines.slice(0, 500) })}
      onBlur={editing.onSave}
    />
  ));
}
