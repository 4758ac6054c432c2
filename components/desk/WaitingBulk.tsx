import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { WaitingView } from '../../lib/messages/waiting-address';
import type { TeamWho } from '../../lib/model/team';
import type { Waiting } from '../../lib/model/waiting';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';
import { namesOf } from './AssignField';
import { SnoozeChoices } from './SnoozeChoices';
import type { WaitingActions } from './waiting-types';

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

/** One press opens the names, the next one chooses: arrow keys go by and change nothing. */
function AssignMany({ rows, team, onAssign }: Pick<WaitingActions, 'onAssign'> & { rows: readonly Waiting[]; team: TeamWho }) {
  const { t } = useWords();
  const isOpen = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const assign = (to: string | null) => {
    isOpen.value = false;
    opener.current?.focus();
    onAssign(rows, to);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        class="fs-button"
        data-look="plain"
        data-size="small"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {t('assignments.many.choose')}
      </button>
      {isOpen.value && (
        <fieldset class="fs-choices" aria-label={t('assignments.many', { n: rows.length })}>
          {namesOf(team, undefined, t).map(({ value, label }) => (
            <Button key={value} size="small" look="quiet" onPress={() => assign(value)}>
              <bdi>{label}</bdi>
            </Button>
          ))}
          <Button size="small" look="quiet" onPress={() => assign(null)}>
            {t('assignments.nobody')}
          </Button>
        </fieldset>
      )}
    </>
  );
}
