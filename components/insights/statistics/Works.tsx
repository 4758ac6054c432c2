import { type Finding, fewestOfEach, headlines, levelOrder, type Study, type TraitName } from '../../../lib/insights';
import { IntervalChart, type IntervalRow } from '../../charts/IntervalChart';
import { EmptyState } from '../../ui/EmptyState';
import { type Loaded, Shown } from '../../ui/Shown';
import { useWords } from '../../ui/words';
import { How } from './How';
import { StudyFrame, type StudyFrameProps } from './StudyFrame';
import { StudyOver } from './StudyOver';
import { type Names, sayLevel } from './say-level';
import { sayDoublings, sayRatio } from './say-ratio';

export interface WorksProps extends StudyFrameProps {
  findings: Loaded<readonly Finding[]>;
  /** Of pillars and campaigns, by id. */
  names: Names;
  onPicture?: ((svg: SVGSVGElement, title: string) => void) | undefined;
}

const parts: readonly { id: 'content' | 'extras' | 'subject' | 'when'; traits: readonly TraitName[] }[] = [
  { id: 'content', traits: ['format', 'length', 'hook', 'asks', 'tone'] },
  { id: 'extras', traits: ['emoji', 'link', 'hashtags', 'hashtag'] },
  { id: 'subject', traits: ['pillar', 'campaign', 'language'] },
  { id: 'when', traits: ['network', 'weekday', 'daypart'] },
];

/** What goes with doing better: what holds first, then every comparison, then what there is too little of. */
export function Works(props: WorksProps) {
  return (
    <StudyFrame {...props}>
      {(study) => (
        <Shown of={props.findings} onRetry={props.onRetry}>
          {(findings) => <Found {...props} study={study} findings={findings} />}
        </Shown>
      )}
    </StudyFrame>
  );
}

function Found({ study, findings, names, onPicture }: Pick<WorksProps, 'names' | 'onPicture'> & { study: Study; findings: readonly Finding[] }) {
  const words = useWords();
  const { t } = words;
  const looked = findings.filter(({ verdict }) => verdict !== 'few');
  const few = findings.filter(({ verdict }) => verdict === 'few');
  return (
    <>
      {looked.length === 0 ? (
        <EmptyState title={t('insights.works.few.title')}>{t('insights.works.few.text', { least: fewestOfEach, n: study.posts.length })}</EmptyState>
      ) : (
        <Headlines looked={looked} names={names} />
      )}
      <StudyOver study={study} />
      {parts.map(({ id, traits }) => {
        const rows = traits.flatMap((trait) => inOrder(looked.filter((finding) => finding.trait === trait)));
        return (
          rows.length > 0 && (
            <IntervalChart
              key={id}
              title={t(`insights.works.part.${id}`)}
              said={t('insights.works.part.said')}
              names={{ label: t('insights.works.column.trait'), value: t('insights.works.column.effect') }}
              rows={rows.map((finding) => rowOf(finding, { label: sayLevel(finding, words, names), said: sayVerdict(finding, t) }))}
              sayValue={(doublings) => sayDoublings(doublings, words)}
              onPicture={onPicture}
            />
          )
        );
      })}
      {few.length > 0 && (
        <section class="fs-panel" aria-labelledby="works-few">
          <h2 class="fs-heading" id="works-few">
            {t('insights.works.notYet')}
          </h2>
          <p class="fs-field-hint">{t('insights.works.notYet.text')}</p>
          <ul class="fs-plain-list">
            {few.map((finding) => (
              <li key={`${finding.trait} ${finding.level}`}>
                {t('insights.works.notYet.row', { what: sayLevel(finding, words, names), n: finding.with, needed: finding.needed })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <How title={t('insights.works.how')}>{t('insights.works.how.text')}</How>
    </>
  );
}

function Headlines({ looked, names }: { looked: readonly Finding[]; names: Names }) {
  const words = useWords();
  const { t } = words;
  const told = headlines(looked);
  if (told.length === 0) {
    const seenFrom = looked.flatMap(({ seenFrom: from }) => from ?? []).sort((a, b) => a - b);
    const most = seenFrom[Math.floor(seenFrom.length * 0.75)] ?? 1;
    return <EmptyState title={t('insights.works.none.title')}>{t('insights.works.none.text', { n: looked.length, ratio: sayRatio(most, words) })}</EmptyState>;
  }
  return (
    <section class="fs-panel" aria-labelledby="works-title">
      <h2 class="fs-heading" id="works-title">
        {t('insights.works.title')}
      </h2>
      <ul class="fs-findings">
        {told.map((finding) => (
          <li key={`${finding.trait} ${finding.level}`}>
            <span class="fs-finding-ratio" aria-hidden="true">
              {sayRatio(finding.effect?.ratio ?? 1, words)}
            </span>
            <span>
              {t('insights.works.more', {
                what: sayLevel(finding, words, names),
                ratio: sayRatio(finding.effect?.ratio ?? 1, words),
                low: sayRatio(finding.effect?.low ?? 1, words),
                high: sayRatio(finding.effect?.high ?? 1, words),
                with: finding.with,
                without: finding.without,
              })}
            </span>
          </li>
        ))}
      </ul>
      <p class="fs-field-hint">
        {t('insights.works.many', { n: looked.length })} {t('insights.study.cause')}
      </p>
    </section>
  );
}

/** As people think of them, else those with most posts first. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const order = findings[0] && levelOrder[findings[0].trait];
  return [...findings].sort((a, b) => (order ? order.indexOf(a.level) - order.indexOf(b.level) : b.with - a.with));
}

const sayVerdict = ({ verdict, effect, with: n, needed }: Finding, t: ReturnType<typeof useWords>['t']): string => {
  if (verdict === 'few') return t('insights.works.verdict.few', { n, needed });
  if (verdict !== 'clear') return t(`insights.works.verdict.${verdict}`);
  return t(`insights.works.verdict.${(effect?.ratio ?? 1) > 1 ? 'more' : 'less'}`);
};

function rowOf({ verdict, effect, with: n }: Finding, said: Pick<IntervalRow, 'label' | 'said'>): IntervalRow {
  if (!effect) return { ...said, n, effect: undefined, verdict: 'few' };
  const shown = verdict !== 'clear' ? ('none' as const) : effect.ratio > 1 ? ('more' as const) : ('less' as const);
  return { ...said, n, effect: Math.log2(effect.ratio), low: Math.log2(effect.low), high: Math.log2(effect.high), verdict: shown };
}
