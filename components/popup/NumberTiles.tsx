import type { Numbers } from '../../lib/model/numbers';
import { Button } from '../ui/Button';
import type { Loaded } from '../ui/Shown';
import { useWords } from '../ui/words';
import { NumberTile } from './NumberTile';
import type { Unit } from './say-value';

type TileName = 'waiting' | 'oldestWaiting' | 'answered' | 'medianFirstResponse' | 'ideas' | 'draftsDue';

/** In the order of the day: what waits, what was answered, what comes next; each with its place in the workbench. */
const tiles: readonly [name: TileName, unit: Unit, place: string][] = [
  ['waiting', 'count', '#waiting'],
  ['oldestWaiting', 'length', '#waiting?order=age'],
  ['answered', 'count', '#waiting?state=answered'],
  ['medianFirstResponse', 'length', '#clock'],
  ['ideas', 'count', '#ideas'],
  ['draftsDue', 'count', '#drafts'],
];

/** `before`: the numbers of the last look, shown until the new ones are there. */
export function NumberTiles({ numbers, before, onRetry }: { numbers: Loaded<Numbers>; before: Numbers | undefined; onRetry(): void }) {
  const { t, moment } = useWords();
  const shown = numbers.state === 'ready' ? numbers.value : before;
  return (
    <section class="fs-popup-numbers" aria-label={t('popup.numbers')} data-live={numbers.state === 'ready' || undefined}>
      <dl class="fs-tiles">
        {tiles.map(([name, unit, place]) => (
          <NumberTile key={name} label={t(`popup.${name}`)} number={shown?.[name]} unit={unit} href={`/workbench.html${place}`} />
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
