import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a card or section of which an act takes its own control away, or all of it: the focus that was there goes to the first control that is left in it,
 * else to its next neighbour's, else to the page's main part. Whoever took the focus meanwhile keeps it.
 */
export function useFocusKept<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const held = focusedIn(place.current);
  useLayoutEffect(() => {
    if (held && !held.isConnected) settle([place.current]);
  });
  useLayoutEffect(() => {
    const { current } = place;
    return () => {
      if (!focusedIn(current)) return;
      const near = around(current);
      queueMicrotask(() => settle(near)); // what else goes with it is gone by then
    };
  }, []);
  return place;
}

/** Nothing has the focus, or all of the page's main part. */
export const isFocusNowhere = (): boolean => [null, document.body, document.querySelector('main')].includes(document.activeElement as HTMLElement | null);

const focusedIn = (place: HTMLElement | null): Element | null => (place?.contains(document.activeElement) ? document.activeElement : null);

/** What follows, nearest first, then what stands before. */
function around(place: Element | null): Element[] {
  const all = [...(place?.parentElement?.children ?? [])];
  const at = place ? all.indexOf(place) : -1;
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
}

const controls = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

function settle(near: readonly (Element | null)[]): void {
  if (!isFocusNowhere() && document.activeElement?.isConnected) return;
  const left = near.flatMap((each) => (each?.isConnected ? [...each.querySelectorAll<HTMLElement>(controls)] : []));
  const [first] = left;
  if (first) first.focus();
  else document.querySelector('main')?.focus({ preventScroll: true });
}
