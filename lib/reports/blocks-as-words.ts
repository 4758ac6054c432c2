import type { Words } from '../i18n';
import type { ReportBlock } from './report-types';
import { sayShare } from './say-number';

/** A part as Markdown, charts as tables of their numbers. */
export const blocksAsWords = (blocks: readonly ReportBlock[], words: Words): string =>
  blocks
    .map((block) => blockAsWords(block, words))
    .filter((text) => text !== '')
    .join('\n\n');

/** The texts of a part that a person can reword: without the charts, which stay. */
export const wordsToChange = (blocks: readonly ReportBlock[], words: Words): string => blocksAsWords(blocks.filter(isWords), words);

/** Charts, meters and posts are not written over. */
export const isWords = ({ kind }: ReportBlock): boolean => kind === 'text' || kind === 'list' || kind === 'table';

/** The numbers of a chart as a table. */
export function tableOf(block: ReportBlock, words: Words): { title: string; header: readonly string[]; rows: readonly (readonly string[])[] } | undefined {
  const { t, number, date } = words;
  const unknown = t('charts.unknown');
  if (block.kind === 'bars') {
    const say = (value: number | undefined) => (value === undefined ? unknown : block.as === 'share' ? sayShare(value, words) : number(value));
    return { title: block.title, header: [block.names.label, block.names.value], rows: block.bars.map(({ label, value }) => [label, say(value)]) };
  }
  if (block.kind === 'lines') {
    const rows = block.points.map(({ x, y }) => [date(x), y === undefined ? unknown : number(y)]);
    return { title: block.title, header: [t('insights.campaigns.day'), block.name], rows };
  }
  return undefined;
}

function blockAsWords(block: ReportBlock, words: Words): string {
  const { t, number } = words;
  if (block.kind === 'text') return plain(block.text);
  if (block.kind === 'list') return block.items.map((item) => `- ${plain(item)}`).join('\n');
  if (block.kind === 'table') return tableAsWords(block.header, block.rows);
  if (block.kind === 'post') return postAsWords(block);
  if (block.kind === 'meter') {
    const said =
      block.value === undefined
        ? t('charts.meter.unknown', { target: number(block.target) })
        : t('charts.meter', { value: number(block.value), target: number(block.target) });
    return `- ${plain(block.title)}: ${said}`;
  }
  const table = tableOf(block, words);
  return table ? `**${plain(table.title)}**: ${plain(block.said)}\n\n${tableAsWords(table.header, table.rows)}` : '';
}

function postAsWords({ post: { text = '', permalink }, said }: Extract<ReportBlock, { kind: 'post' }>): string {
  const quote = text
    .split(/\r?\n/u)
    .map((line) => `> ${plain(line)}`)
    .join('\n');
  const link = permalink !== undefined && /^https?:\/\//u.test(permalink) ? `[${plain(said)}](<${permalink.replace(/[<>\s]/gu, '')}>)` : plain(said);
  return `${quote}\n>\n> ${link}`;
}

const tableAsWords = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

/** One line, and no HTML: a post's words must not become a page's. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('<', '&lt;').trim();
