import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { RowPlace } from './row-place';

export const List = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <ul class="fs-list" aria-label={label}>
    {children}
  </ul>
);

/** One row: what it says, and what can be done with it. When a row goes, the focus that was in it goes to its neighbour. */
export function Row({ children, actions, chosen, opens }: { children: ComponentChildren; actions?: ComponentChildren; chosen?: boolean; opens?: boolean }) {
  const row = useRef<HTMLLIElement>(null);
  const place = useContext(RowPlace);
  useLayoutEffect(() => {
    const item = row.current;
    return () => {
      if (item?.contains(document.activeElement)) neighbourOf(item)?.focus();
    };
  }, []);
  return (
    <li
      ref={row}
      class="fs-row"
      data-at={place?.at}
      data-chosen={chosen || undefined}
      data-opens={opens || undefined}
      aria-posinset={place?.of === undefined ? undefined : place.at + 1}
      aria-setsize={place?.of}
    >
      <div class="fs-row-body">{children}</div>
      {actions && <div class="fs-row-actions">{actions}</div>}
    </li>
  );
}

const neighbourOf = (row: HTMLElement): HTMLElement | null =>
  controlIn(row.nextElementSibling) ?? controlIn(row.previousElementSibling) ?? row.closest<HTMLElement>('main');

const controlIn = (row: Element | null): HTMLElement | null | undefined => row?.querySelector<HTMLElement>('a, button');

/** Lists come page by page: what is shown, of how many, and the next page. */
export const More = ({ summary, label, onMore }: { summary: string; label: string; onMore: (() => void) | undefined }) => (
  <div class="fs-more">
    <span>{summary}</span>
    {onMore && (
      <Button size="small" onPress={onMore}>
        {label}
      </Button>
    )}
  </div>
);
