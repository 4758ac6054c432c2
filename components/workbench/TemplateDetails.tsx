import type { HintId } from '../../lib/model/hint';
import type { NetworkId } from '../../lib/model/network';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { Checks } from './Checks';
import type { TemplateWords } from './template-words';

export interface TemplateDetailsProps {
  value: TemplateWords;
  networks: readonly NetworkId[];
  hints: readonly HintId[];
  /** Folders and owners that other templates have. */
  folders: readonly string[];
  owners: readonly string[];
  onChange(part: Partial<TemplateWords>): void;
}

/** Where a template suits, where it is kept, and who looks after it. Folded in while nothing of it is set. */
export function TemplateDetails({ value, networks, hints, folders, owners, onChange }: TemplateDetailsProps) {
  const { t } = useWords();
  return (
    <>
      <details class="fs-slots" open={value.networks.length + value.hints.length > 0}>
        <summary class="fs-heading" data-focusable>
          {t('templates.suits')}
        </summary>
        <div class="fs-stack">
          <Checks
            legend={t('templates.networks')}
            hint={t('templates.networks.hint')}
            options={networks.map((network) => ({ value: network, label: t(`network.${network}`) }))}
            chosen={value.networks}
            onChange={(next) => onChange({ networks: next })}
          />
          <Checks
            legend={t('templates.hints')}
            hint={t('templates.hints.hint')}
            options={hints.map((hint) => ({ value: hint, label: t(`hint.${hint}.called`) }))}
            chosen={value.hints}
            onChange={(next) => onChange({ hints: next })}
          />
        </div>
      </details>
      <details class="fs-slots" open={value.folder + value.owner + value.reviewedAt + value.validUntil !== ''}>
        <summary class="fs-heading" data-focusable>
          {t('templates.care')}
        </summary>
        <div class="fs-fields">
          <TextBox
            label={t('templates.folder')}
            hint={t('templates.folder.hint')}
            value={value.folder}
            maxLength={200}
            suggestions={folders}
            onInput={(folder) => onChange({ folder })}
          />
          <TextBox label={t('templates.owner')} value={value.owner} maxLength={200} suggestions={owners} onInput={(owner) => onChange({ owner })} />
          <TextBox label={t('templates.reviewedAt')} type="date" value={value.reviewedAt} onInput={(reviewedAt) => onChange({ reviewedAt })} />
          <TextBox
            label={t('templates.validUntil')}
            hint={t('templates.validUntil.hint')}
            type="date"
            value={value.validUntil}
            onInput={(validUntil) => onChange({ validUntil })}
          />
        </div>
      </details>
    </>
  );
}
