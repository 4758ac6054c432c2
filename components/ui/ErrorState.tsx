import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

/** Something could not be done: what, why as far as known, and what to do now. Told to a screen reader at once. */
export const ErrorState = ({
  title,
  children,
  actions,
  plain,
}: {
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
  plain?: boolean;
}) => (
  <div class="fs-state" data-tone="bad" data-plain={plain || undefined} role="alert">
    <span class="fs-state-mark">
      <Icon name="warning" />
    </span>
    <p class="fs-state-title">{title}</p>
    <p class="fs-state-text">{children}</p>
    {actions && <div class="fs-state-actions">{actions}</div>}
  </div>
);
