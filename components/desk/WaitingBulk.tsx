import { type Signal, useSignal } from '@preact/signals';
import type { WaitingView } from '../../lib/messages/waiting-address';
import type { TeamWho } from '../../lib/model/team';
import type { Waiting } from '../../lib/model/waiting';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { namesOf } from './AssignField';
import { SnoozeChoices } from './SnoozeChoices';
import type { WaitingActions } from './waiting-types';

/** No member's name holds a line break. */
const nobody = '\n';

/** What is done with all rows that are chosen. */
export function WaitingBulk({
  view,
  rows,
  all,
  now,
  snoozing,
  team,
  onAssign,
  onChoose,
  onDone,
  onSnooze,
  onReopen,
}: WaitingActions & {
  team?: TeamWho | undefined;
  view: WaitingView;
  rows: readonly Waiting[];
  all: readonly Waiting[];
  now: number;
  snoozing: Signal<string | undefined>;
}) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  const isOpen = snoozing.value === 'many';
  return (
    <fieldset class="fs-bulk" aria-label={t('waiting.many')}>
      <span class="fs-bulk-count" role="status">
        {t('waiting.chosen', { n: rows.length })}
      </span>
      {view.state !== 'done' && (
        <Button size="small" icon="check" label={t('waiting.doneMany', { n: rows.length })} onPress={() => onDone(rows)}>
          {t('waiting.done')}
        </Button>
      )}
      {(view.state === 'new' || view.state === 'snoozed') && (
        <Button
          size="small"
          icon="snooze"
          pressed={isOpen}
          label={t('waiting.snoozeMany', { n: rows.length })}
          onPress={() => {
            snoozing.value = isOpen ? undefined : 'many';
          }}
        >
          {t('waiting.snooze')}
        </Button>
      )}
      {view.state !== 'new' && (
        <Button size="small" icon="undo" label={t('waiting.reopenMany', { n: rows.length })} onPress={() => onReopen(rows)}>
          {t('waiting.reopen')}
        </Button>
      )}
      {team && team.role !== 'guest' && <AssignMany rows={rows} team={team} onAssign={onAssign} />}
      {rows.length < all.length && (
        <Button
          size="small"
          look="quiet"
          onPress={() =>
            onChoose(
              all.map(({ id }) => id),
              true,
            )
          }
        >
          {t('waiting.chooseAll', { n: all.length })}
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        onPress={() =>
          onChoose(
            rows.map(({ id }) => id),
            false,
          )
        }
      >
        {t('waiting.chooseNone')}
      </Button>
      {isOpen && <SnoozeChoices label={t('waiting.snoozeMany', { n: rows.length })} now={now} onSnooze={(until) => onSnooze(rows, until)} />}
    </fieldset>
  );
}

/** A choice that acts at once and stands at its first line again. */
function AssignMany({ rows, team, onAssign }: Pick<WaitingActions, 'onAssign'> & { rows: readonly Waiting[]; team: TeamWho }) {
  const { t } = useWords();
  const choose = useSignal('');
  return (
    <span class="fs-field-box fs-bulk-assign">
      <select
        class="fs-field-control"
        aria-label={t('assignments.many', { n: rows.length })}
        value={choose.value}
        onChange={(event) => {
          const { value } = event.currentTarget;
          choose.value = value;
          if (value !== '') onAssign(rows, value === nobody ? null : value);
          choose.value = '';
        }}
      >
        <option value="">{t('assignments.many.choose')}</option>
        {namesOf(team, undefined, t).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value={nobody}>{t('assignments.nobody')}</option>
      </select>
      <span class="fs-select-mark">
        <Icon name="chevron" />
      </span>
    </span>
  );
}
