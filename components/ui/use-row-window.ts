import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { offsetsOf, type Piece, piecesOf, rowsBetween } from './row-window';

/** Lists up to this long are drawn as they are. */
const longestWhole = 60;
/** Before anything is measured: CSS pixels, and rows. */
const guessedHeight = 72;
const firstDrawn = { first: 0, end: 24 };

export interface ListHandle {
  /** Moves the focus to this row, drawing it first where it is not; false where there is no such row. */
  goTo(at: number): boolean;
}

/** What the list knows beside what it draws: it changes with every look at the page, and a drawing follows only where the window moved. */
interface Memory {
  heights: Map<string, number>;
  estimate: number;
  width: number;
  /** The row that has the focus, or had it last. */
  focused: { key: string; at: number } | undefined;
  typedIn: Set<string>;
  /** A row that is to have the focus once it is drawn, and then to be brought into view until the rows around it stand. */
  wanted: number | undefined;
  isSettling: number;
}

const newMemory = (): Memory => ({
  heights: new Map(),
  estimate: guessedHeight,
  width: 0,
  focused: undefined,
  typedIn: new Set(),
  wanted: undefined,
  isSettling: 0,
});

/** Which rows of a list to draw, and what its element needs for it. The view is the browser's window, whatever scrolls. */
export function useRowWindow(keys: readonly string[], handle: { current: ListHandle | undefined } | undefined) {
  const list = useRef<HTMLUListElement>(null);
  const [known] = useState(newMemory);
  const [view, setView] = useState(firstDrawn);
  const [, redraw] = useState(0);
  const isWhole = keys.length <= longestWhole;

  const offsets = offsetsOf(keys, known.heights, known.estimate);
  const window = isWhole ? { first: 0, end: keys.length } : { first: Math.min(view.first, keys.length), end: Math.min(view.end, keys.length) };
  const pieces: Piece[] = piecesOf(offsets, window, isWhole ? [] : keptRows(keys, known));
  const look = useRef<() => void>(() => undefined);
  look.current = () => {
    const { current: box } = list;
    if (!box || isWhole) return;
    const estimated = known.estimate;
    measure(box, keys, known);
    const next = rowsInView(box, offsetsOf(keys, known.heights, known.estimate));
    if (next.first !== view.first || next.end !== view.end || known.estimate !== estimated) setView(next);
  };
  const hadFocus = focusIn(list.current);

  const goTo = (at: number): boolean => {
    const key = keys[at];
    if (key === undefined) return false;
    known.focused = { key, at };
    known.wanted = at;
    redraw((n) => n + 1);
    return true;
  };
  if (handle) handle.current = { goTo };

  useLayoutEffect(() => {
    const { current: box } = list;
    if (!box) return;
    if (hadFocus?.isConnected && focusIn(box) === undefined && known.wanted === undefined) hadFocus.focus({ preventScroll: true });
    takeFocus(box, known);
    look.current();
  });
  useEffect(() => {
    const lookAgain = () => look.current();
    const watch = new ResizeObserver(lookAgain);
    if (list.current) watch.observe(list.current);
    document.addEventListener('scroll', lookAgain, { capture: true, passive: true });
    globalThis.addEventListener('resize', lookAgain);
    return () => {
      watch.disconnect();
      document.removeEventListener('scroll', lookAgain, { capture: true });
      globalThis.removeEventListener('resize', lookAgain);
    };
  }, []);

  return {
    list,
    pieces,
    isWhole,
    onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isForItself(event.target)) return;
      const at = placeOf(event.target);
      const page = Math.max(1, Math.floor(globalThis.innerHeight / known.estimate) - 1);
      const next = at === undefined ? undefined : nextRow(event.key, { at, page, last: keys.length - 1 });
      if (next === undefined) return;
      event.preventDefault();
      goTo(next);
    },
    onFocusIn(event: FocusEvent) {
      const at = placeOf(event.target);
      const key = at === undefined ? undefined : keys[at];
      if (at === undefined || key === undefined || known.focused?.key === key) return;
      known.focused = { key, at };
      if (!isWhole) redraw((n) => n + 1);
    },
    onInput(event: Event) {
      const key = keys[placeOf(event.target) ?? -1];
      if (key !== undefined) known.typedIn.add(key);
    },
  };
}

/** The row with the focus and its neighbours, for Tab and for the focus of a row that goes; and all that were typed in. */
function keptRows(keys: readonly string[], known: Memory): number[] {
  const kept = known.typedIn.size === 0 ? [] : keys.flatMap((key, at) => (known.typedIn.has(key) ? [at] : []));
  const { focused } = known;
  if (!focused) return kept;
  const now = keys[focused.at] === focused.key ? focused.at : keys.indexOf(focused.key);
  // A row that went: its neighbours still stand where it was, and one of them takes the focus.
  const at = now < 0 ? focused.at : now;
  if (now >= 0) focused.at = now;
  return [...kept, at - 1, at, at + 1];
}

/** Heights of the rows that are drawn. Another width breaks lines elsewhere: then all that was measured is forgotten. */
function measure(box: HTMLElement, keys: readonly string[], known: Memory): void {
  const { width } = box.getBoundingClientRect();
  if (width !== known.width) known.heights.clear();
  const isFirst = known.heights.size === 0;
  known.width = width;
  for (const row of rowsOf(box)) {
    const key = keys[Number(row.dataset.at)];
    const { height } = row.getBoundingClientRect();
    if (key !== undefined && height > 0) known.heights.set(key, height);
  }
  if (isFirst && known.heights.size > 0) known.estimate = [...known.heights.values()].reduce((sum, height) => sum + height, 0) / known.heights.size;
}

/** Half a window more on either side, so that scrolling shows no empty place. */
function rowsInView(box: HTMLElement, offsets: Float64Array): { first: number; end: number } {
  const { top } = box.getBoundingClientRect();
  const { innerHeight: height } = globalThis;
  return rowsBetween(offsets, -top - height / 2, height * 1.5 - top);
}

/** Gives the focus to the row that is to have it; the rows around it may still move it, so it is brought into view once more after them. */
function takeFocus(box: HTMLElement, known: Memory): void {
  const row = known.wanted === undefined ? undefined : rowsOf(box).find(({ dataset }) => Number(dataset.at) === known.wanted);
  if (known.wanted !== undefined && row) {
    known.wanted = undefined;
    known.isSettling = 3;
    const control = row.querySelector<HTMLElement>('[data-row], .fs-row-main, a[href], button:not(:disabled), input, select, summary, textarea');
    if (!control) row.tabIndex = -1;
    (control ?? row).focus({ preventScroll: true });
  }
  if (known.isSettling === 0) return;
  known.isSettling -= 1;
  (row ?? rowAround(focusIn(box)))?.scrollIntoView?.({ block: 'nearest' });
}

const rowsOf = (box: HTMLElement): HTMLElement[] => [...box.children].filter((row): row is HTMLElement => row instanceof HTMLElement && 'at' in row.dataset);

const rowAround = (element: Element | undefined): HTMLElement | undefined => element?.closest<HTMLElement>('[data-at]') ?? undefined;

function placeOf(target: EventTarget | null): number | undefined {
  const at = target instanceof Element ? rowAround(target)?.dataset.at : undefined;
  return at === undefined ? undefined : Number(at);
}

function focusIn(box: HTMLElement | null): HTMLElement | undefined {
  const active = (box?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
  return box && active instanceof HTMLElement && box.contains(active) ? active : undefined;
}

function nextRow(key: string, { at, page, last }: { at: number; page: number; last: number }): number | undefined {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + page, PageUp: at - page }[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}

/** Fields take these keys themselves. */
const isForItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, select, [contenteditable], dialog, input:not([type="checkbox"])') !== null;
