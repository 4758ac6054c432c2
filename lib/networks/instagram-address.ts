/** What a link into the site points at: `/p/<code>/`, `/<handle>/reel/<code>/c/<comment>/r/<reply>/`, `/p/<code>/liked_by/`. */
export interface InstagramAddress {
  /** Whose post it is, where the address says so. */
  handle?: string | undefined;
  code: string;
  comment?: string | undefined;
  /** An answer to that comment. */
  reply?: string | undefined;
  /** `liked_by`, `comments` and the like. */
  list?: string | undefined;
}

const handleShape = /^[A-Za-z\d_.]{1,30}$/;
const codeShape = /^[\w-]{5,60}$/;
const numberShape = /^\d{5,25}$/;
const kinds: ReadonlySet<string> = new Set(['p', 'reel', 'reels', 'tv']);
/** First parts of addresses that are no one's handle. */
export const reserved: ReadonlySet<string> = new Set(
  'about accounts direct directory explore legal notifications p popular reel reels stories tv web your_activity'.split(' '),
);

/** The parts of an address on this site, without its question and its hash. */
const partsOf = (href: string): string[] => (href.startsWith('/') && !href.startsWith('//') ? (href.split(/[?#]/, 1)[0]?.split('/').slice(1, 9) ?? []) : []);

/** A post, reel or comment by its address on this site; `undefined` for any other address. */
export function addressAt(href: string): InstagramAddress | undefined {
  const parts = partsOf(href);
  const [owner = ''] = parts;
  const handle = kinds.has(owner) ? undefined : owner;
  const [kind = '', code = '', list = '', comment = '', mark, reply = ''] = handle === undefined ? parts : parts.slice(1);
  if (!kinds.has(kind) || !codeShape.test(code) || (handle !== undefined && !isHandle(handle))) return undefined;
  if (list !== 'c') return { handle, code, list: list || undefined };
  if (!numberShape.test(comment)) return undefined;
  return { handle, code, comment, reply: mark === 'r' && numberShape.test(reply) ? reply : undefined };
}

const isHandle = (text: string): boolean => handleShape.test(text) && !reserved.has(text);

/** The handle of `/ana/`; `undefined` for every longer address. */
export function personAt(href: string | null | undefined): string | undefined {
  const [handle = '', rest = '', ...more] = partsOf(href ?? '');
  return rest === '' && more.length === 0 && isHandle(handle) ? handle : undefined;
}

/** A post and a reel have one space of codes; comments are numbered over the whole site and named with their post. */
export const idOf = ({ code, comment, reply }: InstagramAddress): string => (comment ? `instagram:${code}/c/${reply ?? comment}` : `instagram:${code}`);
