import { useState } from 'preact/hooks';
import { NetworkId } from '../../lib/model/network';
import { makeSlug, returnOn, tagLink } from '../../lib/playbook';
import { useFirstFocus } from '../editing/use-first-focus';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { dayTime } from './day-time';
import { NumberBox } from './NumberBox';
import { PartList } from './PartList';
import type { Many, PartEditing, PartWords } from './part-words';

const networks = NetworkId.options.filter((network) => network !== 'practice');
type Words = PartWords<'campaign'>;

export interface CampaignsSectionProps {
  campaigns: Many<'campaign'>;
  /** "2026-11-22". */
  today: string;
  onCopy(text: string): void;
}

export function CampaignsSection({ campaigns, today, onCopy }: CampaignsSectionProps) {
  const { t } = useWords();
  return (
    <PartList
      many={campaigns}
      icon="link"
      newLabel={t('playbook.campaigns.new')}
      empty={{ title: t('playbook.campaigns.empty.title'), text: t('playbook.campaigns.empty.text') }}
      nameOf={({ value }) => value.name}
      summary={({ value }) => <CampaignLine value={value} today={today} />}
      fields={(editing) => <CampaignFields editing={editing} today={today} onCopy={onCopy} />}
    />
  );
}

function CampaignLine({ value: { from = '', to = '9999', slug, ...money }, today }: { value: Words; today: string }) {
  const { t, date, number } = useWords();
  const roi = returnOn(money);
  const state = today < from ? 'coming' : today > to ? 'over' : 'running';
  const [begins, ends] = [dayTime(from), dayTime(to)];
  return (
    <>
      <Badge tone={state === 'running' ? 'good' : 'neutral'}>{t(`playbook.campaigns.${state}`)}</Badge>
      {begins !== undefined && <span>{ends === undefined ? date(begins) : `${date(begins)} – ${date(ends)}`}</span>}
      {slug !== '' && <code class="fs-code">{slug}</code>}
      {roi !== undefined && <span>{t('playbook.campaigns.roi', { n: number(Math.round(roi * 100)) })}</span>}
    </>
  );
}

function CampaignFields({ editing, today, onCopy }: { editing: PartEditing<'campaign'>; today: string; onCopy(text: string): void }) {
  const { t, number } = useWords();
  const { value } = editing;
  const first = useFirstFocus(value.name === '');
  const madeOf = ({ name, from }: Words) => makeSlug(name, from || today);
  /** The short name follows the name and the first day until it is changed by hand. */
  const change = (part: Partial<Words>) => {
    const next = { ...value, ...part };
    const follows = part.slug === undefined && (value.slug === '' || value.slug === madeOf(value));
    editing.onInput(follows ? { ...next, slug: madeOf(next) } : next);
  };
  const roi = returnOn(value);
  const text = (part: 'url' | 'hashtag') => ({
    label: t(`playbook.campaigns.${part}`),
    hint: t(`playbook.campaigns.${part}.hint`),
    value: value[part] ?? '',
    onInput: (typed: string) => change({ [part]: typed === '' ? undefined : typed }),
    onBlur: editing.onSave,
  });
  return (
    <>
      <div class="fs-fields">
        <TextBox
          inputRef={first}
          label={t('playbook.campaigns.name')}
          value={value.name}
          maxLength={200}
          onInput={(name) => change({ name })}
          onBlur={editing.onSave}
        />
        <TextBox
          label={t('playbook.campaigns.slug')}
          hint={t('playbook.campaigns.slug.hint')}
          error={value.slug === '' || slugShape.test(value.slug) ? undefined : t('playbook.campaigns.slug.bad')}
          value={value.slug}
          maxLength={100}
          onInput={(slug) => change({ slug: slug.toLowerCase().replace(/[\s_]+/g, '-') })}
          onBlur={editing.onSave}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextBox
            key={end}
            type="date"
            label={t(`playbook.campaigns.${end}`)}
            value={value[end] ?? ''}
            onInput={(day) => change({ [end]: day || undefined })}
            onBlur={editing.onSave}
          />
        ))}
      </div>
      <TextArea
        label={t('playbook.campaigns.goal')}
        rows={2}
        maxLength={20_000}
        value={value.goal}
        onInput={(goal) => change({ goal })}
        onBlur={editing.onSave}
      />
      <div class="fs-fields">
        {(['cost', 'value'] as const).map((money) => (
          <NumberBox
            key={money}
            label={t(`playbook.campaigns.${money}`)}
            hint={t(`playbook.campaigns.${money}.hint`)}
            value={value[money]}
            onChange={(n) => change({ [money]: n })}
            onBlur={editing.onSave}
          />
        ))}
      </div>
      <p class="fs-field-hint">
        {roi === undefined ? t('playbook.campaigns.roi.unknown') : t('playbook.campaigns.roi.made', { n: number(Math.round(roi * 100)) })}
      </p>
      <div class="fs-fields">
        <TextBox {...text('hashtag')} maxLength={200} />
        <TextBox {...text('url')} maxLength={2000} />
      </div>
      {value.url !== undefined && <Tagged url={value.url} slug={value.slug} onCopy={onCopy} />}
    </>
  );
}

export const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The campaign's address for one network, ready to be copied. */
function Tagged({ url, slug, onCopy }: { url: string; slug: string; onCopy(text: string): void }) {
  const { t } = useWords();
  const [network, setNetwork] = useState<NetworkId>('x');
  const link = slug === '' ? undefined : tagLink(url, { network, slug });
  return (
    <div class="fs-tagged">
      <Select
        label={t('playbook.campaigns.linkFor')}
        value={network}
        options={networks.map((each) => ({ value: each, label: t(`network.${each}`) }))}
        onChange={(chosen) => setNetwork(chosen)}
      />
      {link === undefined ? (
        <p class="fs-field-hint">{t('playbook.campaigns.link.bad')}</p>
      ) : (
        <p class="fs-tagged-link">
          <code class="fs-code">{link}</code>
          <Button size="small" icon="copy" onPress={() => onCopy(link)}>
            {t('playbook.campaigns.link.copy')}
          </Button>
        </p>
      )}
    </div>
  );
}
