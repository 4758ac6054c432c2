import type { ComponentChildren } from 'preact';
import '../desk/desk.css';
import { aPerson, nothing, now } from '../desk/desk.samples';
import '../editing/editing.css';
import { type PlaceName, Workbench } from '../workbench/Workbench';
import '../workbench/workbench.css';
import { Ledger, type LedgerProps } from './Ledger';
import { MomentForm } from './Moments';
import './people.css';
import { PeopleList, type PeopleListProps } from './PeopleList';
import { PermissionForm } from './PermissionForm';
import { aPermission, rows } from './people.samples';
import { Suggestions, type SuggestionsProps } from './Suggestions';
import { WantAgain } from './WantAgain';

const frame = (place: PlaceName, name: string, children: () => ComponentChildren) => ({
  name: `people: ${name}`,
  render: () => (
    <Workbench place={place} counts={{}} message={undefined} onCloseMessage={nothing}>
      <div class="fs-stack fs-column">{children()}</div>
    </Workbench>
  ),
});

const listed: PeopleListProps = {
  asked: { words: '', show: 'all', order: 'seen', network: '', segment: '' },
  list: { state: 'ready', value: { rows, total: 20_000, more: true } },
  now,
  networks: ['x', 'bluesky', 'mastodon'],
  segments: [{ id: 'partner', name: 'Partner' }],
  href: () => '#people',
  onAsk: nothing,
  onMore: nothing,
  onRetry: nothing,
};
const list = (name: string, part: Partial<PeopleListProps> = {}) =>
  frame('people', name, () => (
    <>
      <PeopleList {...listed} {...part} />
      <WantAgain forgotten={3} networks={['x', 'bluesky']} onWant={nothing} />
    </>
  ));

const suggested: SuggestionsProps = {
  suggestions: {
    state: 'ready',
    value: [
      {
        people: [
          aPerson({ id: 'bluesky:otto', handle: 'otto-b.bsky.social', name: 'Otto Brandt' }),
          aPerson({ id: 'x:otto_b', network: 'x', handle: 'otto_b', name: 'Otto Brandt' }),
        ],
        because: 'both',
      },
    ],
  },
  href: () => '#people',
  onJoin: nothing,
  onDismiss: nothing,
  onRetry: nothing,
};

const kept: LedgerProps = {
  list: {
    state: 'ready',
    value: [
      { permission: aPermission(), person: aPerson() },
      {
        permission: aPermission({
          id: 'p2',
          what: 'The clip with the two jars',
          state: 'asked',
          until: undefined,
          history: [{ state: 'asked', at: now }],
        } as never),
        person: undefined,
      },
    ],
  },
  now,
  href: () => '#people',
  onSave: nothing,
  onRemove: nothing,
  onRetry: nothing,
};

const failed = { state: 'failed', error: new Error('Feedside did not answer. Nothing is lost: try again in a moment.') } as const;

export const states = [
  list('everybody'),
  list('nobody yet', { list: { state: 'ready', value: { rows: [], total: 0, more: false } } }),
  list('nobody found', { asked: { ...listed.asked, words: 'zebra' }, list: { state: 'ready', value: { rows: [], total: 0, more: false } } }),
  list('list on its way', { list: { state: 'loading' } }),
  list('list could not be read', { list: failed }),
  frame('people', 'two that look alike', () => <Suggestions {...suggested} />),
  frame('people', 'no two that look alike', () => <Suggestions {...suggested} suggestions={{ state: 'ready', value: [] }} />),
  frame('people', 'permissions', () => <Ledger {...kept} />),
  frame('people', 'no permissions', () => <Ledger {...kept} list={{ state: 'ready', value: [] }} />),
  frame('people', 'permissions could not be read', () => <Ledger {...kept} list={failed} />),
  frame('people', 'a permission being written', () => <PermissionForm permission={aPermission()} onSave={nothing} onCancel={nothing} />),
  frame('people', 'a day being added', () => <MomentForm onAdd={nothing} onCancel={nothing} />),
];
