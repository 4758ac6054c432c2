import type { DayField, Export, PostField } from './define-export';
import { type DateOrder, dateOrderOf, parseDate } from './parse-date';
import { plainHeader } from './plain-header';
import { idInAddress, timeInId } from './post-address';
import type { Sheet } from './sheet';

/** A table of a chosen file that is known, with what was told over all of it. */
export interface FoundTable {
  kind: Export;
  file: string;
  name: string | undefined;
  madeAt: number;
  /** Where each known field stands. */
  columns: ReadonlyMap<PostField | DayField, number>;
  /** Names of columns that nobody knows, as they stand there. */
  unknown: string[];
  rows: string[][];
  /** Line of the first row, counted from 1 with everything above it. */
  firstLine: number;
  /** `unclear`: the person is to be asked; `undefined`: no date needs an order. */
  dates: DateOrder | 'unclear' | 'mixed' | undefined;
}

interface Finding {
  tables: FoundTable[];
  /** Files in which nothing is known, with the line that looks most like headers. */
  unknown: { file: string; header: string[] }[];
}

/** Headers stand at most so far down, below sentences of what the file holds. */
const deepest = 20;

/** What these sheets are, each by the kind that knows the most of its columns. */
export function findTables(sheets: readonly Sheet[], kinds: readonly Export[]): Finding {
  const tables: FoundTable[] = [];
  const unknown = new Map<string, string[]>();
  for (const sheet of sheets) {
    const found = kinds.flatMap((kind) => tableAs(kind, sheet) ?? []).sort((a, b) => scoreOf(b) - scoreOf(a));
    if (found[0]) tables.push(found[0]);
    else unknown.set(sheet.file, widest(sheet.rows));
  }
  // Of a workbook or a ZIP in which something is known, the rest is of no use and no news.
  const known = new Set(tables.map(({ file }) => file));
  const several = sheets.length > 1 && tables.length > 0 && new Set(sheets.map(({ file }) => file.includes('/'))).has(true);
  return { tables, unknown: several ? [] : [...unknown].filter(([file]) => !known.has(file)).map(([file, header]) => ({ file, header })) };
}

const scoreOf = ({ columns, unknown }: FoundTable): number => columns.size - unknown.length / 2;

function tableAs(kind: Export, sheet: Sheet): FoundTable | undefined {
  const rows = kind.reshape ? kind.reshape(sheet) : sheet.rows;
  if (!rows) return undefined;
  for (const [at, cells] of rows.slice(0, deepest).entries()) {
    const header = cells.map(plainHeader);
    const columns = columnsIn(kind, header);
    if (!kind.needs.every((field) => columns.has(field as PostField)) || columns.size < 2 || kind.without?.some((name) => header.includes(name))) continue;
    const places = new Set(columns.values());
    const unknown = cells.filter((cell, place) => !places.has(place) && cell.trim() !== '' && !isIgnored(kind, header[place] ?? ''));
    const body = rows.slice(at + 1);
    return {
      kind,
      file: sheet.file,
      name: sheet.name,
      madeAt: sheet.madeAt,
      columns,
      unknown,
      rows: body,
      firstLine: at + 2,
      dates: datesIn(kind, columns, body),
    };
  }
  return undefined;
}

/** What the dates themselves tell; where each could be both, what the numbers of the posts tell of their time. */
function datesIn(kind: Export, columns: ReadonlyMap<PostField | DayField, number>, rows: readonly string[][]): FoundTable['dates'] {
  const place = columns.get(kind.holds === 'days' ? 'ofDay' : 'at');
  const told = dateOrderOf(cellsOf(rows, place));
  if (told !== 'unclear' || kind.holds === 'days') return told;
  const agreeing = (order: DateOrder): number =>
    rows.slice(0, 500).filter((cells) => {
      const cell = (field: PostField): string => cells[columns.get(field) ?? -1] ?? '';
      const time = timeInId(kind.network, idInAddress(kind.network, cell('link')) ?? `${kind.network}:${cell('id')}`);
      const date = parseDate(cell('at'), order);
      return time !== undefined && date !== undefined && Math.abs(Date.UTC(date.year ?? 0, date.month - 1, date.day) - time) <= 2 * day;
    }).length;
  const [mdy, dmy] = [agreeing('mdy'), agreeing('dmy')];
  if (mdy === dmy) return told;
  return mdy > dmy ? 'mdy' : 'dmy';
}

const day = 86_400_000;

/** The first column of a name counts: a second "Date" is of something else. */
function columnsIn(kind: Export, header: readonly string[]): Map<PostField | DayField, number> {
  const columns = new Map<PostField | DayField, number>();
  for (const [field, names] of Object.entries(kind.columns) as [PostField | DayField, readonly string[]][]) {
    const place = names.map((name) => header.indexOf(name)).find((at) => at >= 0 && ![...columns.values()].includes(at));
    if (place !== undefined) columns.set(field, place);
  }
  return columns;
}

const isIgnored = ({ ignores = [], columns }: Export, name: string): boolean =>
  ignores.some((start) => name.startsWith(start)) || Object.values(columns as Record<string, readonly string[]>).some((names) => names.includes(name));

export function* cellsOf(rows: readonly (readonly string[])[], place: number | undefined): Iterable<string> {
  if (place === undefined) return;
  for (const cells of rows) {
    const cell = cells[place];
    if (cell) yield cell;
  }
}

const widest = (rows: readonly string[][]): string[] =>
  rows
    .slice(0, deepest)
    .reduce<string[]>((best, cells) => (cells.filter(Boolean).length > best.filter(Boolean).length ? cells : best), [])
    .slice(0, 12);
