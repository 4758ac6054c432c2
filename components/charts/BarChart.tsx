import { useWords } from '../ui/words';
import { Chart } from './Chart';
import type { ChartTable, ChartWords, Plot } from './chart-types';
import { cut, type RowLayout, rowLayout, rowPlaces } from './row-layout';
import { along, niceScale, type Scale } from './scale';

/** `value` is `undefined` where it is not known. `low`, `high`: the interval, drawn as whiskers. `n`: how many it rests on. */
export interface Bar {
  label: string;
  value: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  n?: number | undefined;
}

export interface BarChartProps extends ChartWords {
  bars: readonly Bar[];
  sayValue(value: number): string;
  /** Over the table's columns: "Pillar", "Engagement rate". */
  names: { label: string; value: string };
}

/** One bar below the other, from zero; to the other side where a number is negative. */
export function BarChart({ bars, sayValue, names, ...chart }: BarChartProps) {
  const { t, number } = useWords();
  const valueIn = ({ value, low, high }: Bar) => {
    if (value === undefined) return t('charts.unknown');
    return low === undefined || high === undefined
      ? sayValue(value)
      : t('charts.between', { value: sayValue(value), low: sayValue(low), high: sayValue(high) });
  };
  const say = (bar: Bar) => {
    const point = t('charts.point', { at: bar.label, value: valueIn(bar) });
    return bar.n === undefined ? point : t('charts.counted', { point, n: bar.n });
  };
  const plot = ({ width, rtl }: { width: number; rtl: boolean }): Plot => {
    const layout = rowLayout({ width, rtl, labels: bars.map(({ label }) => label) });
    const scale = niceScale(
      bars.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== undefined)),
      { zero: true, count: layout.narrow ? 3 : 5 },
    );
    const { bottom, places } = rowPlaces(layout, { width, count: bars.length });
    return {
      ...places,
      say: (at) => (bars[at] ? say(bars[at]) : ''),
      drawing: (
        <>
          {bars.length > 0 && <Across scale={scale} layout={layout} bottom={bottom} say={sayValue} />}
          {bars.map((bar, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place; two may have one name
            <g key={at}>
              <RowLabel label={bar.label} at={at} layout={layout} />
              <BarMark bar={bar} at={at} layout={layout} scale={scale} unknown={t('charts.unknown')} />
            </g>
          ))}
        </>
      ),
    };
  };
  const counted = bars.some(({ n }) => n !== undefined);
  const table: ChartTable = {
    header: [names.label, names.value, ...(counted ? [t('charts.column.n')] : [])],
    rows: bars.map((bar) => [bar.label, valueIn(bar), ...(counted ? [bar.n === undefined ? t('charts.unknown') : number(bar.n)] : [])]),
  };
  return <Chart {...chart} table={table} plot={plot} />;
}

function BarMark({ bar: { value, low, high }, at, layout, scale, unknown }: { bar: Bar; at: number; layout: RowLayout; scale: Scale; unknown: string }) {
  const middle = middleOf(at, layout);
  const zero = along(scale, layout.across, 0);
  if (value === undefined) {
    return (
      <text class="fs-chart-note" x={zero + (layout.label.anchor === 'end' ? -6 : 6)} y={middle + 4} text-anchor={layout.label.anchor}>
        {unknown}
      </text>
    );
  }
  const end = along(scale, layout.across, value);
  return (
    <g data-series="1">
      <rect class="fs-chart-bar" x={Math.min(zero, end)} y={middle - 7} width={Math.max(1, Math.abs(end - zero))} height="14" rx="2" />
      {low !== undefined && high !== undefined && <Whiskers low={along(scale, layout.across, low)} high={along(scale, layout.across, high)} y={middle} />}
    </g>
  );
}

/** With a ground of its own, so that it stands off the bar that it lies on. */
export function Whiskers({ low, high, y }: { low: number; high: number; y: number }) {
  const d = `M${low} ${y}H${high}M${low} ${y - 4}V${y + 4}M${high} ${y - 4}V${y + 4}`;
  return (
    <>
      <path class="fs-chart-whiskers-ground" d={d} />
      <path class="fs-chart-whiskers" d={d} />
    </>
  );
}

export const middleOf = (at: number, { narrow, rowHeight }: RowLayout): number => at * rowHeight + (narrow ? 31 : rowHeight / 2);

export const RowLabel = ({ label, at, layout: { narrow, rowHeight, label: place, labelWidth } }: { label: string; at: number; layout: RowLayout }) => (
  <text class="fs-chart-name" x={place.x} y={narrow ? at * rowHeight + 16 : at * rowHeight + rowHeight / 2 + 4} text-anchor={place.anchor}>
    {cut(label, labelWidth)}
  </text>
);

/** Lines from top to bottom at round numbers. Labels that would stand on each other are left out. */
export function Across({
  scale,
  layout: { across },
  bottom,
  say,
  strong = 0,
}: {
  scale: Scale;
  layout: RowLayout;
  bottom: number;
  say(value: number): string;
  strong?: number;
}) {
  const widest = Math.max(...scale.ticks.map((tick) => say(tick).length)) * 6.6 + 10;
  const every = Math.max(1, Math.ceil((widest * (scale.ticks.length - 1)) / Math.abs(across[1] - across[0])));
  return (
    <g class="fs-chart-labels">
      {scale.ticks.map((tick, at) => {
        const x = along(scale, across, tick);
        return (
          <g key={tick}>
            <path class="fs-chart-grid" data-zero={tick === strong || undefined} d={`M${x} 0V${bottom}`} />
            {at % every === 0 && (
              <text x={x} y={bottom + 16} text-anchor="middle">
                {say(tick)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
