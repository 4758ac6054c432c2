import { mostStudied, type Study } from '../../../lib/insights';
import { useWords } from '../../ui/words';

const reasons = ['undated', 'promoted', 'young', 'unknown', 'older'] as const;

/** What a comparison is over, since when, and what was left out of it. */
export function StudyOver({ study: { posts, from, to, leftOut, question }, counted }: { study: Study; counted?: number }) {
  const { t, date, list } = useWords();
  const left = reasons
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => t(`insights.study.leftOut.${reason}`, { n: leftOut[reason], most: mostStudied }));
  if (from === undefined || to === undefined) return null;
  const measure = t(`insights.study.measure.${question.measure}`);
  return (
    <p class="fs-said-over">
      {[
        t('insights.study.over', { n: posts.length, from: date(from), to: date(to), measure }),
        ...(counted !== undefined && counted < posts.length ? [t('insights.times.untimed', { n: posts.length - counted })] : []),
        ...(left.length > 0 ? [t('insights.study.leftOut', { reasons: list(left) })] : []),
        t('insights.study.usual'),
      ].join(' ')}
    </p>
  );
}
