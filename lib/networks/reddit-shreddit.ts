import type { Field } from '../model/health';
import type { MediaKind, Metric, Post, Reference } from '../model/post';
import type { Anchor, Look, Reading, Selectors } from './define-network';
import { pick } from './pick';
import { readFlow } from './read-flow';
import { longestText } from './read-text';
import { isHandle, mentionsIn, nameOf, personIn, placeOf, postId, referenceTo } from './reddit-address';
import { same } from './same';

/** Own elements with attributes that are the same in every language: the contract of Reddit's own components. */
export const shredditPosts = 'shreddit-post,shreddit-ad-post,shreddit-comment,shreddit-profile-comment'; /* 2026-09 */

const postWords: Selectors = ['[property="schema:articleBody"]' /* 2026-09 */, '[id$="-post-rtjson-content"]' /* 2026-08 */, '.md' /* 2025-05 */];
/** A profile's comments lie in two boxes of this class, one in the other. */
const profileWords: Selectors = ['.md .md' /* 2026-08 */, '.md' /* 2026-05 */];

export const shredditAlternatives = { text: postWords, 'profile text': profileWords };

/** The id of a post or comment; `undefined` for an inner frame of the same post. */
export function identifyShreddit(element: Element): string | undefined {
  const tag = element.localName;
  if (tag === 'shreddit-comment') return postId(element.getAttribute('thingid'));
  if (tag === 'shreddit-profile-comment') return postId(element.getAttribute('comment-id'));
  return isInner(element) ? undefined : postId(element.getAttribute('id'));
}

/** What a post or comment of the new pages says; `undefined` for an inner frame and what was deleted. */
export function readShreddit(element: Element, look: Look): Reading | undefined {
  const tag = element.localName;
  if (tag === 'shreddit-comment') return readComment(element, look);
  if (tag === 'shreddit-profile-comment') return readProfileComment(element, look);
  return isInner(element) ? undefined : readPost(element, look);
}

/** What a crosspost repeats stands inside it as a post of its own. */
const isInner = (element: Element): boolean => element.parentElement?.closest('shreddit-post') != null;

/** A child in the light, by the slot that it fills; until it has loaded, a comment keeps its parts in a `details` (2026-08). */
function slotted(element: Element, slot: string): Element | undefined {
  let folded: Element | undefined;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.getAttribute('slot') === slot) return child;
    if (child.localName === 'details') folded = child;
  }
  const inside = folded?.querySelector(`[slot="${slot}"]`) ?? undefined;
  return inside?.closest(element.localName) === element ? inside : undefined;
}

function readPost(element: Element, look: Look): Reading | undefined {
  const promoted = element.localName === 'shreddit-ad-post' || element.hasAttribute('promoted');
  const written = element.getAttribute('author');
  if (written === '[deleted]') return undefined;
  const name = nameOf(element.getAttribute('id'));
  const place = placeOf(element.getAttribute('permalink'));
  const row = element.parentElement?.getAttribute('data-post-id');
  const isSame = (!place || place.post === name) && (!row || row === name);
  const linked = personIn(slotted(element, 'credit-bar')?.querySelector('a[href*="/user/"]')?.getAttribute('href'));
  const author = isHandle(written) && (!linked || same(linked, written)) ? written : undefined;
  const title = element.getAttribute('post-title')?.trim() || slotted(element, 'title')?.textContent?.trim();
  const box = slotted(element, 'text-body');
  const words = box && (pick(box, postWords) ?? box);
  const body = words ? readFlow(words) : '';
  const reading = complete(look, {
    name: isSame ? name : undefined,
    author,
    text: title && `${title}${body && `\n\n${body}`}`,
    written: element.getAttribute('created-timestamp'),
    permalink: place?.path,
    counts: countsIn(element, { likes: 'score', replies: 'comment-count' }),
    more: {
      ...(element.hasAttribute('post-language') && { language: element.getAttribute('post-language')?.slice(0, 40) ?? '' }),
      ...mediaOf(element, place),
      ...quoteOf(element),
      ...(promoted && { promoted }),
      mentions: mentionsIn(words),
    },
  });
  // Advertising leaves out what it likes: nobody waits there for an answer.
  return promoted && !reading.post ? undefined : reading;
}

const kinds: Readonly<Record<string, MediaKind>> = { image: 'image', gallery: 'image', video: 'video', gif: 'gif', link: 'link', poll: 'poll' };

function mediaOf(element: Element, place: { path: string } | undefined): Pick<Post, 'media'> {
  const kind = kinds[element.getAttribute('post-type') ?? ''];
  return kind && place ? { media: [kind] } : {};
}

function quoteOf(element: Element): Pick<Post, 'quote'> {
  const inner = element.querySelector('shreddit-post');
  const post = inner ? postId(inner.getAttribute('id')) : undefined;
  const handle = inner?.getAttribute('author');
  const text = inner?.getAttribute('post-title')?.trim();
  return inner ? { quote: { ...(post && { post }), ...(isHandle(handle) && { handle }), ...(text && { text }) } } : {};
}

function readComment(element: Element, look: Look): Reading | undefined {
  const written = element.getAttribute('author');
  // "[removed]" and "[deleted]" keep their place in the tree.
  if (written === '[deleted]' || element.getAttribute('is-comment-deleted') === 'true') return undefined;
  const name = nameOf(element.getAttribute('thingid'));
  const place = placeOf(element.getAttribute('permalink'));
  const meta = slotted(element, 'commentMeta');
  const linked = personIn(meta?.querySelector('a[href*="/user/"]')?.getAttribute('href'));
  const post = nameOf(element.getAttribute('postid')) ?? place?.post;
  const words = wordsOf(element, name);
  const thread = threadOf(element, post);
  const replyTo = answeredBy(element, thread, look);
  return complete(look, {
    name: !place || (place.comment === name && place.post === post) ? name : undefined,
    author: isHandle(written) && (!linked || same(linked, written)) ? written : undefined,
    text: words && readFlow(words),
    written: element.getAttribute('created'),
    permalink: place?.path,
    counts: countsIn(element, { likes: 'score' }),
    more: {
      mentions: mentionsIn(words),
      ...(words?.querySelector('img,faceplate-img') && { media: ['image'] }),
      ...(thread && { thread }),
      ...(replyTo && { replyTo }),
    },
  });
}

/** By its own id, else by its slot; an answer lies inside the comment it answers. */
function wordsOf(element: Element, name: string | undefined): Element | undefined {
  const named = name ? element.ownerDocument.getElementById(`${name}-comment-rtjson-content`) : null;
  return named?.closest('shreddit-comment') === element ? named : slotted(element, 'comment');
}

function threadOf(element: Element, post: string | undefined): Reference | undefined {
  const opened = post ? element.ownerDocument.getElementById(post) : null;
  return referenceTo(post, opened?.localName === 'shreddit-post' ? opened.getAttribute('author') : undefined);
}

/** Answers to answers name their parent and lie inside it. Where a single comment is opened, the top one may answer anything. */
function answeredBy(element: Element, thread: Reference | undefined, look: Look): Reference | undefined {
  const parent = nameOf(element.getAttribute('parentid'));
  const around = element.parentElement?.closest('shreddit-comment');
  if (parent?.startsWith('t3_')) return thread?.post === postId(parent) ? thread : referenceTo(parent);
  if (parent && around) return around.getAttribute('thingid') === parent ? referenceTo(parent, around.getAttribute('author')) : undefined;
  if (parent) return referenceTo(parent);
  return element.getAttribute('depth') === '0' && !around && !placeOf(look.url.pathname)?.comment ? thread : undefined;
}

/** These tell little: the author is whose profile it is, and the words are a box without a name. */
function readProfileComment(element: Element, look: Look): Reading | undefined {
  const name = nameOf(element.getAttribute('comment-id'));
  const place = placeOf(element.getAttribute('href'));
  const owner = personIn(look.url.pathname.split('/', 3).join('/'));
  const words = pick(element, profileWords);
  const thread = referenceTo(place?.post);
  const row = element.querySelector('shreddit-comment-action-row');
  return complete(look, {
    name: !place || place.comment === name ? name : undefined,
    author: look.page === 'profile' ? owner : undefined,
    text: words && readFlow(words),
    written: element.querySelector('faceplate-timeago')?.getAttribute('ts'),
    permalink: place?.path,
    counts: countsIn(row, { likes: 'score' }),
    more: { mentions: mentionsIn(words), ...(thread && { thread }) },
  });
}

/** What a post's counters say. `undefined`: a number is not where it was. */
export type Counts = Partial<Record<'likes' | 'replies', Metric>> | undefined;

/** Whole numbers; "" while a new post's score is hidden, and below zero is no number of likes. */
export function countsIn(element: Element | null, attributes: Partial<Record<'likes' | 'replies', string>>): Counts {
  const counts: NonNullable<Counts> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const written = element?.getAttribute(attribute) ?? undefined;
    if (written === undefined || !/^(?:-?\d{1,9})?$/.test(written)) return undefined;
    if (/^\d/.test(written)) counts[name as 'likes'] = { value: Number(written), exact: true };
  }
  return counts;
}

interface Found {
  name: string | undefined;
  author: string | undefined;
  text: string | undefined;
  written: string | null | undefined;
  permalink: string | undefined;
  counts: Counts;
  more: Pick<Post, 'mentions'> & Partial<Post>;
}

/** Also for old.reddit.com: what was found becomes a post, or a list of what was missing. */
export function complete(look: Look, { name, author, text, written, permalink, counts, more }: Found): Reading {
  const id = postId(name);
  const time = timeOf(written);
  const missing: Field[] = [];
  if (!id) missing.push('id');
  if (!author) missing.push('author');
  if (text === undefined) missing.push('text');
  if (time === undefined) missing.push('time');
  if (!permalink) missing.push('permalink');
  if (!counts) missing.push('metrics');
  if (!id || !author || text === undefined) return { post: undefined, missing };
  const post: Post = {
    id,
    network: 'reddit',
    page: look.page,
    author: { handle: author, url: `${look.url.origin}/user/${author}` },
    text: text.slice(0, longestText),
    ...(permalink && { permalink: `${look.url.origin}${permalink}` }),
    ...(time !== undefined && { time, timeUncertainty: 0 }),
    metrics: counts ?? {},
    ...more,
    ...(look.me !== undefined && { mine: same(author, look.me) }),
  };
  return { post, missing };
}

/** "2026-07-24T21:04:21.481000+0000": six digits of a second and no colon in the zone, which not every browser reads. */
function timeOf(written: string | null | undefined): number | undefined {
  const time = Date.parse((written ?? '').replace(/^(.{19}\.\d{3})\d*\+00:?00$/, '$1Z'));
  return Number.isNaN(time) ? undefined : time;
}

/**
 * The bar of buttons is in the post's shadow. In a feed an article stands around each post: a float without height after the
 * post moves nothing there, whatever its margins, and ends at the article's end: over the bar where that leaves room, else over the
 * line to the next post. On its own page a post has no article: then in the row that names the author, as for comments,
 * where a box without width and height is one more item at the end of the row.
 */
export function shredditAnchor(element: Element): Anchor | undefined {
  const article = element.parentElement?.localName === 'article' ? element.parentElement : undefined;
  if (article) return { parent: article, place: overBar };
  if (element.localName === 'shreddit-profile-comment') return { parent: element, place: overBar };
  const isComment = element.localName === 'shreddit-comment';
  const row = slotted(element, isComment ? 'commentMeta' : 'credit-bar');
  return row && { parent: row, place: `${atRowEnd}${isComment ? 'inset-inline-end:8px' : 'inset-inline-end:112px'}` };
}

const overBar =
  'position:relative;z-index:2;float:inline-end;display:flex;align-items:center;height:0;margin-inline-end:16px;margin-top:clamp(-26px,(520px - 100%)*99 - 26px,0px)';
const atRowEnd = 'position:relative;z-index:2;display:flex;flex:none;justify-content:flex-end;align-items:center;width:0;height:0;margin-inline-start:auto;';

/** A comment's own row of buttons names it; answers' rows lie in the same element. */
export function shredditReplyButton(element: Element): HTMLElement | undefined {
  const name = nameOf(element.getAttribute('thingid'));
  const found =
    element.localName === 'shreddit-comment'
      ? name &&
        element.querySelector(`shreddit-comment-action-row[comment-id="${name}"] :is([noun="reply_comment"] button,button[slot="comment-reply"])` /* 2026-09 */)
      : element.localName === 'shreddit-post' && element.getAttribute('view-context') === 'CommentsPage'
        ? element.ownerDocument.querySelector('comment-composer-host faceplate-textarea-input[data-testid="trigger-button"]' /* 2026-09 */)
        : undefined;
  return (found as HTMLElement | null | undefined) || undefined;
}

export const shredditEditors: Selectors = [
  'shreddit-composer > div[contenteditable="true"][role="textbox"]' /* 2026-09 */,
  'shreddit-composer div[contenteditable="true"][data-lexical-editor]' /* 2026-05 */,
];

/** The box's own button. */
export const shredditSubmit = (editor: Element): Element | undefined =>
  editor.closest('shreddit-composer')?.querySelector('button[slot="submit-button"]' /* 2026-09 */) ?? undefined;

/** An answer's box opens in the comment's row of buttons; one inside a comment but not there edits it. The others on a post's page answer the post. */
export function shredditAnswers(editor: Element, look: Look): string | undefined {
  const comment = editor.closest('shreddit-comment');
  const row = editor.closest('shreddit-comment-action-row');
  if (comment) return row && row.getAttribute('comment-id') === comment.getAttribute('thingid') ? postId(comment.getAttribute('thingid')) : undefined;
  return look.page === 'thread' && editor.closest('comment-composer-host') ? postId(placeOf(look.url.pathname)?.post) : undefined;
}

/** Only places that name the signed-in person and nobody else; two that differ name nobody. */
export function shredditMe(document: Document): string | undefined {
  if (document.querySelector('shreddit-app')?.getAttribute('user-logged-in') !== 'true') return undefined;
  const names = [
    personIn(document.querySelector('#user-drawer-content a[href^="/user/"]' /* 2025-04 */)?.getAttribute('href')),
    document.querySelector('after-login-toast-dispatcher[username]' /* 2026-05 */)?.getAttribute('username'),
    document.querySelector('rs-current-user[display-name]' /* 2026-08, where chat is open */)?.getAttribute('display-name'),
  ].filter(isHandle);
  return new Set(names.map((name) => name.toLowerCase())).size === 1 ? names[0] : undefined;
}
