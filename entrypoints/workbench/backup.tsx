import { signal } from '@preact/signals';
import { BackupPage, type ExportState, type ImportState, type IndexState } from '../../components/workbench/BackupPage';
import { sayError } from '../../lib/i18n';
import { request } from '../../lib/messages/request';
import { downloadBackup } from './wiring/download-backup';
import type { Screen } from './wiring/screen';
import { type RunningWork, whileWorking } from './wiring/start-work';

/** The same limit as the import itself; a larger file is not even read. */
const largestFile = 50 * 1024 * 1024;

export function createBackup(screen: Screen) {
  const { t } = screen.words;
  const exporting = signal<ExportState>({ kind: 'idle' });
  const importing = signal<ImportState>({ kind: 'idle' });
  const index = signal<IndexState>({ kind: 'idle' });
  const works = signal<{ exporting?: RunningWork | undefined; importing?: RunningWork | undefined; index?: RunningWork | undefined }>({});
  const chosen = signal<string | undefined>();
  const working = (name: 'exporting' | 'importing' | 'index') => (work: RunningWork | undefined) => {
    works.value = { ...works.peek(), [name]: work };
  };

  const exportAll = async () => {
    exporting.value = { kind: 'working' };
    try {
      const name = await whileWorking(working('exporting'), downloadBackup);
      exporting.value = name === undefined ? { kind: 'stopped' } : { kind: 'done', name };
    } catch (error) {
      exporting.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const read = async (file: File) => {
    importing.value = { kind: 'reading', name: file.name };
    try {
      if (file.size > largestFile) throw new Error(t('backup.import.tooBig'));
      const json = await textOf(file, t('backup.import.notText'));
      const looked = await whileWorking(working('importing'), (work) => request('backup.import', { json, dryRun: true, work }));
      if (!looked.ok) throw new Error(looked.problem.why);
      if (looked.value.stopped) {
        importing.value = { kind: 'stopped' };
        return;
      }
      chosen.value = json;
      importing.value = { kind: 'would', name: file.name, result: looked.value };
    } catch (error) {
      importing.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const write = async () => {
    const json = chosen.peek();
    if (json === undefined) return;
    importing.value = { kind: 'writing' };
    try {
      const written = await whileWorking(working('importing'), (work) => request('backup.import', { json, dryRun: false, work }));
      if (!written.ok) throw new Error(written.problem.why);
      importing.value = { kind: 'did', result: written.value, stopped: written.value.stopped === true };
      chosen.value = undefined;
    } catch (error) {
      importing.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };

  const reindex = async () => {
    index.value = { kind: 'working' };
    try {
      const { checked, mended, stopped } = await whileWorking(working('index'), (work) => request('backup.reindex', { work }));
      index.value = { kind: 'done', checked, mended, stopped: stopped === true };
    } catch (error) {
      index.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };

  return function drawBackup() {
    const { value: on } = works;
    return (
      <BackupPage
        exporting={exporting.value}
        importing={importing.value}
        index={index.value}
        work={{ exporting: on.exporting?.shown(), importing: on.importing?.shown(), index: on.index?.shown() }}
        onReindex={() => void reindex()}
        onExport={() => void exportAll()}
        onFile={(file) => void read(file)}
        onImport={() => void write()}
        onAgain={() => {
          chosen.value = undefined;
          importing.value = { kind: 'idle' };
        }}
      />
    );
  };
}

/** A file in another encoding must not come in as question marks. */
async function textOf(file: File, notText: string): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(notText);
  }
}
