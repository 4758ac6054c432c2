import type { Reference } from '../model/post';

/** What Reddit calls a post (`t3_1abc`) or a comment (`t1_1abc`). */
export const nameOf = (written: string | null | undefined): string | undefined => (written && /^t[13]_[a-z0-9]{1,20}$/i.test(written) ? written : undefined);

/** `reddit:t3_1abc`, `reddit:t1_1abc`; `undefined` for what is no name of a post or comment. */
export const postId = (name: string | null | undefined): string | undefined => {
  const known = nameOf(name);
  return known && `reddit:${known}`;
};

/** The post or comment of this name, with its author where that is somebody. */
export const referenceTo = (name: string | null | undefined, handle?: string | null): Reference | undefined => {
  const post = postId(name);
  return post ? { post, ...(isHandle(handle) && { handle }) } : undefined;
};

/** "[deleted]" is nobody. */
export const isHandle = (name: string | null | undefined): name is string => /^[\w-]{1,30}$/.test(name ?? '');

/** Where an address of a post or comment leads: `/r/ships/comments/1abc/a_title/` and `…/comment/k2x/` or `…/a_title/k2x/`. */
export interface Place {
  path: string;
  post: string;
  comment: string | undefined;
}

/** Where an address leads, with or without Reddit's host; `undefined` where to no post. */
export function placeOf(address: string | null | undefined): Place | undefined {
  const path = (address ?? '').split(/[?#]/, 1)[0]?.replace(/^https:\/\/(?:www|old)\.reddit\.com(?=\/)/, '') ?? '';
  const parts = path.split('/');
  const at = parts.indexOf('comments');
  const [post = '', , comment] = at < 0 ? [] : parts.slice(at + 1);
  if (path.length > 600 || !path.startsWith('/') || !/^[a-z0-9]{1,20}$/i.test(post)) return undefined;
  return { path, post: `t3_${post}`, comment: comment && /^[a-z0-9]{1,20}$/i.test(comment) ? `t1_${comment}` : undefined };
}

/** The person that a link leads to: `/user/ana/`, `/u/ana`, with or without a host of Reddit's. */
export function personIn(href: string | null | undefined): string | undefined {
  const [, name] = /^(?:https:\/\/(?:www\.|old\.)?reddit\.com)?\/u(?:ser)?\/([\w-]{1,30})\/?$/.exec(href ?? '') ?? [];
  return name;
}

/** Words that a page has made links to people of: "u/ana". */
export function mentionsIn(words: Element | undefined): string[] {
  const found = new Set<string>();
  for (const link of words?.getElementsByTagName('a') ?? []) {
    const person = personIn(link.getAttribute('href'));
    if (person && /^\/?u\//.test(link.textContent ?? '')) found.add(person);
  }
  return [...found];
}
