import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';

export interface SearchFieldProps {
  words: string;
  onType(words: string): void;
  /** Enter: goes to what was found. */
  onEnter(): void;
}

/** The field over every place of the workbench. It keeps the focus while the results come into view. */
export function SearchField({ words, onType, onEnter }: SearchFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <search class="fs-search-field">
      <label class="fs-hidden" for={id}>
        {t('search.label')}
      </label>
      <span class="fs-field-box">
        <Icon name="search" />
        <input
          id={id}
          class="fs-field-control"
          data-icon
          data-keeps-focus
          type="search"
          placeholder={t('search.label')}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          dir="auto"
          value={words}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            onEnter();
          }}
        />
      </span>
    </search>
  );
}
