import type { ClockLine } from '../../lib/model/response-clock';
import { useWords } from '../ui/words';
import { sayLength } from './say-length';

export interface ClockRow {
  key: string;
  label: string;
  line: ClockLine;
}

const columns = ['answered', 'waiting', 'rate', 'median', 'mean', 'ninetieth', 'quickest', 'slowest'] as const;

/** One line for each: how many, which share, how long. What can't be told is a dash, with why in words for whoever can't see it. */
export function ClockTable({ caption, rows, isWall }: { caption: string; rows: readonly ClockRow[]; isWall: boolean }) {
  const words = useWords();
  const { t } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow window, it is scrolled by the arrow keys, so it must take the focus
    <section class="fs-clock-scroll" aria-label={caption} tabIndex={0}>
      <table class="fs-clock-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clock.what')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" title={t(`clock.column.${column}.hint`)}>
                {t(`clock.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, line }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              {columns.map((column) => (
                <td key={column}>{cell(column, line, words, isWall) ?? <span title={t('clock.cantTell')}>–</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cell(column: (typeof columns)[number], line: ClockLine, words: ReturnType<typeof useWords>, isWall: boolean): string | undefined {
  const value = line[column];
  if (column === 'answered' || column === 'waiting') return words.number(value ?? 0);
  if (column === 'median' && value === undefined && line.beyond !== undefined) return words.t('clock.over', { length: sayLength(line.beyond, words, isWall) });
  if (value === undefined) return undefined;
  return column === 'rate' ? words.t('clock.percent', { n: Math.round(value * 100) }) : sayLength(value, words, isWall);
}
