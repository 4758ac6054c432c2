import type { Exchange, PersonRow } from '../../lib/messages/protocol';
import type { Due } from '../../lib/model/due';
import type { Permission } from '../../lib/model/permission';
import type { Reminder } from '../../lib/model/reminder';
import { aNote, anIdea, aPerson, aReply, aWaiting, day, hour, nothing, now } from '../desk/desk.samples';
import type { PersonMore } from './PersonMore';

const envelope = { rev: `1-${'0'.repeat(32)}`, createdAt: now - 3 * day, updatedAt: now - 2 * day };

export const aReminder = (part: Partial<Reminder> = {}): Reminder => ({
  ...envelope,
  id: 'reminder-1',
  kind: 'promise',
  text: 'Send her the tasting set',
  dueAt: now - hour,
  about: { kind: 'person', id: 'bluesky:ines.example', label: '@ines.example' },
  ...part,
});

export const aPermission = (part: Partial<Permission> = {}): Permission => ({
  ...envelope,
  id: 'permission-1',
  person: 'bluesky:ines.example',
  permalink: 'https://bsky.app/profile/ines.example/post/1',
  what: 'Her picture of the grinder by the window',
  state: 'granted',
  scope: 'Our newsletter and Instagram',
  until: now + 12 * day,
  history: [
    { state: 'asked', at: now - 3 * day },
    { state: 'granted', at: now - 2 * day, note: 'Of course, go ahead! Just name me.' },
  ],
  ...part,
});

const exchanges: Exchange[] = [
  {
    kind: 'theirs',
    key: 'bluesky:1',
    at: now - 3 * hour,
    network: 'bluesky',
    text: 'Does the grinder also fit the small jar?',
    permalink: 'https://bsky.app/1',
    state: 'new',
  },
  { kind: 'note', key: 'note-1', at: now - 12 * day, note: aNote() },
  { kind: 'ours', key: 'reply-1', at: now - 12 * day, network: 'mastodon', reply: aReply({ evidence: 'submitted' }) },
  { kind: 'idea', key: 'idea-1', at: now - 20 * day, idea: anIdea() },
  { kind: 'theirs', key: 'mastodon:1', at: now - 80 * day, network: 'mastodon', text: undefined, permalink: undefined, state: undefined },
];

export const more = (part: Partial<PersonMore> = {}): PersonMore => ({
  tie: { strength: 1.62, recent: 4.8, reciprocity: 0.8, theirs: 6, ours: 4, lastAt: now - 3 * hour, isNew: false, isQuiet: false },
  waiting: 1,
  reminders: {
    reminders: [aReminder(), aReminder({ id: 'r2', kind: 'own', text: 'Ask how the new café does', dueAt: now + 4 * day })],
    now,
    onAdd: nothing,
    onDone: nothing,
    onDelete: nothing,
  },
  decisions: {
    decided: { isVip: true, segments: ['partner'], notSegments: ['press'], cadence: 45, moments: [{ what: 'Birthday', on: '1988-05-04', yearly: true }] },
    segments: [
      { id: 'partner', name: 'Partner', by: 'hand' },
      { id: 'customer', name: 'Customer', by: 'rule' },
    ],
    choices: [
      { id: 'customer', name: 'Customer' },
      { id: 'partner', name: 'Partner' },
      { id: 'press', name: 'Press' },
    ],
    segmentsHref: '#playbook/segments',
    onVip: nothing,
    onSegment: nothing,
    onCadence: nothing,
    onMoment: nothing,
  },
  permissions: { permissions: [aPermission()], now, onAdd: nothing, onSave: nothing, onRemove: nothing },
  history: { history: { state: 'ready', value: { rows: exchanges, total: 12, more: true } }, now, onMore: nothing, onRetry: nothing },
  forget: {
    who: 'Inês Duarte',
    about: { state: 'ready', value: { posts: 6, replies: 4, notes: 2, ideas: 1, permissions: 1, reminders: 2, records: 9 } },
    onAsk: nothing,
    onBackup: nothing,
    onForget: nothing,
  },
  ...part,
});

/** Nothing was decided, nothing passed. */
export const lessMore = (): PersonMore => {
  const full = more();
  return {
    ...full,
    tie: { strength: 0.35, recent: 1, reciprocity: 0, theirs: 1, ours: 0, lastAt: now - hour, isNew: true, isQuiet: false },
    waiting: 0,
    reminders: { ...full.reminders, reminders: [] },
    decisions: { ...full.decisions, decided: { isVip: false, segments: [], notSegments: [], moments: [] }, segments: [], choices: [] },
    permissions: { ...full.permissions, permissions: [] },
    history: { ...full.history, history: { state: 'ready', value: { rows: [], total: 0, more: false } } },
  };
};

export const rows: PersonRow[] = [
  {
    person: aPerson({ contacts: 18, answered: 15 }),
    others: [aPerson({ id: 'mastodon:ines@harbour.example', network: 'mastodon', handle: 'ines@harbour.example' })],
    isVip: true,
    segments: [{ id: 'partner', name: 'Partner', by: 'hand' }],
    tie: { layer: 5, strength: 2.6, isQuiet: false },
  },
  {
    person: aPerson({ id: 'x:otto_b', network: 'x', handle: 'otto_b', name: 'Otto Brandt', contacts: 5, answered: 5, lastSeenAt: now - 61 * day }),
    others: [],
    isVip: false,
    segments: [],
    tie: { layer: 50, strength: 0.9, isQuiet: true },
  },
  {
    person: { ...aPerson({ id: 'reddit:spoon', network: 'reddit', handle: 'spoon', contacts: 1, answered: 0 }), name: undefined } as never,
    others: [],
    isVip: false,
    segments: [],
  },
];

const whom = { person: 'bluesky:ines.example', label: 'Inês Duarte' };
export const dues: Due[] = [
  { kind: 'reminder', key: 'reminder 1', at: now - hour, reminder: aReminder() },
  { kind: 'snooze', key: 'snooze 1', at: now - 2 * hour, waiting: aWaiting() },
  { kind: 'touch', key: 'touch 1', at: now - day, lastAt: now - 31 * day, days: 30, ...whom },
  { kind: 'moment', key: 'moment 1', at: now - 6 * hour, day: '2026-11-20', moment: { what: 'Birthday', on: '1988-11-20', yearly: true }, ...whom },
  {
    kind: 'draft',
    key: 'draft 1',
    at: now - 10 * 60_000,
    draft: {
      ...envelope,
      id: 'draft-1',
      title: 'Five spoons',
      text: 'Which grind for which pot?',
      status: 'ready',
      networks: [],
      plannedAt: now - 10 * 60_000,
    },
  },
];
