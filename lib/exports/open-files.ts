import { parseCsv } from '../templates/formats/csv';
import { decodeText } from './decode-text';
import { readZip, ZipFault } from './read-zip';
import type { ChosenFile, Sheet } from './sheet';

/** Why a file could not be opened at all. */
type OpenFault = 'damaged' | 'long' | 'type' | 'empty';

export interface Opened {
  sheets: Sheet[];
  faults: { file: string; why: OpenFault }[];
}

/** Longer files fill the memory; a list of 500,000 posts is shorter. */
const longest = 400_000_000;
const readable = /\.(?:csv|tsv|txt|xlsx|zip)$|(?:^|\/)tweets?(?:-part\d+)?\.js$/iu;
const isPart = (name: string): boolean => /\.(?:csv|xlsx)$|(?:^|\/)data\/tweets?(?:-part\d+)?\.js$/iu.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/u.test(name);

/** Everything in the chosen files that can be a table; ZIPs are looked into, workbooks give each of their sheets. */
export async function openFiles(files: readonly ChosenFile[]): Promise<Opened> {
  const opened: Opened = { sheets: [], faults: [] };
  for (const file of files) {
    try {
      const sheets = await sheetsIn(file);
      if (sheets.length === 0) opened.faults.push({ file: file.name, why: 'empty' });
      opened.sheets.push(...sheets);
    } catch (error) {
      opened.faults.push({
        file: file.name,
        why: error instanceof OpenError ? error.why : error instanceof ZipFault && error.message === 'long' ? 'long' : 'damaged',
      });
    }
  }
  return opened;
}

class OpenError extends Error {
  readonly why: OpenFault;
  constructor(why: OpenFault) {
    super(why);
    this.why = why;
  }
}

async function sheetsIn(file: ChosenFile): Promise<Sheet[]> {
  if (!readable.test(file.name)) throw new OpenError('type');
  const bytes = await file.bytes();
  if (bytes.length > longest) throw new OpenError('long');
  if (bytes.length === 0) throw new OpenError('empty');
  const at = { file: file.name, madeAt: file.madeAt };
  if (/\.xlsx$/iu.test(file.name)) return sheetsOfWorkbook(bytes, at);
  if (/\.js$/iu.test(file.name)) return [{ ...at, rows: [], text: decodeText(bytes) }];
  if (/\.zip$/iu.test(file.name)) {
    const sheets: Sheet[] = [];
    for (const entry of readZip(bytes, isPart))
      sheets.push(...(await sheetsIn({ name: entry.name, madeAt: Math.min(entry.madeAt, file.madeAt), bytes: entry.bytes })));
    return sheets;
  }
  return [{ ...at, rows: tableIn(decodeText(bytes)) }];
}

/** The separator is told by the first lines: a line of words above the table holds none. */
function tableIn(text: string): string[][] {
  const body = text.replace(/^\ufeff/u, '');
  if (/^sep=/u.test(body)) return parseCsv(body);
  const start = body.slice(0, 8000).replace(/"[^"]*"/gu, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: start.split(mark).length }));
  const { mark } = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return parseCsv(`sep=${mark}\n${body}`);
}

/** The reader of workbooks is a part of its own, loaded when the first one is chosen. */
async function sheetsOfWorkbook(bytes: Uint8Array<ArrayBuffer>, at: { file: string; madeAt: number }): Promise<Sheet[]> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const sheets = await readWorkbook(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return sheets.map(({ sheet, data }) => ({ ...at, name: sheet, rows: data.map((cells) => cells.map(asText)) }));
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/u, '')
      .replace('T', ' ')
      .replace(/\.\d+Z$/u, '');
  return String(cell);
}
