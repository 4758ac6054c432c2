import type { Kept } from '../../lib/model/kept';
import { nothing, now } from '../desk/desk.samples';
import { AboutSettings } from './AboutSettings';
import { EraseAll } from './EraseAll';
import { HelpPage } from './HelpPage';
import './help.css';
import { PrivacyPage, type PrivacyPageProps, rightNames } from './PrivacyPage';
import './workbench.css';

const kept: Kept = {
  since: now - 40 * 86_400_000,
  counts: {
    notes: 31,
    ideas: 18,
    drafts: 6,
    templates: 14,
    replies: 412,
    reminders: 5,
    playbook: 21,
    reports: 2,
    decisions: 9,
    permissions: 3,
    people: 1284,
    waiting: 640,
    published: 96,
    unsent: 1,
    trash: 4,
  },
  backups: 14,
};
const none = Object.fromEntries(Object.keys(kept.counts).map((kind) => [kind, 0])) as Kept['counts'];

const privacy: PrivacyPageProps = {
  kept: { state: 'ready', value: kept },
  team: undefined,
  size: 8_412_000,
  rights: rightNames,
  erasing: { kind: 'idle' },
  onBackup: nothing,
  onErase: nothing,
  onRetry: nothing,
};
const page = (name: string, part: Partial<PrivacyPageProps>) => ({ name: `privacy: ${name}`, render: () => <PrivacyPage {...privacy} {...part} /> });
const keys = [
  { keys: 'Alt+Shift+J', does: 'help.keys.next' },
  { keys: 'Alt+Shift+L', does: 'help.keys.pick' },
  { keys: 'Ctrl+K', does: 'help.keys.find' },
  { keys: '/… Tab', does: 'help.keys.expand' },
] as const;

export const states = [
  { name: 'about', render: () => <AboutSettings version="0.1.0" /> },
  { name: 'help', render: () => <HelpPage keys={keys} findKey="Ctrl+K" onKeys={nothing} /> },
  page('with a month in it', {}),
  page('before the first use', { kept: { state: 'ready', value: { since: undefined, counts: none, backups: 0 } }, size: undefined }),
  page('with a team', { team: 'https://team.example.org/db' }),
  page('loading', { kept: { state: 'loading' } }),
  page('could not be counted', { kept: { state: 'failed', error: new Error('The database is closed.') } }),
  { name: 'delete everything: asked', render: () => <EraseAll records={525} erasing={{ kind: 'idle' }} onErase={nothing} /> },
];
