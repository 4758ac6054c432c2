import type { Reference } from '../model/post';

/** What a link to a post or to one of its comments points at, with ids as the address writes them. */
export interface PostAddress {
  /** `pfbid02…` or digits. */
  post: string;
  /** Whose page the address stands under: a name or a number. */
  owner?: string | undefined;
  /** The comment, and the reply to that comment, in digits. */
  comment?: string | undefined;
  reply?: string | undefined;
  /** The address without what only counts visits. */
  permalink: string;
}

const site = 'https://www.facebook.com';
const ours = /^(?:www|web)\.facebook\.com$/;
const idForm = /^[A-Za-z\d]{5,200}$/;
const numberForm = /^\d{3,25}$/;
/** Names of people and pages: letters of any script, digits, dots, hyphens. */
const nameForm = /^[\p{L}\p{N}._-]{2,100}$/u;
/** First parts of addresses that are nobody's name. */
const reserved: ReadonlySet<string> = new Set(
  'about ads ajax bookmarks business checkpoint dialog events friends fundraisers gaming groups hashtag help home.php l.php legal live login login.php marketplace me media memories messages notifications pages people permalink.php photo photo.php photos plugins policies policy.php posts privacy profile.php reel reels saved search settings share sharer sharer.php stories story.php terms.php video videos watch'.split(
    ' ',
  ),
);

/** An address of this site, wherever on it; "#" and links to elsewhere are none. */
export function placeOf(href: string | null | undefined): URL | undefined {
  if (!href || href.length > 8000 || href.startsWith('#') || href.startsWith('?')) return undefined;
  if (!href.startsWith('/') && !href.startsWith('https://')) return undefined;
  // What marks the visit is most of an address, and stands last (2025-12).
  const end = href.indexOf('__cft__');
  const address = end < 0 ? href : href.slice(0, end);
  const url = URL.canParse(address, site) ? new URL(address, site) : undefined;
  // "//elsewhere.example/" begins with "/" as well.
  return url && ours.test(url.hostname) ? url : undefined;
}

/** Who a link to a profile or page points at: the name, or the number where the address has only that; `undefined` for every other link. */
export function personAt(href: string | null | undefined): string | undefined {
  const url = placeOf(href);
  return url && personIn(url);
}

/** The same for an address that was taken apart already. */
export function personIn({ pathname, searchParams }: URL): string | undefined {
  const [first = '', second = '', third = '', fourth = ''] = partsOf(pathname);
  if (first === 'profile.php') return numberIn(searchParams.get('id'));
  if (first === 'people' || first === 'pages') return numberIn(third);
  if (first === 'groups') return third === 'user' ? numberIn(fourth) : undefined;
  return second === '' && !reserved.has(first) && nameForm.test(first) ? first : undefined;
}

/** The post, and the comment if any, that a link points at. */
export function postAt(href: string | null | undefined): PostAddress | undefined {
  const url = placeOf(href);
  return url && postIn(url);
}

/** The same for an address that was taken apart already. */
export function postIn({ pathname, searchParams }: URL): PostAddress | undefined {
  const found = inPath(partsOf(pathname), searchParams);
  if (!found || !idForm.test(found.post)) return undefined;
  const comment = commentIn(searchParams.get('comment_id'));
  const reply = commentIn(searchParams.get('reply_comment_id'));
  if (!comment) return found;
  const mark = `${found.permalink.includes('?') ? '&' : '?'}comment_id=${comment}${reply ? `&reply_comment_id=${reply}` : ''}`;
  return { ...found, comment, reply, permalink: found.permalink + mark };
}

function inPath(parts: readonly string[], query: URLSearchParams): PostAddress | undefined {
  const [first = '', second = '', third = '', fourth = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (first === 'permalink.php' || first === 'story.php') {
    const [post, owner] = [query.get('story_fbid'), query.get('id') ?? undefined];
    return post && owner ? { post, owner, permalink: `${site}/permalink.php?story_fbid=${post}&id=${owner}` } : undefined;
  }
  if (first === 'groups') {
    const post = third === 'posts' || third === 'permalink' ? fourth : query.get('multi_permalinks');
    return post ? { post, permalink: `${site}/groups/${second}/posts/${post}/` } : undefined;
  }
  if (first === 'photo' || first === 'photo.php') {
    const post = query.get('fbid');
    return post ? { post, permalink: `${site}/photo/?fbid=${post}` } : undefined;
  }
  if (first === 'watch') return numbered(query.get('v'), (post) => `${site}/watch/?v=${post}`);
  if (first === 'reel') return numbered(second, (post) => `${site}/reel/${post}`);
  if (reserved.has(first) || third === '' || !nameForm.test(first)) return undefined;
  if (second === 'posts') return { post: last, owner: first, permalink: `${site}/${first}/posts/${last}` };
  if (second === 'videos' || second === 'photos') return numbered(last, (post) => `${site}/${first}/${second}/${post}/`, first);
  return undefined;
}

function numbered(post: string | null, permalink: (post: string) => string, owner?: string): PostAddress | undefined {
  return post && numberForm.test(post) ? { post, owner, permalink: permalink(post) } : undefined;
}

/** A link to a comment's author carries `comment:<post>_<comment>` in base 64, other links the bare number. */
export function commentIn(value: string | null): string | undefined {
  if (!value || value.length > 200) return undefined;
  if (numberForm.test(value)) return value;
  const [, comment] = /^comment:\d+_(\d{3,25})$/.exec(decoded(value)) ?? [];
  return comment;
}

function decoded(value: string): string {
  // Padding is written "*" or "=".
  const plain = value.replace(/[*=]+$/, '');
  return /^[\w+/-]+$/.test(plain) && plain.length % 4 !== 1 ? atob(plain.replaceAll('-', '+').replaceAll('_', '/')) : '';
}

/** Whether two ways to call a person can mean the same one. A name and a number can't be compared: that is no contradiction. */
export function canBeSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || numberForm.test(one) !== numberForm.test(other)) return true;
  return plainName(one) === plainName(other);
}

/** Dots and case in names mean nothing to Facebook. */
const plainName = (name: string): string => name.replaceAll('.', '').toLowerCase();

/** Whether this is the signed-in person; `undefined` where one is a name and the other a number, as in groups. */
export const isSame = (handle: string, me: string): boolean | undefined =>
  numberForm.test(handle) === numberForm.test(me) ? plainName(handle) === plainName(me) : undefined;

/** The address of a profile by its handle, which may be a number. */
export const profileOf = (handle: string): string => (numberForm.test(handle) ? `${site}/profile.php?id=${handle}` : `${site}/${handle}`);

/** `facebook:<what the address calls it>` */
export const idOf = (id: string): string => `facebook:${id}`;

/** The post that an address names, with its owner where the address tells. */
export const referenceTo = ({ post, owner }: PostAddress): Reference => ({ post: idOf(post), ...(owner !== undefined && { handle: owner }) });

const numberIn = (text: string | null): string | undefined => (text && numberForm.test(text) ? text : undefined);

const partsOf = (pathname: string): string[] =>
  pathname
    .split('/', 8)
    .filter((part) => part !== '')
    .map(decode);

/** A hostile address may hold what is no encoding at all. */
function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
