import { parseCsv } from '../templates/formats/csv';
import type { IdeaFormatId, InIdea, InRow, TextFile } from './exchanged';
import { readIdeaTable } from './read-idea-table';
import { readMarkdownIdea } from './read-markdown';
import { readRaindrop } from './read-raindrop';

/** What a file most likely is, by its name and its first line. Notion writes "_all.csv" beside a view's, and 32 hex digits into every name. */
function guessIdeaFormat({ name, text }: TextFile): IdeaFormatId {
  if (/\.(?:md|markdown|txt)$/iu.test(name)) return 'markdown';
  const header = (parseCsv(text.slice(0, 4000))[0] ?? []).map((cell) => cell.trim().toLowerCase());
  if (header.includes('excerpt') && header.includes('folder') && header.includes('url')) return 'raindrop';
  return /[0-9a-f]{32}(?:_all)?\.csv$/iu.test(name) ? 'notion' : 'table';
}

/** Every idea in some files. Of Notion's two tables of one database the whole one is read. */
export function readIdeas(files: readonly TextFile[]): { rows: InRow<InIdea>[]; formats: IdeaFormatId[] } {
  const names = new Set(files.map(({ name }) => name));
  const read = files.filter(({ name }) => !/\.csv$/iu.test(name) || !names.has(name.replace(/\.csv$/iu, '_all.csv')));
  const formats = new Set<IdeaFormatId>();
  const rows = read.flatMap((file): InRow<InIdea>[] => {
    const format = guessIdeaFormat(file);
    formats.add(format);
    if (file.text.includes('\0')) return [{ kind: 'refused', title: file.name, why: 'unreadable' }];
    if (format === 'markdown') return [readMarkdownIdea(file)];
    const cells = parseCsv(file.text);
    if (cells.length < 2) return [{ kind: 'refused', title: file.name, why: 'no-words' }];
    return format === 'raindrop' ? readRaindrop(cells) : readIdeaTable(cells, format);
  });
  return { rows: onceEach(rows), formats: [...formats] };
}

/** Two rows of one id are one: the later stands. */
function onceEach(rows: readonly InRow<InIdea>[]): InRow<InIdea>[] {
  const last = new Map(rows.flatMap((row, at) => (row.kind === 'in' ? [[row.value.id, at] as const] : [])));
  return rows.filter((row, at) => row.kind === 'refused' || last.get(row.value.id) === at);
}
