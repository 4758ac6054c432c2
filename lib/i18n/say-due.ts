import type { Due } from '../model/due';
import type { Words } from './speak';

/** What is due, in a line: "Send the map", "Keep in touch with Ana". */
export function sayDue(due: Due, { t }: Pick<Words, 't'>): string {
  switch (due.kind) {
    case 'reminder':
      return due.reminder.text;
    case 'snooze':
      return t('reminders.snooze', { who: due.waiting.post.author.name ?? `@${due.waiting.post.author.handle}` });
    case 'draft':
      return t('reminders.draft', { title: due.draft.title || due.draft.text.slice(0, 60) || t('drafts.untitled') });
    case 'touch':
      return t('reminders.touch', { who: due.label });
    case 'moment':
      return t('reminders.moment', { who: due.label, what: due.moment.what });
  }
}
