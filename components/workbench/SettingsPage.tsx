import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/model/settings';
import { ConflictChoice } from '../editing/ConflictChoice';
import type { Editing } from '../editing/editing';
import { SaveLine } from '../editing/SaveLine';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { HintSettings, type HintSettingsProps } from './HintSettings';
import { MutedPeople, type MutedPeopleProps } from './MutedPeople';

/** What is typed in the settings; hours as typed, so that "1." can become "1.5". */
export interface SettingsWords {
  ownName: string;
  brand: string;
  hours: string;
}

/** "1,5" is what half of Europe types. `undefined`: not a number from 0.25 to 240. */
export function readHours(typed: string): number | undefined {
  const hours = Number(typed.trim().replace(',', '.') || Number.NaN);
  return hours >= 0.25 && hours <= 240 ? hours : undefined;
}

export interface SettingsPageProps {
  editing: Editing<SettingsWords, Settings>;
  hints: HintSettingsProps;
  muted: MutedPeopleProps;
  /** Further sections. */
  children?: ComponentChildren;
}

export function SettingsPage({ editing, hints, muted, children }: SettingsPageProps) {
  const { t } = useWords();
  const { value, state } = editing;
  const change = (part: Partial<SettingsWords>) => editing.onInput({ ...value, ...part });
  return (
    <div class="fs-stack fs-column" data-wide>
      <section class="fs-panel" aria-labelledby="settings-you">
        <h2 class="fs-heading" id="settings-you">
          {t('settings.you')}
        </h2>
        {state.kind === 'changed' && (
          <ConflictChoice mine={asText(value)} theirs={asText({ ...state.theirs, hours: String(state.theirs.targetHours) })} onChoose={editing.onChoose} />
        )}
        <div class="fs-fields">
          <TextBox
            label={t('settings.ownName')}
            hint={t('settings.ownName.hint', { slot: '{{own_name}}' })}
            value={value.ownName}
            maxLength={200}
            onInput={(ownName) => change({ ownName })}
            onBlur={editing.onSave}
          />
          <TextBox
            label={t('settings.brand')}
            hint={t('settings.brand.hint', { slot: '{{brand}}' })}
            value={value.brand}
            maxLength={200}
            onInput={(brand) => change({ brand })}
            onBlur={editing.onSave}
          />
        </div>
        <TextBox
          label={t('settings.target')}
          hint={t('settings.target.hint')}
          value={value.hours}
          maxLength={10}
          error={readHours(value.hours) === undefined ? t('settings.target.bad') : undefined}
          onInput={(hours) => change({ hours })}
          onBlur={editing.onSave}
        />
        {state.kind !== 'changed' && readHours(value.hours) !== undefined && <SaveLine state={state} onRetry={editing.onSave} onCopy={editing.onCopy} />}
      </section>
      <HintSettings {...hints} />
      {children}
      <MutedPeople {...muted} />
    </div>
  );
}

const asText = ({ ownName, brand, hours }: SettingsWords): string => [ownName, brand, hours].join('\n');
