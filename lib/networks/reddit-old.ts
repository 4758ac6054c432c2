import type { MediaKind, Post, Reference } from '../model/post';
import type { Anchor, Look, Reading, Selectors } from './define-network';
import { readFlow } from './read-flow';
import { isHandle, mentionsIn, nameOf, type Place, personIn, placeOf, postId, referenceTo } from './reddit-address';
import { type Counts, complete, countsIn } from './reddit-shreddit';

/** Pages made whole by the server, frozen for years: nothing is recycled. Messages of the inbox that are comments read as such. */
export const oldPosts = '.thing.link,.thing.comment,.thing.message.was-comment'; /* 2025-05 */

/** The name stands in up to three places; all that have the shape of one must agree. */
function thingName(thing: Element): string | undefined {
  const written = [thing.getAttribute('id')?.replace(/^thing_/, ''), thing.getAttribute('data-fullname'), /(?:^| )id-(t[13]_\w+)/.exec(thing.className)?.[1]];
  const names = new Set(written.flatMap((each) => nameOf(each) ?? []));
  return names.size === 1 ? [...names][0] : undefined;
}

/** The id of a post or comment on old.reddit. */
export const identifyOld = (thing: Element): string | undefined => postId(thingName(thing));

/** What a post or comment on old.reddit says; `undefined` for what its author or a moderator emptied. */
export function readOld(thing: Element, look: Look): Reading | undefined {
  const entry = childOf(thing, 'entry');
  // Emptied by its author or a moderator: the frame stays for the answers below.
  if (!entry || thing.classList.contains('deleted') || thing.getAttribute('data-author') === '[deleted]') return undefined;
  const isLink = thing.classList.contains('link');
  const name = thingName(thing);
  const place = placeOf(thing.getAttribute('data-permalink') ?? entry.querySelector('a.bylink')?.getAttribute('href'));
  const words = entry.querySelector('.usertext-body .md, .md') ?? undefined;
  const tagline = entry.querySelector('.tagline') ?? undefined;
  const author = authorOf(thing, tagline);
  if (!author && isLink && !thing.getAttribute('data-author') && tagline && !tagline.querySelector('.author[href]')) return undefined;
  const isSame = !place || (isLink ? place.post === name : place.comment === name);
  return complete(look, {
    name: isSame ? name : undefined,
    author,
    text: isLink ? textOfLink(entry, words) : words && readFlow(words),
    written: tagline?.querySelector('time')?.getAttribute('datetime'),
    permalink: place?.path,
    counts: isLink ? countsIn(thing, { likes: 'data-score', replies: 'data-comments-count' }) : scoreIn(thing, tagline),
    more: isLink ? ofLink(thing, words) : ofComment(thing, words, place, look),
  });
}

/** The attribute and the link, where both are there, must name the same person. */
function authorOf(thing: Element, tagline: Element | undefined): string | undefined {
  const stated = thing.getAttribute('data-author') ?? undefined;
  const linked = tagline?.querySelector('a.author')?.textContent?.trim();
  const author = stated ?? linked;
  return isHandle(author) && (linked === undefined || linked === author) ? author : undefined;
}

function textOfLink(entry: Element, words: Element | undefined): string | undefined {
  const title = entry.querySelector('a.title')?.textContent?.trim();
  const body = words ? readFlow(words) : '';
  return title && `${title}${body && `\n\n${body}`}`;
}

function ofLink(thing: Element, words: Element | undefined): Pick<Post, 'mentions'> & Partial<Post> {
  const media = mediaOf(thing);
  return {
    mentions: mentionsIn(words),
    ...(media && { media: [media] }),
    ...((thing.getAttribute('data-promoted') === 'true' || thing.classList.contains('promotedlink')) && { promoted: true }),
    ...(thing.classList.contains('stickied') && { pinned: true }),
  };
}

const ownHosts: Readonly<Record<string, MediaKind>> = { 'i.redd.it': 'image', 'v.redd.it': 'video' };

function mediaOf(thing: Element): MediaKind | undefined {
  if (thing.getAttribute('data-is-gallery') === 'true') return 'image';
  const kind = ownHosts[thing.getAttribute('data-domain') ?? ''];
  return kind ?? (/^https?:/.test(thing.getAttribute('data-url') ?? '') ? 'link' : undefined);
}

function ofComment(thing: Element, words: Element | undefined, place: Place | undefined, look: Look): Pick<Post, 'mentions'> & Partial<Post> {
  const opened = look.page === 'thread' ? thing.ownerDocument.querySelector('#siteTable > .thing.link') : null;
  const isShown = opened !== null && thingName(opened) === place?.post;
  const thread = referenceTo(place?.post, isShown ? opened.getAttribute('data-author') : undefined);
  const replyTo = answeredBy(thing, thread, look);
  const mentions = mentionsIn(words);
  const isMention = look.me !== undefined && look.url.pathname.startsWith('/message/mentions') && !mentions.some((name) => name.toLowerCase() === look.me);
  return {
    mentions: isMention && look.me !== undefined ? [...mentions, look.me] : mentions,
    ...(words?.querySelector('img') && { media: ['image'] }),
    ...(thread && { thread }),
    ...(replyTo && { replyTo }),
  };
}

/** Answers lie in the comment they answer. Where a single comment is opened, the top one may answer anything; two tabs of the inbox hold answers to the person alone. */
function answeredBy(thing: Element, thread: Reference | undefined, look: Look): Reference | undefined {
  const around = thing.parentElement?.closest('.thing.comment');
  if (around) return referenceTo(thingName(around), around.getAttribute('data-author'));
  if (look.page === 'notifications')
    return look.me !== undefined && /^\/message\/(?:comments|selfreply)\b/.test(look.url.pathname) ? { handle: look.me } : undefined;
  return look.page === 'thread' && !placeOf(look.url.pathname)?.comment ? thread : undefined;
}

/** Three numbers stand there, for each way the person can have voted; the middle one is without a vote. Hidden in the first hour, and in the inbox. */
function scoreIn(thing: Element, tagline: Element | undefined): Counts {
  const isHidden = tagline?.querySelector('.score-hidden') != null || thing.classList.contains('message');
  return isHidden ? {} : countsIn(tagline?.querySelector('.score.unvoted') ?? null, { likes: 'title' });
}

function childOf(parent: Element, name: string): Element | undefined {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) if (child.classList.contains(name)) return child;
  return undefined;
}

/** At the end of the line of links below, which seldom fills its width: a box without width and height, after which nothing follows. */
export function oldAnchor(thing: Element): Anchor | undefined {
  const entry = childOf(thing, 'entry');
  const buttons = entry && childOf(entry, 'buttons');
  const parent = buttons ?? entry?.querySelector('.buttons') ?? undefined;
  return (
    parent && {
      parent,
      place: 'position:relative;z-index:1;bottom:4px;display:flex;justify-content:flex-end;align-items:center;width:0;height:0;margin-inline:auto 8px',
    }
  );
}

/** Below a comment; a post's own box stands open on its page. */
export const oldReplyButton = (thing: Element): HTMLElement | undefined =>
  childOf(thing, 'entry')?.querySelector<HTMLElement>('.buttons a[onclick*="reply("]' /* 2025-05 */) ?? undefined;

export const oldEditors: Selectors = ['form.usertext textarea[name="text"]' /* 2025-05 */];

/** The box's own button. */
export const oldSubmit = (editor: Element): Element | undefined => editor.closest('.usertext-edit')?.querySelector('button.save' /* 2025-05 */) ?? undefined;

/** The form names what it answers; the same form edits one's own words. */
export function oldAnswers(editor: Element): string | undefined {
  const form = editor.closest('form.usertext');
  if (form?.getAttribute('onsubmit')?.includes('editusertext')) return undefined;
  return postId(form?.querySelector('input[name="thing_id"]')?.getAttribute('value'));
}

/** A guest's line there holds links to sign in. */
export function oldMe(document: Document): string | undefined {
  const link = document.querySelector('#header-bottom-right .user > a' /* 2025-05 */);
  const name = personIn(link?.getAttribute('href'));
  return name && name === link?.textContent?.trim() ? name : undefined;
}
