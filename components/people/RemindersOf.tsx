import { useSignal } from '@preact/signals';
import type { Reminder } from '../../lib/model/reminder';
import { morningIn } from '../reminders/later-times';
import { ReminderForm, type ReminderWords } from '../reminders/ReminderForm';
import { AddBelow } from '../ui/AddBelow';
import { Badge } from '../ui/Badge';
import { IconButton } from '../ui/IconButton';
import { List, Row } from '../ui/List';
import { useWords } from '../ui/words';

export interface RemindersOfProps {
  reminders: readonly Reminder[];
  now: number;
  onAdd(words: ReminderWords): void;
  onDone(reminder: Reminder): void;
  onDelete(reminder: Reminder): void;
}

/** What we said we would do for somebody, and what to come back to. */
export function RemindersOf({ reminders, now, onAdd, onDone, onDelete }: RemindersOfProps) {
  const { t, ago, moment } = useWords();
  const adding = useSignal(false);
  return (
    <section class="fs-stack" aria-label={t('people.reminders')}>
      <h2 class="fs-heading">{t('people.reminders')}</h2>
      {reminders.length === 0 && !adding.value && <p class="fs-field-hint">{t('people.reminders.none')}</p>}
      {reminders.length > 0 && (
        <List label={t('people.reminders')}>
          {reminders.map((reminder) => (
            <Row
              key={reminder.id}
              actions={
                <>
                  <IconButton icon="check" label={t('reminders.markDoneOf', { what: reminder.text })} onPress={() => onDone(reminder)} />
                  <IconButton icon="trash" label={t('reminders.deleteOf', { what: reminder.text })} onPress={() => onDelete(reminder)} />
                </>
              }
            >
              <p class="fs-meta">
                <Badge tone={reminder.dueAt <= now ? 'warn' : 'neutral'}>{t(`reminders.kind.${reminder.kind}`)}</Badge>
                <span>{reminder.dueAt <= now ? t('reminders.since', { when: ago(now - reminder.dueAt) }) : moment(reminder.dueAt)}</span>
              </p>
              <p class="fs-words" dir="auto">
                {reminder.text}
              </p>
            </Row>
          ))}
        </List>
      )}
      <AddBelow
        adding={adding}
        icon="bell"
        label={t('people.reminders.add')}
        form={(close) => (
          <ReminderForm
            before={{ text: '', dueAt: morningIn(now, 1) }}
            saveLabel={t('reminders.add')}
            onSave={(words) => {
              close();
              onAdd(words);
            }}
            onCancel={close}
          />
        )}
      />
    </section>
  );
}
