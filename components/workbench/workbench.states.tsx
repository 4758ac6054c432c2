import type { ComponentChildren } from 'preact';
import type { SiteState } from '../../lib/messages/protocol';
import { expansionAtFirst } from '../../lib/model/expansion';
import '../desk/desk.css';
import '../desk/waiting.css';
import { aNote, anEditing, day, foundRows, hour, nothing, now, waitingActs, waitingRows } from '../desk/desk.samples';
import { WaitingList } from '../desk/WaitingList';
import '../editing/editing.css';
import type { ToastMessage } from '../ui/Toast';
import { BackupPage, type BackupPageProps } from './BackupPage';
import { ExpansionSettings } from './ExpansionSettings';
import { HintSettings } from './HintSettings';
import { hintChoices } from './hint-choices';
import { NetworksPage, type NetworksPageProps } from './NetworksPage';
import { NotesPage, type NotesPageProps } from './NotesPage';
import { SettingsPage } from './SettingsPage';
import { StorageProblem, type Trouble } from './StorageProblem';
import { type PlaceName, Workbench } from './Workbench';
import '../work/work.css';
import './workbench.css';

const page = (place: PlaceName, name: string, children: () => ComponentChildren, message?: ToastMessage) => ({
  name: `workbench: ${name}`,
  render: () => (
    <Workbench place={place} counts={{ waiting: 4 }} message={message} onCloseMessage={nothing} find={{ key: 'Ctrl+K', onOpen: nothing }}>
      {children()}
    </Workbench>
  ),
});

const hintChanges = { onMute: nothing, onPoints: nothing, onThreshold: nothing, onReset: nothing };

const notes: NotesPageProps = {
  words: '',
  list: {
    state: 'ready',
    value: {
      rows: [
        aNote(),
        aNote({
          id: 'n2',
          about: { kind: 'post', id: 'x:1', label: 'Third parcel in a row that arrives open' },
          text: 'Refunded on the 14th. Warehouse knows.',
        }),
      ],
      total: 2,
      more: false,
    },
  },
  now,
  editing: undefined,
  aboutHref: () => '#',
  onSearch: nothing,
  onEdit: nothing,
  onDelete: nothing,
  onMore: nothing,
  onRetry: nothing,
};
const notesPage = (name: string, part: Partial<NotesPageProps> = {}) => page('notes', name, () => <NotesPage {...notes} {...part} />);

const site = (part: Partial<SiteState>): SiteState => ({
  network: 'bluesky',
  name: 'Bluesky',
  host: undefined,
  granted: true,
  origins: ['https://bsky.app/*'],
  colour: 'green',
  health: undefined,
  mode: 'feed',
  ...part,
});
const read = { seen: 80, missing: {}, missingSince: {}, updatedAt: now - hour } as const;
const sites: SiteState[] = [
  site({
    health: {
      network: 'bluesky',
      ...read,
      matched: { author: { counts: [0, 76], last: [now - 9 * day, now - hour] }, text: { counts: [80], last: [now - hour] } },
    },
    alternatives: { author: ['[data-testid="profile-link"]', 'a[href^="/profile/"]'], text: ['[data-testid="postText"]'] },
  }),
  site({
    network: 'mastodon',
    name: 'Mastodon',
    host: 'coffee.example',
    colour: 'amber',
    health: { network: 'mastodon', ...read, missing: { metrics: 61 }, missingSince: { metrics: now - 2 * day } },
  }),
  site({ network: 'x', name: 'X', origins: ['https://x.com/*'], granted: false, colour: 'unknown' }),
  site({ network: 'linkedin', name: 'LinkedIn', origins: ['https://www.linkedin.com/*'], mode: 'beside', colour: 'unknown' }),
  site({ network: 'threads', name: 'Threads', mode: 'off', partly: { on: ['www.threads.com'], off: ['www.threads.net'] }, granted: false }),
  site({
    network: 'youtube',
    name: 'YouTube',
    colour: 'red',
    health: { network: 'youtube', ...read, missing: { author: 78, metrics: 80 }, missingSince: { author: now - day, metrics: now - day } },
  }),
  site({ network: undefined, name: 'forum.example.org', host: 'forum.example.org', mode: undefined, colour: 'unknown' }),
];
const networksPage = (name: string, part: Partial<NetworksPageProps> = {}, open = false) =>
  page('networks', name, () => {
    const shown = (
      <NetworksPage
        sites={{ state: 'ready', value: sites }}
        now={now}
        onAllow={nothing}
        onWithdraw={nothing}
        onMode={nothing}
        onReport={nothing}
        onAllowServer={() => true}
        onRetry={nothing}
        {...part}
      />
    );
    return open ? <Opened>{shown}</Opened> : shown;
  });
/** With every part that can be folded out unfolded. */
const Opened = ({ children }: { children: ComponentChildren }) => (
  <div
    ref={(box) => {
      for (const details of box?.querySelectorAll('details') ?? []) details.setAttribute('open', '');
    }}
  >
    {children}
  </div>
);

const backup: BackupPageProps = {
  exporting: { kind: 'idle' },
  importing: { kind: 'idle' },
  index: { kind: 'idle' },
  work: {},
  onReindex: nothing,
  onExport: nothing,
  onFile: nothing,
  onImport: nothing,
  onAgain: nothing,
};
const backupPage = (name: string, part: Partial<BackupPageProps> = {}) => page('backup', name, () => <BackupPage {...backup} {...part} />);
const imported = { added: 1204, updated: 3, same: 88, refused: [{ what: 'note 4f1c', why: 'Its text is longer than 100,000 characters.' }] };

const backups = [1, 2, 9].map((days) => ({ name: `b${days}`, at: now - days * day, records: 1300 - days }));
const trouble = (name: string, state: Trouble, restoring: Parameters<typeof StorageProblem>[0]['restoring'] = { kind: 'idle' }) => ({
  name: `workbench: ${name}`,
  render: () => <StorageProblem trouble={state} now={now} restoring={restoring} onRestore={nothing} onStartFresh={nothing} onReload={nothing} />,
});

export const states = [
  page('waiting', 'who waits', () => (
    <WaitingList
      list={{ state: 'ready', value: foundRows(waitingRows) }}
      view={{ state: 'new', order: 'priority' }}
      chosen={new Set()}
      now={now}
      networksHref="#settings"
      personHref={() => '#'}
      noteHref={() => '#'}
      {...waitingActs}
    />
  )),
  notesPage('notes'),
  notesPage('notes searched, nothing found', { words: 'grinder', list: { state: 'ready', value: { rows: [], total: 0, more: false } } }),
  notesPage('no notes', { list: { state: 'ready', value: { rows: [], total: 0, more: false } } }),
  notesPage('notes on their way', { list: { state: 'loading' } }),
  notesPage('notes could not be read', { list: { state: 'failed', error: new Error('Feedside did not answer.') } }),
  page('settings', 'settings', () => (
    <SettingsPage
      editing={anEditing('settings', { ownName: 'Ana', brand: 'Braga Roastery', hours: '4' })}
      hints={{
        hints: hintChoices({ mutedHints: ['regular'], points: { question: 5 }, thresholds: { complaint: 2 } }),
        problem: undefined,
        ...hintChanges,
      }}
      muted={{
        people: [
          { id: 'bluesky:loud.example', label: 'Loud Louis', at: now - day },
          { id: 'x:noise', label: '', at: now - 9 * day },
        ],
        onUnmute: nothing,
      }}
    />
  )),
  page('settings', 'hints, and words that can’t be read', () => (
    <HintSettings hints={hintChoices({ mutedHints: [], points: {}, thresholds: {} })} problem="damaged-weights" {...hintChanges} />
  )),
  page('settings', 'shortcuts while typing', () => (
    <ExpansionSettings
      rules={{ ...expansionAtFirst, prefix: '::', key: 'space', networksOff: ['linkedin'], hostsOff: ['mastodon.social', 'forum.ένα-μακρύ-όνομα.example'] }}
      networks={['x', 'bluesky', 'mastodon', 'linkedin']}
      onChange={nothing}
      onHostBack={nothing}
    />
  )),
  page('settings', 'shortcuts while typing, off', () => (
    <ExpansionSettings rules={{ ...expansionAtFirst, on: false }} networks={['x']} onChange={nothing} onHostBack={nothing} />
  )),
  networksPage('networks and health'),
  networksPage('networks and health, all details', {}, true),
  networksPage('networks on their way', { sites: { state: 'loading' } }),
  networksPage('networks could not be read', { sites: { state: 'failed', error: new Error('Feedside did not answer.') } }),
  backupPage('backup'),
  backupPage('what an import would change', { importing: { kind: 'would', name: 'feedside.json', result: imported } }),
  backupPage('a file that is none', {
    importing: { kind: 'failed', why: 'The file is not UTF-8 text, so it is not a backup of Feedside.' },
    exporting: { kind: 'done', name: 'feedside-2026-11-20.json' },
  }),
  backupPage('backup being written, brought in and checked', {
    exporting: { kind: 'working' },
    importing: { kind: 'writing' },
    index: { kind: 'working' },
    work: {
      exporting: { state: undefined, isCancelling: false, onCancel: nothing },
      importing: { state: { done: 12_500, total: 30_000 }, isCancelling: false, onCancel: nothing },
      index: { state: { done: 900, total: 1000 }, isCancelling: true, onCancel: nothing },
    },
  }),
  backupPage('backup cancelled', {
    exporting: { kind: 'stopped' },
    importing: { kind: 'did', result: imported, stopped: true },
    index: { kind: 'done', checked: 1200, mended: 3, stopped: false },
  }),
  trouble('storage damaged', { kind: 'damaged', remembered: 1300, found: 0, backups }),
  trouble(
    'storage unreadable, restore failed',
    { kind: 'unreadable', reason: 'Internal error opening backing store', backups: [] },
    { kind: 'failed', why: 'The file ends in the middle.' },
  ),
  trouble('storage blocked', { kind: 'blocked' }),
  trouble('storage outdated', { kind: 'outdated' }),
];
