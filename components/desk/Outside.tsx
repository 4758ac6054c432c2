import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { safeLink } from './safe-link';

/** A link to a page of a network, in a tab of its own; nothing at all where the address is none. `label` starts with the visible words. */
export function Outside({ address, label, children }: { address: string | undefined; label?: string; children: ComponentChildren }) {
  const href = safeLink(address);
  if (href === undefined) return null;
  return (
    <a class="fs-button" data-look="plain" data-size="small" data-opens="" href={href} target="_blank" rel="noreferrer noopener" aria-label={label}>
      <Icon name="link" />
      {children}
    </a>
  );
}
