import { newWrite } from '../../../lib/messages/ids';
import { request } from '../../../lib/messages/request';
import type { Reminder } from '../../../lib/model/reminder';
import type { Remover } from './remove-record';
import type { Screen } from './screen';

export const reminderRemover: Remover<Reminder> = {
  remove: (removal) => request('reminders.remove', removal),
  restore: (removal) => request('reminders.restore', removal),
  deleted: 'reminders.deleted',
  restored: 'reminders.restored',
};

/** Marks a reminder done or not done, with the way back. */
export function markDone(screen: Screen, { id, rev, text }: Reminder, done: boolean): Promise<void> {
  const { t } = screen.words;
  const [write, undo] = [newWrite(), newWrite()];
  return screen.attempt(async () => {
    const marked = await request('reminders.done', { id, base: rev, write, done });
    if (!marked.ok) return screen.tell(t(`problem.${marked.problem.kind}`));
    const { rev: base } = marked.value;
    screen.tell(
      done ? t('reminders.marked', { what: text }) : t('reminders.saved'),
      async () => void (await request('reminders.done', { id, base, write: undo, done: !done })),
    );
  });
}
