import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import type { Done, LineActs } from './line-types';
import { sayDay } from './say-day';

/** What was just done, and the way back. */
export function DoneLine({ done, now, onUndo }: { done: Done; now: number } & Pick<LineActs, 'onUndo'>) {
  const { t, locale } = useWords();
  const said = {
    muted: () => (done.kind === 'muted' ? t('line.muted', { check: t(`check.${done.check}.called`) }) : ''),
    remembered: () => (done.kind === 'remembered' ? t('line.remembered', { when: sayDay(done.dueAt, now, locale) }) : ''),
    forgotten: () => t('line.forgotten'),
  }[done.kind]();
  return (
    <div class="fs-line-acts">
      <p class="fs-line-about" role="status">
        {said}
      </p>
      {done.kind !== 'forgotten' && (
        <Button look="quiet" size="small" icon="undo" onPress={() => onUndo(done)}>
          {t('ui.undo')}
        </Button>
      )}
    </div>
  );
}
