import type { Field } from '../model/health';
import type { PageKind } from '../model/network';
import type { MediaKind, Post } from '../model/post';
import { type Anchor, defineNetwork, type Look, type Reading } from './define-network';
import { count, pick } from './pick';
import { readBracketed, readCount } from './read-count';
import { noBlocks, readText } from './read-text';
import { same } from './same';
import { readTid } from './tid';

/** Rows of feeds and of some notifications, posts of a thread. */
const named = '[data-testid^="feedItem-by-"],[data-testid^="postThreadItem-by-"]'; /* 2026-11 */
/** Rows of search and notifications: a bare link box. Whatever else is one (a quote, a feed) has a label. */
const unnamed = 'div[role="link"]:not([data-testid]):not([aria-label])'; /* 2026-11, client 1.132's source */
/** A post's own address stands on its time; links inside a text have neither tooltip nor label. */
const timeLinks = ['a[data-tooltip][href*="/post/"]' /* 2026-11 */, 'a[aria-label][href*="/post/"]' /* 2026-11 */];
/** Under an opened post, each in a link to who liked, reposted or quoted it; none when there is nobody. */
const counters = ['likeCount', 'repostCount', 'quoteCount'].map((name) => `[data-testid="${name}-expanded"]` /* 2026-11 */);
/** The label is English in every language; alternative texts of pictures are labels too, but of buttons. */
const quoted = 'div[role="link"][aria-label^="Post by "]'; /* 2026-11 */
/** Posts of a thread have words without a name (2026-11); elsewhere the name has stood since 2023. */
const textMarks = ['[data-testid="postText"]' /* 2026-11 */, '[data-word-wrap]' /* 2026-11 */];
const menuButtons = ['[data-testid="postDropdownBtn"]' /* 2026-11 */, '[data-testid="postShareBtn"]' /* 2026-11 */];
/** Forks run the same client on hosts of their own (blacksky.community, eurosky, deer.social): known by the server's name for itself, else by the screens. */
const screens = ['[data-testid="homeScreenFeedTabs"]' /* 2026-11 */, '[data-testid="postThreadScreen"]' /* 2026-11 */];
const marked = `a[href^="/profile/"],[data-word-wrap],[data-testid],${quoted}`;
const composeView = '[data-testid="composePostView"]'; /* 2026-11, there since 2023 */

export const bluesky = defineNetwork({
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['https://bsky.app/*'],
  detect: (document) => document.head?.querySelector('meta[name="generator"][content="bskyweb"]') != null || pick(document, screens) !== undefined,
  page: ({ pathname }) => {
    const [, first = '', , third = '', , fifth] = pathname.split('/');
    if (first !== 'profile') return pages[first] ?? 'other';
    if (third === 'post') return fifth === undefined ? 'thread' : fifth === 'quotes' ? 'feed' : 'other';
    return third === '' ? 'profile' : third === 'feed' || third === 'lists' ? 'feed' : 'other';
  },
  posts: `${named},${unnamed}`,
  identify: (element, look) => (isHidden(element) ? undefined : idOf(addressOf(element, look))),
  read,
  anchor: (element) => {
    const button = pick(element, menuButtons);
    const bar = button?.parentElement?.parentElement?.parentElement;
    return bar?.querySelector('[data-testid="replyBtn"]') && element.contains(bar) ? { parent: bar, place: besideButtons } : { parent: element, place: below };
  },
  me: (document) => {
    for (const link of document.querySelectorAll('[role="navigation"] a[href^="/profile/"]' /* 2026-11 */)) {
      const { actor, rest } = addressIn(link);
      if (actor && rest === undefined && !isDid(actor)) return actor;
    }
    return undefined;
  },
  replyButton: ['[data-testid="replyBtn"]' /* 2026-11, there since 2023 */],
  composers: [
    {
      editor: [`${composeView} .ProseMirror[contenteditable="true"]` /* 2026-11, there since 2023 */],
      engine: 'prosemirror',
      limit: 300,
      submit: (editor) => editor.closest(composeView)?.querySelector('[data-testid="composerPublishBtn"]' /* 2026-11 */) ?? undefined,
      answers,
    },
  ],
  get alternatives() {
    return { id: timeLinks, 'id of the opened post': counters, text: textMarks, place: menuButtons };
  },
});

const pages: Readonly<Record<string, PageKind>> = {
  '': 'feed',
  hashtag: 'feed',
  intent: 'composer',
  notifications: 'notifications',
  saved: 'feed',
  search: 'feed',
  topic: 'feed',
};

/**
 * In the gap of the bar between the like button and the group at the right, which is 100 px wide (112 in the opened post). In a narrow
 * window there is no gap: then above the bar's right end (a margin in percent counts by width). The bar is positioned,
 * as every plain box of react-native-web: the heart's own animation lies absolutely in such a box, and the veil under the pointer in others.
 */
const besideButtons = 'position:absolute;z-index:1;top:calc(50% - 11px);right:clamp(0px,(100% - 430px)*99,116px);margin-top:clamp(-27px,(100% - 430px)*99,0px)';
const below: Anchor['place'] = 'position:relative;display:block;height:0';

/** What a link into the site points at: `/profile/<actor>/post/<key>/<rest>`; the actor is a handle or a DID. */
interface Address {
  actor?: string | undefined;
  key?: string | undefined;
  rest?: string | undefined;
}

const addressIn = (link: Element | undefined): Address => addressAt(link?.getAttribute('href') ?? '');

function addressAt(path: string): Address {
  const [, profile, actor, post, key, rest] = path.split('/', 6);
  if (profile !== 'profile' || !actor || actor.length > 320) return {};
  return post === 'post' && key && key.length <= 200 ? { actor, key, rest } : { actor, rest: post };
}

const isDid = (actor: string): boolean => actor.startsWith('did:');

/** A record's key is unique when it holds its time; other keys ("first-post") only beside their author. */
function idOf({ actor, key }: Address): string | undefined {
  if (!key) return undefined;
  return readTid(key) === undefined ? `bluesky:${actor?.toLowerCase()}/${key}` : `bluesky:${key}`;
}

/** Screens that were left stay in the page. A menu hides the page from screen readers too, but not from the eye. */
const isHidden = (element: Element): boolean => element.closest('[aria-hidden="true"][style*="display: none"]') !== null;

/** The post that a thread's page is about, the only one there that is no link to itself. */
const isOpened = (element: Element): boolean => element.getAttribute('role') === null && testId(element).startsWith('postThreadItem-by-');

const testId = (element: Element): string => element.getAttribute('data-testid') ?? '';

const timeLinkOf = (element: Element): Element | undefined => (isOpened(element) ? undefined : pick(element, timeLinks));

/** Of the opened post: from its own counters ("9 likes"), else from the page's address when it names the same author. */
function addressOf(element: Element, look: Look, link = timeLinkOf(element)): Address {
  if (!isOpened(element)) return addressIn(link);
  const counter = pick(element, counters)?.closest('a');
  if (counter) return addressIn(counter);
  // An opened post has no link on its time: whatever has one is another post of the thread.
  if ([...element.querySelectorAll(timeLinks.join())].some((link) => !link.closest(`${quoted},[data-word-wrap]`))) return {};
  const page = look.page === 'thread' ? addressAt(look.url.pathname) : {};
  return page.actor && (isDid(page.actor) || same(page.actor, handleIn(element))) ? page : {};
}

/** The handle that the element's own name holds: `feedItem-by-ana.example`. */
const handleIn = (element: Element): string => testId(element).split('-by-', 2)[1] ?? '';

/** Handles stand between marks of direction in older clients (until 2025), and behind a no-break space. */
const bare = (text: string): string => text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '').replace(/^@/, '');

/** What one pass over the marked elements finds. */
interface Survey {
  names: string[];
  text?: Element;
  mentions: Set<string>;
  quote?: Element;
  quoteText?: Element;
  /** A feed or list that hangs from the post. */
  card?: Element | undefined;
  /** The line "Replied to …" between a feed's post's head and its words. */
  repliedTo?: string | undefined;
  by: Map<string, Element>;
}

/** In document order: who brought it, picture, names, time, "Replied to …", the words, the quote, the buttons. */
function survey(element: Element): Survey {
  const found: Survey = { names: [], mentions: new Set(), by: new Map() };
  const parts = element.querySelectorAll(marked);
  let afterTime = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Element;
    const id = part.getAttribute('data-testid');
    if (found.quote?.contains(part)) {
      if (part.hasAttribute('data-word-wrap')) found.quoteText ??= part;
    } else if (id !== null && id !== 'postText') {
      if (!found.by.has(id)) found.by.set(id, part);
    } else if (part.tagName === 'A') {
      const { actor, key, rest } = addressIn(part);
      if (key) afterTime = true;
      else if (!actor || rest !== undefined) found.card ??= afterTime && (rest === 'feed' || rest === 'lists') ? part : undefined;
      else if (found.text?.contains(part)) found.mentions.add(isDid(actor) ? bare(part.textContent ?? '') : actor);
      else if (!afterTime) found.names.push(part.textContent ?? '');
      else if (!found.text && !found.by.has('contentHider-post') && !isDid(actor)) found.repliedTo = actor;
    } else if (id === 'postText' || part.hasAttribute('data-word-wrap')) found.text ??= part;
    else found.quote = part;
  }
  return found;
}

function read(element: Element, look: Look): Reading | undefined {
  if (isHidden(element) || holdsPosts(element, look)) return undefined;
  const found = survey(element);
  const timeLink = timeLinkOf(element);
  const address = addressOf(element, look, timeLink);
  if (!found.by.has('replyBtn') && !(address.key && found.text)) return undefined;
  // The opened post is mounted before the page's address is its own; it is read when it is.
  if (!address.key && isOpened(element) && look.page !== 'thread') return undefined;
  const media = mediaOf(element, found);
  if (found.text) count(textMarks, testId(found.text) === 'postText' ? 0 : 1);
  const text = found.text ? words(found.text) : media.length > 0 || found.quote ? '' : undefined;
  if (text === undefined && isFolded(element)) return undefined;
  const id = idOf(address);
  const handle = authorOf(element, address, found);
  const time = timeOf(timeLink, address, look);
  const metrics = metricsOf(found, look.locale);
  const missing: Field[] = [];
  if (!id) missing.push('id');
  if (!handle) missing.push('author');
  if (text === undefined) missing.push('text');
  if (!time) missing.push('time');
  if (!metrics.replies && !metrics.likes) missing.push('metrics');
  if (!id || !handle || text === undefined) return { post: undefined, missing };
  const { actor, key } = address;
  const post: Post = {
    id,
    network: 'bluesky',
    page: look.page,
    author: { handle, name: nameOf(found, handle), url: `${look.url.origin}/profile/${actor}` },
    text,
    permalink: `${look.url.origin}/profile/${actor}/post/${key}`,
    ...time,
    replyTo: parentOf(element, found, look),
    thread: look.page === 'thread' ? referenceTo(addressAt(look.url.pathname)) : undefined,
    quote: quoteOf(found),
    ...(media.length > 0 && { media }),
    mentions: [...found.mentions].filter((mention) => /^[^\s@]+$/.test(mention)),
    mine: look.me === undefined ? undefined : same(handle, look.me),
    metrics,
    ...broughtBy(element),
  };
  return { post, missing };
}

/** A notification's row around the post that it tells about: the inner one is the post. */
const holdsPosts = (element: Element, look: Look): boolean =>
  (look.page === 'notifications' || testId(element) === '') && element.querySelector(`${named},${unnamed}`) !== null;

/**
 * Who wrote it, if everything that names the author agrees. An account whose handle is broken goes by its DID: many share
 * the name "handle.invalid". Rows without a name of their own say it in the link behind the display name.
 */
function authorOf(element: Element, { actor }: Address, { names }: Survey): string | undefined {
  const shown = names.findLast((name) => name.trim().startsWith('@')) ?? '';
  const handle = handleIn(element) || (actor && !isDid(actor) ? actor : bare(shown));
  if (!handle || !/^[^\s@]{1,320}$/.test(handle)) return undefined;
  if (!actor || same(actor, handle)) return handle;
  if (!isDid(actor)) return undefined;
  return handle === 'handle.invalid' ? actor : handle;
}

/** The words before "@handle", in a link of their own or in the same one (opened post). An account without a name shows its handle. */
function nameOf({ names }: Survey, handle: string): string | undefined {
  const at = names.findIndex((text) => bare(text) === handle && text.includes('@'));
  const own = at > 0 ? names[at - 1] : names.find((text) => text.endsWith(`@${handle}`))?.slice(0, -handle.length - 1);
  const name = own?.trim().slice(0, 1000);
  return name && name !== handle ? name : undefined;
}

/**
 * What hangs from the post itself: the picture of a card belongs to its link, one in a named box is somebody's portrait. Films stand
 * in a <figure>, GIFs don't (client's source, 2026-11). By tag names, which browsers find without a search.
 */
function mediaOf(element: Element, { text, quote, card, by }: Survey): MediaKind[] {
  // In feeds most posts are a box with their words, and nothing beside it.
  if (text && (by.get('contentHider-post')?.childElementCount ?? 2) < 2) return [];
  const kinds = new Set<MediaKind>(card && !text?.contains(card) ? ['link'] : []);
  const isOwn = (mark: Element): boolean => !quote?.contains(mark) && !text?.contains(mark);
  for (const link of element.getElementsByTagName('a')) if (isCard(link) && isOwn(link)) kinds.add('link');
  for (const picture of element.getElementsByTagName('img')) {
    if (picture.closest('[data-expoimage]' /* 2026-11 */)?.hasAttribute('data-testid') === false && !picture.closest('a') && isOwn(picture)) kinds.add('image');
  }
  for (const film of element.getElementsByTagName('video')) if (isOwn(film)) kinds.add(film.closest('figure') ? 'video' : 'gif');
  for (const player of element.getElementsByTagName('iframe')) if (isOwn(player)) kinds.add('video');
  return [...kinds];
}

/** Links in the words have no label. */
function isCard(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return (href.startsWith('http') && link.hasAttribute('aria-label')) || href.startsWith('/starter-pack/');
}

/** Behind a warning: a box with nothing in it but the button that opens it. */
const isFolded = (element: Element): boolean => element.querySelector('[data-testid^="contentHider-"] button' /* 2026-11 */) !== null;

/** Lines end in the text itself; the boxes in it are around mentions (2026-11). */
const words = (element: Element): string => readText(element, undefined, noBlocks);

/**
 * A post's key holds its time, unless its author's client made another kind of key or had a wrong clock: then the long date on
 * the time link, in English only (minutes, the viewer's own time zone).
 */
function timeOf(link: Element | undefined, { key }: Address, { now }: Look): Pick<Post, 'time' | 'timeUncertainty'> | undefined {
  const made = readTid(key ?? '');
  const label = link?.getAttribute('aria-label');
  const stated = Date.parse(label?.replace(' at ', ' ') ?? '');
  if (made !== undefined && made > opened && made < now + day && !(Math.abs(made - stated) > 2 * day)) return { time: made, timeUncertainty: 0 };
  return stated > opened && stated < now + day ? { time: stated, timeUncertainty: 60_000 } : undefined;
}

const day = 86_400_000;
/** The network's first month. */
const opened = Date.UTC(2022, 10);

/**
 * Replies and likes are whole numbers in the buttons' labels. Beside the repost button stands the sum of reposts and quotes, which is
 * kept as reposts unless the opened post shows both apart. A number that is 0 is left out by the page, and so here.
 */
function metricsOf({ by }: Survey, locale: string): Post['metrics'] {
  const labelled = (id: string) => readBracketed(by.get(id)?.getAttribute('aria-label') ?? '');
  const shown = (id: string) => (by.has(id) ? readCount(by.get(id)?.textContent ?? '', locale) : undefined);
  const apart = (id: string) => (by.has(id) ? readCount(by.get(id)?.querySelector('span')?.textContent ?? '', locale) : undefined);
  return {
    replies: labelled('replyBtn'),
    reposts: apart('repostCount-expanded') ?? shown('repostCount'),
    quotes: apart('quoteCount-expanded'),
    likes: labelled('likeBtn') ?? apart('likeCount-expanded') ?? shown('likeCount'),
    bookmarks: apart('bookmarkCount-expanded'),
  };
}

function quoteOf({ quote, quoteText }: Survey): Post['quote'] {
  const handle = bare(quote?.getAttribute('aria-label')?.slice('Post by '.length, 400) ?? '');
  return quote && { handle: handle && handle.length <= 320 ? handle : undefined, text: quoteText && words(quoteText) };
}

/** Over a feed's post stands who reposted it (a link to a person), which feed it comes from (a longer link), or a pin (no link). */
function broughtBy(element: Element): Pick<Post, 'repostedBy' | 'pinned'> {
  const line = headOf(element)?.children[1]?.firstElementChild;
  if (!line) return {};
  const { actor, rest } = line.localName === 'a' ? addressIn(line) : {};
  if (actor && rest === undefined) return { repostedBy: actor };
  return line.localName !== 'a' && line.querySelector('svg') ? { pinned: true } : {};
}

/** The row above a feed's post: a cell over the picture, with a line when the post hangs on the one before, and one for the words above. */
const headOf = (element: Element): Element | undefined =>
  isFeedItem(element) ? [...(element.firstElementChild?.children ?? [])].find((row) => row.childElementCount > 0) : undefined;

const isFeedItem = (element: Element): boolean => testId(element).startsWith('feedItem-by-');

/** Only from what shows it: "Replied to …", the line that ties a post to the one above it, or its place under the opened post. */
function parentOf(element: Element, { repliedTo, by }: Survey, look: Look): Post['replyTo'] {
  if (repliedTo) return { handle: repliedTo };
  if (look.me !== undefined && saysYou(by.get('contentHider-post')?.previousElementSibling, look)) return { handle: look.me };
  if (isFeedItem(element)) return headOf(element)?.firstElementChild?.firstElementChild ? referenceOf(postAbove(element, 1), look) : undefined;
  if (look.page !== 'thread' || testId(element) === '') return undefined;
  const above = postAbove(element, 3);
  if (!above || isOpened(element) || isOpened(above)) return referenceOf(above, look);
  // In the tree layout the first row holds no single cell: there the parent is not told by place.
  const gutter = element.firstElementChild;
  if (gutter?.childElementCount !== 1) return undefined;
  return gutter.firstElementChild?.firstElementChild ? referenceOf(above, look) : referenceTo(addressAt(look.url.pathname));
}

/** "Replied to you" has no link; where the words are of another language, it is not told from "Replied to a blocked post". */
const saysYou = (line: Element | null | undefined, { locale }: Look): boolean =>
  line?.querySelector('svg') != null && locale.startsWith('en') && line.querySelector('a') === null && /\byou$/.test(line.textContent ?? '');

/** The nearest post before this one in the same list, at most `rows` rows up. */
function postAbove(element: Element, rows: number): Element | undefined {
  let node: Element | null = element;
  for (let level = 0; node && level < 4; level++, node = node.parentElement) {
    let row = node.previousElementSibling;
    for (let step = 0; row && step < rows; step++, row = row.previousElementSibling) {
      const found = row.matches(named) ? row : [...row.querySelectorAll(named)].at(-1);
      if (found) return found;
    }
  }
  return undefined;
}

const referenceOf = (element: Element | undefined, look: Look): Post['replyTo'] =>
  element && { post: idOf(addressOf(element, look)), handle: handleIn(element) || undefined };

const referenceTo = (address: Address): Post['replyTo'] =>
  address.key ? { post: idOf(address), handle: address.actor && !isDid(address.actor) ? address.actor : undefined } : undefined;

/**
 * A composer that answers shows the other's picture, name and words before its own box. It names no post, so the one asked last, or
 * else any in the page, must have these very words.
 */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const view = editor.closest(composeView);
  const first = view?.querySelector('.ProseMirror');
  if (!view || !first) return undefined;
  const before = [...view.querySelectorAll('[data-testid="userAvatarImage"]' /* 2026-11 */)].filter((picture) => picture.compareDocumentPosition(first) & 4);
  if (before.length < 2) return undefined;
  const shown = tight(view.textContent ?? '');
  const fits = (element: Element): string | undefined => {
    const found = survey(element);
    const words = tight(found.text?.textContent ?? '').slice(0, 200);
    const name = tight(nameOf(found, handleIn(element)) ?? handleIn(element));
    const id = shown.includes(words) && shown.includes(name) ? idOf(addressOf(element, look)) : undefined;
    // A post of pictures alone has no words to know it by.
    return words === '' && id !== lastAsked ? undefined : id;
  };
  const ids = [...editor.ownerDocument.querySelectorAll(`${named},${unnamed}`)].map(fits);
  return ids.find((id) => id !== undefined && id === lastAsked) ?? ids.find((id) => id !== undefined);
}

const tight = (text: string): string => text.replace(/\s+/g, '');

/* Seen on: home, thread (client 1.132, 2026-11); search, notifications, profile, composer, films, GIFs (from the client's source, 2026-11).
   Not verified: forks on hosts of their own, cards of feeds, lists and starter packs. */
