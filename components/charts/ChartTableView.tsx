import { useState } from 'preact/hooks';
import { useWords } from '../ui/words';
import type { ChartTable } from './chart-types';

/** Of thousands of points the table shows the last so many: nobody reads more of them. */
const shown = 400;

/** The table behind a chart; its rows are made when it is opened. */
export function ChartTableView({ table: { header, rows }, title }: { table: ChartTable; title: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="fs-chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-focusable>{t('charts.table')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section class="fs-chart-scroll" tabIndex={0} aria-label={t('charts.table.of', { title })}>
          <table>
            <thead>
              <tr>
                {header.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(-shown).map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike
                <tr key={place}>
                  {row.map((cell, column) =>
                    column === 0 ? (
                      <th key={header[column]} scope="row" dir="auto">
                        {cell}
                      </th>
                    ) : (
                      <td key={header[column]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shown && <p class="fs-field-hint">{t('charts.table.last', { n: shown, total: rows.length })}</p>}
        </section>
      )}
    </details>
  );
}
