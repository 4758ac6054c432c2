import type { Field } from '../model/health';
import type { PageKind } from '../model/network';
import type { MediaKind, Post, Reference } from '../model/post';
import { type Anchor, defineNetwork, type Look, type Reading, type Selectors } from './define-network';
import { sponsored } from './meta-ads';
import { pick } from './pick';
import { readCount } from './read-count';
import { readWithoutButtons } from './read-without-buttons';
import { same } from './same';
import { addressAt, idOf, type ThreadsAddress } from './threads-address';
import { viewerIn } from './threads-viewer';
import { outOf, wholeLinks } from './whole-links';

/** Every post, and every quoted one inside it. */
const pressable = '[data-pressable-container="true"]'; /* 2025-06 */
const dialogMark = '[role="dialog"]'; /* 2026-02 */
/** Rows of one screen, where somebody is signed in: `threads_post_page_…`, `threads_feed_…` (2026-05). Signed out there are none. */
const pagelet = '[data-pagelet]';
const heading = 'h1,h2,h3,[role="heading"]';

/** By their drawings, then by English words: the labels are of the page's language. */
const icons = {
  likes: ['path[d^="M1.34375 7.53125"]' /* 2025-06 */, 'path[d^="M16.5 2C14.8335 2"]' /* 2026-05 */, 'svg:is([aria-label="Like"],[aria-label="Unlike"])'],
  replies: ['path[d^="M15.376 13.2177"]' /* 2025-06 */, 'svg:is([aria-label="Reply"],[aria-label="Comment"])' /* 2026-05 */],
  reposts: ['path[d^="M6.41256 1.23531"]' /* 2025-06 */, '[role="button"] svg:is([aria-label="Repost"],[aria-label="Reposted"])' /* 2026-05 */],
} as const satisfies Record<string, Selectors>;

const editors = [
  '[contenteditable="true"][role="textbox"][data-lexical-editor]' /* 2026-02 */,
  '[contenteditable="true"][role="textbox"][aria-placeholder]' /* 2026-02 */,
] as const;

/**
 * Threads. A React page whose class names are made by its build: what has stayed are the boxes that can be pressed, the
 * shapes of links, and `time`. A post is found in one pass over its marked descendants: who is above the author's picture
 * brought it, between picture and menu is its head, and after the menu its words, pictures, quote and buttons.
 */
export const threads = defineNetwork({
  id: 'threads',
  name: 'Threads',
  // The old address leads to the new one, but not for everybody (2025).
  hosts: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  page,
  posts: pressable,
  identify: (element) => (isSet(element) ? undefined : idOf(ownAddress(element))),
  read,
  anchor,
  me,
  replyButton: [],
  replyButtonOf: (post) => (isQuote(post) ? undefined : (buttonsOf(post).replies as HTMLElement | undefined)),
  composers: [{ editor: editors, engine: 'lexical', limit: 500, submit, answers }],
  alternatives: { 'like icon': icons.likes, 'reply icon': icons.replies, 'repost icon': icons.reposts },
});

function page({ pathname }: URL): PageKind {
  const [, first = '', second = '', third = ''] = pathname.split('/');
  if (first.startsWith('@')) return second === 'post' ? (third ? 'thread' : 'other') : profileTabs.has(second) ? 'profile' : 'other';
  return first === 't' && second ? 'thread' : (pages[first] ?? 'other');
}

const profileTabs: ReadonlySet<string> = new Set(['', 'replies', 'media', 'reposts']);
const pages: Readonly<Record<string, PageKind>> = {
  '': 'feed',
  activity: 'notifications',
  custom_feed: 'feed',
  following: 'feed',
  for_you: 'feed',
  intent: 'composer',
  liked: 'feed',
  saved: 'feed',
  search: 'feed',
  tag: 'feed',
};

const isQuote = (element: Element): boolean => element.parentElement?.closest(pressable) != null;

/** Quotes; screens that were left, which stay in the page under a parent that is hidden (2026-04); and the post that a reply dialog repeats. */
const isSet = (element: Element): boolean => isQuote(element) || element.closest(`[hidden],${dialogMark}`) !== null;

/** By its time alone, as nearly every post can be told. */
function ownAddress(element: Element): ThreadsAddress | undefined {
  const time = element.querySelector('a[href*="/post/"] time' /* 2025-06 */);
  return time && time.closest(pressable) === element ? addressAt(time.closest('a')?.getAttribute('href') ?? '') : survey(element).own;
}

/** What one pass over the marked elements finds. */
interface Survey {
  /** People linked above the words, the author's picture and name among them. */
  people: { handle: string; link: Element }[];
  /** The post's own address: around its time; ads have none but at their pictures. */
  own: ThreadsAddress | undefined;
  time: Element | undefined;
  /** Where the menu is, the head ends. */
  hasMenu: boolean;
  /** Words between the author and the menu: "Sponsored", "Author", a topic. */
  labels: string[];
  text: Element | undefined;
  mentions: Set<string>;
  media: Set<MediaKind>;
  quote: Element | undefined;
  /** After the head stand words or people that found no place: then it is not certain that there are no words, nor whose they are. */
  astray: boolean;
}

const marks = `a[href],time,span,video,audio,[aria-haspopup="menu"],${pressable}`; /* 2025-06 */

function survey(element: Element): Survey {
  const found: Survey = {
    people: [],
    own: undefined,
    time: undefined,
    hasMenu: false,
    labels: [],
    text: undefined,
    mentions: new Set(),
    media: new Set(),
    quote: undefined,
    astray: false,
  };
  // A quoted post has no menu.
  const ownMenu = !isQuote(element);
  let inBody = false;
  for (const part of element.querySelectorAll(marks)) {
    if (found.quote?.contains(part)) continue;
    const tag = part.tagName;
    if (tag === 'A') surveyLink(found, part, inBody);
    else if (tag === 'TIME') {
      surveyTime(found, part);
      inBody ||= !ownMenu;
    } else if (tag === 'SPAN') surveyWords(found, part, inBody);
    else if (tag === 'VIDEO' || tag === 'AUDIO') found.media.add(tag === 'VIDEO' ? 'video' : 'audio');
    else if (part.matches(pressable)) found.quote = part;
    else if (found.people.length > 0) inBody = found.hasMenu = true;
  }
  return found;
}

function surveyLink(found: Survey, link: Element, inBody: boolean): void {
  const href = link.getAttribute('href') ?? '';
  const address = addressAt(href);
  if (!address) {
    if (inBody && outOf(href) && !found.text?.contains(link)) found.media.add('link');
  } else if (address.code) {
    if (address.rest !== 'media') return;
    if (!found.time) found.own ??= address;
    if (link.getElementsByTagName('img').length > 0) found.media.add('image');
  } else if (address.rest === undefined) {
    if (!inBody) found.people.push({ handle: address.handle, link });
    else if (!found.text?.contains(link)) found.astray = true;
    else if (link.textContent?.trim().startsWith('@')) found.mentions.add(address.handle);
  }
}

function surveyTime(found: Survey, time: Element): void {
  const address = found.time ? undefined : addressAt(time.closest('a')?.getAttribute('href') ?? '');
  if (!address?.code) return;
  found.time = time;
  found.own = address;
}

/** "1/3" counts the posts of a thread. */
const counter = /^\d{1,3}\/\d{1,3}$/;

function surveyWords(found: Survey, words: Element, inBody: boolean): void {
  if (found.text || found.people.length === 0 || words.closest('a,time,[role="button"]')) return;
  const said = words.textContent?.trim() ?? '';
  if (said === '') return;
  const isMarked = words.getAttribute('dir') === 'auto';
  if (!inBody) {
    if (isMarked && said.length < 40) found.labels.push(said);
  } else if (isMarked && !found.astray && !counter.test(said) && !words.parentElement?.querySelector(':scope > svg')) found.text = words;
  else if (!counter.test(said)) found.astray = true;
}

function read(element: Element, look: Look): Reading | undefined {
  if (isSet(element)) return undefined;
  const found = survey(element);
  const buttons = buttonsOf(element);
  // Rows that tell of a like or a follower, gaps, and posts that are gone have no buttons of a post.
  if (!buttons.likes && !buttons.replies && (!found.time || look.page === 'notifications')) return undefined;
  const { own, time: mark } = found;
  const id = idOf(own);
  const promoted = found.labels.some((label) => sponsored.has(label.toLowerCase()));
  // An ad whose words alone are shown has no address at all.
  if (!id && promoted) return undefined;
  const author = own ? namedIn(found, own) : found.people[0]?.handle;
  const text = found.text ? wordsOf(found.text) : found.hasMenu && !found.astray && (found.media.size > 0 || found.quote) ? '' : undefined;
  const missing: Field[] = [];
  if (!id) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (text === undefined) missing.push('text');
  if (!id || !author || !own || text === undefined) return { post: undefined, missing };

  const time = Date.parse(mark?.getAttribute('datetime') ?? '');
  if (Number.isNaN(time) && !promoted) missing.push('time');
  if (!buttons.likes && !buttons.replies) missing.push('metrics');
  const place = promoted ? {} : placeOf(element, id, look);
  const post: Post = {
    id,
    network: 'threads',
    page: look.page,
    author: { handle: author, url: `${look.url.origin}/@${author}` },
    text,
    permalink: `${look.url.origin}/@${author}/post/${own.code}`,
    mentions: [...found.mentions],
    metrics: metricsOf(buttons, look.locale),
    ...(!Number.isNaN(time) && { time, timeUncertainty: 0 }),
    ...(found.media.size > 0 && { media: [...found.media] }),
    ...(found.quote && { quote: quoteOf(found.quote) }),
    ...broughtBy(element, found, author),
    ...place,
    ...(promoted && { promoted }),
    ...(look.me !== undefined && { mine: same(author, look.me) }),
  };
  return { post, missing };
}

/** Links to the outside are cut off and lead over a page of Meta's. */
function wordsOf(element: Element): string {
  const words = readWithoutButtons(element);
  return words.includes('…') || words.includes('...') ? wholeLinks(words, element) : words;
}

/** Who wrote it, if the address and a link to the person agree. */
const namedIn = ({ people }: Survey, own: ThreadsAddress): string | undefined =>
  people.some(({ handle }) => same(handle, own.handle)) ? own.handle : undefined;

type Counted = keyof typeof icons;

/** A row of buttons in this order, each in a box of its own (2025-06): the ones whose drawings are new are told by the like button's neighbours. */
function buttonsOf(element: Element): Partial<Record<Counted, Element>> {
  const buttons: Partial<Record<Counted, Element>> = {};
  for (const name of ['likes', 'replies', 'reposts'] as const) {
    const button = pick(element, icons[name])?.closest('[role="button"]');
    if (button && button.closest(pressable) === element) buttons[name] = button;
  }
  const cells = [...(buttons.likes?.parentElement?.parentElement?.children ?? [])].map((cell) => cell.firstElementChild);
  if (cells.length < 4 || cells[0] !== buttons.likes) return buttons;
  for (const [index, name] of [[1, 'replies'] as const, [2, 'reposts'] as const]) {
    const button = cells[index];
    const isKnown = button === buttons.replies || button === buttons.reposts;
    if (!buttons[name] && !isKnown && button?.getAttribute('role') === 'button' && button.querySelector('svg')) buttons[name] = button;
  }
  return buttons;
}

/** A number that is 0 is left out by the page, and a like count that its author hid; so both are here. */
function metricsOf(buttons: Partial<Record<Counted, Element>>, locale: string): Post['metrics'] {
  const metrics: Post['metrics'] = {};
  for (const name of ['replies', 'reposts', 'likes'] as const) {
    const shown = buttons[name]?.querySelector('span')?.textContent?.trim();
    const metric = shown ? readCount(shown, locale) : undefined;
    if (metric) metrics[name] = metric;
  }
  return metrics;
}

/** A quote that its author took away has no links left. */
function quoteOf(element: Element): NonNullable<Post['quote']> {
  const found = survey(element);
  const { own, text } = found;
  const handle = own && namedIn(found, own);
  const id = idOf(own);
  return { ...(id && handle && { post: id }), ...(handle && { handle }), ...(text && { text: wordsOf(text) }) };
}

/** Over the author's picture, or in a row above the post, stands who reposted it (a link to a person) or a pin (none). Not verified. */
function broughtBy(element: Element, { people }: Survey, author: string): Pick<Post, 'repostedBy' | 'pinned'> {
  const [first] = people;
  if (!first) return {};
  // The author's own link begins with the picture.
  if (!same(first.handle, author)) return first.link.querySelector('img') ? {} : { repostedBy: first.handle };
  if (!first.link.querySelector('img')) return {};
  const row = element.previousElementSibling;
  const by = row?.querySelector(pressable) ? undefined : addressAt(row?.querySelector('a[href^="/@"]')?.getAttribute('href') ?? '')?.handle;
  if (by) return { repostedBy: by };
  const icon = element.querySelector('svg') ?? undefined;
  const isAbove = icon && icon.closest('[role="button"],a') === null && (icon.compareDocumentPosition(first.link) & 4) !== 0;
  return isAbove ? { pinned: true } : {};
}

interface Place {
  replyTo?: Reference;
  thread?: Reference;
}

/** Which posts stand under a thread's opened post, by the `Look` they were read with: rows above it get unmounted. */
const underOpened = new WeakMap<Look, Map<string, boolean>>();

/** What the rows above tell: the post that a line leads to this one from, and whether it is under the opened post. */
function placeOf(element: Element, id: string, look: Look): Place {
  const above = postAbove(element);
  const linked = above && hasLine(above) && !isApart(element, above) ? { replyTo: referenceOf(above) } : {};
  const opened = look.page === 'thread' ? addressAt(look.url.pathname) : undefined;
  if (!opened || idOf(opened) === id || !isUnder(idOf(opened), id, above, look) || !isOfThread(element)) return linked;
  const thread = { post: `threads:${opened.code}`, handle: opened.handle };
  // The second one of a row without a line answers something that is not seen.
  return { thread, ...('replyTo' in linked ? linked : !above || isApart(element, above) ? { replyTo: thread } : {}) };
}

/** Rows of other parts of the page ("More threads") have other names; signed out there are none. */
function isOfThread(element: Element): boolean {
  const name = element.closest(pagelet)?.getAttribute('data-pagelet');
  return name == null || name.startsWith('threads_post_page_');
}

function isUnder(opened: string | undefined, id: string, above: Element | undefined, look: Look): boolean {
  const known = underOpened.get(look) ?? new Map<string, boolean>();
  underOpened.set(look, known);
  let verdict = known.get(id);
  for (let row = above, steps = 0; row && verdict === undefined && steps < 60; row = postAbove(row), steps++) {
    const rowId = idOf(survey(row).own);
    if (rowId) verdict = rowId === opened || known.get(rowId);
  }
  if (verdict !== undefined) known.set(id, verdict);
  return verdict ?? false;
}

/** The nearest post before this one in the same list, past rows that hold none; a heading between them begins another list. */
function postAbove(element: Element): Element | undefined {
  let node: Element | null = element;
  for (let level = 0; node && level < 6; level++, node = node.parentElement) {
    for (let row = node.previousElementSibling; row; row = row.previousElementSibling) {
      const found = row.matches(pressable) ? row : [...row.querySelectorAll(pressable)].findLast((each) => !isQuote(each));
      if (found) return found;
      if (row.matches(heading) || row.querySelector(heading)) return undefined;
    }
  }
  return undefined;
}

/** Under the picture of a post that the next one answers is an empty box for the line down (2025-06): picture, head, line, words. */
function hasLine(element: Element): boolean {
  const [picture, head, line, words] = element.firstElementChild?.children ?? [];
  return (
    picture?.querySelector('a') != null &&
    head?.querySelector('time') != null &&
    words != null &&
    line?.textContent === '' &&
    !line.querySelector('a,img,svg,video')
  );
}

/** A line leads on only within one row of the list. */
const isApart = (element: Element, above: Element): boolean => {
  const around = element.parentElement?.parentElement;
  return !around?.contains(above);
};

function referenceOf(element: Element): Reference {
  const found = survey(element);
  const id = idOf(found.own);
  const handle = found.own && namedIn(found, found.own);
  return id && handle ? { post: id, handle } : {};
}

/**
 * At the end of the post, which React keeps as long as it keeps the post. The host is a line of no height; the chip rises
 * from it over the edge between two posts, where the paddings of both leave 24 px, so that neither head nor buttons are covered in any width.
 */
function anchor(element: Element): Anchor | undefined {
  if (isSet(element)) return undefined;
  return { parent: element, place: 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-end;height:0;bottom:-24px' };
}

/** The side bar's link to one's own profile has an icon; the state in the page names it too, and `null` when nobody is signed in. */
function me(document: Document): string | undefined {
  const link = document.querySelector('a[href^="/@"] svg' /* 2026-02 */)?.closest('a');
  const handle = link && !link.closest(`${pressable},#barcelona-page-layout`) ? addressAt(link.getAttribute('href') ?? '') : undefined;
  return handle && handle.rest === undefined && !handle.code ? handle.handle : viewerIn(document);
}

/** A dialog ends with the button that sends; in a row of the thread it is the arrow that points up (2026-02), or the next button that says something. */
function submit(editor: Element): Element | undefined {
  const dialog = editor.closest(dialogMark);
  for (let around = dialog ?? editor.parentElement, level = 0; around && level < 12; around = around.parentElement, level++) {
    const arrow = around.querySelector('[role="button"] [style*="rotate(90deg)"] svg' /* 2026-02 */)?.closest('[role="button"]');
    const after = [...around.querySelectorAll('[role="button"]')].filter((each) => (editor.compareDocumentPosition(each) & 4) !== 0);
    const button = arrow ?? after.findLast((each) => each.textContent?.trim() && !each.querySelector('svg,img'));
    if (button || around === dialog || around.matches(`${pagelet},main`)) return button;
  }
  return undefined;
}

/**
 * A box that answers says "Reply to ana…" in some language, and its dialog shows the post above it. What the dialog shows
 * counts; else it is the post asked last, or the one that the page is about, if its author is the one named.
 */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const shown = editor.closest(dialogMark)?.querySelector(`${pressable},a[href^="/@"] time`);
  const shownId = shown && idOf(shown.matches(pressable) ? survey(shown).own : addressAt(shown.closest('a')?.getAttribute('href') ?? ''));
  if (shownId) return shownId;
  const named = (editor.getAttribute('aria-placeholder') ?? '').match(/[\w.]+/g)?.map((word) => word.replace(/\.+$/, '').toLowerCase()) ?? [];
  if (lastAsked !== undefined && authorsOf(lastAsked, editor.ownerDocument).some((handle) => named.includes(handle.toLowerCase()))) return lastAsked;
  const opened = look.page === 'thread' && !editor.closest(dialogMark) ? addressAt(look.url.pathname) : undefined;
  return opened && named.includes(opened.handle.toLowerCase()) ? idOf(opened) : undefined;
}

const authorsOf = (id: string, document: Document): string[] =>
  [...document.querySelectorAll(`a[href$="/post/${id.slice('threads:'.length)}"]`)].flatMap((link) => addressAt(link.getAttribute('href') ?? '')?.handle ?? []);

/* Seen on: a profile signed out (2025-06), a post with its author's own answer (2025-07).
   Known from others (2026-02 to 2026-05): pagelets, hidden screens, the editor's attributes, the viewer in the page's state, "Sponsored".
   Not verified: feed, thread and activity pages signed in, quotes, lines of reposts and pins, other languages than English, the reply dialog. */
