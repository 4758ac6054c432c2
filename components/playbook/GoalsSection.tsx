import { NetworkId } from '../../lib/model/network';
import { useFirstFocus } from '../editing/use-first-focus';
import { Badge } from '../ui/Badge';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { Bar } from './Bar';
import { dayTime } from './day-time';
import { NumberBox } from './NumberBox';
import { PartList } from './PartList';
import type { Many, PartEditing, PartWords } from './part-words';

const networks = NetworkId.options.filter((network) => network !== 'practice');

/** Numbers to reach by a day. `today`: "2026-11-22". */
export function GoalsSection({ goals, today }: { goals: Many<'goal'>; today: string }) {
  const { t } = useWords();
  return (
    <PartList
      many={goals}
      icon="check"
      newLabel={t('playbook.goals.new')}
      empty={{ title: t('playbook.goals.empty.title'), text: t('playbook.goals.empty.text') }}
      nameOf={({ value }) => value.name}
      summary={({ value }) => <GoalLine goal={value} today={today} />}
      fields={(editing) => <GoalFields editing={editing} />}
    />
  );
}

/** "120 of 200 by 31 Dec 2026", with its bar. */
export function GoalLine({ goal: { reached, target, by, network }, today }: { goal: Omit<PartWords<'goal'>, 'part'>; today: string }) {
  const { t, number, date } = useWords();
  const at = dayTime(by);
  const when = at === undefined ? '' : date(at);
  const done = reached !== undefined && reached >= target;
  return (
    <>
      <span>
        {reached === undefined
          ? t('playbook.goals.unmeasured', { target: number(target), when })
          : t('playbook.goals.line', { reached: number(reached), target: number(target), when })}
      </span>
      {network && <span>{t(`network.${network}`)}</span>}
      {done && <Badge tone="good">{t('playbook.goals.done')}</Badge>}
      {!done && by < today && <Badge tone="warn">{t('playbook.goals.late')}</Badge>}
      {reached !== undefined && target > 0 && <Bar share={reached / target} />}
    </>
  );
}

function GoalFields({ editing }: { editing: PartEditing<'goal'> }) {
  const { t } = useWords();
  const { value } = editing;
  const change = (part: Partial<PartWords<'goal'>>) => editing.onInput({ ...value, ...part });
  const first = useFirstFocus(value.name === '');
  return (
    <>
      <TextBox
        inputRef={first}
        label={t('playbook.goals.name')}
        hint={t('playbook.goals.name.hint')}
        value={value.name}
        maxLength={200}
        onInput={(name) => change({ name })}
        onBlur={editing.onSave}
      />
      <div class="fs-fields">
        <NumberBox label={t('playbook.goals.target')} value={value.target} onChange={(target) => change({ target: target ?? 0 })} onBlur={editing.onSave} />
        <NumberBox
          label={t('playbook.goals.reached')}
          hint={t('playbook.goals.reached.hint')}
          value={value.reached}
          onChange={(reached) => change({ reached })}
          onBlur={editing.onSave}
        />
        <TextBox label={t('playbook.goals.by')} type="date" value={value.by} onInput={(by) => by && change({ by })} onBlur={editing.onSave} />
        <Select
          label={t('playbook.goals.network')}
          value={value.network ?? 'all'}
          options={[{ value: 'all', label: t('playbook.everywhere') }, ...networks.map((network) => ({ value: network, label: t(`network.${network}`) }))]}
          onChange={(network) => change({ network: network === 'all' ? undefined : network })}
        />
      </div>
    </>
  );
}
