import type { ReportBlock } from './report-types';

/** What a person wrote of a part, in a little Markdown: paragraphs, lists and tables. Anything else stays as it is typed. */
export function wordsAsBlocks(words: string): ReportBlock[] {
  return words
    .replace(/\r\n?/gu, '\n')
    .split(/\n{2,}/u)
    .flatMap((piece) => blocksIn(piece.split('\n').filter((line) => line.trim() !== '')));
}

const item = /^\s*(?:[-*•]|\d+[.)])\s+/u;
const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
const isRule = (line: string | undefined): boolean => line !== undefined && /^\s*\|?(?:\s*:?-{3,}:?\s*\|?)+\s*$/u.test(line);

function blocksIn(lines: readonly string[]): ReportBlock[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (first.includes('|') && isRule(lines[1])) return [{ kind: 'table', header: cells(first), rows: lines.slice(2).map(cells) }];
  const begins = lines.findIndex((line) => item.test(line));
  if (begins < 0) return [{ kind: 'text', text: lines.join(' ').replace(/^#+\s+/u, '') }];
  const before = lines.slice(0, begins);
  const items = lines.slice(begins).map((line) => line.replace(item, '').trim());
  return [...(before.length > 0 ? [{ kind: 'text' as const, text: before.join(' ') }] : []), { kind: 'list', items }];
}
