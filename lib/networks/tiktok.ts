import type { PageKind } from '../model/network';
import type { Author, Metric, Post, Reference } from '../model/post';
import { askSeldom } from './ask-seldom';
import { type Anchor, defineNetwork, type Look, type Reading } from './define-network';
import { leadingMention } from './leading-mention';
import { pick } from './pick';
import { readAgo } from './read-ago';
import { readCount } from './read-count';
import { readLabel } from './read-label';
import { noBlocks, readText } from './read-text';
import { same } from './same';
import { stableId } from './stable-id';
import { idTime, pageData, type VideoData } from './tiktok-data';

/**
 * TikTok on the web, which shows comments in two layouts: the drawer beside a video opened by its address or in the feed, and
 * the browser opened from a profile. Classes are generated, but end in a name written by hand ("DivCommentItemWrapper");
 * `data-e2e` is the other hook. Both change with experiments, so that each thing has two ways to be found.
 *
 * Comments have an id in one layout only. So that a comment is the same one in both, it is always called by its video, its
 * author and its words (see stable-id.ts).
 */
export const tiktok = defineNetwork({
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['https://www.tiktok.com/*'],
  page,
  posts:
    '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"][id], [data-comment-ui-enabled], [data-e2e="recommend-list-item-container"]' /* 2026-09 */,
  identify: (element, look) => (isVideo(element) ? videoOf(element, look)?.id : commentOf(element, look)?.id),
  read: (element, look) => (isVideo(element) ? readVideo(element, look) : readComment(element, look)),
  anchor,
  me: (document) => askSeldom(document, () => handleOf(pick(document, profileLinks)?.getAttribute('href') ?? null) ?? pageData(document)?.me),
  replyButton: ['[data-e2e^="comment-reply-"]' /* 2026-09 */],
  composers: [
    {
      editor: ['[data-e2e="comment-input"] .public-DraftEditor-content[contenteditable="true"]' /* 2026-09 */],
      engine: 'draft',
      limit: 150,
      submit,
      answers,
    },
  ],
  get alternatives() {
    return { author: names, avatar: avatars, text: texts, time: times, likes: likeCounts, head: heads, me: profileLinks };
  },
});

const comments = '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"][id], [data-comment-ui-enabled]'; /* 2026-09 */
const names = ['[data-e2e^="comment-username-"]' /* 2026-09 */, '[class*="UsernameContentWrapper"], [class*="SpanUserNameText"]' /* 2026-09 */];
const avatars = ['a[data-e2e^="comment-avatar-"]' /* 2026-09, browser */, '[class*="DivAvatarWrapper"] a' /* 2026-09, drawer */];
const texts = ['[data-e2e^="comment-level-"]' /* 2026-09 */, '[class*="PCommentText"]' /* 2026-09, browser */];
const times = ['[data-e2e^="comment-time-"]' /* 2026-09, browser */, '[class*="DivCommentSubContent"] span' /* 2026-09, drawer */];
const likeCounts = ['[data-e2e="comment-like-count"]' /* 2026-09, browser */, '[class*="DivLikeContainer"] span' /* 2026-09, drawer */];
const replyButtons = ['[data-e2e^="comment-reply-"]' /* 2026-09 */];
const answerBox = '[class*="DivReplyContainer"]'; /* 2026-09 */
const moreReplies = '[class*="DivViewRepliesContainer"], [data-e2e^="view-more"]'; /* 2026-09 */
const profileLinks = ['a[data-e2e="nav-profile"]' /* 2026-08 */, '[data-e2e="nav-profile"] a' /* 2026-08 */];
const video = '[data-e2e="recommend-list-item-container"]'; /* 2026-09 */
const description = '[data-e2e="video-desc"]'; /* 2026-09 */

function page({ pathname }: URL): PageKind {
  const [first = '', second = '', third = ''] = pathname.split('/').slice(1);
  if (first.startsWith('@')) return opened.test(pathname) ? 'thread' : second === '' && third === '' ? 'profile' : 'other';
  if (['', 'foryou', 'following', 'friends', 'explore', 'search', 'tag'].includes(first) || /^[a-z]{2}(-[A-Z]{2})?$/.test(first)) return 'feed';
  return first === 'inbox' ? 'notifications' : 'other';
}

/** An address that names a video and whose it is. */
interface Opened {
  id: string;
  author: string;
}

const opened = /^\/@([\w.]{1,64})\/(?:video|photo)\/(\d{5,25})\/?$/;
const openedIn = ({ pathname }: URL): Opened | undefined => {
  const [, author, id] = opened.exec(pathname) ?? [];
  return author !== undefined && id !== undefined ? { author, id } : undefined;
};

const profilePath = /^(?:https:\/\/www\.tiktok\.com)?\/@([\w.]{1,64})\/?(?:[?#]|$)/;
const handleOf = (href: string | null): string | undefined => profilePath.exec(href ?? '')?.[1];

const isVideo = (element: Element): boolean => element.getAttribute('data-e2e') === 'recommend-list-item-container';

/** A part of this comment and not of one that stands inside it. */
function part(comment: Element, alternatives: readonly string[]): Element | undefined {
  const found = pick(comment, alternatives);
  return found?.closest(comments) === comment ? found : undefined;
}

interface Comment {
  id: string | undefined;
  handle: string | undefined;
  name: Element | undefined;
  words: Element | undefined;
  text: string;
  under: Opened | undefined;
}

/** `undefined`: a place where a comment is still to come or was taken away. */
function commentOf(element: Element, look: Look): Comment | undefined {
  const name = part(element, names);
  const found = part(element, texts);
  const words = found?.querySelector(comments) ? undefined : found;
  const avatar = part(element, avatars);
  if (!name && !words && !avatar) return undefined;
  const link = name?.closest('a') ?? name?.querySelector('a[href^="/@"]');
  const named = [link, avatar].flatMap((each) => handleOf(each?.getAttribute('href') ?? null) ?? []);
  // Picture and name lead to one person, or to nobody that we could name.
  const handle = named[0] !== undefined && named.every((each) => each === named[0]) ? named[0] : undefined;
  const text = words ? readText(words, undefined, noBlocks) : '';
  const under = handle === undefined ? undefined : videoAbove(element, `${handle}\n${text}`, look);
  const id = handle === undefined || text === '' ? undefined : stableId('tiktok', handle, under ? `${under.id} ${text}` : text);
  return { id, handle, name: name && link && name.contains(link) ? link : name, words, text, under };
}

/** Under which video a comment was first met: the address changes before the comments of the video before have gone. */
const met = new WeakMap<Element, { comment: string; under: Opened | undefined }>();

function videoAbove(element: Element, comment: string, look: Look): Opened | undefined {
  const known = met.get(element);
  if (known?.comment === comment) return known.under;
  const under = openedIn(look.url);
  met.set(element, { comment, under });
  return under;
}

function readComment(element: Element, look: Look): Reading | undefined {
  const comment = commentOf(element, look);
  if (!comment) return undefined;
  const { id, handle, words, text, under } = comment;
  const missing: Reading['missing'] = [];
  if (handle === undefined) missing.push('author');
  if (!words || text === '') missing.push('text');
  if (id === undefined && missing.length === 0) missing.push('id');
  if (id === undefined || handle === undefined || !words) return { post: undefined, missing };

  const time = timeOf(element, look);
  if (!time) missing.push('time');
  const likes = likesOf(element, look);
  if (likes === 'unclear') missing.push('metrics');
  const isAnswer = isReply(element, comment);
  const replies = isAnswer ? undefined : repliesTo(element, look);
  const thread = under && referenceTo(under);
  const replyTo = isAnswer ? replyToOf(element, comment, look) : thread;
  const post: Post = {
    id,
    network: 'tiktok',
    page: look.page,
    author: authorOf(handle, comment.name ? readText(comment.name) : ''),
    text,
    // A comment has no address of its own: its video's shows it.
    ...(under && { permalink: `https://www.tiktok.com/@${under.author}/video/${under.id}` }),
    mentions: mentionsIn(words),
    metrics: { ...(replies && { replies }), ...(likes && likes !== 'unclear' && { likes }) },
    ...(time && { time: time.time, timeUncertainty: time.uncertainty }),
    ...(replyTo && { replyTo }),
    ...(thread && { thread }),
    ...(look.me !== undefined && { mine: same(handle, look.me) }),
  };
  return { post, missing };
}

function authorOf(handle: string, words: string): Author {
  const name = words.slice(0, 1000);
  return { handle, ...(name !== '' && { name }), url: `https://www.tiktok.com/@${handle}` };
}

const referenceTo = ({ id, author }: Opened): Reference => ({ post: `tiktok:${id}`, handle: author });

function mentionsIn(words: Element): string[] {
  const handles = new Set<string>();
  for (const link of words.getElementsByTagName('a')) {
    const handle = link.textContent?.trim().startsWith('@') ? handleOf(link.getAttribute('href')) : undefined;
    if (handle !== undefined) handles.add(handle);
  }
  return [...handles];
}

/** The browser's comments have ids that hold their second; it is believed where it fits the age that is shown. */
function timeOf(element: Element, { locale, now }: Look): { time: number; uncertainty: number } | undefined {
  const shown = readAgo(part(element, times)?.textContent?.trim() ?? '', locale, now);
  const exact = idTime(element.id);
  return shown && exact !== undefined && Math.abs(exact - shown.time) <= shown.uncertainty + 60_000 ? { time: exact, uncertainty: 0 } : shown;
}

/** Nothing stands there for no like. */
function likesOf(element: Element, { locale }: Look): Metric | 'unclear' | undefined {
  const counter = part(element, likeCounts);
  const shown = counter?.textContent?.trim() ?? '';
  return counter && shown === '' ? undefined : (readCount(shown, locale) ?? 'unclear');
}

/** Told by the box it stands in, or by the "2" in the names of its parts. */
const isReply = (element: Element, { name, words }: Comment): boolean =>
  element.closest(answerBox) !== null || [name?.closest('[data-e2e]'), words].some((each) => each?.getAttribute('data-e2e')?.endsWith('-2'));

/** The box of the answers follows their comment. */
const repliesBelow = (element: Element): Element | undefined => {
  const next = element.nextElementSibling;
  return next?.matches(answerBox) ? next : undefined;
};

/** "View 3 replies", as long as none of them is shown: then it counts the ones that are left. */
function repliesTo(element: Element, { locale }: Look): Metric | undefined {
  const box = repliesBelow(element);
  const more = box && !box.querySelector(comments) ? box.querySelector(moreReplies) : undefined;
  return more ? readLabel(more.textContent?.trim() ?? '', () => '', locale) : undefined;
}

/** Answers stand in one row under their comment; one that answers another answer begins with its author's name. */
function replyToOf(element: Element, { words, text }: Comment, look: Look): Reference | undefined {
  const above = element.closest(answerBox)?.previousElementSibling;
  const parent = above?.matches(comments) ? commentOf(above, look) : undefined;
  const named = words && leadingMention(words, text, handleOf);
  if (named && !(parent?.handle && same(parent.handle, named.handle))) return named.linked ? { handle: named.handle } : undefined;
  return parent?.id && parent.handle ? { post: parent.id, handle: parent.handle } : undefined;
}

interface Video {
  id: string | undefined;
  author: string | undefined;
  about: VideoData | undefined;
}

/** Which video an item of the feed shows, by its player, its links, or the address where it is the only one. */
function videoOf(element: Element, look: Look): Video | undefined {
  const player = element.querySelector('[id^="xgwrapper-"]') /* 2026-08 */?.id;
  const links = [...element.querySelectorAll('a[href*="/video/"], a[href*="/photo/"]')].flatMap((link) => linkedVideo(link) ?? []);
  const here = openedIn(look.url);
  const isOnly = here && element.ownerDocument.querySelectorAll(video).length === 1 ? here : undefined;
  const ids = new Set([...(player ? [/-(\d{5,25})$/.exec(player)?.[1] ?? ''] : []), ...links.map((link) => link.id), ...(isOnly ? [isOnly.id] : [])]);
  if (ids.size === 0 && !element.querySelector(description)) return undefined;
  const [id] = ids;
  const isClear = ids.size === 1 && id !== '' && id !== undefined;
  const written = element
    .querySelector('[data-e2e="video-author-uniqueid"]') /* 2026-09 */
    ?.textContent?.trim()
    .replace(/^@/, '');
  const avatar = handleOf(
    element
      .querySelector('a[data-e2e="video-author-avatar"]') /* 2026-08 */
      ?.getAttribute('href') ?? null,
  );
  const authors = [written, avatar, ...links.map(({ author }) => author), isOnly?.author].filter((each) => each !== undefined);
  const [author] = authors;
  const isOne = author !== undefined && /^[\w.]{1,64}$/.test(author) && authors.every((each) => same(each, author));
  const about = pageData(element.ownerDocument)?.video;
  return { id: isClear ? `tiktok:${id}` : undefined, author: isOne ? author : undefined, about: isClear && about?.id === id ? about : undefined };
}

const linkedVideo = (link: Element): Opened | undefined => {
  const href = link.getAttribute('href') ?? '';
  // What a description links to is another video.
  return link.closest(description) ? undefined : openedIn(new URL(href.startsWith('/') ? `https://www.tiktok.com${href}` : 'about:blank'));
};

function readVideo(element: Element, look: Look): Reading | undefined {
  const found = videoOf(element, look);
  if (!found) return undefined;
  const { id, author, about } = found;
  const words = element.querySelector(description);
  const missing: Reading['missing'] = [];
  if (id === undefined) missing.push('id', 'permalink');
  if (author === undefined) missing.push('author');
  if (!words) missing.push('text');
  if (id === undefined || author === undefined || !words) return { post: undefined, missing };

  const metrics = videoMetrics(element, about, look);
  if (Object.keys(metrics).length === 0) missing.push('metrics');
  const number = id.slice('tiktok:'.length);
  const time = idTime(number);
  const post: Post = {
    id,
    network: 'tiktok',
    page: look.page,
    author: authorOf(author, about && same(about.author, author) ? about.name : ''),
    text: readText(words, undefined, noBlocks),
    permalink: `https://www.tiktok.com/@${author}/video/${number}`,
    media: ['video'],
    mentions: mentionsIn(words),
    metrics,
    ...(time !== undefined && { time, timeUncertainty: 0 }),
    ...(look.me !== undefined && { mine: same(author, look.me) }),
  };
  return { post, missing };
}

const videoCounts = [
  ['likes', '[data-e2e="like-count"]' /* 2026-09 */],
  ['replies', '[data-e2e="comment-count"]' /* 2026-09 */],
  ['reposts', '[data-e2e="share-count"]' /* 2026-09 */],
  ['bookmarks', '[data-e2e="favorite-count"]' /* 2026-08 */],
] as const;

/** The page's data tell the numbers of the video that was opened first in full; they count while the short form says the same. */
function videoMetrics(element: Element, about: VideoData | undefined, { locale }: Look): Post['metrics'] {
  const metrics: Post['metrics'] = {};
  for (const [name, selector] of videoCounts) {
    const shown = readCount(element.querySelector(selector)?.textContent?.trim() ?? '', locale);
    const stated = about?.counts[name];
    const isSame = shown && stated !== undefined && (shown.exact ? stated === shown.value : stated >= shown.value && stated < shown.value * 1.25);
    if (shown) metrics[name] = isSame ? { value: stated, exact: true } : shown;
  }
  if (about?.counts.views !== undefined) metrics.views = { value: about.counts.views, exact: true };
  return metrics;
}

/** A box without width or height: no line gets longer, higher or broken by the chip that leans out of it. */
const point = 'display:flex;align-items:center;flex:none;align-self:center;width:0;height:0;position:relative;z-index:1;';

/**
 * In the drawer at the end of the line with the author's name, before the menu that stands there; where the name needs that
 * line, and in the browser, behind "Reply". Lists that are drawn anew or filled with other comments keep or drop whole lines.
 * On a video in its upper corner, below the menu.
 */
function anchor(element: Element): Anchor | undefined {
  if (isVideo(element)) return { parent: element, place: `${point}justify-content:flex-end;align-self:flex-start;top:64px` };
  const head = pick(element, heads);
  if (head && (part(element, names)?.textContent?.trim().length ?? 0) <= roomForName)
    return { parent: head, place: `${point}justify-content:flex-end;margin-inline-start:auto;inset-inline-end:26px` };
  const button = part(element, replyButtons);
  return button?.parentElement
    ? { parent: button.parentElement, place: `${point}display:inline-flex;vertical-align:middle;inset-inline-start:12px` }
    : undefined;
}

/** Letters that leave room for a chip of 150 px in a drawer of 420 px. */
const roomForName = 14;
const heads = ['[class*="DivCommentHeaderWrapper"]' /* 2026-09, drawer */];

/** The button beside the field; never one of a field farther away. */
function submit(editor: Element): Element | undefined {
  const field = editor.closest('[data-e2e="comment-input"]');
  for (let around = field, steps = 0; around && steps < 5; around = around.parentElement, steps++) {
    const button = around.querySelector('[data-e2e="comment-post"]' /* 2026-09 */);
    if (button) return around.querySelectorAll('[data-e2e="comment-input"]').length > 1 ? undefined : button;
  }
  return undefined;
}

/**
 * A field among the answers to a comment answers the one that was asked; the one below the list answers it when it begins
 * with its author's name, which TikTok puts there, and else the video.
 */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const shown = [...editor.ownerDocument.querySelectorAll(comments)];
  const asked = lastAsked === undefined ? undefined : shown.find((element) => commentOf(element, look)?.id === lastAsked);
  const box = editor.closest('[class*="DivCommentObjectWrapper"], [class*="DivCommentItemContainer"]'); /* 2026-09 */
  if (box) return asked && box.contains(asked) ? lastAsked : undefined;
  const comment = asked && commentOf(asked, look);
  const start = readText(editor).toLowerCase();
  const isNamed = [comment?.handle, comment?.name && readText(comment.name)].some((name) => name && start.startsWith(`@${name.toLowerCase()}`));
  if (isNamed) return lastAsked;
  const here = openedIn(look.url);
  return here && !start.startsWith('@') ? `tiktok:${here.id}` : undefined;
}

/* Seen on: nothing but pages written from markup that others measured: drawer and browser of comments (2026-09).
   Known from others' code, until 2026-08: the signed-in person's link, the player's id in the feed, the seconds in ids.
   Not verified: feeds, the description's links, likes in the browser, where the field for an answer stands, the limit of 150.
   Not read, for want of a hook: advertising, pinned comments, languages, notifications. */
