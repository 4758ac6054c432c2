import { outcomeColumns, type RefusedOutcome } from '../../lib/reports';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { FileBox } from '../ui/FileBox';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import type { OutcomeActs, OutcomeImport } from './campaign-types';

const shownRefused = 20;

/** The CSV of an analytics tool: which column is what, what would be taken, and the way back. */
export function OutcomeFile({ state, name, acts }: { state: OutcomeImport; name: string; acts: OutcomeActs }) {
  const { t } = useWords();
  const again = (
    <Button icon="upload" onPress={acts.onAgain}>
      {t('templates.import.another')}
    </Button>
  );
  if (state.kind === 'idle') {
    return (
      <FileBox
        label={t('insights.outcomes.import')}
        hint={t('insights.outcomes.import.hint')}
        accept=".csv,.tsv,.txt"
        single
        onFiles={([file]) => file && acts.onFile(file)}
      />
    );
  }
  if (state.kind === 'failed') {
    return (
      <ErrorState title={t('templates.import.failed')} actions={again}>
        {state.why}
      </ErrorState>
    );
  }
  if (state.kind === 'did') {
    return (
      <div class="fs-stack">
        <p role="status">
          <bdi>{state.name}</bdi>: {t('insights.outcomes.did', { added: state.added, changed: state.changed, same: state.same })}
        </p>
        <Refused rows={state.refused} />
        <div class="fs-row-tools">
          {state.added + state.changed > 0 && (
            <Button icon="undo" onPress={acts.onUndo}>
              {t('ui.undo')}
            </Button>
          )}
          {again}
        </div>
      </div>
    );
  }
  const options = [
    { value: '-1', label: t('insights.outcomes.column.none') },
    ...state.header.map((cell, place) => ({ value: String(place), label: cell.slice(0, 40) || String(place + 1) })),
  ];
  return (
    <div class="fs-stack">
      <div class="fs-fields" data-narrow>
        {outcomeColumns.map((column) => (
          <Select
            key={column}
            label={t('insights.outcomes.column', { what: column === 'campaign' ? t('insights.outcomes.column.campaign') : t(`insights.campaigns.${column}`) })}
            hint={column === 'campaign' && state.places.campaign < 0 ? t('insights.outcomes.allHere', { name }) : undefined}
            value={String(state.places[column])}
            options={options}
            onChange={(place) => acts.onColumn(column, Number(place))}
          />
        ))}
      </div>
      <p role="status">
        <bdi>{state.name}</bdi>: {t('insights.outcomes.would', { n: state.rows })}
      </p>
      <Refused rows={state.refused} />
      <div class="fs-row-tools">
        {state.rows > 0 && (
          <Button look="primary" onPress={acts.onTake}>
            {t('insights.outcomes.go', { n: state.rows })}
          </Button>
        )}
        {again}
      </div>
    </div>
  );
}

function Refused({ rows }: { rows: readonly RefusedOutcome[] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <details open={rows.length <= 5}>
      <summary data-focusable>{t('insights.outcomes.refused', { n: rows.length })}</summary>
      <ul class="fs-refused">
        {rows.slice(0, shownRefused).map(({ line, what, why }) => (
          <li key={line}>{t('insights.outcomes.line', { line, why: t(`insights.outcomes.refused.${why}`, { what }) })}</li>
        ))}
        {rows.length > shownRefused && <li>{t('insights.outcomes.refusedMore', { n: rows.length - shownRefused })}</li>}
      </ul>
    </details>
  );
}
