import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { FileBox } from '../ui/FileBox';
import { Icon } from '../ui/Icon';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/words';
import { WorkProgress, type WorkShown } from '../work/WorkProgress';
import { type Imported, ImportReport } from './ImportReport';

export type ExportState = { kind: 'idle' } | { kind: 'working' } | { kind: 'done'; name: string } | { kind: 'stopped' } | { kind: 'failed'; why: string };

/** The search index being checked. `stopped`: cancelled on the way. */
export type IndexState =
  | { kind: 'idle' }
  | { kind: 'working' }
  | { kind: 'done'; checked: number; mended: number; stopped: boolean }
  | { kind: 'failed'; why: string };

/** `would`: nothing is written yet. */
export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string }
  | { kind: 'would'; name: string; result: Imported }
  | { kind: 'writing' }
  | { kind: 'did'; result: Imported; stopped?: boolean }
  /** Cancelled before anything was written. */
  | { kind: 'stopped' }
  | { kind: 'failed'; why: string };

export interface BackupPageProps {
  exporting: ExportState;
  importing: ImportState;
  index: IndexState;
  /** How far each is, while it goes on. */
  work: { exporting?: WorkShown | undefined; importing?: WorkShown | undefined; index?: WorkShown | undefined };
  onReindex(): void;
  onExport(): void;
  onFile(file: File): void;
  onImport(): void;
  onAgain(): void;
}

/** One file with everything out, and one file back in with a look at it first. */
export function BackupPage({ exporting, importing, index, work, onExport, onFile, onImport, onAgain, onReindex }: BackupPageProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack fs-column" data-wide>
      <p class="fs-lead">{t('backup.intro')}</p>
      <section class="fs-panel" aria-labelledby="backup-export">
        <h2 class="fs-heading" id="backup-export">
          {t('backup.export.title')}
        </h2>
        <p class="fs-field-hint">{t('backup.export.text')}</p>
        <div class="fs-bar">
          <Button look="primary" icon="cloud" disabled={exporting.kind === 'working'} onPress={onExport}>
            {t(exporting.kind === 'working' ? 'backup.export.working' : 'backup.export.action')}
          </Button>
        </div>
        {exporting.kind === 'working' && work.exporting && <WorkProgress label={t('work.export')} work={work.exporting} />}
        <p class="fs-field-hint" role="status">
          {exporting.kind === 'done' && t('backup.export.done', { name: exporting.name })}
          {exporting.kind === 'stopped' && t('work.export.stopped')}
        </p>
        {exporting.kind === 'failed' && <ErrorState title={t('ui.failed')}>{exporting.why}</ErrorState>}
      </section>
      <section class="fs-panel" aria-labelledby="backup-import">
        <h2 class="fs-heading" id="backup-import">
          {t('backup.import.title')}
        </h2>
        <p class="fs-field-hint">{t('backup.import.text')}</p>
        <Import importing={importing} work={work.importing} onFile={onFile} onImport={onImport} onAgain={onAgain} />
      </section>
      <section class="fs-panel" aria-labelledby="backup-trash">
        <h2 class="fs-heading" id="backup-trash">
          {t('trash.title')}
        </h2>
        <p class="fs-field-hint">{t('trash.open.text')}</p>
        <div class="fs-bar">
          <a class="fs-button" data-look="plain" href="#trash">
            <Icon name="trash" />
            {t('trash.open')}
          </a>
        </div>
      </section>
      <section class="fs-panel" aria-labelledby="backup-index">
        <h2 class="fs-heading" id="backup-index">
          {t('work.index.title')}
        </h2>
        <p class="fs-field-hint">{t('work.index.text')}</p>
        <div class="fs-bar">
          <Button icon="search" disabled={index.kind === 'working'} onPress={onReindex}>
            {t('work.index.action')}
          </Button>
        </div>
        {index.kind === 'working' && work.index && <WorkProgress label={t('work.index')} work={work.index} />}
        <p class="fs-field-hint" role="status">
          {index.kind === 'done' &&
            (index.stopped ? t('work.index.stopped', { n: index.checked }) : t('work.index.done', { n: index.checked, mended: index.mended }))}
        </p>
        {index.kind === 'failed' && <ErrorState title={t('ui.failed')}>{index.why}</ErrorState>}
      </section>
    </div>
  );
}

type ImportProps = Pick<BackupPageProps, 'importing' | 'onFile' | 'onImport' | 'onAgain'> & { work: WorkShown | undefined };

function Import({ importing, work, onFile, onImport, onAgain }: ImportProps) {
  const { t } = useWords();
  const again = (
    <Button icon="upload" onPress={onAgain}>
      {t('backup.import.another')}
    </Button>
  );
  if (importing.kind === 'idle')
    return <FileBox label={t('backup.import.choose')} accept="application/json,.json" single onFiles={([file]) => file && onFile(file)} />;
  if ((importing.kind === 'reading' || importing.kind === 'writing') && work)
    return <WorkProgress label={t(importing.kind === 'reading' ? 'work.look' : 'work.import')} work={work} />;
  if (importing.kind === 'stopped') {
    return (
      <>
        <p role="status">{t('work.look.stopped')}</p>
        <div class="fs-row-tools">{again}</div>
      </>
    );
  }
  if (importing.kind === 'reading') return <Loading label={t('backup.import.reading', { name: importing.name })} />;
  if (importing.kind === 'writing') return <Loading label={t('backup.import.writing')} />;
  if (importing.kind === 'failed') {
    return (
      <ErrorState title={t('backup.import.failed')} actions={again}>
        {importing.why}
      </ErrorState>
    );
  }
  const { result } = importing;
  const changes = result.added + result.updated;
  const would = importing.kind === 'would';
  return (
    <>
      {importing.kind === 'did' && importing.stopped === true && <p>{t('work.import.stopped')}</p>}
      <ImportReport title={t(would ? 'backup.import.would' : 'backup.import.did')} result={result} />
      {would && changes === 0 && <p class="fs-field-hint">{t('backup.import.nothing')}</p>}
      <div class="fs-row-tools">
        {would && changes > 0 && (
          <Button look="primary" onPress={onImport}>
            {t('backup.import.go', { n: changes })}
          </Button>
        )}
        {again}
      </div>
    </>
  );
}
