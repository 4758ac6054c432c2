import type { Key } from '../../lib/i18n';
import type { ImportedRow } from '../../lib/model/template';
import type { Columns, Format } from '../../lib/templates/formats';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { FileBox } from '../ui/FileBox';
import { Loading } from '../ui/Loading';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import { WorkProgress, type WorkShown } from '../work/WorkProgress';

/** A row with what came over only nearly. */
export type ExchangeRow = ImportedRow & { notes: string[] };

/** `would`: nothing is written yet. `table`: the columns of a CSV, to choose from. */
export type ExchangeState =
  | { kind: 'idle' }
  | { kind: 'working'; work?: WorkShown | undefined }
  | { kind: 'would' | 'did'; name: string; format: Format; table: { header: string[]; columns: Columns } | undefined; rows: ExchangeRow[]; stopped?: boolean }
  | { kind: 'failed'; why: string; format: Format | undefined };

export interface TemplateExchangeProps {
  state: ExchangeState;
  onFiles(files: readonly File[]): void;
  onFormat(format: Format): void;
  onColumn(what: keyof Columns, place: number): void;
  onImport(): void;
  onUndo(): void;
  onAgain(): void;
  onExport(as: 'json' | 'csv' | 'markdown'): void;
}

const formats = ['own', 'markdown', 'text-blaze', 'briskine', 'textexpander', 'textexpander-csv', 'espanso', 'table'] as const satisfies readonly Format[];
const exports = ['json', 'csv', 'markdown'] as const;

/** Templates in from files of other tools, with a look at each row first, and out again. */
export function TemplateExchange(props: TemplateExchangeProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack" data-wide>
      <section class="fs-panel" aria-labelledby="templates-import">
        <h2 class="fs-heading" id="templates-import">
          {t('templates.import.title')}
        </h2>
        <p class="fs-field-hint">{t('templates.import.text')}</p>
        <TemplateImport {...props} />
      </section>
      <section class="fs-panel" aria-labelledby="templates-export">
        <h2 class="fs-heading" id="templates-export">
          {t('templates.export.title')}
        </h2>
        <p class="fs-field-hint">{t('templates.export.text')}</p>
        <div class="fs-row-tools">
          {exports.map((as) => (
            <Button key={as} icon="cloud" onPress={() => props.onExport(as)}>
              {t(`templates.export.${as}`)}
            </Button>
          ))}
        </div>
      </section>
    </div>
  );
}

/** Only the way in. */
export function TemplateImport({ state, onFiles, onFormat, onColumn, onImport, onUndo, onAgain }: Omit<TemplateExchangeProps, 'onExport'>) {
  const { t } = useWords();
  const again = (
    <Button icon="upload" onPress={onAgain}>
      {t('templates.import.another')}
    </Button>
  );
  if (state.kind === 'idle')
    return <FileBox label={t('templates.import.choose')} accept=".json,.csv,.tsv,.txt,.md,.yml,.yaml,.textexpander,.plist" onFiles={onFiles} />;
  if (state.kind === 'working' && state.work) return <WorkProgress label={t('work.templates')} work={state.work} />;
  if (state.kind === 'working') return <Loading label={t('ui.loading')} />;
  if (state.kind === 'failed') {
    return (
      <>
        {state.format !== undefined && <FormatSelect format={state.format} onFormat={onFormat} />}
        <ErrorState title={t('templates.import.failed')} actions={again}>
          {state.why}
        </ErrorState>
      </>
    );
  }
  const changes = state.rows.filter(({ did }) => did === 'new' || did === 'changed').length;
  const would = state.kind === 'would';
  return (
    <>
      {would && <FormatSelect format={state.format} onFormat={onFormat} />}
      {would && state.table && <ColumnSelects table={state.table} onColumn={onColumn} />}
      <p role="status">
        <bdi>{state.name}</bdi>: {t(would ? 'templates.import.would' : 'templates.import.did', { n: changes })}
      </p>
      {state.stopped === true && <p>{t('work.templates.stopped')}</p>}
      <Rows rows={state.rows} />
      <div class="fs-row-tools">
        {would && changes > 0 && (
          <Button look="primary" onPress={onImport}>
            {t('templates.import.go', { n: changes })}
          </Button>
        )}
        {!would && changes > 0 && (
          <Button icon="undo" onPress={onUndo}>
            {t('templates.import.undo')}
          </Button>
        )}
        {again}
      </div>
    </>
  );
}

const FormatSelect = ({ format, onFormat }: { format: Format; onFormat(format: Format): void }) => {
  const { t } = useWords();
  return (
    <Select
      label={t('templates.import.format')}
      value={format}
      options={formats.map((value) => ({ value, label: t(`templates.format.${value}` as Key) }))}
      onChange={onFormat}
    />
  );
};

const columnNames = ['name', 'text', 'label', 'shortcut', 'folder'] as const;

function ColumnSelects({
  table: { header, columns },
  onColumn,
}: {
  table: { header: string[]; columns: Columns };
  onColumn(what: keyof Columns, place: number): void;
}) {
  const { t } = useWords();
  const options = [
    { value: '-1', label: t('templates.import.noColumn') },
    ...header.map((cell, place) => ({ value: String(place), label: t('templates.import.column', { n: place + 1, words: cell.slice(0, 40) }) })),
  ];
  return (
    <div class="fs-fields">
      {columnNames.map((what) => (
        <Select
          key={what}
          label={t(`templates.import.column.${what}`)}
          value={String(columns[what])}
          options={what === 'text' ? options.slice(1) : options}
          onChange={(place) => onColumn(what, Number(place))}
        />
      ))}
    </div>
  );
}

/** A file may hold thousands; those that need a look come first. */
const shownRows = 200;
const order = ['refused', 'changed', 'new', 'same'] as const;

function Rows({ rows }: { rows: readonly ExchangeRow[] }) {
  const { t } = useWords();
  const sorted = [...rows].sort((a, b) => order.indexOf(a.did) - order.indexOf(b.did));
  return (
    <ul class="fs-refused">
      {sorted.slice(0, shownRows).map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file may be alike
        <li key={place}>
          <strong>{t(`templates.import.row.${row.did}`)}</strong> <bdi>{row.name}</bdi>
          {row.did === 'refused' && `: ${row.why}`}
          {row.notes.length > 0 && ` (${row.notes.join(' ')})`}
        </li>
      ))}
      {rows.length > shownRows && <li>{t('backup.import.refusedMore', { n: rows.length - shownRows })}</li>}
    </ul>
  );
}
