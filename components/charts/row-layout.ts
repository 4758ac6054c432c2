import type { Plot } from './chart-types';

/** A chart of rows: a label above (narrow) or beside (wide) each bar. Pixels. */
export interface RowLayout {
  narrow: boolean;
  /** From the start of the bars to their end; the other way round when written from right to left. */
  across: readonly [number, number];
  rowHeight: number;
  /** Where a label begins. */
  label: { x: number; anchor: 'start' | 'end' };
  labelWidth: number;
}

export function rowLayout({ width, rtl, labels }: { width: number; rtl: boolean; labels: readonly string[] }): RowLayout {
  const narrow = width < 480;
  const longest = Math.max(0, ...labels.map((label) => label.length)) * 6.8 + 14;
  const room = narrow ? 4 : Math.min(width * 0.38, Math.max(60, longest));
  const edge = 16;
  return {
    narrow,
    across: rtl ? [width - room, edge] : [room, width - edge],
    rowHeight: narrow ? 44 : 30,
    label: { x: rtl ? width - 2 : 2, anchor: rtl ? 'end' : 'start' },
    labelWidth: narrow ? width - 8 : room - 10,
  };
}

/** How much room the axis takes below the rows, in pixels. */
const axis = 24;

/** Where each row is, for the pointer and the keyboard. `bottom`: where the rows end and the axis begins. */
export function rowPlaces({ rowHeight }: RowLayout, { width, count }: { width: number; count: number }) {
  const bottom = count * rowHeight + 4;
  const places: Pick<Plot, 'height' | 'count' | 'place' | 'nearest'> = {
    height: count === 0 ? 8 : bottom + axis,
    count,
    place: (at) => ({ x: 1, y: at * rowHeight + 1, width: width - 2, height: rowHeight - 2 }),
    nearest: (_, y) => Math.min(count - 1, Math.max(0, Math.floor(y / rowHeight))),
  };
  return { bottom, places };
}

/** As much of a label as has room; the whole stands in the table and in the point's words. */
export function cut(label: string, width: number): string {
  const most = Math.max(4, Math.floor(width / 6.6));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
