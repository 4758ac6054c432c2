import { type Case, columns } from './cases.ts';
import { type Row, rows } from './rows.ts';
import type { Stage } from './stage.ts';

/** What passed, in which browser, as the table of README.md tells it. */
export interface Matrix {
  passed(row: Row, what: { does: string; browser: Stage['browser']; ways: Iterable<string> }): void;
  /** The table in Markdown. */
  table(): string;
}

export function createMatrix(): Matrix {
  const passed = new Set<string>();
  const ways = new Map<string, Set<string>>();
  const key = (row: Row, does: string, browser: Stage['browser']) => `${row.page} ${browser} ${does}`;
  const cell = (row: Row, column: Case['column']): string => {
    const due = row.cases.filter((candidate) => candidate.column === column);
    const ran = (['chromium', 'firefox'] as const).filter((browser) => due.some((candidate) => (candidate.only ?? browser) === browser));
    const isGood = ran.every((browser) => due.every(({ does, only }) => (only ?? browser) !== browser || passed.has(key(row, does, browser))));
    if (due.length === 0) return '·';
    return isGood ? (ran.length === 2 ? '✓' : ran[0] === 'chromium' ? 'C' : 'F') : '✗';
  };
  return {
    passed(row, { does, browser, ways: seen }) {
      passed.add(key(row, does, browser));
      ways.set(row.page, new Set([...(ways.get(row.page) ?? []), ...seen]));
    },
    table() {
      const head = ['editor', 'way in', ...columns];
      const body = rows.map((row) => [row.name, [...(ways.get(row.page) ?? [])].sort().join(', '), ...columns.map((column) => cell(row, column))]);
      return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    },
  };
}

const start = '<!-- the table of the last whole run -->';
const end = '<!-- end of the table -->';

/** The text with the table where its marks are. */
export const putTable = (readme: string, table: string): string =>
  `${readme.slice(0, readme.indexOf(start) + start.length)}\n${table}\n${readme.slice(readme.indexOf(end))}`;
