import { useId } from 'preact/hooks';
import { useWords } from '../ui/words';
import { Chart } from './Chart';
import type { ChartTable, ChartWords, Plot } from './chart-types';

/** One hour of a weekday. `value` is `undefined` where nothing was tried. `certainty`: 0 (a guess) to 1 (sure). `suggested`: worth trying next. */
export interface HeatCell {
  value: number | undefined;
  certainty: number;
  n: number;
  suggested?: boolean;
}

export interface HeatMapProps extends ChartWords {
  /** Names from top to bottom: weekdays. */
  rows: readonly string[];
  /** Names from left to right: hours. */
  columns: readonly string[];
  /** By row, then column. */
  cells: readonly (readonly HeatCell[])[];
  sayValue(value: number): string;
  /** Over the table's columns: "When", "Engagement rate". */
  names: { label: string; value: string };
}

const notSure = 0.5;
const levels = 5;

/** Rows and columns of cells: the stronger the colour the more, hatched where it is not sure, empty where nothing was tried, a star where it is worth trying. */
export function HeatMap({ rows, columns, cells, sayValue, names, ...chart }: HeatMapProps) {
  const { t, number } = useWords();
  const id = useId();
  const flat = cells.flat();
  const known = flat.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const levelOf = (value: number) => (most === least ? 2 : Math.min(levels - 1, Math.floor(((value - least) / (most - least)) * levels)));
  const certainty = (cell: HeatCell) => t(cell.certainty < notSure ? 'charts.notSure' : 'charts.sure');
  const nameOf = (at: number) => `${rows[Math.floor(at / columns.length)] ?? ''}, ${columns[at % columns.length] ?? ''}`;
  const say = (at: number) => {
    const cell = flat[at];
    if (!cell) return '';
    const value = cell.value === undefined ? t('charts.notTried') : `${sayValue(cell.value)}, ${certainty(cell)}`;
    const point = t('charts.counted', { point: t('charts.point', { at: nameOf(at), value }), n: cell.n });
    return cell.suggested ? `${point} · ${t('charts.suggested')}` : point;
  };
  const plot = ({ width, rtl }: { width: number; rtl: boolean }): Plot => {
    const room = Math.min(width * 0.2, 12 + Math.max(0, ...rows.map((row) => row.length)) * 6.6);
    const cell = { width: (width - room - 4) / columns.length, height: 26 };
    const xOf = (column: number) => (rtl ? width - room - (column + 1) * cell.width : room + column * cell.width);
    const every = Math.ceil((columns.length * 24) / (width - room));
    return {
      height: rows.length * cell.height + 24,
      count: flat.length,
      columns: columns.length,
      say,
      place: (at) => ({ x: xOf(at % columns.length), y: Math.floor(at / columns.length) * cell.height, width: cell.width, height: cell.height }),
      nearest: (x, y) => {
        const across = Math.floor((rtl ? width - room - x : x - room) / cell.width);
        const down = Math.floor(y / cell.height);
        return within(down, rows.length) * columns.length + within(across, columns.length);
      },
      drawing: (
        <>
          <Hatch id={id} />
          {rows.map((row, down) => (
            <text key={row} class="fs-chart-name" x={rtl ? width - 2 : 2} y={down * cell.height + 17} text-anchor={rtl ? 'end' : 'start'}>
              {row.slice(0, Math.max(2, Math.floor(room / 6.6)))}
            </text>
          ))}
          {flat.map((each, at) => (
            <Cell
              key={nameOf(at)}
              cell={each}
              x={xOf(at % columns.length) + 0.5}
              y={Math.floor(at / columns.length) * cell.height + 0.5}
              size={{ width: cell.width - 1, height: cell.height - 1 }}
              level={each.value === undefined ? undefined : levelOf(each.value)}
              hatch={`url(#${id})`}
            />
          ))}
          <g class="fs-chart-labels">
            {columns.map(
              (column, at) =>
                at % every === 0 && (
                  <text key={column} x={xOf(at) + cell.width / 2} y={rows.length * cell.height + 16} text-anchor="middle">
                    {column}
                  </text>
                ),
            )}
          </g>
        </>
      ),
    };
  };
  const table: ChartTable = {
    header: [names.label, names.value, t('charts.column.certainty'), t('charts.column.n')],
    rows: flat.map((cell, at) => [
      nameOf(at),
      cell.value === undefined ? t('charts.notTried') : sayValue(cell.value),
      cell.suggested ? `${certainty(cell)} · ${t('charts.suggested')}` : certainty(cell),
      number(cell.n),
    ]),
  };
  return <Chart {...chart} table={table} plot={plot} legend={<HeatLegend ends={known.length > 0 ? [sayValue(least), sayValue(most)] : undefined} />} />;
}

const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="fs-chart-hatch" d="M0 0V5" />
    </pattern>
  </defs>
);

function Cell({
  cell: { certainty, suggested },
  x,
  y,
  size,
  level,
  hatch,
}: {
  cell: HeatCell;
  x: number;
  y: number;
  size: { width: number; height: number };
  level: number | undefined;
  hatch: string;
}) {
  const [middle, down] = [x + size.width / 2, y + size.height / 2];
  return (
    <g>
      <rect class="fs-chart-cell" data-level={level ?? 'none'} x={x} y={y} {...size} rx="2" />
      {level !== undefined && certainty < notSure && <rect x={x} y={y} {...size} rx="2" fill={hatch} />}
      {level === undefined && <circle class="fs-chart-empty" cx={middle} cy={down} r="1" />}
      {suggested && <path class="fs-chart-star" d={starAt(middle, down, Math.min(7, size.width / 2))} />}
    </g>
  );
}

function HeatLegend({ ends }: { ends: readonly [string, string] | undefined }) {
  const { t } = useWords();
  const id = useId();
  return (
    <ul class="fs-chart-legend">
      {ends && (
        <li>
          <span>{ends[0]}</span>
          <svg viewBox="0 0 70 12" width="70" height="12" aria-hidden="true" focusable="false">
            {Array.from({ length: levels }, (_, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
              <rect key={level} class="fs-chart-cell" data-level={level} x={level * 14} width="13" height="12" />
            ))}
          </svg>
          <span>{ends[1]}</span>
        </li>
      )}
      <li>
        <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
          <Hatch id={id} />
          <rect class="fs-chart-cell" data-level="2" width="14" height="12" />
          <rect width="14" height="12" fill={`url(#${id})`} />
        </svg>
        {t('charts.notSure')}
      </li>
      <li>
        <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
          <rect class="fs-chart-cell" data-level="none" x="0.5" y="0.5" width="13" height="11" />
          <circle class="fs-chart-empty" cx="7" cy="6" r="1" />
        </svg>
        {t('charts.notTried')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
          <path class="fs-chart-star" d={starAt(7, 7, 6)} />
        </svg>
        {t('charts.suggested')}
      </li>
    </ul>
  );
}

function starAt(x: number, y: number, r: number): string {
  const corners = Array.from({ length: 10 }, (_, at) => {
    const far = at % 2 === 0 ? r : r * 0.45;
    const angle = (Math.PI / 5) * at - Math.PI / 2;
    return `${(x + far * Math.cos(angle)).toFixed(1)} ${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
