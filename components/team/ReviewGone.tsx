import { ErrorState } from '../ui/ErrorState';
import { type Loaded, Shown } from '../ui/Shown';
import { useWords } from '../ui/words';

/** In the place of a review that isn't there: on its way, or gone. */
export function ReviewGone({ list, onRetry }: { list: Loaded<unknown>; onRetry(): void }) {
  const { t } = useWords();
  return (
    <Shown of={list} onRetry={onRetry}>
      {() => <ErrorState title={t('problem.missing')}>{t('reviews.gone')}</ErrorState>}
    </Shown>
  );
}
