import type { PageKind } from '../model/network';
import type { Metric, Post } from '../model/post';
import type { Anchor, Composer, Look, Reading } from './define-network';
import { acctOf, isAcct, whole } from './mastodon-address';
import { readText } from './read-text';

/** Posts of Phanpy, a client of its own for any Mastodon server (its source, and its page with invented content, 2026-11). */
export const phanpyPost = 'article.status[data-state-post-id]'; /* 2026-11 */

/** By what its page says of itself before anything runs. */
export const isPhanpy = (document: Document): boolean =>
  document.querySelector('meta[name="description"][content$="Mastodon web client"]' /* 2026-11 */) !== null;

/** Its addresses stand behind "#": `/`, `/mastodon.example/s/123`, `/mastodon.example/a/7`, `/notifications`. */
export function phanpyPage(hash: string): PageKind {
  const [, first, kind] = hash.split('/');
  if (kind === 's') return 'thread';
  return kind === 'a' ? 'profile' : first === 'notifications' ? first : first === 'settings' ? 'other' : 'feed';
}

/** `mastodon.example/123`: the server that was asked, and its own id of the post, as its own pages have it. */
const keyOf = (article: Element): readonly string[] | undefined =>
  /^([a-z\d.:-]{1,200})\/(\w{1,64})$/i.exec(article.getAttribute('data-state-post-id') ?? '')?.slice(1);

/** Not one: what a post answers in a line above it, what it quotes, one that was taken back. */
const isPost = ({ className, parentElement }: Element): boolean =>
  !/\b(?:compact-reply|status-card|status-deleted)\b/.test(className) && parentElement?.closest('article') == null;

/** `mastodon:<host>/<number>`; `undefined` for what is no post of its own. */
export function identifyInPhanpy(article: Element): string | undefined {
  const key = isPost(article) ? keyOf(article) : undefined;
  return key && `mastodon:${key.join('/')}`;
}

/** What a post in Phanpy says; `undefined` for one that was taken back and for what is quoted or repeated in another. */
export function readInPhanpy(article: Element, look: Look): Reading | undefined {
  const own = (selector: string): Element[] => [...article.querySelectorAll(selector)].filter((found) => found.closest('article') === article);
  if (!isPost(article) || own('.status-deleted-tag').length > 0) return undefined;
  const [host, id] = keyOf(article) ?? [];
  const [name] = own('.meta a.name-text'); /* 2026-11 */
  const acct = acctIn(name);
  const [portrait] = own('a[title^="@"]:not(.name-text, .mention)'); /* 2026-11 */
  const [words] = own('.content .inner-content'); /* 2026-11 */
  const missing: Reading['missing'] = [];
  if (!host || !id) missing.push('id');
  if (!acct || (portrait && acctIn(portrait) !== acct)) missing.push('author');
  if (!words) missing.push('text');
  if (!host || !id || !acct || !words || missing.length > 0) return { post: undefined, missing };

  const handle = (link: Element | null | undefined): string | undefined => {
    const found = acctIn(link);
    return found && whole(found, host);
  };
  const time = Date.parse(own('time')[0]?.getAttribute('datetime') ?? '');
  if (Number.isNaN(time)) missing.push('time');
  // A warning has a box of its own before the words.
  const warning = own('.content').find((box) => !box.contains(words));
  const bold = name?.querySelector('b');
  const quoted = article.querySelector(`${phanpyPost}.status-card`);
  const [, server, , opened] = look.url.hash.split('/');
  const answered = handle(own('.status-reply-badge a.name-text')[0]);
  const post: Post = {
    id: `mastodon:${host}/${id}`,
    network: 'mastodon',
    page: look.page,
    author: { handle: whole(acct, host), url: `https://${host}/@${acct}`, name: bold ? readText(bold).slice(0, 1000) : undefined },
    text: [warning, words].flatMap((box) => (box ? readText(box) : [])).join('\n\n'),
    language: words.getAttribute('lang') ?? undefined,
    permalink: `https://${host}/@${acct}/${id}`,
    time: Number.isNaN(time) ? undefined : time,
    timeUncertainty: Number.isNaN(time) ? undefined : 0,
    replyTo: answered ? { handle: answered } : undefined,
    thread: look.page === 'thread' && opened !== id ? { post: `mastodon:${server}/${opened}` } : undefined,
    quote: quoted && keyOf(quoted) ? { post: `mastodon:${keyOf(quoted)?.join('/')}`, handle: handle(quoted.querySelector('.meta a.name-text')) } : undefined,
    repostedBy: handle(article.closest('.status-reblog')?.querySelector('.status-pre-meta a.name-text')),
    pinned: article.classList.contains('status-pinned') || undefined,
    mentions: own('.inner-content a.mention:not(.hashtag)')
      .flatMap((link) => acctOf(link, `https://${host}`) ?? [])
      .map((each) => whole(each, host)),
    metrics: { replies: shown(article, 'reply'), reposts: shown(article, 'reblog'), likes: shown(article, 'favourite') },
  };
  return { post, missing };
}

/** "Ana (@ana)", "@ana": what a title ends with. */
function acctIn(link: Element | null | undefined): string | undefined {
  const [, acct = ''] = /(?:^|\()@([^\s()]{1,300})\)?$/.exec(link?.getAttribute('title')?.slice(-400) ?? '') ?? [];
  return isAcct(acct) ? acct : undefined;
}

/** Exact, and only where the post is shown large. */
function shown(article: Element, button: string): Metric | undefined {
  const title = article.querySelector(`.actions .${button}-button small` /* 2026-11 */)?.getAttribute('title') ?? '';
  return /^\d{1,15}$/.test(title) ? { value: Number(title), exact: true } : undefined;
}

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
