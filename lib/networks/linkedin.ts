import type { PageKind } from '../model/network';
import { askSeldom } from './ask-seldom';
import { defineNetwork, type Look } from './define-network';
import {
  emberAlternatives,
  emberAnchor,
  emberComment,
  emberCommentUrn,
  emberId,
  emberPost,
  emberReplyButton,
  readEmber,
  readEmberComment,
} from './linkedin-ember';
import { commentId, handleIn, openedIn } from './linkedin-parts';
import {
  isSduiRoot,
  readSdui,
  readSduiComment,
  sduiAlternatives,
  sduiAnchor,
  sduiCardOf,
  sduiComment,
  sduiCommentId,
  sduiId,
  sduiPost,
  sduiReplyButton,
} from './linkedin-sdui';

const comments = `${emberComment},${sduiComment}`;

/**
 * LinkedIn. Two generations of pages are served side by side, by account and by kind of page, and an account may meet both in one visit:
 * each element is read by the one that it belongs to (linkedin-ember.ts, linkedin-sdui.ts). Handles are slugs of
 * addresses: "ana-lind", "company/acme". Some links of the older pages name people by an inner id ("ACoAA…") instead.
 */
export const linkedin = defineNetwork({
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['https://www.linkedin.com/*'],
  page,
  posts: `${emberPost},${sduiPost},${comments}`,
  identify(element, look) {
    if (element.matches(emberPost)) return emberId(element);
    if (element.matches(emberComment)) {
      const urn = emberCommentUrn(element);
      return urn && commentId(urn);
    }
    if (!isSduiRoot(element)) return undefined;
    return element.matches(sduiComment) ? sduiCommentId(element) : sduiId(element, look);
  },
  read(element, look) {
    if (element.matches(emberPost)) return readEmber(element, look);
    if (element.matches(emberComment)) return readEmberComment(element, look);
    if (!isSduiRoot(element)) return undefined;
    return element.matches(sduiComment) ? readSduiComment(element, look) : readSdui(element, look);
  },
  anchor(element, look) {
    if (element.matches(`${emberPost},${emberComment}`)) return emberAnchor(element);
    return isSduiRoot(element) ? sduiAnchor(element, look) : undefined;
  },
  me: (document) => askSeldom(document, () => meIn(document)),
  replyButton: [],
  replyButtonOf: (element) => (element.matches(`${emberPost},${emberComment}`) ? emberReplyButton(element) : sduiReplyButton(element)),
  composers: [
    {
      editor: [
        '[componentkey^="commentBox-"] .ProseMirror[contenteditable="true"]' /* 2026-09 */,
        '[data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"]' /* 2026-09 */,
      ],
      engine: 'prosemirror',
      limit: 1250,
      submit: (editor) => lastButton(editor.closest('[componentkey^="commentBox-"]')?.querySelector(submitSections)) /* 2026-09 */,
      answers,
    },
    {
      editor: [
        '.comments-comment-box .ql-editor[contenteditable="true"]' /* 2026-02 */,
        '.comments-comment-texteditor .ql-editor[contenteditable="true"]' /* 2025-08 */,
      ],
      engine: 'quill',
      limit: 1250,
      submit: (editor) =>
        editor.closest('.comments-comment-box')?.querySelector('.comments-comment-box__submit-button--cr,.comments-comment-box__submit-button') /* 2026-02 */ ??
        undefined,
      answers,
    },
    {
      // The box for a new post, in a dialog.
      editor: ['.share-creation-state .ql-editor[contenteditable="true"]' /* 2026-06 */, '[role="dialog"] .ql-editor[contenteditable="true"]' /* 2026-06 */],
      engine: 'quill',
      limit: 3000,
      submit: (editor) => editor.closest('[role="dialog"]')?.querySelector('.share-actions__primary-action') /* 2025-08 */ ?? undefined,
      answers: () => undefined,
    },
    {
      // Messages: nothing is read there. In the bubbles they stand in a shadow root under #interop-outlet.
      editor: ['.msg-form__contenteditable[contenteditable="true"]' /* 2026-02 */],
      engine: 'plain',
      limit: undefined,
      submit: (editor) => editor.closest('form')?.querySelector('.msg-form__send-button,button[type="submit"]') /* 2025-08 */ ?? undefined,
      answers: () => undefined,
    },
  ],
  alternatives: { ...prefixed('ember', emberAlternatives), ...prefixed('sdui', sduiAlternatives) },
});

const submitSections = '[id*="commentButtonSection" i],[componentkey*="commentButtonSection" i]';

const lastButton = (section: Element | null | undefined): Element | undefined => [...(section?.querySelectorAll('button') ?? [])].at(-1);

function prefixed<Lists extends object>(name: string, lists: Lists): Record<string, Lists[keyof Lists]> {
  return Object.fromEntries(Object.entries(lists).map(([part, list]) => [`${name}.${part}`, list as Lists[keyof Lists]]));
}

const people: ReadonlySet<string> = new Set(['in', 'company', 'school', 'showcase']);

function page(url: URL): PageKind {
  const [first = '', second = '', third = ''] = url.pathname.split('/').slice(1);
  if (openedIn(url)) return 'thread';
  if (first === 'feed') return second === 'update' ? 'other' : 'feed';
  if (first === '') return 'feed';
  if (first === 'preload') return second === 'feed' ? 'feed' : 'other';
  if (people.has(first)) return ['', 'posts', 'recent-activity', 'about'].includes(third) ? 'profile' : 'other';
  if (first === 'groups') return third === '' ? 'feed' : 'other';
  if (first === 'search') return third === 'content' || third === 'all' ? 'feed' : 'other';
  if (first === 'my-items') return second === 'saved-posts' ? 'feed' : 'other';
  if (first === 'notifications') return 'notifications';
  return first === 'messaging' ? 'composer' : 'other';
}

/** The card of one's own profile at the left: all its links lead to one person, who must be the one of the page's own menu where that tells. */
function meIn(document: Document): string | undefined {
  const card = document.querySelector('.profile-card') ?? document.querySelector('.share-box-feed-entry__top-bar'); /* 2025-06 */
  if (card) {
    const name = document.querySelector('.global-nav__me-photo' /* 2025-08 */)?.getAttribute('alt')?.trim();
    const isOther = name && card.classList.contains('profile-card') && card.textContent?.includes(name) !== true;
    return isOther ? undefined : onlyHandle([...card.querySelectorAll('a[href*="/in/"]')]);
  }
  const feed = document.querySelector('[data-testid="mainFeed"]' /* 2026-10 */);
  const links = feed ? [...document.querySelectorAll('a[href*="/in/"]')] : [];
  return onlyHandle(links.filter((link) => feed && (feed.compareDocumentPosition(link) & 2) !== 0)); // not verified: what stands before the feed there
}

function onlyHandle(links: readonly Element[]): string | undefined {
  const handles = new Set(links.map(handleIn));
  const [handle] = handles;
  return handles.size === 1 ? handle : undefined;
}

/**
 * The box of a post stands above its comments, and the box of a reply below the comment that it answers, in the box of that
 * comment's thread. Where several comments could be meant, it is the one whose button was pressed, or nobody can tell.
 */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const card = editor.closest(emberPost) ?? sduiCardOf(editor);
  if (!card) return undefined;
  const before = [...card.querySelectorAll(comments)].filter((comment) => (comment.compareDocumentPosition(editor) & 4) !== 0);
  if (before.length === 0) return linkedin.identify(card, look);
  let around = editor.parentElement;
  while (around && around !== card && !before.some((comment) => around?.contains(comment))) around = around.parentElement;
  const near = before.filter((comment) => comment.contains(editor) || around?.contains(comment));
  const ids = new Set(near.flatMap((comment) => linkedin.identify(comment, look) ?? []));
  if (lastAsked !== undefined && ids.has(lastAsked)) return lastAsked;
  return ids.size === 1 ? [...ids][0] : undefined;
}

/* Seen on: the home feed (2025-06) and a post (2025-08) of the older pages; a feed of the newer ones that was reduced by hand (2026-07).
 * Known from other projects' code and notes (2026-02 to 2026-10): comments, their boxes and buttons on both; cards, counts, media and own posts of the newer.
 * Not verified: anything in another language than English; shared posts, replies below comments and the left rail ("me") of the newer
 * pages; messages. Notifications name no post that could be read. */
