import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExchangeActs, ExchangedRow, ExchangeState } from '../../../components/exchange/exchange-types';
import type { InDraft, InIdea, InRow, TextFile } from '../../../lib/exchange';
import { sayError } from '../../../lib/i18n';
import { newWrite } from '../../../lib/messages/ids';
import type { Exchanged } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Screen } from './screen';
import { textFiles } from './text-files';

const mostRows = 5000;
/** In one message. */
const atOnce = 200;

type Sent<Value> = Value & { write: string };

export interface ImportPorts<Value> {
  kind: 'ideas' | 'drafts';
  /** Which files in a ZIP or a folder. */
  wanted: RegExp;
  /** @throws Error with a sentence for the person. */
  read(files: readonly TextFile[]): Promise<readonly InRow<Value>[]>;
  bring(rows: Sent<Value>[], dryRun: boolean): Promise<{ rows: Exchanged[] }>;
}

/** Files are read in this page, row by row; what is written is the background's, in pieces, and can be taken back. */
export function createImport<Value extends InIdea | InDraft>(
  screen: Screen,
  ports: ImportPorts<Value>,
): { state: ReadonlySignal<ExchangeState>; acts: ExchangeActs } {
  const { t } = screen.words;
  const state = signal<ExchangeState>({ kind: 'idle' });
  const chosen = signal<{ names: string; rows: readonly InRow<Value>[] } | undefined>();
  const taken = signal<Exchanged[]>([]);

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      state.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const run = async (dryRun: boolean) => {
    const { value: from } = chosen;
    if (!from) return;
    const rows = from.rows.flatMap((row) => (row.kind === 'in' ? [{ ...row.value, write: newWrite() }] : []));
    const answers = new Map<string, Exchanged>();
    for (let at = 0; at < rows.length; at += atOnce) {
      state.value = { kind: 'working', done: at, all: rows.length };
      const answer = await ports.bring(rows.slice(at, at + atOnce), dryRun);
      for (const row of answer.rows) answers.set(row.id, row);
      if (!dryRun) taken.value = [...taken.peek(), ...answer.rows.filter(({ rev }) => rev !== undefined)];
    }
    state.value = { kind: dryRun ? 'would' : 'did', names: from.names, rows: from.rows.map((row) => shown(row, answers)) };
  };
  const shown = (row: InRow<Value>, answers: ReadonlyMap<string, Exchanged>): ExchangedRow => {
    if (row.kind === 'refused') return { title: row.title, did: 'refused', why: t(`exchange.why.${row.why}`) };
    return { title: row.title, did: answers.get(row.value.id)?.did ?? 'there', why: row.notes.map((note) => t(`exchange.note.${note}`)).join('; ') };
  };
  const takeBack = async () => {
    let [undone, failed] = [0, 0];
    const rows = taken.peek().flatMap(({ id, rev }) => (rev === undefined ? [] : [{ id, base: rev, write: newWrite() }]));
    for (let at = 0; at < rows.length; at += atOnce) {
      const answer = await request('exchange.undo', { kind: ports.kind, rows: rows.slice(at, at + atOnce) });
      undone += answer.undone;
      failed += answer.failed;
    }
    taken.value = [];
    state.value = { kind: 'idle' };
    screen.tell(t('exchange.in.undone', { undone, failed }));
  };

  const acts: ExchangeActs = {
    onFiles: (files) =>
      void attempt(async () => {
        state.value = { kind: 'working', done: 0, all: 0 };
        taken.value = [];
        const texts = await textFiles(files, { wanted: ports.wanted, t });
        if (texts.length === 0) throw new Error(t('exchange.in.nothing'));
        const rows = await ports.read(texts);
        if (rows.length > mostRows) throw new Error(t('exchange.in.tooMany'));
        chosen.value = { names: namesOf(files, screen.words), rows };
        await run(true);
      }),
    onTake: () => void attempt(() => run(false)),
    onUndo: () => void attempt(takeBack),
    onAgain: () => {
      state.value = { kind: 'idle' };
    },
  };
  return { state, acts };
}

const namesOf = (files: readonly File[], { list, number }: Screen['words']): string =>
  list([...files.slice(0, 3).map(({ name }) => name), ...(files.length > 3 ? [`+${number(files.length - 3)}`] : [])]);
