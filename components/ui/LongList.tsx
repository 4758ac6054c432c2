import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { RowPlace } from './row-place';
import { type ListHandle, useRowWindow } from './use-row-window';

export interface LongListProps<Item> {
  label: string;
  rows: readonly Item[];
  /** Names a row for good: the same row has the same key after every reload. */
  keyOf(row: Item): string;
  /** How many there are, where `rows` are the first of them. */
  total?: number;
  /** A place to put the way to any row: `goTo(0)` moves the focus to the first. */
  handle?: { current: ListHandle | undefined };
  /** Draws one `Row`. */
  children(row: Item): ComponentChildren;
}

/**
 * A list that may have thousands of rows: those in view are drawn, and some around them. Rows tell their place and the whole number
 * to a screen reader; the row with the focus, its neighbours and every row that was typed in stay drawn wherever they are. Arrows, Home,
 * End, PageUp and PageDown go from row to row.
 */
export function LongList<Item>({ label, rows, keyOf, total = rows.length, handle, children }: LongListProps<Item>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what names a row does not change; the function that says it is new at every drawing
  const keys = useMemo(() => rows.map(keyOf), [rows]);
  const { list, pieces, isWhole, onKeyDown, onFocusIn, onInput } = useRowWindow(keys, handle);
  const of = isWhole && total <= rows.length ? undefined : Math.max(total, rows.length);
  let gaps = 0;
  return (
    <ul ref={list} class="fs-list" aria-label={label} onKeyDown={onKeyDown} onFocusIn={onFocusIn} onInput={onInput}>
      {pieces.map((piece) => {
        if ('gap' in piece) return <li key={`gap ${gaps++}`} class="fs-row-gap" aria-hidden="true" style={{ blockSize: `${piece.gap}px` }} />;
        const row = rows[piece.at];
        if (row === undefined) return null;
        return (
          <RowPlace.Provider key={`row ${keys[piece.at]}`} value={{ at: piece.at, of }}>
            <Fragment>{children(row)}</Fragment>
          </RowPlace.Provider>
        );
      })}
    </ul>
  );
}
