import type { PageKind } from '../model/network';
import { askSeldom } from './ask-seldom';
import { type Anchor, defineNetwork, type Look, type Reading, type Selectors } from './define-network';
import { idOf, personAt, personIn, postIn } from './facebook-address';
import { article, branch, commentTexts, identifyComment, isComment, readComment } from './facebook-comment';
import { adMarks, idByWordsOf, identityOf, isFilled, messages, names, partsOf, reactionBars, readPost } from './facebook-post';
import { pick } from './pick';

/** In the home feed posts are articles too; opened ones are not. Comments and placeholders are articles without a number. */
const roots: Selectors = ['div[aria-posinset]' /* 2025-12 */, 'div[aria-describedby][aria-labelledby]' /* 2025-12 */, article];
const viewers: Selectors = ['[data-pagelet="LeftRail"] li a' /* 2025-12 */, '[role="main"] [role="region"] a[href]' /* 2025-12 */];
const editors: Selectors = [
  'form[role="presentation"] [data-lexical-editor="true"][role="textbox"][contenteditable="true"]' /* 2026-02 */,
  'div[aria-posinset] [data-lexical-editor="true"][role="textbox"][contenteditable="true"]' /* 2026-02 */,
];
const submits: Selectors = ['#focused-state-composer-submit [role="button"]' /* 2026-02 */, '#focused-state-composer-submit' /* 2026-02 */];

/**
 * Facebook's desktop pages. Class names are made by a build; what stays are roles, marks that ads are rendered by
 * (`data-ad-rendering-role`), ids in addresses, and the list of its own parts that every post carries in `aria-describedby`.
 * Labels are in the page's language and are not read, but for numbers.
 */
export const facebook = defineNetwork({
  id: 'facebook',
  name: 'Facebook',
  hosts: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
  page,
  posts: roots.join(','),
  identify,
  read,
  anchor,
  me: (document) => askSeldom(document, () => viewerOf(document)),
  replyButton: [],
  replyButtonOf,
  composers: [{ editor: editors, engine: 'lexical', limit: 8000, submit, answers }],
  alternatives: { name: names, text: messages, promoted: adMarks, reactions: reactionBars, comment: commentTexts, me: viewers, submit: submits },
});

function page(url: URL): PageKind {
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (postIn(url)) return 'thread';
  if (first === '' || first === 'home.php' || first === 'hashtag' || first === 'memories') return 'feed';
  if (first === 'groups') return third === 'user' ? 'profile' : second === 'discover' || second === 'joins' || second === 'create' ? 'other' : 'feed';
  if (first === 'search') return second === 'posts' || second === 'top' ? 'feed' : 'other';
  if (first === 'notifications') return 'notifications';
  if (personIn(url)) return 'profile';
  return second === 'posts' && personAt(`/${first}`) ? 'profile' : 'other';
}

const isPost = (element: Element): boolean => element.hasAttribute('aria-posinset') || element.hasAttribute('aria-describedby');

/** A post that another one shares may be an article of its own: it is told with the one that shares it. */
const isWithin = (element: Element): boolean => element.parentElement?.closest('div[aria-posinset],div[aria-describedby][aria-labelledby]') != null;

function identify(element: Element, look: Look): string | undefined {
  if (!isPost(element) && isComment(element)) return identifyComment(element);
  return isWithin(element) ? undefined : identityOf(element, partsOf(element), look).id;
}

function read(element: Element, look: Look): Reading | undefined {
  if (!isPost(element) && isComment(element)) return readComment(element, look);
  if (isWithin(element)) return undefined;
  const parts = partsOf(element);
  return isFilled(element, parts) ? readPost(element, parts, look) : undefined;
}

/**
 * A post's chip stands at the end of the line with its age, before the menu. The column of name and age is a flex box: an absolutely placed
 * child without a place of its own stands in the corner that `align-self` names, takes no room, and needs no positioned box around it. When
 * React makes the header anew, the chip goes with it and is drawn again. A comment is a positioned box (2025-12): there it stands at the end of
 * the row below the words, which begins at the other side.
 */
function anchor(element: Element): Anchor | undefined {
  if (!isPost(element) && isComment(element)) return { parent: element, place: 'position:absolute;z-index:1;bottom:0;inset-inline-end:4px' };
  const { heading, time } = partsOf(element);
  for (let column = heading?.parentElement; time && column && column !== element; column = column.parentElement)
    if (column.contains(time)) return { parent: column, place: 'position:absolute;z-index:1;align-self:flex-end;margin-top:27px' };
  return heading && { parent: element, place: 'position:relative;display:block;height:0' };
}

/** The first link beside the feed leads to oneself, and so does the picture before "What's on your mind?". */
function viewerOf(document: Document): string | undefined {
  const [rail = '', region = ''] = viewers;
  const first = personAt(pick(document, [rail])?.getAttribute('href'));
  if (first) return first;
  for (const link of document.querySelectorAll(region)) {
    const handle = link.nextElementSibling?.getAttribute('role') === 'button' ? personAt(link.getAttribute('href')) : undefined;
    if (handle) return handle;
  }
  return undefined;
}

/** Under a comment: age, "Like", "Reply" in every language. Under a post, the button with the mark. */
function replyButtonOf(post: Element): HTMLElement | undefined {
  const isAnswer = !isPost(post) && isComment(post);
  const found = isAnswer
    ? post.querySelector('ul>li:nth-child(n+3) [role="button"]' /* 2025-12 */)
    : post.querySelector('[data-ad-rendering-role="comment_button"]');
  return found?.closest<HTMLElement>('[role="button"]') ?? undefined;
}

/** Each box has its own form around it. */
function submit(editor: Element): Element | undefined {
  const form = editor.closest('form[role="presentation"]');
  return form ? pick(form, submits) : undefined;
}

/**
 * Below a comment a box answers that branch: the comment whose button was pressed last, else its only one. Anywhere else in a post, or below
 * it in its dialog, it answers the post.
 */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const post = editor.closest('div[aria-posinset]') ?? openedBy(editor);
  const id = post ? identify(post, look) : undefined;
  const around = editor.closest(branch);
  if (!around || around.parentElement === post || !around.querySelector(article)) {
    // Opened, a post has an address; in the feed it may have been asked about before it had one.
    if (post && lastAsked?.startsWith('facebook:~') && idByWordsOf(post) === lastAsked) return lastAsked;
    return id ?? (post ? undefined : openedAt(look));
  }
  const asked = [...around.querySelectorAll(article)].map(identifyComment);
  if (lastAsked !== undefined && asked.includes(lastAsked)) return lastAsked;
  return asked.length === 1 ? asked[0] : undefined;
}

const openedBy = (editor: Element): Element | undefined => {
  const inDialog = editor.closest('[role="dialog"]')?.querySelectorAll('div[aria-posinset]');
  return inDialog?.length === 1 ? inDialog[0] : undefined;
};

function openedAt({ page: kind, url }: Look): string | undefined {
  const opened = kind === 'thread' ? postIn(url) : undefined;
  return opened && idOf(opened.post);
}

/* Seen on: home feed with an opened post over it (2025-12, English).
   Known from what others saw, until 2026-08: groups, boxes for comments and their button, ids of comments, posts of signed-out pages.
   Not verified: any page in another language, posts that share others, pages' and profiles' own feeds, polls, numbers in the row of buttons. */
