import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** Nothing here yet: says what would stand here and how to get the first one. */
export const EmptyState = ({
  icon,
  title,
  children,
  actions,
  plain,
}: {
  icon?: IconName;
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
  plain?: boolean;
}) => (
  <div class="fs-state" data-plain={plain || undefined}>
    {icon && (
      <span class="fs-state-mark">
        <Icon name={icon} />
      </span>
    )}
    <p class="fs-state-title">{title}</p>
    <p class="fs-state-text">{children}</p>
    {actions && <div class="fs-state-actions">{actions}</div>}
  </div>
);
