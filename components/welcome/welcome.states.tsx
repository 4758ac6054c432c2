import type { ComponentChildren } from 'preact';
import type { SiteState } from '../../lib/messages/protocol';
import { Welcome, type WelcomeProps } from './Welcome';
import './welcome.css';

const now = new Date(2026, 10, 20, 15, 10).getTime();
const silent = () => {};
const site = (network: SiteState['network'], name: string, host: string, granted: boolean): SiteState => ({
  network,
  name,
  host: network === 'mastodon' ? host : undefined,
  granted,
  origins: [`https://${host}/*`],
  colour: 'unknown',
  health: undefined,
  mode: 'feed',
});

const networks: WelcomeProps['networks'] = {
  sites: {
    state: 'ready',
    value: [
      site('x', 'X', 'x.com', false),
      site('bluesky', 'Bluesky', 'bsky.app', true),
      { ...site('linkedin', 'LinkedIn', 'www.linkedin.com', false), mode: 'beside' },
      {
        ...site('reddit', 'Reddit', 'www.reddit.com', false),
        origins: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
        partly: { on: ['www.reddit.com'], off: ['old.reddit.com'] },
      },
      site('mastodon', 'Mastodon', 'mastodon.social', true),
      { ...site(undefined, 'forum.example.org', 'forum.example.org', true), host: 'forum.example.org' },
    ],
  },
  denied: undefined,
  onSwitchOn: silent,
  onSwitchOff: silent,
};

const base: WelcomeProps = {
  networks,
  you: { value: { ownName: 'Mia', brand: 'Lantern Coffee' }, state: { kind: 'saved' }, onInput: silent, onSave: silent, onCopy: silent },
  practice: { kind: 'off' },
  now,
  onStart: silent,
  onEnd: silent,
};

const state = (name: string, props: Partial<WelcomeProps> = {}) => ({ name, render: (): ComponentChildren => <Welcome {...base} {...props} /> });

export const states = [
  state('welcome: first run'),
  state('welcome: nothing known yet', { networks: { ...networks, sites: { state: 'loading' } }, you: undefined }),
  state('welcome: networks could not be read', { networks: { ...networks, sites: { state: 'failed', error: new Error('No answer') } } }),
  state('welcome: permission denied', { networks: { ...networks, denied: 'X' } }),
  state('welcome: practising', { practice: { kind: 'running', startedAt: now } }),
  state('welcome: ending practice', { practice: { kind: 'ending', startedAt: now } }),
  state('welcome: practice ended', { practice: { kind: 'ended', removed: 9 } }),
  state('welcome: practice could not be ended', { practice: { kind: 'failed', startedAt: now, message: 'Feedside did not answer.' } }),
];
