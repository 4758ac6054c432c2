import type { Author, Metric, Post, Reference } from '../model/post';
import type { Look } from './define-network';
import { readAgo } from './read-ago';
import { readCount } from './read-count';
import { same } from './same';

/** What both generations of LinkedIn's pages share: addresses, ids, counts, and the few words that nothing else tells. */

const owner = /^(?:https:\/\/(?:[a-z]{2,3}\.)?linkedin\.com)?\/(in|company|school|showcase)\/([^/?#\s]{1,200})/;

/** `slug` of a person, `company/slug` of anything else: one word may name both. `undefined` for whatever else a link leads to. */
export function ownerOf(href: string | null | undefined): Author | undefined {
  const [, kind, slug = ''] = owner.exec(href ?? '') ?? [];
  const plain = slug && decoded(slug);
  if (!kind || !plain) return undefined;
  return { handle: kind === 'in' ? plain : `${kind}/${plain}`, url: `https://www.linkedin.com/${kind}/${slug}/` };
}

function decoded(slug: string): string | undefined {
  try {
    const plain = decodeURIComponent(slug);
    // Spaces, marks of direction, and what would make another address of it.
    return /^\.*$|[\s@/\\<>"\p{C}]/u.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** The person or company that a link leads to. */
export const handleIn = (link: Element | null | undefined): string | undefined => ownerOf(link?.getAttribute('href'))?.handle;

/** A post or comment as LinkedIn names it: `urn:li:activity:7…`, `urn:li:comment:(activity:7…,7…)`. */
export interface Urn {
  kind: string;
  number: string;
}

const postUrn = /urn(?::|%3A)li(?::|%3A)(activity|ugcPost|share)(?::|%3A)(\d{1,20})(?!\d)/;
const postAddress = /-(activity|ugcPost|share)-(\d{1,20})-/;
const commentUrn = /urn:li:comment:\((?:urn:li:)?(\w{1,20}):(\d{1,20}),(\d{1,20})\)/;

/** The post that a text names; the first one. */
export const urnIn = (text: string | null | undefined, form = postUrn): Urn | undefined => {
  const [, kind, number] = form.exec(text ?? '') ?? [];
  return kind && number ? { kind, number } : undefined;
};

/** The post that an address opens: `/feed/update/urn:li:activity:7…/`, `/posts/ana_words-activity-7…-x1Y_`. */
export const openedIn = ({ pathname }: URL): Urn | undefined => urnIn(pathname) ?? (pathname.startsWith('/posts/') ? urnIn(pathname, postAddress) : undefined);

/** A post's address, good for signed-in people. */
export const addressOf = ({ kind, number }: Urn): string => `https://www.linkedin.com/feed/update/urn:li:${kind}:${number}/`;

/** A comment's own number is the same under each name that its post has. */
export interface CommentUrn {
  post: Urn;
  number: string;
}

/** The comment, with its post, that a text names. */
export function commentIn(text: string | null | undefined): CommentUrn | undefined {
  const [, kind, number, own] = commentUrn.exec(text ?? '') ?? [];
  return kind && number && own ? { post: { kind, number }, number: own } : undefined;
}

/** `linkedin:comment/<number>` */
export const commentId = ({ number }: CommentUrn): string => `linkedin:comment/${number}`;

/** The comment's address: its post's, opened at it. */
export const commentAddress = ({ post, number }: CommentUrn): string =>
  `${addressOf(post)}?commentUrn=${encodeURIComponent(`urn:li:comment:(${post.kind}:${post.number},${number})`)}`;

/**
 * Numbers of posts and comments hold the moment of their making, in milliseconds, in all but their last 22 bits. That
 * is believed where the page's own "3h" says the same; otherwise the page is.
 */
export function timeFrom(ago: ReturnType<typeof readAgo>, number: string | undefined): Pick<Post, 'time' | 'timeUncertainty'> | undefined {
  if (!ago) return undefined;
  const made = number ? Math.floor(Number(number) / 2 ** 22) : Number.NaN;
  const slack = ago.uncertainty + 120_000;
  return Math.abs(made - ago.time) <= slack ? { time: made, timeUncertainty: 0 } : { time: ago.time, timeUncertainty: ago.uncertainty };
}

/** "3h •", "4d • Edited •", "5 h • Modifié •"; longer lines are a headline. */
export const readAge = (text: string, { locale, now }: Look): ReturnType<typeof readAgo> => (text.length > 200 ? undefined : readAgo(text.trim(), locale, now));

const number = /\p{Nd}(?:[.,٫٬'’ \u00a0\u202f]?\p{Nd})*/gu;
const wordBehind = /^[\s\u00a0\u202f]*([^\s\p{Nd}]{1,12})/u;
/** Units that are glued to the word behind them: "1.2万件". */
const gluedUnit = /^[万萬億亿만억천]/;
/** No line with a count is longer; a hostile page may show megabytes. */
const longest = 120;

/** The one number in "252 reactions", "1 234 réactions", "コメント13件". Two numbers: `undefined`. */
export function onlyCount(text: string, locale: string): Metric | undefined {
  if (text.length > longest) return undefined;
  const [found, another] = text.matchAll(number);
  if (!found || another) return undefined;
  const [, word = ''] = wordBehind.exec(text.slice(found.index + found[0].length)) ?? [];
  const unit = gluedUnit.exec(word)?.[0] ?? word;
  return (unit === '' ? undefined : readCount(`${found[0]} ${unit}`, locale)) ?? readCount(found[0], locale);
}

const others = /^\S.{0,80} and (\d[\d,]{0,12}) others?(?: reacted)?$/;

/** "Kapil Yadav and 1,264 others" are 1,265 people. In English only: nothing but words tells it from a plain count. */
export function andOthers(text: string, locale: string): Metric | undefined {
  const rest = locale.startsWith('en') && text.length <= longest ? others.exec(text)?.[1] : undefined;
  const count = rest ? readCount(rest, locale) : undefined;
  return count?.exact ? { value: count.value + 1, exact: true } : undefined;
}

/** What stands where an advertisement's age would be, by language (EasyList's rules for LinkedIn, 2026-08). */
const promotedWords: ReadonlySet<string> = new Set(
  `Promoted|Sponsored|Anzeige|Gesponsert|Post sponsorisé|Promocionado|Patrocinado|Promovido|Post sponsorizzato|Gepromoot|Treść promowana|Öne çıkarılan içerik|Продвигается|
Просувається|الترويج|प्रमोट किया गया|Dipromosikan|プロモーション|프로모션|광고|广告|促銷內容|Marknadsfört|Promoveret|Promotert|Propagováno|Promovat|ได้รับการโปรโมท|Nai-promote`.split(
    /\||\n/,
  ),
);

/** Whether the line under a name says that the post was paid for. */
export const isPromotedWord = (text: string): boolean => text.length < 80 && promotedWords.has(text.split('•')[0]?.trim() ?? '');

/** "Ana reposted this", in the languages whose words are known; "Ana likes this" brings posts too and is no repost. */
const reposted = /\breposted this\b|\brepostet\b|\brepublié\b|\brepublicó\b|\brepublicou\b|\brepostou\b|\bdiffuso\b/;
/** Whether the line above a post says that somebody passed it on. */
export const isRepostLine = (text: string): boolean => text.length < 300 && reposted.test(text);

/** Handles of the people and pages that a text links to, each once. */
export function mentionsIn(text: Element | undefined): string[] {
  const handles = new Set<string>();
  for (const link of text?.getElementsByTagName('a') ?? []) {
    const handle = handleIn(link);
    if (handle) handles.add(handle);
  }
  return [...handles];
}

/** Whom a text begins by naming: reply boxes open with the name of the comment's author. */
export function namedFirst(element: Element | undefined, text: string): string | undefined {
  const link = element?.getElementsByTagName('a')[0];
  const name = link?.textContent?.trim();
  return name && text.startsWith(name) ? handleIn(link) : undefined;
}

/** What a thread of replies needs to know of each comment in it. */
interface ThreadReader {
  comments: string;
  authorOf(comment: Element): Author | undefined;
  idOf(comment: Element): string | undefined;
}

/**
 * What a reply answers. Threads are one level deep, so that a reply to a reply begins with its author's name: it goes to
 * what that person wrote last before it. Any other goes to the comment that the thread hangs under.
 */
export function replyIn(
  thread: Element,
  reply: Element,
  { named, parent, reader }: { named: string | undefined; parent: Reference | undefined; reader: ThreadReader },
): Reference | undefined {
  if (named === undefined) return parent;
  const all = [...thread.querySelectorAll(reader.comments)];
  for (let place = all.indexOf(reply) - 1; place >= 0; place--) {
    const other = all[place] as Element;
    const id = reader.idOf(other);
    if (id && same(reader.authorOf(other)?.handle ?? '', named)) return { post: id, handle: named };
  }
  return parent?.handle && same(parent.handle, named) ? parent : { handle: named };
}
