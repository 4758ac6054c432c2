import type { ComponentChildren } from 'preact';
import type { SiteState } from '../../lib/messages/protocol';
import type { DayNumber, Numbers } from '../../lib/model/numbers';
import { Popup, type PopupProps } from './Popup';
import '../playbook/crisis-banner.css';
import './popup.css';

const hour = 3_600_000;
const of = (...days: (number | undefined)[]): DayNumber => ({ value: days.at(-1), days });
const gap = undefined;

const numbers: Numbers = {
  waiting: of(3, 4, 2, 6, 5, 1, 0, 4, 7, 5, 6, 3, 4, 5),
  oldestWaiting: of(gap, gap, 2 * hour, 5 * hour, 30 * hour, 12 * hour, gap, 3 * hour, 4 * hour, 6 * hour, 2 * hour, hour, 5 * hour, 3.2 * hour),
  answered: of(4, 9, 12, 8, 3, 0, 0, 11, 14, 9, 7, 12, 10, 8),
  medianFirstResponse: of(
    3 * hour,
    2.4 * hour,
    2 * hour,
    2.2 * hour,
    4 * hour,
    gap,
    gap,
    1.9 * hour,
    1.6 * hour,
    2 * hour,
    1.4 * hour,
    1.2 * hour,
    1.3 * hour,
    1.1 * hour,
  ),
  ideas: of(0, 1, 0, 2, 0, 0, 0, 1, 3, 0, 1, 0, 2, 2),
  draftsDue: of(0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 2, 1, 1, 1),
  responses: 8,
  at: new Date(2026, 10, 20, 14, 5).getTime(),
};
const nothing: DayNumber = { value: undefined, days: Array.from({ length: 14 }, () => undefined) };
const zero: DayNumber = { value: 0, days: Array.from({ length: 14 }, () => 0) };
const empty: Numbers = {
  waiting: zero,
  oldestWaiting: nothing,
  answered: zero,
  medianFirstResponse: nothing,
  ideas: zero,
  draftsDue: zero,
  responses: 0,
  at: numbers.at,
};

const site: SiteState = {
  network: 'bluesky',
  name: 'Bluesky',
  host: undefined,
  granted: true,
  origins: ['https://bsky.app/*'],
  colour: 'green',
  health: undefined,
  mode: 'feed',
};
const elsewhere: SiteState = { ...site, network: undefined, name: '', host: undefined, granted: false, origins: [], colour: 'unknown', mode: undefined };

const silent = () => {};
const capture: PopupProps['capture'] = { text: '', state: { kind: 'idle' }, keepKey: 'Ctrl+Enter', onInput: silent, onKeep: silent };

/** What the popup's HTML holds before any script ran. */
export const firstFrame: PopupProps = {
  numbers: { state: 'loading' },
  before: undefined,
  site: { state: 'loading' },
  denied: false,
  storage: undefined,
  capture,
  onRetry: silent,
  onSwitchOn: silent,
  onNetworks: silent,
  onPanel: silent,
  onWorkbench: silent,
  onRestore: silent,
  onMode: silent,
  onReport: silent,
  reported: undefined,
  pause: undefined,
  crisis: undefined,
};

const ready: PopupProps = {
  ...firstFrame,
  numbers: { state: 'ready', value: numbers },
  site: { state: 'ready', value: site },
  storage: { kind: 'ready' },
  pause: { until: 0, now: numbers.at, onPause: silent },
  crisis: { since: undefined, holding: 'We know about it and look into it. More at noon.', names: 'Ana', onBegin: silent, onCopy: silent, onOpen: silent },
};
const crisisOn: Partial<PopupProps> = { crisis: ready.crisis && { ...ready.crisis, since: numbers.at - hour } };
const on = (changes: Partial<SiteState>): Partial<PopupProps> => ({ site: { state: 'ready', value: { ...site, ...changes } } });
const state = (name: string, props: Partial<PopupProps> = {}) => ({
  name,
  render: (): ComponentChildren => (
    <div style="inline-size:380px">
      <Popup {...ready} {...props} />
    </div>
  ),
});

export const states = [
  state('popup: a day with numbers'),
  state('popup: before anything is known', firstFrame),
  state('popup: numbers of the last look', { numbers: { state: 'loading' }, before: numbers, site: { state: 'loading' } }),
  state('popup: a crisis is on', crisisOn),
  state('popup: something is due', { due: 3, onReminders: silent }),
  state('popup: first steps are left', { due: 3, onReminders: silent, onFinish: silent }),
  state('popup: the team needs somebody', { due: 3, onReminders: silent, teamNeeds: 2, onTeam: silent }),
  state('popup: nothing yet', { numbers: { state: 'ready', value: empty }, site: { state: 'ready', value: elsewhere } }),
  state('popup: numbers could not be read', {
    numbers: { state: 'failed', error: new Error('No answer') },
    site: { state: 'failed', error: new Error('No answer') },
  }),
  state('popup: network not switched on', on({ granted: false, colour: 'unknown' })),
  state('popup: a Mastodon server', on({ network: 'mastodon', name: 'Mastodon', host: 'mastodon.social', granted: false, colour: 'unknown' })),
  state(
    'popup: a host that is no network',
    on({ network: undefined, name: 'forum.example.org', host: 'forum.example.org', colour: 'unknown', mode: undefined }),
  ),
  state('popup: permission denied', { ...on({ granted: false, colour: 'unknown' }), denied: true }),
  state('popup: nothing read yet', on({ colour: 'unknown' })),
  state(
    'popup: some details missing',
    on({
      colour: 'amber',
      health: {
        network: 'bluesky',
        seen: 80,
        missing: { metrics: 60, time: 40 },
        missingSince: { metrics: numbers.at, time: numbers.at },
        updatedAt: numbers.at,
      },
    }),
  ),
  state('popup: page changed', on({ colour: 'red' })),
  state('popup: report copied', { ...on({ colour: 'red' }), reported: 'copied' }),
  state('popup: hints beside the feed', on({ mode: 'beside' })),
  state('popup: a network that is off', on({ mode: 'off' })),
  state('popup: paused', { pause: { until: numbers.at + 3_600_000, now: numbers.at, onPause: silent } }),
  state('popup: a thought being typed', { capture: { ...capture, text: 'A series: one mistake a week, and what it taught us' } }),
  state('popup: keeping', { capture: { ...capture, text: 'A series', state: { kind: 'saving' } } }),
  state('popup: kept', { capture: { ...capture, state: { kind: 'kept' } } }),
  state('popup: not kept', {
    capture: { ...capture, text: 'A series', state: { kind: 'failed', message: 'Feedside did not answer. Nothing is lost: try again in a moment.' } },
  }),
  state('popup: records damaged', { storage: { kind: 'damaged', remembered: 300, found: 0, backups: [] }, numbers: { state: 'ready', value: empty } }),
  state('popup: records of a newer version', { storage: { kind: 'outdated' } }),
];
