import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { useWords } from '../ui/words';
import type { ExchangeActs, ExchangedRow, ExchangeState } from './exchange-types';

/** Files in: chosen, looked at row by row, taken, and taken back. `boxes`: where files are chosen. */
export function ImportFiles({ state, acts, boxes }: { state: ExchangeState; acts: ExchangeActs; boxes: ComponentChildren }) {
  const { t, number } = useWords();
  const again = (
    <Button icon="upload" onPress={acts.onAgain}>
      {t('exchange.in.another')}
    </Button>
  );
  if (state.kind === 'idle') return <>{boxes}</>;
  if (state.kind === 'working') {
    return (
      <p class="fs-field-hint" role="status">
        {state.all === 0 ? t('ui.loading') : t('exchange.in.working', { done: number(state.done), all: number(state.all) })}
      </p>
    );
  }
  if (state.kind === 'failed') {
    return (
      <ErrorState title={t('exchange.in.failed')} actions={again}>
        {state.why}
      </ErrorState>
    );
  }
  const fresh = state.rows.filter(({ did }) => did === 'new').length;
  const isLooking = state.kind === 'would';
  return (
    <div class="fs-stack">
      <p role="status">
        <bdi>{state.names}</bdi>: {t(isLooking ? 'exchange.in.would' : 'exchange.in.did', { n: fresh })}
      </p>
      <Rows rows={state.rows} />
      <div class="fs-row-tools">
        {fresh > 0 &&
          (isLooking ? (
            <Button look="primary" onPress={acts.onTake}>
              {t('exchange.in.go', { n: fresh })}
            </Button>
          ) : (
            <Button icon="undo" onPress={acts.onUndo}>
              {t('ui.undo')}
            </Button>
          ))}
        {again}
      </div>
    </div>
  );
}

/** A file may hold thousands; those that need a look come first. */
const shownRows = 100;
const order = ['refused', 'new', 'there', 'deleted'] as const;

function Rows({ rows }: { rows: readonly ExchangedRow[] }) {
  const { t } = useWords();
  const sorted = [...rows].sort((one, other) => order.indexOf(one.did) - order.indexOf(other.did));
  return (
    <ul class="fs-refused" aria-label={t('exchange.in.rows')}>
      {sorted.slice(0, shownRows).map(({ title, did, why }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file may be alike
        <li key={place}>
          <strong>{t(`exchange.in.row.${did}`)}</strong> <bdi>{title}</bdi>
          {why !== '' && ` (${why})`}
        </li>
      ))}
      {rows.length > shownRows && <li>{t('exchange.in.rowsMore', { n: rows.length - shownRows })}</li>}
    </ul>
  );
}
