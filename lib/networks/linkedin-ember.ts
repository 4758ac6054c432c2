import type { Field } from '../model/health';
import type { MediaKind, MetricName, Post, Reference } from '../model/post';
import type { Anchor, Look, Reading, Selectors } from './define-network';
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
  ownerOf,
  readAge,
  replyIn,
  timeFrom,
  type Urn,
  urnIn,
} from './linkedin-parts';
import { pick } from './pick';
import { readText } from './read-text';
import { same } from './same';

/**
 * LinkedIn's older pages ("generation A", Ember): classes with meaning, ids in `data-urn`. They are still served to
 * accounts and page kinds that were not moved to the newer ones. Each post is one element; far from the view its slot is
 * emptied and filled again.
 */

export const emberPost = '.feed-shared-update-v2[role="article"]'; /* 2025-08 */
export const emberComment = 'article.comments-comment-entity'; /* 2026-02 */

export const emberAlternatives = {
  author: [
    '.update-components-actor__meta-link' /* 2025-08 */,
    '.update-components-actor__image' /* 2025-08 */,
    '.update-components-actor__container-link' /* 2024-05 */,
  ],
  name: ['.update-components-actor__title span[aria-hidden="true"]' /* 2025-08 */, '.update-components-actor__name' /* 2024-05 */],
  age: ['.update-components-actor__sub-description' /* 2025-08 */],
  text: ['.update-components-update-v2__commentary' /* 2025-08 */, '.feed-shared-update-v2__description .update-components-text' /* 2025-08 */],
  reactions: ['.social-details-social-counts__reactions-count' /* 2025-08 */, '.social-details-social-counts__social-proof-fallback-number' /* 2025-06 */],
  comments: ['.social-details-social-counts__comments' /* 2025-08 */],
  quote: [
    '.feed-shared-update-v2__update-content-wrapper' /* 2025-06 */,
    '.update-components-mini-update-v2' /* 2025-06 */,
    '.feed-shared-update-v2__reshared-content' /* 2024-05 */,
  ],
  commentAuthor: ['.comments-comment-meta__description-container' /* 2026-02 */, '.comments-comment-meta__image-link' /* 2026-02 */],
  commentName: ['.comments-comment-meta__description-title' /* 2026-02 */],
  commentText: ['.comments-comment-item__main-content' /* 2026-02 */, '.comments-comment-entity__content .update-components-text' /* 2025-08 */],
  commentAge: ['time.comments-comment-meta__data' /* 2026-02 */, 'time' /* 2024-05 */],
  commentReactions: ['.comments-comment-social-bar__reactions-count--cr' /* 2026-02 */, '.comments-comment-social-bar__reactions-count' /* 2024-05 */],
  commentReplies: ['.comments-comment-social-bar__replies-count--cr' /* 2026-02 */, '.comments-comment-social-bar__replies-count' /* 2024-05 */],
} as const satisfies Record<string, Selectors>;
const find = emberAlternatives;

const ownAnalytics = 'a[href*="/analytics/post-summary/urn:li:"]'; /* 2026-09 */

/** The post's own number; the slot around it names the same one, alone or among others ("urn:li:aggregate:(…)"). */
function emberUrn(post: Element): Urn | undefined {
  const urn = post.getAttribute('data-urn') ?? '';
  const own = urn.startsWith('urn:li:aggregate') ? undefined : urnIn(urn);
  const slot = own && post.parentElement?.closest('[data-id^="urn:li:"]')?.getAttribute('data-id');
  return slot && !slot.includes(own.number) ? undefined : own;
}

/** `linkedin:<number of the post>` */
export const emberId = (post: Element): string | undefined => {
  const urn = emberUrn(post);
  return urn && `linkedin:${urn.number}`;
};

const quoteBoxes = find.quote.join();
const owners = `${emberPost},${emberComment},${quoteBoxes}`;

/** What is the post's own: not of what it shares, and not of the comments under it. */
const isOwn = (part: Element, post: Element): boolean => part.closest(owners) === post;

const own = (post: Element, selectors: Selectors): Element | undefined => {
  const part = pick(post, selectors);
  return part && isOwn(part, post) ? part : undefined;
};

const follows = (part: Element | undefined, other: Element | undefined): boolean => !!part && !!other && (other.compareDocumentPosition(part) & 4) !== 0;

/** Both links to the author lead to the same place, or neither is believed. */
function authorOf(
  root: Element,
  { links, names }: { links: readonly string[]; names: Selectors },
  isPart: (part: Element) => boolean,
): Post['author'] | undefined {
  const found = links.flatMap((selector) => {
    const link = root.querySelector(selector);
    return link && isPart(link) ? [link] : [];
  });
  const [first, ...others] = found.map((link) => ownerOf(link.getAttribute('href')));
  if (!first || others.some((other) => !other || !same(other.handle, first.handle))) return undefined;
  const title = pick(root, names);
  const name = title && isPart(title) ? readText(title, isHidden).slice(0, 1000) : '';
  return { ...first, ...(name && { name }) };
}

/** Words for screen readers: names and hashtags stand twice. */
const isHidden = (element: Element): boolean => element.classList.contains('visually-hidden');

/** What a post of the older pages says; `undefined` for an emptied one and for a box that is no post. */
export function readEmber(post: Element, look: Look): Reading | undefined {
  const actors = post.getElementsByClassName('update-components-actor__container');
  const quote = quoteIn(post);
  const foreign = [...actors].find((actor, place) => place > 0 || !isOwn(actor, post));
  const words = own(post, find.text);
  // What stands behind a second author is what that one wrote.
  const text = follows(words, foreign) ? undefined : words;
  const media = mediaOf(post, foreign ?? quote);
  if (!actors[0] && !text) return undefined; // emptied, or a box that is no post
  const urn = emberUrn(post);
  const author = authorOf(post, { links: find.author, names: find.name }, (part) => isOwn(part, post) && !follows(part, foreign));
  const missing: Field[] = [];
  if (!urn) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (!text && media.length === 0 && !quote) missing.push('text');
  if (!urn || !author || missing.length > 0) return { post: undefined, missing };

  const age = own(post, find.age);
  const promoted = isPromoted(post, age, look);
  const time = promoted ? undefined : timeOf(age, urn, look);
  const metrics = metricsOf(post, look.locale);
  const repostedBy = repostedByOf(post);
  const shared = quoteFrom(quote, foreign);
  if (!time && !promoted) missing.push('time');
  if (metrics === undefined) missing.push('metrics');
  const mine = post.querySelector(ownAnalytics) !== null ? true : look.me === undefined ? undefined : same(author.handle, look.me);
  return {
    missing,
    post: {
      id: `linkedin:${urn.number}`,
      network: 'linkedin',
      page: look.page,
      author,
      text: text ? readText(text, isNoText) : '',
      permalink: addressOf(urn),
      mentions: mentionsIn(text),
      metrics: metrics ?? {},
      ...time,
      ...(media.length > 0 && { media }),
      ...(shared && { quote: shared }),
      ...(repostedBy && { repostedBy }),
      ...(promoted && { promoted }),
      ...(mine !== undefined && { mine }),
    },
  };
}

const isNoText = (element: Element): boolean => isHidden(element) || element.tagName === 'ARTICLE';

function timeOf(age: Element | undefined, { number }: Urn, look: Look) {
  const [shown, spoken] = age?.querySelectorAll('[aria-hidden="true"],.visually-hidden') ?? [];
  // French "5 m" could be months: what is read out is not shortened.
  const found = readAge((shown ?? age)?.textContent ?? '', look) ?? (spoken && readAge(spoken.textContent ?? '', look));
  return timeFrom(found, number);
}

/** An advertisement says so where others have their age, or in the line above when it has none. */
function isPromoted(post: Element, age: Element | undefined, look: Look): boolean {
  const says = (line: Element | undefined) =>
    line !== undefined && isOwn(line, post) && isPromotedWord(line.querySelector('[aria-hidden="true"]')?.textContent ?? line.textContent ?? '');
  return (
    says(age) ||
    (!readAge(said(age?.querySelector('[aria-hidden="true"]') ?? post), look) && says(post.getElementsByClassName('update-components-actor__description')[0]))
  );
}

function repostedByOf(post: Element): string | undefined {
  const header = post.getElementsByClassName('update-components-header')[0];
  return header && isOwn(header, post) && isRepostLine(header.textContent ?? '') ? handleIn(header.querySelector('a[href]:not([aria-hidden])')) : undefined;
}

const quoteIn = (post: Element): Element | undefined => {
  const box = post.querySelector(quoteBoxes);
  return box && box.closest(`${emberPost},${emberComment}`) === post ? box : undefined;
};

function quoteFrom(box: Element | undefined, actor: Element | undefined): Post['quote'] {
  const place = box ?? actor?.parentElement;
  if (!place) return undefined;
  const handle = handleIn(place.querySelector(find.author.join()));
  const text = place.querySelector('.update-components-text');
  const urn = urnIn(
    place.querySelector('[data-urn]')?.getAttribute('data-urn') ?? place.querySelector('a[href*="/feed/update/urn:li:"]')?.getAttribute('href'),
  );
  return { ...(urn && { post: `linkedin:${urn.number}` }), ...(handle && { handle }), ...(text && { text: readText(text, isNoText) }) };
}

const mediaKinds: Readonly<Record<string, MediaKind>> = {
  'update-components-image': 'image',
  'update-components-linkedin-video': 'video',
  'update-components-external-video': 'video',
  'update-components-article': 'link',
  'update-components-entity': 'link',
  'update-components-document__container': 'document',
  'update-components-poll': 'poll',
};
const mediaBoxes = Object.keys(mediaKinds)
  .map((name) => `.${name}`)
  .join(); /* image and article 2025-08; the others' names come from extensions, 2026-02 */

function mediaOf(post: Element, foreign: Element | undefined): MediaKind[] {
  const kinds = new Set<MediaKind>();
  for (const box of post.querySelectorAll(mediaBoxes)) {
    if (!isOwn(box, post) || follows(box, foreign)) continue;
    for (const name of box.classList) if (Object.hasOwn(mediaKinds, name)) kinds.add(mediaKinds[name] as MediaKind);
  }
  return [...kinds];
}

/** A number that is 0 is left out by the page. `undefined`: a count stands there and can't be told or read. */
function metricsOf(post: Element, locale: string): Post['metrics'] | undefined {
  const metrics: Post['metrics'] = {};
  const views = post.querySelector('.ca-entry-point__num-views' /* 2026-04 */);
  const parts: Partial<Record<MetricName, Element | undefined>> = {
    replies: own(post, find.comments),
    reposts: repostsIn(post),
    views: views && isOwn(views, post) ? views : undefined,
  };
  for (const [name, part] of Object.entries(parts) as [MetricName, Element | undefined][]) {
    const count = part && onlyCount(said(part), locale);
    if (count) metrics[name] = count;
    else if (part) return undefined;
  }
  const reactions = own(post, find.reactions);
  const label = (reactions?.closest('[aria-label]') ?? post.querySelector('[data-reaction-details]'))?.getAttribute('aria-label') ?? '';
  const likes = (reactions && onlyCount(said(reactions), locale)) ?? andOthers(label, locale) ?? onlyCount(label, locale);
  if (likes) metrics.likes = likes;
  const shown = post.getElementsByClassName('social-details-social-counts')[0];
  return (label !== '' && !likes) || (Object.keys(metrics).length === 0 && shown && /\p{Nd}/u.test(said(shown))) ? undefined : metrics;
}

/** Comments stand before reposts and have a name of their own; a lone number is one of reposts where it says so. */
function repostsIn(post: Element): Element | undefined {
  const [first, second] = post.querySelectorAll('.social-details-social-counts__item--right-aligned' /* 2025-06 */);
  const isNamed = first?.matches(find.comments[0]) === true;
  const part = isNamed ? second : second ? undefined : first;
  return part && isOwn(part, post) && (isNamed || /repost/i.test(said(part))) ? part : undefined;
}

const said = (element: Element): string => element.textContent?.trim() ?? '';

/** The comment that an element belongs to, and not one nested in it. */
const isOfComment = (part: Element, comment: Element): boolean => part.closest(emberComment) === comment;

const ofComment = (comment: Element, selectors: Selectors): Element | undefined => {
  const part = pick(comment, selectors);
  return part && isOfComment(part, comment) ? part : undefined;
};

/** What the page calls a comment; `undefined` where it stands under another post than it names. */
export function emberCommentUrn(comment: Element) {
  const urn = commentIn(comment.getAttribute('data-id'));
  const post = urn && comment.closest(emberPost);
  const above = post && urnIn(post.getAttribute('data-urn'));
  // A post has a number as an activity and another as what was shared; of one kind they must agree.
  return urn && above && above.kind === urn.post.kind && above.number !== urn.post.number ? undefined : urn;
}

const commentAuthorOf = (comment: Element) => authorOf(comment, { links: find.commentAuthor, names: find.commentName }, (part) => isOfComment(part, comment));

/** What a comment of the older pages says; `undefined` for a deleted one and one still to be filled. */
export function readEmberComment(comment: Element, look: Look): Reading | undefined {
  const body = ofComment(comment, find.commentText);
  const urn = emberCommentUrn(comment);
  const author = commentAuthorOf(comment);
  if (!body && !author) return undefined; // deleted, or still to be filled
  const missing: Field[] = [];
  if (!urn) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (!body) missing.push('text');
  if (!urn || !author || !body) return { post: undefined, missing };
  const words = readText(body, isNoText);
  const age = ofComment(comment, find.commentAge);
  const time = timeFrom(age && readAge(said(age), look), urn.number);
  if (!time) missing.push('time');
  const thread = threadOf(comment);
  const metrics = commentMetricsOf(comment, look.locale);
  if (metrics === undefined) missing.push('metrics');
  const replyTo = isReply(comment) ? replyToOf(comment, namedFirst(body, words)) : thread;
  return {
    missing,
    post: {
      id: commentId(urn),
      network: 'linkedin',
      page: look.page,
      author,
      text: words,
      permalink: commentAddress(urn),
      mentions: mentionsIn(body),
      metrics: metrics ?? {},
      ...time,
      ...(replyTo && { replyTo }),
      ...(thread && { thread }),
      ...(look.me !== undefined && { mine: same(author.handle, look.me) }),
    },
  };
}

function threadOf(comment: Element): Reference | undefined {
  const post = comment.closest(emberPost);
  const urn = post && emberUrn(post);
  if (!post || !urn) return undefined;
  const author = authorOf(post, { links: find.author, names: find.name }, (part) => isOwn(part, post));
  return { post: `linkedin:${urn.number}`, ...(author && { handle: author.handle }) };
}

const isReply = (comment: Element): boolean =>
  comment.classList.contains('comments-comment-entity--reply') /* 2026-02 */ || comment.parentElement?.closest(emberComment) != null;

/** A reply hangs under the comment around it, or under the first of its thread. */
function replyToOf(reply: Element, named: string | undefined): Reference | undefined {
  const around = reply.parentElement?.closest(emberComment);
  const thread = around ?? reply.closest('.comments-thread-entity' /* 2026-02 */);
  const first = around ?? thread?.querySelector(emberComment);
  const isParent = first && first !== reply && !first.classList.contains('comments-comment-entity--reply');
  const id = isParent ? commentReader.idOf(first) : undefined;
  const handle = isParent ? commentAuthorOf(first)?.handle : undefined;
  return replyIn(thread ?? reply, reply, { named, parent: id ? { post: id, ...(handle && { handle }) } : undefined, reader: commentReader });
}

const commentReader = {
  comments: emberComment,
  authorOf: (comment: Element) => commentAuthorOf(comment),
  idOf(comment: Element): string | undefined {
    const urn = emberCommentUrn(comment);
    return urn && commentId(urn);
  },
};

function commentMetricsOf(comment: Element, locale: string): Post['metrics'] | undefined {
  const metrics: Post['metrics'] = {};
  for (const [name, selectors] of [
    ['likes', find.commentReactions],
    ['replies', find.commentReplies],
  ] as const) {
    const part = ofComment(comment, selectors);
    const count = part && onlyCount(said(part), locale);
    if (count) metrics[name] = count;
    else if (part) return undefined;
  }
  return metrics;
}

/**
 * A post: in the row of the author, beside the age, left of "Follow" where that stands. The row is a flex box, so that the host's own
 * place is the row's top whatever stands above it; sideways it goes by the post's `relative` box (2025-08). A comment:
 * a line of no height below its words, at the end of the row of its buttons. Emptied slots take the host along, and it is drawn again.
 */
export function emberAnchor(element: Element): Anchor | undefined {
  if (element.matches(emberComment)) {
    const body = ofComment(element, find.commentText);
    return body && { parent: body, place: besideReply };
  }
  const actor = element.getElementsByClassName('update-components-actor__container')[0];
  const row = actor && isOwn(actor, element) ? actor.parentElement : undefined;
  return row ? { parent: row, place: actor?.querySelector('button') ? besideFollow : besideAge } : undefined;
}

const besideAge: Anchor['place'] = 'position:absolute;z-index:1;right:16px;margin-top:46px';
const besideFollow: Anchor['place'] = 'position:absolute;z-index:1;right:124px;margin-top:46px';
const besideReply: Anchor['place'] = 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-start;height:0;top:4px';

/** The post's or comment's own reply button, never that of what stands inside it. */
export function emberReplyButton(element: Element): HTMLElement | undefined {
  const isComment = element.matches(emberComment);
  const buttons = isComment
    ? '.comments-comment-social-bar__reply-action-button--cr,.comments-comment-social-bar__reply-action-button,button[aria-label^="Reply to "]' /* 2026-02 */
    : '.comment-button,button[id^="feed-shared-social-action-bar-comment-"]'; /* 2025-08 */
  return [...element.querySelectorAll<HTMLElement>(buttons)].find((button) => (isComment ? isOfComment(button, element) : isOwn(button, element)));
}
