import type { DayNumber } from '../../lib/model/numbers';
import { useWords } from '../ui/words';
import { Sparkline } from './Sparkline';
import { sayValue, type Unit } from './say-value';

export interface NumberTileProps {
  label: string;
  /** `undefined`: not known yet. A number whose own value is `undefined`: nothing to count. */
  number: DayNumber | undefined;
  unit: Unit;
  /** The list behind the number. */
  href: string;
}

/** One number of the day with its last two weeks, and the way to its list. "Nothing yet" is not 0. */
export function NumberTile({ label, number, unit, href }: NumberTileProps) {
  const words = useWords();
  return (
    <div class="fs-tile" data-empty={number && number.value === undefined ? true : undefined}>
      <dt>
        <a class="fs-tile-link" href={href} target="_blank" rel="noreferrer">
          {label}
        </a>
      </dt>
      <dd>
        {number ? (
          <>
            <span class="fs-tile-value">{number.value === undefined ? words.t('popup.nothing') : sayValue(number.value, unit, words)}</span>
            <Sparkline days={number.days} unit={unit} />
          </>
        ) : (
          <span class="fs-tile-blank" />
        )}
      </dd>
    </div>
  );
}
