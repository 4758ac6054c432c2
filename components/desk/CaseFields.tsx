import { useSignal } from '@preact/signals';
import { CaseType, Urgency, type Waiting } from '../../lib/model/waiting';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';
import { AssignField, type AssignFieldProps } from './AssignField';
import type { CaseDetails } from './waiting-types';

const longestName = 200;

/** What the person says of a case: its kind, how pressing it is, who takes it. Saved as it is chosen; a name when its field is left. */
export function CaseFields({
  row,
  who,
  onDescribe,
  assign,
}: {
  row: Waiting;
  who: string;
  onDescribe(details: CaseDetails): void;
  /** Where there is a team: its members to choose from. `any-name`: there is none. `read-only`: others say who takes it. */
  assign: AssignFieldProps | 'any-name' | 'read-only';
}) {
  const { t } = useWords();
  const isOpen = useSignal(false);
  const name = useSignal<string | undefined>(undefined);
  const none = { value: '' as const, label: t('waiting.case.none') };
  const saveName = () => {
    const typed = name.value?.trim();
    name.value = undefined;
    if (typed !== undefined && typed !== (row.assignee ?? '')) onDescribe({ assignee: typed || null });
  };
  return (
    <details
      class="fs-case"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary aria-label={t('waiting.caseOf', { who })}>
        <Icon name="chevron" />
        {t('waiting.case')}
      </summary>
      {isOpen.value && (
        <div class="fs-filter-fields">
          <Select
            label={t('waiting.filter.caseType')}
            value={row.caseType ?? ''}
            options={[none, ...CaseType.options.map((value) => ({ value, label: t(`waiting.caseType.${value}`) }))]}
            onChange={(caseType) => onDescribe({ caseType: caseType || null })}
          />
          <Select
            label={t('waiting.case.urgency')}
            value={row.urgency ?? ''}
            options={[none, ...Urgency.options.map((value) => ({ value, label: t(`waiting.urgency.${value}`) }))]}
            onChange={(urgency) => onDescribe({ urgency: urgency || null })}
          />
          {typeof assign === 'object' && <AssignField {...assign} />}
          {assign === 'any-name' && (
            <TextBox
              label={t('waiting.filter.assignee')}
              value={name.value ?? row.assignee ?? ''}
              maxLength={longestName}
              onInput={(typed) => {
                name.value = typed;
              }}
              onBlur={saveName}
              onKeyDown={(event) => event.key === 'Enter' && saveName()}
            />
          )}
        </div>
      )}
    </details>
  );
}
