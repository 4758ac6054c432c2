import type { Offer } from '../../lib/model/template';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

/** Which variants to take; nothing where there is one language alone. */
export function LanguageChoice({
  offers,
  language,
  onLanguage,
}: {
  offers: readonly Offer[];
  language: string | undefined;
  onLanguage(language: string | undefined): void;
}) {
  const words = useWords();
  const spoken = [...new Set(offers.flatMap(({ languages = [] }) => languages))];
  if (spoken.length < 2 && language === undefined) return null;
  const named = [...new Set([...spoken, ...(language === undefined ? [] : [language])])]
    .map((value) => ({ value, label: words.language(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, words.locale));
  return (
    <div class="fs-picker-language">
      <Select
        label={words.t('picker.language')}
        value={language ?? ''}
        options={[{ value: '', label: words.t('picker.language.post') }, ...named]}
        onChange={(chosen) => onLanguage(chosen || undefined)}
      />
    </div>
  );
}
