import type { Field } from '../model/health';
import type { Author, MediaKind, Post } from '../model/post';
import type { Look, Reading, Selectors } from './define-network';
import { canBeSame, idOf, isSame, type PostAddress, personAt, placeOf, postIn, profileOf } from './facebook-address';
import { article, isComment, postOfComments } from './facebook-comment';
import { languageOf, mentionsIn, nameIn, wordsOf } from './facebook-words';
import { pick } from './pick';
import { readAgo } from './read-ago';
import { readCount } from './read-count';
import { readCounted } from './read-counted';
import { stableId } from './stable-id';

/** Where a post names its author; beside it the id in the post's own `aria-labelledby` says which heading is meant. */
export const names: Selectors = ['[data-ad-rendering-role="profile_name"]' /* 2025-12 */, 'h3,h4' /* 2025-12 */];
export const messages: Selectors = [
  '[data-ad-rendering-role="story_message"]' /* 2025-12 */,
  '[data-ad-comet-preview="message"]' /* 2025-12 */,
  '[data-ad-preview="message"]' /* 2025-12 */,
];
export const adMarks: Selectors = ['a[href*="/ads/about/"]' /* 2025-12 */];
/** The row of buttons, without a word of any language. */
const actions = '[data-ad-rendering-role$="_button"]'; /* 2025-12 */
export const reactionBars: Selectors = ['[role="toolbar"]' /* 2025-12 */];
const menu = '[aria-haspopup="menu"]'; /* 2025-12 */
const posts = 'div[aria-posinset]'; /* 2025-12 */

/** The parts of a post, as elements. `told`: its `aria-describedby` lists them, so that what is not there has been left out. */
export interface Parts {
  told: boolean;
  heading: Element | undefined;
  /** The line with time and audience. */
  time: Element | undefined;
  text: Element | undefined;
  attachment: Element | undefined;
  reactions: Element | undefined;
  comments: Element | undefined;
}

/** Five ids, always in this order: time and audience, words, attachment, reactions, number of comments (2025-12). */
export function partsOf(root: Element): Parts {
  const ids = root.getAttribute('aria-describedby')?.split(' ') ?? [];
  const [time, text, attachment, reactions, comments] = ids.length === 5 ? ids.map((id) => within(root, id)) : [];
  // No post is without its age.
  const told = time !== undefined;
  return { told, heading: headingOf(root), time, text, attachment, reactions, comments };
}

function within(root: Element, id: string | null): Element | undefined {
  const found = id ? root.ownerDocument.getElementById(id) : null;
  return found && root.contains(found) ? found : undefined;
}

/** By the name that the post itself gives its heading, else by its mark, else the only heading there is. */
function headingOf(root: Element): Element | undefined {
  const labelled = within(root, root.getAttribute('aria-labelledby'));
  if (labelled) return labelled;
  const [marked = '', plain = ''] = names;
  const named = pick(root, [marked]);
  if (named) return isInComment(named, root) ? undefined : named;
  const headings = [...root.querySelectorAll(plain)].filter((heading) => !isInComment(heading, root));
  return headings.length === 1 ? headings[0] : undefined;
}

/** A post that this one shares may be an article of its own as well. */
const isInComment = (element: Element, root: Element): boolean => {
  const around = element.closest(article);
  return around !== null && around !== root && root.contains(around) && isComment(around);
};

/** Whether there is anything of a post: placeholders that wait for theirs have nothing. */
export const isFilled = (root: Element, { heading, text }: Parts): boolean =>
  heading !== undefined || text !== undefined || root.querySelector(`${actions},${messages.join(',')}`) !== null;

interface Identity {
  author: Author | undefined;
  address: PostAddress | undefined;
  id: string | undefined;
}

/**
 * Posts that were called by their words, by their boxes: the pointer that makes the link lead somewhere gives them no other name. Only as long
 * as a box shows the same words of the same author.
 */
const calledByWords = new WeakMap<Element, string>();

/** Who wrote it and what it is called: as much of a reading as tells one post from another. */
export function identityOf(root: Element, parts: Parts, look: Look): Identity {
  const author = authorOf(root, parts);
  const link = timeLinkOf(root, parts);
  const own = addressIn(link);
  const found = own ?? addressBeside(root, look);
  // A post on somebody's own page may stand under that person's name; the heading names both.
  const agrees = found && (canBeSame(found.owner, author?.handle) || peopleIn(parts.heading).some((handle) => canBeSame(found.owner, handle)));
  const address = agrees ? found : undefined;
  const known = own ? calledByWords.get(root) : undefined;
  // A link that leads to something else is no reason to call a post by its words.
  const isUnnamed = !found && (link?.getAttribute('href')?.startsWith('?') === true || isPromoted(root, parts));
  const byWords = author && (known || isUnnamed) ? idByWords(author, textOf(root, parts)) : undefined;
  if (byWords && isUnnamed) calledByWords.set(root, byWords);
  const id = isUnnamed || (address && known && known === byWords) ? byWords : address && idOf(address.post);
  return { author, address, id };
}

function idByWords({ handle }: Author, words: Element | undefined): string | undefined {
  const text = words ? wordsOf(words) : '';
  return text === '' ? undefined : stableId('facebook', handle, text);
}

/** What this post was or would be called where its page gives it no address. */
export function idByWordsOf(root: Element): string | undefined {
  const parts = partsOf(root);
  const author = authorOf(root, parts);
  return author && idByWords(author, textOf(root, parts));
}

/** What a post says; the id is that of its link, or a stable one of author and words while the link is veiled. */
export function readPost(root: Element, parts: Parts, look: Look): Reading {
  const { author, address, id } = identityOf(root, parts, look);
  const shared = sharedHeading(root, parts);
  const words = textOf(root, parts, shared);
  const promoted = isPromoted(root, parts);
  const media = shared ? [] : mediaOf(parts);
  const quote = quoteOf(root, parts, shared);
  const missing: Field[] = [];
  if (!id) missing.push('id');
  if (!address && !promoted) missing.push('permalink');
  if (!author) missing.push('author');
  if (!words && media.length === 0 && !quote) missing.push('text');
  if (!id || !author || missing.includes('text')) return { post: undefined, missing };
  const time = timeOf(root, parts, look);
  if (!time && !promoted) missing.push('time');
  const metrics = metricsOf(root, parts, look.locale);
  if (!metrics) missing.push('metrics');
  const language = words && languageOf(words);
  const mine = look.me === undefined ? undefined : isSame(author.handle, look.me);
  const post: Post = {
    id,
    network: 'facebook',
    page: look.page,
    author,
    text: words ? wordsOf(words) : '',
    mentions: words ? mentionsIn(words) : [],
    metrics: metrics ?? {},
    ...(address && { permalink: address.permalink }),
    ...(language && { language }),
    ...(time && { time: time.time, timeUncertainty: time.uncertainty }),
    ...(quote && { quote }),
    ...(media.length > 0 && { media }),
    ...(promoted && { promoted }),
    ...(mine !== undefined && { mine }),
  };
  return { post, missing };
}

/** The heading's first link. Where a group stands there, the author is named in the line below. */
function authorOf(root: Element, { heading, time }: Parts): Author | undefined {
  const first = heading?.querySelector('a');
  if (!heading || !first) return undefined;
  const handle = personAt(first.getAttribute('href'));
  if (handle) return named(handle, first);
  if (!placeOf(first.getAttribute('href'))?.pathname.startsWith('/groups/')) return undefined;
  const below = (time?.parentElement ?? headerOf(root, heading))?.querySelectorAll('a[href*="/user/"]') ?? [];
  for (const link of below) {
    const member = personAt(link.getAttribute('href'));
    if (member && nameIn(link)) return named(member, link);
  }
  return undefined;
}

function named(handle: string, link: Element): Author {
  const name = nameIn(link);
  return { handle, ...(name && { name }), url: profileOf(handle) };
}

const peopleIn = (heading: Element | undefined): string[] =>
  [...(heading?.getElementsByTagName('a') ?? [])].flatMap((link) => personAt(link.getAttribute('href')) ?? []);

/** The post's first row: from the picture to the menu. A shared post below has no menu. */
function headerOf(root: Element, heading: Element | undefined): Element | undefined {
  const button = root.querySelector(menu);
  for (let around = heading?.parentElement; button && around && around !== root; around = around.parentElement) if (around.contains(button)) return around;
  return undefined;
}

/** The link on the age: to the post itself, or until the pointer comes near, to nothing but a question mark. */
function timeLinkOf(root: Element, { told, time, heading }: Parts): Element | undefined {
  for (const link of (told ? time : headerOf(root, heading))?.getElementsByTagName('a') ?? []) {
    const href = link.getAttribute('href') ?? '';
    if (heading?.contains(link) || link.querySelector('svg')) continue;
    if (href.startsWith('?')) return link;
    const url = placeOf(href);
    if (url && postIn(url)) return link;
  }
  return undefined;
}

function addressIn(link: Element | undefined): PostAddress | undefined {
  const url = placeOf(link?.getAttribute('href'));
  return url && postIn(url);
}

/** Where its own link does not tell: a comment's link to itself, and for an opened post the page's own address. */
const addressBeside = (root: Element, look: Look): PostAddress | undefined =>
  postOfComments(root) ?? (look.page === 'thread' && openedIn(root.ownerDocument) === root ? postIn(look.url) : undefined);

/** The post that a thread's page is about: in the dialog over the feed, or alone on its page. */
function openedIn(document: Document): Element | null {
  const inDialog = document.querySelector(`[role="dialog"] ${posts}`);
  if (inDialog) return inDialog;
  const all = document.querySelectorAll(posts);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The age, unless its letters stand in an order of their own among some that are not shown: then it can't be read (2025-12). */
function timeOf(root: Element, parts: Parts, { locale, now }: Look): ReturnType<typeof readAgo> {
  const link = timeLinkOf(root, parts);
  const shown = link?.getAttribute('aria-label') ?? onlyText(link);
  return shown === undefined ? undefined : readAgo(shown, locale, now);
}

/** An element's words when they are in one piece. */
function onlyText(element: Element | undefined): string | undefined {
  let node: Node | null | undefined = element;
  while (node && node.nodeType === 1 && node.childNodes.length === 1) node = node.firstChild;
  return node?.nodeType === 3 ? (node.nodeValue ?? undefined) : undefined;
}

/** By the id that the post gives its words; else the first marked ones that no shared post and no comment holds. */
function textOf(root: Element, parts: Parts, shared = parts.text ? undefined : sharedHeading(root, parts)): Element | undefined {
  if (parts.text) return parts.text;
  const message = pick(root, messages);
  if (!message || parts.attachment?.contains(message) || isInComment(message, root)) return undefined;
  return shared && shared.compareDocumentPosition(message) & 4 ? undefined : message;
}

/** The heading of a post that this one shares: the second one that names a person. */
function sharedHeading(root: Element, { told, heading, attachment }: Parts): Element | undefined {
  const scope = told ? attachment : root;
  for (const found of scope?.querySelectorAll(names.join(',')) ?? []) {
    if (found === heading || heading?.contains(found) || found.contains(heading ?? null) || isInComment(found, root)) continue;
    if (peopleIn(found).length > 0) return found;
  }
  return undefined;
}

function quoteOf(root: Element, parts: Parts, heading: Element | undefined): Post['quote'] {
  const [handle] = peopleIn(heading);
  if (!heading || !handle) return undefined;
  const scope = parts.attachment ?? root;
  const text = [...scope.querySelectorAll(messages.join(','))].find((message) => heading.compareDocumentPosition(message) & 4 && !isInComment(message, root));
  const address = [...scope.getElementsByTagName('a')]
    .filter((link) => heading.compareDocumentPosition(link) & 4 && !isInComment(link, root))
    .map((link) => placeOf(link.getAttribute('href')))
    .map((url) => url && postIn(url))
    .find((found) => found?.owner !== undefined && canBeSame(found.owner, handle));
  return { ...(address && { post: idOf(address.post) }), handle, ...(text && { text: wordsOf(text) }) };
}

/** What stands for each kind, in an attachment that is no shared post. A film that does not play yet is a picture in a button. */
const kinds: readonly (readonly [selector: string, kind: MediaKind])[] = [
  ['video,[role="button"]>[data-visualcompletion="ignore"]>img,a[href*="/videos/"],a[href*="/reel/"],a[href*="/watch/"]' /* 2025-12 */, 'video'],
  ['a[href*="/photo"] img' /* 2026-08 */, 'image'],
  ['[data-ad-rendering-role="title"]' /* 2025-12 */, 'link'],
  ['[role="radio"],[role="checkbox"]' /* 2026-08 */, 'poll'],
];

const mediaOf = ({ attachment }: Parts): MediaKind[] =>
  attachment ? kinds.flatMap(([selector, kind]) => (attachment.querySelector(selector) ? kind : [])) : [];

/**
 * The link to why an ad is shown, or how long the mark of the visit on the author's link is: 174 letters for friends, 216 for
 * suggestions, 366 for ads (2025-12); uBlock Origin takes 290 and more for an ad (2026-08).
 */
function isPromoted(root: Element, { told, heading, time }: Parts): boolean {
  const line = told ? time : headerOf(root, heading);
  if (line && pick(line, adMarks)) return true;
  const mark = /__cft__(?:\[|%5B)0(?:\]|%5D)=([\w-]*)/.exec((heading?.querySelector('a')?.getAttribute('href') ?? '').slice(0, 2000));
  return (mark?.[1]?.length ?? 0) >= 290;
}

/**
 * Numbers stand above the row of buttons (2025-12), or in it (known from others, 2026). `undefined` where there is none although
 * there is a place for it, or where the post does not tell its parts: then "none" can't be told from "not found".
 */
function metricsOf(root: Element, { told, reactions, comments }: Parts, locale: string): Post['metrics'] | undefined {
  const bar = reactions?.closest('[role="toolbar"]') ?? pick(root, reactionBars);
  const own = bar && !isInComment(bar, root) ? bar : undefined;
  const metrics: Post['metrics'] = {};
  const put = (name: Counted, count: Post['metrics'][Counted]) => {
    if (count && !metrics[name]) metrics[name] = count;
  };
  if (own) put('likes', reactionsAt(own, locale));
  if (comments) put('replies', readCounted(comments.textContent ?? '', locale));
  for (const [name, text] of told ? besideComments(own, comments) : []) put(name, readCounted(text, locale));
  let pressable = false;
  for (const mark of root.querySelectorAll(actions)) {
    const button = mark.closest('[role="button"]');
    const name = inButtons.get(mark.getAttribute('data-ad-rendering-role') ?? '');
    pressable ||= button !== null;
    if (name && button && !metrics[name]) put(name, readCount(button.textContent?.trim() ?? '', locale));
  }
  const isNone = told && pressable && !own && !reactions && !comments;
  return isNone || Object.keys(metrics).length > 0 ? metrics : undefined;
}

type Counted = 'likes' | 'replies' | 'reposts' | 'views';

const inButtons: ReadonlyMap<string, Counted> = new Map([
  ['like_button', 'likes'],
  ['comment_button', 'replies'],
  ['share_button', 'reposts'],
]);

/** "All reactions:" and the sum, which stands there twice: for the eye and for the ear. Names ("Ana and 12 others") are no number. */
function reactionsAt(bar: Element, locale: string): Post['metrics']['likes'] {
  const button = bar.nextElementSibling?.querySelector('[role="button"]');
  const [one, other] = [...(button?.children ?? [])].slice(1).flatMap((part) => readCount(part.textContent?.trim() ?? '', locale) ?? []);
  return one && other && one.value !== other.value ? undefined : one;
}

/** In the comments' row: shares are a button too, views are words alone. */
function besideComments(bar: Element | undefined, comments: Element | undefined): [Counted, string][] {
  const row = comments?.parentElement?.parentElement?.parentElement ?? bar?.parentElement?.nextElementSibling;
  const found: [Counted, string][] = [];
  for (const item of row?.children ?? []) {
    const text = item.textContent?.trim() ?? '';
    if (text === '' || (comments && item.contains(comments))) continue;
    if (item.querySelector('[role="button"]')) found.push(['reposts', text]);
    else if (!item.querySelector('div')) found.push(['views', text]);
  }
  return new Set(found.map(([name]) => name)).size === found.length ? found : [];
}
