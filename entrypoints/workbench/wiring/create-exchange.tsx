import { signal } from '@preact/signals';
import { type ExchangeRow, type ExchangeState, TemplateExchange, type TemplateExchangeProps } from '../../../components/workbench/TemplateExchange';
import { sayError, sayReason } from '../../../lib/i18n';
import { newWrite } from '../../../lib/messages/ids';
import type { Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { ImportedRow, Incoming } from '../../../lib/model/template';
import type { Columns, Format, Row, TextFile } from '../../../lib/templates/formats';
import { allTemplates } from './all-templates';
import type { Screen } from './screen';
import { type RunningWork, whileWorking } from './start-work';

const largestFile = 10 * 1024 * 1024;
const mostRows = 5000;

interface Chosen {
  files: TextFile[];
  format: Format;
  table: { header: string[]; columns: Columns; hasHeader: boolean } | undefined;
}

/** Templates in and out, as the workbench draws it. */
export function createExchange(screen: Screen) {
  const read = readExchange(screen);
  return () => <TemplateExchange {...read()} />;
}

/** Files are read in this page, and only when somebody chooses one: the readers are a part of their own. What is written is the background's. */
export function readExchange(screen: Screen): () => TemplateExchangeProps {
  const { t } = screen.words;
  const state = signal<ExchangeState>({ kind: 'idle' });
  const chosen = signal<Chosen | undefined>();
  const undo = signal<Output<'templates.import'>['undo'] | undefined>();

  const work = signal<RunningWork | undefined>();
  const setWork = (next: RunningWork | undefined) => {
    work.value = next;
  };

  const attempt = async (act: () => Promise<void>) => {
    state.value = { kind: 'working' };
    try {
      await act();
    } catch (error) {
      state.value = { kind: 'failed', why: sayError(error, screen.words), format: chosen.peek()?.format };
    }
  };
  const choose = (files: readonly File[]) =>
    attempt(async () => {
      chosen.value = undefined;
      const { guessFormat } = await formats();
      const texts = await Promise.all(files.map((file) => textOf(file, t)));
      const [first] = texts;
      if (first) await look(texts, guessFormat(first));
    });
  const look = async (files: TextFile[], format: Format, columns?: Columns) => {
    const { guessColumns } = await formats();
    const guess = format === 'table' && files[0] ? guessColumns(files[0].text) : undefined;
    chosen.value = { files, format, table: guess && { ...guess, columns: columns ?? guess.columns } };
    await run({ dryRun: true });
  };
  const run = async ({ dryRun }: { dryRun: boolean }) => {
    const { value: from } = chosen;
    if (from === undefined) return;
    const rows = await rowsOf(from, screen.words);
    if (rows.length > mostRows) throw new Error(t('templates.import.tooMany'));
    const taken = rows.filter((row) => row.kind === 'template');
    const incoming = taken.map((row) => row.incoming satisfies Incoming);
    const answer = await whileWorking(setWork, (name) => request('templates.import', { write: newWrite(), rows: incoming, dryRun, work: name }));
    if (dryRun && answer.stopped) {
      state.value = { kind: 'idle' };
      return;
    }
    undo.value = dryRun ? undefined : answer.undo;
    const name = from.files.map((file) => file.name).join(', ');
    state.value = {
      kind: dryRun ? 'would' : 'did',
      name,
      format: from.format,
      table: from.table,
      rows: together(rows, answer.rows, screen.words),
      stopped: answer.stopped === true,
    };
  };
  const takeBack = async () => {
    const { value: before } = undo;
    if (before === undefined) return;
    const { undone, failed } = await request('templates.undoImport', { write: newWrite(), ...before });
    undo.value = undefined;
    state.value = { kind: 'idle' };
    screen.tell(t(failed === 0 ? 'templates.import.undone' : 'templates.import.undonePartly', { n: undone, failed }));
  };
  const exportAs = (as: 'json' | 'csv' | 'markdown') =>
    screen.attempt(async () => {
      const { writeMarkdown, writeOwn, writeTable, writeZip } = await formats();
      const all = await allTemplates();
      if (as === 'json') download('feedside-templates.json', new Blob([writeOwn(all)], { type: 'application/json' }));
      else if (as === 'csv') download('feedside-templates.csv', new Blob(['\ufeff', writeTable(all)], { type: 'text/csv' }));
      else download('feedside-templates.zip', new Blob([writeZip(writeMarkdown(all))], { type: 'application/zip' }));
    });

  return () => ({
    state: state.value.kind === 'working' ? { kind: 'working', work: work.value?.shown() } : state.value,
    onFiles: (files) => void choose(files),
    onFormat: (format) => void attempt(() => look(chosen.peek()?.files ?? [], format)),
    onColumn: (what, place) =>
      void attempt(async () => {
        const { value: from } = chosen;
        if (from?.table) await look(from.files, from.format, { ...from.table.columns, [what]: place });
      }),
    onImport: () => void attempt(() => run({ dryRun: false })),
    onUndo: () => void attempt(takeBack),
    onAgain: () => {
      state.value = { kind: 'idle' };
    },
    onExport: (as) => void exportAs(as),
  });
}

const formats = () => import('../../../lib/templates/formats');

async function rowsOf({ files, format, table }: Chosen, words: Screen['words']): Promise<Row[]> {
  const { readTemplates } = await formats();
  return files.flatMap((file) => {
    const read = readTemplates(file, { format, ...(table && { table }) });
    if (!read.ok) throw new Error(`${file.name}: ${sayReason(read.problem.why, words)}`);
    return read.value;
  });
}

/** What the background said of the taken ones, with the notes of the reader, and those that the reader refused. */
function together(rows: readonly Row[], answered: readonly ImportedRow[], words: Screen['words']): ExchangeRow[] {
  const left = [...answered];
  return rows.flatMap((row): ExchangeRow[] => {
    if (row.kind === 'refused') return [{ name: row.what || words.t('templates.import.nameless'), did: 'refused', why: sayReason(row.why, words), notes: [] }];
    const answer = left.shift();
    return answer ? [{ ...answer, notes: row.notes.map((note) => sayReason(note, words)) }] : [];
  });
}

/** UTF-8, else UTF-16 by its mark: a file in another encoding must not come in as question marks. */
async function textOf(file: File, t: Screen['words']['t']): Promise<TextFile> {
  if (file.size > largestFile) throw new Error(t('templates.import.tooBig'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return { name: file.name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    throw new Error(t('backup.import.notText'));
  }
}

/** By a link of our own: no permission to download is needed, and nothing leaves the device. */
function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
