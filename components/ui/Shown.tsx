import type { ComponentChildren } from 'preact';
import { sayError } from '../../lib/i18n';
import { Button } from './Button';
import { ErrorState } from './ErrorState';
import { Loading } from './Loading';
import { useWords } from './words';

/** Nothing yet, the value, or why there is none: the shape of a live query. */
export type Loaded<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: Error };

/** Draws a value that may still be on its way, with its loading and error states. */
export function Shown<Value>({ of, onRetry, children }: { of: Loaded<Value>; onRetry(): void; children(value: Value): ComponentChildren }) {
  const words = useWords();
  const { t } = words;
  if (of.state === 'loading') return <Loading label={t('ui.loading')} />;
  if (of.state === 'ready') return <>{children(of.value)}</>;
  return (
    <ErrorState
      title={t('ui.failed')}
      actions={
        <Button icon="undo" onPress={onRetry}>
          {t('ui.retry')}
        </Button>
      }
    >
      {sayError(of.error, words)}
    </ErrorState>
  );
}
