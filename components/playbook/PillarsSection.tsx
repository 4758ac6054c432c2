import { useFirstFocus } from '../editing/use-first-focus';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextArea';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { NumberBox } from './NumberBox';
import { PartList } from './PartList';
import type { Many, PartEditing, PartWords } from './part-words';
import { percent } from './percent';

/** What to talk about again and again. `kinds`: the shares of the mix rule, by name. */
export function PillarsSection({ pillars, kinds }: { pillars: Many<'pillar'>; kinds: readonly string[] }) {
  const { t, number } = useWords();
  const sum = pillars.rows.reduce((all, { value }) => all + (value.share ?? 0), 0);
  return (
    <>
      {Math.abs(sum - 1) > 0.005 && sum > 0 && (
        <p class="fs-note-line" role="status">
          {t('playbook.pillars.sum', { sum: number(percent(sum)) })}
        </p>
      )}
      <PartList
        many={pillars}
        icon="archive"
        newLabel={t('playbook.pillars.new')}
        empty={{ title: t('playbook.pillars.empty.title'), text: t('playbook.pillars.empty.text') }}
        nameOf={({ value }) => value.name}
        summary={({ value: { share, kind } }) => (
          <>
            {share !== undefined && <span>{t('playbook.percent', { n: number(percent(share)) })}</span>}
            {kind !== undefined && <span>{kind}</span>}
          </>
        )}
        fields={(editing) => <PillarFields editing={editing} kinds={kinds} />}
      />
    </>
  );
}

function PillarFields({ editing, kinds }: { editing: PartEditing<'pillar'>; kinds: readonly string[] }) {
  const { t } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'pillar'>>) => editing.onInput({ ...value, ...part });
  const first = useFirstFocus(value.name === '');
  const options = [...new Set([...kinds, ...(value.kind === undefined ? [] : [value.kind])])];
  return (
    <>
      <div class="fs-fields">
        <TextBox
          inputRef={first}
          label={t('playbook.pillars.name')}
          value={value.name}
          maxLength={200}
          onInput={(name) => change({ name })}
          onBlur={editing.onSave}
        />
        <NumberBox
          label={t('playbook.pillars.share')}
          value={value.share === undefined ? undefined : percent(value.share)}
          min={0}
          max={100}
          onChange={(n) => change({ share: n === undefined ? undefined : n / 100 })}
          onBlur={editing.onSave}
        />
        {options.length > 0 && (
          <Select
            label={t('playbook.pillars.kind')}
            hint={t('playbook.pillars.kind.hint')}
            value={value.kind ?? ''}
            options={[{ value: '', label: t('playbook.pillars.kind.none') }, ...options.map((kind) => ({ value: kind, label: kind }))]}
            onChange={(kind) => change({ kind: kind || undefined })}
          />
        )}
      </div>
      <TextArea
        label={t('playbook.pillars.about')}
        rows={2}
        maxLength={20_000}
        value={value.about}
        onInput={(about) => change({ about })}
        onBlur={editing.onSave}
      />
    </>
  );
}
