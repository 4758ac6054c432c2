import type { PageKind } from '../model/network';
import type { Author, Metric, Post, Reference } from '../model/post';
import { askSeldom } from './ask-seldom';
import { type Anchor, defineNetwork, type Look, type Reading, type Selectors } from './define-network';
import { leadingMention } from './leading-mention';
import { pick } from './pick';
import { readAgo } from './read-ago';
import { readCount } from './read-count';
import { readNumbers } from './read-label';
import { longestText, noBlocks, readText } from './read-text';
import { same } from './same';
import { wholeLinks } from './whole-links';
import { readReplies } from './youtube-replies';

/**
 * Comments on YouTube: below a video, a short or a post of a channel, and in the inbox of Studio. Polymer elements without shadow roots: tag
 * names and ids stand for years, and each id is in the page once for every comment. They are asked for as attributes, since
 * for `#id` the browser goes through all elements of the page that have it, in each comment anew.
 *
 * Nodes are never used for another comment on a video's page, but whole screens are hidden and kept; Studio fills its rows anew.
 */
export const youtube = defineNetwork({
  id: 'youtube',
  name: 'YouTube',
  hosts: ['https://www.youtube.com/*', 'https://studio.youtube.com/*'],
  page,
  posts: 'ytd-comment-view-model, ytd-comment-renderer, ytcp-comment' /* 2026-09; the second until 2024 */,
  identify(element, look) {
    const id = isAway(element, look) ? undefined : nameOf(element, look).id;
    return id && `youtube:${id}`;
  },
  read,
  anchor,
  me: (document) => askSeldom(document, () => signedIn(document)),
  replyButton: ['[id="reply-button-end"] button' /* 2026-09 */, 'ytcp-comment [id="reply-button"]' /* 2026-09, Studio */],
  composers: [
    {
      editor: ['ytd-commentbox #contenteditable-root[contenteditable="true"]' /* 2026-09 */],
      engine: 'plain',
      limit: 10_000,
      submit: (editor) => pickIn(editor.closest('ytd-commentbox'), ['#submit-button button' /* 2026-09 */]),
      answers: answersBelow,
    },
    {
      editor: ['ytcp-commentbox textarea#textarea' /* 2026-09 */],
      engine: 'textarea',
      limit: 10_000,
      submit: submitInStudio,
      answers: answersInStudio,
    },
    {
      editor: ['ytcp-commentbox #contenteditable-root[contenteditable="true"]' /* until 2026 */],
      engine: 'plain',
      limit: 10_000,
      submit: submitInStudio,
      answers: answersInStudio,
    },
  ],
  get alternatives() {
    return { times, authors, texts, likes, toolbars, owners, signedIn: accounts };
  },
});

const comments = 'ytd-comment-view-model, ytd-comment-renderer, ytcp-comment';
const times: Selectors = ['[id="published-time-text"] a' /* 2026-09 */, '.published-time-text a' /* until 2024, and Studio */];
const authors: Selectors = ['[id="author-text"]' /* 2026-09 */, 'a[id="name"]' /* 2026-09, Studio */];
const texts: Selectors = ['[id="content-text"]' /* 2026-09 */];
const likes: Selectors = ['[id="vote-count-middle"]' /* 2026-09 */, '[id="vote-count"]' /* Studio, not verified */];
const toolbars: Selectors = ['[id="action-buttons"] [id="toolbar"]' /* 2026-09 */, '[id="toolbar"]' /* until 2024, and Studio */];
const badges: Selectors = ['ytd-author-comment-badge-renderer a[id="name"]' /* 2026-09 */];
const pictures: Selectors = ['[id="author-thumbnail-button"]' /* 2026-09 */];
const likeButtons: Selectors = ['[id="like-button"] button' /* 2026-09 */];
const pins: Selectors = ['[id="pinned-comment-badge"]' /* 2026-09 */];
const ownBadges: Selectors = ['ytcp-author-comment-badge[creator]' /* Studio, not verified */];
const owners: Selectors = ['ytd-video-owner-renderer a[href^="/@"]' /* 2026-08 */, '[id="owner"] a[href^="/@"]' /* not verified */];
const accounts: Selectors = [
  'ytd-active-account-header-renderer [id="channel-handle"]' /* 2026-08, once the account's menu was open */,
  'ytd-comment-simplebox-renderer [id="author-thumbnail"] img[alt^="@"]' /* not verified */,
];
const studioChannel: Selectors = ['ytcp-navigation-drawer a[href*="/channel/UC"]' /* not verified */];

const isStudio = (element: Element): boolean => element.tagName === 'YTCP-COMMENT';

function page({ hostname, pathname }: URL): PageKind {
  if (hostname === 'studio.youtube.com') {
    if (/^\/channel\/[\w-]+\/comments/.test(pathname)) return 'notifications';
    return /^\/video\/[\w-]+\/comments/.test(pathname) ? 'thread' : 'other';
  }
  if (/^\/(?:watch|shorts\/|live\/|post\/)/.test(pathname)) return 'thread';
  if (/^\/(?:@|channel\/|c\/|user\/)/.test(pathname)) return 'profile';
  return /^\/(?:$|feed\/|results|hashtag\/|gaming)/.test(pathname) ? 'feed' : 'other';
}

/** On a screen that YouTube keeps while another is shown; those with comments all have addresses of their own. */
const isAway = (element: Element, { page: kind }: Look): boolean =>
  !isStudio(element) && (kind !== 'thread' || element.closest('[id="page-manager"] > [hidden]') !== null);

/** A part of this comment and not of one that stands inside it. */
function part(comment: Element, alternatives: Selectors): Element | undefined {
  const found = pick(comment, alternatives);
  return found?.closest(comments) === comment ? found : undefined;
}

const pickIn = (root: Element | null, alternatives: Selectors): Element | undefined => (root ? pick(root, alternatives) : undefined);

/** What a comment's own address says: its id (an answer's is `<first comment>.<answer>`) and what it is written under. */
interface Name {
  link: Element | undefined;
  id: string | undefined;
  /** The id of a video, or of a channel's post. */
  under: string | undefined;
  path: string | undefined;
}

const address = /^(?:https:\/\/www\.youtube\.com)?(\/(?:watch\?(?:[^#]*&)?v=([\w-]{1,40})|(?:post|shorts|live)\/([\w-]{1,60})(?=\?))[^#]*)$/;
const commentIn = /[?&]lc=([\w.-]{5,120})(?:&|$)/;

/** In Studio the element names its comment, and the link must not name another. */
function nameOf(comment: Element, { url }: Look): Name {
  const link = part(comment, times);
  const [, path, video, other] = address.exec(link?.getAttribute('href') ?? '') ?? [];
  const linked = commentIn.exec(path ?? '')?.[1];
  const stated = isStudio(comment) ? (comment.getAttribute('comment-id') ?? undefined) : undefined;
  const isOne = stated === undefined || linked === undefined || stated === linked;
  const id = isOne ? (linked ?? stated) : undefined;
  const inStudio = isStudio(comment) ? videoInStudio(comment, url) : undefined;
  const under = video ?? other ?? inStudio;
  if (id === undefined || !/^[\w.-]{5,120}$/.test(id)) return { link, id: undefined, under, path: undefined };
  const first = other ? `${path?.split('?')[0]}?` : under && `/watch?v=${under}&`;
  return { link, id, under, path: first && `${first}lc=${id}` };
}

function read(comment: Element, look: Look): Reading | undefined {
  if (isAway(comment, look)) return undefined;
  const name = nameOf(comment, look);
  const found = part(comment, texts);
  const words = found?.querySelector(comments) ? undefined : found;
  const author = authorOf(comment);
  const { id } = name;
  if (!id && !words && !author) return undefined; // still to come, or taken away
  const missing: Reading['missing'] = [];
  if (!id) missing.push('id');
  if (!author) missing.push('author');
  if (!words) missing.push('text');
  if (!id || !author || !words) return { post: undefined, missing };

  const shown = readText(words, undefined, noBlocks);
  const text = wholeLinks(shown, words).slice(0, longestText);
  // "(edited)" stands behind the time.
  const time = readAgo(name.link?.textContent?.trim() ?? '', look.locale, look.now);
  const metrics = metricsOf(comment, look.locale, missing);
  const thread = threadOf(comment, name, look);
  const replyTo = replyToOf(comment, { id, words, text, thread }, look);
  if (!time) missing.push('time');
  if (!name.path) missing.push('permalink');
  const post: Post = {
    id: `youtube:${id}`,
    network: 'youtube',
    page: look.page,
    author,
    text,
    ...(name.path && { permalink: `https://www.youtube.com${name.path}` }),
    mentions: mentionsIn(words),
    metrics,
    ...(time && { time: time.time, timeUncertainty: time.uncertainty }),
    ...(replyTo && { replyTo }),
    ...(thread && { thread }),
    ...(isPinned(comment) && { pinned: true }),
    ...mineOf(comment, author, look),
  };
  return { post, missing };
}

const channelPath = /^(?:https:\/\/www\.youtube\.com)?\/(?:@([^/?#\s]{1,200})|channel\/(UC[\w-]{10,40}))\/?(?:[?#]|$)/;
const channelId = /^UC[\w-]{10,40}$/i;
/** Letters of every script, numbers and few marks (YouTube's help on handles). */
const isHandle = (handle: string): boolean => /^[\p{L}\p{M}\p{N}_.·-]{1,100}$/u.test(handle);

/** A handle, or a channel's id where there is none; addresses may spell letters out as "%E3%81%82". */
function handleOf(href: string | null): string | undefined {
  const [, handle, channel] = channelPath.exec(href ?? '') ?? [];
  if (handle === undefined) return channel;
  try {
    const plain = decodeURIComponent(handle);
    return isHandle(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The author's link; what it says, the picture's label and the channel's badge must not name somebody else. Only the
 * channel's own badge says a name that is no handle.
 */
function authorOf(comment: Element): Author | undefined {
  const link = part(comment, authors);
  const owner = part(comment, badges);
  const handle = handleOf((link ?? owner)?.getAttribute('href') ?? null);
  if (handle === undefined) return undefined;
  const picture = part(comment, pictures)?.getAttribute('aria-label');
  const shown = [link?.textContent?.trim(), picture?.trim(), owner?.textContent?.trim()];
  const isHandled = !channelId.test(handle) || (link ?? owner)?.getAttribute('href')?.includes('/@') === true;
  const others = [
    ...(isHandled ? shown.flatMap((words) => (words?.startsWith('@') ? words.slice(1) : [])) : []),
    ...(owner ? [handleOf(owner.getAttribute('href')) ?? ''] : []),
  ];
  if (others.some((other) => !same(other, handle))) return undefined;
  const name = shown.findLast((words) => words && !words.startsWith('@'))?.slice(0, 1000);
  return { handle, ...(name && { name }), url: `https://www.youtube.com/${isHandled ? `@${handle}` : `channel/${handle}`}` };
}

/** In Studio the channel's own answers carry its badge; a handle there can't be compared with the channel's id. */
function mineOf(comment: Element, { handle }: Author, { me }: Look): { mine?: boolean } {
  if (isStudio(comment) && part(comment, ownBadges)) return { mine: true };
  return me === undefined || channelId.test(me) !== channelId.test(handle) ? {} : { mine: same(handle, me) };
}

const isPinned = (comment: Element): boolean => {
  const pin = part(comment, pins)?.firstElementChild;
  return pin != null && !pin.hasAttribute('hidden');
};

function mentionsIn(words: Element): string[] {
  const handles = new Set<string>();
  for (const link of words.getElementsByTagName('a')) {
    const text = link.textContent?.replace(/[\s\u200b]+/g, '') ?? '';
    const handle = text.startsWith('@') ? handleOf(link.getAttribute('href')) : undefined;
    if (handle !== undefined) handles.add(handle);
  }
  return [...handles];
}

function metricsOf(comment: Element, locale: string, missing: Reading['missing']): Post['metrics'] {
  const liked = likesOf(comment, locale);
  const answered = repliesTo(comment, locale);
  // In Studio each first comment says "0 replies" at least.
  const isUncounted = isStudio(comment) && !answered && !comment.closest('ytcp-comment-replies');
  if (liked === 'unclear' || isUncounted) missing.push('metrics');
  return { ...(answered && { replies: answered }), ...(liked && liked !== 'unclear' && { likes: liked }) };
}

/**
 * The short form beside the thumb ("1.2K", nothing for none), and its label in full ("along with 1,204 other people"). The
 * label's number counts where it begins as the short form does: YouTube cuts off, it doesn't round.
 */
function likesOf(comment: Element, locale: string): Metric | 'unclear' | undefined {
  const counter = part(comment, likes);
  const short = counter?.textContent?.trim() ?? '';
  const shown = short === '' ? undefined : readCount(short, locale);
  if (!shown) return short === '' && counter ? undefined : 'unclear';
  if (shown.exact) return shown;
  const label = part(comment, likeButtons)?.getAttribute('aria-label') ?? '';
  const [stated, another] = readNumbers(label, locale);
  const isSame = stated !== undefined && another === undefined && stated >= shown.value && stated < shown.value * 1.25;
  return isSame ? { value: stated, exact: true } : shown;
}

/** The thread that a comment opens: its answers stand in it, and threads of their own among them since 2026. */
function threadAround(comment: Element): Element | undefined {
  const thread = comment.closest('ytd-comment-thread-renderer, ytcp-comment-thread') ?? undefined;
  const answers = comment.closest('ytd-comment-replies-renderer, ytcp-comment-replies');
  return thread && answers && !answers.contains(thread) ? undefined : thread;
}

function repliesTo(comment: Element, locale: string): Metric | undefined {
  const thread = threadAround(comment);
  if (!thread || thread.querySelector(comments) !== comment) return undefined;
  const button = thread.querySelector('[id^="more-replies"] button, [id="replies-button"]'); /* 2026-09; Studio's not verified */
  // An answer's own button when this comment's is gone.
  if (button?.closest('ytd-comment-thread-renderer, ytcp-comment-thread') !== thread) return undefined;
  return readReplies(button.getAttribute('aria-label') ?? button.textContent ?? '', locale);
}

/** What the comment is written under. Whose it is, is told by the page of a video, and known in Studio. */
function threadOf(comment: Element, { under }: Name, look: Look): Reference | undefined {
  if (isStudio(comment)) {
    const channel = channelIn(look.url.pathname) ?? look.me;
    return under || channel ? { ...(under && { post: `youtube:${under}` }), ...(channel && { handle: channel }) } : undefined;
  }
  if (!under) return undefined;
  const owner = ownerOf(comment, under, look);
  return { post: `youtube:${under}`, ...(owner && { handle: owner }) };
}

function videoInStudio(comment: Element, { pathname }: URL): string | undefined {
  const link = comment
    .closest('ytcp-comment-thread')
    ?.querySelector('a[href*="/video/"]') /* 2026-08 */
    ?.getAttribute('href');
  return /\/video\/([\w-]{5,40})(?:[/?#]|$)/.exec(link ?? pathname)?.[1];
}

/** By the `Look` they were found with, and when: the owner stands far away in a large page. */
const foundOwners = new WeakMap<Look, { at: number; owner: string | undefined }>();

/** The channel that a video's page names, as long as the page is that video's: on the way to another one it still shows the last. */
function ownerOf(comment: Element, video: string, look: Look): string | undefined {
  const shown = comment.closest('ytd-watch-flexy') /* 2026-09 */;
  if (shown?.getAttribute('video-id') !== video || look.url.searchParams.get('v') !== video) return undefined;
  const known = foundOwners.get(look);
  if (known && (known.owner !== undefined || known.at === look.now)) return known.owner;
  const owner = handleOf(pick(shown, owners)?.getAttribute('href') ?? null);
  foundOwners.set(look, { at: look.now, owner });
  return owner;
}

interface Asked {
  id: string;
  words: Element;
  text: string;
  thread: Reference | undefined;
}

/**
 * A first comment answers the video. An answer's id begins with that of the first comment, and it stands in the thread of
 * the one that it answers; in rows without threads of their own it begins with that one's name.
 */
function replyToOf(comment: Element, { id, words, text, thread }: Asked, look: Look): Reference | undefined {
  const [root = ''] = id.split('.');
  if (root === id) return thread;
  const above = parentOf(comment);
  const aboveId = above && nameOf(above, look).id;
  const isUnder = aboveId !== undefined && aboveId !== id && (aboveId === root || aboveId.startsWith(`${root}.`));
  const handle = isUnder ? authorOf(above as Element)?.handle : undefined;
  const named = leadingMention(words, text, handleOf);
  if (named && !(handle && same(handle, named.handle))) return named.linked ? { handle: named.handle } : undefined;
  if (!isUnder) return { post: `youtube:${root}` };
  return { post: `youtube:${aboveId}`, ...(handle && { handle }) };
}

/** The comment in whose thread this one stands. */
function parentOf(comment: Element): Element | undefined {
  const answers = comment.closest('ytd-comment-replies-renderer, ytcp-comment-replies, [id="replies"]');
  const thread = answers?.closest('ytd-comment-thread-renderer, ytcp-comment-thread');
  const first = thread?.querySelector(comments) ?? undefined;
  return first && answers && !answers.contains(first) ? first : undefined;
}

/**
 * At the end of the row of buttons, as a box without width or height: the row stays as it is, and the chip leans out of it. The row survives scrolling
 * and sorting anew (seen by others, 2026-09), and is filled with another comment together with it.
 */
function anchor(comment: Element): Anchor | undefined {
  const toolbar = part(comment, toolbars);
  if (toolbar)
    return {
      parent: toolbar,
      place: 'display:flex;align-items:center;align-self:center;flex:none;width:0;height:0;position:relative;z-index:1;inset-inline-start:8px',
    };
  return isStudio(comment)
    ? {
        parent: comment,
        place: 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-end;height:0;padding-inline-end:56px;bottom:8px',
      }
    : undefined;
}

const channelIn = (path: string | null | undefined): string | undefined => /\/channel\/(UC[\w-]{10,40})/.exec(path ?? '')?.[1];

/** Polymer pages are long: what the account's menu and the box for a comment say, and in Studio the address. */
function signedIn(document: Document): string | undefined {
  const { hostname, pathname } = new URL(document.URL);
  if (hostname === 'studio.youtube.com') return channelIn(pathname) ?? channelIn(pick(document, studioChannel)?.getAttribute('href'));
  const found = pick(document, accounts);
  const handle = (found?.getAttribute('alt') ?? found?.textContent ?? '').trim();
  return handle.startsWith('@') && isHandle(handle.slice(1)) ? handle.slice(1) : undefined;
}

/** The box opens inside the comment that it answers; the one above the list is for the video. A comment that is edited answers nothing. */
function answersBelow(editor: Element, look: Look): string | undefined {
  const comment = editor.closest(comments);
  if (comment) return editor.closest('[id="reply-dialog"]') ? youtube.identify(comment, look) : undefined;
  if (!editor.closest('ytd-comment-simplebox-renderer')) return undefined;
  const video = look.url.searchParams.get('v') ?? /^\/(?:shorts|live|post)\/([\w-]{5,60})/.exec(look.url.pathname)?.[1];
  return video && `youtube:${video}`;
}

/** The box stands in the thread; which comment of it was asked, the person's last press tells. */
function answersInStudio(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const comment = editor.closest('ytcp-comment');
  if (comment) return youtube.identify(comment, look);
  const shown = [...(editor.closest('ytcp-comment-thread')?.querySelectorAll('ytcp-comment') ?? [])].map((each) => youtube.identify(each, look));
  return lastAsked !== undefined && shown.includes(lastAsked) ? lastAsked : shown.length === 1 ? shown[0] : undefined;
}

/** The button to send has had no id of its own since 2026: it is the one that is not there to cancel, of two. */
function submitInStudio(editor: Element): Element | undefined {
  const box = editor.closest('ytcp-commentbox');
  const named = pickIn(box, ['#submit-button' /* until 2026 */]);
  const cancel = box?.querySelector('#cancel-button');
  const buttons = [...(box?.querySelectorAll('ytcp-button') ?? [])];
  return named ?? (cancel && buttons.length === 2 ? buttons.find((button) => button !== cancel) : undefined);
}

/* Seen on: nothing but a page written from markup that others measured: comments below a video (2026-09).
   Known from others' code and reports, until 2026-09: Studio's comments, their text, author, video and box; the account's menu; who a video is by.
   Not verified: Studio's times, likes, counts of answers, own answers and second button; who is signed in before the menu was open; shorts and posts.
   Not read: the notifications under the bell, videos themselves, m.youtube.com. */
