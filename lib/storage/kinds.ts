import { Draft } from '../model/draft';
import { Health } from '../model/health';
import { Idea } from '../model/idea';
import { Join } from '../model/join';
import { Note } from '../model/note';
import { Outcome } from '../model/outcome';
import { Permission } from '../model/permission';
import { Person } from '../model/person';
import { PlaybookPart } from '../model/playbook';
import { Profile } from '../model/profile';
import { AccountDay, Growth, Published } from '../model/published';
import { Reminder } from '../model/reminder';
import { Reply } from '../model/reply';
import { Report } from '../model/report';
import { Settings } from '../model/settings';
import { Assignment, Decision, Review } from '../model/team';
import { Template } from '../model/template';
import { Unsent } from '../model/unsent';
import { Waiting, WaitingState } from '../model/waiting';
import type { Kind } from './rows';
import { wordKind } from './words-inside';

/** Every kind of record: where it lies, what it must be, what is found by which key. */
export const notes = wordKind<Note>({
  store: 'notes',
  schema: Note,
  keys: ({ about }) => ({ about: about.id }),
  searched: ({ about, text }) => `${about.label} ${text}`,
});

export const ideas = wordKind<Idea>({ store: 'ideas', schema: Idea, keys: ({ createdAt, source }) => ({ made: createdAt, network: source?.network }) });

export const drafts = wordKind<Draft>({
  store: 'drafts',
  schema: Draft,
  keys: ({ plannedAt, status }) => ({ planned: plannedAt, due: status === 'posted' ? undefined : plannedAt }),
});

export const templates = wordKind<Template>({ store: 'templates', schema: Template, keys: ({ shortcut }) => ({ shortcut: shortcut?.toLowerCase() }) });

export const replies = wordKind<Reply>({
  store: 'replies',
  schema: Reply,
  keys: ({ sentAt, post, person }) => ({ sent: sentAt, post, person: person === undefined ? undefined : [person, -sentAt] }),
});

export const joins = wordKind<Join>({ store: 'joins', schema: Join, keys: ({ people }) => ({ person: people }) });

export const playbook = wordKind<PlaybookPart>({ store: 'playbook', schema: PlaybookPart, keys: ({ part }) => ({ part }) });

export const profiles = wordKind<Profile>({ store: 'profiles', schema: Profile, keys: () => ({}) });

export const permissions = wordKind<Permission>({
  store: 'permissions',
  schema: Permission,
  keys: ({ person, state, createdAt }) => ({ person, state: [state, -createdAt] }),
});

export const reminders = wordKind<Reminder>({
  store: 'reminders',
  schema: Reminder,
  keys: ({ dueAt, doneAt, about }) => ({ due: doneAt === undefined ? dueAt : undefined, about: about?.id }),
});

export const outcomes = wordKind<Outcome>({ store: 'outcomes', schema: Outcome, keys: ({ campaign }) => ({ campaign }) });

export const reports = wordKind<Report>({ store: 'reports', schema: Report, keys: () => ({}) });

export const assignments = wordKind<Assignment>({
  store: 'assignments',
  schema: Assignment,
  keys: ({ to, doneAt }) => ({ to: doneAt === undefined ? to : undefined }),
});

export const reviews = wordKind<Review>({ store: 'reviews', schema: Review, keys: ({ about }) => ({ about }) });

export const decisions = wordKind<Decision>({ store: 'decisions', schema: Decision, keys: ({ about }) => ({ about }) });

export const words = [
  notes,
  ideas,
  drafts,
  templates,
  replies,
  joins,
  playbook,
  profiles,
  permissions,
  reminders,
  outcomes,
  reports,
  assignments,
  reviews,
  decisions,
] as const;

export const published: Kind<Published> = { store: 'published', schema: Published };
export const growth: Kind<Growth> = { store: 'growth', schema: Growth };
export const days: Kind<AccountDay> = { store: 'days', schema: AccountDay };

export const unsent: Kind<Unsent> = { store: 'unsent', schema: Unsent };

export const people: Kind<Person> = { store: 'people', schema: Person };
export const health: Kind<Health> = { store: 'health', schema: Health };
export const settings: Kind<Settings> = { store: 'settings', schema: Settings };

export const waiting: Kind<Waiting> = {
  store: 'waiting',
  schema: Waiting,
  beside: ['counters', 'waits'],
  async recount(tx, gone) {
    await tx.objectStore('waits').delete(gone);
    const age = tx.objectStore('waiting').index('age');
    for (const state of WaitingState.options)
      await tx.objectStore('counters').put(await age.count(IDBKeyRange.bound([state], [state, []])), `waiting.${state}`);
  },
};
