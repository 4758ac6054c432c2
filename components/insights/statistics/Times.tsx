import { type BestTime, fewestPosts, type Slot, type Study, type Suggested } from '../../../lib/insights';
import { type HeatCell, HeatMap } from '../../charts/HeatMap';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Toggle } from '../../ui/Toggle';
import { useWords } from '../../ui/words';
import { How } from './How';
import { PlanDialog, type PlanDialogProps } from './PlanDialog';
import { StudyFrame, type StudyFrameProps } from './StudyFrame';
import { StudyOver } from './StudyOver';
import { sayTime, sayWeekday } from './say-level';
import { sayRatio, sayShare } from './say-ratio';

export interface TimesProps extends StudyFrameProps {
  /** IANA name of the person's zone. */
  zone: string;
  /** The next times, best first. */
  suggested: readonly Suggested[];
  exploring: boolean;
  withinHours: boolean;
  /** The time for which a draft is being chosen. */
  planning: PlanDialogProps | undefined;
  onExploring(on: boolean): void;
  onWithinHours(on: boolean): void;
  onAgain(): void;
  onPlan(at: number): void;
  onPicture?: ((svg: SVGSVGElement, title: string) => void) | undefined;
}

/** When posts do better: the answer with its certainty, the week as a map, and the next times to post at. */
export function Times(props: TimesProps) {
  return (
    <StudyFrame {...props}>
      {(study) => (
        <>
          <Answer time={study.time} />
          <StudyOver study={study} counted={study.time.posts} />
          <Week time={study.time} zone={props.zone} onPicture={props.onPicture} />
          {study.time.posts > 0 && <Next {...props} study={study} />}
        </>
      )}
    </StudyFrame>
  );
}

const normal80 = 1.2815515655446004;

function useSlotWords() {
  const words = useWords();
  return {
    ratio: ({ effect }: Slot) => sayRatio(Math.exp(effect), words),
    low: ({ effect, error }: Slot) => sayRatio(Math.exp(effect - normal80 * error), words),
    high: ({ effect, error }: Slot) => sayRatio(Math.exp(effect + normal80 * error), words),
  };
}

function Answer({ time: { best, posts, chance } }: { time: BestTime }) {
  const words = useWords();
  const { t } = words;
  const say = useSlotWords();
  const [first] = best;
  if (chance === undefined)
    return (
      <EmptyState title={t('insights.times.few.title', { n: posts, least: fewestPosts })}>{t('insights.times.few.text', { least: fewestPosts })}</EmptyState>
    );
  if (!first)
    return <EmptyState title={t('insights.times.none.title', { n: posts })}>{t('insights.times.none.text', { chance: sayShare(chance, words) })}</EmptyState>;
  return (
    <section class="fs-panel" aria-labelledby="times-title">
      <h2 class="fs-heading" id="times-title">
        {t('insights.times.best.title', { weekday: sayWeekday(first.weekday, words), hour: sayHour(first.hour, words) })}
      </h2>
      <p>{t('insights.times.best.text', { ratio: say.ratio(first), low: say.low(first), high: say.high(first), chance: sayShare(chance, words) })}</p>
    </section>
  );
}

function Week({ time, zone, onPicture }: Pick<TimesProps, 'zone' | 'onPicture'> & { time: BestTime }) {
  const words = useWords();
  const { t } = words;
  const isSure = time.best.length > 0;
  const best = new Set(time.best.slice(0, 5));
  const cells = Array.from({ length: 7 }, (_, weekday) => time.slots.slice(weekday * 24, weekday * 24 + 24).map((slot) => cellOf(slot, { isSure, best })));
  return (
    <>
      <HeatMap
        title={t('insights.times.map')}
        said={t(isSure ? 'insights.times.map.said' : 'insights.times.map.unsure')}
        rows={Array.from({ length: 7 }, (_, weekday) => sayWeekday(weekday, words))}
        columns={Array.from({ length: 24 }, (_, hour) => words.number(hour))}
        cells={cells}
        sayValue={(effect) => sayRatio(Math.exp(effect), words)}
        names={{ label: t('insights.times.column.when'), value: t('insights.times.column.effect') }}
        onPicture={onPicture}
      />
      <p class="fs-said-over">{t('insights.times.zone', { zone })}</p>
    </>
  );
}

/** Where nothing is surer than chance no cell looks sure. */
function cellOf(slot: Slot, { isSure, best }: { isSure: boolean; best: ReadonlySet<Slot> }): HeatCell {
  const certainty = isSure && slot.error > 0 ? Math.min(1, Math.abs(slot.effect) / slot.error / 2) : 0;
  return { value: slot.posts === 0 ? undefined : slot.effect, certainty, n: slot.posts, ...(best.has(slot) && { suggested: true }) };
}

function Next({
  study,
  suggested,
  exploring,
  withinHours,
  planning,
  onExploring,
  onWithinHours,
  onAgain,
  onPlan,
}: Omit<TimesProps, 'study'> & { study: Study }) {
  const words = useWords();
  const { t } = words;
  const say = useSlotWords();
  const isKnown = study.time.best.length > 0;
  const isTrying = exploring || !isKnown;
  return (
    <section class="fs-panel" aria-labelledby="times-next">
      <h2 class="fs-heading" id="times-next">
        {t(isTrying ? 'insights.times.try' : 'insights.times.next')}
      </h2>
      <p class="fs-field-hint">
        {isTrying && `${t('insights.times.try.text')} `}
        {t('insights.times.next.text')}
      </p>
      <div class="fs-toggles">
        {isKnown && <Toggle label={t('insights.times.exploring')} hint={t('insights.times.exploring.hint')} on={exploring} onChange={onExploring} />}
        <Toggle label={t('insights.times.hours')} hint={t('insights.times.hours.hint')} on={withinHours} onChange={onWithinHours} />
      </div>
      {suggested.length === 0 ? (
        <p>{t('insights.times.next.none')}</p>
      ) : (
        <ul class="fs-slots">
          {suggested.map(({ at, slot }) => {
            const time = sayTime(at, words);
            return (
              <li key={at}>
                <div>
                  <p>{time}</p>
                  <p class="fs-field-hint">{t('insights.times.slot', { ratio: say.ratio(slot), low: say.low(slot), high: say.high(slot), n: slot.posts })}</p>
                </div>
                <Button size="small" icon="draft" label={t('insights.times.plan.label', { time })} onPress={() => onPlan(at)}>
                  {t('insights.times.plan')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {isTrying && suggested.length > 0 && (
        <div>
          <Button size="small" look="quiet" onPress={onAgain}>
            {t('insights.times.again')}
          </Button>
        </div>
      )}
      <How title={t('insights.times.how')}>{t('insights.times.how.text')}</How>
      {planning && <PlanDialog {...planning} />}
    </section>
  );
}

/** "9:00" as the person's own clock writes it. */
const sayHour = (hour: number, { locale }: Pick<ReturnType<typeof useWords>, 'locale'>): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(2024, 0, 1, hour));
