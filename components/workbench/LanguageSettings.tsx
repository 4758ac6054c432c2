import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

export interface LanguageSettingsProps {
  /** BCP 47; "" is the browser's own. */
  chosen: string;
  /** The browser's own, BCP 47. */
  browser: string;
  /** What Feedside speaks, BCP 47. */
  languages: readonly string[];
  onChoose(language: string): void;
}

/** Each language by its own name: whoever is lost in another one finds the way back. */
export function LanguageSettings({ chosen, browser, languages, onChoose }: LanguageSettingsProps) {
  const { t } = useWords();
  const options = [
    { value: '', label: t('settings.language.browser', { language: nameOf(browser) }) },
    ...languages.map((language) => ({ value: language, label: nameOf(language) })),
  ];
  return (
    <section class="fs-panel" aria-labelledby="settings-language">
      <h2 class="fs-heading" id="settings-language">
        {t('settings.language')}
      </h2>
      <Select label={t('settings.language')} hint={t('settings.language.text')} value={chosen} options={options} onChange={onChoose} />
    </section>
  );
}

const nameOf = (language: string): string => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
