import type { Outcome } from '../../lib/model/outcome';
import type { Part } from '../../lib/model/playbook';
import type { MixMeter } from '../../lib/playbook';
import { type CampaignSums, expectedOf, type FollowerGrowth, sayShare } from '../../lib/reports';
import { BarChart } from '../charts/BarChart';
import type { ChartWords } from '../charts/chart-types';
import { Meter } from '../charts/Meter';
import { dayTime } from '../playbook/day-time';
import { EmptyState } from '../ui/EmptyState';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import { CampaignNumbers } from './CampaignNumbers';
import type { Campaign, LinkActs, OutcomeActs, OutcomeImport } from './campaign-types';
import { Followers } from './Followers';
import { LinkBuilder } from './LinkBuilder';
import { Outcomes } from './Outcomes';

export interface CampaignPageProps {
  campaigns: readonly Campaign[];
  chosen: Campaign | undefined;
  sums: CampaignSums | undefined;
  outcomes: readonly Outcome[];
  file: OutcomeImport;
  goals: readonly Part<'goal'>[];
  followers: readonly FollowerGrowth[];
  mix: MixMeter;
  now: number;
  outcomeActs: OutcomeActs;
  linkActs: LinkActs;
  onChoose(id: string): void;
  onPicture: ChartWords['onPicture'];
}

/** Campaigns, goals, followers and the mix: what was meant, what was done, what came of it. */
export function CampaignPage(props: CampaignPageProps) {
  const { campaigns, chosen, sums, onChoose, onPicture } = props;
  const { t } = useWords();
  return (
    <div class="fs-stack" data-wide>
      {chosen === undefined || sums === undefined ? (
        <EmptyState
          icon="link"
          title={t('insights.campaigns.empty.title')}
          actions={
            <a class="fs-link" href="#playbook/campaigns">
              {t('insights.campaigns.empty.go')}
            </a>
          }
        >
          {t('insights.campaigns.empty.text')}
        </EmptyState>
      ) : (
        <>
          <Select
            label={t('insights.campaigns.choose')}
            value={chosen.id}
            options={campaigns.map(({ id, name, slug }) => ({ value: id, label: name || slug }))}
            onChange={onChoose}
          />
          <CampaignNumbers sums={sums} links={chosen.links?.length ?? 0} onPicture={onPicture} />
          <Outcomes key={`outcomes ${chosen.id}`} rows={props.outcomes} name={chosen.name} file={props.file} acts={props.outcomeActs} />
          <LinkBuilder key={`links ${chosen.id}`} campaign={chosen} acts={props.linkActs} />
        </>
      )}
      <Goals goals={props.goals} now={props.now} />
      <Mix mix={props.mix} onPicture={onPicture} />
      <Followers accounts={props.followers} onPicture={onPicture} />
    </div>
  );
}

function Goals({ goals, now }: { goals: readonly Part<'goal'>[]; now: number }) {
  const { t, number, date } = useWords();
  return (
    <section class="fs-panel" aria-labelledby="campaign-goals">
      <h2 class="fs-heading" id="campaign-goals">
        {t('insights.goals.title')}
      </h2>
      {goals.length === 0 ? (
        <p>{t('insights.goals.none')}</p>
      ) : (
        <>
          <p class="fs-field-hint">{t('insights.goals.text')}</p>
          {goals.map((goal) => (
            <Meter
              key={goal.id}
              title={t('insights.goals.by', { name: goal.name, when: date(dayTime(goal.by) ?? now) })}
              value={goal.reached}
              target={goal.target}
              expected={expectedOf(goal, now)}
              sayValue={number}
            />
          ))}
        </>
      )}
      <p class="fs-field-hint">
        <a class="fs-link" href="#playbook/goals">
          {t('insights.goals.go')}
        </a>
      </p>
    </section>
  );
}

function Mix({ mix, onPicture }: { mix: MixMeter; onPicture: ChartWords['onPicture'] }) {
  const words = useWords();
  const { t } = words;
  const rows = mix.rule.length > 0 ? mix.rule : mix.pillars;
  const counted = rows.reduce((sum, { count }) => sum + count, 0);
  if (counted === 0) {
    return (
      <EmptyState plain title={t('insights.mix.title')}>
        {t('insights.mix.none')}{' '}
        <a class="fs-link" href="#playbook/mix">
          {t('insights.mix.go')}
        </a>
      </EmptyState>
    );
  }
  return (
    <div class="fs-stack" data-wide>
      <BarChart
        title={t('insights.mix.title')}
        said={`${t('insights.mix.text')} ${t('insights.mix.said', { n: counted, without: mix.total - counted })}`}
        bars={rows.map(({ name, share, wanted, count }) => ({
          label: wanted === undefined ? name : t('insights.mix.wanted', { name, wanted: sayShare(wanted, words) }),
          value: share,
          n: count,
        }))}
        sayValue={(share) => sayShare(share, words)}
        names={{ label: t('insights.mix.label'), value: t('insights.mix.share') }}
        onPicture={onPicture}
      />
    </div>
  );
}
