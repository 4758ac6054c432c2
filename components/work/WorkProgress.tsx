import { useId } from 'preact/hooks';
import type { WorkState } from '../../lib/model/work';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

/** Work that goes on: how far it is, and the way to end it. */
export interface WorkShown {
  /** `undefined`: nothing told yet. */
  state: WorkState | undefined;
  isCancelling: boolean;
  onCancel(): void;
}

/** A bar with counts; without a total it only says that something goes on. */
export function WorkProgress({ label, work: { state, isCancelling, onCancel } }: { label: string; work: WorkShown }) {
  const { t, number } = useWords();
  const id = useId();
  const isCounted = state !== undefined && state.total > 0;
  return (
    <div class="fs-work">
      <p class="fs-work-label" id={id}>
        {label}
      </p>
      <progress class="fs-work-bar" aria-labelledby={id} {...(isCounted && { value: state.done, max: state.total })} />
      <div class="fs-bar">
        <span class="fs-field-hint">
          {isCancelling ? t('work.cancelling') : isCounted ? t('work.of', { done: number(state.done), total: number(state.total) }) : t('work.begun')}
        </span>
        <Button size="small" disabled={isCancelling} onPress={onCancel}>
          {t('work.cancel')}
        </Button>
      </div>
    </div>
  );
}
