import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReminderWords } from '../../components/reminders/ReminderForm';
import { RemindersPage, type Which } from '../../components/reminders/RemindersPage';
import { sayDue } from '../../lib/i18n';
import { type Live, liveQuery } from '../../lib/live/live-query';
import { newId, newWrite } from '../../lib/messages/ids';
import type { Input } from '../../lib/messages/protocol';
import { request } from '../../lib/messages/request';
import type { Due } from '../../lib/model/due';
import type { Reminder } from '../../lib/model/reminder';
import { personPlace } from './wiring/person-place';
import { markDone, reminderRemover } from './wiring/reminder-acts';
import { removeRecord } from './wiring/remove-record';
import type { Screen } from './wiring/screen';

type Change = Input<'profiles.change'>['change'];

/** Reminders: everything that is due, of whatever kind, each dealt with where it stands. Read while it is in view. */
export function createReminders(screen: Screen, isOpen: ReadonlySignal<boolean>) {
  const { t, moment } = screen.words;
  const which = signal<Which>('due');
  const list = liveQuery({
    topics: ['reminders', 'waiting', 'drafts', 'people', 'playbook', 'replies'],
    until: screen.until,
    load: async () => (isOpen.peek() ? request('reminders.list', {}) : undefined),
  });
  // What falls due while somebody looks is no change that anybody tells of.
  screen.now.subscribe(() => isOpen.peek() && list.reload());
  isOpen.subscribe((open) => open && list.reload());

  const save = ({ id, rev, kind, about, reply }: Reminder, words: ReminderWords) =>
    request('reminders.save', {
      id,
      base: rev,
      write: newWrite(),
      kind,
      ...words,
      ...(about && { about }),
      ...(reply !== undefined && { reply }),
    });
  const change = (reminder: Reminder, words: ReminderWords, said: string) =>
    void screen.attempt(async () => {
      const saved = await save(reminder, words);
      if (!saved.ok) return screen.tell(t(`problem.${saved.problem.kind}`));
      const now = saved.value;
      screen.tell(said, async () => void (await save(now, { text: reminder.text, dueAt: reminder.dueAt })));
    });
  const decide = (person: string, next: Change, { said, back }: { said: string; back: Change }) => {
    const [write, undo] = [newWrite(), newWrite()];
    void screen.attempt(async () => {
      await request('profiles.change', { write, person, change: next });
      screen.tell(said, async () => void (await request('profiles.change', { write: undo, person, change: back })));
    });
  };
  const finishPost = (post: string, said: string) => {
    const [write, undo] = [newWrite(), newWrite()];
    void screen.attempt(async () => {
      await request('waiting.finish', { write, post });
      screen.tell(said, async () => void (await request('waiting.reopen', { write: undo, post })));
    });
  };

  const onDone = (due: Due) => {
    const said = t('reminders.marked', { what: sayDue(due, screen.words) });
    switch (due.kind) {
      case 'reminder':
        return void markDone(screen, due.reminder, true);
      case 'snooze':
        return finishPost(due.waiting.id, said);
      case 'touch':
        return decide(due.person, { kind: 'touch', touchedAt: Date.now() }, { said, back: touchOf(due) });
      case 'moment':
        return decide(
          due.person,
          { kind: 'moment', before: due.moment, after: { ...due.moment, told: due.day } },
          { said, back: { kind: 'moment', before: due.moment, after: due.moment } },
        );
      case 'draft':
        return;
    }
  };
  const onLater = (due: Due, at: number) => {
    const said = t('reminders.later.said', { when: moment(at) });
    if (due.kind === 'reminder') change(due.reminder, { text: due.reminder.text, dueAt: at }, said);
    if (due.kind === 'touch') decide(due.person, { ...touchOf(due), notBefore: at }, { said, back: touchOf(due) });
    if (due.kind === 'snooze') {
      const write = newWrite();
      void screen.attempt(async () => {
        await request('waiting.snooze', { write, post: due.waiting.id, until: at });
        screen.tell(said, async () => void (await request('waiting.reopen', { write: newWrite(), post: due.waiting.id })));
      });
    }
  };
  const onAdd = ({ text, dueAt }: ReminderWords) => {
    const act = { id: newId(), write: newWrite() };
    void screen.attempt(async () => {
      const saved = await request('reminders.save', { ...act, kind: 'own', text, dueAt });
      screen.tell(t(saved.ok ? 'reminders.added' : `problem.${saved.problem.kind}`));
      which.value = dueAt > Date.now() ? 'ahead' : 'due';
    });
  };

  return function drawReminders() {
    return (
      <RemindersPage
        list={shown(list.value)}
        which={which.value}
        now={screen.now.value}
        hrefOf={hrefOf}
        onWhich={(next) => {
          which.value = next;
        }}
        onAdd={onAdd}
        onDone={onDone}
        onLater={onLater}
        onEdit={(due, words) => change(due.reminder, words, t('reminders.saved'))}
        onDelete={({ reminder }) => void removeRecord(screen, reminder, reminderRemover)}
        onNotDone={(reminder) => void markDone(screen, reminder, false)}
        onRetry={list.reload}
      />
    );
  };
}

/** Not looked at yet is on its way. */
const shown = <Value,>(live: Live<Value | undefined>): Live<Value> =>
  live.state !== 'ready' ? live : live.value === undefined ? { state: 'loading' } : { state: 'ready', value: live.value };

const touchOf = ({ touchedAt, notBefore }: Due & { kind: 'touch' }): Change & { kind: 'touch' } => ({
  kind: 'touch',
  ...(touchedAt !== undefined && { touchedAt }),
  ...(notBefore !== undefined && { notBefore }),
});

function hrefOf(due: Due): string | undefined {
  if (due.kind === 'draft') return `#drafts/${due.draft.id}`;
  if (due.kind === 'touch' || due.kind === 'moment') return personPlace(due.person);
  if (due.kind === 'snooze') return /^https?:/.test(due.waiting.post.permalink ?? '') ? due.waiting.post.permalink : undefined;
  return due.reminder.about?.kind === 'person' ? personPlace(due.reminder.about.id) : undefined;
}
