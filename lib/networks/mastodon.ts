import type { Field } from '../model/health';
import type { PageKind } from '../model/network';
import type { Author, MediaKind, Metric, MetricName, Post, Reference } from '../model/post';
import { type Anchor, defineNetwork, type Look, type Reading } from './define-network';
import { acctOf, isAcct, linkOf, type PostLink, whole } from './mastodon-address';
import { anchorInPhanpy, identifyInPhanpy, isPhanpy, phanpyComposer, phanpyPage, phanpyPost, readInPhanpy } from './mastodon-phanpy';
import { count, pick } from './pick';
import { readCount } from './read-count';
import { longestText, readText } from './read-text';

/**
 * Mastodon's own web client on any host, forks that keep it (glitch-soc, Hometown), and Phanpy (a file of its own). Handles are whole
 * (`ana@mastodon.social`) although pages leave the host out for their own people: two servers may each have an "ana", and
 * ids of posts are a server's own too. Classes are hand-written there and have stood for years.
 */
export const mastodon = defineNetwork({
  id: 'mastodon',
  name: 'Mastodon',
  hosts: [],
  detect: (document) => document.getElementById('mastodon')?.hasAttribute('data-props') === true || isPhanpy(document),
  page: (url) => (url.hash.startsWith('#/') ? phanpyPage(url.hash) : page(url)),
  posts: `.status__wrapper, .detailed-status__wrapper, ${phanpyPost}` /* 2026-11 */,
  identify(element, look) {
    if (element.localName === 'article') return identifyInPhanpy(element);
    const id = isOpened(element) ? linkOf(openedLink(element), look.url.origin)?.id : idOf(rowOf(element));
    return id && postId(id, look);
  },
  read: (element, look) => (element.localName === 'article' ? readInPhanpy(element, look) : read(element, look)),
  anchor: (element) => (element.localName === 'article' ? anchorInPhanpy(element) : anchor(element)),
  me(document) {
    const acct = acctOf(pick(document, ownMarks), document.location.origin) ?? acctInState(document);
    return acct && whole(acct, document.location.hostname);
  },
  replyButton: [
    '.status__action-bar > .status__action-bar__button-wrapper:first-child > button' /* 2026-11 */,
    '.detailed-status__action-bar > .detailed-status__button:first-child > button' /* 2026-11 */,
    '.status__action-bar > button:first-child' /* before 4.3, 2024-10 */,
    '.actions .reply-button' /* Phanpy, 2026-11 */,
  ],
  composers: [
    {
      editor: ['.compose-form textarea.autosuggest-textarea__textarea' /* 2026-11 */],
      engine: 'textarea',
      // The default; a server that allows more shows it by what its counter says is left.
      limit: 500,
      left: (editor) => readLeft(editor.closest('.compose-form')?.querySelector(counter)),
      undescribed: (editor) => editor.closest('.compose-form')?.querySelectorAll(undescribedPicture).length ?? 0,
      // Asked of a div: a form's own properties can be overlaid by its inputs.
      submit: (editor) => {
        const box = editor.closest('.compose-form__highlightable') ?? undefined;
        return box && pick(box, submitButtons);
      },
      answers,
    },
    phanpyComposer,
  ],
  get alternatives() {
    return { me: ownMarks, 'send button': submitButtons, filter: filterMarks, poll: pollMarks };
  },
});

const counter = '.character-counter' /* 2026-11 */;
const undescribedPicture = '.compose-form__upload__warning .icon-button.active' /* 4.3, 2024-10 */;
const readLeft = (shown: Element | null | undefined): number | undefined => {
  const left = shown?.textContent?.trim() ?? '';
  return /^-?\d+$/.test(left) ? Number(left) : undefined;
};
const ownMarks = ['.navigation-bar a.account__display-name' /* 2026-11 */];
const submitButtons = ['.compose-form__submit button[type="submit"]' /* 2026-11 */];
const filterMarks = ['.content-warning--filter' /* 2026-11 */, '.filter-warning' /* 4.3, 2024-10 */];
const pollMarks = ['.status > .poll' /* 2026-11 */, '.status__content .poll' /* 4.3, 2024-10 */];

function page({ pathname }: URL): PageKind {
  // Side by side in one window, the columns stay whatever the address says.
  if (/^\/deck(?:\/|$)/.test(pathname)) return pageOf(pathname.slice('/deck'.length)) ?? 'feed';
  return pageOf(pathname) ?? 'other';
}

function pageOf(pathname: string): PageKind | undefined {
  const path = pathname.replace(/\/$/, '');
  if (/^\/@[^/]+\/\w+$/.test(path)) return /\/\d+$/.test(path) ? 'thread' : /\/(?:with_replies|media|featured)$/.test(path) ? 'profile' : undefined;
  if (/^\/@[^/]+(?:\/tagged\/[^/]+)?$/.test(path)) return 'profile';
  if (/^\/notifications(?:\/requests\/\d+)?$/.test(path)) return 'notifications';
  if (/^\/(?:publish|share)$/.test(path)) return 'composer';
  if (/^(?:\/(?:home|public|explore|tags|lists\/\d+|favourites|bookmarks|search|links)(?:\/|$)|\/@[^/]+\/\d+\/quotes$|$)/.test(path)) return 'feed';
  return undefined;
}

type Part = 'info' | 'name' | 'time' | 'prepend' | 'warning' | 'filter' | 'content' | 'quote' | 'bar' | 'meta' | 'line';
type Parts = Partial<Record<Part, Element>> & { hung?: [MediaKind, Element][] };

/** By class of a post's direct children: a quoted post's own parts lie deeper and can't be met. */
const partOfClass: ReadonlyMap<string, Part> = new Map([
  ['status__info', 'info'] /* 2026-11 */,
  ['status__display-name', 'name'] /* 2026-11, in status__info */,
  ['status__relative-time', 'time'] /* 2026-11, in status__info */,
  ['status__line', 'line'] /* 2026-11, threads */,
  ['content-warning--filter', 'filter'] /* 2026-11 */,
  ['filter-warning', 'filter'] /* 4.3, 2024-10 */,
  ['content-warning', 'warning'] /* 2026-11 */,
  ['status__content', 'content'] /* 2026-11 */,
  ['status__quote', 'quote'] /* 2026-11 */,
  ['status__action-bar', 'bar'] /* 2026-11 */,
  ['detailed-status__display-name', 'name'] /* 2026-11 */,
  ['detailed-status__meta', 'meta'] /* 2026-11 */,
  ['status__prepend', 'prepend'] /* 2026-11 */,
]);

/** Beside the words, also by class of direct children. */
const mediaOfClass: ReadonlyMap<string, MediaKind> = new Map([
  ['media-gallery', 'image'] /* 2026-11 */,
  ['video-player', 'video'] /* 2026-11 */,
  ['audio-player', 'audio'] /* 2026-11 */,
  ['poll', 'poll'] /* 2026-11 */,
  ['status-card', 'link'] /* 2026-11 */,
  ['attachment-list', 'document'] /* 2026-11, files that a page can't show */,
]);

function gather(parent: Element, parts: Parts = {}): Parts {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const classes = child.getAttribute('class')?.split(' ') ?? [];
    const part = partOfClass.get(classes[1] ?? '') ?? partOfClass.get(classes[0] ?? '');
    if (part === 'info') gather(child, parts);
    else if (part) parts[part] ??= child;
    else {
      const kind = mediaOfClass.get(classes[0] ?? '');
      if (kind) parts.hung = [...(parts.hung ?? []), [kind, child]];
    }
  }
  return parts;
}

/** A post as the page frames it. `row`: one of a list. Otherwise the opened post of a thread. */
interface Frame {
  row: Element | undefined;
  parts: Parts;
  link: PostLink | undefined;
  id: string | undefined;
  acct: string | undefined;
}

/** `undefined`: emptied because it is far from the view, or a quoted post. */
function frameOf(element: Element, look: Look): Frame | undefined {
  const opened = isOpened(element);
  const row = opened ? undefined : rowOf(element);
  const post = opened ? element.querySelector('.detailed-status') /* 2026-11 */ : row;
  if (!post) return undefined;
  const parts = gather(post);
  const link = linkOf(opened ? openedLink(element) : parts.time, look.url.origin);
  const id = row ? idOf(row) : link?.id;
  const acct = acctOf(parts.name, look.url.origin);
  // Two places that name the post or its author must agree, or neither is believed.
  const agrees = { id: !link || link.id === id, acct: !link || link.acct === acct };
  return { row, parts, link, id: agrees.id ? id : undefined, acct: agrees.acct ? acct : undefined };
}

function read(element: Element, look: Look): Reading | undefined {
  const frame = frameOf(element, look);
  if (!frame) return undefined;
  const { row, parts, link, id, acct } = frame;
  if (parts.filter) count(filterMarks, parts.filter.classList.contains('content-warning--filter') ? 0 : 1);
  // Hidden by a filter of the person's own: not for us to show either.
  if (parts.filter && !parts.content) return undefined;
  const words = childOf(parts.content, 'status__content__text');
  const text = textOf(parts, words);
  if (id === undefined || acct === undefined || text === undefined) {
    return {
      post: undefined,
      missing: [
        ...(id === undefined ? (['id'] as const) : []),
        ...(acct === undefined ? (['author'] as const) : []),
        ...(text === undefined ? (['text'] as const) : []),
      ],
    };
  }
  const missing: Field[] = [];
  const author = authorOf(acct, parts.name, look);
  const mentions = mentionsIn(words, look);
  const time = Date.parse((parts.time ?? parts.meta)?.getElementsByTagName('time')[0]?.getAttribute('datetime') ?? '');
  const language = words?.getAttribute('lang');
  const metrics = metricsOf(parts, look, missing);
  // Every row counts its replies, a 0 too; glitch-soc's rows only where they were asked to.
  const counts = !parts.meta && !element.hasAttribute('data-status-by');
  if (counts && !metrics.replies && !missing.includes('metrics')) missing.push('metrics');
  const thread = look.page === 'thread' ? threadAround(element, look) : undefined;
  const prepend = row && gather(element).prepend;
  const replyTo = replyOf({ element, frame, author, mentions, thread, prepend }, look);
  const repostedBy = prepend && isMarked(prepend, 'icon-retweet') ? acctOf(prepend.querySelector('a'), look.url.origin) : undefined;
  const quote = quoteOf(parts, look);
  const media = mediaOf(parts);
  if (Number.isNaN(time)) missing.push('time');
  if (!link) missing.push('permalink');
  const post: Post = {
    id: postId(id, look),
    network: 'mastodon',
    page: look.page,
    author,
    text,
    mentions,
    metrics,
    ...(language && { language }),
    ...(link && { permalink: `${look.url.origin}/@${link.acct}/${link.id}` }),
    ...(!Number.isNaN(time) && { time, timeUncertainty: 0 }),
    ...(replyTo && { replyTo }),
    ...(thread?.opened?.id && thread.opened.id !== id && { thread: referenceTo(thread.opened, look) }),
    ...(quote && { quote }),
    ...(media && { media }),
    ...(repostedBy && { repostedBy: whole(repostedBy, look.url.hostname) }),
    ...(element.getAttribute('data-featured') === 'true' && { pinned: true }),
    ...(look.me !== undefined && { mine: [author.handle.toLowerCase(), acct.toLowerCase()].includes(look.me) }),
  };
  return { post, missing };
}

/** Hashtags at the end stand in a bar of their own, some of them behind a button: they are left out. */
function textOf({ warning }: Parts, words: Element | undefined): string | undefined {
  const subject = warning && readText(warning);
  // Removed from view by the page's styles: the address of the quoted post, for clients that know no quotes.
  const body = words && readText(words, (part) => part.classList.contains('quote-inline'));
  const text = subject && body ? `${subject}\n\n${body}` : (body ?? subject);
  return text?.slice(0, longestText);
}

/** A gallery of films without sound is one of GIFs; older clients keep the poll in the box around the words. */
function mediaOf({ hung, content }: Parts): MediaKind[] | undefined {
  const older = content && content.childElementCount > 1 ? content.getElementsByClassName('poll').length > 0 : false;
  if (!hung && !older) return undefined;
  const kinds = new Set<MediaKind>(older ? ['poll'] : []);
  for (const [kind, box] of hung ?? []) kinds.add(kind === 'image' && box.getElementsByClassName('media-gallery__gifv').length > 0 ? 'gif' : kind);
  if (kinds.has('poll')) count(pollMarks, older ? 1 : 0);
  return [...kinds];
}

function mentionsIn(words: Element | undefined, look: Look): string[] {
  const found = new Set<string>();
  for (const link of words?.getElementsByTagName('a') ?? []) {
    if (!link.classList.contains('mention') || link.classList.contains('hashtag')) continue;
    const acct = acctOf(link, look.url.origin);
    if (acct) found.add(whole(acct, look.url.hostname));
  }
  return [...found];
}

/** The boost button's own counter adds boosts and quotes (4.5, 2025-11): no number that we could name. */
const metricOfIcon: Readonly<Record<string, MetricName>> = { 'icon-reply': 'replies', 'icon-reply-all': 'replies', 'icon-star': 'likes' };
const metricOfClass: Readonly<Record<string, MetricName>> = {
  'detailed-status__reblogs': 'reposts',
  'detailed-status__quotes': 'quotes',
  'detailed-status__favorites': 'likes',
};

function metricsOf({ bar, meta }: Parts, look: Look, missing: Field[]): Post['metrics'] {
  const metrics: Post['metrics'] = {};
  const note = (name: MetricName | undefined, counter: Element) => {
    const metric = name && counted(counter, look.locale);
    if (metric) metrics[name] = metric;
    else if (name && !missing.includes('metrics')) missing.push('metrics');
  };
  for (const counter of bar?.getElementsByClassName('icon-button__counter') ?? []) {
    const icon = counter.parentElement?.getElementsByTagName('svg')[0]?.getAttribute('class') ?? '';
    note(metricOfIcon[icon.split(' ')[1] ?? ''], counter);
  }
  for (const counter of meta?.querySelectorAll('.detailed-status__reblogs, .detailed-status__quotes, .detailed-status__favorites') ?? []) {
    note(metricOfClass[counter.classList[0] ?? ''], counter);
  }
  return metrics;
}

/** While a number rolls to the next one, both stand there; the first is the one that comes. */
function counted(counter: Element, locale: string): Metric | undefined {
  const shown = counter.getElementsByClassName('animated-number')[0]?.firstElementChild ?? counter;
  return readCount((shown.textContent ?? '').trim(), locale);
}

function quoteOf({ quote }: Parts, look: Look): Post['quote'] {
  const inner = quote?.querySelector('.status--is-quote') /* 2026-11 */;
  if (!inner) return undefined;
  const parts = gather(inner);
  const id = idOf(inner);
  const acct = acctOf(parts.name, look.url.origin);
  const text = textOf(parts, childOf(parts.content, 'status__content__text'));
  return { ...(id && { post: postId(id, look) }), ...(acct && { handle: whole(acct, look.url.hostname) }), ...(text !== undefined && { text }) };
}

interface Thread {
  opened: Frame | undefined;
  /** The post just before in the list, and whether the page draws a line from it to the next. */
  before: Frame | undefined;
  isJoined: boolean;
}

/** A thread's list holds one box per post; columns beside it hold articles. */
function threadAround(element: Element, look: Look): Thread | undefined {
  const box = element.parentElement;
  const opened = box?.parentElement?.getElementsByClassName('detailed-status__wrapper')[0];
  if (!box || !opened || element.closest('article')) return undefined;
  const before = box.previousElementSibling?.firstElementChild;
  const frame = before?.matches('.status__wrapper, .detailed-status__wrapper') ? frameOf(before, look) : undefined;
  return { opened: frameOf(opened, look), before: frame, isJoined: before === opened || isDrawnOn(frame) || isOpened(element) };
}

/** Whether the line at a row's avatar goes on to the next row, which then answers it. */
const isDrawnOn = (frame: Frame | undefined): boolean => frame?.parts.line?.classList.contains('status__line--full') === true;

interface Asked {
  element: Element;
  frame: Frame;
  author: Author;
  mentions: string[];
  thread: Thread | undefined;
  prepend: Element | undefined;
}

function replyOf({ element, frame, author, mentions, thread, prepend }: Asked, look: Look): Reference | undefined {
  if (prepend && isMarked(prepend, 'icon-reply')) {
    // Without a link it says "continued thread" or "replied in thread": which of the two, only words tell.
    const acct = acctOf(prepend.querySelector('a'), look.url.origin);
    return acct ? { handle: whole(acct, look.url.hostname) } : undefined;
  }
  if (thread) {
    const parent = parentIn(thread, frame);
    const handle = parent?.acct && whole(parent.acct, look.url.hostname);
    // A row that a filter took out could stand between the two: an answer names whom it answers, unless it is the author's own.
    return parent && handle && (handle === author.handle || mentions.includes(handle)) ? referenceTo(parent, look) : undefined;
  }
  return look.me !== undefined && frame.row?.classList.contains('status-reply') && isReplyNotice(element) ? { handle: look.me } : undefined;
}

/** Mastodon 4.7 source, status.jsx: a row begins anew when it does not answer the row before, or answers the opened post. */
function parentIn({ opened, before, isJoined }: Thread, { row, parts }: Frame): Frame | undefined {
  if (row && !row.classList.contains('status-reply')) return undefined;
  if (!row?.classList.contains('status--first-in-thread')) return isJoined ? before : undefined;
  return parts.line && !parts.line.classList.contains('status__line--full') ? opened : undefined;
}

/** A notification of an answer to the signed-in person: mentions have the same class and another picture (4.7). */
function isReplyNotice(element: Element): boolean {
  const notice = element.parentElement?.closest('.notification-ungrouped--mention') /* 2026-11 */;
  return notice?.querySelector('.notification-ungrouped__header__icon path')?.getAttribute('d')?.startsWith('M760-200v-160') === true;
}

const isMarked = (prepend: Element, icon: string): boolean => prepend.getElementsByTagName('svg')[0]?.classList.contains(icon) === true;

/**
 * At the end of the article, which alone survives the emptying of rows far from the view (22 of 22; a node inside the
 * row: 0), or of the row where there is no article. No ancestor is certain to be positioned (themes are common), so the
 * host is a line of no height and the chip rises from it, over the edge between two posts: their paddings leave 32 px
 * there (4.7 styles), while the button row has no room for it on any width. On the opened post it stands beside the counts.
 */
function anchor(element: Element): Anchor {
  const host = 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-end;height:0;padding-inline-end:16px;';
  return isOpened(element) ? { parent: element, place: `${host}bottom:59px` } : { parent: element.closest('article') ?? element, place: `${host}bottom:-6px` };
}

/** The box names the author and repeats the text of the post it answers, not its id: it must be the one asked for, or the only one in the page that fits. */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const notice = editor.closest('.compose-form')?.getElementsByClassName('reply-indicator')[0] /* 2026-11 */;
  const acct = acctOf(notice?.getElementsByClassName('detailed-status__display-name')[0], look.url.origin);
  if (!notice || !acct) return undefined;
  const content = notice.getElementsByClassName('reply-indicator__content')[0];
  const quoted = content ? readText(content) : '';
  const fits = (post: Post) =>
    post.author.handle === whole(acct, look.url.hostname) && (quoted === '' || post.text.endsWith(quoted) || quoted.startsWith(post.text));
  const shown = [...editor.ownerDocument.querySelectorAll(mastodon.posts)].flatMap((element) => read(element, look)?.post ?? []);
  const asked = shown.find(({ id }) => id === lastAsked);
  if (asked ? fits(asked) : lastAsked !== undefined) return lastAsked;
  const fitting = new Set(shown.filter(fits).map(({ id }) => id));
  return fitting.size === 1 ? [...fitting][0] : undefined;
}

const isOpened = (element: Element): boolean => element.classList.contains('detailed-status__wrapper');
const openedLink = (element: Element) => element.getElementsByClassName('detailed-status__datetime')[0];

function rowOf(wrapper: Element): Element | undefined {
  const row = childOf(wrapper, 'status');
  return row?.classList.contains('status--is-quote') ? undefined : row;
}

function childOf(parent: Element | undefined, name: string): Element | undefined {
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) if (child.classList.contains(name)) return child;
  return undefined;
}

const idOf = (row: Element | undefined): string | undefined => {
  const id = row?.getAttribute('data-id') ?? '';
  return /^\w{1,64}$/.test(id) ? id : undefined;
};

const postId = (id: string, look: Look): string => `mastodon:${look.url.host}/${id}`;
const referenceTo = ({ id, acct }: Frame, look: Look): Reference => ({
  ...(id && { post: postId(id, look) }),
  ...(acct && { handle: whole(acct, look.url.hostname) }),
});

function authorOf(acct: string, link: Element | undefined, look: Look): Author {
  const name = link?.querySelector('.display-name__html') /* 2026-11 */;
  const words = name ? readText(name).slice(0, 1000) : '';
  return { handle: whole(acct, look.url.hostname), url: `${look.url.origin}/@${acct}`, ...(words !== '' && { name: words }) };
}

/** From the settings that the server puts into the page; they also hold a key to the account, which is not looked at. */
function acctInState(document: Document): string | undefined {
  try {
    const { meta, accounts } = JSON.parse(document.getElementById('initial-state')?.textContent ?? '{}') as {
      meta?: { me?: string };
      accounts?: Record<string, { acct?: unknown }>;
    };
    const acct = meta?.me === undefined ? undefined : accounts?.[meta.me]?.acct;
    return typeof acct === 'string' && isAcct(acct) ? acct : undefined;
  } catch {
    return undefined; // no JSON: the page is not ready or not what it seems
  }
}

/* Seen on: home, thread, home with the reply box open (4.7, 2026-11); notifications, profile, explore, filters, unavailable quotes in Mastodon's source (2026-11);
   glitch-soc in its source (2026-11). Not verified: 4.3 to 4.6, columns side by side, films and sounds in a real page. */
