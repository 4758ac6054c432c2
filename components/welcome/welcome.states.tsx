import type { ComponentChildren } from 'preact';
import type { SiteState } from '../../lib/messages/protocol';
import type { BrandQuestionsProps } from './BrandQuestions';
import type { PracticeState } from './Practice';
import { Welcome, type WelcomeProps } from './Welcome';
import '../desk/desk.css';
import '../playbook/playbook.css';
import '../workbench/workbench.css';
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

const brand: BrandQuestionsProps = {
  brand: {
    isStored: true,
    editing: {
      id: 'brand',
      value: {
        part: 'brand',
        who: 'Lantern Coffee, a small roastery at the harbour, for people who like to know where a bag comes from.',
        believes: '',
        does: '',
        tone: { casual: 1, funny: 0, irreverent: -1, enthusiastic: 2 },
        wordsToUse: ['roast', 'harbour'],
        wordsToAvoid: ['cheap'],
        examples: [],
      },
      state: { kind: 'saved' },
      onInput: silent,
      onSave: silent,
      onCopy: silent,
      onChoose: silent,
      onClose: silent,
    },
  },
  wasThere: false,
  moreHref: '#',
};

export const firstRun: WelcomeProps = {
  step: 'networks',
  done: [],
  networks,
  practice: { practice: { kind: 'off' }, now, hasReplied: false, onStart: silent, onEnd: silent, onReplied: silent },
  accounts: {
    you: { value: { ownName: 'Mia', brand: 'Lantern Coffee' }, state: { kind: 'saved' }, onInput: silent, onSave: silent, onCopy: silent },
    accounts: [
      { network: 'x', handles: '@lanterncoffee' },
      { network: 'bluesky', handles: '' },
    ],
    onHandles: silent,
  },
  brand,
  importing: {
    state: { kind: 'idle' },
    onFiles: silent,
    onFormat: silent,
    onColumn: silent,
    onImport: silent,
    onUndo: silent,
    onAgain: silent,
  },
  ready: {
    keys: [
      { does: 'Keep what is pointed at as an idea', keys: 'Alt+Shift+K' },
      { does: 'Choose a template for the box', keys: 'Alt+Shift+L' },
      { does: 'Go to the next post that waits', keys: '' },
    ],
    open: [
      { name: 'X', href: 'https://x.com/' },
      { name: 'Bluesky', href: 'https://bsky.app/' },
    ],
    left: ['brand', 'import'],
    practising: false,
    onEndPractice: silent,
  },
  message: undefined,
  onCloseMessage: silent,
};

const state = (name: string, props: Partial<WelcomeProps> = {}) => ({ name, render: (): ComponentChildren => <Welcome {...firstRun} {...props} /> });
const practising = (name: string, practice: PracticeState, hasReplied = false) =>
  state(name, { step: 'practice', done: ['networks'], practice: { ...firstRun.practice, practice, hasReplied } });
const done: WelcomeProps['done'] = ['networks', 'practice'];

export const states = [
  state('welcome: first run'),
  state('welcome: nothing known yet', { networks: { ...networks, sites: { state: 'loading' } } }),
  state('welcome: networks could not be read', { networks: { ...networks, sites: { state: 'failed', error: new Error('No answer') } } }),
  state('welcome: permission denied', { networks: { ...networks, denied: 'X' } }),
  practising('welcome: before practice', { kind: 'off' }),
  practising('welcome: practising', { kind: 'running', startedAt: now }),
  practising('welcome: first answer', { kind: 'running', startedAt: now }, true),
  practising('welcome: ending practice', { kind: 'ending', startedAt: now }),
  practising('welcome: practice ended', { kind: 'ended', removed: 9 }),
  practising('welcome: practice could not be ended', { kind: 'failed', startedAt: now, message: 'Feedside did not answer.' }),
  state('welcome: who answers', { step: 'accounts', done }),
  state('welcome: who answers, no network yet', { step: 'accounts', accounts: { ...firstRun.accounts, accounts: [] } }),
  state('welcome: brand card in three questions', { step: 'brand', done }),
  state('welcome: a brand card is there', { step: 'brand', done, brand: { ...brand, wasThere: true } }),
  state('welcome: brand card not read yet', { step: 'brand', brand: undefined }),
  state('welcome: bring along', { step: 'import', done }),
  state('welcome: ready', { step: 'ready', done: ['networks', 'practice', 'accounts'] }),
  state('welcome: ready, nothing done', {
    step: 'ready',
    ready: { ...firstRun.ready, open: [], left: ['networks', 'practice', 'accounts', 'brand', 'import'], practising: true },
  }),
];
