import { reason } from '../../model/import-reason';
import { bad, good, type Result } from '../../model/result';
import { readBriskine } from './briskine';
import { readEspanso } from './espanso';
import { readMarkdown } from './markdown';
import { readOwn } from './own';
import type { FileProblem, Row, TextFile } from './row';
import { type Columns, guessColumns, readTable } from './table';
import { readTextBlaze } from './text-blaze';
import { readTextExpander, readTextExpanderCsv } from './text-expander';

export { writeMarkdown } from './markdown';
export { writeOwn } from './own';
export type { Row, TextFile } from './row';
export { type Columns, guessColumns, writeTable } from './table';
export { writeZip } from './zip';

/** How a file is written. `table`: any CSV, by columns. */
export type Format = 'own' | 'markdown' | 'text-blaze' | 'briskine' | 'textexpander' | 'textexpander-csv' | 'espanso' | 'table';

/** What a file most likely is, by its name and its beginning; a CSV without known columns is taken for any table. */
export function guessFormat({ name, text }: TextFile): Format {
  if (/\.(?:md|markdown|txt)$/iu.test(name)) return 'markdown';
  if (/\.ya?ml$/iu.test(name)) return 'espanso';
  if (/\.(?:textexpander|plist|xml)$/iu.test(name)) return 'textexpander';
  if (/\.json$/iu.test(name)) return text.slice(0, 400).includes('"feedsideTemplates"') ? 'own' : 'text-blaze';
  const names = guessColumns(text).header.map((cell) => cell.trim().toLowerCase());
  return names.includes('body') && names.includes('shortcut') && names.includes('title') ? 'briskine' : 'table';
}

/** Reads one file. */
export function readTemplates(
  file: TextFile,
  { format, table }: { format: Format; table?: { columns: Columns; hasHeader: boolean } },
): Result<Row[], FileProblem> {
  if (file.text.includes('\0')) return bad({ kind: 'file', why: reason('no-text') });
  if (format === 'markdown') return good([readMarkdown(file)]);
  if (format === 'table') return readTable(file, table ?? guessColumns(file.text));
  return readers[format](file);
}

const readers = {
  own: readOwn,
  'text-blaze': readTextBlaze,
  briskine: readBriskine,
  textexpander: readTextExpander,
  'textexpander-csv': readTextExpanderCsv,
  espanso: readEspanso,
} satisfies Record<Exclude<Format, 'markdown' | 'table'>, (file: TextFile) => Result<Row[], FileProblem>>;
