import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import { useWords } from './words';

export interface Place {
  href: string;
  label: string;
  icon: IconName;
  /** How many wait there; left out when there are none. */
  count?: number | undefined;
}

/** Links down the side, or above the page where there is no room; the address tells where we are. */
export function Nav({ label, groups, here }: { label: string; groups: readonly (readonly Place[])[]; here: string }) {
  const { number } = useWords();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => nav.current?.querySelector(`[href="${CSS.escape(here)}"]`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' }), [here]);
  return (
    <nav ref={nav} class="fs-nav-groups" aria-label={label}>
      {groups.map((places) => (
        <ul key={places[0]?.href} class="fs-nav">
          {places.map((place) => (
            <li key={place.href}>
              <a class="fs-nav-link" href={place.href} aria-current={place.href === here ? 'page' : undefined}>
                <Icon name={place.icon} />
                {place.label}
                {place.count !== undefined && place.count > 0 && <span class="fs-nav-count">{number(place.count)}</span>}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
