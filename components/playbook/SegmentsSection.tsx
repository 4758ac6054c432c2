import { NetworkId } from '../../lib/model/network';
import type { SegmentRule } from '../../lib/model/playbook';
import { useFirstFocus } from '../editing/use-first-focus';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import { LinesBox } from './LinesBox';
import { NumberBox } from './NumberBox';
import { PartList } from './PartList';
import type { Many, PartEditing, PartWords } from './part-words';

const networks = NetworkId.options.filter((network) => network !== 'practice');

/** Kinds of people, put on by hand or by rule. `onDefaults`: those that every team meets. */
export function SegmentsSection({ segments, onDefaults }: { segments: Many<'segment'>; onDefaults(): void }) {
  const { t } = useWords();
  return (
    <PartList
      many={segments}
      icon="person"
      newLabel={t('playbook.segments.new')}
      empty={{
        title: t('playbook.segments.empty.title'),
        text: t('playbook.segments.empty.text'),
        actions: <Button onPress={onDefaults}>{t('playbook.segments.defaults')}</Button>,
      }}
      nameOf={({ value }) => value.name}
      summary={({ value: { points, cadence, rule } }) => (
        <>
          {points !== undefined && points !== 0 && <span>{t('playbook.segments.worth', { n: points })}</span>}
          {cadence !== undefined && <span>{t('playbook.segments.every', { n: cadence })}</span>}
          <Badge>{t(rule ? 'playbook.segments.byRule' : 'playbook.segments.byHand')}</Badge>
        </>
      )}
      fields={(editing) => <SegmentFields editing={editing} />}
    />
  );
}

function SegmentFields({ editing }: { editing: PartEditing<'segment'> }) {
  const { t } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'segment'>>) => editing.onInput({ ...value, ...part });
  const first = useFirstFocus(value.name === '');
  return (
    <>
      <div class="fs-fields">
        <TextBox
          inputRef={first}
          label={t('playbook.segments.name')}
          value={value.name}
          maxLength={200}
          onInput={(name) => change({ name })}
          onBlur={editing.onSave}
        />
        <NumberBox
          label={t('playbook.segments.points')}
          hint={t('playbook.segments.points.hint')}
          value={value.points}
          min={-10}
          max={10}
          step={1}
          onChange={(points) => change({ points })}
          onBlur={editing.onSave}
        />
        <NumberBox
          label={t('playbook.segments.cadence')}
          hint={t('playbook.segments.cadence.hint')}
          value={value.cadence}
          min={1}
          max={3650}
          step={1}
          onChange={(cadence) => change({ cadence })}
          onBlur={editing.onSave}
        />
      </div>
      <Toggle
        label={t('playbook.segments.rule')}
        hint={t('playbook.segments.rule.hint')}
        on={value.rule !== undefined}
        onChange={(on) => change({ rule: on ? {} : undefined })}
      />
      {value.rule && <RuleFields rule={value.rule} onChange={(rule) => change({ rule })} onBlur={editing.onSave} />}
    </>
  );
}

function RuleFields({ rule, onChange, onBlur }: { rule: SegmentRule; onChange(rule: SegmentRule): void; onBlur(): void }) {
  const { t } = useWords();
  const change = (part: Partial<SegmentRule>) => onChange({ ...rule, ...part });
  const { networks: chosen = [] } = rule;
  return (
    <>
      <LinesBox
        label={t('playbook.segments.words')}
        hint={t('playbook.segments.words.hint')}
        value={rule.words ?? []}
        onChange={(words) => change({ words: words.length > 0 ? words : undefined })}
        onBlur={onBlur}
      />
      <div class="fs-fields">
        {(['contactsAtLeast', 'answeredAtLeast'] as const).map((least) => (
          <NumberBox
            key={least}
            label={t(`playbook.segments.${least}`)}
            value={rule[least]}
            min={1}
            step={1}
            onChange={(n) => change({ [least]: n })}
            onBlur={onBlur}
          />
        ))}
      </div>
      <fieldset class="fs-checks">
        <legend class="fs-field-label">{t('playbook.segments.networks')}</legend>
        {networks.map((network) => (
          <label key={network} class="fs-check">
            <input
              type="checkbox"
              checked={chosen.includes(network)}
              onChange={(event) => {
                const next = networks.filter((other) => (other === network ? event.currentTarget.checked : chosen.includes(other)));
                change({ networks: next.length > 0 ? next : undefined });
              }}
            />
            {t(`network.${network}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
