/** Where a link to a post of this server leads. */
export interface PostLink {
  acct: string;
  id: string;
}

/** With its host, as other servers write it. */
export const whole = (acct: string, host: string): string => (acct.includes('@') ? acct : `${acct}@${host}`);

/** Whether this is an account as Mastodon writes it: `ana` or `ana@harbour.example`. */
export const isAcct = (acct: string): boolean => account.exec(`/@${acct}`)?.[1] === acct;

const account = /^(?:\/deck)?\/@([\p{L}\p{N}_.-]{1,100}(?:@[\p{L}\p{N}.:-]{1,200})?)(?:\/(\w{1,64}))?$/u;

/** `/@ana`, `/@bo@other.example`; a mention that the server could not place leads to `https://other.example/@bo`. */
export function acctOf(link: Element | null | undefined, origin: string): string | undefined {
  const href = link?.getAttribute('href') ?? '';
  const [, acct, tail] = account.exec(pathOf(href, origin)) ?? [];
  if (acct) return tail === undefined ? acct : undefined;
  const [, host, name] = /^https:\/\/([\p{L}\p{N}.:-]{1,200})\/@([\w.-]{1,100})$/u.exec(href) ?? [];
  return host && name && `${name}@${host}`;
}

/** The account and the number in a link to a post; `undefined` for any other link. */
export function linkOf(link: Element | undefined, origin: string): PostLink | undefined {
  const [, acct, id] = account.exec(pathOf(link?.getAttribute('href') ?? '', origin)) ?? [];
  return acct && id ? { acct, id } : undefined;
}

/** An address of this server as a path, "" for any other. */
function pathOf(href: string, origin: string): string {
  const path = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
  if (!path.startsWith('/') || path.length > 400) return '';
  try {
    return path.includes('%') ? decodeURIComponent(path) : path;
  } catch {
    return '';
  }
}
