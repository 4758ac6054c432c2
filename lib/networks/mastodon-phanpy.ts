import type { PageKind } from '../model/network';
import type { MediaKind, Post } from '../model/post';
import type { Anchor, Composer, Look, Reading } from './define-network';
import { acctOf, isAcct, whole } from './mastodon-address';
import { readText } from './read-text';

/** Posts of Phanpy, a client of its own for any Mastodon server (its source, and its page with invented content, 2026-11). */
export const phanpyPost = 'article.status[data-state-post-id]'; /* 2026-11 */

/** By what its page says of itself before anything runs. */
export const isPhanpy = (document: Document): boolean =>
  document.getElementById('modal-container') !== null && document.querySelector('meta[name="description"][content$="Mastodon web client"]') !== null;

/** Its addresses stand behind "#": `/`, `/mastodon.example/s/123`, `/notifications`. */
export function phanpyPage(path: string): PageKind {
  if (/^\/(?:[^/]+\/)?s\/\w+/.test(path)) return 'thread';
  if (/^\/(?:[^/]+\/)?a\/\w+/.test(path)) return 'profile';
  if (path.startsWith('/notifications') || path.startsWith('/mentions')) return 'notifications';
  return /^\/(?:$|following|[^/]+\/(?:p|t|trending)|l\/|b|f|t\/|search)/.test(path) ? 'feed' : 'other';
}

interface Key {
  host: string;
  id: string;
}

/** `mastodon.example/123`: the server that was asked, and its own id of the post, as its own pages have it. */
function keyOf(article: Element): Key | undefined {
  const [, host, id] = /^([a-z\d.-]{1,200}(?::\d+)?)\/(\w{1,64})$/i.exec(article.getAttribute('data-state-post-id') ?? '') ?? [];
  return host && id ? { host, id } : undefined;
}

const postId = ({ host, id }: Key): string => `mastodon:${host}/${id}`;

/** Not one: what a post answers in a line above it, what it quotes, one that was taken back. */
const isPost = (article: Element): boolean =>
  !['compact-reply', 'status-card', 'status-deleted', 'skeleton'].some((name) => article.classList.contains(name)) &&
  article.parentElement?.closest('article') == null;

export function identifyInPhanpy(article: Element): string | undefined {
  const key = isPost(article) ? keyOf(article) : undefined;
  return key && postId(key);
}

export function readInPhanpy(article: Element, look: Look): Reading | undefined {
  if (!isPost(article) || article.querySelector('.status-deleted-tag')) return undefined;
  const key = keyOf(article);
  const link = article.querySelector('.meta a.name-text') /* 2026-11 */;
  const acct = acctIn(link, article);
  const text = textOf(article);
  const missing: Reading['missing'] = [];
  if (!key) missing.push('id');
  if (!acct) missing.push('author');
  if (text === undefined) missing.push('text');
  if (!key || !acct || text === undefined) return { post: undefined, missing };
  const time = Date.parse(article.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  if (Number.isNaN(time)) missing.push('time');
  const name = nameOf(link);
  const language = article.querySelector('.inner-content')?.getAttribute('lang');
  const opened = look.page === 'thread' ? /^#\/([^/]+)\/s\/(\w+)/.exec(look.url.hash) : null;
  const thread = opened && `mastodon:${opened[1]}/${opened[2]}`;
  const answered = acctIn(article.querySelector('.status-reply-badge a.name-text'));
  const booster = acctIn(article.closest('.status-reblog')?.querySelector('.status-pre-meta a.name-text') ?? null);
  const quote = quoteOf(article);
  const media = mediaOf(article);
  const post: Post = {
    id: postId(key),
    network: 'mastodon',
    page: look.page,
    author: { handle: whole(acct, key.host), url: `https://${key.host}/@${acct}`, ...(name && { name }) },
    text,
    permalink: `https://${key.host}/@${acct}/${key.id}`,
    mentions: mentionsIn(article, key),
    metrics: metricsOf(article),
    ...(language && { language }),
    ...(!Number.isNaN(time) && { time, timeUncertainty: 0 }),
    ...(answered && { replyTo: { handle: whole(answered, key.host) } }),
    ...(thread && thread !== postId(key) && { thread: { post: thread } }),
    ...(quote && { quote }),
    ...(media.length > 0 && { media }),
    ...(booster && { repostedBy: whole(booster, key.host) }),
    ...(article.classList.contains('status-pinned') && { pinned: true }),
  };
  return { post, missing };
}

/** An account without a name shows its handle there. */
function nameOf(link: Element | null): string | undefined {
  const bold = link?.querySelector('b');
  const name = bold ? readText(bold).slice(0, 1000) : '';
  return name.startsWith('@') ? undefined : name;
}

/** "Ana (@ana)", "@ana": what the name's title ends with; the picture's title must not contradict it. */
function acctIn(link: Element | null, article?: Element): string | undefined {
  const [, acct = ''] = /(?:^|\()@([^\s()]{1,300})\)?$/.exec(link?.getAttribute('title')?.slice(-400) ?? '') ?? [];
  const picture = article && [...article.children].find((child) => child.localName === 'a')?.getAttribute('title');
  return isAcct(acct) && (!picture || picture === `@${acct}`) ? acct : undefined;
}

/** A warning has a box of its own before the words. */
function textOf(article: Element): string | undefined {
  const boxes = [...article.querySelectorAll('.content')].filter((box) => box.closest('article') === article);
  const words = boxes.find((box) => box.querySelector('.inner-content'));
  const subject = boxes.find((box) => box !== words);
  const parts = [subject, words?.querySelector('.inner-content')].flatMap((part) => (part ? readText(part) : []));
  return words ? parts.filter((part) => part !== '').join('\n\n') : undefined;
}

function mentionsIn(article: Element, { host }: Key): string[] {
  const links = [...article.querySelectorAll('.inner-content a.mention:not(.hashtag)')].filter((link) => link.closest('article') === article);
  const accts = links.flatMap((link) => acctOf(link, `https://${host}`) ?? []);
  return [...new Set(accts.map((acct) => whole(acct, host)))];
}

function quoteOf(article: Element): Post['quote'] {
  const inner = article.querySelector('article.status-card[data-state-post-id]');
  const key = inner && keyOf(inner);
  const acct = inner && acctIn(inner.querySelector('.meta a.name-text'));
  const text = inner ? textOf(inner) : undefined;
  return key ? { post: postId(key), ...(acct && { handle: whole(acct, key.host) }), ...(text !== undefined && { text }) } : undefined;
}

/** Exact, and only where the post is shown large. */
function metricsOf(article: Element): Post['metrics'] {
  const metrics: Post['metrics'] = {};
  for (const [name, button] of [
    ['replies', 'reply'],
    ['reposts', 'reblog'],
    ['likes', 'favourite'],
  ] as const) {
    const title = article.querySelector(`.actions .${button}-button small`)?.getAttribute('title') ?? '';
    if (/^\d{1,15}$/.test(title)) metrics[name] = { value: Number(title), exact: true };
  }
  return metrics;
}

/** By class names of its source; no page with films or sounds was seen. */
const mediaMarks = { image: '.media-image', video: '.media-video', gif: '.media-gif', audio: '.media-audio', poll: '.poll', link: 'a.card' } as const;

const mediaOf = (article: Element): MediaKind[] =>
  (Object.keys(mediaMarks) as (keyof typeof mediaMarks)[]).filter((kind) =>
    [...article.querySelectorAll(mediaMarks[kind])].some((mark) => mark.closest('article') === article),
  );

/** At the row's end a box without any size, from which the chip rises to the left; not verified in the real page. */
export const anchorInPhanpy = (article: Element): Anchor => ({
  parent: article,
  place: 'position:relative;z-index:1;display:flex;justify-content:flex-end;align-items:flex-end;align-self:flex-end;width:0;height:0',
});

/** Which post it answers the box does not say by id. */
export const phanpyComposer: Composer = {
  editor: ['#compose-container textarea.compose-field[name="status"]' /* 2026-11 */],
  engine: 'textarea',
  limit: 500,
  submit: (editor) => editor.closest('#compose-container')?.querySelector('button[type="submit"]') ?? undefined,
  answers: () => undefined,
};
