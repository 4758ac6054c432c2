import type { ComponentChildren } from 'preact';
import type { Study } from '../../../lib/insights';
import { EmptyState } from '../../ui/EmptyState';
import { type Loaded, Shown } from '../../ui/Shown';
import { useWords } from '../../ui/words';
import { StudyFilters, type StudyFiltersProps } from './StudyFilters';

export interface StudyFrameProps extends Pick<StudyFiltersProps, 'question' | 'onQuestion'> {
  study: Loaded<Study>;
  /** The choices of the last study, so that they stay while the next one is worked out. */
  choices: StudyFiltersProps['choices'] | undefined;
  /** Where posts are and come from. */
  postsHref: string;
  onRetry(): void;
}

/** The choice of posts on top, then what came of it: nothing there, nothing that fits, or the result. */
export function StudyFrame({
  study,
  choices,
  question,
  postsHref,
  onQuestion,
  onRetry,
  children,
}: StudyFrameProps & { children(study: Study): ComponentChildren }) {
  const { t } = useWords();
  const isEmpty = choices !== undefined && choices.networks.length === 0;
  return (
    <div class="fs-stack">
      {choices && !isEmpty && <StudyFilters question={question} choices={choices} onQuestion={onQuestion} />}
      <Shown of={study} onRetry={onRetry}>
        {(found) => {
          if (isEmpty)
            return (
              <EmptyState
                icon="chart"
                title={t('insights.study.empty.title')}
                actions={
                  <a class="fs-button" data-look="plain" href={postsHref}>
                    {t('insights.study.empty.action')}
                  </a>
                }
              >
                {t('insights.study.empty.text')}
              </EmptyState>
            );
          if (found.posts.length === 0) return <EmptyState title={t('insights.study.nothing.title')}>{t('insights.study.nothing.text')}</EmptyState>;
          return children(found);
        }}
      </Shown>
    </div>
  );
}
