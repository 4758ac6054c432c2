import type { GoingOn, Named, Ties } from '../../../lib/insights';
import type { ClockLine, ResponseClock } from '../../../lib/model/response-clock';
import { BarChart } from '../../charts/BarChart';
import { sayLength } from '../../clock/say-length';
import { EmptyState } from '../../ui/EmptyState';
import { type Loaded, Shown } from '../../ui/Shown';
import { Tabs } from '../../ui/Tabs';
import { useWords } from '../../ui/words';
import { Figures } from './Figures';
import { NumberTable } from './NumberTable';
import { sayShare } from './say-ratio';

const relationPeriods = [30, 90] as const;
export type RelationPeriod = (typeof relationPeriods)[number];

interface Few<Row> {
  total: number;
  rows: readonly Row[];
}

export interface RelationsFound {
  clock: ResponseClock;
  /** Of all replies, and by network. */
  goesOn: GoingOn | undefined;
  goesOnByNetwork: readonly GoingOn[];
  ties: { all: number; gained: Few<Named>; cooling: Few<Named>; advocates: Few<Ties['advocates'][number]> };
}

export interface RelationsProps {
  found: Loaded<RelationsFound>;
  days: RelationPeriod;
  now: number;
  clockHref: string;
  personHref(id: string): string;
  onDays(days: RelationPeriod): void;
  onRetry(): void;
  onPicture?: ((svg: SVGSVGElement, title: string) => void) | undefined;
}

/** How things stand between us and the people we answer. */
export function Relations(props: RelationsProps) {
  const { found, days, onDays, onRetry } = props;
  const { t } = useWords();
  return (
    <div class="fs-stack">
      <div class="fs-bar">
        <Tabs
          label={t('insights.relations.period')}
          value={String(days)}
          tabs={relationPeriods.map((period) => ({ value: String(period), label: t('insights.templates.days', { n: period }) }))}
          onChange={(value) => onDays(relationPeriods.find((period) => String(period) === value) ?? days)}
        />
      </div>
      <Shown of={found} onRetry={onRetry}>
        {(value) => (isNothing(value) ? <Nothing /> : <Told {...props} value={value} />)}
      </Shown>
    </div>
  );
}

const isNothing = ({ clock: { first, replies }, goesOn, ties }: RelationsFound): boolean =>
  first.wall.answered + first.wall.waiting + replies.wall.answered + ties.all + ties.advocates.total === 0 && goesOn === undefined;

function Nothing() {
  const { t } = useWords();
  return (
    <EmptyState icon="person" title={t('insights.relations.empty.title')}>
      {t('insights.relations.empty.text')}
    </EmptyState>
  );
}

function Told({ value, now, clockHref, personHref, onPicture }: Omit<RelationsProps, 'found'> & { value: RelationsFound }) {
  const words = useWords();
  const { t, ago } = words;
  const { clock, goesOnByNetwork, ties } = value;
  const exchanged = ({ theirs, ours, lastAt }: Named) =>
    [t('insights.relations.exchanges', { theirs, ours }), ...(lastAt === undefined ? [] : [t('insights.relations.last', { ago: ago(now - lastAt) })])].join(
      ' · ',
    );
  const columns = (['who', 'answered', 'waiting', 'rate', 'median'] as const).map((column) => ({ label: t(`insights.relations.column.${column}`) }));
  return (
    <>
      <Figures figures={useFigures(value)} />
      <p class="fs-said-over">
        {t('insights.relations.seen')}{' '}
        <a class="fs-link" href={clockHref}>
          {t('insights.relations.clock')}
        </a>
      </p>
      {goesOnByNetwork.length > 0 && (
        <BarChart
          title={t('insights.relations.goesOn.chart')}
          said={t('insights.relations.goesOn.said')}
          bars={goesOnByNetwork.map(({ id, counted, wentOn, low, high }) => ({
            label: t(`network.${id}` as 'network.x'),
            value: wentOn / counted,
            low,
            high,
            n: counted,
          }))}
          sayValue={(share) => sayShare(share, words)}
          names={{ label: t('insights.study.network'), value: t('insights.relations.goesOn') }}
          onPicture={onPicture}
        />
      )}
      {clock.networks.length > 0 && (
        <NumberTable
          caption={t('insights.relations.by.network')}
          columns={columns}
          rows={clock.networks.map(({ id, first }) => ({ key: id, cells: cellsOf(t(`network.${id}`), first.wall, words) }))}
        />
      )}
      {clock.segments.length > 0 ? (
        <NumberTable
          caption={t('insights.relations.by.segment')}
          columns={columns}
          rows={clock.segments.map(({ id, name, first }) => ({ key: id, cells: cellsOf(name, first.wall, words) }))}
        />
      ) : (
        <p class="fs-field-hint">{t('insights.relations.by.segment.none')}</p>
      )}
      <div class="fs-three">
        <People id="gained" people={ties.gained} say={exchanged} personHref={personHref} />
        <People id="cooling" people={ties.cooling} say={exchanged} personHref={personHref} />
        <People id="advocates" people={ties.advocates} say={({ good, said }) => t('insights.relations.good', { n: good, said })} personHref={personHref} />
      </div>
    </>
  );
}

function useFigures({ clock: { first }, goesOn, ties }: RelationsFound) {
  const words = useWords();
  const { t, number } = words;
  const { wall } = first;
  const all = wall.answered + wall.waiting;
  const unknown = t('insights.relations.unknown');
  return [
    {
      label: t('insights.relations.rate'),
      value: wall.rate === undefined ? unknown : sayShare(wall.rate, words),
      hint: t('insights.relations.rate.hint', { answered: wall.answered, all }),
    },
    {
      label: t('insights.relations.median'),
      value: wall.median === undefined ? unknown : sayLength(wall.median, words, true),
      hint: wall.median === undefined ? t('insights.relations.median.few') : t('insights.relations.median.hint', { n: all - wall.untimed }),
    },
    {
      label: t('insights.relations.goesOn'),
      value: goesOn === undefined ? unknown : sayGoesOn(goesOn, words),
      hint: t('insights.relations.goesOn.hint', { n: goesOn?.wentOn ?? 0, of: goesOn?.counted ?? 0 }),
    },
    { label: t('insights.relations.ties'), value: number(ties.all), hint: t('insights.relations.ties.hint') },
  ];
}

function sayGoesOn({ counted, wentOn, low, high }: GoingOn, words: ReturnType<typeof useWords>): string {
  const value = sayShare(wentOn / counted, words);
  if (low === undefined || high === undefined) return value;
  return words.t('insights.relations.likely', { value, low: sayShare(low, words), high: sayShare(high, words) });
}

function cellsOf(name: string, { answered, waiting, rate, median }: ClockLine, words: ReturnType<typeof useWords>): string[] {
  const unknown = words.t('insights.relations.unknown');
  return [
    name,
    words.number(answered),
    words.number(waiting),
    rate === undefined ? unknown : sayShare(rate, words),
    median === undefined ? unknown : sayLength(median, words, true),
  ];
}

function People<Row extends Named>({
  id,
  people: { total, rows },
  say,
  personHref,
}: {
  id: 'gained' | 'cooling' | 'advocates';
  people: Few<Row>;
  say(row: Row): string;
  personHref(id: string): string;
}) {
  const { t } = useWords();
  return (
    <section class="fs-panel" aria-labelledby={`relations-${id}`}>
      <h2 class="fs-heading" id={`relations-${id}`}>
        {t(`insights.relations.${id}`)}
      </h2>
      {id !== 'gained' && <p class="fs-field-hint">{t(`insights.relations.${id}.text`)}</p>}
      {rows.length === 0 ? (
        <p>{t(`insights.relations.${id}.none`)}</p>
      ) : (
        <ul class="fs-plain-list">
          {rows.map((row) => (
            <li key={row.id}>
              <a class="fs-link" href={personHref(row.id)}>
                <bdi>{row.name}</bdi>
              </a>
              <div class="fs-field-hint">{say(row)}</div>
            </li>
          ))}
        </ul>
      )}
      {total > rows.length && <p class="fs-field-hint">{t('insights.relations.more', { n: total - rows.length })}</p>}
    </section>
  );
}
