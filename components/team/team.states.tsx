import { noTeam, type TeamState } from '../../lib/model/team';
import { nothing, now } from '../desk/desk.samples';
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
    { id: '2', name: 'Ana-Sofia von Hohenlohe-Langenburg', role: 'guest', heardAt: now - 3 * 86_400_000, answering: [] },
  ],
};
const props: TeamPageProps = {
  state: on,
  conflicts: [],
  refused: [],
  notices: [],
  invitation: undefined,
  busy: false,
  problem: undefined,
  now,
  onConnect: nothing,
  onSync: nothing,
  onSignIn: nothing,
  onUnlock: nothing,
  onAllow: nothing,
  onShare: nothing,
  onInvite: nothing,
  onCopy: nothing,
  onRotate: nothing,
  onKeep: nothing,
  onGiveUp: nothing,
  onDismiss: nothing,
  onLeave: nothing,
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

export const states = [
  { name: 'Team: none yet', render: () => <TeamPage {...props} state={noTeam} /> },
  { name: 'Team: an address that is none', render: () => <TeamPage {...props} state={noTeam} problem="address" /> },
  { name: 'Team: connecting', render: () => <TeamPage {...props} state={noTeam} busy /> },
  {
    name: 'Team: in sync, as its lead',
    render: () => <TeamPage {...props} invitation={{ code: '04A7-KZ3M-8Q2W-X9PF-00TJ-5CVN-H6GD', until: now + 6 * 86_400_000 }} />,
  },
  {
    name: 'Team: changes wait, as a member alone',
    render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'waiting', waiting: 3, members: [] }} />,
  },
  { name: 'Team: offline', render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'offline' }} /> },
  { name: 'Team: sign in again', render: () => <TeamPage {...props} state={{ ...on, role: 'member', phase: 'sign-in' }} problem="sign-in" /> },
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
          { store: 'templates', id: 't', label: 'Thanks', why: { kind: 'rule', said: 'only a lead changes this' } },
          { store: 'drafts', id: 'd', label: 'Spring', why: { kind: 'size' } },
        ]}
        notices={[{ store: 'notes', id: 'n', label: '@ana', at: now }]}
      />
    ),
  },
];
