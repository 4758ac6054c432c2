import { zoneClock } from '../metrics/zone-clock';
import { longestText } from '../model/post';
import type { DayResultName, PostFormat, ResultName } from '../model/published';
import type { DayExport, DayRow, PostExport, PostField, PostRow, Refusal } from './define-export';
import { cellsOf, type FoundTable } from './find-tables';
import { type DateOrder, dayName, momentOf, parseDate, withYear } from './parse-date';
import { type DecimalMark, decimalMarkOf, parseCount, parseDecimal, parseSeconds } from './parse-number';
import { accountInAddress, idInAddress, isRuinedId, timeInId } from './post-address';

export interface RefusedRow {
  line: number;
  why: Refusal;
  /** The beginning of the row, for whoever looks for it in the file. */
  words: string;
}

export interface ReadRows {
  posts: PostRow[];
  days: DayRow[];
  refused: RefusedRow[];
}

export interface Reading {
  order: DateOrder;
  /** Of times that name none. */
  zone: string;
  /** Called every few hundred rows, with how many are read; waits for it, so that a page can draw, and stops where it says `false`. */
  pause?(read: number): Promise<boolean>;
}

/** A line that adds the others up. */
const sums = /^(?:totals?|gesamt|insgesamt|total général|totales|totais)$/iu;

const perPause = 500;
const day = 86_400_000;

/** Reads a table row by row; each gives a post or a day, or the reason why not. Empty rows are left out. */
export async function readRows(table: FoundTable, { order, zone, pause }: Reading): Promise<ReadRows> {
  const read: ReadRows = { posts: [], days: [], refused: [] };
  const { kind } = table;
  const mark = decimalMarkOf(cellsOf(table.rows, table.columns.get('watchSeconds') ?? table.columns.get('watchMs')));
  const how = { table, order, mark, clock: zoneClock(zone) };
  for (const [at, cells] of table.rows.entries()) {
    if (at > 0 && at % perPause === 0 && pause && !(await pause(at))) break;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = table.firstLine + at;
    const row = kind.holds === 'posts' ? postIn(cells, { ...how, kind, line }) : dayIn(cells, { ...how, line });
    if (typeof row === 'string') read.refused.push({ line, why: row, words: cells.filter(Boolean).join(' · ').slice(0, 80) });
    else if ('day' in row) read.days.push(row);
    else read.posts.push(row);
  }
  return read;
}

interface How<Kind> {
  table: FoundTable;
  kind: Kind;
  order: DateOrder;
  mark: DecimalMark;
  clock: ReturnType<typeof zoneClock>;
  line: number;
}

function postIn(cells: readonly string[], { table, kind, order, mark, clock, line }: How<PostExport>): PostRow | Refusal {
  const cell = (field: PostField): string => {
    const place = table.columns.get(field);
    return place === undefined ? '' : (cells[place] ?? '');
  };
  if (sums.test(cells[0]?.trim() ?? '')) return 'total';
  const { network } = kind;
  const link = addressIn(cell('link'));
  const linked = link === undefined ? undefined : idInAddress(network, link);
  const raw = cell('id').trim();
  if (raw !== '' && isRuinedId(raw) && linked === undefined) return 'ruinedId';
  const id = linked ?? (/^[\w-]{3,100}$/u.test(raw) && !isRuinedId(raw) ? `${network}:${raw}` : undefined);

  const time = timeIn(cell('at'), { id, kind, order, clock });
  if (typeof time === 'string') return time;
  const results = countsIn(kind, cell, mark);
  if (results === undefined) return 'badNumber';
  const text = cell('text').trim();
  if (text.length > longestText) return 'longText';
  const account = cell('account').trim().replace(/^@/u, '') || (link && accountInAddress(network, link)) || undefined;
  const format = formats.find(([name]) => name.test(cell('kind').trim()))?.[1];
  const row: PostRow = {
    line,
    results,
    ...time,
    ...(id && { id }),
    ...(link && { link }),
    ...(text && { text }),
    ...(account && { account }),
    ...(format && { format }),
  };
  const adjusted = kind.adjust ? kind.adjust(row, cell) : row;
  if (typeof adjusted === 'string') return adjusted;
  return adjusted.id === undefined && !adjusted.text ? 'nothing' : adjusted;
}

/** A day alone is exact to a day, unless the post's number tells the moment and agrees. */
function timeIn(
  cell: string,
  { id, kind, order, clock }: { id: string | undefined; kind: PostExport; order: DateOrder; clock: ReturnType<typeof zoneClock> },
): { at: number; atUncertainty?: number } | Refusal {
  const numbered = id === undefined ? undefined : timeInId(kind.network, id);
  if (cell.trim() === '') return numbered === undefined ? 'noDate' : { at: numbered };
  const date = parseDate(cell, order);
  if (!date) return numbered === undefined ? 'badDate' : { at: numbered };
  const at = momentOf(date, clock);
  if (date.minute !== undefined) return { at };
  return numbered !== undefined && Math.abs(numbered - at) <= 2 * day ? { at: numbered } : { at: at + day / 2, atUncertainty: day };
}

const textual: ReadonlySet<string> = new Set<PostField>(['id', 'link', 'at', 'text', 'title', 'account', 'kind', 'promoted', 'replyTo']);

/** `undefined`: one of them is no number. A blank is unknown and left out. */
function countsIn({ columns }: PostExport, cell: (field: PostField) => string, mark: DecimalMark): PostRow['results'] | undefined {
  const results: PostRow['results'] = {};
  for (const field of Object.keys(columns) as PostField[]) {
    if (textual.has(field)) continue;
    const value = field === 'watchSeconds' ? parseSeconds(cell(field), mark) : field === 'watchMs' ? parseDecimal(cell(field), mark) : parseCount(cell(field));
    if (value === undefined) continue;
    if (!Number.isFinite(value)) return undefined;
    if (field === 'watchMs') results.watchSeconds = value / 1000;
    else results[field as ResultName] = value;
  }
  return results;
}

function dayIn(cells: readonly string[], { table, order, clock, line }: Omit<How<DayExport>, 'kind'>): DayRow | Refusal {
  const { columns } = table;
  const written = cells[columns.get('ofDay') ?? -1] ?? '';
  if (written.trim() === '') return 'noDate';
  const date = parseDate(written, order);
  if (!date) return sums.test(written.trim()) ? 'total' : 'badDate';
  const dated = withYear(date, table.madeAt);
  if (momentOf(dated, clock) > table.madeAt + 2 * day) return 'later';
  const results: DayRow['results'] = {};
  for (const [field, place] of columns) {
    if (field === 'ofDay' || field === 'account') continue;
    const value = parseCount(cells[place] ?? '');
    if (Number.isNaN(value)) return 'badNumber';
    if (value !== undefined) results[field as DayResultName] = value;
  }
  const account = cells[columns.get('account') ?? -1]?.trim();
  if (Object.keys(results).length === 0) return 'nothing';
  return { line, day: dayName(dated), results, ...(account && { account }) };
}

const addressIn = (cell: string): string | undefined => {
  const text = cell.trim();
  return /^https?:\/\//iu.test(text) && URL.canParse(text) && text.length <= 4000 ? text : undefined;
};

/** How networks name what a post is, in the languages of `columns`. */
const formats: readonly [RegExp, PostFormat][] = [
  [/stor(?:y|ies)|histórias?|historias?/iu, 'story'],
  [/video|reel|vídeo|animated_gif|live/iu, 'video'],
  [/carousel|carrossel|karussell|photo|foto|image|bild|album|imagen|imagem/iu, 'image'],
  [/poll|umfrage|encuesta|enquete|sondage/iu, 'poll'],
  [/document|dokument|pdf/iu, 'document'],
  [/link|article|artikel/iu, 'link'],
  [/text|status/iu, 'text'],
];
