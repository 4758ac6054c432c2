import type { NetworkId } from '../model/network';

/** What a network's own pages do at a key, and where that is said. Keys one after the other are parted by a space. */
export interface NetworkKeys {
  network: NetworkId;
  source: string;
  keys: readonly string[];
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const after = (first: string, letters: string): string[] => [...letters].map((letter) => `${first} ${letter}`);

/** The networks' own keys, 2026-11. Hacker News, Instagram and Threads publish none. */
export const networkKeys: readonly NetworkKeys[] = [
  {
    network: 'x',
    source: 'The sheet behind "?" on x.com; help.x.com/en/using-x/how-to-post',
    keys: [...'jknlrtsbuxoi./?', 'Space', 'Enter', 'Ctrl+Enter', 'Shift+Ctrl+/', ...after('g', 'henrpftlimgsbud'), ...after('a', 'dm')],
  },
  {
    network: 'facebook',
    source: 'facebook.com/help/156151771119453: keys of the feed, and its access keys (Alt, in Firefox Alt+Shift, with a digit)',
    keys: [...'jkplcso/q?', 'Enter', ...digits.map((digit) => `Alt+${digit}`), ...digits.map((digit) => `Alt+Shift+${digit}`), 'Alt+m'],
  },
  { network: 'linkedin', source: 'Its pages’ data-finite-scroll-hotkey attributes: j and k between posts', keys: ['j', 'k'] },
  {
    network: 'youtube',
    source: 'support.google.com/youtube/answer/7631406',
    keys: [
      ...'kjlmftiocw.,/<>+-',
      ...digits,
      'Space',
      'Home',
      'End',
      'Escape',
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Shift+n',
      'Shift+p',
      'Ctrl+ArrowLeft',
      'Ctrl+ArrowRight',
      'Alt+ArrowLeft',
      'Alt+ArrowRight',
    ],
  },
  {
    network: 'reddit',
    source: 'The sheet behind Shift+? on reddit.com; support.reddithelp.com',
    keys: [...'jknpazcrshlxq?', 'Enter', 'Ctrl+Enter'],
  },
  { network: 'tiktok', source: 'The sheet "Keyboard shortcuts" on tiktok.com', keys: ['ArrowUp', 'ArrowDown', 'l', 'm'] },
  { network: 'bluesky', source: 'bluesky-social/social-app, useComposerKeyboardShortcut', keys: ['n', 'Escape', 'Ctrl+Enter'] },
  {
    network: 'mastodon',
    source: 'docs.joinmastodon.org; /keyboard-shortcuts on any server (Mastodon 4)',
    keys: [
      ...'rmpfbqoexhjksn?t',
      ...digits.slice(1),
      'Enter',
      'Backspace',
      'ArrowUp',
      'ArrowDown',
      'Escape',
      'Alt+n',
      'Alt+x',
      'Ctrl+Enter',
      'Alt+Enter',
      ...after('g', 'hnltdsfpubmr'),
    ],
  },
  {
    network: 'discourse',
    source: 'The sheet behind "?" of a forum; discourse/discourse, lib/keyboard-shortcuts.js',
    keys: [
      ...'ujkoclberqstdpa=/!.?',
      'Enter',
      'Shift+c',
      'Shift+r',
      'Shift+s',
      'Shift+u',
      'Shift+p',
      'Shift+a',
      'Ctrl+Alt+f',
      'Ctrl+Enter',
      'Ctrl+k',
      'Ctrl+b',
      'Ctrl+i',
      ...after('g', 'hlnuctbpmdsjk'),
      ...after('m', 'mtrw'),
      ...after('x', 'rt'),
    ],
  },
];
