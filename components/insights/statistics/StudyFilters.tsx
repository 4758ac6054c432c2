import type { Question, Study } from '../../../lib/insights';
import { Select } from '../../ui/Select';
import { Toggle } from '../../ui/Toggle';
import { useWords } from '../../ui/words';

const periods = [30, 90, 365] as const;

export interface StudyFiltersProps {
  question: Question;
  choices: Pick<Study, 'measures' | 'networks'>;
  onQuestion(question: Question): void;
}

/** Which posts are compared, and by which number. */
export function StudyFilters({ question, choices, onQuestion }: StudyFiltersProps) {
  const { t } = useWords();
  const days = periods.find((period) => period === question.days);
  return (
    <fieldset class="fs-fields fs-study-filters" aria-label={t('insights.study.filters')}>
      <Select
        label={t('insights.study.network')}
        value={question.network ?? ''}
        options={[{ value: '', label: t('insights.study.network.all') }, ...choices.networks.map((value) => ({ value, label: t(`network.${value}`) }))]}
        onChange={(network) => onQuestion({ ...question, network: network === '' ? undefined : network })}
      />
      <Select
        label={t('insights.study.days')}
        value={String(days ?? 'all')}
        options={[...periods, 'all' as const].map((value) => ({ value: String(value), label: t(`insights.study.days.${value}`) }))}
        onChange={(value) => onQuestion({ ...question, days: periods.find((period) => String(period) === value) })}
      />
      <Select
        label={t('insights.study.measure')}
        value={question.measure}
        options={choices.measures.map((value) => ({ value, label: t(`insights.study.measure.${value}`) }))}
        onChange={(measure) => onQuestion({ ...question, measure })}
      />
      <Toggle label={t('insights.study.replies')} on={question.replies} onChange={(replies) => onQuestion({ ...question, replies })} />
    </fieldset>
  );
}
