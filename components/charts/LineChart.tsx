import { useWords } from '../ui/words';
import { Axis } from './Axis';
import { Chart } from './Chart';
import type { ChartTable, ChartWords, Plot } from './chart-types';
import { Legend } from './Legend';
import { bandPath, linePath, thinned } from './line-path';
import { along, niceScale } from './scale';

/** `y` is `undefined` where nothing is known: a gap, not zero. `low`, `high`: the interval, drawn as a band. */
export interface LinePoint {
  x: number;
  y: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
}
/** Points from left to right. */
interface Series {
  name: string;
  points: readonly LinePoint[];
}

export interface LineChartProps extends ChartWords {
  /** At most six. */
  series: readonly Series[];
  sayX(x: number): string;
  sayY(y: number): string;
  /** What `x` is, over the table's first column: "Day". */
  xName: string;
  /** The axis begins at zero: for counts, where half as high must be half as much. */
  zero?: boolean;
}

const size = { height: 240, above: 12, below: 26 };

/** Lines over time or any other number. */
export function LineChart({ series, sayX, sayY, xName, zero = false, ...chart }: LineChartProps) {
  const words = useWords();
  const { t } = words;
  const points = series.flatMap(({ points: own }, line) => own.map((point) => ({ ...point, line })));
  const read = ({ x, y, low, high, line }: (typeof points)[number]) => {
    const value = y === undefined ? t('charts.unknown') : sayY(y);
    const between = low === undefined || high === undefined ? value : t('charts.between', { value, low: sayY(low), high: sayY(high) });
    return series.length > 1
      ? t('charts.point.of', { name: series[line]?.name ?? '', at: sayX(x), value: between })
      : t('charts.point', { at: sayX(x), value: between });
  };
  const plot = ({ width, rtl }: { width: number; rtl: boolean }): Plot => {
    const ys = points.flatMap(({ y, low, high }) => [y, low, high].filter((value) => value !== undefined));
    const scale = niceScale(ys, { zero });
    const span = {
      low: points.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
      high: points.reduce((most, { x }) => Math.max(most, x), -Infinity),
    };
    const room = Math.min(width / 3, 14 + Math.max(...scale.ticks.map((tick) => sayY(tick).length)) * 6.6);
    const across: readonly [number, number] = rtl ? [width - room, 10] : [room, width - 10];
    const up: readonly [number, number] = [size.height - size.below, size.above];
    const xOf = (x: number) => (span.low === span.high ? Math.round((across[0] + across[1]) / 2) : along(span, across, x));
    const yOf = (y: number | undefined) => (y === undefined ? undefined : along(scale, up, y));
    const spotOf = ({ x, y }: LinePoint) => ({ x: xOf(x), y: yOf(y) });
    return {
      height: size.height,
      count: points.length,
      say: (at) => (points[at] ? read(points[at]) : ''),
      place: (at) => {
        const point = points[at];
        return point && { x: xOf(point.x), y: yOf(point.y) ?? up[0] };
      },
      nearest: (x, y) => nearestOf(points.map(spotOf), { x, y }),
      drawing: (
        <>
          <Axis scale={scale} say={sayY} up={up} across={across} rtl={rtl} />
          <XLabels span={span} across={across} say={sayX} y={size.height - 8} rtl={rtl} />
          {series.map(({ name, points: own }, line) => {
            const { path, alone } = linePath(thinned(own.map(spotOf), width));
            const band = own.some(({ low }) => low !== undefined)
              ? bandPath(own.map(({ x, low, high }) => ({ x: xOf(x), low: yOf(low), high: yOf(high) })))
              : '';
            const dots = own.length <= 14 ? own.map(spotOf) : alone;
            return (
              <g key={name} data-series={line + 1}>
                {band && <path class="fs-chart-band" d={band} />}
                {path && <path class="fs-chart-line" d={path} />}
                {dots.map((dot) => dot.y !== undefined && <circle key={dot.x} class="fs-chart-dot" cx={dot.x} cy={dot.y} r="3" />)}
              </g>
            );
          })}
        </>
      ),
    };
  };
  const table: ChartTable = {
    header: [xName, ...series.map(({ name }) => name)],
    rows: rowsOf(series).map(({ x, values }) => [sayX(x), ...values.map((y) => (y === undefined ? t('charts.unknown') : sayY(y)))]),
  };
  return <Chart {...chart} table={table} plot={plot} legend={series.length > 1 && <Legend names={series.map(({ name }) => name)} kind="line" />} />;
}

/** The first and the last, and the middle where there is room for it. */
function XLabels({
  span,
  across,
  say,
  y,
  rtl,
}: {
  span: { low: number; high: number };
  across: readonly [number, number];
  say(x: number): string;
  y: number;
  rtl: boolean;
}) {
  if (span.low > span.high) return null;
  const anchors = rtl ? (['end', 'middle', 'start'] as const) : (['start', 'middle', 'end'] as const);
  const middle = (span.low + span.high) / 2;
  const labels =
    span.low === span.high
      ? [{ x: middle, anchor: 'middle' }]
      : [
          { x: span.low, anchor: anchors[0] },
          ...(Math.abs(across[1] - across[0]) > 360 ? [{ x: middle, anchor: anchors[1] }] : []),
          { x: span.high, anchor: anchors[2] },
        ];
  return (
    <g class="fs-chart-labels">
      {labels.map(({ x, anchor }) => (
        <text key={x} x={span.low === span.high ? (across[0] + across[1]) / 2 : along(span, across, x)} y={y} text-anchor={anchor}>
          {say(x)}
        </text>
      ))}
    </g>
  );
}

/** By the x that the series share. */
function rowsOf(series: readonly Series[]): { x: number; values: (number | undefined)[] }[] {
  const rows = new Map<number, (number | undefined)[]>();
  for (const [line, { points }] of series.entries()) {
    for (const { x, y } of points) {
      const row = rows.get(x) ?? Array.from({ length: series.length }, () => undefined);
      row[line] = y;
      rows.set(x, row);
    }
  }
  return [...rows].map(([x, values]) => ({ x, values })).sort((one, other) => one.x - other.x);
}

function nearestOf(spots: readonly { x: number; y: number | undefined }[], { x, y }: { x: number; y: number }): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, spot] of spots.entries()) {
    const far = Math.abs(spot.x - x) * 3 + Math.abs((spot.y ?? y) - y);
    if (far < least) [best, least] = [at, far];
  }
  return best;
}
