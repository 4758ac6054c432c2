import { signal } from '@preact/signals';
import type { PermissionWords } from '../../../components/people/PermissionForm';
import type { PersonMore } from '../../../components/people/PersonMore';
import type { ReminderWords } from '../../../components/reminders/ReminderForm';
import type { Loaded } from '../../../components/ui/Shown';
import { newId, newWrite } from '../../../lib/messages/ids';
import type { Exchange, Input, PersonKnown } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import { NetworkId } from '../../../lib/model/network';
import type { About } from '../../../lib/model/note';
import type { AboutPeople } from '../../../lib/model/person';
import type { Reminder } from '../../../lib/model/reminder';
import { createPages } from './create-pages';
import { downloadBackup } from './download-backup';
import { dropKept } from './kept-id';
import { permissionActions, savePermission } from './permission-actions';
import { markDone, reminderRemover } from './reminder-acts';
import { removeRecord } from './remove-record';
import type { Screen } from './screen';
import { wantAgain } from './want-again';

type Change = Input<'profiles.change'>['change'];

/** What a person's view shows and does beside notes and accounts: the history, decisions, reminders, permissions, forgetting. */
export function createPersonMore(screen: Screen, { about, segmentsHref }: { about(): About | undefined; segmentsHref: string }) {
  const { t } = screen.words;
  const counted = signal<{ of: string; about: Loaded<AboutPeople> } | undefined>();
  const pages = createPages<Exchange>({
    topics: ['people', 'replies', 'notes', 'ideas', 'waiting'],
    until: screen.until,
    load: async (list) => {
      const now = about();
      return now?.kind === 'person' ? request('people.history', { ...list, id: now.id }) : { rows: [], next: undefined, total: 0 };
    },
  });

  const decide = (person: string, change: Change, { said, back }: { said: string; back: Change }) => {
    const [write, undo] = [newWrite(), newWrite()];
    void screen.attempt(async () => {
      await request('profiles.change', { write, person, change });
      screen.tell(said, async () => void (await request('profiles.change', { write: undo, person, change: back })));
    });
  };
  const remind = (on: About, { text, dueAt }: ReminderWords) => {
    const act = { id: newId(), write: newWrite() };
    void screen.attempt(async () => {
      const saved = await request('reminders.save', { ...act, kind: 'own', text, dueAt, about: on });
      screen.tell(t(saved.ok ? 'reminders.added' : `problem.${saved.problem.kind}`));
    });
  };
  const ask = (id: string) => {
    const show = (loaded: Loaded<AboutPeople>) => {
      counted.value = { of: id, about: loaded };
    };
    show({ state: 'loading' });
    request('people.about', { id }).then(
      (found) => show({ state: 'ready', value: found.about }),
      (error: Error) => show({ state: 'failed', error }),
    );
  };
  const forget = (id: string, who: string) => {
    const write = newWrite();
    void screen.attempt(async () => {
      const { accounts } = await request('people.forget', { write, id });
      for (const account of accounts) dropKept(account, 'note');
      screen.tell(t('people.forget.done', { who }));
    });
  };

  const more = (on: About, known: PersonKnown): PersonMore => {
    const who = known.person?.name ?? on.label;
    const { decided } = known;
    const isNow = (segment: string): 'on' | 'off' | 'ruled' =>
      decided.segments.includes(segment) ? 'on' : decided.notSegments.includes(segment) ? 'off' : 'ruled';
    return {
      tie: known.tie,
      waiting: known.waiting,
      reminders: {
        reminders: known.reminders,
        now: screen.now.value,
        onAdd: (words) => remind(on, words),
        onDone: (reminder: Reminder) => void markDone(screen, reminder, true),
        onDelete: (reminder: Reminder) => void removeRecord(screen, reminder, reminderRemover),
      },
      decisions: {
        decided,
        profile: known.profile,
        segments: known.segments,
        choices: known.choices,
        segmentsHref,
        onVip: (isVip) =>
          decide(on.id, { kind: 'vip', isVip }, { said: t(isVip ? 'people.vip.on' : 'people.vip.off', { who }), back: { kind: 'vip', isVip: !isVip } }),
        onSegment: (segment, is) =>
          decide(on.id, { kind: 'segment', segment, is }, { said: t('people.segments.changed'), back: { kind: 'segment', segment, is: isNow(segment) } }),
        onCadence: (days) => decide(on.id, { kind: 'cadence', days }, { said: t('people.cadence.changed'), back: { kind: 'cadence', days: decided.cadence } }),
        onMoment: (before, after) =>
          decide(
            on.id,
            { kind: 'moment', before, after },
            { said: t(after ? 'people.moments.added' : 'people.moments.removed'), back: { kind: 'moment', before: after, after: before } },
          ),
      },
      permissions: {
        permissions: known.permissions,
        now: screen.now.value,
        onAdd: (words: PermissionWords) => void savePermission(screen, { id: newId(), person: on.id }, words),
        ...permissionActions(screen),
      },
      history: { history: pages.list.value, now: screen.now.value, onMore: pages.more, onRetry: pages.reload },
      forget: {
        who,
        about: counted.value?.of === on.id ? counted.value.about : { state: 'loading' },
        onAsk: () => ask(on.id),
        onBackup: () =>
          void screen.attempt(async () => {
            await downloadBackup();
            screen.tell(t('people.forget.backedUp'));
          }),
        onForget: () => forget(on.id, who),
      },
    };
  };
  /** Wants a forgotten person again. */
  const want = (on: About) => {
    const at = on.id.indexOf(':');
    const network = NetworkId.options.find((each) => each === on.id.slice(0, at));
    if (network) void wantAgain(screen, network, on.id.slice(at + 1));
  };
  return { more, want, reload: pages.reload };
}
