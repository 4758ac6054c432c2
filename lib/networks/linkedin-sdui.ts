import type { Field } from '../model/health';
import type { MediaKind, MetricName, Post, Reference } from '../model/post';
import type { Anchor, Look, Reading, Selectors } from './define-network';
import { authorAmong, type Named } from './linkedin-author';
import {
  addressOf,
  andOthers,
  commentAddress,
  commentId,
  commentIn,
  handleIn,
  isPromotedWord,
  isRepostLine,
  mentionsIn,
  namedFirst,
  onlyCount,
  openedIn,
  readAge,
  replyIn,
  timeFrom,
  type Urn,
  urnIn,
} from './linkedin-parts';
import { pick } from './pick';
import { readCount } from './read-count';
import { readText } from './read-text';
import { same } from './same';
import { stableId } from './stable-id';

/**
 * LinkedIn's newer pages ("generation B", drawn from the server's description, since 2025-11): every class is a hash, and
 * a post has no id. What holds: `componentkey`, a few test ids, roles, links to people, and labels. The id is made of author and words, in
 * feeds and on the post's own page alike: a number that some pages show beside them would make two posts of one.
 */

/** A comment names itself and its post, in its `id` and its key. */
export const sduiComment = '[componentkey^="replaceableComment_urn:li:comment:"],[id^="replaceableComment_urn:li:comment:"]'; /* 2026-10 */

const item = '[role="listitem"]';
const feedKeys = ['[componentkey^="update-card-focus"]' /* 2026-10 */, '[componentkey*="FeedType_"]' /* 2026-09 */, '[id*="FeedType_"]' /* 2026-07 */];
/** The key stands on the list's item, or on one of the two boxes around it. */
export const sduiPost = feedKeys.flatMap((key) => [`${item}${key}`, `${key}>${item}`, `${key}>*>${item}`]).join();

export const sduiAlternatives = {
  text: ['[data-testid="expandable-text-box"]' /* 2026-10 */],
  comment: ['button[aria-label="Comment" i]' /* 2026-10 */, 'svg[id="comment-small"]' /* 2026-08 */],
  repost: ['button[aria-label="Repost" i]' /* 2026-10 */, 'svg[id="repost-small"]' /* named as its older twin, not seen */],
  media: ['video,[data-vjs-player],[componentkey^="document-container"],[data-testid="carousel"],img[alt="View image"],a[href*="/pulse/"]' /* 2026-09 */],
} as const satisfies Record<string, Selectors>;
const find = sduiAlternatives;

const textMark = 'expandable-text-box';
const reactionLabel = 'Reaction button state';
const ownAnalytics = 'a[href*="/analytics/post-summary/urn:li:"]'; /* 2026-09 */
const detail = '[componentkey*="FEED_DETAIL"],[id*="FEED_DETAIL"],[data-testid*="FEED_DETAIL" i]'; /* 2026-02 */

const keyOf = (element: Element) => commentIn(element.id) ?? commentIn(element.getAttribute('componentkey'));

/** Whether it is the outermost of the boxes that carry its key: both posts and comments are drawn in several. */
export function isSduiRoot(element: Element): boolean {
  if (!element.matches(sduiComment)) return element.parentElement?.closest(`${sduiPost},${sduiComment}`) == null;
  return keyOf(element.parentElement?.closest(sduiComment) ?? element.ownerDocument.documentElement)?.number !== keyOf(element)?.number;
}

/** What one pass finds: before the words, the words, and from there to the row of buttons. */
interface Survey {
  people: Named[];
  /** Labels of the buttons beside the author: "Open control menu for post by …", "Follow …". */
  labels: string[];
  /** Between the top and the words. */
  lines: Element[];
  text: Element | undefined;
  /** Words of a post that this one shares. */
  shared: Element | undefined;
  below: Element[];
  /** The first of the row of buttons. */
  bar: Element | undefined;
}

const marks = `a[href],button,p,span,svg[id],[componentkey^="replaceableComment_"],[id^="replaceableComment_"]`;

function survey(root: Element): Survey {
  const found: Survey = { people: [], labels: [], lines: [], text: undefined, shared: undefined, below: [], bar: undefined };
  const number = keyOf(root)?.number;
  let preview: Element | undefined;
  for (const part of root.querySelectorAll(marks)) {
    const { tagName } = part;
    const key = tagName === 'SPAN' || tagName === 'P' ? undefined : keyOf(part);
    // Comments follow a post's row of buttons, and replies a comment's.
    if (key && key.number !== number) break;
    if (found.text?.contains(part) || found.shared?.contains(part) || preview?.contains(part)) continue;
    if (part.getAttribute('data-testid') === textMark) {
      if (!found.text) found.text = part;
      else if (!found.shared) {
        found.shared = part;
        found.below = found.below.filter((above) => above.tagName === 'A'); // its author's lines are no counts of ours
      }
    } else if (tagName === 'A') {
      addLink(found, part);
      if (found.text && !isOwnLink(part)) preview = part;
    } else if (isBar(part)) {
      found.bar = part;
      if (number === undefined) break;
    } else if (found.text) found.below.push(part);
    else if (tagName === 'BUTTON') found.labels.push(part.getAttribute('aria-label') ?? '');
    else if (tagName === 'P' || tagName === 'SPAN') found.lines.push(part);
  }
  return found;
}

/** Links of a post's own numbers; what any other link below the words says ("12 comments that changed us") is a headline from elsewhere. */
const isOwnLink = (link: Element): boolean => /\/feed\/update\/|\/analytics\//.test(link.getAttribute('href') ?? '');

/** "Like" of a comment is no <button>, so that this is a post's. In other languages than English its icons tell. */
const isBar = (part: Element): boolean =>
  part.tagName === 'BUTTON'
    ? part.getAttribute('aria-label')?.startsWith(reactionLabel) === true
    : part.id === 'comment-small' || part.id.startsWith('thumbs-up-outline');

function addLink(found: Survey, link: Element): void {
  const handle = handleIn(link);
  if (!handle) return;
  if (found.text) return void found.below.push(link);
  found.people.push({ handle, link });
}

interface Own {
  author: Post['author'] | undefined;
  /** The element of its words, unless another author stands between the two. */
  text: Element | undefined;
  shared: Element | undefined;
  sharedFrom: string | undefined;
  found: Survey;
}

function ownOf(root: Element): Own {
  const found = survey(root);
  const { author, after } = authorAmong(found.people, found.labels);
  const below = found.below.filter((part) => part.tagName === 'A').map((link) => handleIn(link));
  return after
    ? { author, text: undefined, shared: found.text, sharedFrom: after, found }
    : { author, text: found.text, shared: found.shared, sharedFrom: found.shared && below[0], found };
}

const isNoText = (element: Element): boolean =>
  element.getAttribute('data-testid') === 'expandable-text-button' /* 2026-10 */ || element.classList.contains('visually-hidden');

const wordsOf = (text: Element | undefined): string => (text ? readText(text, isNoText) : '');

/** Its own number, where the page shows it: to its author, beside comments, and in the address of its own page. */
function urnOf(root: Element, look: Look): Urn | undefined {
  const analytics = urnIn(root.querySelector(ownAnalytics)?.getAttribute('href'));
  if (analytics) return analytics;
  const comment = root.querySelector(sduiComment);
  const above = comment && keyOf(comment)?.post;
  if (above && ['activity', 'ugcPost', 'share'].includes(above.kind)) return above;
  const isOpened = look.page === 'thread' && (root.matches(detail) || root.closest(detail) !== null);
  return isOpened ? openedIn(look.url) : undefined;
}

function idOf({ author, text }: Own, urn: () => Urn | undefined): string | undefined {
  const words = wordsOf(text);
  if (author && words !== '') return stableId('linkedin', author.handle, words);
  const number = words === '' ? urn()?.number : undefined;
  return number && `linkedin:${number}`;
}

/** A post's id on the newer pages: by its number where the page tells one, else a stable one of author and words. */
export function sduiId(root: Element, look: Look): string | undefined {
  const own = ownOf(root);
  return own.author && idOf(own, () => urnOf(root, look));
}

/** What a post of the newer pages says; `undefined` while it is still to be mounted, and for boxes of suggestions. */
export function readSdui(root: Element, look: Look): Reading | undefined {
  const own = ownOf(root);
  const { author, text, found } = own;
  // Still to be mounted, or a box of suggestions.
  if (!found.text && !found.bar) return undefined;
  const urn = urnOf(root, look);
  const media = mediaOf(root);
  const id = idOf(own, () => urn);
  const missing: Field[] = [];
  if (!author) missing.push('author');
  if (!id) missing.push('id');
  if (!text && media.length === 0 && !own.shared) missing.push('text');
  if (!author || !id || missing.length > 0) return { post: undefined, missing };
  const ago = ageIn(found, look);
  const promoted =
    root.querySelector('[componentkey*="urn:li:sponsored"]' /* 2026-08 */) !== null || (!ago && found.lines.some((line) => isPromotedWord(said(line))));
  const time = timeFrom(ago?.ago, urn?.number);
  if (!time && !promoted) missing.push('time');
  const repostedBy = repostedByOf(found, author.handle);
  const mine = root.querySelector(ownAnalytics) !== null ? true : look.me === undefined ? undefined : same(author.handle, look.me);
  const shared = own.shared && { ...(own.sharedFrom && { handle: own.sharedFrom }), text: wordsOf(own.shared) };
  return {
    missing,
    post: {
      id,
      network: 'linkedin',
      page: look.page,
      author,
      text: wordsOf(text),
      mentions: mentionsIn(text),
      metrics: metricsOf(root, found, look.locale),
      ...time,
      ...(urn && { permalink: addressOf(urn) }),
      ...(media.length > 0 && !shared && { media }),
      ...(shared && { quote: shared }),
      ...(repostedBy && { repostedBy }),
      ...(promoted && { promoted }),
      ...(mine !== undefined && { mine }),
    },
  };
}

const said = (element: Element): string => element.textContent?.trim() ?? '';

/** The last line before the words that is an age: a headline stands above it. Names stand in links. */
function ageIn({ lines, people }: Survey, look: Look) {
  for (let place = lines.length - 1; place >= 0; place--) {
    const line = lines[place] as Element;
    const words = said(line);
    if (words === '' || words.length > 60 || people.some(({ link }) => link.contains(line))) continue;
    const ago = readAge(words.split('•')[0] ?? '', look);
    if (ago) return { ago, line };
  }
  return undefined;
}

function repostedByOf({ lines, people }: Survey, author: string): string | undefined {
  const line = lines.find((each) => isRepostLine(said(each)));
  const by = line && people.find(({ link }) => line.contains(link))?.handle;
  return by && !same(by, author) ? by : undefined;
}

function mediaOf(root: Element): MediaKind[] {
  const part = pick(root, find.media);
  if (!part || part.closest(sduiComment)) return [];
  if (part.tagName === 'VIDEO' || part.hasAttribute('data-vjs-player')) return ['video'];
  if (part.getAttribute('componentkey')?.startsWith('document-container')) return ['document'];
  return [part.tagName === 'A' ? 'link' : 'image'];
}

/** Behind a number. In French and others "réactions" could count comments elsewhere, but not on LinkedIn. */
const counted: ReadonlyMap<string, MetricName> = new Map(
  (
    [
      ['likes', 'reaction reactions reaktion reaktionen réaction réactions reacción reacciones reação reações reazione reazioni'],
      ['replies', 'comment comments kommentar kommentare commentaire commentaires comentario comentarios comentário comentários commento commenti'],
      ['replies', 'reply replies antwort antworten réponse réponses respuesta respuestas resposta respostas risposta risposte'],
      ['reposts', 'repost reposts republication republications'],
      ['views', 'impression impressions impressionen impresiones impressões impressioni'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word): [string, MetricName] => [word, name])),
);
const countLine = /^(\p{Nd}[\p{Nd}.,٫٬'’ \u00a0\u202f]{0,20}(?:[KM])?)[ \u00a0\u202f](\p{L}{3,20})$/u;

/** Two shapes: words behind numbers, often twice (once to be read out), or bare numbers in the buttons (2026-06). */
function metricsOf(root: Element, { below, bar }: Survey, locale: string): Post['metrics'] {
  const metrics: Post['metrics'] = {};
  for (const part of below) {
    // A leaf that begins with its own words: whatever holds others is met again in them.
    if (part.firstChild?.nodeType !== 3 || part.tagName === 'A') continue;
    const words = said(part);
    if (words.length > 120 || words === '') continue;
    const [, number = '', word = ''] = countLine.exec(words) ?? [];
    const name = counted.get(word.toLowerCase());
    const count = name ? readCount(number.trim(), locale) : andOthers(words, locale);
    if (count) metrics[name ?? 'likes'] ??= count;
  }
  if (root.matches(sduiComment)) return metrics;
  const like = bar?.closest('button');
  if (like?.getAttribute('aria-label')?.startsWith(reactionLabel)) addFrom(like, 'likes', { metrics, locale });
  addFrom(pick(root, find.comment), 'replies', { metrics, locale });
  addFrom(pick(root, find.repost), 'reposts', { metrics, locale });
  return metrics;
}

function addFrom(part: Element | undefined, name: MetricName, { metrics, locale }: { metrics: Post['metrics']; locale: string }): void {
  const button = part?.closest('button');
  const count = button && !metrics[name] && !button.closest(sduiComment) ? onlyCount(said(button), locale) : undefined;
  if (count) metrics[name] = count;
}

/** `linkedin:comment/<number>` */
export const sduiCommentId = (comment: Element): string | undefined => {
  const urn = keyOf(comment);
  return urn && commentId(urn);
};

/** What a comment of the newer pages says; `undefined` for one without words and people. */
export function readSduiComment(comment: Element, look: Look): Reading | undefined {
  const { author, text, found } = ownOf(comment);
  if (!found.text && found.people.length === 0) return undefined;
  const urn = keyOf(comment);
  const missing: Field[] = [];
  if (!urn) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (!text) missing.push('text');
  if (!urn || !author || !text) return { post: undefined, missing };
  const words = wordsOf(text);
  const time = timeFrom(ageIn(found, look)?.ago, urn.number);
  if (!time) missing.push('time');
  const thread = threadOf(comment, look);
  const named = namedFirst(text, words);
  const around = threadAround(comment);
  // Replies may stand flat among comments: who begins with a name could be answering that one or naming a friend.
  const replyTo = around ? replyIn(around.box, comment, { named, parent: around.parent, reader }) : named === undefined ? thread : undefined;
  return {
    missing,
    post: {
      id: commentId(urn),
      network: 'linkedin',
      page: look.page,
      author,
      text: words,
      permalink: commentAddress(urn),
      mentions: mentionsIn(text),
      metrics: metricsOf(comment, found, look.locale),
      ...time,
      ...(replyTo && { replyTo }),
      ...(thread && { thread }),
      ...(look.me !== undefined && { mine: same(author.handle, look.me) }),
    },
  };
}

/** The card that a comment stands under. */
export function sduiCardOf(element: Element): Element | undefined {
  let card = element.closest(sduiPost);
  for (let outer = card; outer; outer = outer.parentElement?.closest(sduiPost) ?? null) card = outer;
  return card ?? undefined;
}

function threadOf(comment: Element, look: Look): Reference | undefined {
  const card = sduiCardOf(comment);
  const own = card && ownOf(card);
  const post = own && idOf(own, () => urnOf(card, look));
  const handle = own?.author?.handle;
  return post && handle ? { post, handle } : undefined;
}

/** The comment around a reply, or the list of replies that goes by a comment's name. */
function threadAround(comment: Element): { box: Element; parent: Reference } | undefined {
  const own = keyOf(comment)?.number;
  for (let box = comment.parentElement; box && !box.matches(sduiPost); box = box.parentElement) {
    const name = box.getAttribute('componentkey') ?? '';
    const key = box.matches(sduiComment) || name.includes('eplies') ? keyOf(box) : undefined;
    if (!key || key.number === own) continue;
    const handle = box.matches(sduiComment) ? reader.authorOf(box)?.handle : undefined;
    return { box, parent: { post: commentId(key), ...(handle && { handle }) } };
  }
  return undefined;
}

const reader = {
  comments: sduiComment,
  authorOf: (comment: Element) => ownOf(comment).author,
  idOf: (comment: Element): string | undefined => sduiCommentId(comment),
};

/**
 * A post: behind its age, in the same line. An absolutely placed box keeps the place that it would have as a word there, whichever of
 * the hashed boxes around it are positioned. A comment: a line of no height below its words. React throws it out
 * when it writes another age or unmounts the card, and it is drawn again.
 */
export function sduiAnchor(element: Element, look: Look): Anchor | undefined {
  const { text, found } = ownOf(element);
  if (element.matches(sduiComment)) return text?.parentElement ? { parent: text.parentElement, place: besideWords } : undefined;
  const line = ageIn(found, look)?.line;
  return line && { parent: line.closest('p') ?? line, place: behindAge };
}

const behindAge: Anchor['place'] = 'position:absolute;z-index:1;display:inline;margin:-1px 8px';
const besideWords: Anchor['place'] = 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-start;height:0;top:4px';

/** The post's or comment's own reply button, never that of a comment inside it. */
export function sduiReplyButton(element: Element): HTMLElement | undefined {
  if (!element.matches(sduiComment)) {
    const button = pick(element, find.comment)?.closest<HTMLElement>('button');
    return button && !button.closest(sduiComment) ? button : undefined;
  }
  const number = keyOf(element)?.number;
  return [...element.querySelectorAll<HTMLElement>('button[aria-label^="Reply"]' /* 2026-10 */)].find((button) => {
    const around = button.closest(sduiComment);
    return around !== null && keyOf(around)?.number === number;
  });
}
