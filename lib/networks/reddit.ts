import type { PageKind } from '../model/network';
import { defineNetwork } from './define-network';
import { placeOf } from './reddit-address';
import { identifyOld, oldAnchor, oldAnswers, oldEditors, oldMe, oldPosts, oldReplyButton, oldSubmit, readOld } from './reddit-old';
import {
  identifyShreddit,
  readShreddit,
  shredditAlternatives,
  shredditAnchor,
  shredditAnswers,
  shredditEditors,
  shredditMe,
  shredditPosts,
  shredditReplyButton,
  shredditSubmit,
} from './reddit-shreddit';

/**
 * Two sites over the same posts, known apart by their elements: www.reddit.com of own elements with open shadow roots
 * (reddit-shreddit.ts), old.reddit.com of tables and classes (reddit-old.ts). Ids are Reddit's own, the same on both.
 */
export const reddit = defineNetwork({
  id: 'reddit',
  name: 'Reddit',
  hosts: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
  page,
  posts: `${shredditPosts},${oldPosts}`,
  identify: (element) => (isOld(element) ? identifyOld(element) : identifyShreddit(element)),
  read: (element, look) => (isOld(element) ? readOld(element, look) : readShreddit(element, look)),
  anchor: (element) => (isOld(element) ? oldAnchor(element) : shredditAnchor(element)),
  me: (document) => shredditMe(document) ?? oldMe(document),
  replyButton: [],
  replyButtonOf: (element) => (isOld(element) ? oldReplyButton(element) : shredditReplyButton(element)),
  composers: [
    {
      editor: shredditEditors,
      engine: 'lexical',
      limit: 10_000,
      submit: shredditSubmit,
      answers: shredditAnswers,
    },
    {
      editor: oldEditors,
      engine: 'textarea',
      limit: 10_000,
      submit: oldSubmit,
      answers: oldAnswers,
    },
  ],
  alternatives: shredditAlternatives,
});

const isOld = (element: Element): boolean => element.classList.contains('thing');

const listings = new Set(['', 'best', 'controversial', 'gilded', 'hot', 'new', 'rising', 'search', 'top']);

function page({ pathname }: URL): PageKind {
  const [first = '', second = '', third = '', fourth = ''] = pathname.split('/').slice(1);
  if (placeOf(pathname)) return 'thread';
  if (first === 'notifications') return 'notifications';
  if (first === 'message')
    return ['inbox', 'unread', 'comments', 'selfreply', 'mentions'].includes(second) ? 'notifications' : second === 'compose' ? 'composer' : 'other';
  if (first === 'submit' || (first === 'r' && third === 'submit')) return 'composer';
  if (first === 'user' || first === 'u') return third === 'm' ? 'feed' : second === '' ? 'other' : profileTabs.has(third) ? 'profile' : 'other';
  if (first === 'r') return second !== '' && listings.has(third) && (fourth === '' || third === 'search') ? 'feed' : 'other';
  return (listings.has(first) && second === '') || first === 'domain' ? 'feed' : 'other';
}

const profileTabs = new Set(['', 'comments', 'hidden', 'overview', 'posts', 'saved', 'submitted', 'upvoted']);

/* Seen on: old.reddit.com's listing (2025-05). Known from others: feed cards, posts, comments and composer of www.reddit.com (2026-09), profile
   comments (2026-08), old threads and profiles (2025-05). Not verified: the signed-in person's name on www.reddit.com, pinned posts there, its
   notifications and its Markdown box (in a shadow root, which pages' searches don't enter), old.reddit.com's inbox. */
