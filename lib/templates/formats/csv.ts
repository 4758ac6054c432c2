/** Cells as texts; rows of nothing are left out. */
export type Table = string[][];

/**
 * Reads comma-, semicolon- or tab-separated values; the separator is the one that the first line holds most of, outside quotes. Takes a
 * byte order mark, any line ends, line breaks in quotes, a `sep=;` line, and quotes that are not doubled inside a cell (TextExpander writes
 * those): a quote ends a cell only before a separator or a line's end.
 */
export function parseCsv(source: string): Table {
  const text = source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const told = /^sep=(.)\n/u.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = told?.[1] ?? separatorOf(body);
  const rows: Table = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    const cell = body[at] === '"' ? quotedCell(body, at, separator) : plainCell(body, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (body[at] === separator) {
      at += 1;
      if (at >= body.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** Cells quoted where needed, lines ended as RFC 4180 wants. What a spreadsheet would run as a formula begins with an apostrophe; `fromSafeCell` takes it off. */
export const writeCsv = (rows: Table): string =>
  rows
    .map((row) => row.map((cell) => quote(safeCell(cell))).join(','))
    .join('\r\n')
    .concat('\r\n');

/** Spreadsheets run a cell that begins with one of these (OWASP, CSV injection). Leading apostrophes count too, so that taking one off is exact. */
const risky = /^'*[=+\-@\t\r\n|%]/u;
const safeCell = (cell: string): string => (risky.test(cell) ? `'${cell}` : cell);
export const fromSafeCell = (cell: string): string => (cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell);

const quote = (cell: string): string => (/[",;\n\r\t]/u.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);

function separatorOf(body: string): string {
  const line =
    body
      .slice(0, 4000)
      .replace(/"[^"]*"/gu, '')
      .split('\n')[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

interface Cell {
  text: string;
  end: number;
}

function plainCell(body: string, from: number, separator: string): Cell {
  let end = from;
  while (end < body.length && body[end] !== separator && body[end] !== '\n') end += 1;
  return { text: body.slice(from, end), end };
}

function quotedCell(body: string, from: number, separator: string): Cell {
  let text = '';
  let at = from + 1;
  while (at < body.length) {
    const next = body.indexOf('"', at);
    if (next < 0) return { text: text + body.slice(at), end: body.length };
    text += body.slice(at, next);
    const after = body[next + 1];
    if (after === '"') {
      text += '"';
      at = next + 2;
    } else if (after === undefined || after === separator || after === '\n') return { text, end: next + 1 };
    else {
      text += '"';
      at = next + 1;
    }
  }
  return { text, end: body.length };
}
