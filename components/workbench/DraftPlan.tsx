import type { NetworkId } from '../../lib/model/network';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import type { DraftWords, PlaybookChoice } from './draft-types';
import { fromLocalInput, toLocalInput } from './local-input';

const statuses = ['writing', 'ready', 'posted'] as const;

interface DraftPlanProps {
  value: DraftWords;
  networks: readonly NetworkId[];
  pillars: readonly PlaybookChoice[];
  campaigns: readonly PlaybookChoice[];
  now: number;
  onChange(part: Partial<DraftWords>): void;
  onSave(): void;
}

/** Where, when and what for. */
export function DraftPlan({ value, networks, pillars, campaigns, now, onChange, onSave }: DraftPlanProps) {
  const { t } = useWords();
  return (
    <>
      <fieldset class="fs-checks">
        <legend class="fs-field-label">{t('drafts.networks')}</legend>
        {networks.map((network) => (
          <label key={network} class="fs-check">
            <input
              type="checkbox"
              checked={value.networks.includes(network)}
              onChange={(event) =>
                onChange({ networks: networks.filter((other) => (other === network ? event.currentTarget.checked : value.networks.includes(other))) })
              }
            />
            {t(`network.${network}`)}
          </label>
        ))}
      </fieldset>
      <div class="fs-fields">
        <Select
          label={t('drafts.status')}
          value={value.status}
          options={statuses.map((status) => ({ value: status, label: t(`drafts.status.${status}`) }))}
          onChange={(status) => onChange({ status, ...(status === 'posted' && { postedAt: value.postedAt ?? now }) })}
        />
        <TextBox
          label={t('drafts.planned')}
          type="datetime-local"
          hint={t('drafts.planned.hint')}
          value={toLocalInput(value.plannedAt)}
          onInput={(text) => onChange({ plannedAt: fromLocalInput(text) })}
          onBlur={onSave}
        />
        <PartSelect
          label={t('drafts.pillar')}
          none={t('drafts.pillar.none')}
          chosen={value.pillar}
          parts={pillars}
          onChange={(pillar) => onChange({ pillar })}
        />
        <PartSelect
          label={t('drafts.campaign')}
          none={t('drafts.campaign.none')}
          chosen={value.campaign}
          parts={campaigns}
          onChange={(campaign) => onChange({ campaign })}
        />
      </div>
    </>
  );
}

interface PartSelectProps {
  label: string;
  none: string;
  chosen: string | undefined;
  parts: readonly PlaybookChoice[];
  onChange(id: string | undefined): void;
}

/** A part of the playbook; one that was deleted meanwhile stays chosen, and says so. */
function PartSelect({ label, none, chosen, parts, onChange }: PartSelectProps) {
  const { t } = useWords();
  const isGone = chosen !== undefined && parts.every(({ id }) => id !== chosen);
  if (parts.length === 0 && !isGone) return null;
  return (
    <Select
      label={label}
      value={chosen ?? ''}
      options={[
        { value: '', label: none },
        ...parts.map(({ id, name }) => ({ value: id, label: name })),
        ...(isGone ? [{ value: chosen, label: t('drafts.part.gone') }] : []),
      ]}
      onChange={(id) => onChange(id === '' ? undefined : id)}
    />
  );
}
