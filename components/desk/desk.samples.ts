import type { WaitingFound } from '../../lib/messages/protocol';
import type { Hint } from '../../lib/model/hint';
import type { Idea } from '../../lib/model/idea';
import type { Note } from '../../lib/model/note';
import type { Person } from '../../lib/model/person';
import type { Post } from '../../lib/model/post';
import type { Reply } from '../../lib/model/reply';
import type { Template } from '../../lib/model/template';
import type { Waiting } from '../../lib/model/waiting';
import type { Editing } from '../editing/editing';

/** Invented people for the gallery and the component tests. A Friday afternoon; every age is counted from it. */
export const now = new Date(2026, 10, 20, 15, 10).getTime();
const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const nothing = (): void => undefined;
const rev = `1-${'0'.repeat(32)}`;

export const aPost = (part: Partial<Post> = {}): Post => ({
  id: 'bluesky:1',
  network: 'bluesky',
  page: 'notifications',
  author: { handle: 'ines.example', name: 'Inês Duarte' },
  text: 'Does the grinder also fit the small jar, or do I need the adapter? The shop page says both.',
  permalink: 'https://bsky.app/profile/ines.example/post/1',
  time: now - 3 * hour,
  mentions: [],
  metrics: {},
  ...part,
});

const hints: Hint[] = [
  { id: 'question', points: 3, values: { where: 'comment' } },
  { id: 'waiting', points: 3, values: { waited: 3 * hour, target: 4 * hour } },
  { id: 'first-time', points: 1, values: {} },
];

export const aWaiting = (part: Partial<Waiting> = {}): Waiting => {
  const post = part.post ?? aPost();
  return { id: post.id, rev, state: 'new', post, hints, priority: 7, since: post.time ?? now - hour, seenAt: now - hour, ...part };
};

export const waitingRows: Waiting[] = [
  aWaiting(),
  aWaiting({
    post: aPost({
      id: 'mastodon:2',
      network: 'mastodon',
      author: { handle: 'tomasz@coffee.example', name: 'Tomasz' },
      text: 'Third parcel in a row that arrives open. @roastery what is going on?',
      time: now - 26 * hour,
    }),
    priority: 9,
    hints: [
      { id: 'question', points: 3, values: { where: 'mention' } },
      { id: 'waiting', points: 6, values: { waited: 26 * hour, target: 4 * hour } },
    ],
  }),
  aWaiting({
    post: aPost({
      id: 'x:3',
      network: 'x',
      author: { handle: 'layla_brews', name: 'ليلى' },
      text: 'شكرًا على الرد السريع! هل الشحن متاح إلى عمّان؟',
      language: 'ar',
      time: now - 40 * minute,
    }),
    priority: 4,
    hints: [
      { id: 'question', points: 3, values: { where: 'mention' } },
      { id: 'regular', points: 1, values: { replies: 4, ago: 12 * day } },
    ],
  }),
  aWaiting({
    post: aPost({ id: 'bluesky:4', author: { handle: 'no-name.example' }, text: '', time: undefined, permalink: 'javascript:alert(1)' }),
    priority: 1,
    hints: [{ id: 'mention', points: 1, values: {} }],
  }),
];

/** What the list says of these rows: every choice that they have. */
export const foundRows = (rows: Waiting[], part: Partial<WaitingFound> = {}): WaitingFound => ({
  rows,
  total: rows.length,
  counts: { new: rows.length, answered: 2, snoozed: 1, done: 0 },
  choices: {
    networks: ['bluesky', 'mastodon', 'x'],
    hints: ['mention', 'question'],
    languages: ['ar', 'en'],
    segments: [{ id: 'press', name: 'Press' }],
    caseTypes: ['lead', 'support'],
    assignees: ['Rui'],
  },
  assigned: [],
  unseen: [],
  ...part,
});

export const aPerson = (part: Partial<Person> = {}): Person => ({
  id: 'bluesky:ines.example',
  network: 'bluesky',
  handle: 'ines.example',
  name: 'Inês Duarte',
  url: 'https://bsky.app/profile/ines.example',
  firstSeenAt: now - 90 * day,
  lastSeenAt: now - hour,
  contacts: 6,
  answered: 4,
  lastAnsweredAt: now - 12 * day,
  ...part,
});

export const aNote = (part: Partial<Note> = {}): Note => ({
  id: 'note-1',
  rev,
  createdAt: now - 12 * day,
  updatedAt: now - 12 * day,
  about: { kind: 'person', id: 'bluesky:ines.example', label: '@ines.example' },
  text: 'Runs the café in Braga. Promised her the tasting set when the new harvest is in.',
  ...part,
});

export const aReply = (part: Partial<Reply> = {}): Reply => ({
  id: 'reply-1',
  rev,
  createdAt: now - 12 * day,
  updatedAt: now - 12 * day,
  network: 'bluesky',
  post: 'bluesky:0',
  person: 'bluesky:ines.example',
  text: 'Thank you, Inês. I’m passing this on to everyone who worked on it; they’ll be glad to read it.',
  sentAt: now - 12 * day,
  evidence: 'seen',
  responseTime: 70 * minute,
  ...part,
});

export const aTemplate = (part: Partial<Template> = {}): Template => ({
  id: 'template-1',
  rev,
  createdAt: now - 30 * day,
  updatedAt: now - 30 * day,
  name: 'Thank someone',
  label: 'thanks',
  shortcut: 'thanks',
  text: 'Thank you, {{first_name ?? handle ?? "friend"}}. I’m passing this on to everyone who worked on it. {cursor}',
  uses: 12,
  lastUsedAt: now - day,
  ...part,
});

export const anIdea = (part: Partial<Idea> = {}): Idea => ({
  id: 'idea-1',
  rev,
  createdAt: now - 2 * day,
  updatedAt: now - 2 * day,
  text: 'People keep asking which grind goes with which pot. A picture with five spoons would answer it once and for all.',
  comment: 'Film it on Tuesday, the light is good then.',
  source: { network: 'bluesky', author: '@ines.example', permalink: 'https://bsky.app/profile/ines.example/post/1' },
  ...part,
});

export const anEditing = <Value, Stored>(id: string, value: Value, part: Partial<Editing<Value, Stored>> = {}): Editing<Value, Stored> => ({
  id,
  value,
  state: { kind: 'saved' },
  onInput: nothing,
  onSave: nothing,
  onCopy: nothing,
  onChoose: nothing,
  onClose: nothing,
  ...part,
});

/** What can be done in the list of who waits. */
export const waitingActs = {
  onView: nothing,
  onChoose: nothing,
  onUndo: nothing,
  onMore: nothing,
  onRetry: nothing,
  onSnooze: nothing,
  onDone: nothing,
  onReopen: nothing,
  onDescribe: nothing,
  onAssign: nothing,
  onFinishUnseen: nothing,
  onDropUnseen: nothing,
};
