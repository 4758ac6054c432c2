import type { JoinSuggestion } from '../../lib/people';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { List, Row } from '../ui/List';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

export interface SuggestionsProps {
  suggestions: Loaded<JoinSuggestion[]>;
  href(id: string): string;
  onJoin(suggestion: JoinSuggestion): void;
  onDismiss(suggestion: JoinSuggestion): void;
  onRetry(): void;
}

/** Accounts that look like one human being. Nothing is joined until the person says so. */
export function Suggestions({ suggestions, href, onJoin, onDismiss, onRetry }: SuggestionsProps) {
  const { t } = useWords();
  return (
    <Shown of={suggestions} onRetry={onRetry}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon="person" title={t('people.suggestions.empty.title')}>
            {t('people.suggestions.empty.text')}
          </EmptyState>
        ) : (
          <div class="fs-stack">
            <p class="fs-field-hint">{t('people.suggestions.text')}</p>
            <List label={t('people.suggestions')}>
              {rows.map((suggestion) => (
                <SuggestionRow
                  key={suggestion.people.map(({ id }) => id).join(' ')}
                  suggestion={suggestion}
                  href={href}
                  onJoin={onJoin}
                  onDismiss={onDismiss}
                />
              ))}
            </List>
          </div>
        )
      }
    </Shown>
  );
}

function SuggestionRow({ suggestion, href, onJoin, onDismiss }: Pick<SuggestionsProps, 'href' | 'onJoin' | 'onDismiss'> & { suggestion: JoinSuggestion }) {
  const { t } = useWords();
  const [one, other] = suggestion.people;
  const both = { one: `@${one.handle}`, other: `@${other.handle}` };
  return (
    <Row>
      {suggestion.people.map((person) => (
        <p class="fs-meta" key={person.id}>
          <a class="fs-who" href={href(person.id)}>
            <bdi>{person.name ?? `@${person.handle}`}</bdi>
          </a>
          <bdi class="fs-handle">@{person.handle}</bdi>
          <span>{t('people.joined.on', { network: t(`network.${person.network}`) })}</span>
        </p>
      ))}
      <p class="fs-field-hint">{t(`people.suggestions.${suggestion.because}`)}</p>
      <div class="fs-row-tools">
        <Button size="small" icon="check" label={t('people.suggestions.joinOf', both)} onPress={() => onJoin(suggestion)}>
          {t('people.suggestions.join')}
        </Button>
        <Button size="small" icon="close" label={t('people.suggestions.apartOf', both)} onPress={() => onDismiss(suggestion)}>
          {t('people.suggestions.apart')}
        </Button>
      </div>
    </Row>
  );
}
