import type { Words } from '../i18n';
import { writeCsv } from '../templates/formats/csv';
import { blocksAsWords, tableOf } from './blocks-as-words';
import type { EditedSection } from './edited';

/** The report as a Markdown file; parts that are left out are not in it. */
export const writeMarkdownReport = (title: string, sections: readonly EditedSection[], words: Words): string =>
  [
    `# ${title.replace(/\s+/gu, ' ').replaceAll('<', '&lt;').trim()}`,
    ...sections.filter(({ hidden }) => !hidden).map(({ title: part, blocks }) => `## ${part}\n\n${blocksAsWords(blocks, words)}`),
  ]
    .join('\n\n')
    .concat('\n');

/** The tables and charts of the report as one CSV: the part in the first column, an empty line between tables. What a spreadsheet would run is made harmless. */
export const writeCsvReport = (sections: readonly EditedSection[], words: Words): string =>
  sections
    .filter(({ hidden }) => !hidden)
    .flatMap((section) => tablesIn(section, words))
    .map(writeCsv)
    .join('\r\n');

function tablesIn({ title, blocks }: EditedSection, words: Words): string[][][] {
  const { t, number } = words;
  const part = t('insights.report.csv.part');
  const tables = blocks.flatMap((block) => {
    const table = block.kind === 'table' ? { title, header: block.header, rows: block.rows } : tableOf(block, words);
    return table ? [[[part, ...table.header], ...table.rows.map((row) => [table.title, ...row])]] : [];
  });
  const meters = blocks.flatMap((block) => (block.kind === 'meter' ? [block] : []));
  if (meters.length === 0) return tables;
  const count = (value: number | undefined) => (value === undefined ? t('charts.unknown') : number(value));
  const header = [part, t('insights.report.csv.goal'), t('insights.report.csv.reached'), t('insights.report.csv.target')];
  return [...tables, [header, ...meters.map((each) => [title, each.title, count(each.value), count(each.target)])]];
}
