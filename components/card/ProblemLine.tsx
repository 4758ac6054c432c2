import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import type { CardProblem } from './card-types';

/** What was not done and what to do now, told to a screen reader at once. */
export function ProblemLine({ problem, onRetry }: { problem: CardProblem; onRetry(): void }) {
  const { t } = useWords();
  if (problem.kind === 'orphaned') return <Orphaned />;
  return (
    <div class="fs-card-problem" role="alert">
      <Icon name="warning" />
      <p>{problem.message}</p>
      <Button size="small" onPress={onRetry}>
        {t('card.try-again')}
      </Button>
    </div>
  );
}

/** After an update the page still runs the old copy, which can neither read nor write. */
export function Orphaned() {
  const { t } = useWords();
  return (
    <div class="fs-card-problem" data-tone="info" role="alert">
      <Icon name="info" />
      <p>
        <strong>{t('card.orphaned.title')}</strong> {t('card.orphaned')}
      </p>
    </div>
  );
}
