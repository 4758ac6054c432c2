import { reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import type { Template } from '../../model/template';
import { fromSafeCell, parseCsv, type Table, writeCsv } from './csv';
import { type FileProblem, type Row, rowOf, type TextFile } from './row';

/** Which column, counted from 0, holds what; -1: none. */
export interface Columns {
  name: number;
  text: number;
  label: number;
  shortcut: number;
  folder: number;
}

const words: Readonly<Record<keyof Columns, RegExp>> = {
  name: /^(?:name|title|label name|titel|titre|título|nombre|nome)$/iu,
  text: /^(?:text|body|content|reply|message|phrase|replace(?:ment)?|expansion|snippet|texto|texte|inhalt)$/iu,
  label: /^(?:label|tags?|category|group)$/iu,
  shortcut: /^(?:shortcut|abbreviation|trigger|keyword|combo|hotkey)$/iu,
  folder: /^(?:folder|path|ordner|dossier|carpeta)$/iu,
};

/** The first line, and which columns its names suggest. `hasHeader` is false where no name is known: the longest cell is then taken for the text. */
export function guessColumns(source: string): { header: string[]; columns: Columns; hasHeader: boolean } {
  const [header = [], second] = parseCsv(source);
  const place = (what: keyof Columns) => header.findIndex((cell) => words[what].test(cell.trim()));
  const columns: Columns = { name: place('name'), text: place('text'), label: place('label'), shortcut: place('shortcut'), folder: place('folder') };
  if (columns.text >= 0) return { header, columns, hasHeader: true };
  const cells = second ?? header;
  const longest = cells.reduce((best, cell, at) => (cell.length > (cells[best]?.length ?? 0) ? at : best), 0);
  return { header, columns: { ...columns, text: longest, shortcut: longest === 0 ? -1 : 0 }, hasHeader: Object.values(columns).some((at) => at >= 0) };
}

/** Any table; the person says which column holds what. */
export function readTable({ text }: TextFile, { columns, hasHeader }: { columns: Columns; hasHeader: boolean }): Result<Row[], FileProblem> {
  const rows = parseCsv(text).slice(hasHeader ? 1 : 0);
  if (rows.length === 0) return bad({ kind: 'file', why: reason('no-rows') });
  const cell = (cells: readonly string[], what: keyof Columns) => fromSafeCell(cells[columns[what]] ?? '');
  return good(
    rows.map((cells) => {
      const [name, shortcut] = [cell(cells, 'name'), cell(cells, 'shortcut')];
      return rowOf('table', {
        key: shortcut.trim() || name.trim() || cell(cells, 'text').slice(0, 200),
        name,
        text: cell(cells, 'text'),
        label: cell(cells, 'label'),
        shortcut,
        folder: cell(cells, 'folder'),
      });
    }),
  );
}

/** A table for spreadsheets; no cell can run as a formula. Variants follow as rows of their own, with their language. */
export function writeTable(templates: readonly Template[]): string {
  const rows: Table = [['name', 'label', 'shortcut', 'folder', 'language', 'text', 'uses']];
  for (const { name, label, shortcut = '', folder = '', language = '', text, uses, variants = [] } of templates) {
    rows.push([name, label, shortcut, folder, language, text, String(uses)]);
    for (const variant of variants) rows.push([`${name} (${variant.language})`, label, '', folder, variant.language, variant.text, '']);
  }
  return writeCsv(rows);
}
