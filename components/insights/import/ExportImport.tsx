import type { ExportId } from '../../../lib/exports';
import type { Key } from '../../../lib/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/ErrorState';
import { FileBox } from '../../ui/FileBox';
import { Select } from '../../ui/Select';
import { TextBox } from '../../ui/TextBox';
import { useWords } from '../../ui/words';
import type { ExportImportProps, FoundFile, ImportState, NotTaken } from './import-types';
import { kinds } from './import-types';

/** Export files of the networks in: what each would change is shown before anything is written. */
export function ExportImport(props: ExportImportProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack" data-wide>
      <p>
        <a class="fs-button" data-look="quiet" href={props.backHref}>
          {t('insights.post.back')}
        </a>
      </p>
      <section class="fs-panel" aria-labelledby="export-import">
        <h2 class="fs-heading" id="export-import">
          {t('insights.import.title')}
        </h2>
        <p class="fs-field-hint">{t('insights.import.text')}</p>
        <Stage {...props} />
      </section>
      {(props.state.kind === 'idle' || props.state.kind === 'unknown') && <Where />}
    </div>
  );
}

function Stage(props: ExportImportProps) {
  const { t } = useWords();
  const { state, onFiles, onCancel, onAgain } = props;
  const again = (
    <Button icon="upload" onPress={onAgain}>
      {t('insights.import.again')}
    </Button>
  );
  switch (state.kind) {
    case 'idle':
      return <FileBox label={t('insights.import.choose')} accept=".csv,.tsv,.txt,.xlsx,.zip,.js" onFiles={onFiles} />;
    case 'working':
      return <Working state={state} onCancel={onCancel} />;
    case 'unknown':
      return (
        <>
          {state.files.map(({ file, header }) => (
            <ErrorState key={file} title={t('insights.import.unknown', { file })}>
              {header.length > 0 ? t('insights.import.unknown.text', { columns: header.join(', ') }) : t('insights.import.unknown.empty')}
            </ErrorState>
          ))}
          <Faults faults={state.faults} />
          {again}
        </>
      );
    case 'failed':
      return (
        <ErrorState title={t('insights.import.failed')} actions={again}>
          {state.why}
        </ErrorState>
      );
    case 'would':
      return <Would {...props} state={state} />;
    case 'did':
      return (
        <>
          <p role="status">{t(state.cancelled ? 'insights.import.cancelled' : 'insights.import.done', { n: state.written })}</p>
          {state.added > 0 && <p class="fs-field-hint">{t('insights.import.undo.text')}</p>}
          <div class="fs-row-tools">
            {state.added > 0 && (
              <Button icon="undo" onPress={props.onUndo}>
                {t('insights.import.undo')}
              </Button>
            )}
            {again}
          </div>
        </>
      );
  }
}

function Working({ state, onCancel }: { state: Extract<ImportState, { kind: 'working' }>; onCancel(): void }) {
  const { t } = useWords();
  const label = t(`insights.import.${state.step}`);
  const said =
    state.total === undefined ? t('insights.import.reading.rows', { n: state.done }) : t('insights.import.of', { done: state.done, total: state.total });
  return (
    <>
      <p role="status">{label}</p>
      <progress class="fs-import-progress" aria-label={label} {...(state.total !== undefined && { max: Math.max(1, state.total), value: state.done })} />
      <p class="fs-field-hint">{said}</p>
      <div class="fs-row-tools">
        <Button onPress={onCancel}>{t('insights.import.cancel')}</Button>
      </div>
    </>
  );
}

function Would({ state, onAgain, onImport, ...acts }: ExportImportProps & { state: Extract<ImportState, { kind: 'would' }> }) {
  const { t } = useWords();
  const changes = state.files.reduce((sum, { counts }) => sum + counts.new + counts.changed, 0);
  const isNameless = state.files.some(({ asksAccount, holds, account }) => asksAccount && holds === 'days' && account.trim() === '');
  return (
    <>
      <Faults faults={state.faults} />
      <div class="fs-import-files">
        {state.files.map((file, at) => (
          <Found key={`${file.file} ${file.name ?? ''} ${file.kind}`} file={file} at={at} {...acts} />
        ))}
      </div>
      <Refused rows={state.notTaken} onReport={acts.onReport} />
      {changes === 0 && <p role="status">{t('insights.import.nothing')}</p>}
      {isNameless && <p class="fs-field-error">{t('insights.import.account.need')}</p>}
      <div class="fs-row-tools">
        {changes > 0 && (
          <Button look="primary" onPress={onImport} disabled={isNameless}>
            {t('insights.import.go', { n: changes })}
          </Button>
        )}
        <Button icon="upload" onPress={onAgain}>
          {t('insights.import.again')}
        </Button>
      </div>
    </>
  );
}

type Acts = Pick<ExportImportProps, 'onOrder' | 'onZone' | 'onAccount' | 'accounts'>;

function Found({ file, at, onOrder, onZone, onAccount, accounts }: { file: FoundFile; at: number } & Acts) {
  const { t, date } = useWords();
  const { counts } = file;
  const rows = (['new', 'changed', 'same', 'repeated', 'refused'] as const).filter((name) => counts[name] > 0);
  const named = file.name === undefined ? file.file : `${file.file}, ${file.name}`;
  return (
    <section class="fs-panel">
      <h3 class="fs-heading">
        <bdi>{t('insights.import.found', { kind: t(`insights.import.kind.${file.kind}`), file: named })}</bdi>
      </h3>
      {file.from !== undefined && file.to !== undefined && (
        <p class="fs-field-hint">{t('insights.import.days', { from: date(file.from), to: date(file.to) })}</p>
      )}
      <ul class="fs-import-counts">
        <li>{t('insights.import.rows', { n: counts.rows })}</li>
        {rows.map((name) => (
          <li key={name}>
            <Badge tone={name === 'refused' ? 'warn' : name === 'same' || name === 'repeated' ? 'neutral' : 'good'}>
              {t(`insights.import.${name}`, { n: counts[name] })}
            </Badge>
          </li>
        ))}
      </ul>
      {file.unknown.length > 0 && <p class="fs-field-hint">{t('insights.import.columns', { columns: file.unknown.slice(0, 30).join(', ') })}</p>}
      <div class="fs-fields">
        {file.dates !== 'sure' && (
          <Select
            label={t('insights.import.order')}
            hint={t(`insights.import.order.${file.dates}`)}
            value={file.order}
            options={(['mdy', 'dmy'] as const).map((value) => ({ value, label: t(`insights.import.order.${value}`) }))}
            onChange={(order) => onOrder(at, order)}
          />
        )}
        {file.zone !== undefined && (
          <Select
            label={t('insights.import.zone')}
            hint={t('insights.import.zone.hint')}
            value={file.zone}
            options={(['own', 'pacific', 'utc'] as const).map((value) => ({ value, label: t(`insights.import.zone.${value}`) }))}
            onChange={(zone) => onZone(at, zone)}
          />
        )}
        {file.asksAccount && (
          <TextBox
            label={t('insights.import.account')}
            hint={t('insights.import.account.hint')}
            value={file.account}
            suggestions={accounts}
            maxLength={300}
            onInput={(account) => onAccount(at, account)}
          />
        )}
      </div>
    </section>
  );
}

const shownRows = 200;

function Refused({ rows, onReport }: { rows: readonly NotTaken[]; onReport(): void }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('insights.import.report')}</summary>
      <ul class="fs-refused">
        {rows.slice(0, shownRows).map(({ file, line, why, words }) => (
          <li key={`${file} ${line}`}>
            <strong>{t('insights.import.line', { line })}</strong> <bdi>{words}</bdi>: {t(`insights.import.why.${why}`)}
          </li>
        ))}
      </ul>
      {rows.length > shownRows && <p class="fs-field-hint">{t('insights.import.report.more', { n: shownRows })}</p>}
      <Button size="small" icon="cloud" onPress={onReport}>
        {t('insights.import.report.csv')}
      </Button>
    </details>
  );
}

function Faults({ faults }: { faults: readonly { file: string; why: 'damaged' | 'long' | 'type' | 'empty' }[] }) {
  const { t } = useWords();
  return (
    <>
      {faults.map(({ file, why }) => (
        <p key={file} class="fs-field-error">
          {t(`insights.import.fault.${why}`, { file })}
        </p>
      ))}
    </>
  );
}

/** Which files are known, and where each network keeps them. */
function Where() {
  const { t } = useWords();
  return (
    <details class="fs-panel" open>
      <summary>{t('insights.import.where')}</summary>
      <dl class="fs-import-where">
        {kinds.map((kind: ExportId) => (
          <div key={kind}>
            <dt>{t(`insights.import.kind.${kind}` as Key)}</dt>
            <dd>{t(`insights.import.get.${kind}` as Key)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
