import type { ClockLine, ResponseClock } from '../../lib/model/response-clock';
import { EmptyState } from '../ui/EmptyState';
import { Shown } from '../ui/Shown';
import { Tabs } from '../ui/Tabs';
import { useWords } from '../ui/words';
import { ClockSpread } from './ClockSpread';
import { type ClockRow, ClockTable } from './ClockTable';
import { type ClockPageProps, groupings, measures, periods } from './clock-types';
import { sayLength } from './say-length';

/** How long people wait for an answer: the median first, what it is over, and how sure it is. */
export function ClockPage(props: ClockPageProps) {
  const { clock, days, measure, onDays, onMeasure, onRetry } = props;
  const { t } = useWords();
  return (
    <div class="fs-stack" data-wide="">
      <div class="fs-bar">
        <Tabs
          label={t('clock.period')}
          value={String(days)}
          tabs={periods.map((value) => ({ value: String(value), label: t('clock.days', { n: value }) }))}
          onChange={(value) => onDays(periods.find((period) => String(period) === value) ?? days)}
        />
        <Tabs label={t('clock.measure')} value={measure} tabs={measures.map((value) => ({ value, label: t(`clock.measure.${value}`) }))} onChange={onMeasure} />
      </div>
      <Shown of={clock} onRetry={onRetry}>
        {(value) => (value.replies.wall.answered + value.replies.wall.waiting === 0 ? <Nothing {...props} /> : <Measured {...props} value={value} />)}
      </Shown>
    </div>
  );
}

function Nothing({ days, waitingHref }: ClockPageProps) {
  const { t } = useWords();
  return (
    <EmptyState
      icon="snooze"
      title={t('clock.empty.title')}
      actions={
        <a class="fs-button" data-look="plain" href={waitingHref}>
          {t('clock.empty.action')}
        </a>
      }
    >
      {t('clock.empty.text', { n: days })}
    </EmptyState>
  );
}

function Measured({ value, measure, by, hoursHref, onBy }: ClockPageProps & { value: ResponseClock }) {
  const { t } = useWords();
  const isWall = measure === 'wall';
  const first = value.first[measure];
  const whole: ClockRow[] = [
    { key: 'first', label: t('clock.first'), line: first },
    { key: 'replies', label: t('clock.replies'), line: value.replies[measure] },
  ];
  const groups = useGroups(value, by, measure);
  return (
    <>
      <Headline line={first} isWall={isWall} />
      {!isWall && (
        <p class="fs-field-hint">
          {t(`clock.hours.${value.hours}`)} <a href={hoursHref}>{t('clock.hours.set')}</a>
        </p>
      )}
      <ClockTable caption={t('clock.table')} rows={whole} isWall={isWall} />
      <ClockSpread spread={first.spread} isWall={isWall} />
      <section class="fs-stack" aria-label={t('clock.by')}>
        <div class="fs-bar">
          <Tabs label={t('clock.by')} value={by} tabs={groupings.map((each) => ({ value: each, label: t(`clock.by.${each}`) }))} onChange={onBy} />
        </div>
        {groups.length === 0 ? (
          <p class="fs-field-hint">{t(`clock.by.${by}.none`)}</p>
        ) : (
          <ClockTable caption={t(`clock.by.${by}.table`)} rows={groups} isWall={isWall} />
        )}
      </section>
      <p class="fs-field-hint">{[t('clock.how'), ...(value.putAway > 0 ? [t('clock.putAway', { n: value.putAway })] : [])].join(' ')}</p>
    </>
  );
}

function useGroups(value: ResponseClock, by: ClockPageProps['by'], measure: ClockPageProps['measure']): ClockRow[] {
  const { t } = useWords();
  if (by === 'networks') return value.networks.map(({ id, first }) => ({ key: id, label: t(`network.${id}`), line: first[measure] }));
  if (by === 'hints') return value.hints.map(({ id, first }) => ({ key: id, label: t(`hint.${id}.called`), line: first[measure] }));
  return value.segments.map(({ id, name, first }) => ({ key: id, label: name, line: first[measure] }));
}

/** The median and what it is over; too few are listed one by one; where most still wait, that is what is said. */
function Headline({ line, isWall }: { line: ClockLine; isWall: boolean }) {
  const words = useWords();
  const { t, list } = words;
  const say = (length: number) => sayLength(length, words, isWall);
  const over = t('clock.over.whom', { answered: line.answered, waiting: line.waiting });
  return (
    <div class="fs-clock-head">
      <p class="fs-clock-label">{t('clock.first.median')}</p>
      <p class="fs-clock-value">
        {line.median !== undefined ? say(line.median) : line.beyond !== undefined ? t('clock.over', { length: say(line.beyond) }) : t('clock.tooFew')}
      </p>
      <p class="fs-field-hint">
        {[
          ...(line.median === undefined ? [] : [interval(line, words, say)]),
          ...(line.beyond === undefined ? [] : [t('clock.beyond', { length: say(line.beyond) })]),
          ...(line.single === undefined ? [] : [t(line.single.length === 0 ? 'clock.single.none' : 'clock.single', { times: list(line.single.map(say)) })]),
          over,
          ...(line.untimed > 0 ? [t('clock.untimed', { n: line.untimed })] : []),
        ].join(' ')}
      </p>
    </div>
  );
}

function interval({ low, high }: ClockLine, { t }: ReturnType<typeof useWords>, say: (length: number) => string): string {
  if (low === undefined) return '';
  return high === undefined ? t('clock.interval.open', { low: say(low) }) : t('clock.interval', { low: say(low), high: say(high) });
}
