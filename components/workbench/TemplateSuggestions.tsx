import type { Suggestion } from '../../lib/model/template';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

export interface TemplateSuggestionsProps {
  suggestions: readonly Suggestion[];
  now: number;
  onKeep(suggestion: Suggestion): void;
  onDecline(suggestion: Suggestion): void;
}

/** Replies that were typed again and again: each can become a template, or is never asked about again. */
export function TemplateSuggestions({ suggestions, now, onKeep, onDecline }: TemplateSuggestionsProps) {
  const { t, ago } = useWords();
  return (
    <>
      {suggestions.map((suggestion) => (
        <section key={suggestion.sample} class="fs-suggestion" aria-label={t('templates.suggest', { n: suggestion.times })}>
          <p>
            <strong>{t('templates.suggest', { n: suggestion.times })}</strong> {t('templates.suggest.last', { ago: ago(now - suggestion.lastAt) })}
          </p>
          <p class="fs-suggestion-words fs-words" dir="auto">
            {suggestion.text}
          </p>
          <div class="fs-row-tools">
            <Button size="small" look="primary" onPress={() => onKeep(suggestion)}>
              {t('templates.suggest.keep')}
            </Button>
            <Button size="small" onPress={() => onDecline(suggestion)}>
              {t('templates.suggest.decline')}
            </Button>
          </div>
        </section>
      ))}
    </>
  );
}
