import { NetworkId } from '../../lib/model/network';
import type { MixMeter, MixRow } from '../../lib/playbook';
import { mixRules } from '../../lib/playbook';
import { EmptyState } from '../ui/EmptyState';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { Bar } from './Bar';
import { NumberBox } from './NumberBox';
import { PartFrame } from './PartFrame';
import type { Once, PartWords } from './part-words';
import { percent } from './percent';

const networks = NetworkId.options.filter((network) => network !== 'practice');
const choices = ['none', ...mixRules.map(({ rule }) => rule), 'own'] as const;
type Choice = (typeof choices)[number];

export interface MixSectionProps {
  mix: Once<'mix'>;
  meter: MixMeter;
  /** Posts planned or posted in the week of today, by network. */
  thisWeek: Partial<Record<NetworkId, number>>;
}

/** How posts should be mixed and how many a week, against what the drafts say. */
export function MixSection({ mix: { editing, isStored }, meter, thisWeek }: MixSectionProps) {
  const { t } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'mix'>>) => editing.onInput({ ...value, ...part });
  const choice = choices.find((each) => each === value.rule) ?? (value.shares.length > 0 ? 'own' : 'none');
  const choose = (rule: Choice) => {
    const known = mixRules.find((each) => each.rule === rule);
    const shares = known ? known.shares.map(([name, share]) => ({ name: t(`playbook.mix.share.${name}`), share })) : rule === 'own' ? value.shares : [];
    change({ rule: rule === 'none' ? '' : rule, shares });
  };
  return (
    <PartFrame editing={editing} quiet={!isStored}>
      <section class="fs-panel" aria-labelledby="mix-rule">
        <h2 class="fs-heading" id="mix-rule">
          {t('playbook.mix.rule')}
        </h2>
        <Select
          label={t('playbook.mix.choose')}
          hint={t('playbook.mix.choose.hint')}
          value={choice}
          options={choices.map((rule) => ({ value: rule, label: t(`playbook.mix.rule.${rule}`) }))}
          onChange={choose}
        />
        {choice === 'own' && <OwnShares shares={value.shares} onChange={(shares) => change({ shares })} onBlur={editing.onSave} />}
        <Meter rows={meter.rule} />
        {meter.withoutShare > 0 && value.shares.length > 0 && <p class="fs-field-hint">{t('playbook.mix.withoutShare', { n: meter.withoutShare })}</p>}
      </section>
      <section class="fs-panel" aria-labelledby="mix-pillars">
        <h2 class="fs-heading" id="mix-pillars">
          {t('playbook.mix.pillars')}
        </h2>
        <p class="fs-field-hint">{t('playbook.mix.counted', { n: meter.total })}</p>
        {meter.pillars.length === 0 ? (
          <EmptyState plain title={t('playbook.mix.noPillars')}>
            <a class="fs-link" href="#playbook/pillars">
              {t('playbook.mix.noPillars.text')}
            </a>
          </EmptyState>
        ) : (
          <Meter rows={meter.pillars} />
        )}
        {meter.withoutPillar > 0 && <p class="fs-field-hint">{t('playbook.mix.withoutPillar', { n: meter.withoutPillar })}</p>}
      </section>
      <section class="fs-panel" aria-labelledby="mix-cadence">
        <h2 class="fs-heading" id="mix-cadence">
          {t('playbook.mix.cadence')}
        </h2>
        <p class="fs-field-hint">{t('playbook.mix.cadence.text')}</p>
        <div class="fs-fields" data-narrow>
          {networks.map((network) => {
            const wanted = value.perWeek[network];
            return (
              <NumberBox
                key={network}
                label={t(`network.${network}`)}
                hint={wanted === undefined ? undefined : t('playbook.mix.week', { n: thisWeek[network] ?? 0, wanted })}
                value={wanted}
                min={0}
                max={500}
                step={1}
                onChange={(n) => change({ perWeek: withCount(value.perWeek, network, n) })}
                onBlur={editing.onSave}
              />
            );
          })}
        </div>
      </section>
    </PartFrame>
  );
}

function withCount(perWeek: PartWords<'mix'>['perWeek'], network: NetworkId, n: number | undefined): PartWords<'mix'>['perWeek'] {
  const { [network]: _, ...others } = perWeek;
  return n === undefined ? others : { ...others, [network]: n };
}

type Shares = PartWords<'mix'>['shares'];

/** Up to six names with their hundredths; a row without a name is left out. */
function OwnShares({ shares, onChange, onBlur }: { shares: Shares; onChange(shares: Shares): void; onBlur(): void }) {
  const { t } = useWords();
  const rows = [...shares, { name: '', share: 0 }].slice(0, 6);
  const put = (at: number, part: Partial<Shares[number]>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)).filter(({ name }) => name !== ''));
  return (
    <div class="fs-stack">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its name is what is being typed
        <div class="fs-share" key={index}>
          <TextBox
            label={t('playbook.mix.own.name', { n: index + 1 })}
            value={row.name}
            maxLength={200}
            onInput={(name) => put(index, { name })}
            onBlur={onBlur}
          />
          {row.name !== '' && (
            <NumberBox
              label={t('playbook.mix.own.share', { name: row.name })}
              value={percent(row.share)}
              min={0}
              max={100}
              onChange={(n) => put(index, { share: (n ?? 0) / 100 })}
              onBlur={onBlur}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function Meter({ rows }: { rows: readonly MixRow[] }) {
  const { t, number } = useWords();
  return (
    <ul class="fs-meter">
      {rows.map(({ name, count, share, wanted }) => (
        <li key={name}>
          <span class="fs-meter-name" dir="auto">
            {name}
          </span>
          <Bar share={share ?? 0} wanted={wanted} />
          <span class="fs-field-hint">
            {share === undefined ? t('playbook.mix.row.none', { n: count }) : t('playbook.mix.row', { n: count, share: number(Math.round(share * 100)) })}
            {wanted !== undefined && ` · ${t('playbook.mix.row.wanted', { wanted: number(Math.round(wanted * 100)) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
