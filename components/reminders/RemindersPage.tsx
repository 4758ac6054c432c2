import type { Due } from '../../lib/model/due';
import type { Reminder } from '../../lib/model/reminder';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Row } from '../ui/List';
import { LongList } from '../ui/LongList';
import { type Loaded, Shown } from '../ui/Shown';
import { Tabs } from '../ui/Tabs';
import { useWords } from '../ui/words';
import { type DueActions, DueRow } from './DueRow';
import { morningIn } from './later-times';
import { ReminderForm, type ReminderWords } from './ReminderForm';

export type Which = 'due' | 'ahead' | 'done';

export interface RemindersPageProps extends DueActions {
  list: Loaded<{ due: Due[]; ahead: Due[]; done: Reminder[] }>;
  which: Which;
  onWhich(which: Which): void;
  onAdd(words: ReminderWords): void;
  onNotDone(reminder: Reminder): void;
  onRetry(): void;
}

/** Everything to come back to, of whatever kind: what is due, what comes, what is done. */
export function RemindersPage({ list, which, onWhich, onAdd, onNotDone, onRetry, ...actions }: RemindersPageProps) {
  const { t } = useWords();
  const { now } = actions;
  return (
    <div class="fs-stack fs-column" data-wide>
      <section class="fs-panel" aria-label={t('reminders.add')}>
        <ReminderForm before={{ text: '', dueAt: morningIn(now, 1) }} saveLabel={t('reminders.add')} onSave={onAdd} onCancel={undefined} />
      </section>
      <Shown of={list} onRetry={onRetry}>
        {({ due, ahead, done }) => (
          <div class="fs-stack">
            <Tabs
              label={t('reminders.which')}
              value={which}
              tabs={(['due', 'ahead', 'done'] as const).map((value) => ({
                value,
                label: value === 'due' && due.length > 0 ? `${t('reminders.due')} (${due.length})` : t(`reminders.${value}`),
              }))}
              onChange={onWhich}
            />
            {which === 'done' ? (
              <DoneList done={done} now={now} onNotDone={onNotDone} />
            ) : (
              <DueList which={which} rows={which === 'due' ? due : ahead} {...actions} />
            )}
          </div>
        )}
      </Shown>
    </div>
  );
}

function DueList({ which, rows, ...actions }: DueActions & { which: 'due' | 'ahead'; rows: readonly Due[] }) {
  const { t } = useWords();
  if (rows.length === 0) {
    return (
      <EmptyState icon="bell" title={t(`reminders.${which}.empty.title`)}>
        {t(`reminders.${which}.empty.text`)}
      </EmptyState>
    );
  }
  return (
    <LongList label={t(`reminders.${which}`)} rows={rows} keyOf={({ key }) => key}>
      {(due) => <DueRow due={due} {...actions} />}
    </LongList>
  );
}

function DoneList({ done, now, onNotDone }: { done: readonly Reminder[]; now: number; onNotDone(reminder: Reminder): void }) {
  const { t, ago } = useWords();
  if (done.length === 0) {
    return (
      <EmptyState icon="check" title={t('reminders.done.empty.title')}>
        {t('reminders.done.empty.text')}
      </EmptyState>
    );
  }
  return (
    <LongList label={t('reminders.done')} rows={done} keyOf={({ id }) => id}>
      {(reminder) => (
        <Row
          actions={
            <Button size="small" icon="undo" label={t('reminders.backOf', { what: reminder.text })} onPress={() => onNotDone(reminder)}>
              {t('reminders.back')}
            </Button>
          }
        >
          <p class="fs-meta">
            <span class="fs-who" dir="auto">
              {reminder.text}
            </span>
            <span>{t('reminders.doneAt', { when: ago(now - (reminder.doneAt ?? now)) })}</span>
            {reminder.about && <bdi>{reminder.about.label}</bdi>}
          </p>
        </Row>
      )}
    </LongList>
  );
}
