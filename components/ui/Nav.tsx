import { Icon, type IconName } from './Icon';
import { useWords } from './words';

export interface Place {
  href: string;
  label: string;
  icon: IconName;
  /** How many wait there; left out when there are none. */
  count?: number | undefined;
}

/** Links down the side; the address tells where we are. */
export function Nav({ label, places, here }: { label: string; places: readonly Place[]; here: string }) {
  const { number } = useWords();
  return (
    <nav aria-label={label}>
      <ul class="fs-nav">
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
    </nav>
  );
}
