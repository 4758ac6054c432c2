import type { Field } from '../model/health';
import type { Author, MediaKind, Post, Reference } from '../model/post';
import type { Look, Reading, Selectors } from './define-network';
import { commentIn, idOf, isSame, type PostAddress, personIn, placeOf, postIn, profileOf, referenceTo } from './facebook-address';
import { languageOf, mentionsIn, nameIn, wordsOf } from './facebook-words';
import { pick } from './pick';
import { readAgo } from './read-ago';
import { readLabel } from './read-label';

export const article = '[role="article"]'; /* 2025-12 */
/** Links of a comment: two to its author (picture, name), one to itself (its age). */
const commentLinks = 'a[href*="comment_id="]'; /* 2025-12 */
/** Boxes of lines; the names are inline. */
export const commentTexts: Selectors = ['div[dir="auto"]' /* 2025-12 */, 'span[dir="auto"][lang]' /* 2025-12 */];
/** One top comment with its replies, in opened posts. */
export const branch = '[data-virtualized]'; /* 2025-12 */

/** What a comment's own links say. */
interface Links {
  /** `undefined` where they contradict each other, or say nothing. */
  address: PostAddress | undefined;
  time: Element | undefined;
  author: Author | undefined;
}

/** Whether an article is a comment, read or not: it stands in a post, and below it is a row of what can be done with it. */
export const isComment = (element: Element): boolean => element.querySelector(commentLinks) !== null || element.querySelector('ul li [role="button"]') !== null;

/** A comment's id by its own link; `undefined` while the page has none. */
export function identifyComment(element: Element): string | undefined {
  const { address } = linksOf(element);
  return address && idOfComment(address);
}

/** What a comment says. Without author, link or words there is no post, and `missing` names them. */
export function readComment(element: Element, look: Look): Reading {
  const { address, time: timeLink, author } = linksOf(element);
  const text = textOf(element);
  const media = mediaOf(element);
  const missing: Field[] = [];
  if (!address) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (!text && media.length === 0) missing.push('text');
  if (!address || !author || missing.length > 0) return { post: undefined, missing };
  const ago = timeLink && readAgo(timeLink.textContent ?? '', look.locale, look.now);
  if (!ago) missing.push('time');
  const metrics = metricsOf(element, look.locale);
  if (!metrics) missing.push('metrics');
  const language = languageOf(text ?? element);
  const mine = look.me === undefined ? undefined : isSame(author.handle, look.me);
  const post: Post = {
    id: idOfComment(address),
    network: 'facebook',
    page: look.page,
    author,
    text: text ? wordsOf(text) : '',
    permalink: address.permalink,
    replyTo: parentOf(element, address),
    thread: referenceTo(address),
    mentions: text ? mentionsIn(text) : [],
    metrics: metrics ?? {},
    ...(language && { language }),
    ...(ago && { time: ago.time, timeUncertainty: ago.uncertainty }),
    ...(media.length > 0 && { media }),
    ...(mine !== undefined && { mine }),
  };
  return { post, missing };
}

const idOfComment = ({ comment, reply }: PostAddress): string => idOf(reply ?? comment ?? '');

/** The first post that a comment in this element answers: its links name it even where the post's own do not. */
export function postOfComments(root: Element): PostAddress | undefined {
  for (const link of root.querySelectorAll(`li ${commentLinks}`)) {
    const url = placeOf(link.getAttribute('href'));
    for (const name of ['comment_id', 'reply_comment_id']) url?.searchParams.delete(name);
    const found = url && postIn(url);
    if (found) return found;
  }
  return undefined;
}

/**
 * One pass over the links, without those in the words: the age's names post and comment, the author's the same comment in another
 * form. What disagrees is not claimed.
 */
function linksOf(element: Element): Links {
  const text = textOf(element);
  let address: PostAddress | undefined;
  let time: Element | undefined;
  let author: Author | undefined;
  let doubtful = false;
  const named: (string | undefined)[] = [];
  for (const link of element.querySelectorAll(commentLinks)) {
    const url = text?.contains(link) || link.closest(article) !== element ? undefined : placeOf(link.getAttribute('href'));
    if (!url) continue;
    const own = address ? undefined : postIn(url);
    if (own?.comment) {
      address = own;
      time = link;
      continue;
    }
    const handle = personIn(url);
    if (!handle) continue;
    named.push(commentIn(url.searchParams.get('comment_id')));
    const name = nameIn(link);
    if (author && author.handle !== handle) doubtful = true;
    else author = { handle, ...((author?.name ?? name) && { name: author?.name ?? name }), url: profileOf(handle) };
  }
  const agrees = address && named.every((id) => id === undefined || id === address?.comment || id === address?.reply);
  return { address: agrees ? address : undefined, time, author: doubtful ? undefined : author };
}

function textOf(element: Element): Element | undefined {
  const line = pick(element, commentTexts);
  if (!line || line.closest('a,[role="button"]') || line.closest(article) !== element) return undefined;
  // Every line is a box of its own.
  return line.closest('span[dir="auto"]') ?? line.parentElement ?? line;
}

/** Beside the words: the pictures of reactions and people are none. */
function mediaOf(element: Element): MediaKind[] {
  const kinds = new Set<MediaKind>();
  for (const part of element.querySelectorAll('video,[role="button"]>* img[draggable="false"],a[href*="/photo"] img,a[href*="/videos/"] img' /* 2025-12 */)) {
    if (part.closest(article) !== element) continue;
    kinds.add(part.tagName === 'VIDEO' || part.closest('a[href*="/videos/"]') ? 'video' : 'image');
  }
  return [...kinds];
}

/** Who is answered: the post, or the comment above, whose author its branch begins with. */
function parentOf(element: Element, address: PostAddress): Reference {
  if (!address.reply || !address.comment) return referenceTo(address);
  const first = element.closest(branch)?.querySelector(article);
  const above = first && first !== element ? linksOf(first) : undefined;
  const handle = above?.address && idOfComment(above.address) === idOf(address.comment) ? above.author?.handle : undefined;
  return { post: idOf(address.comment), ...(handle && { handle }) };
}

/** "12 reactions; see who reacted to this", on a button with pictures beside the row of what can be done. `undefined`: there, but not understood. */
function metricsOf(element: Element, locale: string): Post['metrics'] | undefined {
  const beside = element.querySelector('ul' /* 2025-12 */)?.nextElementSibling;
  const button = beside?.querySelector('[role="button"]');
  if (!button) return beside && !beside.querySelector('img,[aria-label]') ? {} : undefined;
  const likes = readLabel(button.getAttribute('aria-label') ?? '', () => button.textContent?.trim() ?? '', locale);
  return likes && { likes };
}
