import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { directionOf } from '../../lib/i18n';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { ChartTableView } from './ChartTableView';
import type { ChartTable, ChartWords, Plot } from './chart-types';
import { stepOf } from './step-of';
import { useWidth } from './use-width';

export interface ChartProps extends ChartWords {
  table: ChartTable;
  legend?: ComponentChildren;
  plot(size: { width: number; rtl: boolean }): Plot;
}

/**
 * What all charts share: title, a sentence, the drawing, the chosen point in words, and a table behind it. The drawing is one stop of the
 * tab key: a slider over its points, which every screen reader knows how to walk through and reads by its value's text.
 */
export function Chart({ title, said, onPicture, table, legend, plot }: ChartProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [picked, setPicked] = useState<number | undefined>();
  const rtl = directionOf(words.locale) === 'rtl';
  const { height, count, say, place, nearest, columns, drawing } = plot({ width, rtl });
  const at = Math.min(picked ?? count - 1, count - 1);
  const ring = picked === undefined ? undefined : place(at);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, { at: picked ?? -1, count, rtl, ...(columns !== undefined && { columns }) });
    if (event.key === 'Escape' && picked !== undefined) setPicked(undefined);
    else if (next === undefined) return;
    else setPicked(next);
    event.preventDefault();
  };
  const onPoint = (event: PointerEvent) => {
    const edges = svg.current?.getBoundingClientRect();
    if (!edges || edges.width === 0 || count === 0) return;
    const scale = width / edges.width;
    setPicked(nearest((event.clientX - edges.left) * scale, (event.clientY - edges.top) * scale));
  };

  return (
    <figure class="fs-chart" aria-labelledby={`${id}-title`}>
      <figcaption class="fs-chart-head">
        <span class="fs-heading" id={`${id}-title`}>
          {title}
        </span>
        <span class="fs-chart-said" id={`${id}-said`} dir="auto">
          {said}
        </span>
      </figcaption>
      {legend}
      <div
        ref={box}
        class="fs-chart-plot"
        role="slider"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-said`}
        aria-roledescription={t('charts.role')}
        aria-valuemin={count === 0 ? 0 : 1}
        aria-valuemax={count}
        aria-valuenow={count === 0 ? 0 : at + 1}
        aria-valuetext={count === 0 ? t('charts.empty') : picked === undefined ? t('charts.walk', { n: count }) : say(at)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => event.pointerType === 'mouse' && onPoint(event)}
        onPointerDown={onPoint}
        onPointerLeave={() => setPicked(undefined)}
        onBlur={() => setPicked(undefined)}
      >
        <svg
          ref={svg}
          class="fs-chart-svg"
          data-chart={title}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-hidden="true"
          focusable="false"
        >
          {drawing}
          {ring && <Ring {...ring} />}
        </svg>
      </div>
      <p class="fs-chart-read" aria-hidden="true" dir="auto">
        {count === 0 ? t('charts.empty') : picked === undefined ? t('charts.hint') : say(at)}
      </p>
      <div class="fs-chart-foot">
        {table.rows.length > 0 && <ChartTableView table={table} title={title} />}
        {onPicture && count > 0 && (
          <Button
            size="small"
            look="quiet"
            icon="cloud"
            label={t('charts.picture.label', { title })}
            onPress={() => svg.current && onPicture(svg.current, title)}
          >
            {t('charts.picture')}
          </Button>
        )}
      </div>
    </figure>
  );
}

const Ring = ({ x, y, width, height }: { x: number; y: number; width?: number; height?: number }) =>
  width === undefined || height === undefined ? (
    <circle class="fs-chart-ring" cx={x} cy={y} r="6" />
  ) : (
    <rect class="fs-chart-ring" x={x} y={y} width={width} height={height} rx="2" />
  );
