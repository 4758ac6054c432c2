import type { Field } from '../model/health';
import type { PageKind } from '../model/network';
import type { MediaKind, Post } from '../model/post';
import { type Anchor, defineNetwork, type Look, type Reading, type Selectors } from './define-network';
import { addressAt, type InstagramAddress, idOf, personAt, reserved } from './instagram-address';
import { authorLinkOf, isComment, readComment, replyButtonOf as replyButtonOfComment } from './instagram-comment';
import { firstNumber, isFree, isPersonLink, mentionsIn } from './instagram-parts';
import { sponsored } from './meta-ads';
import { count, pick } from './pick';
import { readWithoutButtons } from './read-without-buttons';
import { same } from './same';

const dialogMark = '[role="dialog"]'; /* 2026-05 */
const commentLink = 'a[href*="/c/"]'; /* from the addresses of shared comments, 2026-11; not verified in a page */

/** By their drawings, then by English words: the labels are of the page's language. Likes of comments are 12 to 16 pixels, with other drawings. */
const icons = {
  likes: ['path[d^="M16.792 3.904A4.989"]' /* 2026-05 */, 'svg[height="24"]:is([aria-label="Like"],[aria-label="Unlike"])' /* 2026-08 */],
  replies: ['path[d^="M20.656 17.008a9.993"]' /* 2026-05 */, 'svg[height="24"][aria-label="Comment"]' /* 2026-08 */],
} as const satisfies Record<string, Selectors>;

/** Of the post's own time, then of the lists that belong to it. */
const ownLinks = [
  'a:is([href*="/p/"],[href*="/reel/"]):not([href*="/c/"]) time' /* 2026-05 */,
  'a[href$="/liked_by/"]' /* 2026-05 */,
  'a:is([href*="/p/"],[href*="/reel/"])[href$="/comments/"]' /* 2026-04 */,
] as const;

const captions = ['h1' /* 2026-04 */, 'span[dir="auto"]' /* 2026-05 */] as const;

/** Where a comment is written (2026-05). The box is replaced when it is focused. */
const forms = ['article form', 'main form', `${dialogMark} form`];
const textareas = forms.map((form) => `${form} textarea`);
/** Nowhere seen; other boxes of this network are such ones (2026-05). */
const richBoxes = forms.map((form) => `${form} [contenteditable="true"][role="textbox"]`);

/**
 * Instagram. A React page whose class names are made by its build: what has stayed are `article`, the shapes of links,
 * `time` and the drawings of the icons. A feed's post and the one in a dialog are articles; a post on its own page is the
 * whole `main` (2026-05); a comment has no box that could be told from others, so it is found by the link around its time.
 */
export const instagram = defineNetwork({
  id: 'instagram',
  name: 'Instagram',
  hosts: ['https://www.instagram.com/*'],
  page,
  posts: `article,main,${commentLink}`,
  identify(element, look) {
    const address = isComment(element) ? addressAt(element.getAttribute('href') ?? '') : ownAddress(element, look);
    return address && idOf(address);
  },
  read: (element, look) => (isComment(element) ? readComment(element, look, ownerOf) : read(element, look)),
  anchor,
  me,
  replyButton: [],
  replyButtonOf: (post) => (isComment(post) ? replyButtonOfComment(post) : buttonOf(post, 'replies')),
  composers: [
    { editor: textareas, engine: 'textarea', limit: 2200, submit, answers },
    { editor: richBoxes, engine: 'lexical', limit: 2200, submit, answers },
  ],
  alternatives: { 'like icon': icons.likes, 'comment icon': icons.replies, 'own link': ownLinks, caption: captions },
});

function page({ pathname }: URL): PageKind {
  if (addressAt(pathname)) return 'thread';
  const [, first = '', second = ''] = pathname.split('/');
  if (first === '' || second === 'feed') return 'feed';
  if (first === 'notifications' || (first === 'accounts' && second === 'activity')) return 'notifications';
  return !reserved.has(first) && /^[\w.]{1,30}$/.test(first) && ['', 'reels', 'tagged', 'reposts'].includes(second) ? 'profile' : 'other';
}

/**
 * The post that an article shows: every link of its own must name the same one. On a post's own page the address names it,
 * and `main` must hold a link of that post; behind a dialog `main` shows something else, and the viewer of reels many at once.
 */
function ownAddress(element: Element, { url, page: kind }: Look): InstagramAddress | undefined {
  const found = linkedAddress(element);
  if (element.tagName === 'ARTICLE') return found;
  const opened = kind === 'thread' && !url.pathname.startsWith('/reels/') ? addressAt(url.pathname) : undefined;
  if (!opened || element.querySelector('article') || element.ownerDocument.querySelector(`${dialogMark} article`)) return undefined;
  const own = found ?? addressAt(element.querySelector(commentLink)?.getAttribute('href') ?? '');
  return own?.code === opened.code ? { code: opened.code, handle: found?.handle ?? opened.handle } : undefined;
}

function linkedAddress(element: Element): InstagramAddress | undefined {
  const found = pick(element, ownLinks)?.closest('a');
  const address = found ? addressAt(found.getAttribute('href') ?? '') : undefined;
  const liked = address && element.querySelector(ownLinks[1])?.getAttribute('href');
  return liked && addressAt(liked)?.code !== address.code ? undefined : address;
}

/** What one pass over the marked elements finds. */
interface Survey {
  /** Whoever is named with a link before the caption, the author first. */
  people: string[];
  /** Short words in the post's head: "Ad", "Follow". */
  labels: string[];
  time: Element | undefined;
  caption: Element | undefined;
  /** Words that found no place: then it is not certain that there is no caption. */
  astray: boolean;
  media: Set<MediaKind>;
}

/** Comments come last. */
const marks = 'a[href^="/"],a[href^="https://www.facebook.com/ads/"],time,h1,span,video,img:is([srcset],[sizes],[style*="object-fit"])';

/** The author's name stands in the head, and again before the caption; what follows the second one are the author's words. */
function survey(element: Element): Survey {
  const found: Survey = { people: [], labels: [], time: undefined, caption: undefined, astray: false, media: new Set() };
  /** Whose words come next. */
  let speaker = '';
  let named = 0;
  for (const part of element.querySelectorAll(marks)) {
    const tag = part.tagName;
    if (tag === 'A') {
      const handle = isPersonLink(part) && !found.caption?.contains(part) ? personAt(part.getAttribute('href')) : undefined;
      if (part.matches(commentLink)) break;
      if (part.getAttribute('href')?.startsWith('https://')) found.labels.push('ad');
      if (!handle) continue;
      speaker = handle;
      if (!found.caption) found.people.push(handle);
      if (same(handle, found.people[0] ?? '')) named += 1;
    } else if (tag === 'TIME') found.time ??= part.closest(commentLink) ? undefined : part;
    else if (tag === 'VIDEO') found.media.add('video');
    else if (tag === 'IMG') {
      if (!part.closest('a[href^="/"]:not([href*="/p/"])')) found.media.add('image');
    } else surveyWords(found, part, speaker, named);
  }
  return found;
}

function surveyWords(found: Survey, words: Element, speaker: string, named: number): void {
  const [author] = found.people;
  if (author === undefined || found.caption?.contains(words)) return;
  const said = words.textContent?.trim() ?? '';
  if (found.people.length === 1 && said.length < 30 && !words.firstElementChild && !same(said, author)) found.labels.push(said);
  if (found.caption || !/[^\s•·]/.test(said) || !isFree(words)) return;
  const isHeading = words.tagName === 'H1';
  const isAuthors = same(speaker, author) && (isHeading || named > 1);
  if (isAuthors && (isHeading || words.matches(captions[1]))) {
    found.caption = words;
    count(captions, isHeading ? 0 : 1);
  } else if (
    !words.querySelector('svg') &&
    (isAuthors || (found.media.size > 0 && ![...words.getElementsByTagName('a')].some(isPersonLink) && !words.querySelector('[href$="/liked_by/"]')))
  )
    found.astray = true;
}

function read(element: Element, look: Look): Reading | undefined {
  const own = ownAddress(element, look);
  if (!own && element.tagName !== 'ARTICLE') return undefined;
  const found = survey(element);
  const promoted = found.labels.some((label) => sponsored.has(label.toLowerCase()));
  const like = buttonOf(element, 'likes');
  // Suggestions of people, gaps, posts that are gone; and ads that no address names.
  if (!own && (promoted || !like)) return undefined;
  const author = authorOf(element, own);
  const text = found.caption ? readWithoutButtons(found.caption) : found.media.size > 0 && !found.astray ? '' : undefined;
  const missing: Field[] = [];
  if (!own) missing.push('id', 'permalink');
  if (!author) missing.push('author');
  if (text === undefined) missing.push('text');
  if (!own || !author || text === undefined) return { post: undefined, missing };

  const time = Date.parse((element.querySelector(ownLinks[0]) ?? found.time)?.getAttribute('datetime') ?? '');
  if (Number.isNaN(time) && !promoted) missing.push('time');
  if (!like) missing.push('metrics');
  const post: Post = {
    id: idOf({ code: own.code }),
    network: 'instagram',
    page: look.page,
    author: { handle: author, url: `${look.url.origin}/${author}/` },
    text,
    permalink: `${look.url.origin}/p/${own.code}/`,
    mentions: mentionsIn(found.caption),
    metrics: metricsOf(element, look.locale),
    ...(!Number.isNaN(time) && { time, timeUncertainty: 0 }),
    ...(found.media.size > 0 && { media: [...found.media] }),
    ...(promoted && { promoted }),
    ...(look.me !== undefined && { mine: same(author, look.me) }),
  };
  return { post, missing };
}

/**
 * Whom the post's head names: the first link to a person, if it stands above the icons and belongs to no comment. An
 * address with a handle must name somebody of the head (posts can have two authors).
 */
function authorOf(element: Element, own: InstagramAddress | undefined): string | undefined {
  const links = [...element.querySelectorAll('a[href^="/"]')].filter(isPersonLink).slice(0, 3);
  const [first] = links;
  const like = buttonOf(element, 'likes');
  const comment = element.querySelector(commentLink);
  if (!first || (like && (like.compareDocumentPosition(first) & 4) !== 0) || (comment && authorLinkOf(comment) === first)) return undefined;
  const author = personAt(first.getAttribute('href')) ?? '';
  // Picture, name and caption each say it; where posts have two authors, the second is named once.
  if (element.querySelectorAll(`a[href="/${author}/"],a[href="/${author}"],img[alt*="${author}"]`).length < 2) return undefined;
  const { handle } = own ?? {};
  return handle === undefined || links.some((link) => same(personAt(link.getAttribute('href')) ?? '', handle))
    ? personAt(first.getAttribute('href'))
    : undefined;
}

/** Of the posts on a page, by the `Look` they were read with: each of their comments asks. */
const owners = new WeakMap<Look, Map<string, string>>();

/** Who wrote the post that a comment stands under. */
function ownerOf(comment: Element, look: Look): string | undefined {
  const code = addressAt(comment.getAttribute('href') ?? '')?.code ?? '';
  const known = owners.get(look) ?? new Map<string, string>();
  if (known.has(code)) return known.get(code);
  const around = comment.closest('article') ?? comment.closest('main');
  const own = around ? ownAddress(around, look) : undefined;
  const owner = around && own?.code === code ? authorOf(around, own) : undefined;
  if (owner) owners.set(look, known.set(code, owner));
  return owner;
}

function buttonOf(element: Element, name: keyof typeof icons): HTMLElement | undefined {
  const button = pick(element, icons[name])?.closest<HTMLElement>('[role="button"],button');
  // A dialog's article is never inside another one; `main` is around all.
  return button && (button.closest('article') ?? button.closest('main')) === element ? button : undefined;
}

/** In a line of their own ("1,234 likes", "View all 12 comments"), or beside the icons in newer layouts. "ana and 12 others" is no count. */
function metricsOf(element: Element, locale: string): Post['metrics'] {
  const liked = element.querySelector('a[href$="/liked_by/"]' /* 2026-05 */);
  const [line, around] = [liked?.parentElement, liked?.parentElement?.parentElement];
  const isCount = liked && line && isAlone(liked, line) && (around?.tagName !== 'SPAN' || isAlone(liked, around));
  const listed = element.querySelector(ownLinks[2]);
  const likes = (isCount ? firstNumber(liked, locale) : undefined) ?? beside(buttonOf(element, 'likes'), locale);
  const replies = (listed ? firstNumber(listed, locale) : undefined) ?? beside(buttonOf(element, 'replies'), locale);
  return { ...(likes && { likes }), ...(replies && { replies }) };
}

/** Nothing else is said in the line. */
const isAlone = (link: Element, line: Element): boolean => line.textContent?.trim() === link.textContent?.trim();

/** The number in an icon's own cell of the row, or in the next cell, if that has no icon of its own. */
function beside(button: HTMLElement | undefined, locale: string): Post['metrics']['likes'] {
  for (let cell: Element | null | undefined = button, level = 0; cell && level < 3; cell = cell.parentElement, level++) {
    if (cell.querySelectorAll('svg').length > 1) return undefined;
    const own = firstNumber(cell, locale);
    const next = cell.nextElementSibling;
    const found = own ?? (next && !next.querySelector('svg') ? firstNumber(next, locale) : undefined);
    if (found) return found;
  }
  return undefined;
}

/**
 * A post's chip stands behind its icons, in the row where the next thing is the bookmark at the other end; on a narrow
 * screen above that row, over the picture. A comment's stands behind its "Reply". The host has no size of its own, comes last
 * in its row, and is placed again when React makes the row anew.
 */
function anchor(element: Element, look: Look): Anchor | undefined {
  if (isComment(element)) return anchorOfComment(element);
  const like = ownAddress(element, look) ? buttonOf(element, 'likes') : undefined;
  // Where nobody may comment there is nothing to answer.
  const other = buttonOf(element, 'replies');
  let row: Element | null | undefined = like?.parentElement;
  for (let level = 0; row && other && level < 6; row = row.parentElement, level++) if (row.contains(other)) return { parent: row, place: `${noSize};${inRow}` };
  return undefined;
}

function anchorOfComment(link: Element): Anchor | undefined {
  const line = addressAt(link.getAttribute('href') ?? '') && replyButtonOfComment(link)?.parentElement;
  if (line?.contains(link)) return { parent: line, place: `${noSize};inset-inline-start:12px` };
  let box = line?.parentElement;
  while (box && !box.contains(link)) box = box.parentElement;
  return box ? { parent: box, place: atEndOfLine } : undefined;
}

const noSize = 'position:relative;z-index:1;display:inline-flex;align-items:center;align-self:center;flex:none;vertical-align:middle;width:0;height:0';
/** Where the time does not stand beside "Reply": at the other end of that line, the box's last. */
const atEndOfLine = 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-end;height:0;bottom:-6px';
const inRow = 'inset-inline-start:clamp(-100px,(100vw - 460px)*99,8px);top:clamp(-40px,(100vw - 460px)*99,0px)';

/** The side bar's link to one's own profile, outside the page's middle; its picture's text names the handle in every language. */
function me(document: Document): string | undefined {
  for (const picture of document.querySelectorAll('a[href^="/"] img[alt]' /* 2026-05 */)) {
    const handle = picture.closest('main,article,[role="dialog"]') ? undefined : personAt(picture.closest('a')?.getAttribute('href'));
    if (handle && picture.getAttribute('alt')?.toLowerCase().includes(handle.toLowerCase())) return handle;
  }
  return undefined;
}

/** The form's last button that says something; the one for emoji is a picture. */
function submit(editor: Element): Element | undefined {
  const buttons = [...(editor.closest('form')?.querySelectorAll('[role="button"],button') ?? [])];
  return buttons.findLast((button) => button.textContent?.trim() && !button.querySelector('svg'));
}

/** The post around the box; but when the page has put "@ana " into it, the one comment of hers that is there, or the one asked last. */
function answers(editor: Element, look: Look, lastAsked: string | undefined): string | undefined {
  const around = editor.closest('article') ?? editor.closest(dialogMark)?.querySelector('article') ?? editor.closest('main');
  const post = around ? ownAddress(around, look) : undefined;
  if (!around || !post) return undefined;
  const written = editor instanceof HTMLTextAreaElement ? editor.value : (editor.textContent ?? '');
  const [, named] = /^@([\w.]{1,30})\s/.exec(written.slice(0, 40)) ?? [];
  if (!named) return idOf({ code: post.code });
  const comments = [...around.querySelectorAll(commentLink)].flatMap((link) => {
    const comment = isComment(link) ? readComment(link, look, () => undefined)?.post : undefined;
    return comment && same(comment.author.handle, named) ? comment.id : [];
  });
  if (comments.length === 0) return idOf({ code: post.code });
  return comments.length === 1 ? comments[0] : comments.find((id) => id === lastAsked);
}

/* Seen on: no saved page; everything here is known from others' code for the web client (2026-04 to 2026-08), the icons' drawings included.
   Not verified: comments' addresses (`/p/<code>/c/<comment>/`), numbers beside icons, languages other than English, a rich comment box.
   Not read: the viewer of reels (`/reels/<code>/`), whose posts name no address of their own; stories; messages; the list of notifications. */
