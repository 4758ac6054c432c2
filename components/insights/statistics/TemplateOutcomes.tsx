import type { Contest, Outcome, TemplateOutcome } from '../../../lib/insights';
import { type Bar, BarChart } from '../../charts/BarChart';
import { EmptyState } from '../../ui/EmptyState';
import { type Loaded, Shown } from '../../ui/Shown';
import { Tabs } from '../../ui/Tabs';
import { Toggle } from '../../ui/Toggle';
import { useWords } from '../../ui/words';
import { NumberTable } from './NumberTable';
import { sayShare } from './say-ratio';

const outcomePeriods = [30, 90] as const;
export type OutcomePeriod = (typeof outcomePeriods)[number];

export interface OutcomesFound {
  from: number;
  templates: readonly TemplateOutcome[];
  /** Replies without a template. */
  typed: Outcome;
  contests: readonly Contest[];
}

export interface TemplateOutcomesProps {
  found: Loaded<OutcomesFound>;
  days: OutcomePeriod;
  /** Names of templates by id. */
  names: ReadonlyMap<string, string>;
  exploring: boolean;
  templatesHref: string;
  onDays(days: OutcomePeriod): void;
  onExploring(on: boolean): void;
  onRetry(): void;
  onPicture?: ((svg: SVGSVGElement, title: string) => void) | undefined;
}

/** What came of replies made from templates. */
export function TemplateOutcomes(props: TemplateOutcomesProps) {
  const { found, days, templatesHref, exploring, onDays, onExploring, onRetry } = props;
  const { t } = useWords();
  return (
    <div class="fs-stack">
      <div class="fs-bar">
        <Tabs
          label={t('insights.templates.period')}
          value={String(days)}
          tabs={outcomePeriods.map((period) => ({ value: String(period), label: t('insights.templates.days', { n: period }) }))}
          onChange={(value) => onDays(outcomePeriods.find((period) => String(period) === value) ?? days)}
        />
      </div>
      <Shown of={found} onRetry={onRetry}>
        {(outcomes) =>
          outcomes.templates.length === 0 ? (
            <EmptyState
              icon="template"
              title={t('insights.templates.empty.title')}
              actions={
                <a class="fs-button" data-look="plain" href={templatesHref}>
                  {t('insights.templates.empty.action')}
                </a>
              }
            >
              {t('insights.templates.empty.text')}
            </EmptyState>
          ) : (
            <Found {...props} outcomes={outcomes} />
          )
        }
      </Shown>
      <section class="fs-panel">
        <Toggle label={t('insights.templates.exploring')} hint={t('insights.templates.exploring.hint')} on={exploring} onChange={onExploring} />
      </section>
    </div>
  );
}

const mostBars = 12;
const columns = ['template', 'uses', 'answered', 'rate', 'thanks', 'rewritten', 'saved'] as const;

function Found({ outcomes, names, onPicture }: Pick<TemplateOutcomesProps, 'names' | 'onPicture'> & { outcomes: OutcomesFound }) {
  const words = useWords();
  const { t, date } = words;
  const { templates, typed, contests, from } = outcomes;
  const nameOf = (id: string) => names.get(id) ?? t('insights.templates.removed');
  const all = [...templates, ...(typed.uses > 0 ? [typed] : [])];
  const pending = all.reduce((sum, each) => sum + each.pending, 0);
  const counted = all.reduce((sum, each) => sum + each.counted, 0);
  const bars = [
    ...templates.slice(0, mostBars).map((row) => ({ label: nameOf(row.template), ...barOf(row) })),
    ...(typed.uses > 0 ? [{ label: t('insights.templates.typed'), ...barOf(typed) }] : []),
  ];
  const rows = [
    ...templates.map((row) => ({ key: row.template, cells: [nameOf(row.template), ...cellsOf(row, words, 'template')] })),
    ...(typed.uses > 0 ? [{ key: 'typed', cells: [t('insights.templates.typed'), ...cellsOf(typed, words, 'typed')] }] : []),
  ];
  return (
    <>
      <p class="fs-said-over">
        {t('insights.templates.over', { n: counted, from: date(from) })}
        {pending > 0 && ` ${t('insights.templates.pending', { n: pending })}`}
      </p>
      <BarChart
        title={t('insights.templates.rates')}
        said={t('insights.templates.rates.said')}
        bars={bars}
        sayValue={(share) => sayShare(share, words)}
        names={{ label: t('insights.templates.column.template'), value: t('insights.templates.column.rate') }}
        onPicture={onPicture}
      />
      <NumberTable
        caption={t('insights.templates.table')}
        columns={columns.map((column) => ({
          label: t(`insights.templates.column.${column}`),
          ...(column !== 'template' && { hint: t(`insights.templates.column.${column}.hint`) }),
        }))}
        rows={rows}
      />
      <section class="fs-panel" aria-labelledby="template-contests">
        <h2 class="fs-heading" id="template-contests">
          {t('insights.templates.contests')}
        </h2>
        {contests.length === 0 ? (
          <p>{t('insights.templates.contests.none')}</p>
        ) : (
          contests.map((contest) => <ContestOf key={contest.hint} contest={contest} nameOf={nameOf} />)
        )}
      </section>
    </>
  );
}

function ContestOf({ contest: { hint, rows, verdict, basis }, nameOf }: { contest: Contest; nameOf(id: string): string }) {
  const words = useWords();
  const { t } = words;
  return (
    <section class="fs-contest" aria-label={t(`hint.${hint}.called`)}>
      <h3 class="fs-heading">{t(`hint.${hint}.called`)}</h3>
      <p>{useVerdict(verdict, nameOf)}</p>
      <ul class="fs-plain-list">
        {rows.map((row) => (
          <li key={row.template}>
            <bdi>{nameOf(row.template)}</bdi>: {sayRate(row.rate, words)} · {t('insights.templates.of', { n: row.answered, of: row.counted })}
            {verdict.kind !== 'many' && ` · ${t('insights.templates.best', { chance: sayShare(row.best, words) })}`}
          </li>
        ))}
      </ul>
      <p class="fs-field-hint">{t(`insights.templates.basis.${basis}`)}</p>
    </section>
  );
}

function useVerdict(verdict: Contest['verdict'], nameOf: (id: string) => string): string {
  const words = useWords();
  const { t } = words;
  if (verdict.kind === 'same' || verdict.kind === 'many') return t(`insights.templates.verdict.${verdict.kind}`);
  const told = { template: nameOf(verdict.template), chance: sayShare(verdict.chance, words) };
  if (verdict.kind === 'winner') return t('insights.templates.verdict.winner', told);
  return verdict.more === undefined
    ? t('insights.templates.verdict.leading', told)
    : t('insights.templates.verdict.leading.more', { ...told, n: verdict.more });
}

const barOf = ({ rate, counted }: Outcome): Omit<Bar, 'label'> => ({ value: rate?.value, low: rate?.low, high: rate?.high, n: counted });

/** Characters a minute: 52 words of five characters with their space (Dhakal, Feit, Kristensson and Oulasvirta, CHI 2018: 51.6). */
const typed = 52 * 5;

function cellsOf(row: Outcome, words: ReturnType<typeof useWords>, kind: 'template' | 'typed'): string[] {
  const { t, number, duration } = words;
  const none = t('insights.templates.unknown');
  return [
    number(row.uses),
    row.counted === 0 ? none : t('insights.templates.of', { n: row.answered, of: row.counted }),
    sayRate(row.rate, words),
    sayRate(row.thanks, words),
    row.rewritten === undefined ? '–' : sayShare(row.rewritten, words),
    kind === 'typed' ? '–' : duration((row.spared / typed) * 60_000),
  ];
}

function sayRate(rate: Outcome['rate'], words: ReturnType<typeof useWords>): string {
  const { t } = words;
  if (!rate) return t('insights.templates.unknown');
  return t('insights.templates.between', { value: sayShare(rate.value, words), low: sayShare(rate.low, words), high: sayShare(rate.high, words) });
}
