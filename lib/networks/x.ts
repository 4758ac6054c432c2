import type { PageKind } from '../model/network';
import type { Author, MediaKind, Post, Reference } from '../model/post';
import { type Anchor, defineNetwork, type Look, type Reading } from './define-network';
import { count, pick } from './pick';
import { readLabel, readNumbers } from './read-label';
import { noBlocks, readText } from './read-text';
import { same } from './same';
import { snowflakeTime } from './snowflake';

/**
 * X, formerly Twitter. A React Native page: class names change with every build, `data-testid` has stayed since 2023.
 * A post is found in one pass over its marked descendants in document order: author, text, quote, numbers. What comes
 * after a second author belongs to the quoted post, until the row of buttons.
 */
export const x = defineNetwork({
  id: 'x',
  name: 'X',
  // One site to ask for: twitter.com and the mobile hosts all lead here (2026-08).
  hosts: ['https://x.com/*'],
  page,
  // Unavailable posts are articles without a test id, "ana liked your post" is one with another.
  posts: 'article' /* 2025-12 */,
  identify: (element) => {
    const status = ownStatus(element);
    return status && `x:${status.id}`;
  },
  read,
  anchor,
  me,
  replyButton: ['[data-testid="reply"]' /* 2025-12 */],
  composers: [
    {
      editor: ['[data-testid^="tweetTextarea_"][contenteditable="true"]' /* 2025-12 */, '.public-DraftEditor-content[contenteditable="true"]' /* 2026-08 */],
      engine: 'draft',
      limit: 280,
      submit,
      answers,
    },
  ],
  get alternatives() {
    return { text: textMarks, me: ownMarks };
  },
});

/** A post as an address names it. `handle` is "i" where the address leaves the author open. */
interface Status {
  handle: string;
  id: string;
}

const handlePath = /^\/([A-Za-z\d_]{1,20})$/;
const statusPath = /^\/([A-Za-z\d_]{1,20})\/status(?:es)?\/(\d{1,20})(?![^/?#])/;
/** First parts of addresses that are no one's handle. */
const reserved: ReadonlySet<string> = new Set(
  'compose explore hashtag home i intent jobs login logout messages notifications privacy search settings signup tos'.split(' '),
);
const profileTabs: ReadonlySet<string> = new Set(['with_replies', 'media', 'likes', 'highlights', 'articles', 'superfollows']);

const tweet = 'article[data-testid="tweet"]'; /* 2025-12 */
const cellMark = '[data-testid="cellInnerDiv"]'; /* 2025-12 */
const dialogMark = '[role="dialog"]'; /* 2025-12 */
const avatarMark = '[data-testid="Tweet-User-Avatar"]'; /* 2025-12 */
const inlineReply = '[data-testid="inline_reply_offscreen"]'; /* 2025-12 */
const statusLink = 'a[href*="/status/"]'; /* 2025-12 */
const linkedTime = `${statusLink} > time`;
/** Quoted posts stand in a box that is a link and holds none of the author's (2024-01). */
const quoteBox = 'div[role="link"]';
const avatarPrefix = 'UserAvatar-Container-';
/** What reports that an ad was seen, and the arrow that ads carry instead of a time (2026-08). Two questions are answered faster than a list. */
const adMarks = ['[data-testid$="-impression-pixel"]', 'path[d$="10H8.996V8h7v7z"]'] as const;
const repostIcons = ['M4.75 3.79l4.603 4.3' /* 2025-12 */, 'M4.5 3.88l4.432 4.14' /* 2023-12 */];
const pinIcons = ['M13 21l-1 2-1-2v-5H4.5v-2.287l' /* 2026-05 */, 'M7 4.5C7 3.12 8.12 2 9.5 2h5C15.88 2' /* 2026-04 */];

function page({ pathname, searchParams }: URL): PageKind {
  const [first = '', second = '', , fourth = ''] = pathname.split('/').slice(1);
  if (openedStatus(pathname))
    return fourth === '' || fourth === 'photo' || fourth === 'video' || first === 'i' ? 'thread' : fourth === 'quotes' ? 'feed' : 'other';
  if (first === '' || first === 'home' || first === 'hashtag' || first === 'search') return searchParams.get('f') === 'user' ? 'other' : 'feed';
  if (first === 'notifications') return 'notifications';
  if (first === 'compose' || first === 'intent') return 'composer';
  if (first === 'i') return ['lists', 'communities', 'bookmarks', 'topics'].includes(second) ? 'feed' : 'other';
  if (reserved.has(first)) return 'other';
  return handlePath.test(`/${first}`) && (second === '' || profileTabs.has(second)) ? 'profile' : 'other';
}

const statusOf = (href: string | null | undefined): Status | undefined => {
  const [, handle, id] = statusPath.exec(href ?? '') ?? [];
  return handle !== undefined && id !== undefined ? { handle, id } : undefined;
};

const openedStatus = (pathname: string): Status | undefined => statusOf(pathname.startsWith('/i/web/') ? pathname.replace('/i/web/', '/i/') : pathname);

/** The post that an article shows: by the link around its time; ads have no time but other links to themselves. */
function ownStatus(article: Element, time = ownTime(article)): Status | undefined {
  if (time) return statusOf(time.parentElement?.getAttribute('href'));
  // A reply dialog repeats the post without its link: the post behind it is the one to decorate.
  if (article.querySelector('time') || article.closest(dialogMark)) return undefined;
  for (const link of article.querySelectorAll('a[href*="/status/"]')) if (!isForeign(link, article)) return statusOf(link.getAttribute('href'));
  return undefined;
}

function ownTime(article: Element): Element | undefined {
  // By its tag alone the browser finds it fastest.
  const any = article.querySelector('time') ?? undefined;
  const first = any?.parentElement?.matches(statusLink) === false ? (article.querySelector(linkedTime) ?? undefined) : any;
  // On its own page a post's time follows what it quotes.
  return first && isForeign(first, article) ? [...article.querySelectorAll(linkedTime)].find((time) => !isForeign(time, article)) : first;
}

/** Whether an element stands in a quoted post, or in an article of its own inside this one. */
const isForeign = (element: Element, article: Element): boolean => element.closest(quoteBox) !== null || element.closest('article') !== article;

/** What the pass over an article has found, as elements: most are read only where they are needed. */
interface Found {
  userName: Element | undefined;
  avatar: string | undefined;
  text: Element | undefined;
  media: Element | undefined;
  /** Of each thing that hangs from the post; a box that turns out to be around another is taken back. GIFs are films there. */
  kinds: MediaKind[];
  lastMedia: Element | undefined;
  social: Element | undefined;
  quote: { userName?: Element; avatar?: string; text?: Element; links: string[] } | undefined;
  /** Handles of "Replying to @ana and @ben". */
  repliedTo: string[];
  /** The buttons that carry numbers, and the link to the views. */
  counters: Partial<Record<Counted, Element>>;
}

type Counted = 'replies' | 'reposts' | 'likes' | 'bookmarks' | 'views';

type Place = (found: Found, mark: Element) => void;

const startQuote = (found: Found) => {
  found.quote ??= { links: [] };
  return found.quote;
};

const countsAs =
  (name: Counted): Place =>
  (found, button) => {
    found.counters[name] ??= button;
  };

const hangs =
  (kind: MediaKind): Place =>
  (found, mark) => {
    if (found.quote) return;
    found.media ??= mark;
    if (found.lastMedia?.contains(mark)) found.kinds.pop();
    found.lastMedia = mark;
    found.kinds.push(kind);
  };

const isAvatar: Place = (found) => {
  if (found.userName) startQuote(found);
};

const isName: Place = (found, mark) => {
  if (found.userName) startQuote(found).userName ??= mark;
  else found.userName = mark;
};

const isText: Place = (found, mark) => {
  const owner = found.quote ?? (mark.closest(quoteBox) ? startQuote(found) : found);
  owner.text ??= mark;
};

const isSocial: Place = (found, mark) => {
  found.social ??= mark;
};

/** By `data-testid`, seen until 2025-12. X renames slowly, one by one, so that old and new names stand side by side. */
const places: ReadonlyMap<string, Place> = new Map([
  ['socialContext', isSocial],
  ['Tweet-User-Avatar', isAvatar],
  ['User-Name', isName],
  ['tweetText', isText],
  ['tweetPhoto', hangs('image')],
  ['videoPlayer', hangs('video')],
  ['videoComponent', hangs('video')],
  ['previewInterstitial', hangs('video')],
  ['card.wrapper', hangs('link')],
  ['cardPoll', hangs('poll')],
  ['twitterArticleReadView', hangs('document')],
  ['twitter-article-title', hangs('document')],
  ['reply', countsAs('replies')],
  ['retweet', countsAs('reposts')],
  ['unretweet', countsAs('reposts')],
  ['repost', countsAs('reposts')],
  ['unrepost', countsAs('reposts')],
  ['like', countsAs('likes')],
  ['unlike', countsAs('likes')],
  ['bookmark', countsAs('bookmarks')],
  ['removeBookmark', countsAs('bookmarks')],
]);

/** Where `tweetText` is gone: the first thing with a language of its own. */
const otherText = '[lang]'; /* 2025-12 */
const textMarks = ['[data-testid="tweetText"]' /* 2025-12 */, otherText];
/** Marks that tell nothing here; they are a third of all, and each element that is looked at costs (measured: about 1 µs). */
const marks = '[data-testid]:not([data-testid="app-text-transition-container"],[data-testid="caret"])'; /* 2025-12 */
const viewsLink = 'a[href$="/analytics"]'; /* 2025-12 */
/** Links to people, without the pictures'. */
const personLink = 'a[href^="/"]:not([href*="/status/"],[aria-hidden])'; /* 2025-12 */

/** One pass over the marks, then the few links that matter: this runs for every post that comes into view. */
function find(article: Element): Found {
  const found: Found = {
    userName: undefined,
    avatar: undefined,
    text: undefined,
    media: undefined,
    kinds: [],
    lastMedia: undefined,
    social: undefined,
    quote: undefined,
    repliedTo: [],
    counters: {},
  };
  const inner = article.querySelector('article') ?? undefined;
  for (const mark of article.querySelectorAll(marks)) {
    const id = mark.getAttribute('data-testid') ?? '';
    if (inner?.contains(mark)) continue;
    if (id.startsWith(avatarPrefix)) (found.quote ?? found).avatar ??= id.slice(avatarPrefix.length);
    else places.get(id)?.(found, mark);
  }
  const isNamed = found.text !== undefined;
  if (!isNamed && !found.quote && found.userName) found.text = article.querySelector(otherText) ?? undefined;
  if (found.text) count(textMarks, isNamed ? 0 : 1);
  const links = (selector: string) => [...article.querySelectorAll(selector)].filter((link) => !inner?.contains(link));
  const [views] = links(viewsLink);
  if (views) found.counters.views = views;
  for (const link of links(personLink)) findRepliedTo(found, link, link.getAttribute('href') ?? '');
  if (found.quote) found.quote.links.push(...links(`${quoteBox} ${statusLink}`).flatMap((link) => link.getAttribute('href') ?? []));
  return found;
}

/** Links between the author and the text that say "@ana" are the people replied to. */
function findRepliedTo(found: Found, link: Element, href: string): void {
  const { userName, text } = found;
  if (!userName || userName.contains(link) || text?.contains(link)) return;
  const handle = handleOf(href);
  if (!handle || link.textContent?.trim() !== `@${handle}`) return;
  const next = text ?? found.media ?? found.quote?.userName ?? found.counters.replies;
  if (next && !next.contains(link) && link.compareDocumentPosition(next) & 4) found.repliedTo.push(handle);
}

function read(article: Element, look: Look): Reading | undefined {
  if (article.matches('article article')) return undefined;
  const found = find(article);
  if (!found.userName && article.getAttribute('data-testid') !== 'tweet') return undefined;
  const timeMark = ownTime(article);
  const status = ownStatus(article, timeMark);
  const author = authorOf(found, status);
  const { text } = found;
  const missing: Reading['missing'] = [];
  if (!status) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (!text && !found.media && !found.quote) missing.push('text');
  if (missing.length > 0 || !status || !author) return { post: undefined, missing };

  const time = timeOf(timeMark, status);
  const metrics = metricsOf(found, look.locale);
  if (time === undefined) missing.push('time');
  if (Object.keys(metrics).length === 0) missing.push('metrics');
  const language = languageOf(text);
  const social = socialOf(article, found);
  const promoted = isPromoted(article);
  const place = promoted ? {} : placeOf(article, status, look);
  const replyTo = replyToOf(found, place.replyTo);
  const quote = quoteOf(found, status);
  const post: Post = {
    id: `x:${status.id}`,
    network: 'x',
    page: look.page,
    author,
    text: text ? readText(text, isNoText, noBlocks) : '',
    permalink: `https://x.com/${author.handle}/status/${status.id}`,
    mentions: mentionsOf(text, found.repliedTo.slice(1)),
    metrics,
    ...social,
    ...(language && { language }),
    ...(time !== undefined && { time, timeUncertainty: 0 }),
    ...(replyTo && { replyTo }),
    ...(place.thread && { thread: place.thread }),
    ...(quote && { quote }),
    ...(found.kinds.length > 0 && { media: [...new Set(found.kinds)] }),
    ...(promoted && { promoted }),
    ...(look.me !== undefined && { mine: same(author.handle, look.me) }),
  };
  return { post, missing };
}

/** "Show more" stands inside the text. */
const isNoText = (element: Element): boolean => element.tagName === 'ARTICLE' || element.getAttribute('data-testid') === 'tweet-text-show-more-link';

const handleOf = (href: string | null | undefined): string | undefined => {
  const [, handle] = handlePath.exec(href ?? '') ?? [];
  return handle !== undefined && !reserved.has(handle) ? handle : undefined;
};

/** The author's link, which must not contradict the post's own address. A reply dialog has the avatar's handle and the words. */
function authorOf({ userName, avatar }: Found, status: Status | undefined): Author | undefined {
  const link = userName?.querySelector('a[href^="/"]');
  const handle = link ? handleOf(link.getAttribute('href')) : namedBy(avatar, userName);
  if (!handle || (status && status.handle !== 'i' && !same(status.handle, handle))) return undefined;
  const name = link ? readText(link, undefined, noBlocks).slice(0, 1000) : '';
  return { handle, ...(name && { name }), url: `https://x.com/${handle}` };
}

const namedBy = (avatar: string | undefined, userName: Element | undefined): string | undefined =>
  avatar && userName?.textContent?.includes(`@${avatar}`) ? avatar : undefined;

/** Codes for "undetermined" and "no words", and X's own inventions from "qaa" to "qtz", name no language. */
function languageOf(text: Element | undefined): string | undefined {
  const code = text?.getAttribute('lang');
  return code && code !== 'und' && code !== 'zxx' && !/^q[a-t][a-z]$/.test(code) ? code.slice(0, 40) : undefined;
}

function timeOf(mark: Element | undefined, { id }: Status): number | undefined {
  const written = Date.parse(mark?.getAttribute('datetime') ?? '');
  return Number.isNaN(written) ? snowflakeTime(id) : written;
}

/** Told by the icon, since "ana liked" and "ana follows" look alike in words. */
function socialOf(article: Element, { social }: Found): Pick<Post, 'repostedBy' | 'pinned'> {
  const icon = social && article.querySelector('path')?.getAttribute('d');
  if (!icon) return {};
  if (pinIcons.some((start) => icon.startsWith(start))) return { pinned: true };
  const repostedBy = repostIcons.some((start) => icon.startsWith(start)) ? handleOf(social.closest('a')?.getAttribute('href')) : undefined;
  return repostedBy ? { repostedBy } : {};
}

/** A tracking box inside an article does not make an ad: videos have one in ordinary posts too (2025-12). */
function isPromoted(article: Element): boolean {
  if (article.closest('[data-testid="placementTracking"]')) return true;
  const cell = article.closest(cellMark) ?? article;
  return adMarks.some((selector) => {
    const mark = cell.querySelector(selector);
    return mark !== null && (!article.contains(mark) || !isForeign(mark, article));
  });
}

/** Names the page has made links of; made-up handles are none. People that a reply goes to beside the first count as named. */
function mentionsOf(text: Element | undefined, others: string[]): string[] {
  const handles = new Set(others);
  for (const link of text?.getElementsByTagName('a') ?? []) {
    const handle = handleOf(link.getAttribute('href'));
    if (handle && link.textContent?.startsWith('@') && link.closest('article') === text?.closest('article')) handles.add(handle);
  }
  return [...handles];
}

/** A quoted post has no links but to its pictures; its handle is told by the avatar and must stand in words too. */
function quoteOf({ quote }: Found, own: Status): Post['quote'] {
  if (!quote) return undefined;
  const handle = namedBy(quote.avatar, quote.userName);
  const status = quote.links.map(statusOf).find((each) => each && handle && same(each.handle, handle) && each.id !== own.id);
  const text = quote.text && readText(quote.text, isNoText, noBlocks);
  return { ...(status && { post: `x:${status.id}` }), ...(handle && { handle }), ...(text !== undefined && { text }) };
}

function metricsOf({ counters }: Found, locale: string): Post['metrics'] {
  const metrics: Post['metrics'] = {};
  for (const name of ['replies', 'reposts', 'likes', 'bookmarks', 'views'] as const) {
    const button = counters[name];
    const metric = button && readLabel(button.getAttribute('aria-label') ?? '', () => shownBy(button), locale);
    if (metric) metrics[name] = metric;
  }
  const bookmarks = metrics.bookmarks ? undefined : unnamedCount(labelOfBar(counters), metrics, locale);
  if (bookmarks !== undefined) metrics.bookmarks = { value: bookmarks, exact: true };
  return metrics;
}

const labelOfBar = ({ likes, replies }: Found['counters']): string => (likes ?? replies)?.closest('[role="group"]')?.getAttribute('aria-label') ?? '';

const shownBy = (button: Element): string => button.querySelector('[data-testid="app-text-transition-container"]' /* 2025-12 */)?.textContent?.trim() ?? '';

/**
 * In feeds only the bar's own label counts bookmarks: "40 replies, 19 likes, 1 bookmark, 2756 views", without zeros and
 * in every language in this order. It is the number that is left when all others are known.
 */
function unnamedCount(label: string, { replies, reposts, likes, views }: Post['metrics'], locale: string): number | undefined {
  // Were one of them lost, its number would be left over too.
  if (!replies || !reposts || !likes || !views) return undefined;
  const before = [replies, reposts, likes].flatMap(({ value }) => (value > 0 ? value : []));
  const after = views.value > 0 ? [views.value] : [];
  if (countDigitRuns(label) <= before.length + after.length) return undefined;
  const all = readNumbers(label, locale);
  const left = all[before.length];
  return all.length === before.length + 1 + after.length && String([...before, left, ...after]) === String(all) ? left : undefined;
}

/** No label holds more numbers than runs of digits of any script; nearly all hold as many as are known. */
const countDigitRuns = (label: string): number => label.match(/\p{Nd}+/gu)?.length ?? 0;

/** The people named above the text, and the post that the page's line comes from; they must not contradict each other. */
function replyToOf({ repliedTo: [handle] }: Found, above: Reference | undefined): Reference | undefined {
  if (!handle) return above;
  return above?.post && above.handle && same(above.handle, handle) ? above : { handle };
}

interface InThread {
  replyTo?: Reference;
  thread?: Reference;
}

/** Which posts of an opened thread are under the opened post, by the `Look` they were read with: cells above get unmounted. */
const underOpened = new WeakMap<Look, Map<string, boolean>>();
/** No thread keeps more cells mounted. */
const farthest = 60;

/** What the cells above tell: the post that a line connects to this one, and whether it is under the opened post. */
function placeOf(article: Element, { id }: Status, look: Look): InThread {
  const above = article.closest(cellMark)?.previousElementSibling;
  const near = above?.querySelector(tweet);
  const nearStatus = near ? ownStatus(near) : undefined;
  const line = near && nearStatus && hasLine(near) ? { replyTo: referenceTo(nearStatus) } : {};
  const opened = look.page === 'thread' ? openedStatus(look.url.pathname) : undefined;
  if (!opened || id === opened.id || !isUnder(opened.id, id, above, look)) return line;
  const thread = referenceTo(opened);
  // Answers to the opened post start without a line; those to answers follow on one.
  const isFirst = nearStatus ? !line.replyTo : above?.querySelector(inlineReply) != null;
  return { thread, ...(isFirst ? { replyTo: thread } : line) };
}

const referenceTo = ({ handle, id }: Status): Reference => ({ post: `x:${id}`, ...(handle !== 'i' && { handle }) });

/** The line down to the next post is an empty box beside the avatar (2025-12). */
const hasLine = (article: Element): boolean => (article.querySelector(avatarMark)?.nextElementSibling ?? null) !== null;

/** `false` above the opened post, below the heading of "Discover more", and where neither is in the page any more. */
function isUnder(opened: string, id: string, above: Element | null | undefined, look: Look): boolean {
  const known = underOpened.get(look) ?? new Map<string, boolean>();
  underOpened.set(look, known);
  let verdict = known.get(id);
  for (let cell = above, steps = 0; cell && verdict === undefined && steps < farthest; cell = cell.previousElementSibling, steps++) {
    const article = cell.querySelector(tweet);
    const status = article ? ownStatus(article) : undefined;
    if (status) verdict = status.id === opened || known.get(status.id);
    else if (!article && cell.querySelector('h2')) verdict = false;
  }
  if (verdict !== undefined) known.set(id, verdict);
  return verdict ?? false;
}

/**
 * The cell around a post is absolutely placed by X itself, in its style attribute, and no size depends on what else
 * hangs from it; clicks there don't open the post. The chip stands in the author's line, before the menu. A long name
 * needs that place: then the chip sits on the border above, in the 12 px of padding that each of two posts has there.
 */
function anchor(article: Element): Anchor | undefined {
  const cell = article.closest(cellMark);
  if (!cell && article.closest(dialogMark)) return undefined;
  const style = cell?.getAttribute('style') ?? '';
  if (!cell || !style.includes('position: absolute')) return { parent: article, place: 'position:relative;display:block;height:0' };
  // Nothing of the list is above the first cell, only bars that would cover the chip.
  const inLine = style.includes('translateY(0px)') || lengthOf(article.querySelector('[data-testid="User-Name"]')) <= roomForName;
  return { parent: cell, place: `position:absolute;z-index:1;top:${inLine ? lineTop(article) : -12}px;inset-inline-end:72px` };
}

/** Letters of name, handle and time that leave room for a chip of 150 px in a column of 600 px (2026-11). */
const roomForName = 30;
/** A repost line takes 16 px and a gap of 4. */
const lineTop = (article: Element): number => (article.querySelector('[data-testid="socialContext"]') ? 27 : 7);

/** In letters; those of Chinese, Japanese and Korean and emoji pictures are twice as wide. */
function lengthOf(name: Element | null): number {
  let length = 2 * (name?.getElementsByTagName('img').length ?? 0);
  for (const letter of name?.textContent ?? '') length += letter > '\u1100' ? 2 : 1;
  return length;
}

function me(document: Document): string | undefined {
  const mark = pick(document, ownMarks);
  const id = mark?.getAttribute('data-testid') ?? '';
  return handleOf(id.startsWith(avatarPrefix) ? `/${id.slice(avatarPrefix.length)}` : mark?.getAttribute('href'));
}

const ownMarks = [
  'a[data-testid="AppTabBar_Profile_Link"]' /* 2025-12 */,
  `[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="${avatarPrefix}"]` /* 2025-12 */,
  `[data-testid="DashButton_ProfileIcon_Link"] [data-testid^="${avatarPrefix}"]` /* 2026-08 */,
];

const submitButtons = '[data-testid="tweetButton"],[data-testid="tweetButtonInline"]'; /* 2025-12 */

/** The nearest button around the editor; never past a dialog or the column. */
function submit(editor: Element): Element | undefined {
  for (let around = editor.parentElement; around; around = around.parentElement) {
    const button = around.querySelector(submitButtons);
    if (button) return button;
    if (around.matches(`${dialogMark},[data-testid="primaryColumn"]`)) return undefined;
  }
  return undefined;
}

function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const dialog = editor.closest(dialogMark);
  const repeated = dialog?.querySelector(tweet);
  // A picture opened over its thread is a dialog too; its posts have their links.
  if (dialog && (!repeated || !ownTime(repeated))) return repeated ? answeredIn(repeated, lastAsked) : undefined;
  const opened = look.page === 'thread' && (dialog || editor.closest('[data-testid="primaryColumn"]')) ? openedStatus(look.url.pathname) : undefined;
  return opened && `x:${opened.id}`;
}

/**
 * A reply dialog shows the post without its address; author and second are there. The post behind the dialog with the
 * same ones is it; else the one whose reply button was clicked, if its id was made in that second.
 */
function answeredIn(shown: Element, lastAsked: string | undefined): string | undefined {
  const written = shown.querySelector('time')?.getAttribute('datetime');
  const avatar = shown.querySelector(`[data-testid^="${avatarPrefix}"]`)?.getAttribute('data-testid')?.slice(avatarPrefix.length);
  if (!written || !avatar) return undefined;
  for (const time of shown.ownerDocument.querySelectorAll(linkedTime)) {
    const status = time.getAttribute('datetime') === written ? statusOf(time.parentElement?.getAttribute('href')) : undefined;
    if (status && same(status.handle, avatar)) return `x:${status.id}`;
  }
  const asked = lastAsked?.startsWith('x:') ? snowflakeTime(lastAsked.slice(2)) : undefined;
  return asked !== undefined && Math.floor(asked / 1000) === Math.floor(Date.parse(written) / 1000) ? lastAsked : undefined;
}

/* Seen on: home (For you, Following), reply dialog (2025-12); single posts with poll, quote, card, link, repost line, video (2024-01).
   Known from what others saw, until 2026-08: opened posts, notifications, profiles, ads, lines of communities, unavailable posts.
   Not verified: covers over sensitive pictures, other languages than English. twitter.com and the mobile hosts lead to x.com (2026-08). */
