import { signal } from '@preact/signals';
import { BackupPage, type ExportState, type ImportState } from '../../components/workbench/BackupPage';
import { sayError } from '../../lib/i18n';
import { request } from '../../lib/messages/request';
import { downloadBackup } from './wiring/download-backup';
import type { Screen } from './wiring/screen';

/** The same limit as the import itself; a larger file is not even read. */
const largestFile = 50 * 1024 * 1024;

export function createBackup(screen: Screen) {
  const { t } = screen.words;
  const exporting = signal<ExportState>({ kind: 'idle' });
  const importing = signal<ImportState>({ kind: 'idle' });
  const chosen = signal<string | undefined>();

  const exportAll = async () => {
    exporting.value = { kind: 'working' };
    try {
      exporting.value = { kind: 'done', name: await downloadBackup() };
    } catch (error) {
      exporting.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const read = async (file: File) => {
    importing.value = { kind: 'reading', name: file.name };
    try {
      if (file.size > largestFile) throw new Error(t('backup.import.tooBig'));
      const json = await textOf(file, t('backup.import.notText'));
      const looked = await request('backup.import', { json, dryRun: true });
      if (!looked.ok) throw new Error(looked.problem.why);
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
      const written = await request('backup.import', { json, dryRun: false });
      if (!written.ok) throw new Error(written.problem.why);
      importing.value = { kind: 'did', result: written.value };
      chosen.value = undefined;
    } catch (error) {
      importing.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };

  return function drawBackup() {
    return (
      <BackupPage
        exporting={exporting.value}
        importing={importing.value}
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
