import type { FollowerGrowth } from '../../lib/reports';
import { sayGrowth } from '../../lib/reports';
import type { ChartWords } from '../charts/chart-types';
import { LineChart } from '../charts/LineChart';
import { useWords } from '../ui/words';

const day = 86_400_000;

/** Followers of each account with their trend, or why none can be told. */
export function Followers({ accounts, onPicture }: { accounts: readonly FollowerGrowth[]; onPicture: ChartWords['onPicture'] }) {
  const words = useWords();
  const { t } = words;
  return (
    <section class="fs-stack" data-wide aria-labelledby="campaign-followers">
      <h2 class="fs-heading" id="campaign-followers">
        {t('insights.followers.title')}
      </h2>
      <p class="fs-field-hint">{t('insights.followers.text')}</p>
      {accounts.length === 0 && <p>{t('insights.followers.none')}</p>}
      {accounts.map((growth) => (
        <FollowerChart key={`${growth.network}:${growth.account}`} growth={growth} onPicture={onPicture} />
      ))}
    </section>
  );
}

function FollowerChart({ growth, onPicture }: { growth: FollowerGrowth; onPicture: ChartWords['onPicture'] }) {
  const words = useWords();
  const { t, number, date } = words;
  const { network, account, points, trend, verdict } = growth;
  const start = points[0]?.at ?? 0;
  const lineAt = (at: number) => (trend === undefined ? undefined : Math.round(trend.start + (trend.slope * (at - start)) / day));
  const shown = verdict === 'up' || verdict === 'down';
  return (
    <LineChart
      title={t('insights.followers.chart', { account, network: t(`network.${network}`) })}
      said={sayGrowth(growth, words)}
      xName={t('insights.campaigns.day')}
      sayX={date}
      sayY={number}
      series={[
        { name: t('insights.followers.series'), points: points.map(({ at, followers }) => ({ x: at, y: followers })) },
        ...(shown ? [{ name: t('insights.followers.line'), points: points.map(({ at }) => ({ x: at, y: lineAt(at) })) }] : []),
      ]}
      onPicture={onPicture}
    />
  );
}
