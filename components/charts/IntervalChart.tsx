import { useWords } from '../ui/words';
import { Across, middleOf, RowLabel, Whiskers } from './BarChart';
import { Chart } from './Chart';
import type { ChartTable, ChartWords, Plot } from './chart-types';
import { rowLayout, rowPlaces } from './row-layout';
import { along, niceScale } from './scale';

/** What is known of one effect. `few`: too little data to tell; its interval, if any, is drawn faint. */
export interface IntervalRow {
  label: string;
  effect: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  n: number;
  verdict: 'more' | 'less' | 'none' | 'few';
  /** Its verdict in words: "no difference seen", "not enough yet: 6 of about 20". */
  said: string;
}

export interface IntervalChartProps extends ChartWords {
  rows: readonly IntervalRow[];
  sayValue(value: number): string;
  /** Over the table's columns: "Trait", "Effect". */
  names: { label: string; value: string };
  /** Where there is no effect: 0 of differences, 1 of ratios. */
  none?: number;
}

/** Effects with their intervals, one below the other, beside the line of no effect (a forest plot). Verdicts differ in shape, not only in colour. */
export function IntervalChart({ rows, sayValue, names, none = 0, ...chart }: IntervalChartProps) {
  const { t, number } = useWords();
  const valueIn = ({ effect, low, high }: IntervalRow) => {
    if (effect === undefined) return t('charts.unknown');
    return low === undefined || high === undefined
      ? sayValue(effect)
      : t('charts.between', { value: sayValue(effect), low: sayValue(low), high: sayValue(high) });
  };
  const say = (row: IntervalRow) => t('charts.counted', { point: `${t('charts.point', { at: row.label, value: valueIn(row) })} · ${row.said}`, n: row.n });
  const plot = ({ width, rtl }: { width: number; rtl: boolean }): Plot => {
    const layout = rowLayout({ width, rtl, labels: rows.map(({ label }) => label) });
    const scale = niceScale([none, ...rows.flatMap(({ effect, low, high }) => [effect, low, high].filter((each) => each !== undefined))], {
      count: layout.narrow ? 3 : 5,
    });
    const { bottom, places } = rowPlaces(layout, { width, count: rows.length });
    const xOf = (value: number) => along(scale, layout.across, value);
    return {
      ...places,
      say: (at) => (rows[at] ? say(rows[at]) : ''),
      drawing: (
        <>
          {rows.length > 0 && <Across scale={scale} layout={layout} bottom={bottom} say={sayValue} strong={none} />}
          <path class="fs-chart-none" d={`M${xOf(none)} 0V${bottom}`} />
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; two may have one name
            <g key={at} data-verdict={row.verdict}>
              <RowLabel label={row.label} at={at} layout={layout} />
              {row.low !== undefined && row.high !== undefined && <Whiskers low={xOf(row.low)} high={xOf(row.high)} y={middleOf(at, layout)} />}
              {row.effect !== undefined && <Verdict verdict={row.verdict} x={xOf(row.effect)} y={middleOf(at, layout)} />}
            </g>
          ))}
        </>
      ),
    };
  };
  const table: ChartTable = {
    header: [names.label, names.value, t('charts.column.n'), t('charts.column.verdict')],
    rows: rows.map((row) => [row.label, valueIn(row), number(row.n), row.said]),
  };
  return <Chart {...chart} table={table} plot={plot} />;
}

function Verdict({ verdict, x, y }: { verdict: IntervalRow['verdict']; x: number; y: number }) {
  if (verdict === 'more') return <path class="fs-chart-verdict" d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} />;
  if (verdict === 'less') return <path class="fs-chart-verdict" d={`M${x} ${y + 6}L${x + 6} ${y - 5}H${x - 6}Z`} />;
  return <circle class="fs-chart-verdict" cx={x} cy={y} r="4.5" />;
}
