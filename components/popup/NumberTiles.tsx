import type { Numbers } from '../../lib/model/numbers';
import { Button } from '../ui/Button';
import type { Loaded } from '../ui/Shown';
import { useWords } from '../ui/words';
import { NumberTile } from './NumberTile';
import type { Unit } from './say-value';

type TileName = 'waiting' | 'oldestWaiting' | 'answered' | 'medianFirstResponse' | 'ideas' | 'draftsDue';

/** In the order of the day: what waits, what was answered, what comes next. */
const tiles: readonly [name: TileName, unit: Unit][] = [
  ['waiting', 'count'],
  ['oldestWaiting', 'length'],
  ['answered', 'count'],
  ['medianFirstResponse', 'length'],
  ['ideas', 'count'],
  ['draftsDue', 'count'],
];

/** `before`: the numbers of the last look, shown until the new ones are there. */
export function NumberTiles({ numbers, before, onRetry }: { numbers: Loaded<Numbers>; before: Numbers | undefined; onRetry(): void }) {
  const { t, moment } = useWords();
  const shown = numbers.state === 'ready' ? numbers.value : before;
  return (
    <section class="fs-popup-numbers" aria-label={t('popup.numbers')}>
      <dl class="fs-tiles">
        {tiles.map(([name, unit]) => (
          <NumberTile key={name} label={t(`popup.${name}`)} number={shown?.[name]} unit={unit} />
        ))}
      </dl>
      <div class="fs-popup-note" role="status">
        {numbers.state === 'failed' && (
          <>
            <span class="fs-popup-bad">{t('popup.failed')}</span>
            <Button size="small" look="quiet" onPress={onRetry}>
              {t('popup.retry')}
            </Button>
          </>
        )}
        {numbers.state === 'loading' && <span>{shown ? t('popup.counted.before', { when: moment(shown.at) }) : t('popup.loading')}</span>}
        {numbers.state === 'ready' && <span>{isEmpty(numbers.value) ? t('popup.empty') : t('popup.counted', { n: numbers.value.responses })}</span>}
      </div>
    </section>
  );
}

const isEmpty = (numbers: Numbers): boolean => tiles.every(([name]) => numbers[name].days.every((day) => !day) && !numbers[name].value);
