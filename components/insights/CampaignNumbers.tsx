import type { CampaignSums } from '../../lib/reports';
import { type Known, sayChange, sayMoney, sayShare } from '../../lib/reports';
import { BarChart } from '../charts/BarChart';
import type { ChartWords } from '../charts/chart-types';
import { useWords } from '../ui/words';

/** What was done for a campaign and what came of it. What is not known says so; nothing is counted as 0 that nobody counted. */
export function CampaignNumbers({ sums, links, onPicture }: { sums: CampaignSums; links: number; onPicture: ChartWords['onPicture'] }) {
  const words = useWords();
  const { t, number } = words;
  const unknown = t('insights.campaigns.unknown');
  const count = (value: number | undefined) => (value === undefined ? unknown : number(value));
  const money = (value: number | undefined) => (value === undefined ? unknown : sayMoney(value, words));
  const part = ({ known, of }: Known) => (known === 0 || known === of ? undefined : t('insights.campaigns.knownOf', { known, of }));
  const from = (source: 'outcomes' | 'playbook' | undefined) => source && t(`insights.campaigns.from.${source}`);
  const rate = sums.rate;
  const rows: [name: string, value: string, beside?: string | undefined][] = [
    [t('insights.campaigns.posts'), number(sums.posts)],
    [t('insights.campaigns.replies'), number(sums.replies)],
    [t('insights.campaigns.links'), number(links)],
    [t('insights.campaigns.impressions'), count(sums.impressions.sum), part(sums.impressions)],
    [t('insights.campaigns.engagements'), count(sums.engagements.sum), part(sums.engagements)],
    [t('insights.campaigns.networkClicks'), count(sums.networkClicks.sum), part(sums.networkClicks)],
    [t('insights.campaigns.clicks'), count(sums.clicks)],
    [t('insights.campaigns.conversions'), count(sums.conversions)],
    [
      t('insights.campaigns.rate'),
      rate === undefined ? unknown : sayShare(rate.share, words),
      rate && t('insights.campaigns.between', { low: sayShare(rate.low, words), high: sayShare(rate.high, words) }),
    ],
    [t('insights.campaigns.cost'), money(sums.cost), from(sums.costFrom)],
    [t('insights.campaigns.value'), money(sums.value), from(sums.valueFrom)],
    [t('insights.campaigns.roi'), sums.roi === undefined ? unknown : sayChange(sums.roi, words)],
  ];
  return (
    <>
      <section class="fs-panel" aria-labelledby="campaign-numbers">
        <h2 class="fs-heading" id="campaign-numbers">
          {t('insights.campaigns.numbers')}
        </h2>
        {sums.posts + sums.replies === 0 && <p class="fs-field-hint">{t('insights.campaigns.untagged')}</p>}
        <dl class="fs-campaign-numbers">
          {rows.map(([name, value, beside]) => (
            <div key={name} data-unknown={value === unknown || undefined}>
              <dt>{name}</dt>
              <dd>
                {value}
                {beside && <span class="fs-field-hint">{beside}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <p class="fs-field-hint">{t('insights.campaigns.formula')}</p>
      </section>
      {sums.networks.length > 0 && (
        <BarChart
          title={t('insights.campaigns.byNetwork')}
          said={t('insights.campaigns.byNetwork.said', { n: sums.networks.length })}
          bars={sums.networks.map(({ network, clicks }) => ({ label: t(`network.${network}`), value: clicks }))}
          sayValue={number}
          names={{ label: t('insights.campaigns.network'), value: t('insights.campaigns.clicks') }}
          onPicture={onPicture}
        />
      )}
      {sums.variants.length > 1 && (
        <BarChart
          title={t('insights.campaigns.byVariant')}
          said={t('insights.campaigns.byVariant.said')}
          bars={sums.variants.map(({ variant, rate: own, clicks }) => ({ label: variant, value: own?.share, low: own?.low, high: own?.high, n: clicks }))}
          sayValue={(value) => sayShare(value, words)}
          names={{ label: t('insights.campaigns.variant'), value: t('insights.campaigns.rate') }}
          onPicture={onPicture}
        />
      )}
    </>
  );
}
