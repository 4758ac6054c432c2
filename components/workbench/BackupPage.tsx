import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { Field } from '../ui/Field';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/words';
import { type Imported, ImportReport } from './ImportReport';

export type ExportState = { kind: 'idle' } | { kind: 'working' } | { kind: 'done'; name: string } | { kind: 'failed'; why: string };

/** `would`: nothing is written yet. */
export type ImportState =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string }
  | { kind: 'would'; name: string; result: Imported }
  | { kind: 'writing' }
  | { kind: 'did'; result: Imported }
  | { kind: 'failed'; why: string };

export interface BackupPageProps {
  exporting: ExportState;
  importing: ImportState;
  onExport(): void;
  onFile(file: File): void;
  onImport(): void;
  onAgain(): void;
}

/** One file with everything out, and one file back in with a look at it first. */
export function BackupPage({ exporting, importing, onExport, onFile, onImport, onAgain }: BackupPageProps) {
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
        <p class="fs-field-hint" role="status">
          {exporting.kind === 'done' && t('backup.export.done', { name: exporting.name })}
        </p>
        {exporting.kind === 'failed' && <ErrorState title={t('ui.failed')}>{exporting.why}</ErrorState>}
      </section>
      <section class="fs-panel" aria-labelledby="backup-import">
        <h2 class="fs-heading" id="backup-import">
          {t('backup.import.title')}
        </h2>
        <p class="fs-field-hint">{t('backup.import.text')}</p>
        <Import importing={importing} onFile={onFile} onImport={onImport} onAgain={onAgain} />
      </section>
    </div>
  );
}

function Import({ importing, onFile, onImport, onAgain }: Pick<BackupPageProps, 'importing' | 'onFile' | 'onImport' | 'onAgain'>) {
  const { t } = useWords();
  const again = (
    <Button icon="upload" onPress={onAgain}>
      {t('backup.import.another')}
    </Button>
  );
  if (importing.kind === 'idle') return <FileBox onFile={onFile} />;
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

/** The browser's own file box: takes a press, the keyboard and a dropped file. */
function FileBox({ onFile }: { onFile(file: File): void }) {
  const { t } = useWords();
  return (
    <Field label={t('backup.import.choose')}>
      {(attributes) => (
        <input
          {...attributes}
          type="file"
          accept="application/json,.json"
          class="fs-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      )}
    </Field>
  );
}
