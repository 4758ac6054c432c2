import { type Conflict, noTeam, type TeamState } from '../../lib/model/team';
import { nothing, now } from '../desk/desk.samples';
import '../desk/desk.css';
import '../workbench/workbench.css';
import { TeamPage, type TeamPageProps } from './TeamPage';

const on: TeamState = {
  ...noTeam,
  phase: 'in-sync',
  address: 'https://couch.example.org/acme',
  name: 'lena',
  role: 'lead',
  lastSyncAt: now - 90_000,
  bytes: { up: 712_000, down: 1_240_000 },
  members: [
    { id: '1', name: 'tom', role: 'member', heardAt: now - 40_000, answering: ['x:1'] },
    { id: '3', name: 'tom', role: 'member', heardAt: now - 86_400_000, answering: [] },
    { id: '4', name: 'lena', role: 'lead', heardAt: now - 7_200_000, answering: [] },
    { id: '2', name: 'Ana-Sofia von Hohenlohe-Langenburg', role: 'guest', heardAt: now - 3 * 86_400_000, answering: [] },
  ],
};
export const props: TeamPageProps = {
  state: on,
  details: { waiting: [], answering: [{ post: 'x:1', label: '@mia Where do you bake your bread, and may I come and see it?' }], theirs: 214 },
  conflicts: [],
  refused: [],
  notices: [],
  invitation: undefined,
  busy: new Set(),
  problem: undefined,
  invited: undefined,
  isFresh: false,
  nextAt: undefined,
  now,
  nameOf: (id) => (id === 'p' ? 'Behind the counter' : undefined),
  onCode: nothing,
  onConnect: nothing,
  onSync: nothing,
  onSignIn: nothing,
  onUnlock: nothing,
  onAllow: nothing,
  onShare: nothing,
  onInvite: () => undefined,
  onCopy: nothing,
  onRotate: () => undefined,
  choicesOf: () => ({}),
  onChoices: nothing,
  onKeep: nothing,
  onTheirs: nothing,
  onOnlyHere: nothing,
  onDismiss: nothing,
  onLeave: nothing,
  onDoneReading: nothing,
};
const conflict = {
  store: 'ideas' as const,
  id: 'i',
  label: 'A bread a day',
  versions: [
    { rev: '3-b', by: 'tom', at: now - 3_600_000, fields: { text: 'A bread a day, with pictures of the dough', comment: 'for spring' } },
    { rev: '3-a', by: undefined, at: now - 7_200_000, fields: { text: 'A roll a day', comment: '' } },
  ],
  before: { text: 'A bread a day', comment: '' },
  differ: ['text', 'comment'],
};

/** A record of another kind in two versions, where everything that may differ does. */
const differing = (store: Conflict['store'], label: string, [mine, theirs]: [Record<string, unknown>, Record<string, unknown>]): Conflict => ({
  store,
  id: `${store}:${label}`,
  label,
  versions: [
    { rev: '2-a', by: 'lena', at: now - 3_600_000, fields: mine },
    { rev: '2-b', by: 'tom', at: now - 60_000, fields: theirs },
  ],
  before: undefined,
  differ: Object.keys({ ...mine, ...theirs }).filter((field) => field !== 'part'),
});
const ofManyKinds: Conflict[] = [
  differing('drafts', 'Spring', [
    { status: 'ready', networks: ['bluesky', 'x'], plannedAt: now + 86_400_000, pillar: 'p', versions: [{ network: 'x', text: 'Short.' }] },
    { status: 'writing', networks: ['bluesky'], pillar: 'gone', links: [{ network: 'bluesky', url: 'https://bsky.app/profile/acme/post/1' }] },
  ]),
  differing('playbook', 'brand', [
    { part: 'brand', who: 'A baker who gets up at three.', tone: { casual: 1, funny: 0, irreverent: -2, enthusiastic: 2 }, wordsToUse: ['dough', 'crust'] },
    { part: 'brand', who: 'A baker who loves mornings.', tone: { casual: 2, funny: 1, irreverent: 0, enthusiastic: 0 }, wordsToUse: ['dough'], emoji: 2 },
  ]),
  differing('joins', 'x:ana', [{ people: ['x:ana', 'bluesky:ana.example'] }, { people: ['x:ana', 'mastodon:ana@mastodon.example'] }]),
  differing('permissions', 'Her picture of the boat', [
    { state: 'granted', until: now, history: [{ state: 'granted', at: now, note: 'Yes, of course!' }] },
    { state: 'asked', scope: 'our newsletter' },
  ]),
  differing('ideas', 'Only its place', [{ order: 1 }, { order: 2 }]),
];

export const states = [
  { name: 'Team: none yet', render: () => <TeamPage {...props} state={noTeam} /> },
  { name: 'Team: an address that is none', render: () => <TeamPage {...props} state={noTeam} problem={{ of: 'connect', kind: 'address' }} /> },
  { name: 'Team: connecting', render: () => <TeamPage {...props} state={noTeam} busy={new Set(['connect'])} /> },
  {
    name: 'Team: in sync, as its lead',
    render: () => <TeamPage {...props} invitation={{ code: '04A7-KZ3M-8Q2W-X9PF-00TJ-5CVN-H6GD', until: now + 6 * 86_400_000 }} />,
  },
  {
    name: 'Team: changes wait, as a member alone',
    render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'waiting', waiting: 3, members: [] }} />,
  },
  { name: 'Team: offline', render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'offline' }} /> },
  {
    name: 'Team: sign in again',
    render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'sign-in' }} problem={{ of: 'standing', kind: 'sign-in' }} />,
  },
  {
    name: 'Team: the passphrase was changed',
    render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'trouble', trouble: { kind: 'key' } }} />,
  },
  {
    name: 'Team: the permission was taken back',
    render: () => <TeamPage {...props} state={{ ...on, role: 'guest', phase: 'trouble', trouble: { kind: 'permission' } }} />,
  },
  {
    name: 'Team: two versions, a refusal, a notice',
    render: () => (
      <TeamPage
        {...props}
        state={{ ...on, role: 'member', conflicts: 1, refused: 2, notices: 1 }}
        conflicts={[conflict]}
        refused={[
          { store: 'templates', id: 't', label: 'Thanks', why: { kind: 'rule', said: 'only a lead changes this' }, hasTheirs: true, text: 'Thank you!' },
          { store: 'drafts', id: 'd', label: 'Spring', why: { kind: 'size' }, hasTheirs: false, text: 'Spring' },
        ]}
        notices={[{ store: 'notes', id: 'n', label: '@ana', at: now }]}
      />
    ),
  },
  {
    name: 'Team: without a server, and a notice',
    render: () => <TeamPage {...props} state={{ ...noTeam, notices: 1 }} notices={[{ store: 'notes', id: 'n', label: '@ana', at: now }]} />,
  },
  { name: 'Team: just set up, by its lead', render: () => <TeamPage {...props} isFresh state={{ ...on, members: [] }} /> },
  { name: 'Team: just joined, as a member', render: () => <TeamPage {...props} isFresh state={{ ...on, name: 'tom', role: 'member' }} /> },
  { name: 'Team: just joined, as a guest', render: () => <TeamPage {...props} isFresh state={{ ...on, name: 'gus', role: 'guest' }} /> },
  {
    name: 'Team: what waits, and when it is tried again',
    render: () => (
      <TeamPage
        {...props}
        state={{ ...on, role: 'member', phase: 'offline', waiting: 24 }}
        nextAt={now + 4 * 60_000}
        details={{
          ...props.details,
          waiting: [
            { store: 'ideas', id: '1', label: 'A bread a day' },
            { store: 'drafts', id: '2', label: 'Spring' },
            { store: 'notes', id: '3', label: '' },
          ],
        }}
      />
    ),
  },
  ...(
    [
      ['the database is gone', { kind: 'missing' }],
      ['no longer let in', { kind: 'forbidden' }],
      ['no room on this device', { kind: 'full' }],
      ['an answer that can’t be read', { kind: 'answer', said: '507: {"error":"insufficient_storage"}' }],
    ] as const
  ).map(([name, trouble]) => ({
    name: `Team: ${name}`,
    render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'trouble', trouble }} />,
  })),
  {
    name: 'Team: versions of many kinds',
    render: () => <TeamPage {...props} state={{ ...on, conflicts: ofManyKinds.length }} conflicts={ofManyKinds} />,
  },
  {
    name: 'Team: fifty records with two versions',
    render: () => (
      <TeamPage
        {...props}
        state={{ ...on, conflicts: 50 }}
        conflicts={Array.from({ length: 50 }, (_, at) => ({ ...conflict, id: `i${at}`, label: `A bread a day (${at + 1})` }))}
      />
    ),
  },
  {
    name: 'Team: an invitation that leads somewhere',
    render: () => <TeamPage {...props} state={noTeam} invited={{ address: 'https://couch.example.org/acme', until: now + 6 * 86_400_000, isOver: false }} />,
  },
];
