import { signal } from '@preact/signals';
import type { ExportImportProps, FoundFile, ImportState, NotTaken, ZoneChoice } from '../../../components/insights/import/import-types';
import type { Brought, DateOrder, ExportId, FoundTable, ReadRows } from '../../../lib/exports';
import { sayError } from '../../../lib/i18n';
import type { NetworkId } from '../../../lib/model/network';
import type { Published } from '../../../lib/model/published';
import { download } from '../wiring/download';
import type { Screen } from '../wiring/screen';
import { bringRows, type Told, takeAway, tellOfRows } from './bring-rows';

/** A table of a file with what the person said of it, and its rows as last read. */
interface Chosen {
  table: FoundTable;
  order: DateOrder;
  zone: ZoneChoice | undefined;
  account: string;
  rows: ReadRows;
  brought: Brought;
  told: Told;
}

/** Typing goes on while what it would change is worked out. */
const pause = 500;

/** Export files in. They are read in this page, by a part of its own that is loaded when the first file is chosen; what is written is the background's. */
export function createExportImport(
  screen: Screen,
  { known, accounts }: { known(): Promise<readonly Published[]>; accounts(network: NetworkId | undefined): string[] },
) {
  const { t } = screen.words;
  const state = signal<ImportState>({ kind: 'idle' });
  let chosen: Chosen[] = [];
  let faults: Extract<ImportState, { kind: 'would' }>['faults'] = [];
  let added: { posts: string[]; days: string[] } = { posts: [], days: [] };
  let work = new AbortController();
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** Something was said since the rows were last looked at. */
  let isStale = false;

  const attempt = async (act: (until: AbortSignal) => Promise<void>) => {
    work.abort();
    work = new AbortController();
    try {
      await act(work.signal);
    } catch (error) {
      state.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const tell = (step: 'reading' | 'looking' | 'writing', done: number, total?: number) => {
    state.value = { kind: 'working', step, done, total };
  };

  const choose = (files: readonly File[]) =>
    attempt(async (until) => {
      tell('reading', 0);
      const { openFiles, findTables, exports } = await import('../../../lib/exports');
      const opened = await openFiles(
        files.map((file) => ({
          name: file.name,
          madeAt: Math.min(file.lastModified, Date.now()),
          bytes: async () => new Uint8Array(await file.arrayBuffer()),
        })),
      );
      if (until.aborted) return;
      const { tables, unknown } = findTables(opened.sheets, exports);
      faults = [...opened.faults];
      if (tables.length === 0) {
        state.value = { kind: 'unknown', files: unknown, faults };
        return;
      }
      chosen = tables.map((table) => ({
        table,
        ...guessed(table, accounts(table.kind.network)),
        rows: noRows,
        brought: nothingBrought,
        told: { posts: [], days: [] },
      }));
      await look(until);
    });

  /** Reads what was chosen with what the person said, and asks what it would change. `quiet`: the form stays, since somebody types in it. */
  const look = async (until: AbortSignal, quiet = false) => {
    const { readRows, toPublished } = await import('../../../lib/exports');
    let before = 0;
    for (const each of chosen) {
      const { table, order, zone } = each;
      const rows = await readRows(table, {
        order,
        zone: zoneOf(zone, table.kind.zone),
        pause: async (read) => {
          if (!quiet) tell('reading', before + read);
          await breath();
          return !until.aborted;
        },
      });
      if (until.aborted) return;
      before += table.rows.length;
      each.rows = rows;
      each.brought = await toPublished(table, rows, { known: await known(), account: each.account.trim() });
    }
    const total = chosen.reduce((sum, { brought }) => sum + brought.posts.length + brought.days.length, 0);
    let done = 0;
    for (const each of chosen) {
      const { told, isWhole, why } = await bringRows(each.brought, { dryRun: true, until, tell: (read) => !quiet && tell('looking', done + read, total) });
      if (why) throw why;
      if (!isWhole) return;
      done += each.brought.posts.length + each.brought.days.length;
      each.told = told;
    }
    isStale &&= until.aborted;
    if (!until.aborted) state.value = { kind: 'would', files: chosen.map(asFound), faults, notTaken: chosen.flatMap(notTakenOf) };
  };

  const write = () =>
    attempt(async (until) => {
      const total = chosen.reduce((sum, { brought }) => sum + brought.posts.length + brought.days.length, 0);
      added = { posts: [], days: [] };
      let done = 0;
      let written = 0;
      let cancelled = false;
      for (const { brought } of chosen) {
        const { told, isWhole, why } = await bringRows(brought, { dryRun: false, until, tell: (read) => tell('writing', done + read, total) });
        done += brought.posts.length + brought.days.length;
        written += [...told.posts, ...told.days].filter((did) => did !== 'same').length;
        added.posts.push(...brought.posts.flatMap(({ post }, at) => (told.posts[at] === 'new' ? [post.id] : [])));
        added.days.push(...brought.days.flatMap(({ day }, at) => (told.days[at] === 'new' ? [day.id] : [])));
        cancelled ||= !isWhole;
        // What was written until then can be taken back, whatever ended it.
        if (why) screen.tell(sayError(why, screen.words));
        if (cancelled) break;
      }
      if (written > 0) await tellOfRows();
      state.value = { kind: 'did', written, added: added.posts.length + added.days.length, cancelled };
    });

  const change = (at: number, part: Partial<Pick<Chosen, 'order' | 'zone' | 'account'>>) => {
    const { table, account } = chosen[at] ?? {};
    // Files of one network are of one account, until one of them is said to be of another.
    const isMeant = (each: Chosen, place: number) =>
      place === at || (part.account !== undefined && each.table.kind.network === table?.kind.network && each.account === account);
    chosen = chosen.map((each, place) => (isMeant(each, place) ? { ...each, ...part } : each));
    isStale = true;
  };
  const undo = () =>
    attempt(async () => {
      await takeAway(added);
      const n = added.posts.length + added.days.length;
      added = { posts: [], days: [] };
      state.value = { kind: 'idle' };
      screen.tell(t('insights.import.undone', { n }));
    });

  return (backHref: string): ExportImportProps => ({
    state: state.value,
    accounts: accounts(undefined),
    backHref,
    onFiles: (files) => void choose(files),
    onOrder: (at, order) => {
      change(at, { order });
      void attempt(look);
    },
    onZone: (at, zone) => {
      change(at, { zone });
      void attempt(look);
    },
    onAccount: (at, account) => {
      change(at, { account });
      const { value: now } = state;
      if (now.kind === 'would') state.value = { ...now, files: now.files.map((file, place) => ({ ...file, account: chosen[place]?.account ?? file.account })) };
      clearTimeout(typing);
      typing = setTimeout(() => void attempt((until) => look(until, true)), pause);
    },
    onImport: () => {
      clearTimeout(typing);
      void (isStale ? attempt((until) => look(until, true)) : Promise.resolve()).then(write);
    },
    onCancel: () => {
      const isWriting = state.peek().kind === 'working' && (state.peek() as { step?: string }).step === 'writing';
      work.abort();
      if (!isWriting) state.value = { kind: 'idle' };
    },
    onUndo: () => void undo(),
    onAgain: () => {
      work.abort();
      state.value = { kind: 'idle' };
    },
    onReport: () =>
      void screen.attempt(async () => {
        const { writeCsv } = await import('../../../lib/templates/formats/csv');
        const header = (['file', 'line', 'why', 'words'] as const).map((name) => t(`insights.import.report.${name}`));
        const rows = chosen.flatMap(notTakenOf).map(({ file, line, why, words }) => [file, String(line), t(`insights.import.why.${why}`), words]);
        download('feedside-import.csv', new Blob(['\ufeff', writeCsv([header, ...rows])], { type: 'text/csv' }));
      }),
  });
}

const noRows: ReadRows = { posts: [], days: [], refused: [] };
const nothingBrought: Brought = { posts: [], days: [], repeated: [] };

/** The page draws and hears a press before work goes on. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

const clocks: Record<Exclude<ZoneChoice, 'own'>, string> = { pacific: 'America/Los_Angeles', utc: 'UTC' };
const zoneOf = (choice: ZoneChoice | undefined, told: string | undefined): string =>
  choice === undefined ? (told ?? ownZone()) : choice === 'own' ? ownZone() : clocks[choice];
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is taken for right until the person says otherwise. */
function guessed(table: FoundTable, accounts: readonly string[]): Pick<Chosen, 'order' | 'zone' | 'account'> {
  const cell = table.rows.map((cells) => cells[table.columns.get('at') ?? -1] ?? '').find((each) => each !== '') ?? '';
  const isOpen =
    table.kind.holds === 'posts' && table.kind.zone !== 'UTC' && /\d:\d{2}/u.test(cell) && !/(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?:\s\d{4})?$/u.test(cell);
  return {
    order: table.dates === 'dmy' ? 'dmy' : 'mdy',
    zone: isOpen ? (table.kind.zone === undefined ? 'own' : 'pacific') : undefined,
    account: accounts[0] ?? '',
  };
}

function asFound({ table, order, zone, account, rows, brought, told }: Chosen): FoundFile {
  const times = [...rows.posts.flatMap(({ at }) => at ?? []), ...rows.days.map(({ day }) => Date.parse(`${day}T12:00:00Z`))].sort((a, b) => a - b);
  const did = [...told.posts, ...told.days];
  const count = (what: (typeof did)[number]) => did.filter((each) => each === what).length;
  return {
    kind: table.kind.id as ExportId,
    holds: table.kind.holds,
    file: table.file,
    name: table.name,
    from: times[0],
    to: times.at(-1),
    counts: {
      rows: rows.posts.length + rows.days.length + rows.refused.length,
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      repeated: brought.repeated.length,
      refused: rows.refused.length,
    },
    unknown: table.unknown,
    dates: table.dates === 'unclear' || table.dates === 'mixed' ? table.dates : 'sure',
    order,
    zone,
    asksAccount: [...rows.posts, ...rows.days].some((row) => row.account === undefined),
    account,
  };
}

const notTakenOf = ({ table: { file }, rows, brought }: Chosen): NotTaken[] => [
  ...rows.refused.map((row) => ({ file, ...row })),
  ...brought.repeated.map((line) => ({ file, line, why: 'repeated' as const, words: '' })),
];
