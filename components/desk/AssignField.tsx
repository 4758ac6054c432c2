import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TeamWho } from '../../lib/model/team';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface AssignFieldProps {
  team: Pick<TeamWho, 'name' | 'members'>;
  /** Who takes it now. */
  to: string | undefined;
  note: string | undefined;
  /** Every change is told with the note that stands. */
  onAssign(to: string | null, note: string | undefined): void;
}

const longestName = 200;
const longestNote = 2000;
/** No member's name: a name is never empty, and this one holds what none may. */
const other = '\n';

/**
 * Who of the team takes a post: nobody, this person, a colleague, or anybody else by name; with a few words for them. Saved as it is chosen, words
 * when their field is left. Where an arrow key goes through a closed list, each name on the way is told as a change: keys choose when the list is
 * left, or by Enter.
 */
export function AssignField({ team, to, note, onAssign }: AssignFieldProps) {
  const { t } = useWords();
  const isNaming = useSignal(false);
  const name = useSignal('');
  const words = useSignal<string | undefined>(undefined);
  const byKey = useRef(false);
  const passed = useSignal<string | undefined>(undefined);
  const choose = (value: string) => onAssign(value || null, value === '' ? undefined : note);
  const savePassed = () => {
    const { value } = passed;
    passed.value = undefined;
    if (value !== undefined && value !== (to ?? '')) choose(value);
  };
  const saveName = () => {
    const typed = name.value.trim();
    isNaming.value = false;
    name.value = '';
    if (typed !== '' && typed !== to) onAssign(typed, note);
  };
  const saveNote = () => {
    const typed = words.value?.trim();
    words.value = undefined;
    if (to !== undefined && typed !== undefined && typed !== (note ?? '')) onAssign(to, typed || undefined);
  };
  return (
    <>
      <Select
        label={t('waiting.filter.assignee')}
        value={isNaming.value ? other : (passed.value ?? to ?? '')}
        options={[{ value: '', label: t('assignments.nobody') }, ...namesOf(team, to, t), { value: other, label: t('assignments.other') }]}
        onChange={(value) => {
          isNaming.value = value === other;
          passed.value = byKey.current && value !== other ? value : undefined;
          if (!byKey.current && value !== other) choose(value);
        }}
        onPointerDown={() => {
          byKey.current = false;
        }}
        onKeyDown={({ key }) => {
          byKey.current = key !== 'Enter';
          if (key === 'Enter') savePassed();
        }}
        onBlur={() => {
          byKey.current = false;
          savePassed();
        }}
      />
      {isNaming.value && (
        <TextBox
          label={t('assignments.other.name')}
          value={name.value}
          maxLength={longestName}
          onInput={(typed) => {
            name.value = typed;
          }}
          onBlur={saveName}
          onKeyDown={(event) => event.key === 'Enter' && saveName()}
        />
      )}
      {to !== undefined && !isNaming.value && (
        <TextBox
          label={to === team.name ? t('assignments.note.you') : t('assignments.note', { who: to })}
          value={words.value ?? note ?? ''}
          maxLength={longestNote}
          onInput={(typed) => {
            words.value = typed;
          }}
          onBlur={saveNote}
          onKeyDown={(event) => event.key === 'Enter' && saveNote()}
        />
      )}
    </>
  );
}

/** This person first, then the others, then whoever takes it without being one of them. */
export function namesOf(
  { name, members }: AssignFieldProps['team'],
  to: string | undefined,
  t: ReturnType<typeof useWords>['t'],
): { value: string; label: string }[] {
  const all = to === undefined || members.includes(to) ? members : [...members, to];
  return all.map((value) => ({ value, label: value === name ? t('assignments.you', { name }) : value }));
}
