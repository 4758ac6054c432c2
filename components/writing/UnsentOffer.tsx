import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../card/Surface';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { useWords } from '../ui/words';

/** `offered`: as it was found. `away`: dismissed, with the way back. `not-taken`: the box refused the words. */
export type OfferState = 'offered' | 'away' | 'not-taken';

export interface UnsentOfferProps {
  text: string;
  /** Milliseconds since it was typed. */
  age: number;
  state: OfferState;
  theme: Theme;
  onBringBack(): void;
  onDismiss(): void;
  /** Takes the dismissal back. */
  onUndo(): void;
  onCopy(): void;
  /** Goes away without a decision: the words stay kept. */
  onClose(): void;
}

/** Stands beside a network's empty box and never takes the focus by itself: a line, and what can be done. */
export function UnsentOffer({ text, age, state, theme, onBringBack, onDismiss, onUndo, onCopy, onClose }: UnsentOfferProps) {
  const { t, ago } = useWords();
  const said = state === 'offered' ? t('unsent.offer.said', { ago: ago(age) }) : '';
  return (
    <section class="fs-surface fs-unsent" data-theme={theme ?? ''} aria-label={t('unsent.offer.label')}>
      <Said text={said} />
      {state === 'offered' ? (
        <div class="fs-unsent-words">
          <p class="fs-unsent-when">{t('unsent.offer.text', { ago: ago(age) })}</p>
          <p class="fs-unsent-start" dir="auto">
            {text}
          </p>
        </div>
      ) : (
        <p class="fs-unsent-words" role="status">
          {t(state === 'away' ? 'unsent.dismissed' : 'unsent.notTaken')}
        </p>
      )}
      <div class="fs-unsent-actions">
        {state === 'offered' && (
          <Button look="primary" size="small" onPress={onBringBack}>
            {t('unsent.bringBack')}
          </Button>
        )}
        {state === 'offered' && (
          <Button look="quiet" size="small" onPress={onDismiss}>
            {t('unsent.dismiss')}
          </Button>
        )}
        {state === 'away' && (
          <Button look="quiet" size="small" icon="undo" onPress={onUndo}>
            {t('ui.undo')}
          </Button>
        )}
        {state === 'not-taken' && (
          <Button size="small" icon="copy" onPress={onCopy}>
            {t('ui.copy')}
          </Button>
        )}
        {state !== 'offered' && <IconButton icon="close" label={t('ui.close')} onPress={onClose} />}
      </div>
    </section>
  );
}

/** A live region is heard only for words that come after it. */
function Said({ text }: { text: string }) {
  const [now, setNow] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setNow(text), 100);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span class="fs-hidden" role="status">
      {now}
    </span>
  );
}
