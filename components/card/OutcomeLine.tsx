import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/i18n';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import type { Outcome } from './card-types';
import { sayWhen } from './say-when';

/** What was just done and the way back. The live region stands there from the start, so that its first words are heard. */
export function OutcomeLine({ outcome, now, onUndo }: { outcome: Outcome | undefined; now: number; onUndo(): void }) {
  const words = useWords();
  return (
    <div class="fs-card-outcome" role="status">
      {outcome && (
        <p>
          <Icon name="check" />
          <span>{said(outcome, now, words)}</span>
          {canUndo(outcome) && <Undo key={outcome.kind} onUndo={onUndo} />}
        </p>
      )}
    </div>
  );
}

/** Takes the focus: the button that was pressed may be gone, and the way back is what one wants next. */
function Undo({ onUndo }: { onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button ref={button} type="button" class="fs-button" data-look="quiet" data-size="small" onClick={onUndo}>
      <Icon name="undo" />
      {useWords().t('card.undo')}
    </button>
  );
}

const canUndo = ({ kind }: Outcome): boolean => kind === 'snoozed' || kind === 'finished' || kind === 'muted' || kind === 'personMuted';

const said = (outcome: Outcome, now: number, { t, locale }: Words): string => {
  if (outcome.kind === 'snoozed') return t('card.outcome.snoozed', { when: sayWhen(outcome.until, now, locale) });
  if (outcome.kind === 'personMuted') return t('card.outcome.person-muted');
  return t(`card.outcome.${outcome.kind === 'noteOpened' ? outcome.where : outcome.kind}`);
};
