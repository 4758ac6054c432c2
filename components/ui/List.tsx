import type { ComponentChildren } from 'preact';
import { Button } from './Button';

export const List = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <ul class="fs-list" aria-label={label}>
    {children}
  </ul>
);

/** One row: what it says, and what can be done with it. */
export const Row = ({ children, actions, chosen, opens }: { children: ComponentChildren; actions?: ComponentChildren; chosen?: boolean; opens?: boolean }) => (
  <li class="fs-row" data-chosen={chosen || undefined} data-opens={opens || undefined}>
    <div class="fs-row-body">{children}</div>
    {actions && <div class="fs-row-actions">{actions}</div>}
  </li>
);

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
