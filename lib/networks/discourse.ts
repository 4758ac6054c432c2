import type { Field } from '../model/health';
import type { PageKind } from '../model/network';
import type { Author, MediaKind, Post, Reference } from '../model/post';
import { type Anchor, defineNetwork, type Look, type Reading, type Selectors } from './define-network';
import { isUsername, pathInForum, topicPlace } from './discourse-address';
import { excerptPlace, readExcerpt, readRow, rowPlace, titles } from './discourse-lists';
import { complete, isNoText, type Known, mentionsIn, person, postId, whole } from './discourse-post';
import { pick } from './pick';
import { readCount } from './read-count';
import { readFlow } from './read-flow';
import { readLabel } from './read-label';

/** A post of an opened topic; small actions ("closed this topic") are articles too. Away from the view its frame is emptied and the article is gone. */
const articles = 'article[data-post-id]:not(.small-action)'; /* 2026-11, Discourse's source */
const rows = 'tr.topic-list-item[data-topic-id]'; /* 2026-11, Discourse's source */
/** Posts of a person, answers and mentions: an excerpt with its address. Before 2025 they were list items. */
const excerpts = '.post-list-item,.user-stream-item'; /* 2026-11 and 2024-12, Discourse's source */

const likeCounts: Selectors = [
  '.post-controls .discourse-reactions-counter .reactions-counter' /* 2026-08, reactions in place of likes */,
  '.post-controls .like-count' /* 2026-11, Discourse's source */,
];
const names: Selectors = ['.names .first [data-user-card]' /* 2026-11, Discourse's source */, '.names [data-user-card]' /* 2024-12 */];

/**
 * Discourse on any host. A post is known by its forum, topic and number there: lists, profiles and threads all say these, its
 * inner id only threads do. People are known by their forum too: two forums may each have an "ana".
 */
export const discourse = defineNetwork({
  id: 'discourse',
  name: 'Discourse',
  hosts: [],
  detect: (document) =>
    document.getElementById('data-discourse-setup') !== null ||
    document.querySelector('meta[name="generator"]')?.getAttribute('content')?.startsWith('Discourse ') === true,
  page,
  posts: `${articles},${rows},${excerpts}` /* 2026-11 */,
  identify(element, look) {
    const place = placeOf(element, look);
    return place && postId(place.topic, place.number, look);
  },
  read,
  anchor,
  me,
  replyButton: ['.post-controls button.post-action-menu__reply' /* 2026-11 */, '.post-controls button.reply.create' /* 2024-12 */],
  composers: [
    { editor: ['#reply-control textarea.d-editor-input' /* 2026-11 */], engine: 'textarea', limit: 32_000, submit, answers },
    { editor: ['#reply-control .ProseMirror.d-editor-input' /* 2026-11, since 3.5 */], engine: 'prosemirror', limit: 32_000, submit, answers },
  ],
  alternatives: { likes: likeCounts, title: titles, author: names },
});

const words = new Set(
  [
    't',
    'u',
    'users',
    'my',
    'c',
    'tag',
    'tags',
    'latest',
    'new',
    'unread',
    'unseen',
    'top',
    'hot',
    'posted',
    'search',
    'categories',
    'new-topic',
    'new-message',
  ].concat('filter'),
);
const lists = new Set([undefined, 'c', 'tag', 'tags', 'latest', 'new', 'unread', 'unseen', 'top', 'hot', 'posted', 'search', 'categories', 'filter']);

function page({ pathname, origin }: URL): PageKind {
  if (topicPlace(pathname, origin)) return 'thread';
  const [first, , third, fourth] = pathInForum(pathname, words);
  if (first === 'u' || first === 'users' || first === 'my') {
    const tab = first === 'my' ? pathInForum(pathname, words)[1] : third;
    if (tab === 'notifications') return 'notifications';
    return tab === undefined || tab === 'summary' || (tab === 'activity' && fourth !== 'drafts') ? 'profile' : 'other';
  }
  if (first === 'new-topic' || first === 'new-message') return 'composer';
  return lists.has(first) ? 'feed' : 'other';
}

/** What tells a post's place: two that differ tell nothing. */
function placeOf(element: Element, look: Look): Known | undefined {
  if (element.localName === 'article') return articlePlace(element, look);
  return element.localName === 'tr' ? rowPlace(element, look) : excerptPlace(element, look);
}

/** Only the frame tells that a post is deleted: without it nothing is believed. */
const frameOf = (article: Element): Element | null => article.closest('[data-post-number]');

function articlePlace(article: Element, look: Look): Known | undefined {
  const number = Number(/^post_(\d{1,9})$/.exec(article.getAttribute('id') ?? '')?.[1] ?? Number.NaN);
  const framed = frameOf(article)?.getAttribute('data-post-number');
  const stated = article.getAttribute('data-topic-id') ?? article.ownerDocument.querySelector('#topic[data-topic-id]')?.getAttribute('data-topic-id') ?? '';
  const linked = topicPlace(article.querySelector('.topic-meta-data:not(.embedded-reply) a.post-date')?.getAttribute('href'), look.url.origin);
  if (framed !== String(number) || !/^\d{1,12}$/.test(stated)) return undefined;
  if (!/^\d/.test(article.getAttribute('data-post-id') ?? '') || (linked && (linked.topic !== stated || linked.number !== number))) return undefined;
  return { topic: stated, number, path: linked?.path };
}

function read(element: Element, look: Look): Reading | undefined {
  if (element.localName === 'article') return readArticle(element, look);
  return element.localName === 'tr' ? readRow(element, look) : readExcerpt(element, look);
}

/** What an article shows of its own: answers opened above or below it repeat whole posts. */
interface Parts {
  meta: Element | undefined;
  cooked: Element | undefined;
  avatar: Element | undefined;
}

function partsOf(article: Element): Parts {
  const parts: Parts = { meta: undefined, cooked: undefined, avatar: undefined };
  for (const part of article.querySelectorAll('.topic-meta-data,.cooked,.topic-avatar [data-user-card]')) {
    if (part.closest('[data-post-id]') !== article) continue;
    if (part.classList.contains('topic-meta-data')) parts.meta ??= part;
    else if (part.classList.contains('cooked')) parts.cooked ??= part;
    else parts.avatar ??= part;
  }
  return parts;
}

/** Deleted posts are shown to moderators, hidden ones as a notice in their place; one that is still on its way to the server has no number. */
const gone = '.deleted,.post--deleted,.post-hidden,.post--hidden,.staged,.post--staged';

function readArticle(article: Element, look: Look): Reading | undefined {
  if (frameOf(article)?.matches(gone)) return undefined;
  const place = articlePlace(article, look);
  const { meta, cooked, avatar } = partsOf(article);
  const author = authorOf(meta, avatar, look);
  const isFirst = place?.number === 1;
  const title = isFirst ? titleAbove(article, place.topic) : undefined;
  const body = cooked && readFlow(cooked, isNoText);
  const quote = cooked && quoteOf(cooked, look);
  const media = cooked ? mediaIn(cooked) : [];
  const thread = place && !isFirst ? firstPost(article, place.topic, look) : undefined;
  const replyTo = place && answeredBy(article, meta, look);
  const missing: Field[] = [];
  const time = Number(meta?.querySelector('.post-date .relative-date')?.getAttribute('data-time') ?? Number.NaN);
  if (!Number.isInteger(time)) missing.push('time');
  return complete(look, {
    place,
    author,
    text: body === undefined ? undefined : title ? `${title}${body && `\n\n${body}`}` : body,
    time: Number.isInteger(time) ? time : undefined,
    more: {
      mentions: mentionsIn(cooked, look),
      metrics: metricsOf(article, isFirst, look, missing),
      ...(media.length > 0 && { media }),
      ...(quote && { quote }),
      ...(thread && { thread }),
      ...(replyTo && { replyTo }),
    },
    missing,
  });
}

/** The name and the picture must lead to the same person. The words of the link are the name or the handle, as the forum likes it. */
function authorOf(meta: Element | undefined, avatar: Element | undefined, look: Look): Author | undefined {
  const link = meta && pick(meta, names);
  const handle = link?.getAttribute('data-user-card');
  const pictured = avatar?.getAttribute('data-user-card');
  if (!isUsername(handle) || (pictured && pictured.toLowerCase() !== handle.toLowerCase())) return undefined;
  const called = meta?.querySelector('.names .full-name');
  return person(handle, called ? readFlow(called) : '', look);
}

function titleAbove(article: Element, topic: string): string | undefined {
  const heading = article.ownerDocument.querySelector('#topic-title [data-topic-id]');
  const title = heading?.getAttribute('data-topic-id') === topic ? heading.querySelector('.fancy-title') : undefined;
  return title ? readFlow(title) : undefined;
}

function quoteOf(cooked: Element, look: Look): Post['quote'] {
  const quoted = cooked.querySelector('aside.quote[data-username]');
  const handle = quoted?.getAttribute('data-username');
  if (!quoted || !isUsername(handle)) return undefined;
  const topic = quoted.getAttribute('data-topic') ?? '';
  const number = Number(quoted.getAttribute('data-post') ?? Number.NaN);
  const said = quoted.querySelector('blockquote');
  return {
    ...(/^\d{1,12}$/.test(topic) && Number.isInteger(number) && number > 0 && { post: postId(topic, number, look) }),
    handle: whole(handle, look),
    ...(said && { text: readFlow(said, isNoText) }),
  };
}

const mediaMarks: readonly (readonly [MediaKind, string])[] = [
  ['image', 'img:not(.emoji):not(.avatar):not(.site-icon):not(.thumbnail)'],
  ['video', 'video,.video-placeholder-container,.lazy-video-container'],
  ['audio', 'audio'],
  ['poll', '.poll'],
  ['link', 'aside.onebox'],
  ['document', 'a.attachment'],
];

const mediaIn = (cooked: Element): MediaKind[] =>
  mediaMarks.flatMap(([kind, marks]) => {
    const mark = cooked.querySelector(marks);
    return mark && !mark.closest('aside.quote') ? [kind] : [];
  });

/** Likes are left out when there are none, answers too. Those of a topic's first post are not the topic's: only lists tell these. */
function metricsOf(article: Element, isFirst: boolean, look: Look, missing: Field[]): Post['metrics'] {
  const controls = article.querySelector('.post-controls');
  const shown = pick(article, likeCounts)?.textContent?.trim();
  const likes = shown ? readCount(shown, look.locale) : undefined;
  const answers = controls?.querySelector('.show-replies')?.textContent?.trim();
  const replies = answers ? readLabel(answers, () => '', look.locale) : undefined;
  const seen = isFirst ? article.querySelector('.topic-map__views-trigger .number')?.textContent?.trim() : undefined;
  const views = seen ? readCount(seen, look.locale) : undefined;
  const isUnread = (shown && !likes) || (answers && !replies) || (!shown && !answers && /\d/.test(controls?.textContent ?? ''));
  if (!controls || isUnread) missing.push('metrics');
  return { ...(replies && !isFirst && { replies }), ...(likes && { likes }), ...(views && { views }) };
}

/** The topic's first post, with its author where it is in the page. */
function firstPost(article: Element, topic: string, look: Look): Reference {
  const first = article.ownerDocument.getElementById('post_1');
  const handle = first?.getAttribute('data-topic-id') === topic ? partsOf(first).avatar?.getAttribute('data-user-card') : undefined;
  return { post: postId(topic, 1, look), ...(isUsername(handle) && { handle: whole(handle, look) }) };
}

/**
 * An answer shows the picture and name of whom it answers, but not which post; it shows neither when it answers the topic, or the post right
 * above (the forum's default): then nothing is claimed. Once the answered post is opened above, its address tells.
 */
function answeredBy(article: Element, meta: Element | undefined, look: Look): Reference | undefined {
  const tab = meta?.querySelector('.reply-to-tab');
  if (!tab) return undefined;
  const shown = [...article.querySelectorAll(':scope > .row > .embedded-posts.top > .reply')].at(-1);
  const place = topicPlace(shown?.querySelector('a.post-info.arrow')?.getAttribute('href'), look.url.origin);
  const called = tab.querySelector('span')?.textContent?.trim() ?? '';
  const handle = shown?.querySelector('[data-user-card]')?.getAttribute('data-user-card') ?? handleCalled(article, called, tab);
  if (!place && !handle) return undefined;
  return { ...(place && { post: postId(place.topic, place.number, look) }), ...(isUsername(handle) && { handle: whole(handle, look) }) };
}

/** No stream keeps more posts filled. */
const farthest = 40;

/** The handle of who is called so: by the picture's address, else by posts above whose author is called the same. */
function handleCalled(answer: Element, called: string, tab: Element): string | undefined {
  const pictured = tab.querySelector('img')?.getAttribute('src')?.toLowerCase() ?? '';
  if (isUsername(called) && pictured.includes(`/${called.toLowerCase()}/`)) return called;
  const handles = new Set<string>();
  let above = frameOf(answer)?.previousElementSibling;
  for (let steps = 0; above && steps < farthest; above = above.previousElementSibling, steps++) {
    const article = above.querySelector('article[data-post-id]');
    const meta = article ? partsOf(article).meta : undefined;
    const link = meta && pick(meta, names);
    const handle = link?.getAttribute('data-user-card');
    if (handle && (link?.textContent?.trim() === called || handle === called)) handles.add(handle);
  }
  return handles.size === 1 ? [...handles][0] : undefined;
}

/**
 * In a post between the answers' button and the row of buttons at the right; in a list at the end of the title's cell. A line without height at
 * the end of a box that ends in a clearing, or is a table's cell, moves nothing; both boxes are filled anew with their post.
 */
function anchor(element: Element): Anchor | undefined {
  if (element.localName === 'tr') {
    const cell = element.querySelector('td.main-link');
    return cell ? { parent: cell, place: `${line}justify-content:flex-end;bottom:3px` } : undefined;
  }
  if (element.localName !== 'article') return { parent: element, place: `${line}justify-content:flex-end;bottom:3px` };
  const area = element.querySelector('section.post-menu-area') ?? undefined;
  if (!area?.querySelector('.show-replies')) return area && { parent: area, place: `${line}bottom:6px;padding-inline-start:4px` };
  // On a phone both kinds of buttons fill the row: then above them, where a paragraph ends.
  const isPhone = element.ownerDocument.documentElement.classList.contains('mobile-view');
  return {
    parent: area,
    place: isPhone ? `${line}justify-content:flex-end;bottom:34px;padding-inline-end:11px` : `${line}bottom:6px;padding-inline-start:130px`,
  };
}

const line = 'position:relative;z-index:2;display:flex;align-items:flex-end;height:0;';

/** In the settings that the server puts into the page; else by the address of the picture in the header, which its title must repeat. */
function me(document: Document): string | undefined {
  const state = document.getElementById('data-preloaded')?.getAttribute('data-preloaded') ?? '';
  const at = state.indexOf('"currentUser":"');
  const [, told] = at < 0 ? [] : (/\\"username\\":\\"([^"\\]{1,60})\\"/.exec(state.slice(at, at + 2000)) ?? []);
  const picture = document.querySelector('#current-user img.avatar');
  const title = picture?.getAttribute('title');
  const shown = isUsername(title) && picture?.getAttribute('src')?.toLowerCase().includes(`/${title.toLowerCase()}/`) ? title : undefined;
  const name = isUsername(told) ? told : shown;
  return name && `${name}@${document.location.host}`;
}

function submit(editor: Element): Element | undefined {
  return editor.closest('#reply-control')?.querySelector('.save-or-cancel .btn-primary.create' /* 2026-11 */) ?? undefined;
}

/** The box names what it answers by a link to the post, or to the topic; an own post that is edited is named together with its author. */
function answers(editor: Element, look: Look): string | undefined {
  const heading = editor.closest('#reply-control')?.querySelector('.action-title');
  const link =
    heading?.querySelector('a.user-link') ??
    heading?.querySelector('a.topic-link') ??
    (heading?.querySelector('.username') ? null : heading?.querySelector('a.post-link'));
  const place = topicPlace(link?.getAttribute('href'), look.url.origin);
  return place && postId(place.topic, link?.classList.contains('topic-link') ? 1 : place.number, look);
}

/* Seen on: written from Discourse's own source (3.6 and main, 2026-11): topic, list, activity, composer, and from others' saved topics (2026-08).
   Not verified: themes and plugins that replace these parts; lists on a phone's width name no author and are left out. */
