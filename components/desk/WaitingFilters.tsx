import type { WaitingFound } from '../../lib/messages/protocol';
import type { WaitingView } from '../../lib/messages/waiting-address';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

const filters = ['network', 'hint', 'language', 'segment', 'caseType', 'assignee'] as const;
type Filter = (typeof filters)[number];

/** From how many on a choice makes a difference: every post has a network, but not every one a kind of case. */
const fewest: Record<Filter, number> = { network: 2, hint: 1, language: 2, segment: 1, caseType: 1, assignee: 1 };

/** Which filters are set. */
export const filtersOf = (view: WaitingView): Filter[] => filters.filter((filter) => view[filter] !== undefined);

/** What the rows must be: only what would make a difference, and what is chosen. */
export function WaitingFilters({
  view,
  choices,
  me,
  onView,
}: {
  view: WaitingView;
  choices: WaitingFound['choices'];
  /** This person's name in the team. */
  me?: string | undefined;
  onView(view: WaitingView): void;
}) {
  const words = useWords();
  const { t } = words;
  const named = (options: { value: string; label: string }[]) =>
    options.map((option) => (option.value === me ? { ...option, label: t('assignments.you', { name: me }) } : option));
  const set = filtersOf(view);
  const shown = filters
    .map((filter) => ({ filter, options: filter === 'assignee' ? named(optionsOf(filter, choices, words)) : optionsOf(filter, choices, words) }))
    .filter(({ filter, options }) => options.length >= fewest[filter] || set.includes(filter));
  if (shown.length === 0) return null;
  return (
    <details class="fs-filters" open={set.length > 0}>
      <summary>
        <Icon name="chevron" />
        {set.length === 0 ? t('waiting.filters') : t('waiting.filters.set', { n: set.length })}
      </summary>
      <div class="fs-filter-fields">
        {shown.map(({ filter, options }) => {
          const value = view[filter] ?? '';
          const known = options.some((option) => option.value === value) || value === '' ? options : [...options, { value, label: value }];
          return (
            <Select
              key={filter}
              label={t(`waiting.filter.${filter}`)}
              value={value}
              options={[{ value: '', label: t('waiting.filter.all') }, ...known]}
              onChange={(next) => onView(withFilter(view, filter, next))}
            />
          );
        })}
        {set.length > 0 && (
          <Button size="small" look="quiet" onPress={() => onView({ state: view.state, order: view.order })}>
            {t('waiting.filter.clear')}
          </Button>
        )}
      </div>
    </details>
  );
}

function withFilter(view: WaitingView, filter: Filter, value: string): WaitingView {
  const { [filter]: _, ...rest } = view;
  return value === '' ? rest : ({ ...rest, [filter]: value } as WaitingView);
}

function optionsOf(filter: Filter, choices: WaitingFound['choices'], { t, locale }: ReturnType<typeof useWords>): { value: string; label: string }[] {
  switch (filter) {
    case 'network':
      return choices.networks.map((value) => ({ value, label: t(`network.${value}`) }));
    case 'hint':
      return choices.hints.map((value) => ({ value, label: t(`hint.${value}.called`) }));
    case 'language':
      return choices.languages.map((value) => ({ value, label: languageName(value, locale) }));
    case 'segment':
      return choices.segments.map(({ id, name }) => ({ value: id, label: name }));
    case 'caseType':
      return choices.caseTypes.map((value) => ({ value, label: t(`waiting.caseType.${value}`) }));
    case 'assignee':
      return choices.assignees.map((value) => ({ value, label: value }));
  }
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // whatever a page said its language is
  }
}
